"""Words -> Signs: the wordings of English by which one speaker turns against what another said just before."""

import re
from typing import Literal

from briefgen.model.synthesis import DivergenceKind
from briefgen.synthesis.clauses import FINITE

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

_SAYING = (
    r"(?:(?:claim|charge|accusation|allegation|report|account|figure|suggestion|idea|notion|statement|version|criticism|"
    r"argument|assertion|explanation|rumou?r|insinuation|assessment|contention)s?|theor(?:y|ies)|"
    r"speculation|stor(?:y|ies))"
)
_ANAPHOR = (
    rf"(?:(?:this|that|these|those)(?: {_SAYING}\b|(?=\s*(?:[.,;:\"”’]|$|and\b|but\b|as\b|on\b|in\b|saying\b)))|"
    rf"(?:it|them)\b(?! (?:{'|'.join(sorted(FINITE))}|[a-z]{{2,}}ed|entry|access|visas?|bail|an?|the|any)\b)|so\b|"
    rf"the {_SAYING}\b|(?<=denied )that\b|(?<=denies )that\b|(?<=deny )that\b|(?<=doubts )that\b(?= *[.,;\"”’]))"
)
REJECTS = re.compile(
    r"\b(?:(?:disput|den[iy]|reject|dismiss|contradict|refut|rebut|contest|question|challeng|doubt)"
    r"(?:e?s|e|ies|ed|ied|d|ing|y)?\s+(?:outright\s+)?"
    + _ANAPHOR
    + r"|(?:says?|said|claims?|claimed) the (?:opposite|contrary)|hit(?:s|ting)? back(?! with\b)|retort(?:s|ed)|"
    r"counter(?:s|ed) that|"
    r"disagree[sd]?\b(?!(?:, \w+,)? (?:with|over|about|on)\b(?! (?:this|that|it\b|him|her|them|both)))|"
    r"(?:holds?|takes?|took) (?:another|a different) view|"
    r"(?:sees?|saw|views?) (?:it|this|things|the matter) (?:otherwise|differently)|miss(?:es|ed) the point|"
    r"(?:(?:do|did|does) not|(?:do|did|does)n[’']t) (?:believe|accept|buy) "
    r"(?:it|this|that|(?:the|this|that|these|those) " + _SAYING + r")\b(?= *[.,;\"”’])|"
    r"(?:(?:this|that|it|which|"
    + _SAYING
    + r")(?:, \w+,)?(?: is| was|[’']s(?= (?:\w+ )?(?:not|untrue|false|nonsense)))|"
    r"(?:these|they|" + _SAYING + r")(?:, \w+,)?(?: are| were|[’']re(?= (?:\w+ )?(?:not|untrue|false)))|"
    r"(?:the|his|her|their|its) (?!contrary)(?:[\w-]+ ){1,3}(?:is|was|are|were))"
    r"(?:(?: (?:simply|just|completely|totally|all|also|absolutely|entirely|patently|categorically|really))?"
    r"(?: not (?:(?:quite|at all|even|entirely|remotely) )?(?:true|correct|accurate|the case|what happened)\b| untrue|"
    r" inaccurate| false(?! \w+s\b)| nonsense| (?:an? )?(?:[a-z]+ )?(?:lies?|fabrications?|hoax|myth)\b)|"
    r"n[’']t (?:(?:quite|even) )?(?:true|correct|accurate|the case)\b)|"
    r"(?:that|this)(?:[’']s| is) not (?:(?:quite|at all) )?right\b|"
    r"(?:tells?|told|gives?|gave) (?:a |another )?(?:different|another) (?:story|account|version|figure)|"
    r"call(?:s|ed|ing) (?:it|this|that|them|(?:the|these|those|such|his|her|their|its|this|that) (?:findings?|"
    + _SAYING
    + r")) [\"“‘']?(?:\w+ly )?(?:false|fabricated|fabrications?|baseless|untrue|unfounded|groundless|nonsense|lies|"
    r"a lie|fake|fiction|propaganda)\b)",
    re.IGNORECASE,
)
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
_OVERDONE = re.compile(
    r"\bcall(?:s|ed|ing) "
    r"(?P<what>it|this|that|them|(?:the|his|her|their|its|such|this|that|these|those) [\w.'’-]+(?: [\w.'’-]+){0,2}?) "
    r"(?:\w+ly )?(?:exaggerated|overblown|false|baseless|unfounded|groundless|untrue|nonsense|absurd|premature|"
    r"ridiculous|misleading|unfair|alarmist|propaganda|a lie)\b",
    re.IGNORECASE,
)
REJECTS_SUCH = re.compile(
    r"(?<!\bthe )(?<!\bthese )(?<!\bthose )(?<!\bmany )(?<!\bfew )(?<!\bof )"
    r"\b(?:disput|den[iy]|reject|dismiss|contradict|refut|rebut)(?:e?s|e|ies|ed|ied|d|ing|y)?(?: outright)? "
    r"(?:(?:all|any) (?:of )?)?(?:(?:the|these|those|such|his|her|its|their|[\w.-]+[’']s?) )?(?P<which>(?:[\w-]+ )?)"
    r"(?:claim|accusation|allegation|report|suggestion|statement|criticism|assertion|rumou?r|insinuation)s?\b"
    r"(?! (?:that|of|by|about|from|for|to|as|in|on)\b)|"
    r"\bden(?:y|ies|ied|ying) (?:the|all) (?P<crime>[a-z]+ )?charges?\b",
    re.IGNORECASE,
)
"""Names what is rejected by a noun and a word that tells which: ``denied the new allegations``. Where something else
stands before it, it rejects nothing: ``many disputed claims``."""
INNOCENT = re.compile(
    r"\bden(?:y|ies|ied|ying) (?:all |any )?(?:wrongdoing|involvement|responsibility|role|part)\b"
    r"(?! (?:of|by|for|in an?)\b)|"
    r"\bplead(?:s|ed)? not guilty\b|\b(?:maintain|protest)(?:s|ed) (?:his|her|their|its) innocence\b|"
    r"\b(?:it|he|she|they) (?:had|has|have) (?:had )?nothing to do with (?:it|this|that|the [a-z]+)\b",
    re.IGNORECASE,
)
"""Answers whoever accuses."""
_TURNS = re.compile(
    r"^[\"“‘']?(?:But|However|Yet|By contrast|In contrast|On the other hand|Nevertheless|Asked about)\b"
    r"|,\s+(?:however|by contrast|on the other hand|though)\b,?",
)
WORDINGS: tuple[tuple[Sign, re.Pattern[str]], ...] = (
    ("rejects", REJECTS),
    ("rejects", REJECTS_SUCH),
    ("rejects", INNOCENT),
    ("objects", _OBJECTS),
    ("objects", _OVERDONE),
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
AUXILIARY = re.compile(r"\s+(?:has|have|had|also|later|then|flatly|strongly|firmly)(?:\s+(?:also|since))?$")
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
