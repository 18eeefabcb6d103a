"""Which date to believe. In order: the project, the page's metadata, its dateline or date line, its URL, its file name.

Never the day a page was fetched, the date of its file, or today.
"""

from collections.abc import Sequence
from datetime import date

from briefgen.model.article import Origin, PublicationDate
from briefgen.model.problem import Problem

_TRUST: tuple[Origin, ...] = ("project", "page metadata", "dateline", "text", "url", "file name")
SAME = 1
"""Days by which two clues may differ: time zones, and a morning paper's page that went up the evening before."""


def day_of(given: date | None, found: Sequence[PublicationDate]) -> PublicationDate | None:
    """The most trusted publication date; among clues of one origin the first."""
    ranked = _ranked(given, found)
    return ranked[0] if ranked else None


def doubts_about(shown: str, given: date | None, found: Sequence[PublicationDate]) -> tuple[Problem, ...]:
    """A problem when two clues name different days."""
    ranked = _ranked(given, found)
    others = [clue for clue in ranked[1:] if abs((clue.day - ranked[0].day).days) > SAME]
    if not others:
        return ()
    first, other = ranked[0], others[0]
    message = (
        f"two publication dates: {first.day.isoformat()} ({first.origin}) and {other.day.isoformat()} "
        f"({other.origin}); the first is used, set 'published' in the project to decide"
    )
    return (Problem(shown, "clean", message),)


def _ranked(given: date | None, found: Sequence[PublicationDate]) -> list[PublicationDate]:
    clues = [PublicationDate(given, "project"), *found] if given else list(found)
    return sorted(clues, key=lambda clue: _TRUST.index(clue.origin))
