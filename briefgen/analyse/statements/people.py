"""Mentions of people -> what an article tells of each: the full name, what it calls him, whether *he* or *she*."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefgen import gazetteer
from briefgen.gazetteer.people import Gender
from briefgen.model.analysis import Mention, Role
from briefgen.model.span import Span
from briefgen.words import fold, words

_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Madame|Mme|Dame|Lady)\b\.? $")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\b\.? $")
_NEAR = 1_000
"""Characters before a name in which its sentence begins."""
_CLAUSES_END = re.compile(r"[.!?](?=[\s”\"’])|[\n“”\"]")
"""Where a sentence may end, or somebody else begins to speak; an end too many only leaves a pronoun unread."""
_TAKEN_UP = re.compile(r"\b(?:(he|his|him|himself)|(?:she|hers?|herself))\b", re.IGNORECASE)


class People:
    """Those whom one article names."""

    def __init__(self, text: str, mentions: Sequence[Mention], roles: Sequence[Role], quoted: Sequence[Span]) -> None:
        self._text = text
        self._mentions = mentions
        self._roles = {role.mention: role.span.of(text) for role in roles}
        self._quoted = quoted
        self._known_roles: dict[str, str] | None = None
        self._by_name: dict[str, list[Mention]] = {}
        self._full_names: dict[str, str] = {}
        self._genders: dict[str, Gender | None] = {}

    def learn(self, mention: Mention, gender: Gender) -> None:
        """Remember the gender of somebody whom a pronoun took up, where nothing else tells it."""
        if self.gender(mention) is None:
            self._genders[self.full_name(mention)] = gender

    def role(self, mention: Mention) -> str:
        """What the article calls the one who is named, here or at the fullest mention of the same name."""
        return self._roles.get(mention.span) or self._by_full_name().get(self.full_name(mention), "")

    def _by_full_name(self) -> dict[str, str]:
        if self._known_roles is None:
            called = ((mention, self._roles.get(mention.span)) for mention in self._mentions)
            self._known_roles = {self.full_name(mention): role for mention, role in called if role}
        return self._known_roles

    def gender(self, mention: Mention) -> Gender | None:
        """What titles, nouns of role and forenames say, here or at a fuller mention of the same name."""
        name = self.full_name(mention)
        if name not in self._genders:
            same = [it for it in self._bearers().get(_last_word(name), []) if self.full_name(it) == name]
            told = (self._told_gender(it) for it in same)
            self._genders[name] = next((gender for gender in told if gender), None) or self._shown_gender(same)
        return self._genders[name]

    def full_name(self, mention: Mention) -> str:
        """The name of a person; of a surname alone that of the first who bears it."""
        own = mention.span.of(self._text)
        if len(words(own)) > 1:
            return fold(own)
        surname = _last_word(own)
        if surname not in self._full_names:
            bearers = (it.span.of(self._text) for it in self._bearers().get(surname, []))
            self._full_names[surname] = fold(next((name for name in bearers if len(words(name)) > 1), own))
        return self._full_names[surname]

    def _bearers(self) -> dict[str, list[Mention]]:
        """The mentions of people by their last word."""
        if not self._by_name:
            for mention in self._mentions:
                if mention.label == "PER":
                    self._by_name.setdefault(_last_word(mention.span.of(self._text)), []).append(mention)
        return self._by_name

    def _told_gender(self, mention: Mention) -> Gender | None:
        before = self._text[max(0, mention.span.start - 12) : mention.span.start]
        if _FEMALE.search(before) or _MALE.search(before):
            return "F" if _FEMALE.search(before) else "M"
        named = words(mention.span.of(self._text))
        by_role = (gazetteer.gender_of_role(word) for word in words(self.role(mention)))
        return next((g for g in by_role if g), None) or (
            gazetteer.gender_of_forename(named[0]) if len(named) > 1 else None
        )

    def _shown_gender(self, same: Sequence[Mention]) -> Gender | None:
        """What the pronouns say that take a name up later in its sentence, most of them, where no other is named."""
        outside = (mention for mention in same if not inside_any(mention.span, self._quoted))
        taken = [gender for mention in outside if (gender := self._taken_up(mention))]
        male = taken.count("M")
        return None if 2 * male == len(taken) else "M" if 2 * male > len(taken) else "F"

    def _taken_up(self, mention: Mention) -> Gender | None:
        end = next((m.start() for m in _CLAUSES_END.finditer(self._text, mention.span.end)), len(self._text))
        start = max(
            (
                m.end()
                for m in _CLAUSES_END.finditer(self._text, max(0, mention.span.start - _NEAR), mention.span.start)
            ),
            default=0,
        )
        found = _TAKEN_UP.search(self._text, mention.span.end, end)
        people = [it for it in between(self._mentions, Span(start, found.end() if found else end)) if it.label == "PER"]
        if not found or people != [mention]:
            return None
        return "M" if found[1] else "F"


def _last_word(name: str) -> str:
    return fold(words(name)[-1]) if words(name) else ""


def between(mentions: Sequence[Mention], limits: Span) -> Sequence[Mention]:
    """The mentions inside ``limits``; ``mentions`` are in order."""
    first = bisect_left(mentions, limits.start, key=lambda mention: mention.span.start)
    last = bisect_right(mentions, limits.end, key=lambda mention: mention.span.end)
    return mentions[first:last]


def inside_any(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of ``others``, in order, holds ``span``."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and others[at].contains(span)
