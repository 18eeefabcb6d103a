"""Briefing -> the same with holders and issuers as a document calls them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath

from briefgen import words
from briefgen.model.briefing import Briefing, Item
from briefgen.model.synthesis import Actor, Attribution, Divergence, Notice

_APPOSITION = 6
"""Words behind a comma that may still say who somebody is: ``Toresk, the head of the port``."""
_POSSESSIVES = frozenset(["its", "his", "her", "their", "our"])
"""``Its chairman, Ilan Toresk``: whose, another sentence says."""


def named(briefing: Briefing) -> Briefing:
    """The briefing as a document prints it: a holder worded ``he`` or ``the minister`` goes by the actor's name.

    Holders and issuers begin with a capital. A source without a title that tells something itself goes by its number.
    What is named so already stays as it is.
    """
    actors = {item.id: item for section in briefing.sections for item in section.items if isinstance(item, Actor)}
    files = {PurePath(it.name).stem: it.numbered for it in briefing.references if not it.title}
    sections = (
        replace(section, items=tuple(_with_holders(item, actors, files) for item in section.items))
        for section in briefing.sections
    )
    return replace(briefing, sections=tuple(sections))


def _with_holders(item: Item, actors: Mapping[str, Actor], files: Mapping[str, str]) -> Item:
    if isinstance(item, Attribution):
        return replace(item, holder=words.capitalised(_holder(item.holder, actors.get(item.actor or ""))))
    if isinstance(item, Divergence):
        called = (files.get(it.holder) or _holder(it.holder, actors.get(it.actor or "")) for it in item.positions)
        sides = (replace(it, holder=words.capitalised(name)) for it, name in zip(item.positions, called, strict=True))
        return replace(item, positions=tuple(sides))
    return replace(item, issuer=words.capitalised(item.issuer)) if isinstance(item, Notice) else item


def _holder(worded: str, actor: Actor | None) -> str:
    """The holder's name, with the words of the source in quotation marks where they say more than a pronoun.

    What a sentence goes on to tell of somebody (``Toresk, sitting beside …, the minister``) is no part of the name.
    """
    if actor is None or not worded or worded.startswith(f"{actor.name} (“"):
        return worded
    spoken, called = (set(words.words(words.fold(text))) for text in (worded, " ".join((actor.name, *actor.aliases))))
    if not spoken & called:
        return actor.name if spoken <= words.STOP_WORDS else f"{actor.name} (“{worded}”)"
    if worded.split(maxsplit=1)[0].lower() in _POSSESSIVES:
        return actor.name
    name, _, told = worded.partition(",")
    goes_on = len(told.split()) > _APPOSITION or told.split()[:1] in (["who"], ["whose"], ["which"])
    return name if goes_on and called & set(words.words(words.fold(name))) else worded
