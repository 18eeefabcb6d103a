"""claim, answer -> the wordings by which the answer turns against the claim: *disputes this*, *But*."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefgen.synthesis.actors import identity
from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.divergence.quarrels import asides, judgements
from briefgen.synthesis.divergence.quarrels.answers import OWN_CLAIM, UNMEANT, WORDINGS, Sign
from briefgen.synthesis.divergence.quarrels.denials import INNOCENT, REJECTS_NAMED, REJECTS_SUCH
from briefgen.synthesis.quantities import numerals
from briefgen.words import content_stems, fold, stem, words


def find(claim: str, answer: str) -> Iterator[tuple[Sign, int]]:
    """Signs that an answer turns against the claim before it, not against its own words, and where each stands."""
    inside = asides.rejected_inside(answer) is not None
    seen: set[Sign] = set()
    for sign, match in every(answer):
        before = answer[: match.start()]
        if sign == "rejects" and (inside or _QUOTED_BEFORE.search(before) or _SPEAKS_ON.search(before)):
            continue
        meant = sign == "turns" or not UNMEANT.search(before)
        meant = meant and sign not in seen and not OWN_CLAIM.match(answer, match.end())
        if meant and _of_claim(claim, sign, match):
            seen.add(sign)
            yield sign, match.start() if sign != "turns" else 0


_QUOTED_BEFORE = re.compile(r"[\"“](?:[^\s\"“”]+\s+){3,}$")
"""Before a rejecting word in a quotation, what it rejects: ``“The dam burst and that was a lie”``."""


_SPEAKS_ON = re.compile(r"\b(?:he|she|they|it) (?:added|adds|went on|continued)\b", re.IGNORECASE)
"""Before a rejecting word: who spoke before takes back some of it himself."""


def _of_claim(claim: str, sign: Sign, match: re.Match[str]) -> bool:
    """Whether what is turned against is what the claim says, as far as the words tell."""
    if sign == "objects":
        return _named(claim, match)
    if match.re is INNOCENT:
        told_of = _CHARGES.search(claim) is not None or _names_denier(claim, match)
        told_of = told_of and not (INNOCENT.search(claim) or _DENIES.search(claim))
        return told_of and not _of_another_charge(claim, match)
    if match.re is not REJECTS_SUCH:
        return numerals.any_in(claim) or _FIGURE.search(match.group()) is None
    which = set(content_stems(match["crime"] or match["which"] or "")) - _ANY
    alleges = _ALLEGES.search(claim) is not None and _DENIES.search(claim) is None
    return which <= set(content_stems(claim)) and alleges


def _names_denier(claim: str, match: re.Match[str]) -> bool:
    """Whether a claim speaks of who denies all part in it, by a name that stands before the denial."""
    part = _PART_IN.search(match.group()) is not None
    return part and bool(
        set(_NAME.findall(match.string[: match.start()])) & set(_NAME.findall(_SPEAKER.sub("", claim)))
    )


_PART_IN = re.compile(r"\b(?:involvement|responsibility|role|part|nothing)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
_SPEAKER = re.compile(r"^[^,;]{0,60}? (?:said|says|told)\b|, [^,;]{0,60}? (?:said|says|told)\b")
"""Who is said to have said the claim is not spoken of in it."""


def _of_another_charge(claim: str, match: re.Match[str]) -> bool:
    """Whether both name a charge, and not the same: ``accused him of negligence``, ``not guilty to manslaughter``."""
    pleads, accused = _TO.match(match.string, match.end()), _OF.search(claim)
    if pleads is None or accused is None:
        return False
    return not set(content_stems(pleads["what"])) & set(content_stems(accused["what"]))


_TO = re.compile(r" to (?!the charges?\b|all\b|both\b|any\b|those\b|these\b)(?P<what>[^,;.]+)")
_OF = re.compile(r"\b(?:accus(?:es?|ed|ing) [^,;.]{1,60}? of|charged? with|charges? of) (?P<what>[^;.]+)")
_FIGURE = re.compile(r"\b(?:figure|number|total|estimate)s?$", re.IGNORECASE)
"""What is rejected is a number that the claim must have given."""


def of_the_claim(claim: str, answer: str) -> bool:
    """Whether what is denied in an answer, where it says what, is said by the claim."""
    denied = _DENIED_THAT.search(answer)
    return denied is None or bool(set(content_stems(denied.group(1))) & set(content_stems(claim)))


_DENIED_THAT = re.compile(r"\bden(?:y|ies|ied|ying) that ([^,;.]+)")
_ANY = frozenset(map(stem, "new latest recent various several other earlier media press official".split()))
"""Words that tell not what is alleged."""
_CHARGES = re.compile(
    r"\b(?:accus\w+|blam\w+|alleg\w+|charge[ds]?|indict\w+|su(?:ed|ing|es)|lawsuits?|prosecutors?)\b", re.IGNORECASE
)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_ALLEGES = re.compile(
    rf"{_CHARGES.pattern}|\b(?:claims?|claimed|said|says|told|reported|reports?|according to|"
    r"suggest\w+|criticis\w+|criticiz\w+|"
    r"assert\w+|argu\w+|insist\w*|rumou?rs?)\b",
    re.IGNORECASE,
)


def passed_over(between: Sequence[Point]) -> bool:
    """Whether, nearer than a claim, the source itself tells of what somebody says: ``a memo that said …``."""
    return any(it.holder.own_voice and _ALLEGES.search(it.text) for it in between)


@lru_cache(maxsize=20_000)
def whose(answer: str) -> tuple[int, frozenset[str]] | None:
    """Where an answer says whose words it rejects, and the stems of his name; None where it does not."""
    match = REJECTS_NAMED.search(answer)
    if match is None or UNMEANT.search(answer[: match.start()]):
        return None
    called = words(match["whose"] or match["of"] or match["whom"])
    names = [word for word in called if fold(word) not in identity.TITLES]
    named = frozenset(content_stems(" ".join(names)) or content_stems(" ".join(called)))
    return (match.start(), named) if named else None


def _named(claim: str, match: re.Match[str]) -> bool:
    """Whether what is called something is what the claim speaks of: a pronoun, ``that claim`` or one of its nouns."""
    called = content_stems(match.group("what"))
    points_back = not called or _POINTS_BACK.match(match.group("what")) is not None
    return points_back or bool(set(called) & set(content_stems(claim)))


_POINTS_BACK = re.compile(r"(?:this|that|these|those)\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def every(text: str) -> tuple[tuple[Sign, re.Match[str]], ...]:
    """The wordings by which a sentence turns against another, each where it first stands."""
    found = ((sign, pattern.search(text)) for sign, pattern in WORDINGS)
    return tuple((sign, match) for sign, match in found if match and not (sign == "objects" and _praises(match[0])))


def _praises(words: str) -> bool:
    """Whether to be called so is praise: ``described her as "a true visionary"``."""
    return _CALLED.match(words) is not None and judgements.tone(words) > 0


_CALLED = re.compile(r"call|describ", re.IGNORECASE)
