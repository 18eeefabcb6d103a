"""Doc -> Statements: who says what, and in what way.

Each sentence is read for its reports; what stands in quotation marks beside a report, or after it without a speaker
of its own, belongs to the same holder. Speakers are resolved to mentions of the same article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from briefgen.analyse import cues
from briefgen.analyse.phrases import Word, parsed, words
from briefgen.analyse.statements import reported, speakers, treereports
from briefgen.analyse.statements.contents import Range
from briefgen.analyse.statements.reported import Report
from briefgen.language import sentences as boundaries
from briefgen.model.analysis import Mention, Modality, Role, Sentence, Statement
from briefgen.model.span import Span

_MAY = re.compile(r"\b(?:may|might|could|perhaps|possibly|likely|probably)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:must|should|ought to|needs? to|have to|has to)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:I|[Ww]e)(?:[’']ll| (?:will|shall|(?:am|are) going to|plan to|intend to))\b")


def find(
    doc: Doc, sentences: Sequence[Sentence], mentions: Sequence[Mention], roles: Sequence[Role] = ()
) -> tuple[Statement, ...]:
    """The statements of ``doc`` in the order of their cues."""
    text = boundaries.text_of(doc)
    found: list[Statement] = []
    last = spoken = -1
    for sentence, read in _read(doc, sentences):
        if found and _is_bare(read) and _goes_on(found[spoken], sentence, last):
            found[spoken] = _with_content(found[spoken], _covered(read))
            last = sentence.paragraph
            continue
        made = [_statement(text, read, report) for report in _reports(text, read, mentions)]
        if found and not found[-1].content:
            found.pop()
        found += made
        spoken = _spoken(found, len(made)) if made else min(spoken, len(found) - 1)
        last = sentence.paragraph if made else last
    return speakers.resolve(text, [statement for statement in found if statement.content], mentions, roles)


def _reports(text: str, read: list[Word], mentions: Sequence[Mention]) -> list[Report]:
    """The reports of a sentence; a label with a colon before all of it is one."""
    colon = next((k for k, word in enumerate(read[:6]) if word.text == ":"), None)
    if colon and colon + 1 < len(read) and all(w.named or w.text in (".", "-") for w in read[:colon]):
        label = Span(read[0].start, read[colon - 1].end)
        near = mentions[bisect_left(mentions, label.start, key=_start) : bisect_left(mentions, label.end, key=_start)]
        known = any(mention.label in ("PER", "ORG") and label.contains(mention.span) for mention in near)
        if known or label.of(text).isupper() or read[colon + 1].quotation:
            return [Report((0, colon), (colon, colon + 1), ((colon + 1, len(read)),), None)]
    return treereports.find(read) if any(word.tag for word in read) else reported.find(read)


def _start(mention: Mention) -> int:
    return mention.span.start


def _read(doc: Doc, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Word]]]:
    """Each sentence with its words; quotations count as one word each."""
    quoted = [span for block in boundaries.paragraphs_of(doc) for span in block.quoted]
    tokens = boundaries.tokens(doc)
    parses = [token for token in doc if not token.is_space] if doc.has_annotation("DEP") else []
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
        found = words(tokens[start:at], inside) if inside or _may_report(tokens[start:at]) else []
        yield sentence, parsed(found, parses[start:at]) if parses and found else found


def _may_report(tokens: Sequence[tuple[str, int]]) -> bool:
    """Whether a sentence holds what any report without a quotation has: a form of a reporting verb, or a label."""
    return not _signs().isdisjoint(token.lower() for token, _ in tokens)


@cache
def _signs() -> frozenset[str]:
    return cues.openers() | {"according", ":"}


def _within(span: Span, limits: Span) -> Span:
    return Span(max(span.start, limits.start), min(span.end, limits.end))


def _is_bare(found: Sequence[Word]) -> bool:
    """Whether a sentence is a quotation of at least a few words and nothing else."""
    rest = [word for word in found if not word.quotation and word.alphabetic]
    return bool(found) and not rest and any(word.quotation and word.end - word.start > 12 for word in found)


def _spoken(found: Sequence[Statement], made: int) -> int:
    """Which statement of a sentence a bare quotation after it continues: the last in quotation marks, or the last."""
    direct = [at for at in range(len(found) - made, len(found)) if found[at].direct]
    return direct[-1] if direct and found[-1].content else len(found) - 1


def _goes_on(statement: Statement, sentence: Sentence, paragraph: int) -> bool:
    """Whether a bare quotation continues a statement: in the same paragraph, or right after a direct or open one."""
    if not statement.content:
        return True
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
        source=(_source(found, report.source),) if report.source else (),
        cue=(_span(found, report.cue),),
        content=content,
        speaker=None,
        direct=direct,
        polarity=report.verb.polarity if report.verb else "positive",
        modality=_modality(report, said),
        kind=report.verb.kind if report.verb else "speech",
    )


def _source(found: Sequence[Word], part: Range) -> Span:
    """The words that name the holder, without a comma at their end; of ``X, who`` the pronoun: X is its mention."""
    start, end = part
    while end > start + 1 and found[end - 1].text == ",":
        end -= 1
    if end > start + 1 and found[end - 1].lower in ("who", "which"):
        before = end - 3 if found[end - 2].text == "," and end > start + 2 else end - 2
        start = end - 1 if found[before].named else start
    return _span(found, (start, end))


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
