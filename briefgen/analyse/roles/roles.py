"""Doc + Mentions -> Roles: what a text calls the people, bodies and places that it names.

A role stands before the name (``Foreign Minister X``; ``the deputy minister of ports, X``), after it between commas
(``X, a research analyst at Y,``), or follows a verb of office (``X was named head of Y``). Its words are the
text's own. Where the pipeline parses, the tree tells a role from its neighbours; else the words alone do.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from briefgen import gazetteer
from briefgen.analyse.parse import Parse
from briefgen.analyse.roles import appositions, capacities, offices, openings, opinions, others, titles
from briefgen.analyse.roles.rolenouns import is_person
from briefgen.language.quotations import quotations, read
from briefgen.language.sentences import text_of
from briefgen.model.analysis import Mention, Role, Sentence
from briefgen.model.span import Span

_HOLDERS = frozenset(("PER", "ORG"))
_PLACED = frozenset(("LOC", "FAC", "PRODUCT", "MISC", "NORP"))
"""Labels of ships, places and of names that were not known for what they are."""
_STOOD_FOR = frozenset(("PER", "ORG", "LOC"))
_BODIES = frozenset(("ORG", "FAC"))
_ADDRESSES = re.compile(
    r"(?:\b(?:(?:(?:Rear|Vice|Lt|Maj|Brig)\.?\s)?"
    rf"(?:{'|'.join((*gazetteer.RANKS, *gazetteer.CALLINGS))})\.|(?:{'|'.join(gazetteer.ADDRESSES)})\b\.?)\s)+$"
)
"""Ranks and forms of address: a role stands before them."""
_LONE = re.compile(r"\S+|.*(?:Mr|Mrs|Ms|Dr|Sir|Dame)\b.*")
_FORMAL = re.compile(rf"\b(?:{'|'.join(gazetteer.ADDRESSES)})\.?$")
_GUARD = re.compile(r"[A-Z][\w’']*\s(?:Guard|Force|Corps|Patrol|Police|Service)$")
"""Before a rank: whose officer it is, ``Coast Guard Adm.``"""
_NEW = re.compile(r"\s(?=[A-Z]|and\s)")
"""Behind a person's name: what describes no other one's office, as ``Toresk adviser`` does."""
_FORM = re.compile(
    r"(?:Prof(?:essor)?|Judge|Justice|Capt(?:ain)?|Maj(?:or)?|Col(?:onel)?|Gen(?:eral)?|(?:Rear|Vice)\sAdm|Sgt|Sergeant)\.?"
)
"""A title that says too little to be all that is shown."""
_PLURAL = re.compile(r"\w{3,}(?:s|men|women)$")


def find(doc: Doc, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The roles of those whom the text names, in the order of their names; one name may have several."""
    return tuple(_Finder(doc, sentences, mentions).roles())


class _Finder:
    """Looks around each name of one article."""

    def __init__(self, doc: Doc, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
        self.text = text_of(doc)
        self.parse = Parse(doc) if doc.has_annotation("DEP") else None
        self.sentences = sentences
        self.mentions = mentions
        self.quoted = [it.span for part in read(self.text) for it in quotations(self.text, part.span) if it.closed]
        self.starts = [sentence.span.start for sentence in sentences]
        self.names = [mention.span.start for mention in mentions]
        self.apposed: set[int] = set()

    def roles(self) -> list[Role]:
        """All roles, in order."""
        found = [role for mention in self.mentions for role in self._of(mention)]
        found.extend(self._shared(found))
        parties = {mention.span for mention in self.mentions if mention.label in ("ORG", "NORP")}
        for mention in self.mentions:
            party = appositions.affiliation(self.text, mention, parties)
            found.extend([Role(mention.span, party)] if party else [])
        known: dict[str, set[str]] = {}
        for role in found:
            if not _FORM.fullmatch(role.span.of(self.text)):
                first, last = _ends(role.mention.of(self.text))
                known.setdefault(last, set()).add(first)
        bodies = {mention.span.start: mention.span.end for mention in self.mentions if mention.label in _BODIES}
        for mention in self.mentions:
            if mention.label in _STOOD_FOR and not _is_one_of(mention.span.of(self.text), known):
                limits = self._limits(mention)
                span = appositions.stand_in(self.text, mention, limits, bodies, self.parse)
                span = span or appositions.age(self.text, mention, limits)
                found.extend([Role(mention.span, span)] if span else [])
        owned = (others.own(self.text, role, self._beside(role)) for role in map(self._whole, found))
        return sorted((role for role in owned if role), key=lambda role: (role.mention, role.span))

    def _beside(self, role: Role) -> Sequence[Mention]:
        """The names that touch a role."""
        first = max(0, bisect_right(self.names, role.span.start) - 1)
        return self.mentions[first : bisect_right(self.names, role.span.end)]

    def _whole(self, role: Role) -> Role:
        """A role with the whole of the name that it begins in: ``Port Maren Institute director``."""
        at = bisect_right(self.names, role.span.start) - 1
        name = self.mentions[at].span if at >= 0 else role.span
        inside = name.start < role.span.start < name.end and not name.overlaps(role.mention)
        return replace(role, span=Span(name.start, role.span.end)) if inside else role

    def _limits(self, mention: Mention) -> Span:
        return self.sentences[max(0, bisect_right(self.starts, mention.span.start) - 1)].span

    def _of(self, named: Mention) -> Iterator[Role]:
        limits = self._limits(named)
        if limits.start > named.span.start or not (named.label in _HOLDERS or named.label in _PLACED):
            return
        mention = self._as_person(named)
        after = self._after(mention, limits)
        if after and self._is_view(mention.span, after):
            after = None
        self.apposed.update((after.start,) if after else ())
        spans = [*self._before(mention, limits, apposed=after is not None), *((after,) if after else ())]
        further = offices.apart(self.text, mention, limits, self.parse) if self.parse else ()
        spans += [span for span in further if not self._is_view(mention.span, span)]
        yield from (Role(mention.span, span) for span in dict.fromkeys(spans))

    def _after(self, mention: Mention, limits: Span) -> Span | None:
        """What stands behind a name, and what its bearer acts as."""
        found = appositions.apposition(self.text, mention, limits, self.parse)
        found = found or offices.office(self.text, mention, limits, self.parse)
        return found or (capacities.capacity(self.text, mention, limits, self.parse) if self.parse else None)

    def _is_view(self, name: Span, said: Span) -> bool:
        """Whether what is said behind a name judges it, by its words or because somebody is quoted."""
        if opinions.is_opinion(self.text, said.start):
            return True
        return opinions.is_told(said.of(self.text)) and any(it.contains(name) for it in self.quoted)

    def _as_person(self, mention: Mention) -> Mention:
        """A name of two words that begins with a forename is taken for a person's, whatever its label."""
        tokens = mention.span.of(self.text).split()
        named = len(tokens) == 2 and mention.label in _PLACED and gazetteer.is_forename(tokens[0])
        return Mention(mention.span, "PER") if named and not gazetteer.is_city(" ".join(tokens)) else mention

    def _before(self, mention: Mention, limits: Span, *, apposed: bool) -> Iterator[Span]:
        """The title before a name, and what stands before that and a comma.

        Where the name is ``apposed``, an indefinite phrase before the comma is of another: ``who hit a boy, X, a
        teacher, said``.
        """
        limits = self._behind_others(mention.span, limits)
        address = _ADDRESSES.search(self.text, limits.start, mention.span.start)
        start = address.start() if address else mention.span.start
        name = Span(start, mention.span.end)
        titled = titles.title(self.text, name, mention.label, limits, self.parse)
        if titled is None and address:
            titled = self._rank(Span(start, start + len(address[0].rstrip())))
        if titled and address and _is_unit(titled.of(self.text)):
            titled = Span(titled.start, start + len(address[0].rstrip()))
        ranked = self._ranked(titled, mention, limits)
        if titled and mention.label != "NORP":
            yield from ranked or (titled,)
            name = Span(ranked[0].start if ranked else titled.start, name.end)
        named = titles.named(self.text, name, limits) if mention.label == "PER" else None
        if named:
            yield named
        called = self._before_comma(name, mention.label, limits)
        if called is None or called.start in self.apposed:
            return
        indefinite = opinions.is_indefinite(self.text, called.start)
        if not (indefinite and (self._is_said_of_another(called) or (apposed and called.start > limits.start))):
            yield called

    def _before_comma(self, name: Span, label: str, limits: Span) -> Span | None:
        """What stands before a name and a comma, from the start of the sentence not of somebody else."""
        called = titles.before_comma(self.text, name, label, limits, self.parse)
        if called is None and self.parse and label == "PER":
            return openings.opening(self.text, name, limits, self.parse)
        of_another = called and called.start == limits.start and openings.is_of_another(self.text, name, limits)
        return None if of_another else called

    def _ranked(self, titled: Span | None, mention: Mention, limits: Span) -> tuple[Span, Span] | None:
        """The office and the rank in a title that has both."""
        if titled is None or self.parse is None or mention.label != "PER":
            return None
        return titles.office_and_rank(self.text, titled, mention.span, limits, self.parse)

    def _rank(self, address: Span) -> Span | None:
        """A rank that says something of its bearer: with the body he serves in, or of several words."""
        at = bisect_right(self.names, address.start) - 1
        body = self.mentions[at] if at >= 0 else None
        serves = body is not None and body.label == "ORG" and body.span.end + 1 == address.start
        if body and serves and not _FORMAL.search(self.text, address.start, address.end):
            return Span(body.span.start, address.end)
        return None if _LONE.fullmatch(self.text, address.start, address.end) else address

    def _is_said_of_another(self, called: Span) -> bool:
        """Whether a phrase stands right behind a name: ``Vey, a spokesman for the firm's partner, Brennatek``."""
        at = bisect_right(self.names, called.start) - 1
        return at >= 0 and self.mentions[at].label == "PER" and self.mentions[at].span.end + 2 == called.start

    def _behind_others(self, name: Span, limits: Span) -> Span:
        """The sentence behind whomever else it names right before a title: ``Mara Lind President Toresk said``."""
        at = bisect_right(self.names, name.start - 1) - 1
        other = self.mentions[at] if at >= 0 else None
        if other is None or other.label != "PER" or other.span.start < limits.start or other.span.end >= name.start:
            return limits
        forenames = other.span.of(self.text).split()[:-1]
        ran_in = any(map(gazetteer.is_forename, forenames)) and _NEW.match(self.text, other.span.end)
        return Span(other.span.end, limits.end) if ran_in else limits

    def _shared(self, found: Sequence[Role]) -> Iterator[Role]:
        """The title in the plural that the second of two names shares: ``ministers X and Y``."""
        held = {role.mention: role.span for role in found if role.span.end < role.mention.start}
        for one, other in pairwise(self.mentions):
            span = held.get(one.span)
            between = self.text[one.span.end : other.span.start]
            shares = span and between == " and " and one.label == other.label and other.span not in held
            if span and shares and _PLURAL.search(span.of(self.text)):
                yield Role(other.span, span)


def _is_unit(titled: str) -> bool:
    """Whether words before a rank say only where its bearer serves: ``Coast Guard Adm.``, ``Orel homicide Det.``."""
    last = titled.rsplit(maxsplit=1)[-1]
    return _GUARD.search(titled) is not None or (last.islower() and not is_person(last))


def _ends(name: str) -> tuple[str, str]:
    """The first and the last word of a name."""
    words = name.split()
    return words[0], words[-1]


def _is_one_of(name: str, known: Mapping[str, Set[str]]) -> bool:
    """Whether a name may mean one of those known by last and first words: a surname anybody, a full name its bearer."""
    first, last = _ends(name)
    firsts = known.get(last, frozenset())
    return len(firsts) > 0 and (first in (last, *firsts) or last in firsts)
