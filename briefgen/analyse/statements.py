"""Doc -> Statements: who says what, and in what way.

Each sentence is read for its reports; what stands in quotation marks beside a report, or after it without a speaker
of its own, belongs to the same holder. Speakers are resolved to mentions of the same article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from briefgen.analyse import reported, speakers
from briefgen.analyse.phrases import Word, words
from briefgen.analyse.reported import Range, Report
from briefgen.language.quotations import paragraphs, quotations
from briefgen.model.analysis import Mention, Modality, Role, Sentence, Statement
from briefgen.model.span import Span

_MAY = re.compile(r"\b(?:may|might|could|perhaps|possibly|likely|probably)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:must|should|ought to|needs? to|have to|has to)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|shall|would|going to|plans? to)\b|[’']ll\b", re.IGNORECASE)
_LABELLED = re.compile(r"[“\"]?(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}): (?=\S)")


def find(
    doc: Doc, sentences: Sequence[Sentence], mentions: Sequence[Mention], roles: Sequence[Role] = ()
) -> tuple[Statement, ...]:
    """The statements of ``doc`` in the order of their cues."""
    text = doc.text
    found: list[Statement] = []
    paragraph = -1
    for sentence, sentence_words in _read(doc, sentences):
        if found and _is_bare(text, sentence_words):
            if _goes_on(found[-1], sentence, paragraph):
                found[-1] = _with_content(found[-1], _covered(sentence_words))
                paragraph = sentence.paragraph
                continue
        reports = reported.find(sentence_words)
        made = [_statement(text, sentence_words, report) for report in reports]
        found += made
        paragraph = sentence.paragraph if made else paragraph
    return speakers.resolve(text, found, mentions, roles)


def _read(doc: Doc, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Word]]]:
    """Each sentence with its words; quotations count as one word each."""
    text = doc.text
    quoted = [quotation.span for block in paragraphs(text) for quotation in quotations(text, block)]
    tokens = [(token.text, token.idx) for token in doc if not token.is_space]
    at = quote = 0
    for sentence in sentences:
        start = at
        while at < len(tokens) and tokens[at][1] < sentence.span.end:
            at += 1
        while quote < len(quoted) and quoted[quote].end <= sentence.span.start:
            quote += 1
        last = quote
        while last < len(quoted) and quoted[last].start < sentence.span.end:
            last += 1
        inside = [_within(span, sentence.span) for span in quoted[quote:last]]
        yield sentence, words(tokens[start:at], inside)


def _within(span: Span, limits: Span) -> Span:
    return Span(max(span.start, limits.start), min(span.end, limits.end))


def _is_bare(text: str, found: Sequence[Word]) -> bool:
    """Whether a sentence is a quotation of at least a few words and nothing else."""
    rest = [word for word in found if not word.quotation and word.alphabetic]
    return bool(found) and not rest and any(word.quotation and word.end - word.start > 12 for word in found)


def _goes_on(statement: Statement, sentence: Sentence, paragraph: int) -> bool:
    """Whether a bare quotation continues a statement: in the same paragraph, or right after a direct one."""
    return sentence.paragraph == paragraph or (statement.direct and sentence.paragraph == paragraph + 1)


def _covered(found: Sequence[Word]) -> Span:
    return Span(found[0].start, found[-1].end)


def _with_content(statement: Statement, span: Span) -> Statement:
    return replace(statement, content=(*statement.content, span), direct=True)


def _statement(text: str, found: Sequence[Word], report: Report) -> Statement:
    content = tuple(_span(found, part) for part in report.content)
    said = " ".join(span.of(text) for span in content)
    direct = all(_quoted(found, part) for part in report.content)
    return Statement(
        source=(_span(found, report.source),) if report.source else (),
        cue=(_span(found, report.cue),),
        content=content,
        speaker=None,
        direct=direct,
        polarity=report.verb.polarity if report.verb else "positive",
        modality=_modality(report, said),
    )


def _span(found: Sequence[Word], part: Range) -> Span:
    return Span(found[part[0]].start, found[part[1] - 1].end)


def _quoted(found: Sequence[Word], part: Range) -> bool:
    inside = found[part[0] : part[1]]
    return any(word.quotation for word in inside) and not any(word.alphabetic for word in inside)


def _modality(report: Report, said: str) -> Modality:
    if report.verb and report.verb.modality != "asserted":
        return report.verb.modality
    if _MUST.search(said):
        return "demanded"
    if _MAY.search(said):
        return "possible"
    return "planned" if _WILL.search(said) else "asserted"
