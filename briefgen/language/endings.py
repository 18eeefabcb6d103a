"""text, paragraph -> where sentences begin in it: marks, what closes them, and the word behind.

A mark takes with it what belongs to its sentence: closing marks, the numbers of notes, a drawn face. What stands in
brackets of its own has sentences; in a bracket inside a sentence none ends.
"""

import re
from collections import deque
from collections.abc import Iterator

from briefgen.language import abbreviations, unmarked
from briefgen.language.quotations import Paragraph
from briefgen.model.span import Span

_LABEL = re.compile(r"[•▪●]\s|(?:Image|Photo|Picture|Credit)s?:\s")
_NOTE = re.compile(r"\s?\[(?:\d{1,3}|[a-z]|(?:note|nb)\s\d+|(?:[a-z]+\s){1,3}needed)\]")
_RAISED = r"""(?:(?<=[a-z]{2}[.!?])|(?<=[)\]”"’][.!?])|(?<=[.!?][”"’)]))(?:\d{1,3}(?=\s[A-Z“"])|\s\d{1,2}(?=\s
    (?:A|An|The|In|It|This|These|He|She|They|We|At|For|On|As|But|If|Yet|When|While|However|Although|Even)\b))"""
"""The number of a note that was printed small: behind a word's stop, before a sentence."""
_CANDIDATE = re.compile(
    rf"""(?<![.!?…])(?P<mark>(?>[.!?…]+(?:\s\.)*(?:\s?[.!?])*))(?P<close>(?>(?:''|['’"”»)\]]|[“„](?!\S)|\s[”)\]])*))
    (?P<note>(?>(?:{_NOTE.pattern})+)|{_RAISED})?(?P<face>\s?[:;]-?[()DP](?=\s))?
    (?P<gap>\s+|(?=[A-Z“"][a-z’]))|(?P<label>\s)(?={_LABEL.pattern})""",
    re.VERBOSE,
)
_OPENERS = re.compile(r"(?:[“\"„«‘'(\[*•·$€£#>]|``|\.\.\.|…)*\s?")
_NEXT = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+(?:[-’'][^\W_]+)*$")
_PLAIN = re.compile(r"[a-z]+(?:[-’'][a-z]+)*")
_PARTICLE = re.compile(r"(?:a[lnrsdz]|el|ash|ad-d|bin|ibn|de|da|di|du|van|von|ould|wal)[- ’'][A-Z]")
_BRAND = re.compile(r"[a-z]{1,4}[A-Z]|https?://|www\.")
"""Words that are written small also where a sentence begins."""
_ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|net|gov|edu)\b")
_YEAR = re.compile(r"\((?:\w+,? ){0,2}\d{4}\)")
_NUMBER = re.compile(
    r"""[*(\[#§\s]*(?:(?:Fig|Figure|Table|Chart|Map|Box|Plate|Chapter|Section|Part|Step|Rule|Listing|Example|Appendix)
    \s)?(?:\d{1,3}|\d+(?:\.\d+)+|[A-Z]|[IVX]+|[ivx]+)""",
    re.VERBOSE,
)
_STARTERS = frozenset(
    """the a an this that these those he she it they we you i his her its their our my your who what when where why
    how in on at by for from with without since until as if although though while after before during despite under
    over between among and but or so yet then there here however meanwhile also still no not some many most several
    few each all both one two three another other others such only even now today yesterday tomorrow earlier later
    last next because once unlike according asked speaking citing let do does did is are was were has have had will
    would could should may might can nor neither either everyone nobody anyone instead moreover nevertheless therefore
    thus perhaps indeed mr mrs ms officials residents witnesses police experts analysts critics""".split()
)
"""Words that open an English sentence and do not continue a name: closed classes and sentence adverbs."""
_NICKNAME = re.compile(r"(?<![.!?]\s)\b[A-Z][\w.’'-]*\s[\"“](?:[A-Z]\.\s?)+[\"”]$")
"""Initials in quotation marks by which somebody is called, between his names: ``Ilan Pavel "I.P." Toresk``."""
_QUESTION = frozenset("!?")
_SPEECH = "said|says|asked|asks|added|adds|told|tells|wrote|writes|shouted|replied|joked|tweeted"
_TAKES_OBJECT = re.compile(rf"\b(?:{_SPEECH}|that|like)\s$")
_LONGEST_OBJECT = 300
"""Characters; most longer ones in the treebanks are quotations whose closing mark is missing."""
_SAYS = re.compile(rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{_SPEECH})\b")
_SAYS_SMALL = re.compile(rf"(?:(?:he|she|they|it|we|you|one)\s+)?(?:{_SPEECH})\b")


def find(text: str, paragraph: Paragraph) -> Iterator[tuple[int, bool]]:
    """Offsets at which its second and later sentences begin, and whether inside a quotation or a bracket."""
    last = bracket = paragraph.span.start
    limit, closed, at = paragraph.span.end, paragraph.quoted, 0
    pending = deque((*sorted(unmarked.find(text, paragraph)), limit))
    for candidate in _CANDIDATE.finditer(text, last, limit):
        while pending[0] <= candidate.start():
            if pending[0] > last:
                yield pending[0], False
            last = max(last, pending.popleft())
        start = candidate.end()
        while at < len(closed) and closed[at].end <= candidate.end("close" if candidate["mark"] else "label"):
            at += 1
        quoted = at < len(closed) and closed[at].start < candidate.start()
        opened = _bracket(text, candidate)
        if quoted and _in_clause(text, closed[at]):
            continue
        if start < limit and opened in (None, bracket) and _parts(text, candidate, last):
            yield start, quoted or opened is not None
            last = start
            bracket = start if text[start] == "(" else bracket
    yield from ((start, False) for start in pending if last < start < limit)


def _in_clause(text: str, quotation: Span) -> bool:
    """Whether no comma parts a quotation from the verb or conjunction before it: it ends where its sentence does."""
    if quotation.end - quotation.start > _LONGEST_OBJECT:
        return False
    return bool(_TAKES_OBJECT.search(text, max(0, quotation.start - 20), quotation.start))


def _parts(text: str, candidate: re.Match[str], last: int) -> bool:
    """Whether a new sentence begins after the candidate; the one before began at ``last``."""
    rest = candidate.end()
    if _LABEL.match(text, rest):
        return True
    opening = _OPENERS.match(text, rest)
    word = _NEXT.match(text, opening.end() if opening else rest)
    if word is None or opening is None or _belongs(text, candidate, last):
        return False
    if not candidate["gap"] and not _parts_glued(text, candidate, word[0]):
        return False
    if word[0][0].islower() and not _BRAND.match(text, word.start()):
        return _parts_small(text, candidate, opening[0], word)
    if _QUESTION & set(candidate["mark"]):
        return not (candidate["close"] and _SAYS.match(text, word.start()))
    if candidate["close"] and _NICKNAME.search(text, last, candidate.end("close")):
        return _first(word[0]) in _STARTERS
    if candidate["mark"] != "." or candidate["close"]:
        return True
    return not _holds(text, candidate, opening[0], word[0])


def _belongs(text: str, candidate: re.Match[str], last: int) -> bool:
    """Whether it numbers what follows, or what follows belongs to it: a note, a year."""
    rest = candidate.end()
    if _NOTE.match(text, rest) or _YEAR.match(text, rest):
        return True
    stop = candidate["mark"] == "." and not candidate["close"]
    return stop and bool(_NUMBER.fullmatch(text, last, candidate.start()))


def _parts_glued(text: str, candidate: re.Match[str], word: str) -> bool:
    """Whether a sentence begins although no space stands before it: not in an address, nor where somebody halts."""
    mark, at = candidate["mark"], candidate.start()
    if len(mark) > 1 or mark == "…":
        return len(mark) < 5 and _first(word) in _STARTERS - {"i"}
    before, behind = re.split(r"\s", text[max(0, at - 100) : at])[-1], text[at : at + 100].split(maxsplit=1)[0]
    return not _ADDRESS.search(before + behind)


def _first(word: str) -> str:
    return word.lower().split("’")[0].split("'")[0]


def _parts_small(text: str, candidate: re.Match[str], opening: str, word: re.Match[str]) -> bool:
    """Whether a sentence begins with a small letter: with a particle, or where only small words stand around."""
    before = _before(text, candidate) or ""
    if candidate["mark"] == "." and abbreviations.may_be(before):
        return False
    if _PARTICLE.match(text, word.start()):
        return True
    if candidate["close"] or not candidate["gap"] or not _PLAIN.fullmatch(before) or len(before) < 3:
        return False
    if text[word.end() : word.end() + 1] == ")":
        return False
    if set(candidate["mark"]) <= _QUESTION:
        return not opening.strip() and not _SAYS_SMALL.match(text, word.start())
    return candidate["mark"] == "." and opening.strip() in ("", "(")


def _holds(text: str, candidate: re.Match[str], opening: str, word: str) -> bool:
    """Whether the full stop belongs to an abbreviation that the sentence goes on after."""
    before = _before(text, candidate)
    if before is None:
        return False
    certain = abbreviations.goes_on(before, word)
    if certain is not None:
        return certain
    quoted = bool(opening.strip(" ([$€£"))
    return abbreviations.may_be(before) and not quoted and _first(word) not in _STARTERS


def _before(text: str, candidate: re.Match[str]) -> str | None:
    found = _WORD_BEFORE.search(text, max(0, candidate.start() - 30), candidate.start())
    return found[0] if found else None


def _bracket(text: str, candidate: re.Match[str]) -> int | None:
    """Where the bracket opens that the candidate stands in, if it closes soon."""
    opened = text.rfind("(", max(0, candidate.start() - 150), candidate.start())
    if opened < 0 or ")" in text[opened : candidate.end("close")] or "\n" in text[opened : candidate.start()]:
        return None
    closing = text.find(")", candidate.end(), candidate.end() + 150)
    if closing < 0 or "(" in text[candidate.end() : closing] or "\n" in text[candidate.end() : closing]:
        return None
    return opened
