"""Sentence -> whether it is a caption, a credit or a list of names, and no sentence that a bottom line may hold."""

import re

from briefgen import gazetteer
from briefgen.model.span import Span
from briefgen.synthesis.evidence import Reading
from briefgen.words import fold, words


def is_credit(text: str) -> bool:
    """Whether a line that follows a caption says who took the picture."""
    return _CREDIT.match(text) is not None


_CREDIT = re.compile(r"(?:photo(?:graph)?|picture|image|illustration|composite)s?\s?:\s", re.IGNORECASE)


def runs_in(text: str) -> bool:
    """Whether words under a picture or a quotation set apart run into a sentence: a bare day, a bare name, a colon."""
    quoted = _NAME_AND_QUOTATION.search(text)
    return _DATED.match(text) is not None or (quoted is not None and not _TO_SOMEBODY.search(text[: quoted.start()]))


_DATED = re.compile(
    r"(?:[A-Z]{2,}\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?:? "
    r"(?=[A-Z])"
)
"""``March 4, 2031 A ferry leaves the harbour``."""
_NAME_AND_QUOTATION = re.compile(r"\b[A-Z][\w’'-]+: [\"“‘'](?=[A-Z])")
"""``The dam holds, the mayor says Mayor Orla Kesk: "We have time"``."""
_TO_SOMEBODY = re.compile(r"\b(?:t(?:old|ells?)|wrote|writes|written|asked|asks?)\b")


def is_verbless(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence has no finite verb: nothing but names, nouns, links and participles, as captions and items."""
    nouns = [*reading.phrases_in(sentence), *(mention.span for mention in reading.mentions_in(sentence))]
    rest = list(sentence.of(reading.text))
    for span in nouns:
        rest[span.start - sentence.start : span.end - sentence.start] = " " * (span.end - span.start)
    left = words("".join(rest))
    return bool(reading.phrases_in(sentence)) and all(_is_no_verb(word) for word in left)


def _is_no_verb(word: str) -> bool:
    small = fold(word)
    adverb = small.endswith("ly") and small not in _VERBS_LY
    return small in _NO_VERB or adverb or small.endswith("ing") or word.isdigit() or gazetteer.role_noun(small)


_NO_VERB = frozenset(
    """a an the his her its their this that these those all some any each every no after against along among around as
    at because before behind between but by due during except for from in inside into like near of off on onto or out
    outside over per since than through throughout to toward towards under until via while with within without and not
    only also both about above across amid below beside beyond despite if nor up down who whom whose which when where
    according including early late last next earlier later yesterday today tonight pictured
    one two three four five six seven eight nine ten""".split()
)
_VERBS_LY = frozenset("apply supply rely fly reply comply multiply imply ally rally bully tally".split())
"""Words in *-ly* that are verbs."""
