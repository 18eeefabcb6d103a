"""Clusters -> those that act: no publisher or agency, no reporter, no dateline, no adjective, no thing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen import gazetteer, words
from briefgen.model.span import Span
from briefgen.synthesis.actors import carriers, things
from briefgen.synthesis.actors.units import Unit
from briefgen.synthesis.evidence import Reading, once

_ADJECTIVE = re.compile(r"(?:\w+ )?[A-Z]\w+(?:ian|ean|can|ern|ish|ese|ist)")
"""A word that has the form of an adjective, also after ``West`` and the like."""


def acting(found: Iterable[Sequence[Unit]], ordered: Sequence[Reading]) -> Iterator[Sequence[Unit]]:
    """The clusters that name an actor of the story."""
    ordinary = [_written_small(reading) for reading in ordered]
    clusters = list(found)
    is_thing = things.told_apart(clusters, ordered)
    is_carrier = carriers.told_apart(ordered)
    for units in clusters:
        mentions = [(unit, mention.span) for unit in units for mention in unit.mentions]
        if (
            is_carrier(units)
            or is_thing(units)
            or _is_ordinary(units, ordinary)
            or all(_shouts(unit) for unit in units)
        ):
            continue
        in_dateline = all(span.end <= _dateline(unit.reading.text) for unit, span in mentions)
        if not in_dateline and not all(_modifies(*mention) for mention in mentions):
            yield units


def _shouts(unit: Unit) -> bool:
    """Whether a name of several words stands in capitals: a line of the page, or a dateline."""
    return unit.kind == "person" and " " in unit.name and unit.name.isupper()


@once
def _written_small(reading: Reading) -> Mapping[str, int]:
    """How often an article has each word in small letters."""
    return Counter(words.folded(word) for word in words.words(reading.text) if word.islower())


def _is_ordinary(units: Sequence[Unit], ordinary: Sequence[Mapping[str, int]]) -> bool:
    """Whether a name is a word that the articles write small at least as often: the first word of a sentence."""
    if any(" " in unit.key for unit in units):
        return False
    written_small = sum(counts.get(key, 0) for key in {unit.key for unit in units} for counts in ordinary)
    return written_small >= sum(len(unit.mentions) for unit in units)


def _modifies(unit: Unit, name: Span) -> bool:
    """Whether a name only describes what follows, as in ``Western diplomats`` and ``the Toresk government``."""
    if unit.kind != "person" and not unit.labels["NORP"] and not _ADJECTIVE.fullmatch(unit.name):
        return False
    following = re.match(r"(?:-|\s+)([A-Za-z]+)", unit.reading.text[name.end : name.end + 30])
    if following is None or following.group(1) in words.STOP_WORDS:
        return False
    if unit.kind == "person":
        return gazetteer.group_noun(following.group(1))
    return not following.group(1).endswith("ed")


_DATELINE = re.compile(r"[A-Z][^\n.!?]{1,60}?\s?[—–]\s|[A-Z][^\n.!?]{1,60}?\([A-Z][\w ]+\)\s?[—–-]+\s")


def _dateline(text: str) -> int:
    """Where the dateline at the beginning of a text ends; 0 when there is none."""
    line = _DATELINE.match(text)
    return line.end() if line and line.group().split()[0].strip(",").isupper() else 0
