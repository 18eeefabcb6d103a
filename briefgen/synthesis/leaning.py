"""Words -> what they lean on: whether the sentence before must be read to know of whom or of what they tell.

Nothing else tells this. What words alone show is asked of a text; what names show, of a reading. Never says whether
the sentence before does name what is meant.
"""

import re

from briefgen import gazetteer
from briefgen.gazetteer.people import Gender
from briefgen.model.span import Span
from briefgen.synthesis.clauses import unquoted
from briefgen.synthesis.evidence import Reading, once
from briefgen.words import MONTHS, fold, words

ANYTHING, SPEAKER = "", "speaker"
"""What `needs` may ask for besides a gender."""
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
    r"the \d{1,3}-year-old(?:,| (?:is|was|has|had|said)\b)|on the (?:night|day|morning|evening) in question\b|"
    r"(?:according to (?:one|some|two|both|all) |some |among )?of (?:them|those|these)\b|among (?:them|those|these)|"
    r"the (?:\w+ )?(?:update|discovery)\b|"
    r"(?:after|at|before|by|during|for|in|on|since|until) (?:[\w-]+ ){0,4}(?:(?:year|month|week|day|hour|decade)s?"
    rf"|time|moment|point|\d{{4}}|\w+day|{'|'.join(MONTHS).lower()}), (?:it|they|he|she)\b|"
    r"the (?:new|latest|updated) (?:toll|figure|count|number)s? (?:was|were|came|comes?)\b|"
    r"the (?:move|announcement|decision|news|incident|attack|report|statement|revelation|finding|allegation|ruling)s?"
    r"(?:,| (?:comes?|came|follow(?:s|ed)|caused|sparked|prompted|triggered|drew|raised|mark(?:s|ed)) ))\b"
)
_TIME_NOUN = re.compile(
    r"(?:this|that) (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b"
)
_SPEAKS = re.compile(
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
    speaks = _SPEAKS.search(said) or _SPOKE_AT.match(said) or _TELLS.search(said) or _SUCH.search(said)
    return bool(speaks) or opens(text) or refers(said) or points_back(said)


def opens(text: str) -> bool:
    """Whether a sentence begins with a pronoun or a link to the one before it."""
    opening = fold(text.lstrip(QUOTES + " "))
    first = _first(text)
    if first in _LINKING or _LINKING_PHRASE.match(opening):
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


_GENDERS: dict[str, Gender] = {"he": "M", "him": "M", "his": "M", "she": "F", "her": "F", "hers": "F"}
_VERB = (
    r"(?:\w+ly\s|also\s|then\s|later\s|still\s|now\s)*(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may"
    r"|might|shall|should|must|\w{2,}ed|said|told|came|went|took|made|gave|held|left|met|won|lost|began|found|saw|shut"
    r"|fell|rose|sent|led|spoke|wrote)\b"
)
_OPENS = re.compile(
    r"(?:(?:and|but|so|yet)\s)?(?:(?P<pronoun>he|she|they|him|them|it)\b(?!['’-]?s\s(?:the|a|an)\b)"
    r"|(?P<owner>his|her|their|its)\s[a-z\d]"
    r"|(?P<group>(?:some|many|most|all|none|few|half|one|two|three|several)\sof\s(?:them|their|his|her|its|those|these))\b"
    r"|(?P<thing>that['’]s|(?:this|that|these|those)\s(?!(?:past\s|coming\s)?(?:second|minute|hour|day|night|morning|afternoon"
    r"|evening|weekend|week|month|quarter|season|spring|summer|autumn|fall|winter|year|decade|century|time|who|whose|in|of"
    r"|on|at|with|from|\w+ed|\w+ing|killed|\w+day)\b)[a-z])"
    rf"|(?P<other>both|another|others|one|some|many|several|two|three)\s{_VERB})",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"(?:(?:and|but|so|yet)\s)?(?:in|on|at|after|before|since|by|from|until|during|within|earlier|later|last|yesterday|today"
    r"|tomorrow|this|the\s(?:next|same|following))\b(?:\s?[\w’'.:-]+){0,8}?,?\s(?P<pronoun>he|she|they|it)\s[a-z]"
    r"|(?:when|while|as|if|although|though|because|once|until)\s(?P<subject>he|she|they|it)\s[a-z]",
    re.IGNORECASE,
)
"""A time or a place before the pronoun: ``On Wednesday he had said``; behind ``when he came`` its name may follow."""
_EMPTY = re.compile(
    r"it(?:['’]s|\s(?:is|was|(?:has|had|will|would) (?:been|be)))\s(?:(?!\w+ing\b)[\w’'.-]+\s){1,5}?"
    r"(?:that|whether|how|why|when|to)\b"
    r"|it\s(?:is|was)\s(?:the\s(?:first|second|third|worst|last|only|most|\w{2,}est)|not until|only)\b"
    r"|it\s(?:now\s|also\s)?(?:emerge[ds]|turned out|transpired|rained|snowed|took|takes|seem(?:s|ed)|appear(?:s|ed)"
    r"|(?:could|may|might|will|would)\s(?:be|take))\b",
    re.IGNORECASE,
)
"""``It emerged on Wednesday that``: means nothing that stands before."""
_FEWEST_BESIDE = 2
"""Words beside a quotation that may say whose it is."""


@once
def needs(reading: Reading, span: Span) -> str | None:
    """What must be named first: a person of a gender, who speaks, or, where it is empty, anything; None for nothing."""
    text = span.of(reading.text)
    if text[:1] in QUOTES and len(words(unquoted(text))) < _FEWEST_BESIDE:
        return SPEAKER
    if text[:1] in QUOTES:
        return _kind(_SPEAKS.search(unquoted(text)))
    return _kind(_opening(text) or _introduced(reading, span) or _speaking(reading, span))


def _opening(text: str) -> re.Match[str] | None:
    """The pronoun that words begin with."""
    found = _OPENS.match(text)
    empty = found is not None and found["pronoun"] and _EMPTY.match(text, found.start("pronoun"))
    return None if empty else found


def _introduced(reading: Reading, span: Span) -> re.Match[str] | None:
    """The pronoun behind a time or a place, or a conjunction, where nobody is named before it, or beside that."""
    text = span.of(reading.text)
    found = _INTRODUCED.match(text)
    if found is None:
        return None
    group = "subject" if found["subject"] else "pronoun"
    lead = span if found["subject"] else Span(span.start, span.start + found.start("pronoun"))
    named = any(it.label in ("PER", "ORG", "NORP") for it in reading.mentions_in(lead))
    return None if named or _EMPTY.match(text, found.start(group)) else found


def _speaking(reading: Reading, span: Span) -> re.Match[str] | None:
    """The pronoun that says the rest, where nobody is named before it."""
    found = _SPEAKS.search(unquoted(span.of(reading.text)))
    return None if found is None or _names_somebody(reading, Span(span.start, span.start + found.start())) else found


def _names_somebody(reading: Reading, span: Span) -> bool:
    return any(it.label == "PER" for it in reading.mentions_in(span))


def _kind(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    pronoun = next((word for word in found.groupdict().values() if word), "")
    return _GENDERS.get(fold(pronoun), ANYTHING)


_OF_IT = re.compile(r"\s(?:said|says|told\s[\w\s]{1,25}|added|admitted|denied|insisted)\s(?:that\s)?it[\s’']")
_HE = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b")
_PERSON = frozenset(
    "man woman boy girl child baby teenager person mother father son daughter wife husband anyone".split()
)
_ONE_WHO = re.compile(
    r"\b(?:an?|the|one)\s(?:(?!people|men|women|children)[\w’-]+\s){0,4}?[\w’-]*[a-rt-z],?\swho\b", re.IGNORECASE
)
"""``the young daredevil who``: a description of one person."""


_HIMSELF = re.compile(
    r",[”\"]?\s(?P<pronoun>he|she)(?=\s(?:also\s|later\s)?(?:said|told|added|announced|wrote|tweeted|promised|warned)\b)"
)
_ACTS = re.compile(
    r"(?:,[^,]{3,80},)?\s(?:has|will|would|plans|wants|hopes|intends|expects|does|did|(?:is|was)\s\w+ing|never|had)\b(?!\sbeen\b)"
)
"""Behind the name of one who tells it himself: what he does or means to do, and not what was done to him."""


def with_speaker(reading: Reading, sentence: Span) -> str:
    """A sentence with its subject's name in place of *he*: ``Ilan Toresk has resigned, he told reporters``."""
    text = sentence.of(reading.text)
    speaks = _HIMSELF.search(text)
    if speaks is None:
        return text
    before = Span(sentence.start, sentence.start + speaks.start())
    named = [mention for mention in reading.mentions_in(before) if mention.label == "PER"]
    if not named or not _ACTS.match(reading.text, named[-1].span.end, before.end):
        return text
    name = named[-1].span.of(reading.text)
    if not _may_mean(speaks["pronoun"], name):
        return text
    return text[: speaks.start("pronoun")] + name + text[speaks.end("pronoun") :]


def _may_mean(pronoun: str, name: str) -> bool:
    """Whether the forename that a name begins with is not of the other gender."""
    gender = _GENDERS.get(fold(pronoun).removesuffix("self"))
    return gazetteer.gender_of_forename(name.split(maxsplit=1)[0]) in (gender, None)


def leaves_open(reading: Reading, sentence: Span) -> bool:
    """Whether the names in a sentence show that its *he* or *it* is somebody or something of an earlier one."""
    return _says_of_it(reading, sentence) or _of_whom(reading, sentence)


def _says_of_it(reading: Reading, sentence: Span) -> bool:
    """Whether a person says something of *it* first of all: of what, an earlier sentence says."""
    found = _OF_IT.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return False
    before = [it for it in reading.mentions_in(sentence) if it.span.end <= found.start()]
    return bool(before) and before[-1].label == "PER" and before[-1].span.end == found.start()


def _of_whom(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence speaks of *him* or *her* before it names or describes a person."""
    text = unquoted(sentence.of(reading.text))
    pronoun = _HE.search(text)
    if pronoun is None:
        return False
    before = Span(sentence.start, sentence.start + pronoun.start())
    named = [mention.span.of(reading.text) for mention in reading.mentions_in(before) if mention.label == "PER"]
    if any(_may_mean(pronoun[0], name) for name in named):
        return False
    if _ONE_WHO.search(text, 0, pronoun.start()):
        return False
    said = [fold(word) for word in words(text[: pronoun.start()])]
    return not any(word in _PERSON or gazetteer.role_noun(word) for word in said)
