"""Articles that are one text are found, and count as one source."""

from briefgen.synthesis import duplicates

from .factories import corpus, written

REPORT = """The harbour of Port Maren was closed on Monday after a crane fell across two piers and the main road.

Colonel Ilan Toresk said that nobody had been hurt and that engineers would begin to clear the piers in the morning.

Fishing boats were sent to the northern basin, where the water is shallow and only small vessels can find a berth.

Traders in the old town complained that nothing had been announced before their trucks were turned back at the gate."""
ADDED = """

Late in the evening the ministry of transport named a commission of inquiry, whose five members are to report within
a month, and promised that owners of damaged boats would be paid from a fund that parliament set up two years ago.

The commission is led by a retired judge from Brenna, and its first session is to be held in public at the town hall."""
OTHER = """Snow blocked the pass above Brenna for the third day, and the army flew food to two villages in the hills.

The governor asked drivers to stay away from the road until ploughs had opened a lane for ambulances and fuel trucks."""


def groups(*texts: tuple[str, str]) -> list[tuple[str, int, str]]:
    """Original's beginning, number of copies and kind of each group."""
    pile = corpus(*(written(text, published=day, name=f"{n}.txt") for n, (text, day) in enumerate(texts)))
    beginnings = {article.id: article.text[:11] for article in pile.articles}
    return [(beginnings[g.original], len(g.copies), g.kind) for g in duplicates.find(pile)]


def test_a_copy_under_another_headline_is_a_duplicate_of_the_earliest() -> None:
    """An agency's text that another outlet runs the next day is a duplicate of the first."""
    rerun = "Harbour shut.\n\n" + REPORT
    assert groups((rerun, "2031-03-05"), (REPORT, "2031-03-04"), (OTHER, "2031-03-04")) == [
        ("The harbour", 1, "duplicate")
    ]


def test_a_later_text_with_new_paragraphs_is_a_version() -> None:
    """A text that grew by two paragraphs is a version of the shorter, earlier one."""
    assert groups((REPORT, "2031-03-04"), (REPORT + ADDED, "2031-03-05")) == [("The harbour", 1, "version")]


def test_an_excerpt_is_a_duplicate_of_the_longer_article_of_that_day() -> None:
    """The first two paragraphs alone are a duplicate of the whole."""
    teaser = "\n\n".join(REPORT.split("\n\n")[:2])
    assert groups((teaser, "2031-03-04"), (REPORT, "2031-03-04")) == [("The harbour", 1, "duplicate")]


def test_articles_on_different_things_are_not_grouped() -> None:
    """Two texts of their own form no group."""
    assert groups((REPORT, "2031-03-04"), (OTHER, "2031-03-04")) == []


def test_copies_count_as_one_source() -> None:
    """The lineage of a copy is its original; another article is its own."""
    pile = corpus(written(REPORT, published="2031-03-04"), written("Shut.\n\n" + REPORT), written(OTHER))
    lineage = duplicates.lineages([article.id for article in pile.articles], duplicates.find(pile))
    assert len(set(lineage.values())) == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    """The same groups come from the articles in reverse."""
    texts = [(REPORT, "2031-03-04"), (OTHER, "2031-03-04"), (REPORT + ADDED, "2031-03-05")]
    assert groups(*texts) == groups(*reversed(texts))
