"""name -> country, state or city."""

from dataclasses import dataclass
from functools import cache

from briefgen.gazetteer.tables import rows
from briefgen.words import fold

_YIELDING = frozenset(
    [
        "British Indian Ocean Territory",
        "Caribbean Netherlands",
        "Congo",
        "Dominica",
        "French Southern and Antarctic Lands",
        "Northern Mariana Islands",
        "Svalbard and Jan Mayen",
    ]
)
"""Countries whose people bear the name of a more populous one's: the word means the others."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory and what its people are called."""

    name: str
    official: str
    alternatives: tuple[str, ...]
    demonyms: tuple[str, ...]
    """Adjectives and nouns for its people, as in ``Malian`` or ``Swede``."""
    capitals: tuple[str, ...]

    @property
    def capital(self) -> str | None:
        """The first of its capitals; None where there is none."""
        return self.capitals[0] if self.capitals else None


def country(name: str) -> Country | None:
    """The country that ``name`` means: a name, an official or short form (``U.S.``), or a demonym."""
    key = _key(name)
    return _by_name().get(key) or _by_demonym().get(key)


def demonym(word: str) -> Country | None:
    """The country whose people ``word`` means, singular or plural (``Swede``, ``Swedes``, ``Swedish``)."""
    return _by_demonym().get(_key(word))


def is_city(name: str) -> bool:
    """Whether a place of more than 15,000 people has this name; it may mean other things too."""
    return _key(name) in _cities()


def is_state(name: str) -> bool:
    """Whether a state or province of a large federation has this name or abbreviation: ``Ohio``, ``NSW``."""
    return _key(name).replace(".", "") in _states()


def is_capital(name: str) -> bool:
    """Whether a country's capital has this name."""
    return _key(name) in _capitals()


def seat_of(name: str) -> Country | None:
    """The country whose capital has this name; None for other places and where several countries' capitals have it."""
    found = _by_capital().get(_key(name), [])
    return found[0] if len(found) == 1 else None


def _key(name: str) -> str:
    folded = fold(name).strip().removeprefix("the ")
    return folded.removesuffix("'s")


@cache
def _countries() -> tuple[Country, ...]:
    return tuple(
        Country(name, official, *(tuple(filter(None, column.split("|"))) for column in columns))
        for name, official, *columns in rows("countries.tsv")
    )


@cache
def _by_name() -> dict[str, Country]:
    table: dict[str, Country] = {}
    for found in _countries():
        for form in (found.name, found.official, *found.alternatives):
            table.setdefault(_key(form), found)
    return table


@cache
def _by_demonym() -> dict[str, Country]:
    table: dict[str, Country] = {}
    for found in sorted(_countries(), key=lambda country: country.name in _YIELDING):
        for form in found.demonyms:
            table.setdefault(_key(form), found)
            table.setdefault(_key(form) + "s", found)
    return table


@cache
def _cities() -> frozenset[str]:
    return _capitals().union(name for (name,) in rows("cities.txt.gz"))  # as ``_key`` makes them, to be read at once


@cache
def _states() -> frozenset[str]:
    forms = (form for name, _, short in rows("states.tsv") for form in (name, *short.split("|")))
    return frozenset(_key(form).replace(".", "") for form in forms if form)


@cache
def _by_capital() -> dict[str, list[Country]]:
    table: dict[str, list[Country]] = {}
    for found in _countries():
        for capital in found.capitals:
            table.setdefault(_key(capital), []).append(found)
    return table


@cache
def _capitals() -> frozenset[str]:
    return frozenset(_by_capital())
