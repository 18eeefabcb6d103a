"""Two sides of a quarrel -> whether they are one person's, by whatever words he is called.

Nobody quarrels with himself: what one accuses another of and says a day later against somebody else are two things.
"""

import re

from briefgen import gazetteer
from briefgen.model.synthesis import Actor
from briefgen.synthesis.divergence.points import Holder, Point, Voices
from briefgen.synthesis.divergence.speakers import SAYING
from briefgen.words import content_stems, fold, words


def same(voice: Voices, one: tuple[Point, Holder], other: tuple[Point, Holder]) -> bool:
    """Whether two sentences and who holds them are one party's."""
    first, second = party(voice, *one), party(voice, *other)
    if first.own_voice or second.own_voice:
        return False
    if first.actor and second.actor:
        return first.actor == second.actor
    near = one[0].article == other[0].article
    if first.actor is None and second.actor is None:
        return near and first.key == second.key
    known, called = (first, second) if first.actor else (second, first)
    actor = voice.actors.get(known.actor or "")
    return actor is not None and _is_called(called.name, actor, near=near)


def party(voice: Voices, point: Point, holder: Holder) -> Holder:
    """Who speaks in a sentence: its holder, or of one in its source's own voice whoever says or denies something."""
    if not holder.own_voice:
        return holder
    named = [it.span for it in point.reading.mentions_in(point.span) if point.span.contains(it.span)]
    for verb in _VOICES.finditer(point.reading.text, point.span.start, point.span.end):
        for name in reversed([it for it in named if it.end <= verb.start()]):
            actor = voice.index.get((point.article, name.start))
            if actor and _is_subject(point, name.start, name.end, verb.start()):
                return Holder(name.of(point.reading.text), actor, holder.date, own_voice=False)
    return holder


_VOICES = re.compile(
    rf"(?!(?:was|were|is|are) (?!\w+ing)){SAYING.pattern}\w*\b(?!\s(?:of|for|by|over|in|at|as)\b)", re.IGNORECASE
)
"""Without what is said of somebody: ``Toresk was told``, ``Toresk accused of theft``."""
_BETWEEN = re.compile(
    r"(?:,[^,“”\"]{1,80},|\s\([^)]{1,60}\))?(?:\s(?:also|later|then|again|still|now|repeatedly|(?:on\s)?\w+day|\w+ly))*\s"
)
"""From a subject to its verb."""
_AND = re.compile(r"[^.;:“”\"]*(?:,|\sand)\s(?:also\s|then\s)?")
"""From the subject that a sentence begins with to its second verb."""
LONGEST_TITLE = 3
"""Words before the name that a sentence begins with."""


def _is_subject(point: Point, start: int, end: int, verb: int) -> bool:
    """Whether a name is the subject of a verb behind it."""
    text, before = point.reading.text, point.reading.text[point.span.start : start]
    if _BETWEEN.fullmatch(text, end, verb):
        return True
    if before.rstrip().endswith(",") and text[end:verb] == ", ":
        return True
    return len(before.split()) <= LONGEST_TITLE and _AND.fullmatch(text, end, verb) is not None


def _is_called(name: str, actor: Actor, *, near: bool) -> bool:
    """Whether words that no name was found in are a person's surname or office: ``Veldania's president``."""
    called = name.split(",", maxsplit=1)[0]
    own = set(content_stems(called))
    if actor.type != "person" or not own or _ONE_OF_MANY.match(called):
        return False
    names = {stem for it in (actor.name, *actor.aliases) for stem in content_stems(it)}
    if own <= names:
        return True
    offices = {stem for role in actor.roles for stem in content_stems(role.text)}
    office = any(gazetteer.role_noun(fold(word)) for word in words(called))
    return office and (near or len(own) > 1) and own <= names | offices


_ONE_OF_MANY = re.compile(r"(?:an?|another|one|some|two|three|several|many|most|other)\s", re.IGNORECASE)
