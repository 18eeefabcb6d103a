"""Reading + date -> the paper that it only names: ``the notice of 4 March no longer applies``."""

import re

from briefgen.model.analysis import DateMention
from briefgen.model.span import Span
from briefgen.synthesis.evidence import Reading
from briefgen.synthesis.timeline.expressions import says_day

_PAPER = (
    r"(?:notice|letter|order|decree|report|memo|circular|ruling|decision|agreement|accord|treaty|contract|resolution"
    r"|warning|advisory|bulletin|declaration|permit|licen[cs]e|directive)"
)
_PAPER_OF, _OF_PAPER = re.compile(rf"\b{_PAPER}s?\sof\s(?:the\s)?$"), re.compile(rf"\s{_PAPER}s?\b")
"""Around the day of a paper: ``the notice of 4 March``, ``the 4 March notice``."""
_DETERMINER = r"(?:the|an?|its|their|his|her)\b"
_LEAD = re.compile(
    rf"(?:\b{_DETERMINER}|\b[\w’'-]+[’']s)\s(?:(?!of\b|{_DETERMINER})[\w’'-]+\s){{0,5}}(?:of\s(?:the\s)?)?$",
    re.IGNORECASE,
)
"""What the words for a paper begin with."""
_HOLDS = re.compile(
    r"(?:\s(?:also|then|now))?\s(?:no longer|still|never|expire[sd]|lapse[sd]|remain(?:s|ed)|appl(?:y|ies|ied)"
    r"|(?:has|had|have|does|did|do) (?:not|lapsed|expired)"
    r"|(?:is|was|were|are|has been|had been) (?:\w+ )?(?:withdrawn|lifted|cancell?ed|replaced|superseded|overturned"
    r"|revoked|repealed|breached|ignored|in force|void))\b"
)
_REPLACES = re.compile(
    r"\b(?:replac|supersed|cancel|withdr[ae]w|lift|revok|repeal|amend|overturn|breach|violat|ignor|extend|renew)\w*"
    r"\s(?:its|the|his|her|their|an?)\s[^,.;]*$"
)
"""Around such a paper: that it no longer holds, or still does, at another time."""


def phrase(reading: Reading, when: DateMention, told: Span) -> Span | None:
    """The words for a paper of this day in ``told``, where these tell what became of it at another time; else None."""
    text, before = reading.text, reading.text[told.start : when.span.start]
    attribute = _OF_PAPER.match(text, when.span.end)
    end = attribute.end() if attribute else when.span.end
    if not (attribute or _PAPER_OF.search(before)) or not says_day(when.span.of(text)):
        return None
    lead = _LEAD.search(before)
    if lead is None or not (_HOLDS.match(text, end) or _REPLACES.search(before)):
        return None
    return Span(told.start + lead.start(), end)
