"""Text + Span of a figure -> its standing: whether it is what the sentence counts now, or only leads up to that.

``fell to 40 from 65`` counts 40; 65 is what was before. ``12 of them``, ``another 12`` and ``of the 90`` count a part
of something or what a part is taken of, and ``rose by 12 percent`` says how much something changed.
"""

import re

from briefgen.model.span import Span
from briefgen.words import MONTHS

_CHANGE = (
    r"(?:up|down|r[oi]se[sn]?|rising|f[ae]ll(?:en|s|ing)?|increas\w+|decreas\w+|drop(?:s|ped|ping)?|climb\w*|jump\w*|"
    r"gr[eo]w\w*|declin\w+|cuts?|reduc\w+|revis\w+|lower\w*|rais\w+|slip\w*|surg\w+|plung\w+|slump\w*|tumbl\w*|gain\w*|(?:down|up)grad\w+|"
    r"doubl\w+|tripl\w+)"
)
_BEFORE = re.compile(
    rf"\b(?:{_CHANGE}\b[^.;]{{0,60}}? from|"
    r"(?:(?:fewer|more|less) \w+|higher|lower|larger|smaller|better|worse)(?: \w+)? than(?: the)?|"
    r"(?:double|twice)(?: the)?|versus|as against|"
    r"(?:compared|(?<!that )compares) (?:with|to)(?: (?:an?|the) (?:[a-z]+ ){1,3}of)?|"
    r"(?:after|since|before) (?:hitting|reaching|passing)|"
    rf"{_CHANGE} (?:below|above|past|to above|to below)|(?:19|20)\d\d, when|(?:months|years) (?:after|since))"
    r"(?: (?:about|around|some|nearly|almost|only|just|at least|more than|over|the))?(?: an?)? ?[$£€]?$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?: [\w-]+){0,3} (?:an?|the|one|two|three|\d+) (?:years?|weeks?|months?|days?) (?:before|earlier|ago|prior)\b|"
    r"(?: [\w-]+){0,3} (?:on |in )?the previous (?:year|week|month|day)\b|(?: [a-z-]+){0,3} previously\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"(?:\b(?:another|further|additional|other|including|among them|extra)(?: \w+)?|"
    r"\bout of(?: an?)?(?: total of)?(?: \w+)?|\b(?:his|her|my|our)|"
    r"(?:^|[,;(]\s*)(?:of|among)(?: the| those| these| its| their)?(?: \w+)?) $",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"(?: \w+)? (?:more\b(?! than)|other\b|others\b|of (?:whom|them|these|those|which|the)\b)|"
    r"(?:[\s\"“]+\w+){0,3}[\s\"“]+(?:seriously|critically|badly|gravely|severely|slightly|lightly) "
    r"(?:injured|hurt|wounded|ill)\b|"
    r"(?: \w+){0,2} remain(?:s|ed)? (?:seriously|critically|in|under|at)\b|"
    r"(?: \w+){0,3} (?:died|dead|killed) (?:at|on) the (?:scene|spot)\b"
)
_SHARE = re.compile(r"(?:%|per ?cent|(?:third|quarter|fifth|tenth)s?|\bof (?:every )?[\w,]+)$", re.IGNORECASE)
_CHANGED_BY = re.compile(
    rf"\b{_CHANGE}(?: (?:by|of|about|around|some|nearly|almost|another|just|more than|over)){{0,3}} $", re.I
)
_MORE_BY = re.compile(
    r" (?:increase|decrease|rise|fall|drop|jump|decline|gain|surge|more|fewer|less|higher|lower|up|down)\b"
)


_BY = re.compile(
    rf"\b{_CHANGE}(?: \w+){{0,2}} by(?: (?:about|around|some|nearly|almost|more than|over))? [$£€]?$", re.IGNORECASE
)


def added(text: str, figure: Span) -> bool:
    """Whether something rose or fell by a figure."""
    return _BY.search(text[: figure.start][-60:]) is not None


def of_before(text: str, figure: Span) -> bool:
    """Whether a figure is what another is compared with: an earlier value, a mark that was passed, another disaster."""
    before = text[: figure.start]
    if _BEFORE.search(before[-120:]) or _LIKENED.search(before[-_FAR:]) or _AFTER_IT.match(before):
        return True
    return _AGO.match(text, figure.end) is not None


_AFTER_IT = re.compile(r"(?:After|Following) (?:(?:an?|the|its|his|her|their) )?[$£€]?$")
"""What opens a sentence so came before what it tells."""
_FAR = 160
"""Characters before a figure in which something else is named that it is of."""
_LIKENED = re.compile(
    r"\b(?:since|than|recall(?:s|ed|ing)|reminiscent of|similar to|echo(?:es|ed|ing)) (?:the|an?|that|last) "
    r"[^.;]{3,80}?\b(?:which|that|when|in which|where) (?:[\w-]+ ){0,5}$",
    re.IGNORECASE,
)
"""``The worst accident since the Toral fire, which killed 12``: the 12 are not those of this one."""


def of_part(text: str, figure: Span) -> bool:
    """Whether a figure counts a part, what comes on top, or what a part is taken of; a share is always of a whole."""
    taken = _PART_AFTER.match(text, figure.end) is not None and not _SHARE.search(figure.of(text))
    return taken or _PART_BEFORE.search(text[: figure.start]) is not None


def of_change(text: str, figure: Span) -> bool:
    """Whether a figure says by how much something rose or fell."""
    return _CHANGED_BY.search(text[: figure.start][-60:]) is not None or _MORE_BY.match(text, figure.end) is not None


def of_a_day(text: str) -> bool:
    """Whether a text tells on which day a number was reached that has grown since: ``hit 300 on May 5``."""
    return _MILESTONE.search(text) is not None


_MILESTONE = re.compile(
    r"\b(?:reach|pass|hit|cross|surpass|top)(?:ed|s)? (?:\w+ ){0,2}[\d,.]+(?: \w+){0,6} "
    rf"on (?:{'|'.join(MONTHS)}|[A-Z][a-z]{{2,3}}\.) \d",
    re.IGNORECASE,
)


def leads_on(between: str) -> bool:
    """Whether the words between two figures say that the first became the second: ``before increasing that to``."""
    return _LEADS_ON.search(between) is not None


_LEADS_ON = re.compile(rf"\b{_CHANGE}\b[^.;]{{0,40}}? to (?:\w+ )?$", re.IGNORECASE)
_ON_TOP = re.compile(r"\b(?:another|further|additional|other|extra)(?: \w+)? $", re.IGNORECASE)


def of_more(text: str, figure: Span) -> bool:
    """Whether a figure counts what comes on top of another: ``another 40``."""
    return _ON_TOP.search(text[: figure.start]) is not None
