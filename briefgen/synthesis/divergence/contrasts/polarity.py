"""Text -> Words: its content words, with what a negation denies and at which end of an axis each stands.

What is only an aim (``a plan to contain it``) is not said to be so, and what is denied for a part or a time
(``not all``, ``not until May``) is not denied.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.synthesis.divergence.contrasts import alternatives, verbs
from briefgen.synthesis.divergence.contrasts.opposites import Pole, poles
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.words import STOP_WORDS, fold, stem

SCOPE = 5
"""Words after a negation within which it finds what it denies."""

_NEGATORS = frozenset(
    """not n't never no none nobody nothing neither nor without cannot hardly barely scarcely unable lacks
    lacked denied denies deny denying rejected rejects rejecting dismissed dismisses no-one nowhere""".split()
)
_PARTICIPLE = re.compile(r"^(?!going$|being$|having$)[a-z].*(?:ed|en|ing)$")
_AUXILIARY = frozenset(
    "has have had having be been will would did do does can could may might must shall should".split()
)
_BOUNDARY = frozenset(',;:()—–"“”.!?') | {"but", "while", "whereas", "although", "though", "as long as", "so long as"}
_YET = frozenset(["before", "until"])
"""Inside a sentence, before what had not happened: ``before the well was sealed``."""
_WISHING = frozenset("should might cannot can't".split())
"""Before what is to be, may be or is not allowed."""
_SUPPOSING = frozenset(["if", "unless"])
_ENDING = frozenset(".!?")
_PENDING = frozenset("possible planned proposed potential likely expected eventual".split())
"""Before a noun that nothing has come of yet: ``the possible reopening``."""
_OPENING = frozenset('.!?:"“”')
"""After them a capital letter is no sign of a name: a word of a name stands on no axis."""
_PIECE = re.compile(
    r"[,;:()—–\"“”.!?]|\b(?:(?:under|out of) control|(?:as|so) long as)\b|"
    r"(?:[^\W\d_]\.){2,}|n't|[^\W_]+(?:[.,](?=\d)[^\W_]+|['’ʼ‐‑-][^\W_]+)*",
    re.IGNORECASE,
)
_DETERMINERS = frozenset("no a an the its his her their our any".split())
"""Behind them a participle is part of a noun phrase: ``no remaining risk``."""
_PREPOSITIONS = _DETERMINERS | frozenset("of by for from in on at with without before after about against".split())
"""Behind them a form in -ing is a noun: ``the job of sealing the well``."""
_LINKS = frozenset(
    "is are was were be been being stay stays stayed remain remains remained keep keeps kept stand stands stood".split()
)
_COUNTS = frozenset("other others another some several few half most".split())
_FAILING = frozenset("fail fails failed failing refuse refuses refused".split())
"""Deny what they are to do: ``failed to stop``."""
_FAILURE = re.compile(r"(?:\s+(?:of|by)(?:\s+(?!to\b)[\w’'-]+){1,6})?\s+to\b")
"""Behind a noun that denies what somebody is to do: ``the failure of the guard to shut the gate``."""
_FAILURES = frozenset("failure failures inability refusal".split())
_PREVENTING = re.compile(
    r"(?:halt|stop|prevent|avoid|avert|curb|limit)(?:s|ed|ing|ped|ping|ted)?$|slow(?:s|ed|ing)? down$"
)
"""Deny what they are said of: to halt the spread is not to spread."""
_TO = re.compile(r"\s+to\b")
_OTHERWISE = re.compile(
    r"\s*:|\s+in\s+on\b|(?<=open|pens|ened|ning)\s+fire\b|"
    r"(?<=open|pens|ened|ning)\s+(?:an?|the|its|new) (?:[\w-]+ ){0,2}(?:investigation|inquiry|probe|case|hearing)s?\b|"
    r"(?<=fall|ling|fell|alls|llen)\s+out\b|"
    r"(?<=close)\s+(?:proximity|contact|ties|to|as|enough)\b"
)
"""Behind a word that is then another one: ``opens: “Dear parents”``, ``closed in on``, ``opened fire``."""
_LIGHT = frozenset("outside inside including yet longer one single other further new immediate clear far".split())
"""Words that stand between a negation and what it denies, as whose it is does: ``rejected Toresk's offer``."""
_IN_PART = re.compile(
    r"\s+(?:\w+\s+)?(?:just|only|merely|simply|necessarily|always|solely)\b|"
    r"\s+(?:\w+\s+){0,3}?(?<!after )(?<!at )(?:all|every|everyone)\b|"
    r"[^.;:,]{0,60}?\b(?:until|unless|for at least|at this|at such|at these)\b",
    re.IGNORECASE,
)
"""Behind a negation that denies a part, a time or a degree."""
_RAISING = re.compile(r"\s+(?:mean|suggest|imply|believe|think|say|expect|show|find)\b", re.IGNORECASE)
WIDE = 12
"""Behind a negation, verbs whose clause it denies as well, and how many words of it."""
_NOBODY = frozenset("no none nobody neither no-one".split())
_SUBJECT = re.compile(
    r"(?:\s+(?!and\b|or\b|that\b|who\b|it\b)[\w'’-]+){1,9}?\s+(?:has|have|had|was|were|is|are)\b(?:\s+been\b)?",
    re.IGNORECASE,
)
"""Behind ``no``, the rest of a subject whose verb it denies: ``no gate so far has been opened``."""
_TOWARDS = frozenset(
    """is are was were be been being will going due set expected expects ready about able unable agreed agrees decided
    decides voted plan plans planned planning want wants wanted intends intended vows vowed promises promised pledged
    threatens threatened ordered forced began begins begun started starts continues continued continue likely unlikely
    scheduled bound refused failed managed needs needed ought has have had seems seemed appears appeared told allowed
    supposed hopes hoped poised""".split()
)
"""Before an infinitive that is done or will be; behind any other word it is an aim."""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a text."""

    text: str
    stem: str
    place: int
    negated: bool
    """It is what a negation denies."""
    poles: tuple[Pole, ...]
    kind: str | None
    """The class of alternatives it belongs to."""
    predicate: bool
    """It looks like what is said of something: a participle, or what stands after an auxiliary."""
    aim: bool = False
    """It is what somebody would have, as in ``a plan to contain it``: no word on how things are."""
    name: bool = False
    """It has a capital letter, and not because a sentence begins."""
    counted: bool = False
    """A number or the like stands before it: ``five schools``, ``other schools``."""
    attributive: bool = False
    """It only says which thing is meant: ``an open door``, ``an opening``."""

    @property
    def many(self) -> bool:
        """Whether a noun is a plural."""
        return self.text.endswith("s") and not self.text.endswith(("ss", "cks"))


@dataclass(slots=True)
class _State:
    """What the words so far say of the next one."""

    scope: int = -1
    """Place up to which a negation reaches."""
    fresh: bool = False
    """A negation has not yet found what it denies."""
    auxiliary: bool = False
    opens: bool = True
    axes: frozenset[str] = frozenset()
    """Those of the negation itself: of ``denied the rumours`` the rumours say nothing more."""
    before: tuple[str, str] = ("", "")
    """The last two pieces, folded."""

    wished: bool = False
    """Behind ``should``, ``cannot`` or what denies in part, up to the end of the clause: no word on how things are."""
    supposed: bool = False
    """Behind ``if``, up to the end of the clause."""
    conditional: bool = False
    """In a sentence that opens with ``if``."""

    @property
    def aim(self) -> bool:
        """Whether the next word is an infinitive of purpose, or only supposed."""
        parted = self.before[0] == "to" and self.before[1].endswith("ly")
        if self.supposed or self.conditional or self.wished or self.before[1] in _PENDING:
            return True
        return parted or (self.before[1] == "to" and self.before[0] not in _TOWARDS)


@lru_cache(maxsize=50_000)
def read(text: str) -> tuple[Word, ...]:
    """The content words of ``text`` with their polarity."""
    return tuple(_words(text))


def pieces(text: str) -> list[str]:
    """The words and signs of ``text``, folded."""
    return [fold(piece) for piece in _PIECE.findall(text)]


def _words(text: str) -> Iterator[Word]:
    state = _State()
    for place, match in enumerate(_PIECE.finditer(text)):
        word = fold(match.group())
        if word in _BOUNDARY:
            state.scope = -1
        elif _negates(text, word, match.end()):
            yield from _negator(text, match, place, state)
        elif word not in STOP_WORDS:
            yield _content(match, place, state)
        state.conditional = (state.opens and word in _SUPPOSING) or (state.conditional and word not in _ENDING)
        state.supposed = (
            word in _SUPPOSING or (word in _YET and not state.opens) or (state.supposed and word not in _BOUNDARY)
        )
        state.opens = word in _OPENING
        state.wished = word in _WISHING or (state.wished and word not in _BOUNDARY)
        state.auxiliary = word in _AUXILIARY or (state.auxiliary and word in _NEGATORS)
        state.before = (state.before[1], word)


def _negates(text: str, word: str, end: int) -> bool:
    if word in _FAILURES:
        return _FAILURE.match(text, end) is not None
    return word in _NEGATORS or word.endswith("n't") or (word in _FAILING and _TO.match(text, end) is not None)


def _negator(text: str, match: re.Match[str], place: int, state: _State) -> Iterator[Word]:
    """Opens the scope of a negation; one that stands on an axis is a word as well."""
    word = fold(match.group())
    ends = poles(word)
    if ends:
        yield Word(match.group(), stem(word), place, False, ends, None, False)
    if _IN_PART.match(text, match.end()) and not ends:
        state.wished = True
        return
    subject = _SUBJECT.match(text, match.end()) if word in _NOBODY else None
    failing = _FAILURE.match(text, match.end()) if word in _FAILURES else None
    reach = WIDE if _RAISING.match(text, match.end()) else SCOPE
    reach += len(failing.group().split()) if failing else 0
    state.scope = place + max(reach, len(subject.group().split()) + 2 if subject else 0)
    state.fresh, state.axes = True, frozenset(pole.axis for pole in ends)


def _content(match: re.Match[str], place: int, state: _State) -> Word:
    word = fold(match.group())
    named = match.group()[0].isupper() and not state.opens
    ends = () if named or _OTHERWISE.match(match.string, match.end()) else poles(word)
    if state.fresh and any(pole.axis in state.axes for pole in ends):
        ends = ()
    negated = place <= state.scope and (state.fresh or (bool(ends) and not state.aim))
    state.fresh = state.fresh and (word in _LIGHT or word.endswith("'s"))
    past = verbs.is_past(word) or _PARTICIPLE.search(match.group()) is not None
    noun = state.before[1] in (_PREPOSITIONS if word.endswith("ing") else _DETERMINERS)
    said = state.auxiliary or (past and not noun)
    denied = negated and not state.fresh
    made = Word(
        match.group(),
        stem(verbs.base(word)),
        place,
        denied,
        ends,
        alternatives.of(word),
        said,
        state.aim,
        named,
        any(held in _COUNTS or held in NUMBER_WORDS or held.isdigit() for held in state.before),
        not said and _LINKS.isdisjoint(state.before) and (word == "open" or word.endswith("ing") or noun),
    )
    if _PREVENTING.match(word) and not state.aim:
        state.scope, state.fresh, state.axes = place + 3, False, frozenset()
    return made
