"""Items, Items -> Pairs: which of the older briefing's items is which of the newer one's.

An item keeps its id while its article is the same. Where that changed, it is known by what it says.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from briefgen import words
from briefgen.codec import evidence_of
from briefgen.model.briefing import Gap, Item, Note, Reference
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, Attribution, Divergence, Event, KeySentence, Notice

Keys = tuple[tuple[str, ...], ...]
"""What an item may be known by, from the surest to the least sure; each in one or several wordings."""
_T = TypeVar("_T")
_PIECE = re.compile(r"“[^”]*”|\S+")
"""A word of a label, or a title in it."""
_COUNT = re.compile(r"\d+[,;.]?")
_OPENING = 5
"""Words at the beginning of a gap that say which it is: ``No source gives a role``; what follows are names."""


def pairs(old: Sequence[_T], new: Sequence[_T], keys: Callable[[_T], Keys]) -> list[tuple[_T, _T]]:
    """The items that are one, each at most once, in the order of ``new``; the same whichever is called the new one.

    What is known by a surer key is never matched by another. Items of equal keys are matched in their order.
    """
    left, right = dict(enumerate(map(keys, old))), dict(enumerate(map(keys, new)))
    found: dict[int, int] = {}
    for tier in range(max(map(len, (*left.values(), *right.values())), default=0)):
        mine, theirs = _by_key(left, tier), _by_key(right, tier)
        for key in sorted(mine.keys() & theirs.keys(), key=lambda key: (-len(key), key)):
            for one, other in zip(_still(mine[key], left), _still(theirs[key], right), strict=False):
                del left[one], right[other]
                found[other] = one
    return [(old[found[place]], item) for place, item in enumerate(new) if place in found]


def _by_key(items: Mapping[int, Keys], tier: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, keys in items.items():
        for key in dict.fromkeys(filter(None, keys[tier])):
            found.setdefault(key, []).append(place)
    return found


def _still(places: Iterable[int], left: Mapping[int, Keys]) -> list[int]:
    return [place for place in places if place in left]


def keys(item: Item) -> Keys:
    """What an item is known by; those of one section have as many keys."""
    match item:
        case KeySentence() | Event() | Attribution():
            return _told(item)
        case Actor():
            return _actor(item)
        case Divergence():
            texts = [plain(position.text) for position in item.positions]
            return (item.id,), (_one(item.kind, *sorted(texts)),), tuple(texts)
        case Notice():
            action, issuer = plain(item.action), words.name_key(item.issuer)
            return (item.id,), (_one(issuer, action),), (action,), _quotes(item, issuer, item.type)
        case Reference():
            return (item.id,), (item.sha256,), (item.url or "",), (item.path or "",)
        case Note():
            return (item.id,), (_one(item.section, item.author or ""),)
        case Problem():
            return (_one(item.source, item.stage, item.message),), (_one(item.source, item.stage),)
        case _:
            return _gap(item)


def plain(text: str) -> str:
    """``text`` without what no reader takes for a change: case, accents, kinds of quotation marks, line breaks."""
    return " ".join(words.fold(text).split())


def _told(item: KeySentence | Event | Attribution) -> Keys:
    """Words of a source: by them, with the day or the holder; else by the day and a passage that they rest on."""
    beside = "" if isinstance(item, KeySentence) else item.date or ""
    holder = words.name_key(item.holder) if isinstance(item, Attribution) else ""
    text = plain(item.text)
    return (item.id,), (_one(beside, holder, text),), (text,), _quotes(item, beside, holder)


def _actor(item: Actor) -> Keys:
    name, others = words.name_key(item.name), map(words.name_key, item.aliases)
    return (item.id,), (_one(item.type, name),), (name,), tuple(_one(item.type, form) for form in (name, *others))


def _gap(item: Gap) -> Keys:
    """Without its counts, else by its beginning."""
    pieces = ["#" if _COUNT.fullmatch(piece) else piece for piece in _PIECE.findall(item.text)]
    return (item.id,), (" ".join(pieces),), (" ".join(pieces[:_OPENING]),)


def _quotes(item: Item, *beside: str) -> tuple[str, ...]:
    return tuple(_one(*beside, plain(evidence.quote)) for evidence in evidence_of(item))


def _one(*parts: str) -> str:
    return "\x1f".join(parts)
