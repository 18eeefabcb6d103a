"""Sentence -> Candidates: the wordings that tell somebody to do or not to do something, whoever says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from briefgen.analyse.advisories import helplines, measures, tellings, vocabulary
from briefgen.analyse.advisories.phrases import AUDIENCE_HEAD, AUDIENCE_PHRASE
from briefgen.model.span import Span
from briefgen.words import KEPT_WORDS


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording of advice: its verb, whom it is for, what is to be done."""

    kind: str
    cue: Span
    verb: str
    """The verb's base form, or the modal."""
    audience: Span | None
    action: Span
    """From its first word to the sentence's end, where the wording does not say where it ends."""
    by: Span | None = None
    """The agent of a passive."""
    giver: Span | None = None
    """The subject of a verb of telling, where the tree of the sentence names it."""


PATTERNS = tellings.TELLINGS + measures.MEASURES + helplines.HELPLINES

_SIGNS = tellings.SIGNS | measures.SIGNS | helplines.SIGNS
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""


class Wording:
    """One pattern, compiled when a sentence is first read for it: most briefings need a part of them."""

    def __init__(self, kind: str, words: str) -> None:
        self.kind = kind
        self._words = words

    @cached_property
    def needed(self) -> re.Pattern[str]:
        """What must stand in a sentence that the pattern is read in."""
        return re.compile(_needed(self._words))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The whole wording."""
        return re.compile(self._words)


WORDINGS = tuple(Wording(kind, words) for kind, words in PATTERNS)


def _needed(pattern: str) -> str:
    """What must stand in a sentence for a pattern that holds a phrase of many words: the rest of it, and a head.

    To look for that first takes a tenth of the time. Of any other pattern nothing is asked.
    """
    if pattern.startswith(measures.CLOSURE):
        return "(?:" + pattern.removeprefix(measures.CLOSURE)
    before, phrase, behind = pattern.partition(AUDIENCE_PHRASE)
    if not phrase:
        return behind
    if before:
        return f"{before}.*?{behind}"
    rest = re.sub(r"\?P<\w+>", "?:", behind)
    return f"^(?=.*?{rest}).*?{AUDIENCE_HEAD}.*?{rest}"


@cache
def _compiled_signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(sign)) for kind, sign in _SIGNS.items())


@cache
def _any_sign() -> re.Pattern[str]:
    return re.compile("|".join(_SIGNS.values()))


@lru_cache(maxsize=KEPT_WORDS)
def _signs(word: str) -> tuple[str, ...]:
    """The kinds of advice that a word may be part of; of nearly all words none."""
    if not _any_sign().search(word):
        return ()
    return tuple(kind for kind, sign in _compiled_signs() if sign.search(word))


def candidates(text: str, sentence: Span) -> list[Candidate]:
    """The wordings of advice in a sentence, by the order of the patterns."""
    words = sentence.of(text).replace("\n", " ")
    return [_candidate(kind, match, sentence) for kind, match in _matches(words)]


def continued(text: str, lead: Span, item: Span) -> list[Candidate]:
    """The wordings that begin in what announces a list and end in an item: *Masters are asked to: | (a) keep clear*."""
    opening = lead.of(text).replace("\n", " ").rstrip(" :")
    words = f"{opening} {item.of(text)}".replace("\n", " ")
    found = [_candidate(kind, match, Span(0, len(words))) for kind, match in _matches(words)]
    return [
        Candidate(
            one.kind,
            _moved(one.cue, lead.start),
            one.verb,
            one.audience and _moved(one.audience, lead.start),
            item,
            one.by and _moved(one.by, lead.start),
        )
        for one in found
        if one.cue.end <= len(opening) < one.action.end and opening[one.action.start :] in _JOINTS
    ]


_JOINTS = ("", "to", "that")
"""What may stand between a verb in the lead and the first word of an item."""


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def whole_item(text: str, item: Span) -> list[Candidate]:
    """An item of a list of advice as one wording, its first word the verb; none for a question."""
    verb = re.match(r"(?:(?:please|never|always|not|do not|don['’]t)\s)?[^\W\d_]+", item.of(text), re.IGNORECASE)
    if verb is None or item.of(text).rstrip().endswith(("?", ":")):
        return []
    return [Candidate("item", Span(item.start, item.start + verb.end()), verb[0].lower(), None, item)]


def _matches(words: str) -> Iterator[tuple[str, re.Match[str]]]:
    kinds = frozenset[str]().union(*map(_signs, words.lower().split()))
    for wording in WORDINGS:
        if wording.kind in kinds and wording.needed.search(words):
            yield from ((wording.kind, match) for match in wording.pattern.finditer(words))


def _candidate(kind: str, match: re.Match[str], sentence: Span) -> Candidate:
    groups = match.groupdict()

    def span(name: str) -> Span | None:
        found = groups.get(name)
        return Span(sentence.start + match.start(name), sentence.start + match.end(name)) if found else None

    action = span("whole") or Span(sentence.start + match.start("action"), sentence.end)
    return Candidate(
        kind, span("verb") or action, vocabulary.base(groups["verb"]), span("audience"), action, span("by")
    )
