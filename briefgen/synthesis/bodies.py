"""Reading -> mentions of bodies named by country and common noun: ``the Veldanian army``, ``Veldania's junta``.

Such names are half name, half noun, so that name finders see only the country in them.
"""

import re

from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.synthesis import identity
from briefgen.synthesis.evidence import Reading

_KIND = r"""(?:foreign|interior|home|defen[cs]e|finance|health|justice|transport|education|agriculture|trade|energy|oil
|environment|culture|tourism|labou?r|public|prime|military|armed|special|security|air|coast|ground|naval|national|federal
|transitional|interim|central|supreme|constitutional|presidential|border|riot|secret|royal|civil|intelligence|joint
|state|central|electoral|election|police|peacekeeping|space|meteorological|statistics|aviation|nuclear|weather)"""
_NOUN = r"""(?:army|armies|armed\ forces|forces|force|troops|military|navy|government|ministry|junta|parliament|police
|guard|embassy|consulate|cabinet|regime|presidency|senate|court|agency|authorities|council|commission|bank|service
|legislature|administration|office|department|mission|delegation|institute|party|opposition|rebels|militia)"""
_NO_BODY = r"""(?!-|\s+(?:members?|personnel|bases?|buildings?|compounds?|cars?|rulers?|leaders?|leadership|training
|facility|operations?|presence|capabilities|aid|intervention|takeovers?|agencies)\b)"""
"""After the noun: what makes it a modifier of something else."""
_AFTER = re.compile(
    rf"(?:['’]s?|\s['’]s)?\s+(?:{_KIND}[\s-]+){{0,3}}{_NOUN}\b{_NO_BODY}(?:\s+of(?:\s+{_KIND})+(?:\s+affairs)?)?",
    re.VERBOSE,
)
_BEFORE = re.compile(rf"\b(?:{_KIND}\s+){{0,3}}{_NOUN}\s+of\s+(?:the\s+)?$", re.VERBOSE)
_LEAD = 60
"""Characters before a country that may belong to a body's name."""
_POINTING = re.compile(
    rf"(?:the|this|that)\s+(?:{_KIND}\s+){{0,2}}({_NOUN}|group|movement|front|coalition|union|company|organi[sz]ation)",
    re.VERBOSE | re.IGNORECASE,
)
_LANDED = frozenset(["NORP", "LOC"])


def named(reading: Reading) -> tuple[Mention, ...]:
    """The mentions of an article, each country that is only part of a body's name replaced by that body."""
    return tuple(_whole(reading, mention) for mention in reading.analysis.mentions)


def _whole(reading: Reading, mention: Mention) -> Mention:
    if mention.label not in _LANDED or identity.land_of_name(mention.span.of(reading.text)) is None:
        return mention
    after = _AFTER.match(reading.text, mention.span.end)
    if after:
        return Mention(Span(mention.span.start, after.end()), "ORG")
    lead = max(0, mention.span.start - _LEAD)
    before = _BEFORE.search(reading.text[lead : mention.span.start]) if mention.label == "LOC" else None
    return Mention(Span(lead + before.start(), mention.span.end), "ORG") if before else mention


def pointed_at(holder: str) -> str | None:
    """The noun of words that point back to a body, as ``the embassy`` does to the one named before; else None."""
    pointing = _POINTING.fullmatch(" ".join(holder.split()))
    return pointing.group(1).lower() if pointing else None
