"""Words of a sentence -> what is reported in it: source, cue and content as ranges of words.

One reading per reporting verb. Content stands to the right of the verb (``X said that …``, ``X rejected …``), or
to its left (``“…,” said X``; ``…, X said.``), or on both sides.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analyse import cues
from briefgen.analyse.phrases import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    Word,
    is_adverb,
)
from briefgen.analyse.statements import according, contents
from briefgen.analyse.statements.contents import Range
from briefgen.analyse.statements.report import Report
from briefgen.analyse.statements.subjects import DOCUMENTS, phrase_end, subject
from briefgen.analyse.statements.verbs import VerbGroup, verb_group

_WHERE = frozenset("from in at by during for on via".split())
_BOUNDS = frozenset(["least", "most"])
"""Behind ``at`` they open a count and tell no place: ``said at least 90 were held``."""


def find(words: Sequence[Word]) -> list[Report]:
    """The attributions of one sentence, in the order of their cues."""
    openers = cues.openers()
    groups = [group for at, it in enumerate(words) if it.lower in openers and (group := verb_group(words, at))]
    found: list[Report] = []
    for group in groups:
        report = read_verb(words, group, found)
        if report:
            found.append(report)
    found += according.find(words)
    return _cut(words, sorted(found, key=lambda report: report.cue))


def read_verb(words: Sequence[Word], group: VerbGroup, earlier: Sequence[Report]) -> Report | None:
    """The attribution of one verb, by rules on plain words."""
    before = words[group.start - 1] if group.start else None
    if (before is not None and before.lower == "to") or (group.modal and "say" not in group.cue.classes):
        return None
    if group.passive:
        return _passive(words, group)
    if group.participle:
        return _participial(words, group, earlier)
    if inverts(words, group):
        return _inverted(words, group)
    source = subject(words, group.start)
    if source:
        return _straight(words, group, source)
    if before is not None and before.lower in COORDINATORS and group.cue.form != "base":
        return _elided(words, group, earlier)
    return None


def _straight(words: Sequence[Word], group: VerbGroup, source: Range) -> Report | None:
    left = contents.left(words, source[0])
    right = contents.right(words, group)
    if left and right and words[left[1] - 1].quotation and not words[right[0]].quotation:
        right = None
    elif left and right and not _continues(words, right):
        left = None
    elif left and not right and "say" in group.cue.classes:
        right = contents.resumed(words, group.end)
    content = tuple(part for part in (left, right) if part)
    return _report(words, group, source, content) if reports_at_all(words, group, source, content) else None


def reports_at_all(words: Sequence[Word], group: VerbGroup, source: Range, content: tuple[Range, ...]) -> bool:
    """Whether a verb that also means something else is used to report: data show that; reports indicate."""
    first = words[content[0][0]] if content else None
    if "show" in group.cue.classes and not group.cue.classes & {"say", "think"}:
        that = first is not None and (first.quotation or first.lower in contents.OBJECT_THAT)
        return that or any(word.lower in DOCUMENTS for word in words[source[0] : source[1]])
    if first is None or content[0][0] < group.end or "say" not in group.cue.classes:
        return True
    second = words[min(content[0][0] + 1, content[0][1] - 1)]
    return first.lower not in _WHERE or second.lower in _BOUNDS


def _report(words: Sequence[Word], group: VerbGroup, source: Range, content: tuple[Range, ...]) -> Report | None:
    announced = group.end + 1 >= len(words) and words[-1].text == ":"
    if not content and not announced:
        return None
    return Report(source, (group.start, group.end), content, group.cue, group.negated)


def _continues(words: Sequence[Word], right: Range) -> bool:
    """Whether what follows the verb goes on with a quotation or clause begun before it."""
    return words[right[0]].quotation and words[right[0] - 1].text in (",", ":")


def inverts(words: Sequence[Word], group: VerbGroup) -> bool:
    """Whether the verb comes before its subject: ``“…,” said X``; ``…, said X``."""
    if group.start != group.verb or group.cue.form not in ("past", "third") or not group.start:
        return False
    before = words[group.start - 1]
    if group.end >= len(words) or not (before.quotation or before.text in (",", "—", "–", "--", "?", "!", "-")):
        return False
    after = words[group.end]
    if before.text == "," and subject(words, group.start):
        return False
    return after.alphabetic and _noun_like(after) and "say" in group.cue.classes


def _noun_like(word: Word) -> bool:
    lower = word.lower
    return (
        word.named
        or lower in DETERMINERS - {"that"} | {"he", "she", "they", "we", "officials", "experts", "police"}
        or (lower not in PREPOSITIONS | SUBORDINATORS | TIMES and lower.isalpha() and not is_adverb(lower))
    )


def _inverted(words: Sequence[Word], group: VerbGroup) -> Report | None:
    end = phrase_end(words, group.end)
    while end > group.end and words[end - 1].text == ",":
        end -= 1
    return with_subject_after(words, group, end)


def with_subject_after(words: Sequence[Word], group: VerbGroup, end: int) -> Report | None:
    """``“…,” said X``, where X ends before ``end``."""
    end_of_left = group.start
    while end_of_left and not words[end_of_left - 1].alphabetic and not words[end_of_left - 1].quotation:
        end_of_left -= 1
    left = contents.left_range(words, end_of_left) if end_of_left else None
    content = [left] if left else []
    quoted = next((k for k in range(end, min(len(words), end + 12)) if words[k].quotation), None)
    if quoted is not None and words[quoted - 1].text in (",", ":"):
        content.append((quoted, contents.sentence_end(words, quoted)))
    return (
        Report((group.end, end), (group.start, group.end), tuple(content), group.cue)
        if end > group.end and content
        else None
    )


def _participial(words: Sequence[Word], group: VerbGroup, earlier: Sequence[Report]) -> Report | None:
    """``…, saying that …``: by the source of what comes before, or the subject of the sentence."""
    before = words[group.start - 1] if group.start else None
    if (
        before is not None
        and before.text != ","
        and before.lower not in ("by", "while", "after", "before", "without", "and")
    ):
        return None
    content = contents.right(words, group)
    source = _main_source(words, group, earlier)
    if not content or not source:
        return None
    return Report(source, (group.start, group.end), (content,), group.cue, elided=True)


def _elided(words: Sequence[Word], group: VerbGroup, earlier: Sequence[Report]) -> Report | None:
    content = contents.right(words, group)
    source = _main_source(words, group, earlier)
    if not content or not source:
        return None
    return Report(source, (group.start, group.end), (content,), group.cue, group.negated, elided=True)


def _main_source(words: Sequence[Word], group: VerbGroup, earlier: Sequence[Report]) -> Range | None:
    """The nearest source to the left, or else the sentence's first noun phrase."""
    for report in reversed(earlier):
        nested = any(report is not other and _holds(other, report) for other in earlier)
        if report.source and report.source[1] <= group.start and not nested:
            return report.source
    return first_phrase(words, group.start)


def _holds(outer: Report, inner: Report) -> bool:
    return any(part[0] <= inner.cue[0] < part[1] for part in outer.content)


def first_phrase(words: Sequence[Word], limit: int) -> Range | None:
    """The noun phrase before the first verb of a sentence; None when no verb is recognised."""
    for at in range(1, limit):
        lower = words[at].lower
        verbal = lower in ("has", "have", "had", "is", "are", "was", "were", "will", "would") or (
            lower.endswith("ed") and words[at - 1].lower not in DETERMINERS | PREPOSITIONS and not words[at].named
        )
        if verbal:
            return subject(words, at)
    return None


def _passive(words: Sequence[Word], group: VerbGroup) -> Report | None:
    """``X was criticised by Y``; ``X is expected to …``."""
    by = next((k for k in range(group.end, min(len(words), group.end + 8)) if words[k].lower == "by"), None)
    topic = subject(words, group.start)
    if by is not None and by + 1 < len(words):
        end = phrase_end(words, by + 1)
        if topic and end > by + 1:
            between = ((group.end, by),) if by > group.end else ()
            return Report((by + 1, end), (group.start, group.end), (topic, *between), group.cue)
        return None
    if topic and group.cue.impersonal and group.end < len(words) and words[group.end].lower in ("to", "that", "as"):
        end = contents.first_clause_end(words, group, group.end, contents.sentence_end(words, group.end))
        return Report(None, (group.start, group.end), (topic, (group.end, end)), group.cue)
    return None


def _cut(words: Sequence[Word], reports: list[Report]) -> list[Report]:
    """The reports, each content ended where the next one begins beside it, not inside it."""
    cut = []
    for number, report in enumerate(reports):
        content = report.content
        for following in reports[number + 1 :]:
            content = tuple(_before(words, part, report, following) for part in content)
        if any(part[0] < part[1] for part in content) or not report.content:
            cut.append(replace(report, content=tuple(part for part in content if part[0] < part[1])))
    return cut


def _before(words: Sequence[Word], part: Range, report: Report, following: Report) -> Range:
    """``part`` up to where ``following`` begins, when that is no part of it: a participle, an elided or new subject."""
    start = following.cue[0]
    if following.source and not following.elided and following.source[0] < start:
        start = following.source[0]
    if not part[0] < start < part[1] or part[0] < report.cue[0]:
        return part
    if words[start].lower == "according" and words[start - 1].text == ",":
        return (part[0], start - 1)
    previous = words[start - 1]
    if following.elided or previous.lower in ("but", "and", "though", "although", "while"):
        while start > part[0] and (
            words[start - 1].text == ","
            or words[start - 1].lower in COORDINATORS | {"by", "while", "though", "although"}
        ):
            start -= 1
        return (part[0], start)
    return part
