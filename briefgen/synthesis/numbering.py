"""Reading -> the number that a notice has, and of those that it cancels: ``Notice No. 14 cancels No. 12``."""

import re

from briefgen.synthesis.evidence import Reading, once

_NOUN = (
    r"(?:public |travel |health |safety |weather |navigational |official )*"
    r"(?:notice|advisory|warning|bulletin|order|circular|directive|alert|advice note|announcement|notam)"
)
_NUMBER = r"(?:\s?(?:no|number|nr)\.?)?\s?#?\s?(?P<number>\d{1,5}(?:[/-]\d{1,5})*)\b(?:\s(?:of|/)\s?(?:19|20)\d\d)?"
_NUMBERED = re.compile(rf"\b(?:{_NOUN}|(?=no\.\s?\d)){_NUMBER}", re.IGNORECASE)
_CANCELS = re.compile(
    r"\b(?:cancel(?:s|led|ed|ling)?|supersed(?:es?|ed|ing)|replac(?:es?|ed|ing)|revok(?:es?|ed|ing)|rescind(?:s|ed|ing)?"
    r"|withdraw(?:s|n|ing)?|repeal(?:s|ed|ing)?)\s(?:and\s\w+\s)?(?:(?:our|its|the|all|any|previous|earlier)\s)*$",
    re.IGNORECASE,
)
_IS_CANCELLED = re.compile(
    r",?\s(?:[^.;\n]{0,60}\s)?(?:is|are|was|were|has been|have been)\s(?:hereby\s|now\s|therefore\s|thereby\s)*"
    r"(?:cancell?ed|superseded|replaced|revoked|rescinded|withdrawn|repealed)\b",
    re.IGNORECASE,
)
_HEAD = 200
"""Characters at the beginning of a text in which it says its own number."""
_LEAD = 60


@once
def cancelled(reading: Reading) -> frozenset[str]:
    """The numbers of the notices that a text says are no longer in force."""
    return frozenset(
        match["number"] for match in _NUMBERED.finditer(reading.text) if _is_cancelled(reading.text, match)
    )


@once
def own(reading: Reading) -> frozenset[str]:
    """The number of the notice that a text is, from its title, its head or what was cut from its page."""
    title = reading.article.title.value if reading.article.title else ""
    heads = (title, *(cut.text for cut in reading.article.ledger.cuts if len(cut.text) <= _HEAD), reading.text[:_HEAD])
    return frozenset(
        match["number"] for head in heads for match in _NUMBERED.finditer(head) if not _is_cancelled(head, match)
    )


def _is_cancelled(text: str, match: re.Match[str]) -> bool:
    """Whether a numbered notice is one that is cancelled."""
    lead = text[max(0, match.start() - _LEAD) : match.start()]
    return _CANCELS.search(lead) is not None or _IS_CANCELLED.match(text, match.end()) is not None
