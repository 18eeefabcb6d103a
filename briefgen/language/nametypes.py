"""Name -> label (PER, ORG, LOC, NORP, EVENT), from its own words and those beside it."""

import re
from typing import NamedTuple

from briefgen import gazetteer
from briefgen.language.namewords import (
    BODY_WORDS,
    EVENT_HEADS,
    PARTICLES,
    PEOPLES,
    PLACE_BEFORE,
    PLACE_HEADS,
    REGIONS,
    SAYS,
    TITLES,
)

_OFFICE = re.compile(r"(?P<noun>[\w-]+) of (?:the )?(?:[A-Z][\w-]+ ){1,3}?(?P<name>[A-Z][\w’'-]+(?: \S+)+)$")


class Name(NamedTuple):
    """A possible name; there are thousands, and a tuple is changed in a tenth of the time."""

    start: int
    end: int
    text: str
    before: str
    after: str
    initial: bool
    label: str | None = None


def typed(name: Name) -> Name:
    """The name with the type that its own words and neighbours give, without the titles before a person."""
    words = name.text.split()
    if (
        len(words) > 2
        and gazetteer.country(words[0])
        and words[1].lower() in TITLES
        and words[-1].lower() not in TITLES
    ):
        rest = name.text.removeprefix(words[0]).strip()
        if not gazetteer.group_noun(words[-1]):
            return typed(name._replace(start=name.end - len(rest), text=rest, before=words[0], initial=False))
    office = _OFFICE.search(name.text)
    if office and gazetteer.role_noun(office["noun"]) and _by_words(name.text.split(" of ")[0]) != "ORG":
        return name._replace(start=name.start + office.start("name"), text=office["name"], label="PER", initial=False)
    titles = 0
    while titles < len(words) - 1 and words[titles].lower().rstrip(".") in TITLES:
        titles += 1
    rest = " ".join(words[titles:])
    known = _by_words(rest)
    if titles and _by_words(name.text) == "ORG":
        return name._replace(label="ORG")
    if titles and known not in ("ORG", "LOC", "NORP", "EVENT") and words[titles].lower() not in ("of", "for"):
        return name._replace(start=name.end - len(rest), text=rest, label="PER", initial=False)
    return name._replace(label=known if not titles else _by_words(name.text))


def _by_words(text: str) -> str | None:
    """The type that the words of a name give by themselves."""
    words = text.split()
    if not words:
        return None
    if words[-1].lower() in PEOPLES:
        return "NORP"
    if text.lower() in REGIONS:
        return "LOC"
    if gazetteer.country(text):
        return "NORP" if gazetteer.demonym(text) else "LOC"
    return _by_head(words) or ("LOC" if gazetteer.is_city(text) else _by_shape(words))


def _by_head(words: list[str]) -> str | None:
    """The type that the head noun of several words gives, or the forename they begin with."""
    joined = next((at for at, word in enumerate(words) if at and word in ("of", "for")), len(words))
    head = words[joined - 1].lower()
    if len(words) == 1:
        return None
    if head in EVENT_HEADS:
        return "EVENT"
    if head in PLACE_HEADS:
        return "LOC"
    if gazetteer.group_noun(head) or BODY_WORDS & {word.lower() for word in words}:
        return "ORG"
    return "PER" if gazetteer.is_forename(words[0]) and words[0].lower() not in PARTICLES else None


def _by_shape(words: list[str]) -> str | None:
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return "ORG"
    if len(words) > 1 and (gazetteer.is_surname(words[-1]) or PARTICLES & {w.lower() for w in words[1:]}):
        return "PER"
    return None


def by_neighbours(name: Name) -> str | None:
    """The label that the words beside a name give."""
    before = name.before.lower()
    if (
        name.after in ("administration", "presidency")
        or name.after.lower() in SAYS
        or before.rstrip(".") in TITLES
        or gazetteer.role_noun(before)
    ):
        return "PER"
    if before in PLACE_BEFORE:
        return "LOC"
    length = len(name.text.split())
    return "PER" if 1 < length < 4 else "ORG"
