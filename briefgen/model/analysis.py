"""What one article says. Everything is a span of the article's cleaned text; nothing depends on other articles."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "possible", "demanded", "planned"]
"""How a holder puts a claim: as fact, as a possibility, as something that must happen, as an intention."""
StatementKind = Literal["speech", "belief", "intention", "appearance"]
"""What a holder does with a claim: says it, thinks it, means to bring it about; or it seems so to nobody named."""
AdviceType = Literal["travel", "depart", "shelter", "closure", "movement", "health", "security", "reassurance", "other"]
Strength = Literal["must", "should", "may", "lifted"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; a quotation is never split."""

    span: Span
    paragraph: int
    """Number of its paragraph, from 0."""
    clauses: tuple[Span, ...]
    """Its clauses in order; they do not overlap, and each stands alone as a quotable stretch."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name."""

    span: Span
    label: str
    """PER, ORG, LOC, NORP, FAC, EVENT, PRODUCT, WORK, WEAPON or MISC."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a text calls the one it names: a title before the name or an apposition beside it."""

    mention: Span
    """The name that holds the role: the span of one of the article's mentions."""
    span: Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time in TIMEX3 terms (Pustejovsky et al. 2003, TimeML)."""

    span: Span
    type: TimexType
    value: str | None
    """TIMEX3 value: ``2025-09-17``, ``2025-W38``, ``P3D``, ``PRESENT_REF``; None when it cannot be resolved."""
    edtf: str | None
    """The calendar date at the precision the text gives, in EDTF, for the timeline; None when there is none."""
    anchor: Literal["itself", "published", "text"] | None
    """What the value rests on: the expression alone, the publication date, another date of the text."""
    why: str | None = None
    """Why there is no value, as in ``'Tuesday': the article has no date``."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution: who says what (source, cue, content), as in PARC 3.0 (Pareti 2016)."""

    source: tuple[Span, ...]
    """The words that name the holder; empty where the text names none."""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Span | None
    """The mention that the source refers to, after pronouns are resolved within the article."""
    direct: bool
    """The holder's own words, in quotation marks."""
    polarity: Polarity
    modality: Modality
    kind: StatementKind = "speech"


@dataclass(frozen=True, slots=True)
class Advisory:
    """An authority tells somebody what to do."""

    span: Span
    """The whole passage, at most three sentences."""
    issuer: Span | None
    audience: Span | None
    place: Span | None
    action: Span
    type: AdviceType
    strength: Strength
    level: int | None
    """On the issuer's own scale, where the words give one (4 = ``Do Not Travel`` on the US scale)."""
    level_words: str | None
    reasons: tuple[Span, ...]
    date: DateMention | None
    valid_until: DateMention | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one article."""

    article: str
    """The article's id."""
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    dates: tuple[DateMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    advisories: tuple[Advisory, ...] = ()
    vectors: bytes = b""
    """A vector for each sentence: sentence x 384 signed bytes, row by row, 127 standing for 1; each row has length 1.
    Empty where the pipeline made none."""
    phrases: bytes = b""
    """Start and end of each noun phrase, unsigned 32-bit numbers, the least significant byte first. Empty where the
    pipeline gave no trees."""
