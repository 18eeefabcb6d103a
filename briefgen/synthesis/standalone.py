"""Sentence -> Standing: whether a sentence can be read on its own, away from the ones around it.

Looks at the sentence's words alone. Says nothing of how much the sentence matters.
"""

import re
from functools import lru_cache

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis import leaning
from briefgen.synthesis.clauses import balanced, unquoted
from briefgen.synthesis.leaning import QUOTES
from briefgen.words import MONTHS, STOP_WORDS, WEEKDAY, content_stems, fold, words

FEWEST_WORDS = 6
FEWEST_CONTENT = 5
"""Different words that carry meaning."""
MOST_WORDS = 60
"""Longer sentences are lists, tables or two sentences that cleaning could not part."""

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
    r"\b(?:is|are) (?:seen|pictured) (?:in this|before|during|outside|near|here|above|left|right)\b|"
    r"\bfull ?screen\b|\bautoplay\b|\bskip ad\b|"
    r"\bstay up to date\b|\bcontains spoilers\b|^step \d+:|"
    r"^here(?:[’']s| is| are)\b|^buy photo\b|^(?:[a-z.'’-]+ ){1,3}/ |(?:^|\s)#[a-z]|"
    r"^[a-z.'’-]+ [a-z.'’-]+ reports (?:for|from|live)\b|"
    r"^(?:re-?issued|updated|reviewed|revised) (?:to|after|with|following)\b|"
    r"^(?:updated|new|addition of|additional|removal of|changes? (?:to|in)) information\b",
    re.IGNORECASE,
)
_MONTH = rf"{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
_CAPTION = re.compile(
    rf"(?:\b(?:on|in) )?\b(?:{_MONTH})"
    r" \d{1,2}(?: ?, \d{4})? ?\.$"
)
"""A date at the end, as under a picture; what is told of that day says so in the past."""
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|been|is|are|will|would|said|says|(?<!-)\w+ed|\w*[aeo]ught|took|came|made|went|began)\b"
)
_PASTS = re.compile(rf"{_PAST.pattern}(?:\s{_PAST.pattern})*")
"""A group of them: ``had strayed``."""
_ASIDE = re.compile(r"\b(?:after|before|that|who|which|as|while|when|where)\b")
"""Behind which a caption tells what went before."""
_LABEL = re.compile(
    rf"(?:[A-Z][A-Z.’' ]{{0,30}}\s?:|[QA]\.|\*|(?:{_MONTH})"
    rf" \d{{1,2}}(?:, \d{{4}})?\s?[:–—-]|(?:{_MONTH}) \d{{1,2}}, \d{{4}}(?=\s[A-Z]))\s"
)
"""Who speaks in a transcript, what a line is of, its day in a list or of a picture: ``HOLM:``, ``Q.``, ``May 4:``."""
_SELF = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|me|(?<!-)[Yy]ou|[Yy]our)\b(?!\.)")
"""Who writes, and who reads: outside quotation marks it is the page that speaks to its reader."""
_CRIES = re.compile(r"[\"“][^”\"]*!")
"""A quotation that opens a sentence and is a cry: ``"What a day!" the skipper laughed``."""
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
    rf"(?:(?!The\s|[\w ]*(?:Press|News|Network|Agency|Corporation) \()(?:[A-Z][\w.’']*,?\s){{1,4}}"
    rf"\((?:{'|'.join(sorted(gazetteer.MEDIA))})\)\s?(?=[“\"A-Z])|"
    r"\([A-Z][\w. ]+\)\s*(?:[—–-]+\s*)?|"
    r"[A-Z][A-Z.'’/ -]+(?:,\s+[A-Z][\w.]+(?:\s+[A-Z][\w.]+)?)?(?:,?\s+[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*"
    r"(?:\([^)]{2,30}\)\s*)?(?:—\s*|[—–-]{1,2}\s+))"
)


_AGENCY = re.compile(r"(?:\(|-LRB- )[A-Z][\w. ]{1,20}?(?:\)| -RRB-) ?[—–-]{1,2} ")
_PLACE = re.compile(r"(?<=[a-z\d] )[A-Z]{3,}(?:\s[A-Z]{3,})+(?:,\s[A-Z][\w.]+)?\s(?:--|—|–)\s(?=[A-Z])")
"""A dateline of several words behind a credit that was run into it: ``Harbour Office, via VNA PORT MAREN --``."""
_CREDIT = re.compile(
    r"(?:Photograph|Photo|Picture|Image)s?(?:\sby)?\s?:\s(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w.'’-]*\s?/\s?"
    r"(?:AP|AFP|EPA|PA|AAP|Reuters|REUTERS|Getty(?:\sImages)?|Corbis|Rex(?:\sFeatures)?|Alamy)\s(?=[A-Z])"
)
"""Whose picture stands over the sentence that it was run into."""
_STAMP = re.compile(
    rf"\b{WEEKDAY},? \d{{1,2}} [A-Z][a-z]+ \d{{4}} ?,? \d{{1,2}}[.:]\d\d ?"
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


LONG_WORD, HEADLINE_WORDS = 4, 6
"""Letters of a word that a headline sets with a capital, and how many of these tell one."""


def body(text: str) -> Span:
    """Where the sentence itself stands in ``text``, after a dateline such as ``PORT MAREN (VNA) —``.

    Also after what was run into the first sentence: an agency's sign, or a time stamp without a whole headline.
    """
    head = _CREDIT.match(text) or _DATELINE.match(text)
    start = head.end() if head else 0
    for sign in (_AGENCY, _PLACE):
        found = sign.search(text, start, start + FARTHEST_HEAD)
        start = found.end() if found else start
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
    if _STUCK.search(text) or _SELF.search(unquoted(text)) or _LABEL.match(text) or _CRIES.match(text):
        return False
    return not (leaning.leans(text) or _mostly_quoted(text) or _shouts(text) or _pictured(text) or _is_headline(text))


def _is_headline(text: str) -> bool:
    """Whether nearly all words begin with a capital, as headlines are set: verbs do so nowhere else."""
    long = [word for word in words(text) if len(word) >= LONG_WORD and fold(word) not in STOP_WORDS]
    return len(long) >= HEADLINE_WORDS and not any(word.islower() for word in long)


def _pictured(text: str) -> bool:
    """Whether a sentence tells what a picture shows."""
    if _CAPTION.search(text) is None:
        return False
    shown, *aside = _ASIDE.split(text, maxsplit=1)
    return _PAST.search(shown) is None and len(_PASTS.findall("".join(aside))) <= 1


def nearly_stands(text: str) -> bool:
    """Whether ``text`` would do where a source has nothing better: an opening that breaks off, or one long sentence."""
    if len(text.split()) < 2 * FEWEST_WORDS or "?" in text or furniture(text):
        return False
    return not (leaning.opens(text) or leaning.refers(unquoted(text)))


@lru_cache(maxsize=50_000)
def furniture(text: str) -> bool:
    """Whether ``text`` speaks of the page it stands on, and not of the world."""
    return bool(_FURNITURE.search(text))


def _closed(text: str) -> bool:
    """It ends as a sentence does, opens as one does, and its quotation marks and brackets are paired."""
    bare = text.rstrip(QUOTES + ")] ")
    if not bare or bare[-1] not in ".!" or bare.endswith("..."):
        return False
    if text[0] in "([." or text.lstrip(QUOTES + "([ ")[:1].islower():
        return False
    return balanced(text) and "?" not in text


def _mostly_quoted(text: str) -> bool:
    """Nearly all of it is somebody's words, so that nobody is named who says them."""
    rest = words(unquoted(text))
    return len(rest) < 3 or (text[0] in QUOTES and not any(word[0].isupper() for word in rest))


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.4 * len(letters)
