"""Names of an article -> the same, those that a person of it or of another article bears taken for that person."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from briefgen import gazetteer, words
from briefgen.model.analysis import Mention
from briefgen.synthesis.actors import identity

_WHERE = re.compile(
    r"\b(?:in|at|near|around|outside|across|through|via|leave|visit|reach|reached)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WHERE_ELSE = re.compile(r",\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?[,.]")
"""Before and behind the name of a place: ``in Orel``, ``Orel, Veldania.``"""


def _full_names(text: str, named: Sequence[Mention]) -> list[list[str]]:
    """The names of several words that the people of an article bear, as keys."""
    keys = (identity.key(mention.span.of(text)).split() for mention in named if mention.label == "PER")
    return [tokens for tokens in keys if len(tokens) > 1]


def bearers(text: str, named: Sequence[Mention]) -> Set[str]:
    """The surnames of the people of an article."""
    return {tokens[-1] for tokens in _full_names(text, named)}


def with_bearers(text: str, named: Sequence[Mention], everywhere: Set[str]) -> Iterator[Mention]:
    """The names; one word that a person of the article bears is that person's, unless it is known as a place's.

    So is the surname of a person of another article, unless anything is said to be there.
    """
    full = _full_names(text, named)
    borne = {part for tokens in full for part in (tokens[0], tokens[-1]) if len(part) > 1}
    surnames = {tokens[-1] for tokens in full}
    for mention in named:
        name = identity.bare(mention.span.of(text))
        key = words.name_key(name)
        if mention.label in ("PER", "NORP") or not name[:1].isupper() or identity.acronym(name):
            yield mention
        elif key in borne:
            place = is_known_place(name) and not (key in surnames and not _is_somewhere(text, name))
            yield mention if place else replace(mention, label="PER")
        else:
            elsewhere = key in everywhere and not is_known_place(name) and not _is_somewhere(text, name)
            yield replace(mention, label="PER") if elsewhere else mention


def _is_somewhere(text: str, name: str) -> bool:
    """Whether anything is *in* a place of this name, or the name stands beside another place's."""
    return any(
        _WHERE.search(text, max(0, match.start() - 20), match.start()) or _WHERE_ELSE.match(text, match.end())
        for match in alone(name).finditer(text)
    )


def alone(name: str) -> re.Pattern[str]:
    """A name that is no part of a longer one."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z][a-z])")


def is_known_place(name: str) -> bool:
    """Whether a name is that of a state, a capital or a city."""
    return identity.land_of_name(name) is not None or gazetteer.is_capital(name) or gazetteer.is_city(name)
