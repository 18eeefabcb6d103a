"""Sentence -> whom or what its pronoun means that an earlier sentence must name.

What words alone show of that is `leaning`; here the names that stand beside the pronoun are looked at as well. Never
says whether the sentence before does name what is meant.
"""

import re

from briefgen import gazetteer
from briefgen.gazetteer.people import Gender
from briefgen.model.span import Span
from briefgen.synthesis.clauses import unquoted
from briefgen.synthesis.evidence import Reading, once
from briefgen.synthesis.leaning import QUOTES, SPEAKS
from briefgen.words import fold, words

ANYTHING, SPEAKER = "", "speaker"
"""What `needs` may ask for besides a gender."""
_GENDERS: dict[str, Gender] = {"he": "M", "him": "M", "his": "M", "she": "F", "her": "F", "hers": "F"}
_VERB = (
    r"(?:\w+ly\s|also\s|then\s|later\s|still\s|now\s)*(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may"
    r"|might|shall|should|must|\w{2,}ed|said|told|came|went|took|made|gave|held|left|met|won|lost|began|found|saw|shut"
    r"|fell|rose|sent|led|spoke|wrote|comes|follows|marks|means)\b"
)
_TOLD_BEFORE = (
    r"the\s(?:announcement|appeal|arrests?|changes?|comments?|decision|figures|findings|incident|killings?|measures?|moves?"
    r"|news|remarks|results?|ruling|verdict|warning)"
)
"""What only points to all that the sentence before tells: ``The decision was made on Monday``."""
_OPENS = re.compile(
    r"(?:(?:and|but|so|yet)\s)?(?:(?P<pronoun>he|she|they|him|them|it)\b(?!['’-]?s\s(?:the|a|an)\b)"
    r"|(?P<owner>his|her|their|its)\s[a-z\d]"
    r"|(?P<group>(?:some|many|most|all|none|few|half|one|two|three|several)\sof\s(?:them|their|his|her|its|those|these))\b"
    r"|(?P<thing>that['’]s|(?:this|that|these|those)\s(?!(?:past\s|coming\s)?(?:second|minute|hour|day|night|morning|afternoon"
    r"|evening|weekend|week|month|quarter|season|spring|summer|autumn|fall|winter|year|decade|century|time|who|whose|in|of"
    r"|on|at|with|from|\w+ed|\w+ing|killed|\w+day)\b)[a-z])"
    rf"|(?P<other>both|another|others|one|some|many|several|two|three|{_TOLD_BEFORE})\s{_VERB})",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"(?:(?:and|but|so|yet)\s)?(?:in|on|at|after|before|since|by|from|until|during|within|earlier|later|last|yesterday|today"
    r"|tomorrow|this|the\s(?:next|same|following)|an?\s\w+\slater|(?!according|nothing|anything|bring)\w{2,}ing)\b"
    r"(?:\s?[\w’'.:-]+){0,8}?,?\s(?P<pronoun>he|she|they|it)\s[a-z]"
    r"|(?:when|while|as|if|although|though|because|once|until)\s(?P<subject>he|she|they|it)\s[a-z]",
    re.IGNORECASE,
)
"""A time, a place or a participle before the pronoun: ``On Wednesday he had said``, ``Facing deputies, he was``; behind
``when he came`` its name may follow."""
_EMPTY = re.compile(
    r"it(?:['’]s|\s(?:is|was|(?:has|had|will|would) (?:been|be)))\s(?:(?!\w+ing\b)[\w’'.-]+\s){1,5}?"
    r"(?:that|whether|how|why|when|to)\b"
    r"|it\s(?:is|was)\s(?:at|during|from|in|into|on|through|under|with)\s[^,.;]{1,60}?\sthat\b"
    r"|it\s(?:is|was)\s(?:the\s(?:first|second|third|worst|last|only|most|\w{2,}est)|not until|only)\b"
    r"|it\s(?:now\s|also\s)?(?:emerge[ds]|turned out|transpired|rained|snowed|took|takes|seem(?:s|ed)|appear(?:s|ed)"
    r"|(?:could|may|might|will|would)\s(?:be|take))\b",
    re.IGNORECASE,
)
"""``It emerged on Wednesday that``: means nothing that stands before."""
_FEWEST_BESIDE = 2
"""Words beside a quotation that may say whose it is."""


@once
def needs(reading: Reading, span: Span) -> str | None:
    """What must be named first: a person of a gender, who speaks, or, where it is empty, anything; None for nothing."""
    text = span.of(reading.text)
    if text[:1] in QUOTES and len(words(unquoted(text))) < _FEWEST_BESIDE:
        return SPEAKER
    if text[:1] in QUOTES:
        return _kind(SPEAKS.search(unquoted(text)))
    return _kind(_opening(text) or _introduced(reading, span) or _speaking(reading, span))


def _opening(text: str) -> re.Match[str] | None:
    """The pronoun that words begin with."""
    found = _OPENS.match(text)
    empty = found is not None and found["pronoun"] and _EMPTY.match(text, found.start("pronoun"))
    return None if empty else found


def _introduced(reading: Reading, span: Span) -> re.Match[str] | None:
    """The pronoun behind a time or a place, or a conjunction, where nobody is named before it, or beside that."""
    text = span.of(reading.text)
    found = _INTRODUCED.match(text)
    if found is None:
        return None
    group = "subject" if found["subject"] else "pronoun"
    lead = span if found["subject"] else Span(span.start, span.start + found.start("pronoun"))
    labels = ("PER",) if fold(found[group]) in _GENDERS else ("PER", "ORG", "NORP")
    named = any(it.label in labels for it in reading.mentions_in(lead))
    return None if named or _EMPTY.match(text, found.start(group)) else found


def _speaking(reading: Reading, span: Span) -> re.Match[str] | None:
    """The pronoun that says the rest, where nobody is named before it."""
    found = SPEAKS.search(unquoted(span.of(reading.text)))
    return None if found is None or _names_somebody(reading, Span(span.start, span.start + found.start())) else found


def _names_somebody(reading: Reading, span: Span) -> bool:
    return any(it.label == "PER" for it in reading.mentions_in(span))


def _kind(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    pronoun = next((word for word in found.groupdict().values() if word), "")
    return _GENDERS.get(fold(pronoun), ANYTHING)


_OF_IT = re.compile(r"\s(?:said|says|told\s[\w\s]{1,25}|added|admitted|denied|insisted)\s(?:that\s)?it[\s’']")
_HE = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b")
_PERSON = frozenset(
    "man woman boy girl child baby teenager person mother father son daughter wife husband anyone".split()
)
_ONE_WHO = re.compile(
    r"\b(?:an?|the|one)\s(?:(?!people|men|women|children)[\w’-]+\s){0,4}?[\w’-]*[a-rt-z],?\swho\b", re.IGNORECASE
)
"""``the young daredevil who``: a description of one person."""
_HIMSELF = re.compile(
    r",[”\"]?\s(?P<pronoun>he|she)(?=\s(?:also\s|later\s)?(?:said|told|added|announced|wrote|tweeted|promised|warned)\b)"
)
_ACTS = re.compile(
    r"(?:,[^,]{3,80},)?\s(?:has|will|would|plans|wants|hopes|intends|expects|does|did|(?:is|was)\s\w+ing|never|had)\b(?!\sbeen\b)"
)
"""Behind the name of one who tells it himself: what he does or means to do, and not what was done to him."""


def with_speaker(reading: Reading, sentence: Span) -> str:
    """A sentence with its subject's name in place of *he*: ``Ilan Toresk has resigned, he told reporters``."""
    text = sentence.of(reading.text)
    speaks = _HIMSELF.search(text)
    if speaks is None:
        return text
    before = Span(sentence.start, sentence.start + speaks.start())
    named = [mention for mention in reading.mentions_in(before) if mention.label == "PER"]
    if not named or not _ACTS.match(reading.text, named[-1].span.end, before.end):
        return text
    name = named[-1].span.of(reading.text)
    if not _may_mean(speaks["pronoun"], name):
        return text
    return text[: speaks.start("pronoun")] + name + text[speaks.end("pronoun") :]


def _may_mean(pronoun: str, name: str) -> bool:
    """Whether the forename that a name begins with is not of the other gender."""
    gender = _GENDERS.get(fold(pronoun).removesuffix("self"))
    return gazetteer.gender_of_forename(name.split(maxsplit=1)[0]) in (gender, None)


def leaves_open(reading: Reading, sentence: Span) -> bool:
    """Whether the names in a sentence show that its *he* or *it* is somebody or something of an earlier one."""
    return _says_of_it(reading, sentence) or _of_whom(reading, sentence)


def _says_of_it(reading: Reading, sentence: Span) -> bool:
    """Whether a person says something of *it* first of all: of what, an earlier sentence says."""
    found = _OF_IT.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return False
    before = [it for it in reading.mentions_in(sentence) if it.span.end <= found.start()]
    return bool(before) and before[-1].label == "PER" and before[-1].span.end == found.start()


def _of_whom(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence speaks of *him* or *her* before it names or describes a person."""
    text = unquoted(sentence.of(reading.text))
    pronoun = _HE.search(text)
    if pronoun is None:
        return False
    before = Span(sentence.start, sentence.start + pronoun.start())
    named = [mention.span.of(reading.text) for mention in reading.mentions_in(before) if mention.label == "PER"]
    if any(_may_mean(pronoun[0], name) for name in named):
        return False
    if _ONE_WHO.search(text, 0, pronoun.start()):
        return False
    said = [fold(word) for word in words(text[: pronoun.start()])]
    return not any(word in _PERSON or gazetteer.role_noun(word) for word in said)
