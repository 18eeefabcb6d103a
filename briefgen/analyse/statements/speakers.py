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
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s((?:[a-z-]+\s){0,3}[a-z-]+)")
"""Who has no name."""
_OPENS = re.compile(r"(?:The|His|Her|Its|Their|[A-Z][\w.&-]*[’']s?)\s((?:[a-z-]+(?:[’']s)?\s){0,3}[a-z-]+)")
_HANGS = re.compile(
    r"\b(?:with|of|for|by|from|against|to|at|about|on|in|over|behind|than)\s(?:the\s|an?\s)?(?:[A-Z][\w.]*\s)*$"
)
_LEAD = 40
"""Characters before a name in which stands what it hangs on."""
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
        self.heard = 0
        """Where that was."""
        self.last: Mention | None = None
        """Whom the source before means, if that was found."""
        self._known_roles: dict[str, str] | None = None
        self._by_name: dict[str, list[Mention]] = {}
        self._genders: dict[str, Gender | None] = {}

    def speaker(self, statement: Statement) -> Span | None:
        """The mention that the statement's source means, then remembered as the last to speak."""
        if not statement.source:
            return None
        found = self._inside(statement.source[0]) or self._meant(statement.source[0])
        self.last = found
        if found:
            self.latest, self.heard = found, statement.source[0].end
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
        """Who spoke in the sentence before, or whom it begins with; else the last to speak, or the nearest who fits.

        Where that sentence tells of somebody without a name, whom the article calls so, or nobody.
        """
        before = self._sentence_before(source)
        last = self.latest
        if before and last and before.contains(last.span) and self._is_person(last, gender):
            found: Mention | None = last
        elif (subject := self._subject_of(before, "PER")) is not None and self._is_person(subject, gender):
            found = subject
        elif before and (noun := self._somebody(before, whole=before.end + 3 > source.start)):
            found = self._by_noun(source, noun)
            if found is None or not self._is_person(found, gender):
                return None
        elif last and source.start - self.heard < _LATELY and self._is_person(last, gender):
            found = last
        else:
            found = self._nearest(source, lambda mention: self._is_person(mention, gender))
        if found and gender and self._gender(found) is None:
            self._genders[self._full_name(found)] = gender
        return found

    def _somebody(self, sentence: Span, *, whole: bool) -> str | None:
        """The noun for one person without a name that a sentence begins with, or that is in it, if it names no person.

        ``The mayor``, ``BP's spokesman``; ``a former shift leader``, also further on.
        """
        if any(mention.label == "PER" for mention in _between(self.mentions, sentence)):
            return None
        opening = _OPENS.match(self.text, sentence.start, sentence.end)
        told = _SOMEBODY.finditer(self.text, sentence.start, sentence.end)
        called = [match[1] for match in (opening, *told) if match and (whole or match.start() == sentence.start)]
        nouns = (word for phrase in called for word in phrase.split() if not word.endswith("s"))
        return next((noun for noun in nouns if gazetteer.role_noun(noun)), None)

    def _subject_of(self, sentence: Span | None, label: str) -> Mention | None:
        """The person or body that a sentence begins with, unless that only hangs on something: ``In talks with X``."""
        if sentence is None:
            return None
        near = _between(self.open, Span(sentence.start, min(sentence.end, sentence.start + _OPENING)))
        return next((m for m in near if m.label == label and not self._hangs(m, sentence.start)), None)

    def _hangs(self, mention: Mention, start: int) -> bool:
        return _HANGS.search(self.text, max(start, mention.span.start - _LEAD), mention.span.start) is not None

    def _sentence_before(self, source: Span) -> Span | None:
        """The sentence before the source's in the same paragraph, without its mark."""
        first = max(0, source.start - _REACH)
        paragraph = max(first, self.text.rfind("\n", first, source.start) + 1)
        marks = _SENTENCE_END.finditer(self.text, paragraph, source.start + 1)  # what follows a mark is looked at
        ends = [m for m in marks if not _inside_any(Span(m.start(), m.end()), self.quoted)]
        start = ends[-2].end() if len(ends) > 1 else paragraph
        return Span(start, ends[-1].start()) if ends else None

    def _body(self, source: Span) -> Mention | None:
        """What *it* means: the first body of the same sentence, that which the one before opens with, or spoke last."""
        first = max(0, source.start - _REACH)
        begun = max(self.text.rfind(mark, first, source.start) for mark in (". ", "\n", ".” "))
        bodies = _between(self.open, Span(max(first, begun + 1), source.start))
        named = next((mention for mention in bodies if mention.label == "ORG"), None)
        named = named or self._subject_of(self._sentence_before(source), "ORG")
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
        return self.roles.get(mention.span) or self._by_full_name().get(self._full_name(mention), "")

    def _by_full_name(self) -> dict[str, str]:
        if self._known_roles is None:
            called = ((mention, self.roles.get(mention.span)) for mention in self.mentions)
            self._known_roles = {self._full_name(mention): role for mention, role in called if role}
        return self._known_roles

    def _is_person(self, mention: Mention, gender: Gender | None) -> bool:
        following = words(self.text[mention.span.end : mention.span.end + 30])[:1]
        if following and self.text[mention.span.end] == " " and gazetteer.group_noun(following[0]):
            return False
        return mention.label == "PER" and (gender is None or self._gender(mention) in (gender, None))

    def _gender(self, mention: Mention) -> Gender | None:
        """What titles, nouns of role and forenames say, here or at a fuller mention of the same name."""
        name = self._full_name(mention)
        if name not in self._genders:
            same = [it for it in self._people().get(_last_word(name), []) if self._full_name(it) == name]
            told = (self._told_gender(it) for it in same)
            self._genders[name] = next((gender for gender in told if gender), None) or self._shown_gender(same)
        return self._genders[name]

    def _full_name(self, mention: Mention) -> str:
        """The name of a person; of a surname alone that of the first who bears it."""
        own = mention.span.of(self.text)
        if len(words(own)) > 1:
            return fold(own)
        bearers = (it.span.of(self.text) for it in self._people().get(_last_word(own), []))
        return fold(next((name for name in bearers if len(words(name)) > 1), own))

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
