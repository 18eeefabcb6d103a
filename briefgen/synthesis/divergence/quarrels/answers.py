"""Words -> Signs: the wordings of English by which one speaker turns against what another said just before."""

import re
from typing import Literal

from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.divergence.quarrels import denials

Sign = Literal[
    "rejects",
    "objects",
    "turns",
    "denies",
    "opposite",
    "reverses",
    "sides",
    "names",
    "accused",
    "concerned",
    "no",
    "counts",
    "insists",
    "poles",
    "times",
    "outright",
    "echo",
    "blames",
    "verdicts",
    "wholes",
]
"""Rejects the words of another, gives them a name in quotation marks, sets an account against them, says no to a word
of them, stands at the other end of an axis, takes one's own words back; is for what the other is against, calls it
something else, is accused by it, is spoken of in it, says no where it does not, counts otherwise, insists, stands at
the other end of any axis, gives another time of day, says outright that it is not so, denies the
very word of the claim, blames another, is against the same thing, or says of all what the other says of some."""

_OBJECTS = re.compile(
    r"\b(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|led|ling)|denounc(?:es|ed|ing)|"
    r"dismiss(?:es|ed|ing)?|condemn(?:s|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|mock(?:s|ed|ing)|"
    r"attack(?:s|ed|ing))\s+(?!(?:him|her|them) [\"“‘'](?:(?-i:[A-Z])[\w.]*[ ,]*)+[\"”’'])"
    r"(?P<what>it|this|that|them|him|her|the [\w'’-]+(?: [\w'’-]+)?)(?:\s+as)?\s*,?\s*"
    r"(?:an?\s+)?[\"“‘'`](?![^\"”]*\b(?:traged|tragic|heart-?br[eo]ak|sad(?:ly)?\b|loss\b|grief|sorrow|mourn|dark))[^\"”]+[\"”’'.]+$",
    re.IGNORECASE,
)
"""A name in quotation marks that ends the sentence; ``called it a "tragic" accident``, or ``"a tragedy"``, objects to
nothing."""
_TURNS = re.compile(
    r"^[\"“‘']?(?:But|However|Yet|By contrast|In contrast|On the other hand|Nevertheless|Asked about)\b"
    r"|,\s+(?:however|by contrast|on the other hand|though)\b,?",
)
WORDINGS: tuple[tuple[Sign, re.Pattern[str]], ...] = (
    ("rejects", denials.REJECTS),
    ("rejects", denials.PASSIVE),
    ("rejects", denials.REJECTS_SUCH),
    ("rejects", denials.INNOCENT),
    ("objects", _OBJECTS),
    ("objects", denials.OVERDONE),
    ("turns", _TURNS),
)

UNMEANT = re.compile(
    r"(?:\b(?:nor|(?:any|every)(?:one|body) who|(?:those|people) who|"
    r"not|never|to|or|cannot|also|no|any|little|without|beyond|in)|n[’']t)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""Before a rejecting word that is itself denied, an aim, a noun, or said by one more who rejects."""
OWN_CLAIM = re.compile(r"\s+(?:that|of|by)\b")
"""Behind a rejecting word, it says itself what it rejects: ``rejected the charge that …``."""
ADMITS = re.compile(
    r"\b(?:admit(?:s|ted)|acknowledg(?:es|ed)|conced(?:es|ed)|apologi[sz](?:es|ed)|was wrong|"
    r"were wrong|revers(?:es|ed)|backtrack(?:s|ed)|retract(?:s|ed)|correct(?:s|ed) (?:him|her|it|them)sel(?:f|ves))\b"
)
CONFIRMS = re.compile(r"\bconfirm(?:s|ed)\b")
"""Admits only what had been denied."""
DENIED = re.compile(r"\b(?:denied|denying|dismissed|rejected|ruled out|not|never|no|nothing|none|nobody)\b|n[’']t\b")
_BEFORE = r"(?:earlier|previously|initially|repeatedly|always|first|originally|flatly)"
HAD_SAID = re.compile(
    rf"\b(?:had\s+(?:{_BEFORE}\s+)*|ha(?:ve|s)\s+(?:{_BEFORE}\s+)+)"
    r"(?:said|told|denied|insisted|claimed|promised|ruled out|maintained|rejected|dismissed|assured|declared|stated|"
    r"argued)\b"
)
LONGEST_SUBJECT = 8
"""Words before a rejecting one that may call somebody."""
AUXILIARY = re.compile(
    r"\s+(?:has|have|had|also|later|then|flatly|strongly|firmly)"
    r"(?:\s+(?:also|since|long|again|already|always|now|once|repeatedly|consistently|publicly|previously|[a-z]+ly))?$"
)
"""Behind a subject, before its verb."""
GOES_ON = re.compile(r"(?:He|She|It|Its|They|Their|His|Her)\b|[\"“`]")
"""A sentence that opens so speaks on of the one before."""
NO = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|no one|no-one|cannot|declined|failed)\b|n[’']t\b",
    re.IGNORECASE,
)
PRONOUNS = frozenset("he she it they who we i you one some many others".split())
SPEAKERS = frozenset("i you we".split())
"""Of these, whoever is not known is a party of a dialogue that the page prints."""

KINDS: dict[Sign, DivergenceKind] = {
    "objects": "stance",
    "sides": "stance",
    "names": "stance",
    "verdicts": "stance",
    "reverses": "update",
    "counts": "figures",
    "times": "dates",
}
WHY: dict[Sign, str] = {
    "rejects": "one rejects what the other says",
    "objects": "one objects to what the other welcomes or does",
    "turns": "one sets its account against the other's",
    "denies": "one denies what the other says",
    "opposite": "one says the opposite",
    "reverses": "what was said before is taken back",
    "sides": "one is for it, the other against",
    "names": "each calls it something else",
    "accused": "one lays blame, the other answers",
    "concerned": "the one that is spoken of says otherwise",
    "no": "one says no where the other does not",
    "insists": "one insists on another account",
    "poles": "the two accounts do not go together",
    "counts": "one gives another figure",
    "times": "one gives another time",
    "outright": "one says that it is not so",
    "echo": "one says that it is not so",
    "blames": "each blames another",
    "verdicts": "one is for it, the other against",
    "wholes": "one says so of all, the other of some",
}
