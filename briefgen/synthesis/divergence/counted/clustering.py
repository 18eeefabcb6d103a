"""Links between figures -> clusters of those of one matter: average linkage, the nearest joined first.

Sums of links are kept as clusters grow, and no two clusters are looked at twice: what is compared are the links alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.synthesis.divergence.counted.exclusions import estimates, excluded
from briefgen.synthesis.divergence.counted.tallies import Tally

FLOW_SLACK = 0.15
"""How much less alike, on average, two groups of rates may be than other figures: sources word a flow in many ways."""
UNLINKED = -0.05
EXACT = 2**40
"""By what links are multiplied to be summed as whole numbers."""
MOST_CHECKED = 8
"""Figures of a group that another must not be excluded from."""


def joined(
    group: Sequence[Tally], links: Mapping[tuple[int, int], float]
) -> tuple[dict[int, list[int]], dict[int, float]]:
    """The clusters by their first figure, and the link of the nearest two in each that has more than one."""
    members = {n: [n] for n in range(len(group))}
    home = list(range(len(group)))
    between = _Between(links)
    apart = _Apart(group, members)
    strength: dict[int, float] = {}
    nearest = sorted(((value, *pair) for pair, value in links.items() if value > 0), key=lambda x: (-x[0], x[1:]))
    for value, n, m in nearest:
        a, b = sorted((home[n], home[m]))
        if a == b:
            continue
        slack = FLOW_SLACK if flow(group[n]) and flow(group[m]) else 0.0
        if between.average(a, b, len(members[a]) * len(members[b])) <= -slack or apart.excluded(a, b):
            continue
        between.join(a, b)
        joining = members.pop(b)
        members[a] += joining
        for moved in joining:
            home[moved] = a
        strength[a] = max(value, strength.get(a, 0.0), strength.pop(b, 0.0))
    return members, strength


class _Between:
    """The sums of the links between clusters, kept as these are joined; a cluster goes by its first figure.

    As whole numbers, so that the sums do not depend on the order in which clusters were joined.
    """

    def __init__(self, links: Mapping[tuple[int, int], float]) -> None:
        self._known: defaultdict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
        for (n, m), value in links.items():
            self._known[n][m] = self._known[m][n] = (round(value * EXACT), 1)

    def average(self, a: int, b: int, pairs: int) -> float:
        """The mean over the pairs of figures of two clusters; those that were not compared count as unlinked."""
        total, compared = self._known[a].get(b, (0, 0))
        return (total + (pairs - compared) * round(UNLINKED * EXACT)) / (pairs * EXACT)

    def join(self, a: int, b: int) -> None:
        """Make of two clusters one that goes by ``a``."""
        mine, theirs = self._known[a], self._known.pop(b)
        mine.pop(b, None)
        theirs.pop(a, None)
        for other, (total, compared) in theirs.items():
            before = mine.get(other, (0, 0))
            mine[other] = self._known[other][a] = (before[0] + total, before[1] + compared)
            del self._known[other][b]


class _Apart:
    """Which clusters a figure of one keeps from being joined with the other; each pair is looked at once."""

    def __init__(self, group: Sequence[Tally], members: Mapping[int, Sequence[int]]) -> None:
        self._group, self._members = group, members
        self._known: dict[tuple[int, int, int, int], bool] = {}

    def excluded(self, a: int, b: int) -> bool:
        """Whether one of the first figures of either excludes one of the other's; clusters grow at their ends only."""
        first, second = self._members[a][:MOST_CHECKED], self._members[b][:MOST_CHECKED]
        key = (a, len(first), b, len(second))
        if key not in self._known:
            pairs = ((self._group[n], self._group[m]) for n in first for m in second)
            self._known[key] = any(excluded(*pair) for pair in pairs)
        return self._known[key]


def flow(tally: Tally) -> bool:
    """Whether a figure is of what flows, each day or by somebody's estimate: of that a corpus seldom has two."""
    return "/" in tally.figure.quantity or estimates(tally)
