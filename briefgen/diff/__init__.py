"""Briefing, Briefing -> Difference: what a newer briefing says that an older one did not, and the other way round.

It changes nothing and says nothing of its own: what it gives back are items and words of the two.
"""

from briefgen.diff.comparing import diff
from briefgen.diff.difference import Change, Changed, Difference, Extent, Fact, SectionDifference
from briefgen.diff.facts import Side, facts
from briefgen.diff.record import record

__all__ = ["Change", "Changed", "Difference", "Extent", "Fact", "SectionDifference", "Side", "diff", "facts", "record"]
