"""Actors that a person merges or parts: who diverges from whom is found again."""

from briefgen.edits import ActorEdit, Target
from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Synthesis
from briefgen.recasting import recast
from briefgen.synthesis import SynthesisOptions, synthesise
from tests.synthesis.factories import corpus, mentions, statement, written

DENIED = "Ilan Toresk said the pumps ran all night. Mira Holm disputes this."


def read(text: str = DENIED) -> Corpus:
    """One article in which one person denies what another says."""
    names = mentions(text, PER=["Ilan Toresk", "Mira Holm", "Oren Dall", "Holm"])
    said = statement(text, "Ilan Toresk", "said", "the pumps ran all night")
    return corpus(written(text, publisher="Maren Post", published="2031-05-01", names=names, statements=[said]))


def compared(made: Corpus) -> Synthesis:
    """What was found before any correction."""
    return synthesise(made, SynthesisOptions("briefgen", 180))


def test_nobody_diverges_from_himself() -> None:
    """Two names that a person says are one do not deny each other any more."""
    found = compared(read())
    (issue,) = found.divergences
    one, other = (Target(it.actor or "") for it in issue.positions)
    merged, problems = recast(found, read(), [ActorEdit("merge", one, (other,))])
    assert not problems
    assert not merged.divergences


def test_a_claim_of_a_merged_actor_is_held_by_the_one_who_took_it_in() -> None:
    """It stands against the others' claims as before."""
    made = read(f"Oren Dall met the press. {DENIED}")
    merge = ActorEdit("merge", Target("", "Oren Dall"), (Target("", "Mira Holm"),))
    merged, problems = recast(compared(made), made, [merge])
    (issue,) = merged.divergences
    names = {actor.id: actor.name for actor in merged.actors}
    assert [names[it.actor or ""] for it in issue.positions] == ["Ilan Toresk", "Oren Dall"]
    assert not problems


def test_a_form_that_is_somebody_else_holds_its_own_claims() -> None:
    """Where the denial is worded with the parted form, it is the new actor's, and the fuller name stays."""
    made = read(f"Mira Holm met the press. {DENIED.replace('Mira Holm', 'Holm')}")
    parted, problems = recast(compared(made), made, [ActorEdit("split", Target("", "Mira Holm"), text="Holm")])
    (issue,) = parted.divergences
    names = {actor.id: (actor.name, actor.mentions) for actor in parted.actors}
    assert names[issue.positions[1].actor or ""] == ("Holm", 1)
    assert not problems


def test_other_corrections_of_the_cast_find_nothing_again() -> None:
    """A new name or type, or a hidden actor, changes nobody's claims."""
    found = compared(read())
    changes = [
        ActorEdit("rename", Target("", "Mira Holm"), text="M. Holm"),
        ActorEdit("hide", Target("", "Ilan Toresk")),
    ]
    merged, _ = recast(found, read(), changes)
    assert merged.divergences is found.divergences
