"""Readings -> keys of names of one word that the words beside them show to be companies'.

``Toresk shares fell``, ``the oil company Toresk``, ``the chief executive of Toresk``: what a name finder takes for a
person's surname is then a company's. A name that some person bears in any of the articles is none.
"""

import re
from collections.abc import Mapping, Sequence

from briefgen import gazetteer
from briefgen.model.analysis import Mention
from briefgen.synthesis.actors import identity
from briefgen.synthesis.evidence import Reading

_NAME = r"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,3}"
_ONE = (
    r"(?:company|firm|bank|airline|insurer|retailer|automaker|carmaker|drugmaker|manufacturer|producer|exporter|refiner"
    r"|supplier|brewer|website|blog|publisher|brand|supermarket|rating agency|[a-z]+ (?:giant|group|major))"
)
_MANY = (
    r"(?:companies|firms|banks|airlines|insurers|retailers|automakers|carmakers|drugmakers|manufacturers|producers"
    r"|(?:rating|ratings|credit) agencies|contractors|suppliers)"
)
_BEFORE = re.compile(
    rf"\b{_ONE},?\s$|\b{_MANY},?\s(?:(?:including|such as|like)\s)?(?:{_NAME}(?:,|,?\s(?:and|or))\s){{0,8}}$|"
    r"\b(?:[Cc]hief executive|CEO|[Ss]hareholders|[Ss]hares|a stake|[Ss]tock|subsidiary|[Ee]xecutives) (?:officer )?"
    r"(?:of|in|from)\s$"
)
_AFTER = re.compile(
    r"(?:[’']s?)? (?:shares|stock) (?:(?:have|had|were|also) ){0,2}(?:fell|rose|dropped|closed|traded|climbed|slid"
    r"|fallen|risen|lost|gained|slumped|jumped|plunged|down|up)\b|"
    r"[’']s? (?:share price|market (?:value|capitali[sz]ation)|shareholders|chief executive|CEO|subsidiar"
    r"|factory|factories|refiner|dividend|credit rating|board of directors|head of [a-z]+ and [a-z]+)|"
    r", (?:now |then )?(?:a unit of|a subsidiary of|owned by)\b| said its\b"
)
"""Around a name: what only companies have and do, or what calls it one."""
_REACH = 160
"""Characters before a name in which such words stand."""
_FORM = 6
"""Characters of a form of address before a name."""
_ADDRESS = re.compile(rf"\b(?:{'|'.join(gazetteer.ADDRESSES)})\.? \S+$")
_BODIES = frozenset(["PER", "ORG"])
_INSIDE = re.compile(rf"(?:.* )?{_ONE} (?P<name>[A-Z]\S*)|(?P<one>[A-Z]\S*) and (?P<other>[A-Z]\S*)")
"""A name that was read together with what it is called, or with another: ``Veldanian bank Toresk``."""


def find(readings: Sequence[Reading], named: Mapping[str, Sequence[Mention]]) -> frozenset[str]:
    """The keys of the names that are shown to be companies'."""
    shown: set[str] = set()
    borne: set[str] = set()
    for reading in readings:
        for mention in named[reading.article.id]:
            name = identity.bare(mention.span.of(reading.text))
            if _is_addressed(reading.text, mention):
                borne.add(name)
            elif mention.label == "PER" and " " in name:
                borne.add(name.rsplit(maxsplit=1)[-1])
            elif mention.label in _BODIES and " " not in name and _is_shown(reading.text, mention):
                shown.add(name)
            elif mention.label == "ORG" and (inside := _INSIDE.fullmatch(name)):
                shown.update(filter(None, inside.groups()))
    return frozenset(identity.key(name) for name in shown - borne if not gazetteer.is_forename(name))


def _is_addressed(text: str, mention: Mention) -> bool:
    return _ADDRESS.search(text, max(0, mention.span.start - _FORM), mention.span.end) is not None


def _is_shown(text: str, mention: Mention) -> bool:
    start, end = mention.span.start, mention.span.end
    return _AFTER.match(text, end) is not None or _BEFORE.search(text[max(0, start - _REACH) : start]) is not None
