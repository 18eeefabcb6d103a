"""Doc -> Statements: who says what, and in what way.

Each sentence is read for its reports; what stands in quotation marks beside a report, or after it without a speaker
of its own, belongs to the same holder. Speakers are resolved to mentions of the same article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from briefgen.analyse import cues
from briefgen.analyse.phrases import Word, parsed, words
from briefgen.analyse.statements import according, labels, nouns, reported, speakers, treereports
from briefgen.analyse.statements.contents import Range
from briefgen.analyse.statements.report import Report
from briefgen.language import sentences as boundaries
from briefgen.model.analysis import Mention, Modality, Role, Sentence, Statement
from briefgen.model.span import Span

_MAY = re.compile(r"\b(?:may|(?i:might|could|perhaps|possibly|likely|probably))\b")
"""With a capital ``May`` is a month."""
_MUST = re.compile(r"\b(?:must|should|ought to|needs? to|have to|has to)\b", re.IGNORECASE)
_CLOSING = frozenset("”\"’'»")
_WILL = re.compile(r"\b(?:I|[Ww]e)(?:[’']ll| (?:will|shall|(?:am|are) going to|plan to|intend to))\b")


def find(
    doc: Doc, sentences: Sequence[Sentence], mentions: Sequence[Mention], roles: Sequence[Role] = ()
) -> tuple[Statement, ...]:
    """The statements of ``doc`` in the order of their cues."""
    text = boundaries.text_of(doc)
    found: list[Statement] = []
    last = spoken = -1
    turn: tuple[int, int] | None = None
    for sentence, read in _joined(_read(doc, sentences)):
        if turn and sentence.paragraph == turn[1]:
            found[turn[0]] = _extended(found[turn[0]], sentence.span.end)
        if found and _is_bare(read) and _goes_on(text, found[spoken], sentence, last):
            found[spoken] = _with_content(found[spoken], _covered(read))
            last = sentence.paragraph
            continue
        if found and not found[-1].content and sentence.paragraph == last + 1:
            found[-1] = replace(found[-1], content=(sentence.span,))
            turn = len(found) - 1, sentence.paragraph
        reports = _reports(text, read, mentions)
        made = [_statement(text, read, report) for report in reports]
        if found and not found[-1].content:
            found.pop()
        found += made
        if reports and labels.opens_turn(read, reports[0]):
            turn = len(found) - 1, sentence.paragraph
        spoken = _spoken(found, len(made)) if made else min(spoken, len(found) - 1)
        last = sentence.paragraph if made else last
    return speakers.resolve(text, [statement for statement in found if statement.content], mentions, roles)


def _reports(text: str, read: list[Word], mentions: Sequence[Mention]) -> list[Report]:
    """The reports of a sentence; a label with a colon before all of it is one."""
    label = labels.find(text, read, mentions)
    if label is not None and label.source == (0, label.cue[0]):
        return [label]
    found = treereports.find(read) if any(word.tag for word in read) else reported.find(read)
    return found if label is None or found else [label]


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


def _joined(read: Iterator[tuple[Sentence, list[Word]]]) -> Iterator[tuple[Sentence, list[Word]]]:
    """The sentences, a question or exclamation as one with the speaker after it: ``“Why?” Vell asked.``"""
    before: tuple[Sentence, list[Word]] | None = None
    for sentence, found in read:
        both = None
        if before is not None and before[0].paragraph == sentence.paragraph:
            both = treereports.joined(before[1], found)
        if before is not None and both is None:
            yield before
        start = before[0].span.start if before is not None and both else sentence.span.start
        before = replace(sentence, span=Span(start, sentence.span.end)), both or found
    if before is not None:
        yield before


def _may_report(tokens: Sequence[tuple[str, int]]) -> bool:
    """Whether a sentence holds what any report without a quotation has: a form of a reporting verb, or a label."""
    return not _signs().isdisjoint(token.lower() for token, _ in tokens)


@cache
def _signs() -> frozenset[str]:
    return cues.openers() | nouns.openers() | according.OPENERS | {":"}


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


def _goes_on(text: str, statement: Statement, sentence: Sentence, paragraph: int) -> bool:
    """Whether a bare quotation continues a statement: in the same paragraph, or right after a direct or open one."""
    if not statement.content or sentence.paragraph == paragraph:
        return True
    quoted = statement.kind == "speech" and text[statement.content[-1].end - 1] in _CLOSING
    return (quoted or statement.direct) and sentence.paragraph == paragraph + 1


def _extended(statement: Statement, end: int) -> Statement:
    return replace(statement, content=(Span(statement.content[0].start, end),))


def _covered(found: Sequence[Word]) -> Span:
    return Span(found[0].start, found[-1].end)


def _with_content(statement: Statement, span: Span) -> Statement:
    return replace(statement, content=(*statement.content, span), direct=statement.direct or not statement.content)


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
