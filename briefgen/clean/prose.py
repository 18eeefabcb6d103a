"""A block -> how much it reads like the running text of an article, as log-odds, from its own words alone."""

import math
import re
from dataclasses import dataclass

from briefgen.clean import furniture
from briefgen.clean.furniture import Kind
from briefgen.clean.unseen import without
from briefgen.words import STOP_WORDS, fold, folded, words

_SENTENCE_END = re.compile(
    r"[.!?…。！？؟।][\"'”’»)\]」』\s`]*(?:\[\w{1,3}\]|[¹²³⁴-⁹*†‡]|(?<=[a-z][.!?])\d{1,2}|(?<=[a-z][.!?][\"”’)])\d{1,2})*\s*$"
)
"""The mark of a footnote may stand behind the end of its sentence."""
_TRUNCATED = re.compile(r"(?:\.\.|…)\W*$")
_OPEN_QUOTE = re.compile(r"^[\"“‘«„`'「]+\s?\w")
_QUOTED = re.compile(r"[\"“”«»]|``|''")
_QUOTATION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|``.*?(?:''|$)|«[^»]*(?:»|$)")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]")
"""Letters of scripts that do not part words; two make about one word."""
_READER = frozenset("you your yours yourself".split())
_HOUSE = frozenset("we us our ours".split())
_COMMANDS = frozenset(
    "browse buy call check choose click contact discover download email enter explore find follow get help join learn "
    "listen log make read register reply save scroll see select send share shop sign submit subscribe support swipe "
    "tap tell try upload verify view visit vote watch".split()
)
"""Verbs with which a page tells its reader what to do."""
_VERBS = frozenset(
    "is are was were be been am isn wasn has have had will would can could may might must shall should do does did "
    "says said say told tells went came made took got gave left found became began held kept led met put ran saw set "
    "sent shot won lost fell rose grew knew thought brought fought spoke wrote goes comes makes "
    "takes gets gives".split()
)
"""Auxiliaries and the commonest irregular verbs; the regular past ends in -ed."""
_SPEECH = frozenset("said says told added".split())
SPEECH = 1.5
"""A sentence of somebody, as teasers hardly have one."""
REPORT_WORDS, REPORT = 15, 0.25
"""A long sentence that does not speak to its reader, and the share of the weight that one mention then has."""
CREDIT = "reporting credit"
VERBLESS, VERBLESS_WORDS = 1.5, 8
_LINK = re.compile(
    r"\w[^:|»>]{2,30}\s?[:|»>]\s?\w|.{10,160} [→›»➔➜]$|(?:>>|»|→) ?\w"
    r"|(?:read|see|view) (?:the )?(?:full|whole) (?:story|article|report)\b.{0,3}$",
    re.I,
)
_SIGNATURE = re.compile(r"^[—–-]\s?.{1,60}\(@\w+\).{4,24}\d{4}$")
_GLUE = re.compile(r"[a-z]{2}[”’\"?!.]?(?=[A-Z][a-z])")
"""Where the title of a teaser meets its text without a blank between, as pages show them."""
TITLE_WORDS, TITLE_CAPITALS = 4, 0.75
"""Words before such a place, and the share of the longer ones that are capitalised, from which they are a title."""
GLUED = 6.0
FUNCTION_WORDS = 4.0
"""Log-odds for the difference between all and no words being function words."""
_LONG = 600
"""Characters; of a longer block only beginning and end are searched for furniture, which never is so long."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one block looks like."""

    text: str
    """On one line."""
    count: int
    """Words."""
    ends: bool
    """With the end mark of a sentence."""
    truncated: bool
    """With an ellipsis, as teasers do."""
    function_words: float
    """Share of function words, 0 to 1."""
    capitals: float
    """Share of capitalised words after the first, 0 to 1."""
    quoted: bool
    speech: bool
    """Somebody is quoted and said to speak."""
    address: float
    """Share of words outside quotations with which a page speaks to its reader, 0 to 1."""
    verbless: bool
    """Long enough for a sentence, and without a word that looks like an English verb."""
    command: bool
    """It begins with a verb that tells the reader what to do."""
    kind: Kind | None
    """The furniture it is as a whole."""
    inside: Kind | None
    """The furniture that is mentioned in it."""
    mentions: int
    """How often it is."""
    is_date: bool
    """Little but a date or a time."""
    is_byline: bool
    is_signature: bool
    """Who wrote the embedded post above it."""
    glued: bool
    """A title runs into a sentence in it without a blank, as in teasers."""
    in_furniture: bool = False
    """Furniture has begun before it, and no clear prose has come since."""
    repeated: bool = False
    """The page has it more than once."""
    passing: bool = False
    """It stands between paragraphs and parts none: the time of an entry where each has one, the head of a sheet."""
    evidence: float = 0.0
    """Log-odds from what is known beside its words: its neighbours, its markup."""

    @property
    def score(self) -> float:
        """Log-odds of being running text."""
        return _score(self) + self.evidence

    @property
    def is_teaser(self) -> bool:
        """Whether it is a link to one article, with its title or beside its story: ``READ MORE: Bus fares soar``."""
        own = self.kind or self.inside
        return own is not None and own.why == "related links" and _LINK.match(self.text) is not None

    @property
    def plain(self) -> bool:
        """Neither furniture of any kind nor a line about the article."""
        return not (self.kind or self.inside or self.is_date or self.is_byline)


def read(text: str) -> Reading:
    """What a block looks like; ``text`` is its characters as they stand."""
    line = " ".join(without(text).split())
    sample = line if len(line) <= _LONG else f"{line[: _LONG // 2]} {line[-_LONG // 2 :]}"
    tokens = words(sample)
    plain, line_folded = [folded(token) for token in tokens], _folded(sample)
    rest = tokens[1:]
    inside = furniture.inside(line_folded)
    quoted = bool(_OPEN_QUOTE.match(sample) or _QUOTED.search(sample))
    return Reading(
        text=line,
        count=_count(line, sample, len(tokens)),
        ends=bool(_SENTENCE_END.search(sample)),
        truncated=bool(_TRUNCATED.search(sample)),
        function_words=sum(map(STOP_WORDS.__contains__, plain)) / max(1, len(tokens)),
        capitals=sum(token[0].isupper() for token in rest) / max(1, len(rest)),
        quoted=quoted,
        speech=quoted and not _SPEECH.isdisjoint(plain),
        address=_address(sample, plain),
        verbless=len(tokens) >= VERBLESS_WORDS and not _has_verb(plain),
        command=bool(plain) and plain[0] in _COMMANDS and not _OPEN_QUOTE.match(sample),
        kind=(furniture.whole_line if sample is line else furniture.framed)(line_folded),
        inside=inside,
        mentions=len(inside.pattern.findall(line_folded)) if inside else 0,
        is_date=is_date_line(line),
        is_byline=furniture.is_byline(line),
        is_signature=bool(_SIGNATURE.match(sample)),
        glued=_is_glued(sample),
    )


def is_date_line(line: str) -> bool:
    """Whether a line is little but a date, a time of day, or ``2 hours ago``."""
    if len(line) > 120 or not any(map(str.isdigit, line)):
        return False
    plain = fold(line)
    rest = furniture.RELATIVE_TIME.sub(" ", furniture.CLOCK.sub(" ", plain))
    left = re.sub(r"[\d\W_]+", " ", furniture.DATE_WORDS.sub(" ", rest)).split()
    has_date = bool(furniture.RELATIVE_TIME.search(plain) or furniture.CLOCK.search(plain))
    has_date = has_date or bool(re.search(r"\b(?:19|20)\d\d\b", plain))
    return has_date and sum(len(word) for word in left) <= 8


def _is_glued(sample: str) -> bool:
    """Whether a line begins with a title that runs into the text behind it."""
    glue = _GLUE.search(sample)
    title = words(sample[: glue.end()]) if glue else []
    longer = [word for word in title if len(word) > 3]  # titles have short function words in lower case
    return len(title) >= TITLE_WORDS and sum(w[0].isupper() for w in longer) >= TITLE_CAPITALS * len(longer)


def _folded(sample: str) -> str:
    return sample.lower() if sample.isascii() else fold(sample)


def _has_verb(plain: list[str]) -> bool:
    return not _VERBS.isdisjoint(plain) or any(word.endswith(("ed", "n't")) for word in plain)


def _count(line: str, sample: str, tokens: int) -> int:
    """Words of a line; of a script without spaces two letters count as one."""
    if unspaced := len(_NO_SPACES.findall(sample)):
        return max(tokens, unspaced // 2)
    return tokens if sample is line else line.count(" ") + 1


def _address(sample: str, plain: list[str]) -> float:
    """How much of what is not quoted speaks to the reader; ``we`` counts half, reports say it of their makers too."""
    if _READER.isdisjoint(plain) and _HOUSE.isdisjoint(plain):
        return 0.0
    unquoted = _QUOTATION.sub(" ", sample)
    tokens = plain if unquoted == sample else [folded(token) for token in words(unquoted)]
    spoken = sum(token in _READER for token in tokens) + 0.5 * sum(token in _HOUSE for token in tokens)
    return spoken / max(1, len(tokens))


def _weight_inside(block: Reading, kind: Kind) -> float:
    """How far the furniture that a block mentions speaks against it: little where a report tells of such things."""
    if block.ends and block.count >= REPORT_WORDS and not block.address and block.mentions == 1 and kind.why != CREDIT:
        return kind.weight * REPORT
    return kind.weight * (0.5 + 0.5 * min(3, block.mentions))


def _score(block: Reading) -> float:
    if not block.count:
        return -1.0
    score = 1.15 * math.log2(min(block.count, 64)) - 4.2
    score += 1.8 if block.ends else 0.0
    score -= 1.5 if block.truncated and block.count < 30 else 0.0
    score += FUNCTION_WORDS * (min(block.function_words, 0.45) - 0.28)
    score -= 3.0 * max(0.0, block.capitals - 0.35)
    score += 0.6 if block.quoted else 0.0
    score += SPEECH if block.speech and block.ends and block.plain else 0.0
    score -= min(2.5, 20.0 * block.address)
    score -= VERBLESS if block.verbless and not block.quoted else 0.0
    score -= 1.5 if block.command and block.count < 25 else 0.0
    score -= GLUED if block.glued else 0.0
    if block.is_signature:
        score = max(score, 1.0)
    if block.kind is not None:
        score = min(score, 1.0) - block.kind.weight
    elif block.is_date or block.is_byline:
        score = min(score, 0.0) - 3.0
    if block.inside is not None:
        score -= _weight_inside(block, block.inside)
    return score
