"""What templates may do with a value."""

from dataclasses import replace

from briefgen.model.synthesis import Event
from briefgen.render.filters import known
from tests.render.events import EVENTS


def test_how_a_date_is_known_is_told_in_words() -> None:
    """The day counted from is written as the others, and not broken over lines."""
    event = next(it for it in EVENTS if isinstance(it, Event) and it.resolved_from)
    told = known(replace(event, expression="on Monday", resolved_from="article dated 2025-11-04"))
    assert told == "“on Monday” ← article dated 4\u00a0Nov\u00a02025"
    assert known(replace(event, resolved_from=None)) == ""
