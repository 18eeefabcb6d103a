"""Holder -> whether it is somebody who can hold a view: a person or a body, no measure, report or picture."""

import re
from dataclasses import replace
from functools import lru_cache

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis.divergence.points import Holder, Point
from briefgen.synthesis.divergence.subjects import is_governed

_HEAD = re.compile(
    r"(?<=\w)(?:,|\s(?:of|at|in|for|from|on|to|that|which|who|whose|with|close|it|he|she|they|was|were|is|are)\s|"
    r"\s(?:seen|obtained|published|released|leaked|filed|reviewed|made|quoted|interviewed)\b|\s\()"
)
"""What ends the noun phrase that a holder's words begin with."""
_ANYBODY = frozenset(
    """he she they it people some others many most both several all one families relatives locals neighbours neighbors
    public jury juries""".split()
)
_RECORDS = frozenset(
    """document documents record records report reports log logs letter letters memo minutes paper papers footage audit
    transcript transcripts""".split()
)
"""What tells on behalf of who made it."""
SAYING = re.compile(
    r"\b(?:(?:has|have|had|was|were|is|are) )?"
    r"(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|claim|insist|den(?:y|ies|ied)|accus|argu|add|repl|answer|warn|"
    r"according to|sp(?:eak|oke)|wr(?:ite|ites|ote)|confirm|announc|stat(?:es|ed|ing)|maintain|complain|blam|call|"
    r"counter|put|count|measur|record|reject|disput|believ|think|thought|doubt|estimat|declar|rul(?:es|ed)|demand|urg|"
    r"order|vow|promis|pledg|describ|predict|expect|hail|welcom|prais|condemn|critici|refus|agree|concede|admit|"
    r"acknowledg|fear|hope|want|recogni|report(?:s|ed)\b)",
    re.IGNORECASE,
)
"""Verbs of which only somebody is the subject; a measure offers, a picture shows."""


def speaks(holder: Holder) -> bool:
    """Whether a holder is somebody, or a record of somebody's, or one who says."""
    return SAYING.match(holder.cue) is not None or somebody(holder) or _head(holder.name).casefold() in _RECORDS


def somebody(holder: Holder) -> bool:
    """Whether a holder is known by name, or called as people or bodies are."""
    return holder.actor is not None or _is_called_so(holder.name)


def unnamed(point: Point, cue: int) -> Holder:
    """The body or person without a name of its own that does what the word at ``cue`` says, else the point's holder.

    ``An officer at the gate put the number at 250``: an officer; found where the article was parsed.
    """
    text, start = point.reading.text, point.span.start
    for phrase in point.reading.phrases_in(Span(start, start + cue)):
        head = _head(phrase.of(text))
        if head.islower() and _is_called_so(head) and not is_governed(point.reading.text, point.span, phrase):
            determiner = _DETERMINER.search(text, start, phrase.start)
            name = text[determiner.start() if determiner else phrase.start : phrase.end]
            return replace(point.holder, name=name, own_voice=False)
    return point.holder


_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their|our|one|another) $", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def _is_called_so(name: str) -> bool:
    head = _head(name)
    if head[:1].isupper() or head.casefold() in _ANYBODY:
        return True
    kinds = (gazetteer.role_noun, gazetteer.group_noun, gazetteer.either_noun)
    return any(is_one(head) for is_one in kinds)


def _head(name: str) -> str:
    """The noun that the others of a name hang on; empty where there is none."""
    pieces = _HEAD.split(name.strip(), maxsplit=1)[0].split()
    return pieces[-1].rstrip(".,’'") if pieces else ""
