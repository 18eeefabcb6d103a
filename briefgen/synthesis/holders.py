"""The words that name a holder or issuer -> the actor they mean."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefgen import gazetteer, words
from briefgen.model.span import Span
from briefgen.model.synthesis import ActorType
from briefgen.synthesis.actors import bodies, identity, rolewords
from briefgen.synthesis.actors.cast import Cast
from briefgen.synthesis.evidence import Reading, once

_TITLED = re.compile(r"\s*,\s+(?:[A-Z][a-z]{1,4}\.\s+){0,2}(?=[A-Z])")
"""From a role to the name in apposition to it, over titles cut short."""
_OWNS = re.compile(r"(?:'s|’s|s?'|s?’)\s+[a-z]")
"""Behind a name: who is meant is the one that the next word calls, as in ``Toresk's lawyer``."""


_OF_ANY_PLACE = frozenset(["authorities", "officials"])
"""Every place has its own: a body so called is meant only where it was just named."""
NEAR = 300
"""Characters."""


class Holders:
    """Resolves the holders of one cast."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._types = {actor.id: actor.type for actor in cast.actors}
        self._named: dict[str, Mapping[str, list[tuple[int, str]]]] = {}

    def resolve(self, reading: Reading, source: Iterable[Span], speaker: Span | None) -> str | None:
        """The actor that ``source`` means: the analysis's speaker, the name it is about, or the body it points to."""
        article, spans = reading.article.id, tuple(source)
        named = [mention.span for span in spans for mention in reading.mentions_in(span)]
        for name in ([speaker] if speaker else []) + named:
            actor = self._cast.actor_at(article, name)
            if actor and _is_head(reading, spans, name, self._types[actor]):
                return actor
        ways = (self._named_after, self._pointed_at, self._called)
        return next((actor for span in spans for way in ways if (actor := way(reading, span))), None)

    def _named_after(self, reading: Reading, span: Span) -> str | None:
        """The person whose name follows: ``the harbour master, Capt. Toresk``."""
        title = _TITLED.match(reading.text, span.end)
        if title is None or not any(map(gazetteer.role_noun, words.words(span.of(reading.text))[-1:])):
            return None
        actor = self._cast.actor_at(reading.article.id, Span(title.end(), title.end() + 1))
        following = actor or next(
            (
                a
                for name, a in self._cast.named_in(reading.article.id)
                if span.end < name.start <= title.end() < name.end
            ),
            None,
        )
        return following if following and self._types[following] == "person" else None

    def _called(self, reading: Reading, span: Span) -> str | None:
        """The only person whom the article calls by the noun of ``the governor``."""
        holder = words.words(words.fold(span.of(reading.text)))
        if len(holder) < 2 or holder[0] != "the" or not gazetteer.role_noun(holder[-1]):
            return None
        called = {
            self._cast.actor_at(reading.article.id, mention)
            for phrase, mentions in _called_so(reading).get(holder[-1], {}).items()
            if phrase[-len(holder) + 1 :] == tuple(holder[1:])
            for mention in mentions
        }
        return called.pop() if len(called) == 1 else None

    def _pointed_at(self, reading: Reading, span: Span) -> str | None:
        """The body named last before ``the embassy``, or else in the article, that is one."""
        noun = bodies.pointed_at(span.of(reading.text))
        if noun is None:
            return None
        ends = self._bodies(reading).get(words.fold(noun), [])
        if noun in _OF_ANY_PLACE:
            ends = [(start, actor) for start, actor in ends if 0 < span.start - start < NEAR]
        before = [actor for start, actor in ends if start < span.start]
        return before[-1] if before else ends[0][1] if ends else None

    def _bodies(self, reading: Reading) -> Mapping[str, list[tuple[int, str]]]:
        """By each word of their names where an article names bodies and places, in order, with the actors."""
        if reading.article.id not in self._named:
            found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
            for mention, actor in self._cast.named_in(reading.article.id):
                if self._types[actor] != "person":
                    for word in set(words.fold(mention.of(reading.text)).split()):
                        found[word].append((mention.start, actor))
            self._named[reading.article.id] = found
        return self._named[reading.article.id]


@once
def _called_so(reading: Reading) -> Mapping[str, Mapping[tuple[str, ...], set[Span]]]:
    """By their last word the phrases of the article's roles, each with the names of those whom it calls so."""
    found: defaultdict[str, defaultdict[tuple[str, ...], set[Span]]] = defaultdict(lambda: defaultdict(set))
    for role in reading.analysis.roles:
        phrase = tuple(words.words(words.fold(rolewords.phrase(role.span.of(reading.text)))))
        if phrase:
            found[phrase[-1]][phrase].add(role.mention)
    return found


def _is_head(reading: Reading, source: Iterable[Span], name: Span, kind: ActorType) -> bool:
    """Whether a holder's words mean the one they name: not a country's official, not a group linked to another."""
    holder = next((span for span in source if span.contains(name)), None)
    if holder is None:
        return True
    before, after = reading.text[holder.start : name.start], reading.text[name.end : holder.end]
    if kind == "place":
        return not words.words(after) and len(words.words(before)) <= 1
    if after.startswith(("-", "‐", "‑", "–")) or _OWNS.match(after):
        return False
    if kind != "person":
        return True
    return not (_is_followed(after) or _is_served(before))


def _is_followed(after: str) -> bool:
    """Whether a person's name only says whose the next word is: ``the Toresk family's lawyer``, ``Toresk aides``."""
    following = words.words(after)[:1]
    if not following or after.lstrip()[:1] in ",(":
        return False
    noun = words.fold(following[0]).removesuffix("'s")
    return gazetteer.group_noun(noun) or (following[0].islower() and gazetteer.role_noun(noun))


def _is_served(before: str) -> bool:
    """Whether one around the named person speaks, ``a lawyer for Mr Toresk``; a spokesman is that person's voice."""
    tokens = before.split()
    while tokens and words.fold(tokens[-1]).rstrip(".") in identity.TITLES | {"the"}:
        tokens.pop()
    if len(tokens) < 2 or tokens[-1] not in ("for", "of", "to"):
        return False
    return gazetteer.role_noun(tokens[-2]) and not tokens[-2].startswith("spokes")
