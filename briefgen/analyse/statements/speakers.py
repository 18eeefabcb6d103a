"""Statements -> Statements with speakers: which mention of the article each source means."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefgen import gazetteer
from briefgen.analyse.statements.people import People, between, inside_any
from briefgen.gazetteer.people import Gender
from briefgen.model.analysis import Mention, Role, Statement
from briefgen.model.span import Span
from briefgen.words import STOP_WORDS, fold, words

_PERSON_PRONOUNS: dict[str, Gender | None] = {"he": "M", "his": "M", "she": "F", "her": "F", "i": None}
_RIGHT_BEFORE = 3
"""Characters between a name and the relative pronoun that takes it up."""
_LATELY = 1_000
"""Characters: about two paragraphs."""
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][”\"’]?\s(?=[“\"‘A-Z])|:\s(?=[a-z])")
"""A colon before what is told counts too: ``The minister, Ilan Toresk, disagrees: the port is open, he told them``."""
_SHORTENED = re.compile(rf"\b(?:{'|'.join(gazetteer.SHORT)}|St|Jr|vs|No)$")
_LONGEST_SHORT = 6
"""Characters of a title in short form, behind which a full stop ends no sentence."""
_OPENS_WITH_PRONOUN = re.compile(r"\W*(?:He|She|I)\b")
_OPENING = 60
"""Characters from a sentence's start in which its subject is named."""
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s((?:[a-z-]+\s){0,3}[a-z-]+)")
"""Who has no name."""
_OPENS = re.compile(r"(?:The|His|Her|Its|Their|[A-Z][\w.&-]*[’']s?)\s((?:[a-z-]+(?:[’']s)?\s){0,3}[a-z-]+)")
_HANGS = re.compile(
    r"\b(?:with|of|for|by|from|against|to|at|about|on|in|over|behind|than)\s(?:the\s|an?\s)?(?:[A-Z][\w.]*\s)*$"
)
_LEAD = 40
"""Characters before a name in which stands what it hangs on."""
_AGED = re.compile(r"the \d{1,3}[-‐]year[-‐]old")
"""Who is called by his age alone, as one is by where he is from: ``the Serb``."""
_KINDS = tuple(
    frozenset(kind.split())
    for kind in (
        "union federation association guild brotherhood congress confederation",
        "company firm corporation airline carrier bank lender retailer manufacturer insurer group",
        "party front movement coalition alliance",
        "university college school academy",
        "charity trust foundation fund organisation organization society",
    )
)
"""Nouns for bodies of one kind: who is called by one may have another in his name."""
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
        self.open = [mention for mention in mentions if not inside_any(mention.span, self.quoted)]
        self.people = People(text, mentions, roles, self.quoted)
        self.latest: Mention | None = None
        """Who was the last that was found to speak."""
        self.heard = 0
        """Where that was."""
        self.last: Mention | None = None
        """Whom the source before means, if that was found."""

    def speaker(self, statement: Statement) -> Span | None:
        """The mention that the statement's source means, then remembered as the last to speak."""
        if not statement.source:
            return None
        source = statement.source[0]
        whole = _is_one_of_a_people(fold(source.of(self.text)))
        found = (None if whole else self._inside(source)) or self._meant(source)
        self.last = found
        if found:
            self.latest, self.heard = found, statement.source[0].end
        return found.span if found else None

    def _inside(self, source: Span) -> Mention | None:
        """Who the source names: a person before a body; a place or a people only where it is the whole source."""
        inside = between(self.mentions, source)
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
        if said in ("it", "its"):
            return self._body(source)
        nouns = [word for word in words(said) if word not in STOP_WORDS]
        if not nouns or not said.startswith(("the ", "his ", "her ", "its ", "their ", "that ", "this ")):
            return None
        if _is_one_of_a_people(said):
            return self._pronoun(source, None)
        return self._by_noun(source, nouns[-1])

    def _pronoun(self, source: Span, gender: Gender | None) -> Mention | None:
        """Who spoke in the sentence before, or whom it begins with; else the last to speak, or the nearest who fits.

        Where that sentence tells of somebody without a name, whom the article calls so, or nobody.
        """
        before = self._sentence_before(source)
        last = self.latest if self.latest and self._is_person(self.latest, gender) else None
        subject = self._subject_of(before, "PER")
        told = last if before and last and before.contains(last.span) else subject
        if told is not None and self._is_person(told, gender):
            if gender:
                self.people.learn(told, gender)
            return told
        if before and (noun := self._somebody(before, whole=before.end + 3 > source.start)):
            called = self._by_noun(source, noun)
            return called if called and self._is_person(called, gender) else None
        if last and source.start - self.heard < _LATELY:
            return last
        free = self._nearest(source, lambda it: self._is_person(it, gender) and not self._owns(it))
        return free or self._nearest(source, lambda it: self._is_person(it, gender))

    def _somebody(self, sentence: Span, *, whole: bool) -> str | None:
        """The noun for one person without a name that a sentence begins with, or that is in it, if it names no person.

        ``The mayor``, ``the harbour's foreman``; ``a former shift leader``, also further on.
        """
        if any(mention.label == "PER" for mention in between(self.mentions, sentence)):
            return None
        opening = _OPENS.match(self.text, sentence.start, sentence.end)
        told = _SOMEBODY.finditer(self.text, sentence.start, sentence.end)
        called = [match[1] for match in (opening, *told) if match and (whole or match.start() == sentence.start)]
        nouns = (word for phrase in called for word in phrase.split() if not word.endswith("s"))
        return next((noun for noun in nouns if gazetteer.role_noun(noun)), None)

    def _subject_of(self, sentence: Span | None, label: str) -> Mention | None:
        """The person or body that a sentence begins with, unless that only hangs on something: ``In talks with X``."""
        if sentence is None or _OPENS_WITH_PRONOUN.match(self.text, sentence.start):
            return None
        near = between(self.open, Span(sentence.start, min(sentence.end, sentence.start + _OPENING)))
        free = (m for m in near if not self._hangs(m, sentence.start))
        first = next((mention for mention in free if mention.label == label), None)
        return None if first is None or self._owns(first) else first

    def _hangs(self, mention: Mention, start: int) -> bool:
        return _HANGS.search(self.text, max(start, mention.span.start - _LEAD), mention.span.start) is not None

    def _sentence_before(self, source: Span, *, anywhere: bool = False) -> Span | None:
        """The sentence before the source's in the same paragraph, or in any, without its mark."""
        first = max(0, source.start - _REACH)
        paragraph = max(first, self.text.rfind("\n", first, source.start) + 1)
        ends = self._ends(first if anywhere else paragraph, source.start)
        start = ends[-2].end() if len(ends) > 1 else first if anywhere else paragraph
        return Span(start, ends[-1].start()) if ends else None

    def _ends(self, start: int, end: int) -> list[re.Match[str]]:
        """Where sentences end before ``end``, which may be where one begins; none ends inside a quotation."""
        return [
            mark
            for mark in _SENTENCE_END.finditer(self.text, start, end + 1)
            if not _SHORTENED.search(self.text, max(0, mark.start() - _LONGEST_SHORT), mark.start())
            and not inside_any(Span(mark.start(), mark.end()), self.quoted)
        ]

    def _body(self, source: Span) -> Mention | None:
        """What *it* means: the first body of the same sentence, that which the one before opens with, or spoke last."""
        first = max(0, source.start - _REACH)
        begun = max(self.text.rfind(mark, first, source.start) for mark in (". ", "\n", ".” "))
        bodies = between(self.open, Span(max(first, begun + 1), source.start))
        named = next((mention for mention in bodies if mention.label == "ORG"), None)
        named = named or self._subject_of(self._sentence_before(source), "ORG")
        return named or (self.last if self.last and self.last.label in ("ORG", "LOC") else None)

    def _by_noun(self, source: Span, noun: str) -> Mention | None:
        if gazetteer.role_noun(noun):
            return self._nearest(source, lambda m: m.label == "PER" and noun in fold(self.people.role(m)))
        named = self._nearest(
            source, lambda m: m.label in ("ORG", "FAC") and noun in fold(m.span.of(self.text)).split()
        )
        kind = next((kind for kind in _KINDS if noun in kind), None)
        sole = kind is not None and noun != "group" and len(words(source.of(self.text))) == len(("the", noun))
        return named or (self._told_before(source, kind) if kind and sole else None)

    def _told_before(self, source: Span, kind: frozenset[str]) -> Mention | None:
        """The one body of the sentence before that may be of a kind, by its name or what it is called."""
        before = self._sentence_before(source, anywhere=True)
        if before is None:
            return None
        bodies = {fold(it.span.of(self.text)): it for it in between(self.open, before) if it.label == "ORG"}
        (body,) = bodies.values() if len(bodies) == 1 else (None,)
        return body if body and self._may_be(body, kind) else None

    def _may_be(self, body: Mention, kind: frozenset[str]) -> bool:
        """Whether what a body is called, or its name, is of a kind, or tells none."""
        told = {word for word in words(fold(self.people.role(body))) if gazetteer.group_noun(word)}
        kinds = told or {word for word in words(fold(body.span.of(self.text))) if gazetteer.group_noun(word)}
        return not kinds or not kinds.isdisjoint(kind)

    def _nearest(self, source: Span, fits: Callable[[Mention], bool]) -> Mention | None:
        near = between(self.open, Span(source.start - _REACH, source.start))
        return next((mention for mention in reversed(near) if fits(mention)), None)

    def _is_person(self, mention: Mention, gender: Gender | None) -> bool:
        following = words(self.text[mention.span.end : mention.span.end + 30])[:1]
        if following and self.text[mention.span.end] == " " and gazetteer.group_noun(following[0]):
            return False
        return mention.label == "PER" and (gender is None or self.people.gender(mention) in (gender, None))


def _is_one_of_a_people(said: str) -> bool:
    """Whether somebody is called by his age or by where he is from alone: ``the 54-year-old``; ``the Kenyan``."""
    if _AGED.fullmatch(said):
        return True
    people = said.removeprefix("the ")
    home = gazetteer.demonym(people) if people != said else None
    if home is None or people in map(fold, (home.name, *home.alternatives)):
        return False
    return not people.endswith(("s", "e", "sh", "ch"))
