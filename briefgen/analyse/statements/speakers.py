"""Statements -> Statements with speakers: which mention of the article each source means."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefgen import gazetteer
from briefgen.gazetteer.people import Gender
from briefgen.model.analysis import Mention, Role, Statement
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS, fold, words

_PERSON_PRONOUNS: dict[str, Gender | None] = {"he": "M", "she": "F", "i": None}
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Madame|Mme|Dame|Lady)\b\.? $")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\b\.? $")
_RIGHT_BEFORE = 3
"""Characters between a name and the relative pronoun that takes it up."""
_LATELY = 1_000
"""Characters: about two paragraphs."""
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][”\"’]?\s(?=[“\"‘A-Z])|:\s(?=[a-z])")
"""A colon before what is told counts too: ``The minister, Ilan Toresk, disagrees: the port is open, he told them``."""
_OPENING = 60
"""Characters from a sentence's start in which its subject is named."""
_CLAUSES_END = re.compile(r"[.!?](?=[\s”\"’])|[\n“”\"]")
"""Where a sentence may end, or somebody else begins to speak; an end too many only leaves a pronoun unread."""
_TAKEN_UP = re.compile(r"\b(?:(he|his|him|himself)|(?:she|hers?|herself))\b", re.IGNORECASE)
_REACH = 4_000
"""Characters: an antecedent lies within a few paragraphs."""


def resolve(
    text: str, statements: Sequence[Statement], mentions: Sequence[Mention], roles: Sequence[Role]
) -> tuple[Statement, ...]:
    """The statements in their order, each with the mention that its source refers to, where one is found."""
    resolver = _Resolver(text, statements, mentions, roles)
    return tuple(replace(statement, speaker=resolver.speaker(statement)) for statement in statements)


class _Resolver:
    """Reads statements in order and remembers who spoke."""

    def __init__(
        self, text: str, statements: Sequence[Statement], mentions: Sequence[Mention], roles: Sequence[Role]
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.quoted = sorted(span for statement in statements if statement.direct for span in statement.content)
        self.open = [mention for mention in mentions if not _inside_any(mention.span, self.quoted)]
        self.roles = {role.mention: role.span.of(text) for role in roles}
        self.latest: Mention | None = None
        """Who was the last that was found to speak."""
        self.last: Mention | None = None
        """Whom the source before means, if that was found."""
        self._last_words: dict[str, str] | None = None
        self._by_name: dict[str, list[Mention]] = {}
        self._genders: dict[str, Gender | None] = {}

    def speaker(self, statement: Statement) -> Span | None:
        """The mention that the statement's source means, then remembered as the last to speak."""
        if not statement.source:
            return None
        found = self._inside(statement.source[0]) or self._meant(statement.source[0])
        self.last = found
        if found:
            self.latest = found
        return found.span if found else None

    def _inside(self, source: Span) -> Mention | None:
        """Who the source names: a person before a body; a place or a people only where it is the whole source."""
        inside = _between(self.mentions, source)
        people = (mention for mention in inside if mention.label == "PER" and not self._owns(mention))
        bodies = (mention for mention in inside if mention.label in ("ORG", "FAC") and not self._owns(mention))
        whole = (mention for mention in inside if mention.span.end == source.end and self._begins(source, mention))
        return next(people, None) or next(bodies, None) or next(whole, None)

    def _owns(self, mention: Mention) -> bool:
        return self.text[mention.span.end : mention.span.end + 2] in ("'s", "’s")

    def _begins(self, source: Span, mention: Mention) -> bool:
        before = self.text[source.start : mention.span.start].strip().lower()
        return before in ("", "the", "many", "some", "most")

    def _meant(self, source: Span) -> Mention | None:
        """Who a pronoun or a short form means: the nearest earlier mention that fits, first among those who spoke."""
        said = fold(source.of(self.text)).strip(" ,")
        if said in ("who", "which"):
            return self._nearest(source, lambda m: source.start - m.span.end <= _RIGHT_BEFORE)
        if said in _PERSON_PRONOUNS:
            return self._pronoun(source, _PERSON_PRONOUNS[said])
        if said == "it":
            return self._body(source)
        nouns = [word for word in words(said) if word not in STOP_WORDS]
        if not nouns or not said.startswith(("the ", "his ", "her ", "its ", "their ", "that ", "this ")):
            return None
        return self._by_noun(source, nouns[-1])

    def _pronoun(self, source: Span, gender: Gender | None) -> Mention | None:
        """The last to speak, if that is a person who fits and was heard of lately; else the nearest person who fits."""
        subject = self._subject_before(source, "PER")
        if subject is not None and self._is_person(subject, gender):
            return subject
        last = self.latest
        if last and source.start - last.span.end < _LATELY and self._is_person(last, gender):
            return last
        return self._nearest(source, lambda mention: self._is_person(mention, gender))

    def _subject_before(self, source: Span, label: str) -> Mention | None:
        """The person or body that the sentence before the source's begins with, in the same paragraph."""
        first = max(0, source.start - _REACH)
        paragraph = max(first, self.text.rfind("\n", first, source.start) + 1)
        ends = [m.start() for m in _SENTENCE_END.finditer(self.text, paragraph, source.start)]
        start = ends[-2] + 1 if len(ends) > 1 else paragraph
        if not ends:
            return None
        near = _between(self.open, Span(start, min(ends[-1], start + _OPENING)))
        return next((m for m in near if m.label == label), None)

    def _body(self, source: Span) -> Mention | None:
        """What *it* means: the first body of the same sentence, that which the one before opens with, or spoke last."""
        first = max(0, source.start - _REACH)
        begun = max(self.text.rfind(mark, first, source.start) for mark in (". ", "\n", ".” "))
        bodies = _between(self.open, Span(max(first, begun + 1), source.start))
        named = next((mention for mention in bodies if mention.label == "ORG"), None)
        named = named or self._subject_before(source, "ORG")
        return named or (self.last if self.last and self.last.label in ("ORG", "LOC") else None)

    def _by_noun(self, source: Span, noun: str) -> Mention | None:
        if gazetteer.role_noun(noun):
            return self._nearest(source, lambda m: m.label == "PER" and noun in fold(self._role(m)))
        return self._nearest(source, lambda m: m.label in ("ORG", "FAC") and noun in fold(m.span.of(self.text)).split())

    def _nearest(self, source: Span, fits: Callable[[Mention], bool]) -> Mention | None:
        near = _between(self.open, Span(source.start - _REACH, source.start))
        return next((mention for mention in reversed(near) if fits(mention)), None)

    def _role(self, mention: Mention) -> str:
        """What the article calls the one who is named, here or at the fullest mention of the same name."""
        return self.roles.get(mention.span) or self._by_last_word().get(_last_word(mention.span.of(self.text)), "")

    def _by_last_word(self) -> dict[str, str]:
        if self._last_words is None:
            self._last_words = {_last_word(span.of(self.text)): role for span, role in self.roles.items()}
        return self._last_words

    def _is_person(self, mention: Mention, gender: Gender | None) -> bool:
        following = words(self.text[mention.span.end : mention.span.end + 30])[:1]
        if following and self.text[mention.span.end] == " " and gazetteer.group_noun(following[0]):
            return False
        return mention.label == "PER" and (gender is None or self._gender(mention) in (gender, None))

    def _gender(self, mention: Mention) -> Gender | None:
        """What titles, nouns of role and forenames say, here or at a fuller mention of the same name."""
        last = _last_word(mention.span.of(self.text))
        if last not in self._genders:
            same = self._people().get(last, [])
            told = (self._told_gender(mention) for mention in same)
            self._genders[last] = next((gender for gender in told if gender), None) or self._shown_gender(same)
        return self._genders[last]

    def _people(self) -> dict[str, list[Mention]]:
        """The mentions of people by their last word."""
        if not self._by_name:
            for mention in self.mentions:
                if mention.label == "PER":
                    self._by_name.setdefault(_last_word(mention.span.of(self.text)), []).append(mention)
        return self._by_name

    def _told_gender(self, mention: Mention) -> Gender | None:
        before = self.text[max(0, mention.span.start - 12) : mention.span.start]
        if _FEMALE.search(before) or _MALE.search(before):
            return "F" if _FEMALE.search(before) else "M"
        named = words(mention.span.of(self.text))
        by_role = (gazetteer.gender_of_role(word) for word in words(self._role(mention)))
        return next((g for g in by_role if g), None) or (
            gazetteer.gender_of_forename(named[0]) if len(named) > 1 else None
        )

    def _shown_gender(self, same: Sequence[Mention]) -> Gender | None:
        """What the pronouns say that take a name up later in its sentence, most of them, where no other is named."""
        outside = (mention for mention in same if not _inside_any(mention.span, self.quoted))
        taken = [gender for mention in outside if (gender := self._taken_up(mention))]
        male = taken.count("M")
        return None if 2 * male == len(taken) else "M" if 2 * male > len(taken) else "F"

    def _taken_up(self, mention: Mention) -> Gender | None:
        end = next((m.start() for m in _CLAUSES_END.finditer(self.text, mention.span.end)), len(self.text))
        start = max(
            (
                m.end()
                for m in _CLAUSES_END.finditer(self.text, max(0, mention.span.start - _LATELY), mention.span.start)
            ),
            default=0,
        )
        found = _TAKEN_UP.search(self.text, mention.span.end, end)
        people = [it for it in _between(self.mentions, Span(start, found.end() if found else end)) if it.label == "PER"]
        if not found or people != [mention]:
            return None
        return "M" if found[1] else "F"


def _last_word(name: str) -> str:
    return fold(words(name)[-1]) if words(name) else ""


def _between(mentions: Sequence[Mention], limits: Span) -> Sequence[Mention]:
    """The mentions inside ``limits``; ``mentions`` are in order."""
    first = bisect_left(mentions, limits.start, key=lambda mention: mention.span.start)
    last = bisect_right(mentions, limits.end, key=lambda mention: mention.span.end)
    return mentions[first:last]


def _inside_any(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of ``others``, in order, holds ``span``."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and others[at].contains(span)
