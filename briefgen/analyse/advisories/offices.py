"""Name -> the office by which a text introduces who is called so; a person without any gives no official advice."""

import re
from collections.abc import Sequence

from briefgen import gazetteer
from briefgen.analyse.advisories.vocabulary import AUTHORITY, OUTSIDERS
from briefgen.model.analysis import Mention
from briefgen.model.span import Span

OF_OTHERS = re.compile(r"\b(?i:its|their)\s")
ITS_REACH = 180
"""Characters, a sentence or two: whose somebody is, is named so far before."""


def is_unofficial(text: str, name: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a person is nowhere in the text introduced by an office."""
    if not any(m.span == name and m.label == "PER" for m in mentions):
        return False
    return not any(_has_office(text, span) for span in _namesakes(text, name, mentions))


def _namesakes(text: str, name: Span, mentions: Sequence[Mention]) -> list[Span]:
    surname = name.of(text).split()[-1]
    return [m.span for m in mentions if m.label == "PER" and m.span.of(text).split()[-1] == surname]


def titled(text: str, issuer: Span, mentions: Sequence[Mention]) -> str:
    """The words for an issuer; of a person named without an office, those by which the text introduces him."""
    if not any(m.span == issuer and m.label == "PER" for m in mentions):
        return issuer.of(text)
    introduced = (span for span in _namesakes(text, issuer, mentions) if _has_office(text, span))
    return " ".join(text[max(0, span.start - TITLE) : span.end + TITLE] for span in introduced)


TITLE = 60
"""Characters before and behind a name in which an office stands."""
_OFFICE = re.compile(
    rf"(?i:\b(?:{AUTHORITY}|veterinarian|epidemiologist|physician|seismologist|volcanologist|geologist))\b"
)
_RANK = re.compile(
    rf"(?<!retired\s)(?<!former\s)(?<!ex-)\b(?:(?:Gov|{'|'.join(gazetteer.RANKS)})\."
    rf"|{'|'.join(gazetteer.RANKS_IN_FULL)})\s$"
)


def _has_office(text: str, name: Span) -> bool:
    if _RANK.search(text, max(0, name.start - 20), name.start):
        return True
    before = text[max(0, name.start - 60) : name.start].rsplit(". ", maxsplit=1)[-1]
    if OF_OTHERS.search(before) and OUTSIDERS.search(text, max(0, name.start - ITS_REACH), name.start):
        return False
    after = re.split(r"[.;]\s|\n", text[name.end : name.end + 70])[0]
    beside = after if after.startswith((",", " ,")) and not before.rstrip().endswith(",") else ""
    held = (
        any(_TO_NAME.fullmatch(before, office.end()) for office in _OFFICE.finditer(before)),
        _FROM_NAME.match(beside),
    )
    return any(joined and not OUTSIDERS.search(words) for joined, words in zip(held, (before, beside), strict=True))


_NO_VERB = (
    r"(?!(?:said|says?|told|tells?|that|when|because|if|but|or|is|are|was|were|has|have|had|will|would|can|could|to|by|from|with"
    r"|against|about|after|before|while|as|\w+ed)\b)"
)
_TO_NAME = re.compile(rf"(?:['’]s?)?(?:[\s,(]+{_NO_VERB}[\w.’'&/-]+)*?,?(?<!\band)\s*")
"""From an office to the name of who holds it, and no verb between: ``the mayor of Ostrel, Ilan Toresk``."""
_FROM_NAME = re.compile(
    rf"\s?,\s(?:who\s(?:is|was|heads|leads|runs|directs|chairs|oversees)\s)?(?:{_NO_VERB}[\w.’'&/-]+,?\s)*?{_OFFICE.pattern}"
)
"""From a name to the office behind it: ``Ilan Toresk, who heads the port authority``."""
