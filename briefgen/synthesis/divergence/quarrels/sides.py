"""Sentences -> who holds each, or does what its verb of judging says, and whether two such are two sides."""

import re
from dataclasses import replace
from functools import lru_cache

from briefgen.synthesis.clauses import finite
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.quarrels import judgements
from briefgen.synthesis.divergence.quarrels.answers import (
    AUXILIARY,
    LONGEST_SUBJECT,
    PRONOUNS,
    SPEAKERS,
)
from briefgen.synthesis.divergence.quarrels.denials import PASSIVE
from briefgen.synthesis.divergence.speakers import speaks
from briefgen.synthesis.quantities.units import NUMBER_WORDS
from briefgen.words import STOP_WORDS, content_stems, fold, stem, words


def goes_on(holder: Holder) -> bool:
    """Whether a holder is a pronoun that nobody is known for: who spoke before speaks on."""
    return holder.actor is None and fold(holder.name).removeprefix("but ") in PRONOUNS


def doing(voice: Voices, point: Point) -> Holder:
    """Who holds a sentence, or does what its verb of judging says."""
    verb = verb_of_judging(point.text) if point.holder.own_voice else None
    if verb is None:
        return point.holder
    doer = answering(voice, point, verb)
    return point.holder if _far_from(doer.name, point.text[:verb]) else doer


def _far_from(doer: str, before: str) -> bool:
    """Whether another finite verb stands between a doer and the verb that ``before`` leads up to.

    Not where a pronoun takes the doer up again: ``Toresk has seen the report, which he called a fairy tale``.
    """
    between = AUXILIARY.sub("", _APPOSITION.sub("", before.rpartition(doer)[2].rstrip()))
    return finite(between) and words(between)[-1].casefold() not in PRONOUNS


_APPOSITION = re.compile(r",[^,]*,")


def answering(voice: Voices, answer: Point, cue: int) -> Holder:
    """Who rejects: whom ``by`` names, the last name before the word that does so, or the words before it where few."""
    passive = PASSIVE.match(answer.text, cue)
    if passive:
        return replace(answer.holder, name=passive["by"], actor=None, own_voice=False, cue=passive.group())
    named = voice.subject(answer, cue)
    subject = AUXILIARY.sub("", answer.text[:cue].strip())
    short = 0 < len(subject.split()) <= LONGEST_SUBJECT and subject[0].isupper() and "," not in subject
    if named.own_voice and short and not _ADVERBIAL.match(subject):
        return replace(named, name=subject, own_voice=False, cue=answer.text[cue:])
    return named


def meant(voice: Voices, claim: Point, holder: Holder) -> Holder:
    """Whom the *he* or *she* that rejects a claim means: the one person that the claim speaks of, if it is one."""
    if fold(holder.name) not in _HE:
        return holder
    text, own = claim.reading.text, set(content_stems(claim.holder.name)) if not claim.holder.own_voice else set()
    named = [it.span for it in claim.reading.mentions_in(claim.span) if it.label == "PER"]
    others = {it.of(text): it for it in named if not own & set(content_stems(it.of(text)))}
    if len(others) != 1:
        return holder
    name, at = others.popitem()
    return replace(holder, name=name, actor=voice.index.get((claim.article, at.start)), own_voice=False)


_HE = frozenset(["he", "she"])
_ADVERBIAL = re.compile(r"(?:In|On|At|By|After|Before|During|Since|For|From|With|Under|As|When|While)\b")
"""A phrase that opens so is no subject."""


def called(voice: Voices, holder: Holder) -> set[str]:
    """The stems of what a holder is called here and elsewhere; none for the source itself."""
    actor = voice.actors.get(holder.actor or "")
    return set() if holder.own_voice else {*content_stems(holder.name), *content_stems(actor.name if actor else "")}


def differ(first: Holder, second: Holder) -> bool:
    """Whether two holders are known to be two."""
    if first.key == second.key or same_body(first, second):
        return False
    if first.actor is None and fold(first.name) in SPEAKERS:
        return False
    return second.actor is not None or fold(second.name) not in PRONOUNS


_KIN = re.compile(r"^(?:its|their|his|her)\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:the|a) (?P<owner>\w+)[’']s\b", re.IGNORECASE)
_BODIES = frozenset(stem(word) for word in "company group firm organisation organization body agency charity".split())
"""What takes up the name of a body before it: ``the company's chief executive``."""
_DOES = re.compile(
    r"\b(?:accus(?:es|ed)|blam(?:es|ed)|den(?:ies|ied)|disput(?:es|ed)|reject(?:s|ed)|denounc(?:es|ed)|claimed|counted|"
    r"measured|recorded|estimated|sp(?:eaks|oke) of|has put|had put|puts? (?=the|it|its|that|this|their)|"
    r"(?:claims|estimates|reports|counts) (?=that|the|it|its|to|he|she|they|there|at|about|some|more|\d))",
)
"""What somebody does who takes a side, though no words of his are given."""


@lru_cache(maxsize=50_000)
def verb_of_judging(text: str) -> int | None:
    """Where the first verb stands by which somebody judges, blames, denies or counts; None where there is none."""
    places = [judgement.cue.start for judgement in judgements.find(text)[:1]]
    match = _DOES.search(text)
    return min([*places, *([match.start()] if match else [])], default=None)


@lru_cache(maxsize=20_000)
def of_one_side(first: str, second: str) -> bool:
    """Whether the second speaks for the first, ``its spokesman``, ``the company's chief executive``, or is the same."""
    owner = _OWNER.search(second)
    owners = {stem(owner.group("owner"))} if owner else set()
    one, other = set(content_stems(first)), set(content_stems(second))
    if _speaks_for(first, second) or _speaks_for(second, first):
        return True
    return bool(_KIN.search(second) or owners & (_BODIES | one) or (one and other and (one < other or other < one)))


def _speaks_for(called: str, other: str) -> bool:
    """Whether one is called by whom it speaks for, and that is the other: ``government spokesman Ilan Toresk``."""
    speaker = _SPEAKER.match(called)
    if speaker is None:
        return False
    own = set(content_stems(speaker["whose"]))
    rest = [word for word in words(other) if stem(word) not in own and word.islower() and fold(word) not in STOP_WORDS]
    return bool(own & set(content_stems(other))) and all(_PART.fullmatch(word) for word in rest)


_SPEAKER = re.compile(
    r"(?:(?:the|an?) )?(?P<whose>.+?)(?:[’']s)? (?:spokes\w+|lawyers?|attorneys?|advis[eo]rs?|aides?|press secretary)\b"
)
_PART = re.compile(r"s|campaign|office|camp|team|administration|side")
"""What of somebody's is he."""


def same_body(first: Holder, second: Holder) -> bool:
    """Whether the second only takes up the first: ``two sources close to the talks``, ``the sources``.

    So do those who wrote it take up a study: ``Their paper``, ``the authors``.
    """
    if _WORK.search(first.name) and _MAKERS.match(second.name):
        return True
    called = fold(second.name).split()
    taken_up = second.actor is None and first.actor is None and len(called) == LENGTH_TAKEN_UP and called[0] == "the"
    named = any(word[:1].isupper() for word in words(first.name)[1:])
    return taken_up and (stem(called[1]) in content_stems(first.name) or (named and stem(called[1]) in _BODIES))


_WORK = re.compile(r"^(?:[\w-]+ ){0,3}(?:study|paper|survey|analysis|research|article)\b", re.IGNORECASE)
_MAKERS = re.compile(
    r"(?:the|its|their|his|her) (?:[\w-]+ )??(?:co-)?(?:authors?|researchers?|scientists?|team|writers?)\b",
    re.IGNORECASE,
)
LENGTH_TAKEN_UP = 2
"""Words of ``the sources``."""


def party(holder: Holder) -> bool:
    """Whether a holder can take a side: no number, not ``not all``, and no unknown party of a dialogue."""
    if holder.own_voice:
        return True
    if fold(holder.name) in SPEAKERS or not speaks(holder):
        return False
    return _NO_PARTY.match(holder.name) is None or _FEW.match(holder.name) is not None


_NO_PARTY = re.compile(
    r"(?:[A-Z][a-z]+ )?\d[\d,]*(?![\w-])|"
    rf"(?:No|Not|Nobody|No one|None|Nothing|{'|'.join(NUMBER_WORDS)}|(?:hundred|thousand|dozen)s)\b",
    re.IGNORECASE,
)
_FEW = re.compile(rf"(?:{'|'.join(NUMBER_WORDS)}) (?:[a-z-]+ )?[a-z]{{3,}}s\b(?! of\b)", re.IGNORECASE)
"""Some that are called by what they are: ``Two diplomats``, ``Three former inmates``; ``Two of them`` are nobody."""
