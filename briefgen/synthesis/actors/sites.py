"""Mentions -> the same, a place widened by the noun without which no text names it: ``the Vell bridge``.

Where some text names ``Vell`` alone, or before another noun, that is a place of its own.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen import gazetteer
from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.synthesis.actors import identity
from briefgen.synthesis.evidence import Reading

_NOUN = re.compile(
    r"""\s(bridge|dam|weir|lock|canal|reservoir|tunnel|crossing|junction|roundabout|checkpoint|refinery|mine|quarry
    |pipeline|reactor|airport|airfield|airstrip|barracks|camp|prison|jail|stadium|market|square|mosque|church|monastery
    |temple|cemetery|river|lake|lagoon|gorge|valley|pass|peninsula|delta|glacier|volcano|reef|strait)
    (?![\w-])""",
    re.VERBOSE,
)
_BEHIND = re.compile(r"\b[Tt]he\s+$")
_LEAD = len("the ") + 2


def widened(readings: Sequence[Reading], found: Mapping[str, tuple[Mention, ...]]) -> Mapping[str, tuple[Mention, ...]]:
    """The mentions by article id; a place that has one noun behind it wherever it is named has it in its name."""
    nouns: defaultdict[str, set[str | None]] = defaultdict(set)
    for reading in readings:
        for mention in found[reading.article.id]:
            end = _site(reading.text, mention)
            noun = reading.text[mention.span.end : end].strip() if end else None
            nouns[_key(reading.text, mention)].add(noun)
    sites = {key for key, called in nouns.items() if None not in called and len(called) == 1}
    return {
        reading.article.id: tuple(_widened(reading.text, mention, sites) for mention in found[reading.article.id])
        for reading in readings
    }


def _widened(text: str, mention: Mention, sites: set[str]) -> Mention:
    end = _site(text, mention) if _key(text, mention) in sites else None
    return replace(mention, span=Span(mention.span.start, end)) if end else mention


def _key(text: str, mention: Mention) -> str:
    return identity.key(identity.bare(mention.span.of(text)))


def _site(text: str, mention: Mention) -> int | None:
    """Where the noun behind an unknown place ends that has an article before it: ``the Vell bridge``."""
    noun = _NOUN.match(text, mention.span.end) if mention.label in ("LOC", "FAC") else None
    if noun is None or not _BEHIND.search(text, max(0, mention.span.start - _LEAD), mention.span.start):
        return None
    name = mention.span.of(text)
    known = gazetteer.is_city(name) or gazetteer.is_state(name) or gazetteer.country(name) is not None
    return None if known else noun.end(1)
