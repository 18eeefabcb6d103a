"""Units of bodies -> joined: acronyms, names without their country, first words that stand for the whole.

A join that two candidates answer to is not made.
"""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from briefgen import gazetteer, words
from briefgen.model.analysis import Mention
from briefgen.synthesis.actors import identity, othernames
from briefgen.synthesis.actors.kinds import BRACKET
from briefgen.synthesis.actors.units import Joins, Unit

_KNOWN = 12
"""Times that an acronym may stand for each time the name is written out."""
_WORD = 3
"""Letters of an acronym from which two names with these initials are seldom two bodies."""
_OWN = frozenset(["house"])
"""Bodies by themselves, and not short for one whose name ends so: the White House is no chamber."""


def join_acronyms(joins: Joins) -> None:
    """An acronym is the body that some text defines it for in brackets, else the only body with its initials."""
    defined = _definitions(joins.units)
    short, initialled = _acronyms(joins.units, defined)
    for letters, numbers in short.items():
        _join_nested(joins, defined.get(letters, ()))
        candidates = defined.get(letters) or _likely(joins.units, numbers, initialled.get(letters, []))
        full = joins.tops(candidates)
        alike = len({identity.bag(joins.units[number].name) for number in candidates}) == 1
        if len(full) == 1 or alike:
            for number in numbers:
                joins.join(next(iter(full)), number)
        elif full:
            joins.join_in_article(numbers, candidates)


def _join_nested(joins: Joins, defined: Sequence[int]) -> None:
    """Joins names that one acronym is defined for where all words of one are in the longest."""
    bags = {number: identity.bag(joins.units[number].name) for number in defined}
    fullest = max(defined, key=lambda number: (len(bags[number]), -number), default=None)
    for number in defined:
        if fullest is not None and bags[number] <= bags[fullest]:
            joins.join(fullest, number)


def _likely(units: Sequence[Unit], short: Sequence[int], full: Sequence[int]) -> list[int]:
    """Units whose initials an acronym may stand for: named often enough to be known by it, of two letters beside it."""
    times = sum(len(units[number].mentions) for number in short)
    articles = {units[number].reading.article.id for number in short}
    beside = [number for number in full if units[number].reading.article.id in articles]
    named = sum(len(units[number].mentions) for number in full)
    near = beside or len(articles) == 1 or len(identity.acronym(units[short[0]].name) or "") >= _WORD
    return list(full) if near and named * _KNOWN >= times else []


def _acronyms(
    units: Sequence[Unit], defined: Container[str]
) -> tuple[Mapping[str, list[int]], Mapping[str, list[int]]]:
    """Units named by an acronym, and units whose initials give one, each by its letters."""
    short: dict[str, list[int]] = defaultdict(list)
    initialled: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if unit.kind == "person":
            continue
        letters = identity.acronym(unit.name) or (unit.key if unit.key in defined else None)
        if letters and unit.kind == "place" and identity.place(unit.name):
            continue
        if letters:
            short[letters].append(number)
        elif " " in unit.key and _proper(unit.name):
            for guess in identity.initials(unit.name):
                initialled[guess].append(number)
    return short, initialled


def _proper(name: str) -> bool:
    """Whether a name is one in all its words: ``the Veldanian army`` has no acronym."""
    return not any(word.islower() and word not in words.STOP_WORDS for word in words.words(name))


def _definitions(units: Sequence[Unit]) -> Mapping[str, list[int]]:
    """Units whose name some text follows with an acronym in brackets, by the acronym.

    Letters that are no initials of the name abbreviate it in another language, ``National Liberation Army (ELN)``: they
    count where no other name has them.
    """
    own: dict[str, list[int]] = defaultdict(list)
    foreign: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if unit.kind == "person" or identity.acronym(unit.name):
            continue
        for mention in unit.mentions:
            bracket = BRACKET.match(unit.reading.text, mention.span.end)
            letters = _abbreviation(bracket.group(1), unit.name) if bracket else None
            if not (bracket and letters) or (unit.kind == "place" and not identity.in_order(letters, unit.key)):
                continue
            if letters[0] in {part[:1] for part in unit.key.split()}:
                own[letters].append(number)
                break
            if unit.kind == "body" and " " in unit.key and not identity.place(bracket.group(1)):
                foreign[letters].append(number)
                break
    return {**foreign, **own}


def _abbreviation(written: str, name: str) -> str | None:
    """The letters of a bracket behind a name: an acronym, or its initials written as a word, ``Bhc``."""
    word = words.fold(written)
    return identity.acronym(written) or (word if len(word) >= _WORD and word in identity.initials(name) else None)


def join_companies(joins: Joins) -> None:
    """`Toresk Inc.` and `Toresk` are one: what only says a company's form is no part of its name."""
    bodies: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        if unit.kind == "body":
            bodies[unit.key].append(number)
    for key, numbers in bodies.items():
        name = identity.without_form(key)
        for number in numbers if name != key else ():
            joins.join(bodies[name][0] if name in bodies else numbers[0], number)


def join_also_known(joins: Joins) -> None:
    """`The Brenna Front, as the Ha’rak ul-Toresk is known` are one, and so is who is `also known as` another."""
    named: dict[str, list[tuple[Mention, int]]] = {}
    for number, unit in enumerate(joins.units):
        named.setdefault(unit.reading.article.id, []).extend((mention, number) for mention in unit.mentions)
    for found in named.values():
        numbers = {mention.span: number for mention, number in found}
        text = joins.units[found[0][1]].reading.text
        for one, other in othernames.pairs(text, sorted((mention for mention, _ in found), key=lambda it: it.span)):
            joins.join(numbers[one.span], numbers[other.span])


def join_bodies(joins: Joins) -> None:
    """One bag of words is one body; a body named without its country is the only one that has it."""
    bags = bags_of_bodies(joins.units)
    landed = _without_land(bags)
    shared = shared_nouns(bags)
    joins.join_each(
        {
            ("body", str(n)): same
            for n, (body, same) in enumerate(bags.items())
            if " " in joins.units[same[0]].key and body not in shared
        }
    )
    for body, numbers in bags.items():
        tops = joins.tops(landed.get(body, ()))
        if len(tops) == 1 and len(body) > 1:
            joins.join(next(iter(tops)), numbers[0])
        else:
            joins.join_in_article(numbers, landed.get(body, ()))
        tops = joins.tops(landed.get(body, ()))
        left = [number for number in numbers if body in shared and joins.top(number) not in tops]
        for number in left[1:]:
            joins.join(left[0], number)


def bags_of_bodies(units: Sequence[Unit]) -> Mapping[frozenset[str], list[int]]:
    """The units of bodies by the words of their names, whatever the order."""
    bags: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        if unit.kind == "body" and not identity.acronym(unit.name):
            bags[identity.bag(unit.name)].append(number)
    return bags


def shared_nouns(bags: Mapping[frozenset[str], Sequence[int]]) -> frozenset[frozenset[str]]:
    """What bodies of several countries are called, without the country: ``embassy``, ``ministry of justice``."""
    lands: dict[frozenset[str], set[str]] = defaultdict(set)
    for body in bags:
        for land in (stem for stem in body if stem.startswith("=")):
            lands[body - {land}].add(land)
    return frozenset(body for body, found in lands.items() if len(found) > 1 and body in bags)


def join_short_bodies(joins: Joins) -> None:
    """`Toresk` is the one `Toresk Bank` of all articles: what stands before the common noun that ends a name.

    So it is where the common noun begins the name: `Groupe Toresk`.
    """
    longer: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        first, _, last = unit.key.partition(" ")
        if unit.kind == "body" and last and identity.begins_company(first):
            longer[last].append(number)
        first, _, last = unit.key.rpartition(" ")
        if unit.kind == "body" and first and identity.ends_company(last) and not _ends_company(first):
            longer[first].append(number)
    for number, unit in enumerate(joins.units):
        tops = joins.tops(longer.get(unit.key, ())) if unit.kind == "body" else set()
        if len(tops) == 1 and not identity.land_of(unit.name) and not identity.acronym(unit.name):
            joins.join(next(iter(tops)), number)


def _ends_company(key: str) -> bool:
    """Whether the last word of several ends the names of companies: ``Orel University`` of its foundation is whole."""
    return " " in key and identity.ends_company(key.rsplit(maxsplit=1)[-1])


def join_ends(joins: Joins) -> None:
    """`The Council` is the one `Maren Harbour Council` of its article; in two words the one of all articles."""
    longer: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(joins.units):
        tokens = unit.key.split()
        if unit.kind == "body" and len(tokens) > 1 and gazetteer.group_noun(tokens[-1]):
            for start in range(1, len(tokens)):
                if tokens[start - 1] not in words.STOP_WORDS:
                    longer[" ".join(tokens[start:])].append(number)
    shared = shared_nouns(bags_of_bodies(joins.units))
    for number, unit in enumerate(joins.units):
        if unit.kind != "body" or unit.key not in longer or unit.key in _OWN or identity.bag(unit.name) in shared:
            continue
        named = [n for n in longer[unit.key] if joins.top(n) != joins.top(number)]
        here = joins.tops(n for n in named if joins.units[n].reading is unit.reading)
        anywhere = joins.tops(named) if " " in unit.key else set()
        chosen = here or anywhere
        if len(chosen) == 1 and len(named) == len(longer[unit.key]):
            joins.join(next(iter(chosen)), number)


def _without_land(bags: Mapping[frozenset[str], list[int]]) -> Mapping[frozenset[str], list[int]]:
    """Units of bodies named with one country, by what else they are called."""
    landed: dict[frozenset[str], list[int]] = defaultdict(list)
    for body, numbers in bags.items():
        lands = {stem for stem in body if stem.startswith("=")}
        if len(lands) == 1 and body - lands:
            landed[body - lands].extend(numbers)
    return landed
