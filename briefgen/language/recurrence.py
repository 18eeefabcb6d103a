"""Names of one article -> the same names, and the places where the article says one of them again unnoticed.

A name means one thing in one article (Gale, Church and Yarowsky, 1992), so words that are told as a name at most of
their places are one at the others, too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.language.decode import Name

SEEN, SHARE = 2, 2 / 3
"""Mentions of a name, and their share of its places, from which the others are mentions too: in three development sets,
for two networks, 13 of 20 new ones are right, and six of six in reports of conflict."""
_KINDS = frozenset(("PER", "ORG", "LOC"))

_Form = tuple[str, ...]
_Place = tuple[int, int]
"""Sentence and first word."""


def recurring(sentences: Sequence[Sequence[str]], names: Sequence[Sequence[Name]]) -> list[tuple[Name, ...]]:
    """Each sentence's names with those that only other sentences showed to be names."""
    known = _known(sentences, names)
    by_word: dict[str, list[_Form]] = defaultdict(list)
    for form in known:
        by_word[form[0]].append(form)
    places: dict[_Form, list[_Place]] = defaultdict(list)
    for row, (words, found) in enumerate(zip(sentences, names, strict=True)):
        for start, form in _unnamed(words, found, by_word):
            places[form].append((row, start))
    added: dict[int, list[Name]] = defaultdict(list)
    for form, unnamed in places.items():
        mentions = known[form]
        if len(mentions) >= SHARE * (len(mentions) + len(unnamed)):
            for row, start in unnamed:
                added[row].append(replace(_usual(mentions), start=start, end=start + len(form)))
    return [_in_order((*found, *added[row])) if row in added else tuple(found) for row, found in enumerate(names)]


def _known(sentences: Sequence[Sequence[str]], names: Sequence[Sequence[Name]]) -> dict[_Form, list[Name]]:
    """Capitalised names with all their mentions, where there are enough."""
    mentions: dict[_Form, list[Name]] = defaultdict(list)
    for words, found in zip(sentences, names, strict=True):
        for name in found:
            if words[name.start][0].isupper() and len(words[name.start]) > 1:
                mentions[tuple(words[name.start : name.end])].append(name)
    return {form: told for form, told in mentions.items() if len(told) >= SEEN and _usual(told).label in _KINDS}


def _usual(mentions: Sequence[Name]) -> Name:
    """A mention under the label that most have."""
    label = Counter(name.label for name in mentions).most_common(1)[0][0]
    return next(name for name in mentions if name.label == label)


def _unnamed(
    words: Sequence[str], names: Sequence[Name], known: Mapping[str, Sequence[_Form]]
) -> Iterator[tuple[int, _Form]]:
    """Where a sentence has a known form outside its names and beside no other word that may belong to a name."""
    begun = [(start, form) for start, word in enumerate(words) for form in known.get(word, ())]
    if not begun:
        return
    taken = {row for name in names for row in range(name.start, name.end)}
    for start, form in sorted(begun, key=lambda place: -len(place[1])):
        end = start + len(form)
        beside = (*words[max(0, start - 1) : start], *words[end : end + 1])
        if tuple(words[start:end]) != form or any(word[:1].isupper() for word in beside):
            continue
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield start, form


def _in_order(names: Sequence[Name]) -> tuple[Name, ...]:
    return tuple(sorted(names, key=lambda name: name.start))
