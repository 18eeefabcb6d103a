"""word -> reporting verb with its auxiliaries: whether a form is a verb here at all, found without a tagger."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen import gazetteer
from briefgen.analyse import cues
from briefgen.analyse.phrases import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    Word,
    is_adverb,
)

_AS = frozenset("describe characterize characterise regard view portray depict denounce condemn dismiss".split())
_NAMING = frozenset(("call", "dub", "name"))
"""Verbs whose participle follows what it names: ``a group called X``."""
_MODALS = frozenset("could might may should must can ca would ought".split())
_FARTHEST_HELPER = 6
"""Words between an auxiliary and its verb: an adverb, or a few words between commas."""
_SOMEWHERE = frozenset("on in up forward off into out down away back together aside to through".split())
"""Words behind ``put`` where something else than a number is meant."""
_FARTHEST_FIGURE = 14
"""Words from ``put`` to the number that something is put at."""
_SHORT_IS = frozenset(("'s", "’s"))
"""Short for *is* or *has*, where the parse has an auxiliary."""
_ORDINALS = frozenset("first second third last next most more new recently so-called much".split())


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A reporting verb with its auxiliaries, negation and adverbs."""

    cue: cues.Cue
    start: int
    verb: int
    end: int
    passive: bool
    participle: bool
    """An ``-ing`` form without a form of *be*."""
    negated: bool
    modal: bool
    """What may, might or could be said is not said."""


def verb_group(words: Sequence[Word], at: int) -> VerbGroup | None:
    """The group of the reporting verb at ``at``; None when the word there is no such verb."""
    word = words[at]
    following = tuple(w.lower for w in words[at + 1 : at + 3])
    cue = cues.cue(word.lower, following) if word.alphabetic else None
    if cue is None or (word.named and at > 0 and words[at - 1].alphabetic and not is_headline(words)):
        return None
    start = at
    while start > 0 and _before_verb(words[start - 1].lower):
        start -= 1
    while start < at and is_adverb(words[start].lower) and _opens_sentence(words, start, at):
        start += 1
    start = _first_helper(words, start, at)
    helpers = {w.lower for w in words[start:at]}
    is_helped = bool(helpers & (BE | _SHORT_IS))
    passive = cue.form in ("past", "participle") and (
        bool(helpers & BE) or (not helpers & AUXILIARIES and _is_bare_passive(words[at]))
    )
    participle = cue.form == "ing" and not is_helped
    end = _cue_end(words, at, cue)
    if cue.verb == "put" and not _puts_a_figure(words, at):
        return None
    group = VerbGroup(cue, start, at, end, passive, participle, bool(helpers & NEGATIONS), bool(helpers & _MODALS))
    if word.tag:
        return group if _is_predicate(words, group, helpers) else None
    return group if _is_verb(words, group, helpers) else None


def _puts_a_figure(words: Sequence[Word], at: int) -> bool:
    """Whether something is put at a number: ``put the toll at nine``; anything else is put somewhere."""
    near = words[at + 1 : at + 1 + _FARTHEST_FIGURE]
    place = next((k for k, word in enumerate(near) if word.lower == "at"), None)
    if place is None or any(word.text in (",", ";", ":") or word.lower in _SOMEWHERE for word in near[:place]):
        return False
    figure = near[place + 1 : place + 5]
    timed = any(word.lower in ("am", "a.m", "a.m.", "pm", "p.m", "p.m.", "gmt", "o'clock") for word in figure)
    return not timed and any(word.tag == "CD" or word.text[:1].isdigit() for word in figure)


def _first_helper(words: Sequence[Word], start: int, verb: int) -> int:
    """Where a parsed verb's auxiliaries begin, whatever stands between: ``has since said``; ``have, in fact, said``."""
    for at in range(start - 1, max(-1, start - _FARTHEST_HELPER - 1), -1):
        if words[at].quotation or words[at].dep.startswith("nsubj"):
            break
        if words[at].head == verb and words[at].dep.startswith("aux") and words[at].lower in AUXILIARIES | _SHORT_IS:
            start = at
    return start


def _opens_sentence(words: Sequence[Word], adverb: int, verb: int) -> bool:
    """Whether an adverb before a verb opens the sentence or a part of it."""
    if words[adverb].tag and adverb:
        return words[adverb].head != verb
    return adverb == 0 or not words[adverb - 1].alphabetic


def _is_predicate(words: Sequence[Word], group: VerbGroup, helpers: set[str]) -> bool:
    """Whether the parse has a verb here that is no attribute of a noun."""
    word = words[group.verb]
    if not word.tag.startswith("VB") or word.dep in ("amod", "compound", "case", "fixed"):
        return False
    if " " not in group.cue.verb and any(w.head == group.verb and w.dep == "compound:prt" for w in words):
        return False
    return word.tag != "VBN" or bool(helpers & AUXILIARIES) or word.dep in ("conj", "acl", "advcl")


def _is_bare_passive(word: Word) -> bool:
    """Whether the parse has a passive participle without a form of *be*: ``asked about X``; ``a plan backed by Y``."""
    return word.tag == "VBN" and word.dep in ("acl", "advcl")


def _cue_end(words: Sequence[Word], at: int, cue: cues.Cue) -> int:
    """The end of the verb with its particle, and with ``as`` where its object stands before it."""
    end = at + 1 + cue.verb.count(" ")
    return end + 1 if cue.verb in _AS and end < len(words) and words[end].lower == "as" else end


def is_headline(words: Sequence[Word]) -> bool:
    """Whether nearly all words begin with capitals, so that a capital says nothing."""
    long = [word for word in words if word.alphabetic and len(word.text) > 3]
    return len(long) > 2 and 5 * sum(word.named for word in long) >= 4 * len(long)


def _before_verb(word: str) -> bool:
    return word in AUXILIARIES or word in NEGATIONS or is_adverb(word)


def _is_verb(words: Sequence[Word], group: VerbGroup, helpers: set[str]) -> bool:
    if helpers & AUXILIARIES:
        return True
    before = words[group.start - 1] if group.start else None
    after = words[group.end] if group.end < len(words) else None
    if before is not None and (before.lower in DETERMINERS - {"that"} or before.text in ("'s", "’s", "’", "'")):
        return False
    if group.cue.form == "participle" or (
        before is not None and before.lower in _ORDINALS and group.cue.form == "past"
    ):
        return False
    if group.cue.form == "base" and not _takes_base(before):
        return False
    if group.cue.form == "past" and group.cue.verb in _NAMING and before is not None:
        return before.named or before.lower in PRONOUNS or gazetteer.role_noun(before.text) or before.text in (",", ")")
    if not group.cue.noun:
        return True
    if group.cue.form == "third" and before is not None and before.alphabetic and not _may_act(before):
        return False
    return before is not None and before.lower not in PREPOSITIONS and before.text != "-" and _opens_content(after)


def _may_act(word: Word) -> bool:
    """Whether a word before a form like ``plans`` may be its subject, so that the form is no noun."""
    return (
        word.named
        or word.lower in PRONOUNS | {"that"}
        or gazetteer.role_noun(word.text)
        or gazetteer.group_noun(word.text)
    )


def _takes_base(before: Word | None) -> bool:
    """Whether a present form without ending can follow: after a plural or a pronoun."""
    if before is None:
        return False
    lower = before.lower
    return lower in PRONOUNS | {
        "some",
        "many",
        "others",
        "people",
        "police",
        "few",
        "most",
        ")",
        ",",
        "and",
        "but",
    } or (lower.endswith(("s", "men", "women")) and not lower.endswith(("ss", "'s", "’s")))


def _opens_content(after: Word | None) -> bool:
    if after is None:
        return False
    lower = after.lower
    return (
        after.quotation
        or after.named
        or lower
        in DETERMINERS
        | PRONOUNS
        | {"that", "to", "him", "them", "us", "me", "how", "why", "what", "whether", "there", ":"}
    )
