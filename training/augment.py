"""Example -> Example: the same sentence as other desks would print it.

Case-poor print, curly quotes, datelines, names from all over the world and tokens torn apart or stuck together are
normal input of briefgen. Names come from the open gazetteers and from general patterns of transliteration only.
"""

import csv
import gzip
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from training.corpora import NEWS, Example

SHARES = {"case": 0.14, "curly": 0.35, "names": 0.4, "dateline": 0.04, "tokens": 0.06, "hyphens": 0.7}
"""How often each change is made where it can be made."""

ARTICLES = tuple("al Al el El as ash an ad Ould ould Ag ag Ben ben bin ibn Abu Umm".split())
"""Particles in transliterated names; those up to ``ad`` take a hyphen."""
HYPHENED = 8
LINKERS = ("de", "da", "dos", "van", "von", "della", "wa", "wal", "Mac", "Ter", "di", "du", "Le", "La")
SYLLABLES = tuple(
    """ba da dja dou fa gha ha hou ka kha koro la lem ma mba mou n'da na ndi ngo o'u ou ra sa sha si sou ta ti tou wa
    ya za zou""".split()
)
ENDINGS = ("", "", "", "b", "d", "f", "h", "ï", "kh", "la", "m", "n", "né", "r", "s", "sh", "t", "ye", "zi")
CITY_BODIES = (
    *("University", "City Council", "Chamber of Commerce", "Police Department", "Medical Center", "General Hospital"),
    *("Times", "Tribune", "Post", "Airlines", "Airways", "Bank", "Stock Exchange", "United", "City", "Rovers"),
    *("Symphony Orchestra", "Port Authority", "High Court", "School Board", "Fire Department", "Water Board"),
    *("Legal Aid Society", "Institute of Technology", "Development Agency", "Electric"),
)
FIRMS = tuple("Inc. Corp. Ltd. Group Holdings Industries Partners Motors Energy Foods Capital Systems Pharma".split())
CAUSES = tuple("Liberation Unity Justice Reform Salvation Democracy Development Progress Resistance Solidarity".split())
MOVEMENTS = tuple(
    "{c} Front/{c} Party/Movement for {c}/{c} and {d} Movement/Alliance for {c}/People 's {c} Army".split("/")
)
MINISTRIES = tuple(
    "Foreign Affairs/Defence/Defense/Health/the Interior/Finance/Justice/Education/Agriculture/Energy/Trade".split("/")
)
OFFICES = ("Ministry of {m}", "Department of {m}", "Parliamentary Committee on {m}", "National Agency for {m}")
AGENCIES = ("AP", "AFP", "Reuters", "DPA", "UPI", "ANI", "PTI", "EFE", "ANSA", "Xinhua")
MONTHS = tuple(
    """January February March April May June July August September October November December
    Jan. Feb. Aug. Sept. Oct. Nov. Dec.""".split()
)
HYPHENED_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
CURLY = {'"': ("“", "”"), "``": ("“", "“"), "''": ("”", "”"), "'": ("‘", "’"), "`": ("‘", "‘")}


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Open lists of names."""

    forenames: tuple[str, ...]
    surnames: tuple[str, ...]
    cities: tuple[tuple[str, str], ...]
    """City and country."""
    organisations: tuple[tuple[str, ...], ...]
    """Words of the organisations that the training corpora name."""


def gazetteer(folder: Path, examples: Iterable[Example]) -> Gazetteer:
    """The lists of ``data/language/gazetteers`` that are CC0 or CC BY, and the organisations of ``examples``."""
    named = {tuple(part) for e in examples if e.names for label, part in _spans(e) if label == "ORG"}

    def rows(name: str) -> list[list[str]]:
        with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
            return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]

    return Gazetteer(
        tuple(row[0] for row in rows("forenames.tsv.gz")),
        tuple(row[0] for row in rows("surnames.tsv.gz")),
        tuple((row[0], row[1]) for row in rows("cities.tsv.gz")),
        tuple(sorted(name for name in named if name[0][:1].isupper() and len("".join(name)) > 2)),
    )


class Augmenter:
    """Changes sentences at random, from a seed."""

    def __init__(self, lists: Gazetteer, seed: int) -> None:
        self._lists = lists
        self._random = random.Random(seed)

    def __call__(self, example: Example) -> Example:
        """The example itself or a changed one."""
        if not example.syntax and self._chance("hyphens"):
            example = _unhyphened(example)
        if example.names and self._chance("names"):
            example = self._renamed(example)
        if example.names and self._chance("dateline"):
            example = self._dated(example)
        if self._chance("curly"):
            example = replace(example, words=_curly(example.words))
        if self._chance("case"):
            change = self._random.choice(CASES)
            example = replace(example, words=tuple(map(change, example.words)))
        if self._chance("tokens"):
            example = _torn(example)
        return example

    def _chance(self, change: str) -> bool:
        return self._random.random() < SHARES[change]

    def _renamed(self, example: Example) -> Example:
        words: list[str] = []
        tags: list[str] = []
        for label, part in _spans(example):
            new = part
            if label in ("PER", "ORG", "LOC") and self._random.random() < 0.6:
                new = self._other(label, len(part))
            words += new
            tags += ["O"] * len(new) if not label else [f"B-{label}"] + [f"I-{label}"] * (len(new) - 1)
        if words == list(example.words):
            return example
        return Example(example.key, example.corpus, tuple(words), tuple(tags))

    def _other(self, label: str, length: int) -> list[str]:
        if label == "PER":
            return self._person(length)
        return self._place() if label == "LOC" else self._organisation()

    def _organisation(self) -> list[str]:
        kind = self._random.random()
        if kind < 0.6:
            return list(self._random.choice(self._lists.organisations))
        if kind < 0.68:
            return ["".join(self._random.choices("ABCDEFGHIKLMNOPRSTU", k=self._random.choice((3, 3, 4, 4, 5))))]
        if kind < 0.8:
            return [*self._place(), *self._random.choice(CITY_BODIES).split()]
        if kind < 0.9:
            first, second = self._random.choice(self._lists.surnames), self._random.choice(self._lists.surnames)
            linked = [first, "&", second] if self._random.random() < 0.3 else [first]
            return [*linked, self._random.choice(FIRMS)]
        cause, other = self._random.sample(CAUSES, 2)
        made = self._random.choice((*MOVEMENTS, *OFFICES))
        name = made.format(c=cause, d=other, m=self._random.choice(MINISTRIES)).split()
        return [*self._place(), *name] if made in MOVEMENTS and self._random.random() < 0.3 else name

    def _person(self, length: int) -> list[str]:
        surname = self._surname()
        if length == 1:
            return surname
        given = [self._random.choice(self._lists.forenames)]
        if self._random.random() < 0.25:
            given.append(
                self._random.choice(self._lists.forenames)
                if self._random.random() < 0.5
                else self._random.choice("ABCDEFGHJKLMNPRSTW") + "."
            )
        return given + surname

    def _surname(self) -> list[str]:
        name = self._random.choice(self._lists.surnames) if self._random.random() < 0.5 else self._coined()
        kind = self._random.random()
        if kind < 0.2:
            row = self._random.randrange(len(ARTICLES))
            if row < HYPHENED:
                return [ARTICLES[row], "-", name] if self._random.random() < 0.7 else [f"{ARTICLES[row]}-{name}"]
            return [ARTICLES[row], name]
        if kind < 0.26:
            return [self._random.choice(LINKERS), name]
        if kind < 0.34:
            return [name, "-", self._random.choice(self._lists.surnames)]
        return [name]

    def _coined(self) -> str:
        parts = [self._random.choice(SYLLABLES) for _ in range(self._random.choice((1, 2, 2, 3)))]
        return ("".join(parts) + self._random.choice(ENDINGS)).capitalize()

    def _place(self) -> list[str]:
        if self._random.random() < 0.25:
            return [self._coined()]
        city, country = self._random.choice(self._lists.cities)
        return _split_hyphens((country if self._random.random() < 0.35 else city).split())

    def _dated(self, example: Example) -> Example:
        city, country = self._random.choice(self._lists.cities)
        place = _split_hyphens((city.upper() if self._random.random() < 0.7 else city).split())
        words, tags = list(place), ["B-LOC"] + ["I-LOC"] * (len(place) - 1)
        if self._random.random() < 0.5:
            land = country.split()
            words += [",", *land]
            tags += ["O", "B-LOC"] + ["I-LOC"] * (len(land) - 1)
        if self._random.random() < 0.35 and example.corpus != "uner-ewt":
            words += [",", self._random.choice(MONTHS), str(self._random.randint(1, 31))]
            tags += ["O", *(("B-DATE", "I-DATE") if example.corpus in (*NEWS, "gum-ner", "re3d") else ("O", "O"))]
        if self._random.random() < 0.7:
            words += ["(", self._random.choice(AGENCIES), ")"]
            tags += ["O", "B-ORG", "O"]
        words.append(self._random.choice(("—", "–", "-", "--", ":")))
        return Example(example.key, example.corpus, (*words, *example.words), (*tags, "O", *example.names))


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]


CASES: tuple[Callable[[str], str], ...] = (str.lower, str.upper, _title)


def _spans(example: Example) -> list[tuple[str, list[str]]]:
    spans: list[tuple[str, list[str]]] = []
    for word, tag in zip(example.words, example.names, strict=True):
        if tag.startswith("I-") and spans:
            spans[-1][1].append(word)
        else:
            spans.append((tag[2:], [word]))
    return spans


def _split_hyphens(words: list[str]) -> list[str]:
    return [part for word in words for part in " ".join(word.split("-")).replace(" ", " - ").split() if part]


def _unhyphened(example: Example) -> Example:
    """Hyphened words in three tokens, as briefgen's tokeniser and the treebanks have them."""
    words: list[str] = []
    tags: list[str] = []
    for word, tag in zip(example.words, example.names, strict=True):
        parts = _split_hyphens([word]) if HYPHENED_WORD.fullmatch(word) else [word]
        words += parts
        tags += [tag] + [tag if tag == "O" else f"I{tag[1:]}"] * (len(parts) - 1)
    return replace(example, words=tuple(words), names=tuple(tags))


def _curly(words: tuple[str, ...]) -> tuple[str, ...]:
    changed, opened = [], False
    for word in words:
        if word in CURLY:
            changed.append(CURLY[word][opened])
            opened = not opened
        else:
            changed.append(word.replace("'", "’"))
    return tuple(changed)


def _torn(example: Example) -> Example:
    """Contractions torn at the apostrophe and hyphens stuck to the next word; the syntax is given up."""
    words: list[str] = []
    tags: list[str] = []
    names = example.names or ("",) * len(example.words)
    for word, tag in zip(example.words, names, strict=True):
        if words and words[-1] == "-" and tag == "O" and word.isalpha():
            words[-1] += word
        elif word in ("n't", "n’t") and words:
            words[-1] += "n"
            words.append(word[1:])
            tags.append(tag)
        else:
            words.append(word)
            tags.append(tag)
    if words == list(example.words):
        return example
    return Example(example.key, example.corpus, tuple(words), tuple(tags) if example.names else ())
