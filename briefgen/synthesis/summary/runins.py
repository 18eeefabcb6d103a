"""Sentence -> where it begins behind a caption or a heading that runs into it without a mark.

``The harbour for the first time in its history A committee has asked …``; ``A ferry leaving Orel harbour Velda has
bought …``. Sees only what the words themselves show, so that no title and no name inside a sentence is taken for one.
"""

import re
from collections.abc import Iterator

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis import clauses
from briefgen.synthesis.evidence import Reading, once
from briefgen.words import STOP_WORDS, words

_SEAM = re.compile(r"(?<![\w-])(?P<last>[a-z]{3,})['’]?\s(?P<first>[A-Z][a-z]*)\s(?=(?P<next>\S+))")
_NAMES = frozenset(("I", "May", "Will", "Us"))
"""Words with a capital that are no sign of a new sentence."""
_COUNTS = frozenset("dozens scores hundreds thousands millions tens".split())
"""Nouns that begin a sentence and no name."""
_HAS = re.compile(r"\s(?:has|have|had|is|are|was|were|will|said|says)\s(?:\w+(?:ed|en|ught)\s)?")
"""Behind a name: that it is a subject."""
_OBJECT = re.compile(
    r"\s(?:(?:has|have|had)\s\w+(?:ed|en|ught|ade)\s|(?:is|was|are|were)\s(?:now\s|also\s)?)"
    r"(?=(?:an?|the|its|their|his|her|two|three|four|five)\b|[$£€\d])"
)
"""Behind a name: that it is a subject, and of no shortened relative clause, which has no object."""
_TELLS = re.compile(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|announced|confirmed|reported|claim(?:s|ed)?|add(?:s|ed)|argue[sd]?|believe[sd]?"
    r"|thinks?|thought|hope[sd]?|fear(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|show(?:s|ed)?|found|finds?|means?|meant|knows?"
    r"|knew|suggest(?:s|ed)?|estimate[sd]?)\b"
)
"""What a sentence without *that* may hang on."""
_PARTICIPLE = re.compile(r"\b[a-z]+ing\b")
_CALLED = frozenset(
    """giant maker affiliate parent unit arm brand newspaper magazine website blog ship vessel boat ferry trawler tanker
    tug rig carrier cutter yacht submarine helicopter storm hurricane typhoon cyclone film novel album song game horse
    dog city town village district province region state island river lake camp resort magnate tycoon legend""".split()
)
"""Nouns of things, places and companies that have names."""
FEWEST_WORDS = 4
"""Words of a caption or a heading."""


def start(reading: Reading, sentence: Span) -> int:
    """Where the sentence proper begins: behind the last seam in it, else where it begins itself."""
    return max((sentence.start, *_seams(reading, sentence)))


def _seams(reading: Reading, sentence: Span) -> Iterator[int]:
    text = reading.text
    named = {mention.span.start: mention.span for mention in reading.mentions_in(sentence)}
    for seam in _SEAM.finditer(text, sentence.start, sentence.end):
        at, last = seam.start("first"), seam["last"]
        front = text[sentence.start : at]
        if last in STOP_WORDS or len(front.split()) < FEWEST_WORDS or any(mark in front for mark in '“”"'):
            continue
        if at in named and _calls(last):
            continue
        if at in named:
            subject = _HAS.match(text, named[at].end, sentence.end)
            caption = _PARTICIPLE.search(front) and not clauses.finite(front)
            alone = subject and caption and not clauses.finite(text[subject.end() : sentence.end])
            noun = any(span.end == seam.end("last") for span in reading.phrases_in(Span(sentence.start, at)))
            if alone or (noun and _OBJECT.match(text, named[at].end) and not _TELLS.search(front)):
                yield at
        elif not any(span.start < at < span.end for span in named.values()) and _opens(reading, seam, named):
            yield at


def _calls(noun: str) -> bool:
    """Whether a noun may say what the one named behind it is: ``the shipping company Velda``, ``the tug Gannet``."""
    known = gazetteer.role_noun(noun) or gazetteer.group_noun(noun) or gazetteer.either_noun(noun)
    return known or noun in _CALLED


def _opens(reading: Reading, seam: re.Match[str], named: dict[int, Span]) -> bool:
    """Whether a word with a capital opens a sentence: a word of grammar, or one that the article else writes small."""
    word, following = seam["first"], seam["next"]
    if word in _NAMES:
        return False
    if word.lower() in STOP_WORDS:
        return not (word in ("The", "A", "An") and seam.start("next") in named and not following.isupper())
    if word.lower() in _COUNTS:
        return following == "of"
    common = word.lower() in _small(reading) and not gazetteer.role_noun(word) and not gazetteer.is_title(word)
    return common and following[0].islower()


@once
def _small(reading: Reading) -> frozenset[str]:
    """The words that an article writes small."""
    return frozenset(word for word in words(reading.text) if word.islower())
