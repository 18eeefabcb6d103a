"""claim, answer -> whether the answer excludes the claim outright: *no such letter*, *nothing had been agreed*, *only*.

Reporters who give each party a paragraph of its own leave nothing but the words to tell that the second party answers
the first. These are the wordings that do so by themselves: what takes the claim up and denies it, a predicate of the
claim that never was, another thing of the same kind that alone is so, who shot only after the other, and blame that is
laid at another door.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from briefgen.synthesis.divergence.contrasts import opposition
from briefgen.synthesis.divergence.contrasts.contrast import Contrast, contrasts
from briefgen.synthesis.divergence.contrasts.polarity import Word, read
from briefgen.synthesis.divergence.quarrels import causes
from briefgen.synthesis.divergence.quarrels.answers import Sign
from briefgen.synthesis.quantities import figures
from briefgen.words import STOP_WORDS, content_stems, fold, stem

BETWEEN = 4
"""Words that may stand between ``nothing`` and the predicate that it denies."""
BESIDE = 0.55
"""How close the nearest word beside both must stand where no subject is shared."""

_NO_SUCH = re.compile(
    r"\b(?:no(?: (?:record|knowledge|evidence|sign|trace)s? of(?: any)?)?|never (?:\w+ )?any|nor any) such "
    r"(?!thing as\b|luck\b)[a-z]+|\bnothing of (?:the|that) (?:kind|sort)\b"
    r"|(?:\bden(?:y|ies|ied|ying)\b|\b(?:not|never)\b|n[’']t\b)[^.;,]{0,40}\b(?:any such [a-z]+|any of (?:this|that)\b)"
    r"|\bden(?:y|ies|ied|ying) (?:ever )?(?:doing|having done) (?:so|this|that|it)\b"
    r"|\b(?:had|has|have|did|does|do) (?:not|never) (?:do|done) (?:so|this|that|it)\b"
    r"|\b(?:this|that|it) (?:never happened|did not happen|didn[’']t happen|had not happened)\b"
    r"|\breports to the contrary (?:are|were) (?:untrue|false|wrong|not true)\b",
    re.IGNORECASE,
)
"""Takes up what was said before and denies it."""
_INSISTS_NOT = re.compile(
    r"\b(?:insist|maintain|counter|swor|swear|reiterat|protest)(?:e?s|e|ed|ing)? (?:\w+ )?(?:that )?[^,;.“”\"]{0,30}?"
    r"(?:\b(?:none|nobody|no one|never|not|no|nothing)\b|n[’']t\b)"
)
"""Says no with the force of who is accused."""
_DENIED = re.compile(r"\bden(?:ies|ied) (?:that )?(?:he|she|it|they|its|his|her|their)\b(?P<what>[^.;]*)")
_NOBODY = re.compile(
    rf"\b(?:nothing|nobody|no one|no-one|none)\b(?:\s+(?!but\b|more\b|else\b|less\b)[\w’'-]+){{0,{BETWEEN}}}?\s+$",
    re.IGNORECASE,
)
_NO_ONE_OF = re.compile(rf"\b[Nn]o (?:single )?(?P<what>[a-z]+)(?:\s+[\w’'-]+){{0,{BETWEEN}}}?\s+$")
_NOTHING = re.compile(
    r"\s+(?:(?:to|of|about|on|with)\s+)?nothing\b(?! (?:but|more|else|less|that|which|to)\b)", re.IGNORECASE
)
_TAKEN_UP = re.compile(
    r"\b(?:it|this|that|they)(?:[’']s| (?:is|was|are|were|has|have|had|did|does|do|will|would|ha[ds] been))"
    r"(?:n[’']t| \w+ly| still| clearly)* (?:not |never )?(?:\w+ly )?$",
    re.IGNORECASE,
)
"""A pronoun before a predicate that is denied: what the claim says it of."""
_ONLY = re.compile(r"\b(?:only|nothing but|none but|just) (?P<which>[a-z]+(?:-[a-z]+)?) (?P<what>[a-z]{3,})\b")
_FIRST = re.compile(r"\b(?:(?:opened fire|fired|shot|struck|attacked|hit) first|(?:was|were|been) started by)\b")
_BACK = re.compile(
    r"\b(?:(?:shot|fired|hit|struck) back|return(?:ed|ing) fire|in self-defen[cs]e|"
    r"(?:came|been|was|were) under (?:fire|attack))\b"
)
_REPORTING = re.compile(r"\b(?:said|says|say|told|tells|added|adds)\b")
"""What both have without speaking of one thing."""
_SAYING = frozenset(
    stem(word)
    for word in """say said tell told add know known think see seen hear heard give given comment do done make made take
    taken go gone come happen happened get""".split()
)
"""What is said of speaking and knowing, and of anything: to have said nothing denies nothing."""


def signs(claim: str, answer: str) -> Iterator[Sign]:
    """The signs that two sentences give by such words."""
    if echoes(claim, answer):
        yield "echo"
    elif _excludes(claim, answer):
        yield "outright"
    if _blame_apart(claim, answer):
        yield "blames"


@lru_cache(maxsize=50_000)
def echoes(claim: str, answer: str) -> bool:
    """Whether one says of *it*, or of nothing at all, that it is not what the other calls something: ``under control``.

    Two who speak of the same state in the same words speak of one thing also where more stands between them.
    """
    return _echoes(claim, answer) or _echoes(answer, claim)


def _echoes(said: str, denial: str) -> bool:
    states = {word.stem for word in _said(said) if word.poles and not word.negated}
    denied = (word for word in _said(denial) if word.poles and word.negated and word.stem in states)
    return any(_NOBODY.search(before) or _TAKEN_UP.search(before) for before in (_before(denial, it) for it in denied))


def _excludes(claim: str, answer: str) -> bool:
    """Whether the answer, or else the claim, says outright that what the other says is not so."""
    if _NO_SUCH.search(answer) or _denied(claim, answer):
        return True
    if _INSISTS_NOT.search(answer) and _speak_of_one(claim, answer):
        return True
    if (_FIRST.search(claim) and _BACK.search(answer)) or (_BACK.search(claim) and _FIRST.search(answer)):
        return True
    if any(_none_of_some(one, other) for one, other in ((claim, answer), (answer, claim))):
        return True
    if _none_at_all(claim, answer):
        return True
    return _excluded(claim, answer) or _excluded(answer, claim) or _other_alone(claim, answer)


def _none_of_some(denial: str, count: str) -> bool:
    """Whether one knows not a single one of what the other counts: ``not one sack``, ``400 sacks``."""
    none = {stem(word) for match in _NOT_ONE.finditer(denial) for word in match["what"].split()}
    return bool(none) and not none.isdisjoint(figure.noun for figure in figures.find(count) if figure.high > 1)


_NOT_ONE = re.compile(
    r"\b(?:(?:not|never) (?:\w+ )?(?:one|a single)|(?:no|without a|n[’']t \w+ a) single) "
    r"(?P<what>[a-z]{3,}(?: [a-z]{3,})?)\b",
    re.IGNORECASE,
)


def _speak_of_one(claim: str, answer: str) -> bool:
    """Whether two sentences share a word that is no name and no word of saying."""
    mine, theirs = (
        {it.stem for it in read(text) if not it.name and it.stem not in _SAYING} for text in (claim, answer)
    )
    return not mine.isdisjoint(theirs)


def _none_at_all(claim: str, answer: str) -> bool:
    """Whether the answer knows of none of what the claim tells: ``is in talks``, ``there were no talks``."""
    said = {word.stem for word in read(claim) if not word.negated and not word.name}
    if any(stem(match["what"]) in said for match in _THERE_IS_NONE.finditer(answer)):
        return True
    if len(set(content_stems(claim)) & set(content_stems(answer))) < LEAST_TOLD:
        return False
    return any(stem(match["what"]) in said and match["what"] not in STOP_WORDS for match in _NONE.finditer(answer))


_THERE_IS_NONE = re.compile(
    r"(?:^|[.;,“\"]\s?|\bthat )[Tt]here (?:is|was|are|were|(?:had|has|have) been) (?:simply |absolutely )?no "
    r"(?P<what>(?!doubts?\b|questions?\b|news\b)[a-z]{4,})"
    r"(?=[.,;”\"]|$| (?:at all|whatsoever|of any kind|this [a-z]+|and)\b)"
)
"""Says of a thing, and of no kind, part or place of it, that there is none."""
LEAST_TOLD = 2
"""Words that both have where one says that there was none of what the other tells."""
_NONE = re.compile(
    r"\b(?:(?:there (?:is|was|were|are|(?:had|has|have) been|would be)|"
    r"(?:had|has|have) (?:had |received |seen |found )?|received|saw|found|knew of|gave|used|made) "
    r"(?:absolutely )?no (?!other\b|more\b|further\b|longer\b|new\b)|"
    r"(?:not aware|n[’']t aware|unaware|no (?:knowledge|records?|reports?)) of any )"
    r"(?P<what>[a-z]{4,})\b(?! (?:than|about|on|yet|for now)\b)"
)


def _denied(claim: str, answer: str) -> bool:
    """Whether somebody denies of himself what the claim says: ``denied that he had made any promise``."""
    match = _DENIED.search(answer)
    return match is not None and bool(set(content_stems(match["what"])) & set(content_stems(claim)))


def _excluded(claim: str, answer: str) -> bool:
    """Whether nobody and nothing did what the claim says, or the same that it speaks of did not."""
    asserted = {word.stem for word in _said(claim) if not word.negated}
    same = [word for word in _said(answer) if word.stem in asserted]
    if any(_NOTHING.match(answer, answer.rfind(word.text) + len(word.text)) for word in same):
        return True
    denied = [word for word in same if word.negated]
    said = set(content_stems(claim))
    for before in (_before(answer, word) for word in denied):
        none = _NO_ONE_OF.search(before)
        if _NOBODY.search(before) or _TAKEN_UP.search(before) or (none and stem(none["what"]) in said):
            return True
    stems = {word.stem for word in denied}
    return any(
        _at_other_end(seen)
        if seen.kind == "opposite"
        else stem(fold(seen.second)) in stems and (seen.subjects or seen.nearest >= BESIDE)
        for seen in contrasts(_REPORTING.sub("that", claim), _REPORTING.sub("that", answer), lambda _: 1.0)
        if seen.kind in ("negated", "opposite")
    )


def _at_other_end(seen: Contrast) -> bool:
    """Whether two words at the ends of an axis are plainly said of one thing: ``legal`` and ``unlawful``."""
    return bool(seen.subjects) and seen.nearest >= CLOSE and seen.axis not in opposition.COURSES


CLOSE = 0.7
"""How close the nearest word beside both must stand to words at two ends of an axis."""


def _said(text: str) -> Iterator[Word]:
    """The predicates of a text, and what stands at an end of an axis."""
    for word in read(text):
        if (word.predicate or word.poles) and not (word.aim or word.name) and word.stem not in _SAYING:
            yield word


def _before(text: str, word: Word) -> str:
    return text[: text.rfind(word.text)]


def _other_alone(claim: str, answer: str) -> bool:
    """Whether the answer knows only one kind of what the claim knows another kind of: ``only rubber bullets``."""
    for match in _ONLY.finditer(answer):
        which, what = match["which"], match["what"]
        if not STOP_WORDS.isdisjoint((which, what)):
            continue
        for kind in re.findall(rf"\b([a-z]+(?:-[a-z]+)?) {what}\b", fold(claim)):
            if kind not in STOP_WORDS and stem(kind) != stem(which):
                return True
    return False


def _blame_apart(claim: str, answer: str) -> bool:
    """Whether both name a cause of what may be one thing, each another."""
    return any(one.excludes(other) for one, other in product(causes.find(claim), causes.find(answer)))
