"""Where sources differ."""

import pytest

from briefgen.model.corpus import Corpus
from briefgen.model.synthesis import Divergence, DuplicateGroup
from briefgen.synthesis import actors, attributions, divergence
from briefgen.synthesis.divergence.divergences import MOST_POSITIONS
from tests.synthesis.factories import Written, corpus, day, mentions, statement, written


def found(*articles: Written, groups: tuple[DuplicateGroup, ...] = ()) -> tuple[Divergence, ...]:
    """The divergences of these articles."""
    made: Corpus = corpus(*articles)
    cast = actors.find(made, groups)
    return divergence.find(made, cast, attributions.find(made, cast), groups)


def blast(killed: str, *, name: str, published: str = "2031-05-01", more: str = "") -> Written:
    """An article on one blast."""
    text = f"At least {killed} people were killed by a blast in the harbour of Port Maren on Sunday. {more}"
    return written(text.strip(), name=name, published=published, publisher=name.title())


def test_two_counts_of_one_event_are_set_side_by_side() -> None:
    """Each count is a position of its source with the sentence as evidence."""
    (item,) = found(blast("two", name="herald"), blast("six", name="courier"))
    assert item.kind == "figures"
    assert item.why in {"two against six dead", "six against two dead"}
    assert {position.holder for position in item.positions} == {"Herald", "Courier"}
    assert all(position.text in position.evidence[0].quote for position in item.positions)


def test_a_later_and_higher_count_is_an_update() -> None:
    """The toll rose from one day to the next."""
    (item,) = found(blast("two", name="herald"), blast("six", name="courier", published="2031-05-03"))
    assert item.kind == "update"


def test_two_sentences_that_differ_in_more_than_one_figure_are_shown_for_the_surest() -> None:
    """The dead are counted for one blast more surely than what else is counted beside them."""
    one, other = (f"people were killed and {n} homes of the harbour quarter burned down" for n in (30, 45))
    text = "At least {} {} after a blast in Port Maren on Sunday."
    (item,) = found(
        written(text.format("two", one), name="herald", published="2031-05-01", publisher="Herald"),
        written(text.format("six", other), name="courier", published="2031-05-01", publisher="Courier"),
    )
    assert "dead" in item.why


def test_the_dead_of_two_events_are_not_set_against_each_other() -> None:
    """The quantity alone does not make one matter."""
    text = "A ferry sank off Lake Sund last winter and 30 anglers drowned in the storm."
    assert not found(blast("two", name="herald"), written(text, name="courier", publisher="Courier"))


def test_a_count_and_its_rounding_do_not_diverge() -> None:
    """``more than`` is kept by a slightly larger number."""
    assert not found(blast("100", name="herald"), blast("108", name="courier"))


def test_near_copies_never_diverge_from_each_other() -> None:
    """Versions of one text are one source."""
    first, second = blast("two", name="herald"), blast("six", name="courier")
    group = DuplicateGroup(first[0].id, (second[0].id,), "duplicate")
    assert not found(first, second, groups=(group,))


def test_a_state_that_changed_is_an_update() -> None:
    """Closed, later reopened."""
    items = found(
        written("Schools in Port Maren have closed for the week.", name="a", published="2031-05-01"),
        written("Many schools in Port Maren reopened this week.", name="b", published="2031-05-09"),
    )
    assert [item.kind for item in items] == ["update"]


def test_a_claim_and_who_rejects_it_are_opposed() -> None:
    """The denial names the claim, another source makes it."""
    denial = "Colonel Ilan Toresk rejected claims that the Brenna Front would seize Port Maren."
    claim = "The Brenna Front may capture Port Maren within days, analysts in the capital fear."
    (item,) = found(
        written(denial, name="a", publisher="Herald", names=mentions(denial, PER=["Ilan Toresk"])),
        written(claim, name="b", publisher="Courier"),
    )
    assert item.kind == "contradiction"
    assert {position.holder for position in item.positions} == {"Ilan Toresk", "Courier"}


def test_one_who_rejects_a_claim_without_being_named_is_the_one_who_says_why() -> None:
    """``The minister rejected claims that ..., saying ...``: the holder of the words is the holder of the rejection."""
    reason = "the roads had been held all week"
    denial = f"The minister rejected claims that the Brenna Front would seize Port Maren, saying {reason}."
    claim = "The Brenna Front may capture Port Maren within days, analysts in the capital fear."
    said = statement(denial, "The minister", "saying", reason)
    (item,) = found(
        written(denial, name="a", publisher="Herald", statements=[said]),
        written(claim, name="b", publisher="Courier"),
    )
    assert {position.holder for position in item.positions} == {"The minister", "Courier"}


def test_a_source_that_calls_a_claim_false_holds_that_itself() -> None:
    """Not the one who makes the claim, though he is named before; its own words elsewhere do not make the claim."""
    claim = "guards had fired on the Port Maren ferry"
    tells = f"Ilan Toresk falsely claimed that {claim}. It was a firework; no guards had fired on any ferry that day."
    makes = f"Ilan Toresk told the court that {claim}."
    (item,) = found(
        written(
            tells,
            name="a",
            publisher="Herald",
            names=mentions(tells, PER=["Ilan Toresk"]),
            statements=[statement(tells, "Ilan Toresk", "claimed", claim)],
        ),
        written(
            makes,
            name="b",
            publisher="Courier",
            names=mentions(makes, PER=["Ilan Toresk"]),
            statements=[statement(makes, "Ilan Toresk", "told", claim)],
        ),
    )
    assert {position.holder for position in item.positions} == {"Herald", "Ilan Toresk"}
    assert item.why == "one says that what the other says is false"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ilan Toresk blasted the decision of the Brenna Line to sail as a “reckless gamble with lives”.",
            "“It was a reckless gamble with lives to sail with the Brenna Line that night,” his deputy said.",
        ),
        (
            "Ilan Toresk rejected the Brenna report as “self-serving”.",
            "The dockers called the Brenna report self-serving.",
        ),
        (
            "Ilan Toresk denied requests for pumps from Port Maren.",
            "Port Maren sent requests for pumps to Ilan Toresk.",
        ),
        (
            "Ilan Toresk denied that the Brenna Line was facing such a takeover.",
            "The Brenna Line is facing charges over the Port Maren accident.",
        ),
        (
            "Ilan Toresk rejected the name marsh fever for the illness.",
            "The illness called marsh fever is hard to treat.",
        ),
        ("Ilan Toresk criticised the new law on dog licences.", "Mira Holm presented a new law on harbour fees."),
        (
            "Ilan Toresk rejected calls to close the harbour of Port Maren.",
            "The harbour of Port Maren was closed by the army in 2019.",
        ),
        (
            "The Brenna Line prints nothing that contradicts the harbour rules of Port Maren.",
            "The Brenna Line follows the harbour rules of Port Maren.",
        ),
        (
            "Ilan Toresk spoke of passengers denied medical care in the harbour of Port Maren.",
            "The harbour of Port Maren has medical care for passengers.",
        ),
    ],
)
def test_a_rejection_is_set_against_those_alone_who_claim_what_it_rejects(one: str, other: str) -> None:
    """Not who blames in the same words, whose request is refused, nor what shares no more than its common words."""
    assert not found(written(one, name="a", publisher="Herald"), written(other, name="b", publisher="Courier"))


def test_who_is_charged_with_a_deed_is_set_against_his_denial() -> None:
    """What stands behind the charge is claimed, though no verb of its own says it."""
    charge = written(
        "He is charged in Port Maren with killing the pilot Mira Holm in 2030.", name="a", publisher="Herald"
    )
    denial = written("“I am not guilty of killing Mira Holm,” Ilan Toresk said.", name="b", publisher="Courier")
    (item,) = found(charge, denial)
    assert (item.kind, item.why) == ("contradiction", "one denies what the other says")


def test_who_denies_a_claim_and_is_quoted_on_makes_no_claim() -> None:
    """The quotation behind a denial is the denier's."""
    text = (
        "The Brenna Line rejected claims that the tests in Port Maren were made on a similar pump. "
        "“The pump tested in Port Maren was not ‘a similar pump’,” the statement reads."
    )
    assert not found(written(text, publisher="Herald"))


def test_the_order_of_the_articles_does_not_matter() -> None:
    """The same articles in another order give the same divergences."""
    one, other = blast("two", name="herald"), blast("six", name="courier")
    assert found(one, other) == found(other, one)


def test_one_source_alone_diverges_from_nobody() -> None:
    """A single article with a single voice has no divergences."""
    assert found(blast("two", name="herald", more="Schools in Port Maren have closed for the week.")) == ()
    assert found() == ()


def test_the_tolls_of_one_story_are_linked_across_its_days() -> None:
    """Articles that share their story and a few days count one toll, however they word it."""
    story = "The dam above Port Maren broke and the harbour flooded. Rescuers searched the harbour for the missing."
    first = written(f"At least nine people died. {story}", name="herald", published="2031-05-01", publisher="Herald")
    second = written(
        f"{story} The official toll of the dead stood at 14.",
        name="courier",
        published="2031-05-03",
        publisher="Courier",
    )
    assert [item.kind for item in found(first, second)] == ["update"]


def test_a_source_in_its_own_voice_is_called_by_its_file_at_last() -> None:
    """Without publisher and title, the file's name without its ending holds what a source says."""
    nameless = written("At least six people were killed by a blast in the harbour of Port Maren.", name="late-news.txt")
    (item,) = found(blast("two", name="herald"), nameless)
    assert "late-news" in {position.holder for position in item.positions}


def test_a_part_of_a_count_is_not_set_against_the_whole() -> None:
    """``another two`` are not the toll."""
    part = written("Another two people were killed by the blast in the harbour, she said.", publisher="Courier")
    assert all("Another" not in p.text for item in found(blast("nine", name="herald"), part) for p in item.positions)


def test_a_figure_given_in_place_of_another_is_an_update_of_it() -> None:
    """``10 percent instead of 15`` speaks of the 15 percent of a month before."""
    first = written("Fares will rise by 15 percent in May.", name="a", published="2031-04-01", publisher="Herald")
    text = "The ferry board said that fares will go up by 10 percent instead of 15."
    (item,) = found(first, written(text, name="b", published="2031-05-20", publisher="Courier"))
    assert {"15 percent", "10 percent"} == set(item.why.split(" against "))


def test_what_was_estimated_before_is_set_against_what_is_estimated_now() -> None:
    """``Early in the crisis`` reaches to where the sentence turns to now."""
    text = (
        "Early on, the ministry was estimating a leak of 5,000 litres a day, but more recently the board estimated "
        "40,000 litres a day."
    )
    item = found(
        written(text, name="a", publisher="Herald"),
        written("The leak is most likely 38,000 litres a day, the ministry said.", name="b", publisher="Courier"),
        written("Previously the leak had been put at 5,000 litres a day.", name="c", publisher="Mirror"),
    )[0]
    assert "5,000 litres" in item.why


@pytest.mark.parametrize(("verb", "dates"), [("imposed", True), ("lifted", False)])
def test_what_begins_on_one_day_and_ends_on_another_is_no_difference_of_dates(verb: str, *, dates: bool) -> None:
    """It is news of its end."""
    one = "The governor imposed a curfew in the harbour of Port Maren on Friday."
    other = f"The governor {verb} a curfew in the harbour of Port Maren on Monday."
    items = found(
        written(one, name="a", publisher="Herald", published="2031-05-05", dates=[day(one, "Friday", "2031-05-02")]),
        written(
            other, name="b", publisher="Courier", published="2031-05-05", dates=[day(other, "Monday", "2031-05-05")]
        ),
    )
    assert ("dates" in {item.kind for item in items}) is dates


def test_one_strike_on_two_days_is_a_difference_of_dates() -> None:
    """Two words of one text are one word of another: air strikes, airstrikes."""
    one = "The front called the attack a reprisal for airstrikes near Port Maren on Friday."
    other = "The front said the attack was a reprisal for air strikes near Port Maren on Monday."
    (item,) = found(
        written(one, name="a", publisher="Herald", dates=[day(one, "Friday", "2031-05-02")]),
        written(other, name="b", publisher="Courier", dates=[day(other, "Monday", "2031-04-28")]),
    )
    assert (item.kind, item.why) == ("dates", "Friday against Monday")


@pytest.mark.parametrize(("one", "other"), [("15 July", "July 15"), ("As of Friday", "As of Monday")])
def test_one_day_in_two_wordings_and_the_day_of_a_count_are_no_two_dates(one: str, other: str) -> None:
    """Even where one text places the day in another year."""
    texts = [f"{when}, the front spoke of revenge for the shelling of Port Maren." for when in (one, other)]
    dates = [(one.removeprefix("As of "), "2030-07-15"), (other.removeprefix("As of "), "2031-07-14")]
    assert not found(
        *(
            written(text, name=str(n), publisher=f"Herald {n}", dates=[day(text, *when)])
            for n, (text, when) in enumerate(zip(texts, dates, strict=True))
        )
    )


def test_the_day_on_which_something_is_said_dates_no_event() -> None:
    """A date outside the words said is no date of what they tell."""
    one = "Mira Holm said on Friday that the old bridge near Port Maren was safe."
    other = "Mira Holm said on Monday that the old bridge near Port Maren was safe."
    texts = [(one, "Friday", "2031-05-02", "a"), (other, "Monday", "2031-04-28", "b")]
    made = [
        written(
            text,
            name=name,
            publisher=name,
            names=mentions(text, PER=["Mira Holm"], LOC=["Port Maren"]),
            dates=[day(text, when, edtf)],
            statements=[statement(text, "Mira Holm", "said", "that the old bridge near Port Maren was safe")],
        )
        for text, when, edtf, name in texts
    ]
    assert not found(*made)


def test_more_positions_than_a_reader_compares_are_those_of_named_holders() -> None:
    """What sources say in their own voice goes first when there is too much."""
    own = [
        blast(number, name=name) for number, name in zip(("ten", "20", "30", "40", "50", "60"), "abcdef", strict=True)
    ]
    content = "At least 90 people were killed by a blast in the harbour of Port Maren on Sunday"
    claim = f"{content}, Mira Holm said."
    named = written(
        claim,
        name="g",
        published="2031-05-01",
        names=mentions(claim, PER=["Mira Holm"]),
        statements=[statement(claim, "Mira Holm", "said", content)],
    )
    item = next(item for item in found(*own, named) if len(item.positions) == MOST_POSITIONS)
    assert "Mira Holm" in {position.holder for position in item.positions}


def cases(text: str, name: str, *places: str) -> Written:
    """An article on an outbreak in some places, with a sentence that all articles of the story share."""
    story = "The fever was first seen on a farm; doctors and hospitals in the region are on alert."
    whole = f"{text} {story}"
    return written(whole, name=name, published="2031-05-01", publisher=name.title(), names=mentions(whole, LOC=places))


def test_the_cases_of_two_countries_are_not_set_against_each_other() -> None:
    """What both articles count first is the same thing only in the same place."""
    one = cases("Three cases of the fever were confirmed in Veldania.", "herald", "Veldania")
    assert not found(one, cases("Nine cases of the fever were confirmed in Karsovia.", "courier", "Karsovia"))
    assert found(one, cases("Nine cases of the fever were confirmed in Veldania.", "mirror", "Veldania"))


def test_new_cases_are_not_all_cases() -> None:
    """``Three new cases`` come on top of those before."""
    one = cases("Nine cases of the fever were confirmed in Veldania.", "herald", "Veldania")
    assert not found(one, cases("Three new cases of the fever were confirmed in Veldania.", "mirror", "Veldania"))


def toll(text: str, published: str, name: str) -> Written:
    """An article on one avalanche."""
    return written(f"{text} An avalanche buried the Orla pass.", name=name, published=published, publisher=name.title())


def test_a_smaller_count_of_the_missing_takes_the_place_of_a_larger() -> None:
    """Who is missing is found in time; nobody denies that there were more."""
    first = toll("After the avalanche on the Orla pass 30 people were missing.", "2031-02-01", "herald")
    later = toll("After the avalanche on the Orla pass 12 people were missing.", "2031-02-04", "courier")
    (item,) = found(first, later)
    assert (item.kind, item.why) == ("update", "30 against 12 missing")


def test_two_counts_of_one_day_are_no_update() -> None:
    """The toll rose, but on its last day two sources do not agree."""
    items = found(
        blast("two", name="herald"),
        blast("six", name="courier", published="2031-05-03"),
        blast("nine", name="mirror", published="2031-05-03"),
    )
    assert [item.kind for item in items] == ["figures"]


def test_one_count_of_two_kinds_of_people_is_not_set_against_all() -> None:
    """``Nine soldiers and two villagers``: the two are villagers."""
    kinds = "Nine soldiers and two villagers were killed by the blast in the harbour of Port Maren."
    both = found(blast("six", name="herald"), written(kinds, name="b", published="2031-05-01", publisher="Courier"))
    assert not any("two" in item.why for item in both)


def test_a_count_higher_than_one_of_before_is_the_one_of_now() -> None:
    """``Two more than she had said at first`` makes a figure no earlier one."""
    text = "Nine people were killed by the blast in the harbour of Port Maren, two more than she had said at first."
    (item,) = found(
        blast("two", name="herald"),
        blast("six", name="mirror"),
        written(text, name="b", published="2031-05-01", publisher="Courier"),
    )
    assert {"two", "six", "nine"} <= set(item.why.lower().split())


def test_what_somebody_counts_now_takes_the_place_of_what_an_article_said_first() -> None:
    """Both stand in one article, as in a running report."""
    text = "By dawn 18 people had died in the flood at Lake Sund. The county now speaks of 41 people dead in the flood."
    content = "41 people dead in the flood"
    first = written(text, publisher="Herald", statements=[statement(text, "The county", "speaks of", content)])
    (item,) = found(first, toll("The bridge at Lake Sund was opened again.", "2031-05-01", "courier"))
    assert (item.kind, item.why) == ("update", "18 against 41 dead")
