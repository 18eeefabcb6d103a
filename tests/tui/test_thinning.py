"""What can be shown at once when articles are left out."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from briefgen.model.synthesis import Actor, Attribution, Evidence, Notice, Synthesis
from briefgen.tui import thinning
from tests.render.articles import TEXTS
from tests.render.quoting import COURIER, HERALD
from tests.tui.desks import WHOLE


def values(made: Any) -> list[Any]:
    """Everything that is in findings, at any depth."""
    if isinstance(made, tuple):
        return [found for part in made for found in values(part)]
    if not is_dataclass(made):
        return [made]
    return [made, *(found for field in fields(made) for found in values(getattr(made, field.name)))]


@pytest.mark.parametrize("source", TEXTS)
def test_nothing_rests_on_an_article_that_is_gone(source: str) -> None:
    """No passage, actor or copy names it, and no entry refers to one that went with it."""
    left = thinning.without(WHOLE, frozenset({source}))
    assert source not in values(left)
    ids = {made.id for made in values(left) if isinstance(made, Actor | Attribution | Notice)}
    assert all(said in ids for actor in left.actors for said in actor.statements)
    assert all(it.superseded_by in {None, *ids} for it in left.notices)


def test_what_rests_on_other_articles_stays_as_it_was() -> None:
    """An entry that nothing was taken from is the same; an issue has two sides at least."""
    left = thinning.without(WHOLE, frozenset({HERALD}))
    for before, after in ((WHOLE.events, left.events), (WHOLE.notices, left.notices)):
        kept = [it for it in before if HERALD not in {passage.source for passage in it.evidence}]
        assert [it for it in after if it in kept] == kept
    assert all(len(it.positions) > 1 for it in left.divergences)


def test_an_entry_that_one_source_is_left_of_says_so() -> None:
    """The mark for a single source is that of the articles that are left."""
    (first, *_) = WHOLE.summary
    assert not first.single_source
    (thin, *_) = thinning.without(WHOLE, frozenset({COURIER})).summary
    assert (thin.text, thin.single_source) == (first.text, True)


def test_without_any_article_gone_findings_are_the_same() -> None:
    """Nothing is lost on the way."""
    assert thinning.without(WHOLE, frozenset()) == WHOLE
    assert thinning.without(Synthesis(), frozenset({HERALD})) == Synthesis()
    assert [it for it in values(thinning.without(WHOLE, frozenset(TEXTS))) if isinstance(it, Evidence)] == []
