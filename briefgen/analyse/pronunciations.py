"""Text + names -> the names without what only says how one is spoken: ``Ilan Toresk (ee-LAHN' TOR'-esk)``.

Agencies write it in parentheses behind a name: syllables joined by hyphens and apostrophes, the stressed ones in
capitals. It looks like a name, and is none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from briefgen.model.analysis import Mention
from briefgen.model.span import Span

_SYLLABLE = r"(?:[a-z]+|[A-Z]{2,})"
_JOINT = r"(?:[’'ʹ]?[-‐]|[’'ʹ](?=[a-z]{2}|[A-Z]{2}))"
_SPOKEN = rf"{_SYLLABLE}(?:{_JOINT}{_SYLLABLE})*[’'ʹ]?"
_GUIDE = re.compile(rf"(?<=\w) (?P<guide>\((?:pronounced )?(?P<spoken>{_SPOKEN}(?:[ ;]{{1,2}}{_SPOKEN}){{0,5}})\))")
_JOINED = re.compile(r"[a-z][’'ʹ]?[-‐]?[A-Z]|[A-Z][’'ʹ]?[-‐]?[a-z]|[A-Z][’'ʹ](?!\w)")
"""A stressed syllable beside one that is not, or with the mark of stress."""
_NAME = re.compile(r"[A-Z][\w’'.-]*(?: (?:[a-z]{1,3} ){0,2}[A-Z][\w’'.-]*){0,5}$")
_BEFORE = 80
"""Characters before a parenthesis in which the name stands."""
_SOUNDS = str.maketrans("cqgxzjsdbfvwyeiou", "kkkkkkktppppaaaaa", "h")
"""Letters that are read alike from one language to the next."""
_REPEATED = re.compile(r"(.)\1+")
LIKENESS = 0.7
"""Of the sounds of a name and its guide; 24 guides have 0.75 and more, of 16 look-alikes, ``Brenna Mission (US-led)``,
none has more than 0.67."""


def without(text: str, names: Sequence[Mention]) -> list[Mention]:
    """The names that do not stand in a guide; one that runs into a guide ends before it."""
    guides = _guides(text)
    if not guides:
        return list(names)
    ended = (_before(name, guides) for name in names)
    return [name for name in ended if name is not None]


def _guides(text: str) -> list[Span]:
    return [Span(*guide.span("guide")) for guide in _GUIDE.finditer(text) if _is_guide(text, guide)]


def _is_guide(text: str, guide: re.Match[str]) -> bool:
    spoken = guide["spoken"]
    name = _NAME.search(text, max(0, guide.start() - _BEFORE), guide.start())
    if name is None or _JOINED.search(spoken) is None:
        return False
    words, said = name[0].split(), _sounds(spoken)
    return any(_likeness(_sounds("".join(words[at:])), said) >= LIKENESS for at in range(len(words)))


def _sounds(words: str) -> str:
    """The letters of words as they are roughly spoken."""
    letters = "".join(letter for letter in words.lower() if letter.isalpha())
    return _REPEATED.sub(r"\1", letters.translate(_SOUNDS))


def _likeness(name: str, spoken: str) -> float:
    return SequenceMatcher(None, name, spoken, autojunk=False).ratio()


def _before(name: Mention, guides: Sequence[Span]) -> Mention | None:
    """A name as far as no guide begins; None where it stands in one."""
    guide = next((guide for guide in guides if guide.overlaps(name.span)), None)
    if guide is None:
        return name
    if name.span.start >= guide.start:
        return None
    return replace(name, span=Span(name.span.start, guide.start - 1)) if name.span.end <= guide.end else name
