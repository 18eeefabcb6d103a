"""What one article costs grows with its length and no faster, also where all of it stands on one line."""

import time
from datetime import date

import pytest

from briefgen import language
from briefgen.analyse import analyse
from briefgen.model.analysis import Analysis
from briefgen.model.article import Article, PublicationDate

MIXED = (
    "Port Minister Oda Brekken said on Monday that ferry No. {n} had sunk off Port Maren. She said it would be raised "
    "by Friday. The coastguard urged residents of Lindmark to stay indoors; it said Route No. {n} was closed. Colonel "
    "Ilan Toresk: the Brenna Front will leave. The colonel said he had told them so “on Sunday. "
)
BARE = "Veldania, Port Maren, {n} May, the ministry, Oda Brekken, a report, who said so, 'as they say', and the rest, "
OPEN = "“ he said {n} the Brenna Front would leave on Sunday, "


def cost(pattern: str, characters: int) -> tuple[float, Analysis]:
    """Processor seconds of an article of one line, and what was found in it."""
    text = "".join(pattern.format(n=n) for n in range(characters // len(pattern)))
    article = Article("a", "a", None, text, "", "en", published=PublicationDate(date(2031, 5, 7), "text"))
    nlp = language.load("blank")
    started = time.process_time()
    found = analyse(article, nlp(text))
    return time.process_time() - started, found


@pytest.mark.parametrize("pattern", [MIXED, BARE, OPEN])
def test_four_times_the_text_costs_about_four_times_as_much(pattern: str) -> None:
    """Sentences, a list without any end, quotations that are never closed: sixteen times as much would be a square."""
    cost(pattern, 4_000)  # patterns are compiled and tables loaded
    short, _ = cost(pattern, 10_000)
    long, found = cost(pattern, 40_000)
    assert long < 9 * short
    assert found.mentions
    assert max(it.span.end - it.span.start for it in found.sentences) < 9_000
