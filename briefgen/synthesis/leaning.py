"""Words -> what they lean on: whether the sentence before must be read to know of whom or of what they tell.

Only the words themselves are asked; what the names beside them show is asked in `pronouns`.
"""

import re

from briefgen.synthesis.clauses import unquoted
from briefgen.words import MONTHS, STOP_WORDS, fold, words

QUOTES = "\"'‘’“”«»`"
_REFERRING = frozenset(
    """he she it they him her them his hers its their theirs we us our you your i my me this that these those such
    another others both neither either one""".split()
)
"""What begins with one of these speaks of something that an earlier sentence names."""
_FIRST_PERSON = frozenset("we our us i my me you your".split())
"""Clear inside a quotation, whose speaker the rest of the sentence names."""
_LINKING = frozenset(
    """and but or nor so yet also however moreover furthermore nevertheless nonetheless instead meanwhile still then
    thus therefore hence consequently similarly likewise otherwise besides accordingly afterwards afterward conversely
    additionally finally first firstly second secondly third thirdly lastly indeed again too elsewhere rather because
    why how perhaps which""".split()
)
HANGING = (
    _REFERRING
    | _LINKING
    | frozenset(
        """who whom whose although though as if unless than whether to not only with by for from at of despite amid
        including said says added saying adding according there here""".split()
    )
)
"""Words that begin a part of a sentence, which hangs on the rest, or a sentence that leans on another."""
_LINKING_PHRASE = re.compile(
    r"(?:in (?:addition|contrast|response|turn|fact|other words|that|this|the meantime)|"
    r"for (?:example|instance|now|his|her|its|their)|as (?:a result|such|well)|"
    r"on (?:the (?:other|one) hand|that|this)|by (?:contrast|comparison|then|that|this)|"
    r"at (?:that|this|the same) (?:time|point|moment|stage)|despite (?:this|that|these|those|his|her|its|their)|"
    r"after (?:that|this|all)|before (?:that|this)|even so|that said|to (?:that|this) end|not (?:only|so)|"
    r"the (?:other|former|latter|same|two|three|four|five|pair|trio|duo)\b|"
    r"the (?:\d{1,3}-year-old|man|woman|boy|girl|child|baby|teenager|couple)(?:, who| (?:is|was|has|had|said|told)\b)|"
    r"on the (?:night|day|morning|evening) in question\b|"
    r"(?:according to (?:one|some|two|both|all) |some |among )?of (?:them|those|these)\b|among (?:them|those|these)|"
    r"the (?:\w+ )?(?:update|discovery)\b|"
    r"(?:after|at|before|by|during|for|in|on|since|until) (?:[\w-]+ ){0,4}(?:(?:year|month|week|day|hour|decade)s?"
    rf"|time|moment|point|\d{{4}}|\w+day|{'|'.join(MONTHS).lower()}), (?:it|they|he|she)\b|"
    r"the (?:new|latest|updated) (?:toll|figure|count|number)s? (?:was|were|came|comes?)\b|"
    r"the (?:move|announcement|decision|news|incident|attack|report|statement|revelation|finding|allegation|ruling)s?"
    r"(?:,| (?:comes?|came|follow(?:s|ed)|caused|sparked|prompted|triggered|drew|raised|mark(?:s|ed)) ))\b"
)
_SO_FAR = re.compile(r"so (?:far|many|much|few|little)\b")
"""What *so* begins without a link to the sentence before: ``So far, nine bodies were found``."""
_DOES_TO_IT = re.compile(r"(?:(?:do not|don['’]t|never|always|please) )?(?P<verb>[a-z]+)\s(?:them|him|it)\b(?!['’])")
"""``Return them to the shop``: what, an earlier sentence says."""
_TIME_NOUN = re.compile(
    r"(?:this|that) (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b"
)
SPEAKS = re.compile(
    r"(?:^|[,;:.!?\"”’]['\"”’]?)\s*(?P<pronoun>he|she|they|it)\s+(?:also\s+|later\s+|then\s+)?(?:said|says|added|adds|told"
    r"|tells|wrote|writes|explained|noted|continued|claimed|argued|insisted|warned|stated|replied|asked|recalled|concluded"
    r"|stressed|tweeted|thinks|thought|suggested|emphasi[sz]ed|acknowledged|conceded|declared|remarked)\b"
    r"|(?:^|[,\"”])\s*(?:said|says|added|wrote|adds)\s+(?P<after>he|she|they|his|her|their|its)\b",
    re.IGNORECASE,
)
"""``…, she said`` and ``…, said her deputy``."""
_SPOKE_AT = re.compile(
    r"(?:in|at|during|on|after) [^,.]{3,60}? (?:he|she|they) (?:said|told|added|warned|called)\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\b(?:said|says|thinks?|thought|argue[sd]?|insist(?:s|ed)?|claim(?:s|ed)?)\s"
    r"(?:the\s(?:opposite|same|contrary|reverse)|otherwise|so)(?=[.,;])|"
    r"\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|doubt(?:s|ed)?|contest(?:s|ed)?|confirm(?:s|ed)?|condemn(?:s|ed)?|"
    r"criticise[sd]?|criticize[sd]?|dismiss(?:es|ed)?|denounce[sd]?|welcome[sd]?)\s(?:this|that|these|those)"
    r"(?=[.,;]|\son\s\w+day\.?$)|"
    r"^(?:[\w.’'-]+\s){1,7}(?:(?:calls?|called|describes?|described)\s(?:this|that|it)\s(?:an?|the|as)\s|"
    r"(?:denied|rejected|dismissed)\sit[.,;])",
    re.IGNORECASE,
)
"""``said the opposite``, ``disputes this``, ``The ministry called it a lie``: of what, an earlier sentence says."""
_SPEAKS_OF_THESE = re.compile(
    rf"\bthis\b(?!\s(?:week|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|quarter|century"
    rf"|decade|time|day|term|past|coming|fiscal|financial|school|\w+day|{'|'.join(MONTHS)}))|\bthese\b(?! days\b)|"
    r"\bthose\s(?!(?:less|across|ours|theirs|always)\b)\w+s\b(?!\s(?:who|whose|that|which|in|of)\b)",
    re.IGNORECASE,
)
"""*These orders*: which ones, an earlier sentence says. ``Those killed`` and ``this week`` say it themselves."""
_TELLS = re.compile(
    r"(?:^|[,;:”\"])\s*(?:he|she|they|it)\s(?:announce[sd]|report(?:s|ed)|predict(?:s|ed)|hope[sd]|believe[sd]?"
    r"|expect(?:s|ed)|promise[sd]|vow(?:s|ed)|admit(?:s|ted)|den(?:y|ied|ies)|agree[sd]|confirm(?:s|ed)|repeat(?:s|ed)"
    r"|remember(?:s|ed)|recalls|feels|felt|observe[sd]|testif(?:y|ies|ied)|complain(?:s|ed))(?=[.,;]|$|\son\s\w+day\b)|"
    r"\bthe (?:official|minister|spokes\w+|source|officer|statement|report|witness) (?:added|continued|went on)\b",
    re.IGNORECASE,
)
"""``…, he announced``; ``the minister went on``."""
_SUCH = re.compile(r"\b(?:any|no) such\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"[,;–—-]\s(?:and|but|so|though|although|yet|as|if|because|while)\b")
"""Behind it *this* may be what the clause before tells of."""
_RELATIVE_DAY = re.compile(
    r"\b(?:the|that)(?: very)? (?:next|following|previous|same) (?:day|night|morning|week|month)\b"
)
_THEN_LATER = re.compile(
    r"(?:just |only |barely |some |about )?(?:an? |the )?(?:[\w-]+ ){0,2}"
    r"(?:moment|second|minute|hour|day|week|month|year)s? (?:later|earlier|afterwards?)\b",
    re.IGNORECASE,
)
"""``Minutes later``: than what, an earlier sentence says."""
_THAT_TIME = re.compile(
    r"(?<!said )(?<!says )\bthat (?:night|day|morning|afternoon|evening|week|fortnight|month|weekend|summer|winter"
    r"|spring|autumn|year)(?=[.,;]|\s(?:and|in|at|as|because|when|to|by|with|for|from|until|after|before)\b|$)"
)
"""``That night``: which one, an earlier sentence says."""
_IN_QUESTION = re.compile(r"(?<!is )(?<!was )(?<!be )(?<!remains )\bin question\b")
_OPENS_WITH_THEM = re.compile(
    r"(?:(?:at least|more than|nearly|about|almost|only) )?(?:[\w-]+ ){1,2}of them\b|what (?:they|he|she|it)\b"
    r"|as to (?:who|what|how|why|whether) (?:that|this|those|these)\b",
    re.IGNORECASE,
)
_ANCHOR = re.compile(rf"\b(?:\w+day|{'|'.join(MONTHS)}|\d{{4}})\b")
"""What a day is counted from, where a sentence says it itself."""


def leans(text: str) -> bool:
    """Whether words alone show that a sentence needs the one before it."""
    said = unquoted(text)
    speaks = SPEAKS.search(said) or _SPOKE_AT.match(said) or _TELLS.search(said) or _SUCH.search(said)
    return bool(speaks) or opens(text) or refers(said) or points_back(said)


def opens(text: str) -> bool:
    """Whether a sentence begins with a pronoun or a link to the one before it."""
    opening = fold(text.lstrip(QUOTES + " "))
    first = _first(text)
    if (first in _LINKING and not _SO_FAR.match(opening)) or _LINKING_PHRASE.match(opening):
        return True
    done = _DOES_TO_IT.match(opening)
    if done and done["verb"] not in STOP_WORDS and not done["verb"].endswith("ing"):
        return True
    pronoun = first.split("'")[0]
    if text[0] in QUOTES and pronoun in _FIRST_PERSON:
        return False
    return pronoun in _REFERRING and not _TIME_NOUN.match(opening)


def hangs(text: str) -> bool:
    """Whether words begin as only a part of a sentence does, or a sentence that leans on another."""
    return _first(text) in HANGING


def _first(text: str) -> str:
    """The first word in small letters; nothing where it is an abbreviation in capitals."""
    first = next(iter(words(text)), "")
    return "" if first.isupper() and len(first) > 1 else fold(first)


def refers(said: str) -> bool:
    """Whether words speak of *these orders*, *that night* or *two of them*, which stand in a sentence before."""
    relative = _RELATIVE_DAY.search(said)
    if relative and not _ANCHOR.search(said, 0, relative.start()):
        return True
    if _THEN_LATER.match(said) and not _ANCHOR.search(said):
        return True
    night = _THAT_TIME.search(said)
    if night and not _ANCHOR.search(said, 0, night.start()):
        return True
    if _IN_QUESTION.search(said) or _OPENS_WITH_THEM.match(said):
        return True
    found = _SPEAKS_OF_THESE.search(said)
    return found is not None and found.start() > 0 and _NEXT_CLAUSE.search(said, 0, found.start()) is None


def points_back(text: str) -> bool:
    """Whether words say something of *this* or *the opposite*, which stand in a sentence before."""
    return _POINTS_BACK.search(text) is not None
