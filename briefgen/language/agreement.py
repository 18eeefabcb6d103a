"""Names of one article -> the same names, each with one label wherever it stands.

A name means one thing in one article (Gale, Church and Yarowsky, 1992); where its sentence says little, the clearer
ones decide.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from briefgen import gazetteer
from briefgen.language.decode import Floats, Name

ADJECTIVE, NOUN = "JJ", "NN"
UNLIKELY = 0.25
"""What is left of the opinion that an acronym is a person; persons are printed in capitals only where all words are."""
SAID_TO_BE = 100.0
"""What the opinion that a name is a person's, or a body's, gains where a noun beside it says so: of 12 names in 2,500
sentences of broadcast news it mends 11, with 10 it mends five."""
PLACE_SAID_TO_BE = 10.0
"""The same for a body that was taken for a place: ``Orla Keys, a chain of islands``."""
_BETWEEN = frozenset(("&", "and", ",", "'s"))
"""What may stand between a company's name and the words that are left out."""
CAPITALS = 0.5
"""Share of words in capitals from which an acronym does not stand out."""


@dataclass(frozen=True, slots=True)
class Named:
    """The names of one sentence beside its words, which of these are adjectives, and what nouns beside them say."""

    words: Sequence[str]
    adjectives: NDArray[np.bool_]
    in_role: NDArray[np.bool_]
    """``Toresk, a retired teacher``, ``our teacher, Toresk``, ``Mayor Toresk Bay``: a noun beside it says it."""
    in_class: NDArray[np.bool_]
    """``the rebel group Vanet``, ``Vanet, a militia``: the noun says what a body is."""
    names: Sequence[Name]


def agree(sentences: Sequence[Named]) -> list[tuple[Name, ...]]:
    """Each sentence's names under the labels that all mentions of the same words together make likeliest."""
    capitals = _in_capitals([word for sentence in sentences for word in sentence.words])
    keys = [[_key(sentence, name) for name in sentence.names] for sentence in sentences]
    total: dict[tuple[str, bool], Floats] = {}
    for sentence, row in zip(sentences, keys, strict=True):
        for name, key in zip(sentence.names, row, strict=True):
            opinion = _weighed(
                sentence, name, acronym=not capitals and _is_acronym(sentence.words[name.start : name.end])
            )
            total[key] = total[key] + opinion if key in total else opinion
    labels = next((name.labels for sentence in sentences for name in sentence.names), ())
    for company in set(_companies(total, labels)):  # once, however many full names it has
        total[company] = _said_to_be_body(total[company], labels)
    return [
        tuple(_labelled(name, total[key]) for name, key in zip(sentence.names, row, strict=True))
        for sentence, row in zip(sentences, keys, strict=True)
    ]


def _companies(total: Mapping[tuple[str, bool], Floats], labels: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Names that are a company's without the words that say so, ``Toresk`` where an article has ``Toresk Corp.``.

    Not where somebody of that surname is named in full.
    """
    told: dict[str, set[str]] = {"ORG": set(), "PER": set()}
    for (words, _), opinion in total.items():
        told.get(labels[int(opinion.argmax())], set()).add(words)
    surnames = {words.rpartition(" ")[2] for words in told["PER"] if " " in words}
    for words in told["ORG"]:
        short = words.split()
        while len(short) > 1 and (gazetteer.is_left_out(short[-1].rstrip(".")) or short[-1] in _BETWEEN):
            short.pop()
        key = (" ".join(short), False)
        if len(short) < len(words.split()) and key in total and short[-1] not in surnames:
            yield key


def _key(sentence: Named, name: Name) -> tuple[str, bool]:
    """What mentions of one name have in common: the words, whatever their case, and whether they are an adjective."""
    words = " ".join(sentence.words[name.start : name.end]).lower().replace("’", "'")
    return words, bool(sentence.adjectives[name.end - 1])


def _labelled(name: Name, opinion: Floats) -> Name:
    label = name.labels[int(opinion.argmax())]
    return name if name.label == label else replace(name, label=label)


def _weighed(sentence: Named, name: Name, *, acronym: bool) -> Floats:
    """The encoder's opinion, but an acronym is hardly a person, and an adjective made of a place names its people.

    Who is said to be a teacher is a person, and what is said to be a militia a body.
    """
    opinion = name.opinion.copy()
    person = name.labels.index("PER")
    if acronym:
        opinion[person] *= UNLIKELY
    likeliest = name.labels[int(opinion.argmax())]
    if sentence.in_class[name.start : name.end].any() and likeliest in ("PER", "LOC"):
        opinion = _said_to_be_body(opinion, name.labels)
        opinion /= opinion.sum()
    elif sentence.in_role[name.start : name.end].any() and not acronym:
        opinion[person] *= SAID_TO_BE
        opinion /= opinion.sum()
    if sentence.adjectives[name.end - 1]:
        place, people = name.labels.index("LOC"), name.labels.index("NORP")
        opinion[people] += opinion[place]
        opinion[place] = 0
    return opinion


def _said_to_be_body(opinion: Floats, labels: Sequence[str]) -> Floats:
    """The opinion about a name of which a noun or the rest of the article says that it is a body's."""
    said = opinion.copy()
    said[labels.index("ORG")] *= PLACE_SAID_TO_BE if labels[int(opinion.argmax())] == "LOC" else SAID_TO_BE
    return said


def _is_acronym(words: Sequence[str]) -> bool:
    return len(words) == 1 and len(words[0]) > 1 and words[0].isalpha() and words[0].isupper()


def _in_capitals(words: Sequence[str]) -> bool:
    letters = [word for word in words if len(word) > 1 and word.isalpha()]
    return bool(letters) and sum(word.isupper() for word in letters) >= CAPITALS * len(letters)
