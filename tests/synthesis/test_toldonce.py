"""No position twice, no quarrel twice, and no figure of another event among those of this one."""

import pytest

from briefgen.model.synthesis import Divergence, Evidence, Position
from briefgen.synthesis.divergence import points, retold
from briefgen.synthesis.divergence.contrasts import contrast
from briefgen.synthesis.divergence.findings import Finding, Side
from briefgen.synthesis.divergence.quarrels import answers, wordings
from briefgen.synthesis.evidence import readings
from briefgen.synthesis.quantities import figures, standing
from tests.synthesis.factories import corpus, written
from tests.synthesis.test_exclusions import found


def test_both_ends_of_a_range_are_one_position() -> None:
    """One holder's two figures in one sentence are not set against each other."""
    text = "The Ostrel survey said the flow ranges from 12,000 barrels (504,000 gallons) to 25,000 barrels a day."
    other = "The flow at Ostrel comes to 5,000 barrels a day."
    for divergence in found(text, other):
        shown = [position.text for position in divergence.positions]
        assert len(set(shown)) == len(shown)
        assert any(word in " ".join(shown) for word in divergence.why.split(" against "))
    assert not found(text, "Nobody went out in Ostrel that day.")


def test_an_age_is_no_toll() -> None:
    """Both ends of ``aged 20 to 30 years`` are years of somebody's life."""
    assert figures.find("Patients aged 20 to 30 years are dying in Ostrel.") == ()


def test_one_of_them_is_no_count() -> None:
    """``one of his victims`` is somebody."""
    assert figures.find("He was jeered at by one of his victims before she was killed.") == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It is the worst fire in Ostrel since the Tolva blaze, which killed 29 people.", "29"),
        ("The fire came eleven months after 29 people were killed in Tolva.", "29"),
    ],
)
def test_an_older_disaster_leads_up_to_this_one(text: str, number: str) -> None:
    """What another is likened to, or came long before, is not what the sentence counts."""
    (figure,) = [figure for figure in figures.find(text) if figure.span.of(text) == number]
    assert standing.of_before(text, figure.span)
    assert not standing.of_before(
        f"The fire killed {number} people.", figures.find("The fire killed 29 people.")[0].span
    )


def test_a_month_looked_back_to_is_another_event() -> None:
    """``In June`` opens what came before; of the month of the article it is the news."""
    one = "The gunman killed four people at the Ostrel ferry office."
    other = "In June, a gunman killed six people at the Ostrel ferry office."
    assert not found(one, other)
    assert found(one, other, ("2031-06-02", "2031-06-02"))


def test_a_part_that_is_named_by_a_role_is_not_the_whole() -> None:
    """``eight sailors and two teachers`` are ten."""
    assert not found(
        "The fire on the Ostrel ferry killed 10 people.",
        "The fire on the Ostrel ferry killed eight sailors and two teachers.",
    )


def test_talks_that_open_close_no_harbour() -> None:
    """What is held opens otherwise than a place does; what closes its doors is not its doors."""
    one = "The harbour office of Maren was closed on Monday."

    def axes(text: str) -> set[str]:
        return {it.axis for it in contrast.contrasts(one, text, lambda _: 1.0)}

    assert "open" not in axes("The harbour talks opened on Monday in Maren.")
    assert "open" in axes("The harbour office of Maren was open on Monday.")


def test_grief_objects_to_nothing() -> None:
    """Two who call it a tragedy mourn together."""
    objecting = [pattern for sign, pattern in answers.WORDINGS if sign == "objects"]
    assert not any(it.search("The mayor called it “a terrible tragedy for the town.”") for it in objecting)
    assert any(it.search("The mayor called it “a shameless farce.”") for it in objecting)


def test_a_quarrel_is_told_once() -> None:
    """What two articles tell in nearly the same words, each in a sentence of its own, is one divergence."""
    told = [
        "On Monday, prosecutors said that the mayor of Ostrel was studied over theft from the ferry fund, accusations "
        f"that her friends {behind} have dismissed as political."
        for behind in ("in town", "in the ferry club")
    ]
    assert len(found(told[0], "Nobody went out in Ostrel that day.")) == 1
    assert len(found(told[0], told[1])) == 1


ACCUSED, ANSWER = (
    "Arkad accused Tolva of shelling the school.",
    "Tolva dismissed it, saying no shell had hit the school.",
)


def shown(*told: tuple[str, str, frozenset[str]]) -> list[str]:
    """The reasons of those that are left of quarrels with a claim or two, a reason and words of its own."""
    made = []
    for number, (claim, why, about) in enumerate(told):
        positions = tuple(
            Position(holder, None, None, None, text, (Evidence("herald", 0, len(text), text),))
            for holder, text in (*zip(("Arkad", "Veldania"), claim.split(" / "), strict=False), ("Tolva", ANSWER))
        )
        item = Divergence(str(number), "School", "contradiction", why, 0.9 - 0.1 * number, positions)
        made.append((item, Finding("contradiction", item.score, why, (), about)))
    return [item.why for item in retold.leave_out(made)]


def test_a_quarrel_is_told_under_one_heading() -> None:
    """One answer stands in one quarrel, whatever it is called; what turns on words of its own is told besides."""
    charge = (ACCUSED, "one rejects what the other says", frozenset[str]())
    again = "Arkad spoke of a shell."
    assert shown(charge, (again, "one accuses, the accused says no", frozenset())) == [charge[1]]
    assert len(shown(charge, (again, "school against church", frozenset(["school", "church"])))) == 2


def test_a_claim_and_its_answer_are_told_once_whoever_else_claims_it() -> None:
    """Another who says the same makes no quarrel of its own."""
    charge = (ACCUSED, "one rejects what the other says", frozenset[str]())
    more = f"{ACCUSED} / Veldania said Tolva had shelled the old school."
    assert shown(charge, (more, "one denies what the other says", frozenset())) == [charge[1]]


def test_one_answer_in_two_articles_is_one() -> None:
    """Its words come back at some length, though the claims are two; a short denial may answer two charges."""
    told = [
        "Arkad blamed Tolva. Tolva dismissed the report, calling its own plan of the old bridge fatally flawed.",
        "A report was critical. Tolva dismissed the charge, saying the plan of the old bridge was fatally flawed.",
        "Arkad spoke of theft. Tolva denied the charge.",
        "Others spoke of fraud. Tolva denied the charge.",
    ]
    kept = list(retold.leave_out([_quarrel(text) for text in told]))
    assert len(kept) == 3


def _quarrel(text: str) -> tuple[Divergence, Finding]:
    claim, answer = text.split(". ", 1)
    positions = tuple(
        Position(holder, None, None, None, said, (Evidence(text, 0, len(said), said),))
        for holder, said in (("Arkad", claim), ("Tolva", answer))
    )
    why = "one rejects what the other says"
    item = Divergence(text, "Bridge", "contradiction", why, 0.9, positions)
    return item, Finding("contradiction", 0.9, why, ())


def test_guests_of_two_days_are_of_two_ceremonies() -> None:
    """Those who came are counted for one day."""
    one = "The new ferry was met by some 400 guests in Ostrel."
    other = "The new ferry was met by some 500 guests in Ostrel."
    assert found(one, other)
    assert not found(one, other, ("2031-05-01", "2031-05-03"))


def test_house_numbers_and_grades_lost_count_nothing() -> None:
    """``the 900 block of`` is an address; ``downgraded six notches`` says by how much."""
    assert figures.find("Officers came to a home on the 900 block of Brenna Drive.") == ()
    text = "The port was downgraded six notches on Tuesday."
    assert standing.of_change(text, figures.find(text)[0].span)


def test_praise_objects_to_nothing() -> None:
    """To be described as a visionary is no reproach."""
    assert not wordings.every("The chairman described him as “a founder of our trade and a true visionary”.")
    assert wordings.every("The chairman described the plan as “a shameless farce”.")


def test_the_same_numbers_are_told_once() -> None:
    """Numbers that all stood side by side before, one of them in a passage shown before, tell nothing new."""
    text = "The pipe takes 40 barrels. The pipe takes 30 barrels. A pipe takes 20 barrels. A pipe leaks 9 barrels."
    given = points.find(readings(corpus(written(text, name="herald"))), points.Voices({}, {}, {}), ())

    def told(numbers: str, values: str) -> tuple[Divergence, Finding]:
        held = [given[int(number)] for number in numbers]
        positions = tuple(Position(numbers, None, None, None, it.text, (it.reading.passage(it.span),)) for it in held)
        sides = tuple(Side(it, it.holder, it.span, value) for it, value in zip(held, values, strict=True))
        why = f"{values} of 3 pipes"
        return Divergence(values, "Pipe", "figures", why, 0.9, positions), Finding("figures", 0.9, "", sides)

    assert len(list(retold.leave_out([told("012", "abc"), told("13", "ba")]))) == 1
    assert len(list(retold.leave_out([told("012", "abc"), told("13", "bd")]))) == 2
