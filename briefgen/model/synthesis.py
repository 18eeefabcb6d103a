"""What all articles together say. Every finding carries its evidence."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.analysis import AdviceType, Modality, Polarity, Strength

ActorType = Literal["person", "organisation", "group", "place"]
DivergenceKind = Literal["contradiction", "figures", "dates", "stance", "update", "refinement"]
EventModality = Literal["happened", "planned", "reported", "denied"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a source: ``quote == text[start:end]``, at most three sentences."""

    source: str
    """The article's id."""
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source (a substring of the evidence) and the passage that they stand in."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Articles that are one text: near-copies, or later versions of it."""

    original: str
    """Id of the article that the others repeat: the earliest, or else the longest."""
    copies: tuple[str, ...]
    kind: Literal["duplicate", "version"]


@dataclass(frozen=True, slots=True)
class ActorRole:
    """What a source calls an actor."""

    text: str
    evidence: tuple[Evidence, ...]
    start: str | None = None
    """EDTF date from which it holds, where the text says so."""
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """How a source ties one actor to another."""

    kind: str
    """A label: ``part of``, ``represents``, ``opposes``."""
    actor: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts, under all the names the sources use."""

    id: str
    name: str
    """The fullest form that occurs."""
    type: ActorType
    aliases: tuple[str, ...]
    """The other forms that occur, most frequent first."""
    mentions: int
    roles: tuple[ActorRole, ...]
    sources: tuple[str, ...]
    """Ids of the articles that name it, in their order."""
    statements: tuple[str, ...]
    """Ids of its attributions."""
    relations: tuple[Relation, ...]
    says: Passage | None
    """What it says or does, in one line: its most telling statement, or a clause with it as subject."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement with its holder resolved to an actor."""

    id: str
    actor: str | None
    holder: str
    """As worded in the source; empty where the text names none."""
    cue: str
    direct: bool
    polarity: Polarity
    modality: Modality
    text: str
    date: str | None
    """EDTF; when it was said, where the text says so."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is to happen on a date; undated when ``date`` is None, and then ``why`` says why."""

    id: str
    date: str | None
    """EDTF at the precision the text gives."""
    text: str
    modality: EventModality
    expression: str
    """The words that give the date, as in ``late Tuesday``."""
    resolved_from: str | None
    """What a relative expression was counted from, as in ``article dated 2025-11-05``."""
    why: str | None
    evidence: tuple[Evidence, ...]
    single_source: bool
    weight: float = 0.0
    """How much it matters, 0 to 1: what a template's limit keeps. Not printed."""


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a divergence."""

    holder: str
    """Who holds it, as worded; for what a source says in its own voice, its publisher or name."""
    actor: str | None
    role: str | None
    date: str | None
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Divergence:
    """Sources that do not say the same of one thing."""

    id: str
    topic: str
    """A label made of the sources' words."""
    kind: DivergenceKind
    why: str
    """A label that says in what they differ."""
    score: float
    """Probability that they diverge, 0 to 1."""
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """An advisory with its issuer resolved and its repetitions joined."""

    id: str
    issuer: str
    actor: str | None
    audience: str | None
    place: str | None
    action: str
    type: AdviceType
    strength: Strength
    level: int | None
    level_words: str | None
    reasons: tuple[str, ...]
    date: str | None
    valid_until: str | None
    superseded_by: str | None
    """Id of the later notice that replaces it."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class KeySentence:
    """A sentence of the bottom line."""

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    """The sentence itself first, then other sources that say the same."""
    single_source: bool


@dataclass(frozen=True, slots=True)
class Synthesis:
    """All findings over a corpus, ranked: the most important first, events by date."""

    duplicates: tuple[DuplicateGroup, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    undated: tuple[Event, ...] = ()
    divergences: tuple[Divergence, ...] = ()
    notices: tuple[Notice, ...] = ()
    summary: tuple[KeySentence, ...] = ()
