"""Target + items -> the item that is meant: by its id, else by the words it rests on and what stands around them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from briefgen.edits.values import Passage, Target
from briefgen.model.article import Article
from briefgen.model.synthesis import Actor, Evidence

Item = TypeVar("Item")
Texts = Mapping[str, str]
"""The articles' texts by their ids."""
Anchor = tuple[str, Sequence[Evidence], str]
"""An item's id, the passages it rests on, and the words that tell it from others that rest on the same."""
CONTEXT_WORDS = 6
"""Words kept from before and after a quote: a sentence that occurs twice rarely has the same neighbours."""


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """A few words before and after a passage of an article."""
    before = text[max(0, start - 200) : start].split()[-CONTEXT_WORDS:]
    after = text[end : end + 200].split()[:CONTEXT_WORDS]
    return " ".join(before), " ".join(after)


def target_of(anchor: Anchor, text: str) -> Target:
    """The target that names an item with its first passage, from the text of the article that it stands in."""
    item, passages, words = anchor
    if not passages:
        return Target(item)
    before, after = context(text, passages[0].start, passages[0].end) if text else ("", "")
    return Target(item, passages[0].quote, before, after, words)


def plain(text: str) -> str:
    """Words parted by single blanks."""
    return " ".join(text.split())


def find(target: Target, items: Sequence[Item], of: Callable[[Item], Anchor], texts: Texts) -> Item | None:
    """The item that ``target`` means; ``of`` says what an item rests on."""
    for item in items:
        if target.id and of(item)[0] == target.id:
            return item
    if not target.quote:
        return None
    quoting = [
        (fit, _nearness(target, evidence, texts), -number, item)
        for number, item in enumerate(items)
        for _, passages, words in [of(item)]
        for evidence in passages[:1]
        if _overlap(plain(evidence.quote), plain(target.quote)) and (fit := _fit(plain(target.words), plain(words)))
    ]
    return max(quoting, key=lambda found: found[:3])[3] if quoting else None


def _fit(meant: str, found: str) -> int:
    """Whether an item's own words are those that are meant: 2 for the same, 1 for a part of them, 0 for others."""
    if not meant or not found:
        return 1
    return 2 if meant == found else int(meant in found or found in meant)


def _overlap(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= 20 and (one in other or other in one))


def _nearness(target: Target, evidence: Evidence, texts: Texts) -> int:
    """How many of the words around the quote are the same, and whether the quote is."""
    before, after = context(texts.get(evidence.source, ""), evidence.start, evidence.end)
    same = len(set(before.split()) & set(target.before.split())) + len(set(after.split()) & set(target.after.split()))
    return same + 2 * (plain(evidence.quote) == plain(target.quote))


def find_actor(target: Target, actors: Sequence[Actor]) -> Actor | None:
    """The actor with that id, else the one with that name, else the one that goes by it."""
    tests: list[Callable[[Actor], bool]] = [
        lambda actor: bool(target.id) and actor.id == target.id,
        lambda actor: actor.name == target.quote,
        lambda actor: target.quote in actor.aliases,
    ]
    return next((actor for test in tests for actor in actors if test(actor)), None)


def find_passage(passage: Passage, articles: Sequence[Article]) -> Evidence | None:
    """Where the words of ``passage`` stand now: in the same article, else where the same words surround them."""
    ordered = sorted(articles, key=lambda article: article.id != passage.source)
    found: list[tuple[int, int, Evidence]] = []
    for number, article in enumerate(ordered):
        start = article.text.find(passage.quote)
        while start >= 0:
            evidence = Evidence(article.id, start, start + len(passage.quote), passage.quote)
            target = Target("", passage.quote, passage.before, passage.after)
            near = _nearness(target, evidence, {article.id: article.text}) + 3 * (article.id == passage.source)
            found.append((near, -number, evidence))
            start = article.text.find(passage.quote, start + 1)
    return max(found, key=lambda it: it[:2])[2] if found else None
