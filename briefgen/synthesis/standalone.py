"""Sentence -> Standing: whether a sentence can be read on its own, away from the ones around it.

Looks at the sentence's words alone. Says nothing of how much the sentence matters.
"""

import re
from functools import lru_cache

from briefgen.model.span import Span
from briefgen.synthesis.clauses import balanced
from briefgen.words import MONTHS, content_stems, fold, words

FEWEST_WORDS = 6
FEWEST_CONTENT = 5
"""Different words that carry meaning."""
MOST_WORDS = 60
"""Longer sentences are lists, tables or two sentences that cleaning could not part."""

_QUOTES = "\"'‘’“”«»`"
_REFERRING = frozenset(
    """he she it they him her them his hers its their theirs we us our you your i my me this that these those such
    another others both neither either one""".split()
)
"""A sentence that begins with one of these speaks of something that an earlier sentence names."""
_FIRST_PERSON = frozenset("we our us i my me you your".split())
"""Clear inside a quotation, whose speaker the rest of the sentence names."""
_LINKING = frozenset(
    """and but or nor so yet also however moreover furthermore nevertheless nonetheless instead meanwhile still then
    thus therefore hence consequently similarly likewise otherwise besides accordingly afterwards afterward conversely
    additionally finally first firstly second secondly third thirdly lastly indeed again too elsewhere rather because
    why how perhaps which""".split()
)
_LINKING_PHRASE = re.compile(
    r"(?:in (?:addition|contrast|response|turn|fact|other words|that|this|the meantime)|"
    r"for (?:example|instance|now|his|her|its|their)|as (?:a result|such|well)|"
    r"on (?:the (?:other|one) hand|that|this)|by (?:contrast|comparison|then|that|this)|"
    r"at (?:that|this|the same) (?:time|point|moment|stage)|despite (?:this|that|these|those|his|her|its|their)|"
    r"after (?:that|this|all)|before (?:that|this)|even so|that said|to (?:that|this) end|not (?:only|so)|"
    r"the (?:other|former|latter|same|two|three|four|five|pair|trio|duo)\b|"
    r"the \d{1,3}-year-old(?:,| (?:is|was|has|had|said)\b)|on the (?:night|day|morning|evening) in question\b|"
    r"of (?:those|these|them)|some of (?:them|those|these)|"
    r"among (?:them|those|these)|"
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
_PRONOUN_SPEAKS = re.compile(
    r"(?:^|[,;:.!?\"”’']['\"”’]?)\s*(?:he|she|they|it|i|we)\s+(?:also\s+|later\s+|then\s+)?(?:said|says|added|adds|told|tells|wrote|writes|explained|noted|"
    r"continued|claimed|argued|insisted|warned|stated|replied|asked|recalled|concluded|stressed|tweeted|thinks|thought|"
    r"suggested|emphasi[sz]ed|acknowledged|conceded|declared|remarked)\b|"
    r"^(?:in|at|during|on|after) [^,.]{3,60}? (?:he|she|they) (?:said|told|added|warned|called)\b|\b(?:any|no) such\b|"
    r"(?:^|[,\"”])\s*(?:said|says|added|wrote|adds)\s+(?:he|she|they|his|her|their|its)\b|"
    r"^according to (?:one|some|two|both|all) of (?:them|those|these)\b",
    re.IGNORECASE,
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
_NEXT_CLAUSE = re.compile(r"[,;–—-]\s(?:and|but|so|though|although|yet|as|if|because|while)\b")
"""Behind it *this* may be what the clause before tells of."""
_RELATIVE_DAY = re.compile(
    r"\b(?:the|that)(?: very)? (?:next|following|previous|same) (?:day|night|morning|week|month)\b"
)
_ANCHOR = re.compile(rf"\b(?:\w+day|{'|'.join(MONTHS)}|\d{{4}})\b")
"""What a day is counted from, where a sentence says it itself."""
_STUCK = re.compile(r"[a-z]{3}\.[A-Z][A-Za-z]+\s")
"""Two sentences without a space between them."""
_FURNITURE = re.compile(
    r"https?:|www\.|@\w|\bcopyright\b|all rights reserved|\bsubscrib|\bsign(?:ing)? up\b|\bnewsletter|\bcookies?\b|"
    r"\bclick\b|\bread more\b|follow us|\bcaption\b|\badvertisement\b|\bslideshow\b|\bhashtag|"
    r"^(?:photos?|image|video|watch|published|posted|editor's note|correction|reporting by|additional reporting)\b|"
    r"\bthis (?:article|story|post|page|site|website|video|transcript|copy)\b|\bcontributed to this\b|\bloading\b|"
    r"\ba version (?:of this \w+ )?appeared (?:in|on)\b|"
    r"\bjavascript\b|\bbrowser\b|terms of (?:use|service)|\bprivacy policy\b|\be-?mail (?:us|me|address)\b|"
    r"\bpassword\b|\blog ?in\b|\bshare (?:this|on|with)\b|\bembed\b|\bdownload\b|\binternet archive\b|"
    r"\barchived?\b.*\b(?:web|page|crawl)|\blast updated (?:at|on)\b|\bphotograph:|"
    r"\b(?:file|handout) (?:photo|picture)\b|\b(?:clips?|photos?|images?|video) courtesy\b|\s\|\s|"
    r"^by [a-z.'’-]+ (?:[a-z.'’-]+ ){1,2}(?:BBC|CNN|AP|AFP|Reuters|the)\b|"
    r"\b(?:AP|AFP|EPA|Getty|Reuters) (?:photo|images)\b|"
    r"\((?:L|R|C|left|right|centre|center|back|front|top|bottom|above|below|pictured|foreground)\)|"
    r"^here(?:[’']s| is| are)\b|^buy photo\b|^(?:[a-z.'’-]+ ){1,3}/ |(?:^|\s)#[a-z]|"
    r"^[a-z.'’-]+ [a-z.'’-]+ reports (?:for|from|live)\b|"
    r"^(?:re-?issued|updated|reviewed|revised) (?:to|after|with|following)\b|"
    r"^(?:updated|new|addition of|additional|removal of|changes? (?:to|in)) information\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    rf"(?:\b(?:on|in) )?\b(?:{'|'.join(MONTHS)})"
    r" \d{1,2}(?: ?, \d{4})? ?\.$"
)
"""A date at the end, as under a picture; what is told of that day says so in the past."""
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|been|is|are|will|would|said|says|\w+ed|\w*[aeo]ught|took|came|made|went|began)\b"
)
_LABEL = re.compile(
    rf"(?:[A-Z][A-Z.’' ]{{0,30}}\s?:|[QA]\.|\*|(?:{'|'.join(MONTHS)})"
    r" \d{1,2}(?:, \d{4})?\s?[:–—-])\s"
)
"""Who speaks in a transcript, what a line is of, its day in a list: ``HOLM:``, ``Q.``, ``May 4:``."""
_SELF = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me)\b(?!\.)")
_SAYS_NOTHING = re.compile(
    r"\b(?:(?:declined?|refus(?:ed?|ing)|declining) to (?:comment|be named|be identified|elaborate|answer|discuss)|"
    r"(?:did|has|have|had|does) not (?:immediately )?(?:respond|reply|return|comment|answer)|"
    r"no (?:immediate )?(?:comment|response|reply)|not (?:immediately )?(?:available|reachable) for comment|"
    r"could not (?:immediately )?be (?:reached|verified)|asked not to be (?:named|identified)|"
    r"(?:offer(?:ed|ing)|sent|extended|express(?:ed|ing)) (?:\w+ )*[\"“]?(?:sincere )?condolences|"
    r"thoughts and prayers|further details|more to follow)\b",
    re.IGNORECASE,
)
"""That somebody said nothing, or only what is always said."""
_DATELINE = re.compile(
    r"(?:\([A-Z][\w. ]+\)\s*(?:[—–-]+\s*)?|"
    r"[A-Z][A-Z.'’/ -]+(?:,\s+[A-Z][\w.]+(?:\s+[A-Z][\w.]+)?)?(?:,?\s+[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*"
    r"(?:\([^)]{2,30}\)\s*)?(?:—\s*|[—–-]{1,2}\s+))"
)


_AGENCY = re.compile(r"(?:\(|-LRB- )[A-Z][\w. ]{1,20}?(?:\)| -RRB-) ?[—–-]{1,2} ")
_STAMP = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} [A-Z][a-z]+ \d{4} ?,? \d{1,2}[.:]\d\d ?"
    r"(?:[A-Z]{2,4}\b)?\s*"
    rf"|\b[A-Z][a-z]+day, (?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}} ?[;|–-] ?\d{{1,2}}:\d\d ?[AaPp]\.?[Mm]\b\.?"
    r" ?(?:[A-Z]{2,3}\b)?\s*"
)
FARTHEST_HEAD = 200
"""Characters within which a head that was run into the first sentence ends."""


TELLING_HEAD = 8
"""Words of a headline that tells something itself."""
FARTHEST_STAMP = 320
"""Characters within which the stamp under a headline and a standfirst ends."""
_LABELLED = re.compile(
    r"(?:[–•▪‣*-]\s+)?(?:(?:latest |live )?(?:news|updates?)|breaking(?: news)?|developing|just in)\s?:\s+"
    r"|[–•▪‣*-]\s+",
    re.IGNORECASE,
)
"""The sign of an item, and the label of news on an official page: ``Latest update:``."""


def body(text: str) -> Span:
    """Where the sentence itself stands in ``text``, after a dateline such as ``PORT MAREN (VNA) —``.

    Also after what was run into the first sentence: an agency's sign, or a time stamp without a whole headline.
    """
    dateline = _DATELINE.match(text)
    start = dateline.end() if dateline else 0
    agency = _AGENCY.search(text, start, start + FARTHEST_HEAD)
    start = agency.end() if agency else start
    stamp = _STAMP.search(text, start, start + FARTHEST_HEAD)
    return Span(stamp.end() if stamp and len(text[start : stamp.start()].split()) < TELLING_HEAD else start, len(text))


def told(text: str) -> Span:
    """Where the sentence itself stands in ``text``: behind its dateline, its label and a time stamp."""
    start = body(text).start
    label = _LABELLED.match(text, start)
    start = label.end() if label else start
    stamp = _STAMP.search(text, start, start + FARTHEST_STAMP)
    start = stamp.end() if stamp else start
    return Span(start, len(text))


@lru_cache(maxsize=50_000)
def stands(text: str) -> bool:
    """Whether ``text`` is a whole sentence that needs no other: no question, no furniture, no pronoun to resolve."""
    count = len(text.split())
    if not FEWEST_WORDS <= count <= MOST_WORDS or not _closed(text) or furniture(text):
        return False
    if _SAYS_NOTHING.search(text) or len(set(content_stems(text))) < FEWEST_CONTENT:
        return False
    said = unquoted(text)
    if _refers(said) or _STUCK.search(text):
        return False
    if _PRONOUN_SPEAKS.search(said) or points_back(said) or _SELF.search(said) or _LABEL.match(text):
        return False
    return not (_leans(text) or _mostly_quoted(text) or _shouts(text) or _pictured(text))


def _refers(said: str) -> bool:
    """Whether words speak of *these orders* or of *the next day*, which stand in a sentence before."""
    relative = _RELATIVE_DAY.search(said)
    if relative and not _ANCHOR.search(said, 0, relative.start()):
        return True
    found = _SPEAKS_OF_THESE.search(said)
    return found is not None and found.start() > 0 and _NEXT_CLAUSE.search(said, 0, found.start()) is None


def _pictured(text: str) -> bool:
    """Whether a sentence tells what a picture shows."""
    return _CAPTION.search(text) is not None and _PAST.search(text) is None


def nearly_stands(text: str) -> bool:
    """Whether ``text`` would do where a source has nothing better: an opening that breaks off, or one long sentence."""
    return (
        len(text.split()) >= 2 * FEWEST_WORDS
        and "?" not in text
        and not (_FURNITURE.search(text) or _leans(text) or _refers(unquoted(text)))
    )


@lru_cache(maxsize=50_000)
def furniture(text: str) -> bool:
    """Whether ``text`` speaks of the page it stands on, and not of the world."""
    return bool(_FURNITURE.search(text))


def points_back(text: str) -> bool:
    """Whether ``text`` says something of *this* or *the opposite*, which stand in a sentence before."""
    return _POINTS_BACK.search(text) is not None


def unquoted(text: str) -> str:
    """``text`` without what stands in double quotation marks."""
    return re.sub(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|``.*?(?:''|$)", " ", text)


def _closed(text: str) -> bool:
    """It ends as a sentence does, opens as one does, and its quotation marks and brackets are paired."""
    bare = text.rstrip(_QUOTES + ")] ")
    if not bare or bare[-1] not in ".!" or bare.endswith("..."):
        return False
    if text[0] in "([" or text.lstrip(_QUOTES + "([ ")[:1].islower():
        return False
    return balanced(text) and "?" not in text


def _leans(text: str) -> bool:
    opening = fold(text.lstrip(_QUOTES + " "))
    tokens = words(text)
    first = fold(tokens[0]) if tokens and not (tokens[0].isupper() and len(tokens[0]) > 1) else ""
    if first in _LINKING or _LINKING_PHRASE.match(opening):
        return True
    pronoun = first.split("'")[0]
    if text[0] in _QUOTES and pronoun in _FIRST_PERSON:
        return False
    return pronoun in _REFERRING and not _TIME_NOUN.match(opening)


def _mostly_quoted(text: str) -> bool:
    """Nearly all of it is somebody's words, so that nobody is named who says them."""
    rest = words(unquoted(text))
    return len(rest) < 3 or (text[0] in _QUOTES and not any(word[0].isupper() for word in rest))


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.4 * len(letters)
