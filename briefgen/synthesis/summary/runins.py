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

_SEAM = re.compile(
    r"(?<![\w-])(?P<last>[a-z]{3,}|[A-Z][a-z]+(?=[”\"]?\sAn?\s[a-z]))(?P<quoted>[”\"]?)['’]?\s"
    r"(?P<first>[A-Z][A-Za-z]*)(?:['’]s)?\s(?=(?P<next>\S+))"
)
_NAMES = frozenset(("I", "May", "Will", "Us"))
"""Words with a capital that are no sign of a new sentence."""
_COUNTS = frozenset("dozens scores hundreds thousands millions tens".split())
"""Nouns that begin a sentence and no name."""
_HAS = re.compile(r"\s(?:has|have|had|is|are|was|were|will|said|says)\s(?:\w+(?:ed|en|ught)\s)?")
"""Behind a name: that it is a subject."""
_ASIDE = r"(?:,\s[^,]{2,60},)?"
_VERB = re.compile(
    rf"{_ASIDE}\s(?:(?:has|have|had)\s(?:also\s|now\s)?\w+(?:ed|en|ught|ade)|(?:will|would)\s\w+"
    r"|(?:is|was|are|were)(?:\s(?:now|also))?(?:\s(?:\w+ed\s)?to\s\w+|\s\w+ing)?)\s"
)
"""Behind a subject: a verb before its object."""
_DETERMINED = re.compile(r"(?:an?|the|its|their|his|her|two|three|four|five)\b|[$£€\d]")
_WHOLE = re.compile(
    rf"{_ASIDE}\s(?:has|have)\s(?:gone|fallen|risen|come|arrived|died|begun|been\s\w+(?:ed|en))"
    r"(?=[,.]|\s(?:after|since|because|as|in|on|at|over|and)\b)"
)
"""Behind a subject: a verb that wants no object."""
_TWO_OBJECTS = re.compile(rf"\s{clauses.TWO_OBJECTS}\s")
"""Of one of them a shortened relative clause may tell: ``a man Velda has called a thief``."""
_FRAMES = frozenset(
    """after although amid as at because before by despite during following for from if in on once over since though
    under unless until when while with within without""".split()
)
"""What opens a time, a place or a clause before a subject, with or without a comma behind it."""
_LETTERED = frozenset("vitamin hepatitis influenza type group grade plan category class level section appendix".split())
"""Nouns behind which *A* is a letter."""
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
        if len(front.split()) < FEWEST_WORDS or not clauses.balanced(front):
            continue
        if not seam["quoted"] and (last in STOP_WORDS or any(mark in front for mark in '“”"')):
            continue
        if at in named and _calls(last):
            continue
        if at in named:
            subject = _HAS.match(text, named[at].end, sentence.end)
            caption = _PARTICIPLE.search(front) and not clauses.finite(front)
            alone = subject and caption and not clauses.finite(text[subject.end() : sentence.end])
            noun = any(span.end == seam.end("last") for span in reading.phrases_in(Span(sentence.start, at)))
            if alone or (noun and _is_clause(front) and _tells(reading, Span(at, sentence.end), named[at])):
                yield at
        elif not any(span.start < at < span.end for span in named.values()) and _opens(reading, seam, named):
            yield at


def _is_clause(front: str) -> bool:
    """Whether words before a name tell something themselves, and nothing that a clause without *that* may hang on."""
    if words(front)[0].lower() in _FRAMES or _TELLS.search(front):
        return False
    return clauses.finite(front) or _PARTICIPLE.search(front) is not None


def _tells(reading: Reading, rest: Span, name: Span) -> bool:
    """Whether a name begins a subject whose verb has its object: in a shortened relative clause it has none."""
    subject = max((span.end for span in reading.phrases_in(rest) if span.start == rest.start), default=name.end)
    if _WHOLE.match(reading.text, subject, rest.end):
        return True
    verb = _VERB.match(reading.text, subject, rest.end)
    if verb is None or _TWO_OBJECTS.search(verb[0]):
        return False
    if reading.dates_near(Span(verb.end(), verb.end() + 1)):
        return False
    given = any(span.start == verb.end() for span in reading.phrases_in(rest))
    return given or _DETERMINED.match(reading.text, verb.end()) is not None


def _calls(noun: str) -> bool:
    """Whether a noun may say what the one named behind it is: ``the shipping company Velda``, ``the tug Gannet``."""
    known = gazetteer.role_noun(noun) or gazetteer.group_noun(noun) or gazetteer.either_noun(noun)
    return known or noun in _CALLED


def _opens(reading: Reading, seam: re.Match[str], named: dict[int, Span]) -> bool:
    """Whether a word with a capital opens a sentence: a word of grammar, or one that the article else writes small."""
    word, following = seam["first"], seam["next"]
    if word in _NAMES or (len(word) > 1 and word.isupper()):
        return False
    if word.lower() in STOP_WORDS:
        if word == "A" and seam["last"].lower() in _LETTERED:
            return False
        titled = word in ("The", "A", "An") and seam.start("next") in named and not following.isupper()
        return bool(seam["quoted"]) or not titled
    if word.lower() in _COUNTS:
        return following == "of"
    common = word.lower() in _small(reading) and not gazetteer.role_noun(word) and not gazetteer.is_title(word)
    return common and following[0].islower()


@once
def _small(reading: Reading) -> frozenset[str]:
    """The words that an article writes small."""
    return frozenset(word for word in words(reading.text) if word.islower())
