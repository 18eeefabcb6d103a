"""Diverging claims of any number of speakers, for pictures."""

from briefgen.model.synthesis import Divergence, DivergenceKind, Position


def side(holder: str, text: str = "the quay is open", actor: str | None = None) -> Position:
    """What one speaker holds."""
    return Position(holder, actor, None, None, text, ())


def issue(kind: DivergenceKind, *sides: Position, why: str = "one says the contrary") -> Divergence:
    """An issue of these sides."""
    return Divergence("d0000000001", "the quay", kind, why, 0.9, sides)


def pairwise_issues(speakers: int) -> list[Divergence]:
    """Each speaker against the next."""
    return [issue("contradiction", side(f"Speaker {it}"), side(f"Speaker {it + 1}")) for it in range(1, speakers)]
