"""What every stage that compares texts means by a word: tokens, stems, function words, and a key for names."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from briefgen.model.span import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.,](?=\d)[^\W_]+|['’ʼ-][^\W_]+)*")
"""An abbreviation with full stops, or letters and digits with inner apostrophes, hyphens and decimal marks."""

STOP_WORDS = frozenset(
    """a about above after again against all also although am among an and any are around as at be because been before
    being below between both but by can cannot could did do does doing down during each either else ever every few for
    from further had has have having he her here hers herself him himself his how however i if in into is it its itself
    just least less let like many may me might more most much must my myself neither no nor not now of off on once only
    or other ought our ours ourselves out over own per perhaps quite rather same shall she should since so some still
    such than that the their theirs them themselves then there these they this those though through thus till to too
    toward towards under until unto up upon us very was we were what when where whether which while who whom whose why
    will with within without would yet you your yours yourself yourselves""".split()
)
"""Closed-class words of English: pronouns, determiners, prepositions, conjunctions, auxiliaries and particles."""

LINKS = tuple("and as at but by for from in of on or than the to with".split())
"""Small words that no name ends in: what stands behind them is another thing's."""

ITEM = re.compile(
    r"(?:[•‣▪●◦·■►➢➤✓✔\uf0a7\uf0b7\uf0d8*–—-]\s?|o\s+(?=[A-Z])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:\)\s?|\.\s))(?=[^\W_]|[\"“‘(])"
)
"""The mark that an item of a list begins its line with: a bullet, ``3.``, ``(b)``, ``iv)``."""


WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""As an expression."""
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
"""A month in full or in short, as an expression for small letters."""
MONTHS = tuple("January February March April May June July August September October November December".split())
ZONE = r"(?:(?:AK|A[CEW]?|SA|[BCEHIJKMNPS])[SD]T|[CEW]ES?T|EAT|WAT|GMT|UTC)"
"""A zone of time by its usual letters, as an expression; some are letters of bodies as well."""
PUT_OFF = (
    r"(?:moved|postponed|delayed|rescheduled|shifted|deferred|adjourned"
    r"|put\s(?:off|back)|pushed\sback|brought\sforward)"
)
"""To another day, as an expression."""


_LONGEST_PARTICLE = 3
"""Letters of the small words that names begin with, at most: ``bin``, ``von``."""
KEPT_WORDS = 32_768
"""Words looked up once: 200 articles have 13,000 different ones, 1,000 have 31,000; beyond that memory stays flat."""


@cache
def _stemmer() -> Callable[[str], str]:
    import Stemmer

    word_stem: Callable[[str], str] = Stemmer.Stemmer("english", 0).stemWord  # 0: what was stemmed is kept below
    return word_stem


def spans(text: str) -> Iterator[Span]:
    """The words of ``text``, in order."""
    for match in _WORD.finditer(text):
        yield Span(*match.span())


def words(text: str) -> list[str]:
    """The words of ``text`` as they stand, in order."""
    return _WORD.findall(text)


@lru_cache(maxsize=KEPT_WORDS)
def stem(word: str) -> str:
    """The stem of an English word, lower case, without a possessive ending (Porter 2001, Snowball)."""
    folded = fold(word)
    for ending in ("'s", "'"):
        folded = folded.removesuffix(ending)
    return _stemmer()(folded)


def fold(text: str) -> str:
    """``text`` in lower case, without accents, with plain apostrophes and hyphens."""
    if text.isascii():
        return text.lower().replace("`", "'")
    if not _UNUSUAL.search(text):
        return text.translate(_PLAIN).lower()
    plain = unicodedata.normalize("NFKD", text).translate(_PLAIN)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=KEPT_WORDS)
def folded(word: str) -> str:
    """``fold`` of one word, of which a text has most again and again."""
    return fold(word)


def lowered(text: str) -> str:
    """``text`` in lower case, letter for letter, so that places in one are places in the other.

    To search it is several times as fast as to search without regard to case.
    """
    return text.replace("İ", "I").lower()  # the one letter whose lower case is two characters


_PLAIN = str.maketrans("‘’‚‛ʼʻ`´“”„«»‐‑‒–—", "''''''''\"\"\"\"\"-----")
_UNUSUAL = re.compile("[^\x00-\x7f‘’‚‛ʼʻ“”„«»‐‑‒–—]")
"""What decomposition can change; most text has none of it."""


@lru_cache(maxsize=KEPT_WORDS)
def content_stems(text: str) -> tuple[str, ...]:
    """Stems of the words that carry meaning: without function words, in order."""
    stems = map(_content_stem, words(text))
    return tuple(stem for stem in stems if stem is not None)


@lru_cache(maxsize=KEPT_WORDS)
def _content_stem(word: str) -> str | None:
    return None if fold(word) in STOP_WORDS else stem(word)


def capitalised(label: str) -> str:
    """A label with a capital at its beginning, unless names are written as it begins: ``al-Toresk``, ``van Orme``."""
    first = label.partition(" ")[0]
    is_word = first.isalpha() and first.islower() and (len(first) > _LONGEST_PARTICLE or first in STOP_WORDS)
    return label[0].upper() + label[1:] if is_word else label


def name_key(name: str) -> str:
    """A key that is the same for all spellings of a name: letters and digits only, folded, words parted by a space.

    ``Ha’rak al-Brenna`` and ``Harak al Brenna`` share a key, so do ``Hale & Orme`` and ``Hale and Orme``; a leading
    article and a possessive ending do not count.
    """
    folded = re.sub(r"['\".]", "", re.sub(r"'s?$", "", fold(name).replace(" & ", " and ").strip()))
    return re.sub(r"^(?:the|a|an) ", "", re.sub(r"[^\w]+|_", " ", folded).strip())
