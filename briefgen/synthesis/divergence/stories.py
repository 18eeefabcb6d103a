"""Points -> stories: what each article speaks of, and whether two articles tell of one event."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.synthesis.divergence.points import Point
from briefgen.synthesis.similarity import Index, dot, mean

STORY_DAYS = 14
ONE_STORY = 0.1
"""What two articles that share so much of their words give as a toll within so many days is likely one event's:
articles of one story share 0.1 to 0.6 of them."""

Story = Mapping[str, float]
"""What an article speaks of, as a unit vector over stems."""


class Stories:
    """The story of each article, by its id."""

    def __init__(self, of: Mapping[str, Story]) -> None:
        self.of = of
        self._one: dict[tuple[str, str], bool] = {}

    def one(self, first: Point, second: Point) -> bool:
        """Whether the articles of two points are near in time and share many words; each pair is compared once."""
        pair = (first.article, second.article)
        if pair not in self._one:
            self._one[pair] = alike(first, second, (self.of[first.article], self.of[second.article]))
        return self._one[pair]


def find(points: Sequence[Point], index: Index) -> Stories:
    """The stories of all articles that ``points`` stand in."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, point in enumerate(points):
        numbers[point.article].append(number)
    return Stories({article: mean(index.vectors[n] for n in listed) for article, listed in numbers.items()})


def alike(first: Point, second: Point, stories: tuple[Story, Story]) -> bool:
    """Whether the articles of two points, whose stories these are, are near in time and share many words."""
    return days(first, second) <= STORY_DAYS and dot(*stories) >= ONE_STORY


def days(first: Point, second: Point) -> int:
    """Days between the articles of two points; 0 where one is undated."""
    published = [point.reading.article.published for point in (first, second)]
    return abs((published[0].day - published[1].day).days) if published[0] and published[1] else 0
