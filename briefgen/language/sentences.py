"""Doc -> Doc with sentence boundaries: rules on the text, before any tagger or parser.

The Doc's sentences are those of the treebanks, which part what is said inside one quotation; a briefing quotes whole
units (``starts``), of which none ends inside a quotation. Neither ends after an abbreviation unless a new sentence
truly begins. Time is linear in the length of the text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.language import quotations
from briefgen.language.quotations import Paragraph

if TYPE_CHECKING:
    from thinc.types import Ints2d

_INSIDE = np.uint64(2**64 - 1)
"""spaCy's -1: known to begin no sentence."""
_CANDIDATE = re.compile(
    r"""(?P<mark>[.!?…]+(?:\s\.)*(?:\s?[.!?])*)(?P<close>(?:['’"”»)\]]|''|\s[”)\]])*)(?P<gap>\s+|(?=[A-Z“"][a-z’]))"""
    r"|(?P<bullet>\s)(?=[•▪●]\s|(?:Image|Photo|Picture|Credit)s?:\s)",
    re.VERBOSE,
)
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]$|ph\.d$")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+(?:[-’'][^\W_]+)*$")
_OPENERS = re.compile(r"(?:[“\"„«‘'(\[*•·]|``|\.\.\.|…)*\s?")
_NEXT = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_PARTICLE = re.compile(r"(?:a[lnrsdz]|el|ash|ad-d|bin|ibn|de|da|di|du|van|von|ould|wal)[- ’'][A-Z]")
_NEVER = frozenset(
    """mr mrs ms mx dr prof gen maj lt col sgt cpl pvt capt cmdr cdr adm brig sen rep gov rev hon pres supt insp amb
    sr st ste mt ft messrs mme mlle fr msgr atty asst vs cf eg ie viz approx ca bros fig figs vol pp spc pfc cmdt dep
    det sec""".split()
)
"""Abbreviations that need a word after them: titles and the like."""
_LATIN = frozenset(("vs", "cf", "eg", "ie", "viz", "ca"))
"""Written small; in capitals they are initials."""
_SOMETIMES = frozenset(
    """inc corp co ltd plc llc jr esq etc al dept univ assn ave blvd rd no nos jan feb mar apr jun jul aug sept sep
    oct nov dec mon tue tues wed thu thur thurs fri sat sun est ext min max calif mass pa va md conn ala ariz ark colo
    del fla ga ill ind kan ky la mich minn miss mo mont neb nev okla ore tenn tex vt wash wis wyo ont que
    sask alta""".split()
)
"""Abbreviations that may also stand last in a sentence."""
_STARTERS = frozenset(
    """the a an this that these those he she it they we you i his her its their our my your who what when where why
    how in on at by for from with without since until as if although though while after before during despite under
    over between among and but or so yet then there here however meanwhile also still no not some many most several
    few each all both one two three another other others such only even now today yesterday tomorrow earlier later
    last next because once unlike according asked speaking citing let do does did is are was were has have had will
    would could should may might can nor neither either everyone nobody anyone instead moreover nevertheless therefore
    thus perhaps indeed officials residents witnesses police experts analysts critics""".split()
)
"""Words that open an English sentence and do not continue a name: closed classes and sentence adverbs."""
_QUESTION = frozenset("!?")
_SAYS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|added|adds|told|tells|wrote|writes|shouted|replied|joked|tweeted)\b"
)


LONGEST = 4_000
"""Characters of a sentence: what is read of one looks at all of it again and again. The longest of 43,823 in
news has 1,446."""
_WORD_BEGINS = re.compile(r"(?<=\s)\S")
COMPONENT = "sentence_boundaries"
_TEXT, _UNITS = "text", "units"
"""Keys of a Doc's ``user_data``."""


@Language.component(COMPONENT)
def sentence_boundaries(doc: Doc) -> Doc:
    """Set every token's sentence start."""
    doc.user_data[_TEXT] = text = doc.text
    found = [(0, False), *boundaries(text)]
    words = np.flatnonzero(_attribute(doc, "IS_SPACE") == 0)
    marks = np.full((len(doc), 1), _INSIDE, dtype="uint64")
    marks[_first_words(doc, words, [start for start, _ in found])] = 1
    units = _first_words(doc, words, [start for start, quoted in found if not quoted])
    doc.user_data[_UNITS] = _attribute(doc, "IDX")[units].tolist()
    doc.from_array(["SENT_START"], cast("Ints2d", marks))  # setting token by token takes quadratic time
    return doc


def _first_words(doc: Doc, words: NDArray[np.int64], offsets: list[int]) -> NDArray[np.int64]:
    """The tokens that sentences begin with: words, not the space before them."""
    begun = np.flatnonzero(np.isin(_attribute(doc, "IDX"), offsets))
    first = np.unique(np.searchsorted(words, begun))
    return words[first[first < len(words)]]


def text_of(doc: Doc) -> str:
    """The text of ``doc``: spaCy joins it anew from all tokens at each access."""
    kept = doc.user_data.get(_TEXT)
    return kept if isinstance(kept, str) else doc.text


def paragraphs_of(doc: Doc) -> tuple[Paragraph, ...]:
    """The paragraphs of ``doc``, each with its quotations."""
    return quotations.read(text_of(doc))


def starts(doc: Doc) -> list[int]:
    """Offsets of the units of ``doc`` in order: its sentences, but that a quotation is whole."""
    kept = doc.user_data.get(_UNITS)
    return list(kept) if isinstance(kept, list) else [sentence.start_char for sentence in doc.sents]


def tokens(doc: Doc) -> list[tuple[str, int]]:
    """The tokens of ``doc`` that are no white space, each with its offset; to ask every Token takes twice as long."""
    text, kept = text_of(doc), _attribute(doc, "IS_SPACE") == 0
    places = _attribute(doc, "IDX")[kept].tolist()
    lengths = _attribute(doc, "LENGTH")[kept].tolist()
    return [(text[start : start + length], start) for start, length in zip(places, lengths, strict=True)]


def _attribute(doc: Doc, name: str) -> NDArray[np.int64]:
    return np.asarray(doc.to_array([name])).astype(np.int64)


def boundaries(text: str) -> Iterator[tuple[int, bool]]:
    """Offsets at which sentences begin, in order, and whether inside a quotation; each is that of a character."""
    for paragraph in quotations.read(text):
        yield from _kept_short(text, [(paragraph.span.start, False), *_inside(text, paragraph)], paragraph.span.end)


def _kept_short(text: str, begun: Sequence[tuple[int, bool]], limit: int) -> Iterator[tuple[int, bool]]:
    """The sentences of a paragraph; where one would be too long, another begins: in its quotation, or at a word."""
    unit = begun[0][0]
    for (start, quoted), (end, _) in pairwise((*begun, (limit, False))):
        unit = unit if quoted and start - unit <= LONGEST else start
        yield start, unit < start
        last = start
        while end - last > LONGEST and (cut := _WORD_BEGINS.search(text, last + LONGEST, end)):
            unit = last = cut.start()
            yield last, False


def _inside(text: str, paragraph: Paragraph) -> Iterator[tuple[int, bool]]:
    limit, closed, at = paragraph.span.end, paragraph.quoted, 0
    for candidate in _CANDIDATE.finditer(text, paragraph.span.start, limit):
        start = candidate.end()
        while at < len(closed) and closed[at].end <= candidate.end("close" if candidate["mark"] else "bullet"):
            at += 1
        quoted = at < len(closed) and closed[at].start < candidate.start()
        if start < limit and (candidate["bullet"] or _parts(text, candidate)):
            yield start, quoted


def _parts(text: str, candidate: re.Match[str]) -> bool:
    """Whether a new sentence begins after the candidate."""
    rest = candidate.end()
    opening = _OPENERS.match(text, rest)
    word = _NEXT.match(text, opening.end() if opening else rest)
    if word is None or _in_brackets(text, candidate):
        return False
    if word[0][0].islower():
        return bool(_PARTICLE.match(text, word.start())) and not _abbreviation(text, candidate)
    if _QUESTION & set(candidate["mark"]):
        return not (candidate["close"] and _SAYS.match(text, word.start()))
    return candidate["mark"] != "." or candidate["close"] != "" or not _holds(text, candidate, word, opening)


def _holds(text: str, candidate: re.Match[str], word: re.Match[str], opening: re.Match[str] | None) -> bool:
    """Whether the full stop belongs to an abbreviation that the sentence goes on after."""
    before = _before(text, candidate)
    if before is None:
        return False
    plain = before.lower().replace(".", "")
    if plain in _NEVER:
        return not (plain in _LATIN and before.isupper())
    if plain in ("no", "nos"):
        return word[0].isdigit()
    if not (_abbreviation(text, candidate)):
        return False
    quoted = bool(opening and opening[0].strip(" "))
    return not quoted and word[0].lower().split("’")[0].split("'")[0] not in _STARTERS


def _before(text: str, candidate: re.Match[str]) -> str | None:
    found = _WORD_BEFORE.search(text, max(0, candidate.start() - 30), candidate.start())
    return found[0] if found else None


def _abbreviation(text: str, candidate: re.Match[str]) -> bool:
    before = _before(text, candidate)
    if before is None or candidate["mark"] != ".":
        return False
    plain = before.lower()
    initial = len(plain) == 1 and before.isupper() and before != "I"
    return initial or bool(_DOTTED.match(plain)) or plain in _NEVER or plain in _SOMETIMES


def _in_brackets(text: str, candidate: re.Match[str]) -> bool:
    """Whether the candidate stands inside a bracket that closes soon."""
    opened = text.rfind("(", max(0, candidate.start() - 150), candidate.start())
    if opened < 0 or ")" in text[opened : candidate.end("close")] or "\n" in text[opened : candidate.start()]:
        return False
    closing = text.find(")", candidate.end(), candidate.end() + 150)
    return closing >= 0 and "(" not in text[candidate.end() : closing] and "\n" not in text[candidate.end() : closing]
