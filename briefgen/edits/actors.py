"""Synthesis + ActorEdits -> Synthesis: actors merged, split, renamed, retyped, hidden, and what refers to them."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from briefgen.edits.matching import find_actor
from briefgen.edits.notes import misfit
from briefgen.edits.values import ActorEdit
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, ActorType, Attribution, Synthesis


class MisfitError(Exception):
    """What an edit is about cannot be found any more."""


def apply(synthesis: Synthesis, corpus: Corpus, edits: Sequence[ActorEdit]) -> tuple[Synthesis, tuple[Problem, ...]]:
    """The findings with each correction of the cast in turn, and what no longer fits."""
    problems: list[Problem] = []
    for edit in edits:
        actor = find_actor(edit.target, synthesis.actors)
        try:
            if actor is None:
                raise MisfitError("there is no such actor any more")
            synthesis = _CHANGES[edit.change](synthesis, corpus, actor, edit)
        except MisfitError as why:
            problems.append(misfit(f"{edit.change} of the actor {edit.target.quote or edit.target.id!r}: {why}"))
    return synthesis, tuple(problems)


def _merge(synthesis: Synthesis, corpus: Corpus, actor: Actor, edit: ActorEdit) -> Synthesis:
    others = [found for target in edit.others if (found := find_actor(target, synthesis.actors)) and found != actor]
    if not others:
        raise MisfitError("nothing is left to merge with it")
    for other in others:
        actor = _joined(actor, other, [article.id for article in corpus.articles])
    gone = {other.id: actor.id for other in others}
    kept = tuple(actor if it.id == actor.id else it for it in synthesis.actors if it.id not in gone)
    return _referring(replace(synthesis, actors=kept), gone)


def _joined(one: Actor, other: Actor, order: list[str]) -> Actor:
    forms = dict.fromkeys((*one.aliases, other.name, *other.aliases))
    roles = {role.text.casefold(): role for role in (*other.roles, *one.roles)}
    relations = {
        (it.kind, it.actor): it for it in (*one.relations, *other.relations) if it.actor not in (one.id, other.id)
    }
    return replace(
        one,
        aliases=tuple(form for form in forms if form != one.name),
        mentions=one.mentions + other.mentions,
        roles=tuple(role for role in (*one.roles, *other.roles) if roles[role.text.casefold()] is role),
        sources=tuple(sorted({*one.sources, *other.sources}, key=order.index)),
        statements=tuple(dict.fromkeys((*one.statements, *other.statements))),
        relations=tuple(relations.values()),
        says=one.says or other.says,
    )


def _split(synthesis: Synthesis, corpus: Corpus, actor: Actor, edit: ActorEdit) -> Synthesis:
    """The form becomes an actor of its own, with the roles and statements that are worded with it."""
    form = edit.text or ""
    if form not in actor.aliases:
        raise MisfitError(f"it does not go by {form!r} any more")
    counts = _occurrences(form, actor, corpus)
    rest = [name for name in (actor.name, *actor.aliases) if name != form]
    own = _worded(form, rest)
    said = {it.id for it in synthesis.attributions if it.actor == actor.id and own(it.holder)}
    digest = hashlib.sha256(f"{actor.id}\0{form}".encode()).hexdigest()
    made = Actor(
        id=f"a-{digest[:10]}",
        name=form,
        type=actor.type,
        aliases=(),
        mentions=sum(counts.values()),
        roles=tuple(role for role in actor.roles if own(role.evidence[0].quote)),
        sources=tuple(source for source in actor.sources if counts.get(source)),
        statements=tuple(said_id for said_id in actor.statements if said_id in said),
        relations=(),
        says=actor.says if actor.says and own(actor.says.evidence[0].quote) else None,
    )
    left = replace(
        actor,
        aliases=tuple(name for name in actor.aliases if name != form),
        mentions=max(1, actor.mentions - made.mentions),
        roles=tuple(role for role in actor.roles if role not in made.roles),
        statements=tuple(it for it in actor.statements if it not in said),
        says=None if made.says else actor.says,
    )
    actors = tuple(part for it in synthesis.actors for part in ((left, made) if it.id == actor.id else (it,)))
    attributions = tuple(replace(it, actor=made.id) if it.id in said else it for it in synthesis.attributions)
    return replace(synthesis, actors=actors, attributions=attributions)


def _worded(form: str, rest: Sequence[str]) -> Callable[[str], bool]:
    """Whether words name an actor by this form and by none of its other names that do not lie within it."""
    mine = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    others = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in rest if name not in form]
    return lambda text: bool(mine.search(text)) and not any(other.search(text) for other in others)


def _occurrences(form: str, actor: Actor, corpus: Corpus) -> Mapping[str, int]:
    """How often each article names the actor by this form."""
    return {
        article.id: count
        for article, analysis in corpus.pairs()
        if article.id in actor.sources
        and (count := sum(mention.span.of(article.text).endswith(form) for mention in analysis.mentions))
    }


def _rename(synthesis: Synthesis, _: Corpus, actor: Actor, edit: ActorEdit) -> Synthesis:
    name = edit.text or actor.name
    aliases = dict.fromkeys((actor.name, *actor.aliases)) if name != actor.name else dict.fromkeys(actor.aliases)
    return _with(synthesis, replace(actor, name=name, aliases=tuple(form for form in aliases if form != name)))


def _retype(synthesis: Synthesis, _: Corpus, actor: Actor, edit: ActorEdit) -> Synthesis:
    if edit.text not in get_args(ActorType):
        raise MisfitError(f"{edit.text!r} is no type; choose one of: {', '.join(get_args(ActorType))}")
    return _with(synthesis, replace(actor, type=cast("ActorType", edit.text)))


def _hide(synthesis: Synthesis, _: Corpus, actor: Actor, __: ActorEdit) -> Synthesis:
    return replace(synthesis, actors=tuple(it for it in synthesis.actors if it.id != actor.id))


def _with(synthesis: Synthesis, actor: Actor) -> Synthesis:
    return replace(synthesis, actors=tuple(actor if it.id == actor.id else it for it in synthesis.actors))


def _referring(synthesis: Synthesis, gone: Mapping[str, str]) -> Synthesis:
    """The findings with each reference to a merged actor led to the one that took it in."""

    def now(actor: str | None) -> str | None:
        return gone.get(actor, actor) if actor else None

    return replace(
        synthesis,
        actors=tuple(
            replace(it, relations=tuple(replace(tie, actor=gone.get(tie.actor, tie.actor)) for tie in it.relations))
            for it in synthesis.actors
        ),
        attributions=tuple(_led(synthesis.attributions, now)),
        divergences=tuple(
            replace(it, positions=tuple(replace(side, actor=now(side.actor)) for side in it.positions))
            for it in synthesis.divergences
        ),
        notices=tuple(replace(it, actor=now(it.actor)) for it in synthesis.notices),
    )


def _led(attributions: Iterable[Attribution], now: Callable[[str | None], str | None]) -> Iterable[Attribution]:
    return (replace(it, actor=now(it.actor)) for it in attributions)


_CHANGES: Mapping[str, Callable[[Synthesis, Corpus, Actor, ActorEdit], Synthesis]] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retype": _retype,
    "hide": _hide,
}
