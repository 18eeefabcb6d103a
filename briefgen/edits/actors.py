"""Synthesis + ActorEdits -> Synthesis, Identities: actors merged, split, renamed, retyped, hidden.

Statements and ties are led to the corrected actors; what else rests on who is who is found again from the Identities.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from briefgen.edits.matching import find_actor
from briefgen.edits.notes import misfit
from briefgen.edits.values import ActorEdit
from briefgen.model.corpus import Corpus
from briefgen.model.problem import Problem
from briefgen.model.synthesis import Actor, ActorType, Synthesis


class MisfitError(Exception):
    """What an edit is about cannot be found any more."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom names mean now that meant another actor before."""

    was: str
    now: str
    form: str = ""
    """Only names that end in this form; empty for all of them."""
    longer: tuple[str, ...] = ()
    """Names that end in the form too and mean whom they meant."""

    def covers(self, actor: str, words: str) -> bool:
        """Whether a name of these words that meant ``actor`` means another now."""
        return actor == self.was and words.endswith(self.form) and not words.endswith(self.longer)


Change = tuple[Synthesis, tuple[Identity, ...]]


def apply_to_cast(
    synthesis: Synthesis, corpus: Corpus, edits: Sequence[ActorEdit]
) -> tuple[Synthesis, tuple[Identity, ...], tuple[Problem, ...]]:
    """The findings with each correction of the cast in turn, who is who now, and what no longer fits."""
    identities: list[Identity] = []
    problems: list[Problem] = []
    for edit in edits:
        actor = find_actor(edit.target, synthesis.actors)
        try:
            if actor is None:
                raise MisfitError("there is no such actor any more")
            synthesis, others = _CHANGES[edit.change](synthesis, corpus, actor, edit)
            identities += others
        except MisfitError as why:
            problems.append(misfit(f"{edit.change} of the actor {edit.target.quote or edit.target.id!r}: {why}"))
    return synthesis, tuple(identities), tuple(problems)


def _merge(synthesis: Synthesis, corpus: Corpus, actor: Actor, edit: ActorEdit) -> Change:
    others = [found for target in edit.others if (found := find_actor(target, synthesis.actors)) and found != actor]
    if not others:
        raise MisfitError("nothing is left to merge with it")
    for other in others:
        actor = _joined(actor, other, [article.id for article in corpus.articles])
    gone = {other.id: actor.id for other in others}
    kept = tuple(actor if it.id == actor.id else it for it in synthesis.actors if it.id not in gone)
    identities = tuple(Identity(was, now) for was, now in gone.items())
    return _referring(replace(synthesis, actors=kept), gone), identities


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


def _split(synthesis: Synthesis, corpus: Corpus, actor: Actor, edit: ActorEdit) -> Change:
    """The form becomes an actor of its own, with the roles and statements that are worded with it."""
    form = edit.text or ""
    if form not in actor.aliases:
        raise MisfitError(f"it does not go by {form!r} any more")
    rest = [name for name in (actor.name, *actor.aliases) if name != form]
    digest = hashlib.sha256(f"{actor.id}\0{form}".encode()).hexdigest()
    parted = Identity(actor.id, f"a-{digest[:10]}", form, tuple(name for name in rest if name.endswith(form)))
    counts = _occurrences(parted, corpus, actor.sources)
    own = _worded(form, rest)
    said = {it.id for it in synthesis.attributions if it.actor == actor.id and own(it.holder)}
    made = Actor(
        id=parted.now,
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
    return replace(synthesis, actors=actors, attributions=attributions), (parted,)


def _worded(form: str, rest: Sequence[str]) -> Callable[[str], bool]:
    """Whether words name an actor by this form and by none of its other names that do not lie within it."""
    mine = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    others = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in rest if name not in form]
    return lambda text: bool(mine.search(text)) and not any(other.search(text) for other in others)


def _occurrences(parted: Identity, corpus: Corpus, sources: Sequence[str]) -> Mapping[str, int]:
    """How often each of the sources names the actor by the form that is parted from it."""
    return {
        article.id: count
        for article, analysis in corpus.pairs()
        if article.id in sources
        and (count := sum(parted.covers(parted.was, it.span.of(article.text)) for it in analysis.mentions))
    }


def _rename(synthesis: Synthesis, _: Corpus, actor: Actor, edit: ActorEdit) -> Change:
    name = edit.text or actor.name
    aliases = dict.fromkeys((actor.name, *actor.aliases)) if name != actor.name else dict.fromkeys(actor.aliases)
    return _with(synthesis, replace(actor, name=name, aliases=tuple(form for form in aliases if form != name))), ()


def _retype(synthesis: Synthesis, _: Corpus, actor: Actor, edit: ActorEdit) -> Change:
    if edit.text not in get_args(ActorType):
        raise MisfitError(f"{edit.text!r} is no type; choose one of: {', '.join(get_args(ActorType))}")
    return _with(synthesis, replace(actor, type=cast("ActorType", edit.text))), ()


def _hide(synthesis: Synthesis, _: Corpus, actor: Actor, __: ActorEdit) -> Change:
    return replace(synthesis, actors=tuple(it for it in synthesis.actors if it.id != actor.id)), ()


def _with(synthesis: Synthesis, actor: Actor) -> Synthesis:
    return replace(synthesis, actors=tuple(actor if it.id == actor.id else it for it in synthesis.actors))


def _referring(synthesis: Synthesis, gone: Mapping[str, str]) -> Synthesis:
    """The findings with each statement and tie of a merged actor led to the one that took it in."""
    return replace(
        synthesis,
        actors=tuple(
            replace(it, relations=tuple(replace(tie, actor=gone.get(tie.actor, tie.actor)) for tie in it.relations))
            for it in synthesis.actors
        ),
        attributions=tuple(replace(it, actor=gone.get(it.actor or "", it.actor)) for it in synthesis.attributions),
    )


_CHANGES: Mapping[str, Callable[[Synthesis, Corpus, Actor, ActorEdit], Change]] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retype": _retype,
    "hide": _hide,
}
