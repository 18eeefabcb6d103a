"""What keeps two figures from being counts of one thing, however alike their sentences are."""

import struct
from dataclasses import replace

import pytest

from briefgen.model.synthesis import Divergence
from briefgen.synthesis import actors, attributions, divergence
from briefgen.synthesis.divergence.counted import exclusions
from briefgen.synthesis.quantities import figures
from tests.synthesis.factories import Written, corpus, mentions, statement, written
from tests.synthesis.factories import day as date
from tests.synthesis.test_tallies import tallied


def found(first: str, second: str, days: tuple[str, str] = ("2031-05-01", "2031-05-01")) -> tuple[Divergence, ...]:
    """The divergences of two articles."""
    return diverging(
        *(
            written(
                text,
                name=name,
                publisher=name.title(),
                published=day,
                names=mentions(text, LOC=["Ostrel", "Tolva", "Veldania"]),
            )
            for text, name, day in ((first, "herald", days[0]), (second, "courier", days[1]))
        )
    )


def diverging(*articles: Written) -> tuple[Divergence, ...]:
    """The divergences of these articles."""
    made = corpus(*articles)
    cast = actors.find(made, ())
    return divergence.find(made, cast, attributions.find(made, cast), ())


def test_cases_of_two_places_are_two_counts() -> None:
    """The place right behind a count is its place, whatever else the sentence names."""
    one = "Officials of Veldania have confirmed seven cases of marsh fever in Ostrel."
    assert not found(one, "Officials of Veldania have confirmed nine cases of marsh fever in Tolva.")
    assert found(one, "Officials of Veldania have confirmed nine cases of marsh fever in Ostrel.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The repair of the Ostrel dyke has cost 90 million euros a day.",
            "The repair of the Ostrel dyke has cost 300 million euros.",
        ),
        ("The fever reached 16 districts of Ostrel in 2029.", "The fever reached 34 districts of Ostrel in 2030."),
        (
            "Claims for drought relief in Ostrel rose by 3,000 in May.",
            "Claims for drought relief in Ostrel rose to 9,000 in May.",
        ),
        ("Two more people were hurt in the fire at Ostrel.", "Eleven people were hurt in the fire at Ostrel."),
        (
            "The ministry of Veldania has confirmed 12 cases of marsh fever in Ostrel.",
            "The ministry of Veldania reported 90 suspected cases of marsh fever in Ostrel.",
        ),
        (
            "Marsh fever has killed 30 people in Ostrel, doctors of the harbour clinic said.",
            "Marsh fever kills three people a day in Ostrel, doctors of the harbour clinic said.",
        ),
        (
            "Twelve people were killed in the fire at the Ostrel mill.",
            "Of the workers at the Ostrel mill, three of those killed in the fire were apprentices.",
        ),
        (
            "The fire at the Ostrel mill killed 12 people.",
            "The fire at the Ostrel mill in 2019 was the first since a plague that killed 4,000 people.",
        ),
        (
            "The slick from the Ostrel wreck covers 40 miles of the coast.",
            "The slick from the Ostrel wreck began 90 miles off the coast.",
        ),
    ],
)
def test_other_rates_years_and_additions_are_other_counts(one: str, other: str) -> None:
    """A day's cost is not the whole cost, one year's districts are not another's."""
    assert not found(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The barges at the Ostrel leak took a collection of 8,000 litres of oil a day.",
            "The Ostrel pipe has an oil leakage of 30,000 litres a day off the barges.",
        ),
        (
            "Of the oil off Ostrel 26 percent is left in the bay, divers of the harbour said.",
            "Of the oil off Ostrel 60 percent is gone from the bay, divers of the harbour said.",
        ),
        (
            "The fever was found in 18 districts of the Ostrel coast.",
            "The fever was found in 15 districts of the Ostrel coast, not counting the islands.",
        ),
        (
            "The storm stood 85 miles west-northwest of the Ostrel light at noon.",
            "The storm stood 75 miles west of the Ostrel light at noon.",
        ),
        (
            "The plug in the Ostrel shaft lies 4 kilometres below the sea floor.",
            "The plug in the Ostrel shaft lies 6 kilometres below the waves.",
        ),
        (
            "The ministry sent a fourth bill, of 90 million euros, for the Ostrel dyke.",
            "The owners have paid 400 million euros on bills for the Ostrel dyke.",
        ),
        (
            "The barges off Ostrel take in 12 tonnes of oil a day.",
            "The barges off Ostrel take in a maximum of 30 tonnes of oil a day.",
        ),
        ("The strike left 20 children and six adults dead in Ostrel.", "The Ostrel strike left 26 dead."),
    ],
)
def test_other_flows_shares_scopes_and_points_are_other_figures(one: str, other: str) -> None:
    """What is taken in is not what leaks, what is left not what is gone, a part not the whole."""
    assert not found(one, other)


def test_what_a_number_has_risen_from_is_brought_up_to_date() -> None:
    """The later number says itself which it takes the place of."""
    one = "The number of confirmed cases of marsh fever in Ostrel is two."
    (item,) = found(one, "The number of confirmed cases of marsh fever in Ostrel rose from two to 10.")
    assert item.kind == "update"


def test_cases_of_one_country_and_of_nobody_knows_where_are_not_compared() -> None:
    """Only what opens both articles is taken to be of one place when neither names it."""
    named = "Veldania's confirmed number of cases of marsh fever rose to 40."
    assert not found(named, "The ferry was late. The bakers struck. Snow fell. There are 90 cases of marsh fever.")
    assert found("There are 40 cases of marsh fever.", "There are 90 cases of marsh fever.")


def test_cases_of_the_whole_world_are_one_count_however_that_is_said() -> None:
    """``31 nations have sent``, ``in 28 nations`` and ``around the world`` tell of one scope, of no country."""
    one = "So far 31 nations have sent word of 620 cases of marsh fever, the fever board says."
    assert found(one, "Around the world 950 cases of marsh fever have turned up, a doctor of the board told reporters.")
    assert found(one, "Veldania has buried eleven people, and there have been 950 cases in 28 nations.")
    assert not found(one, "Veldania has reported 950 cases of marsh fever.")


def test_what_is_counted_outside_a_country_is_not_counted_in_it() -> None:
    """An ordinal counts the dead so far: with the second death two have died."""
    one = "Outside Veldania one death of marsh fever is known, according to the fever board."
    other = "Marsh fever killed a sailor at sea, the second death outside of Veldania."
    (item,) = found(one, other, ("2031-05-01", "2031-05-02"))
    assert (item.kind, item.why) == ("update", "one against second dead")
    assert not found(one, "Marsh fever killed a sailor at sea, the second death in Veldania.")
    assert not found(one, "Marsh fever killed a sailor at sea, the second death outside Tolva.")


def test_the_count_that_stands_behind_where_is_of_the_place_before_it() -> None:
    """Other countries that the sentence names are not where it was made."""
    one = "Eleven people have died in Veldania, where 160 cases have been confirmed, and others in Tolva."
    assert not found(one, "There are 90 cases of marsh fever in Tolva, by the board's count.")
    assert found(one, "There are 90 cases of marsh fever in Veldania, by the board's count.")


def test_deaths_beside_cases_are_counted_country_by_country() -> None:
    """The dead of an illness are not those of one event."""
    one = "Marsh fever has infected 900 people but killed just 30, the agency said."
    assert not found(one, "There have been 400 cases of marsh fever in Veldania, with 12 deaths.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The agency against marsh fever has sent 2,000 doses of serum to 72 villages.",
            "The agency against marsh fever said 21 villages have been hit.",
        ),
        (
            "Gauges on the Ostrel boiler read 410 pounds per square inch.",
            "Engineers want 530 pounds per square inch in the Ostrel boiler, which would be ideal.",
        ),
        (
            "Five pupils of the harbour school in Ostrel have caught the fever.",
            "Two pupils of the harbour school in Tolva have caught the fever.",
        ),
        (
            "Some 60 Veldanian citizens were kept in a barracks, their consul complained.",
            "Four Tolvan citizens were kept in a barracks, their consul complained.",
        ),
        (
            "The company set aside $20 million for the repair of the Ostrel dyke.",
            "Through the repair of the Ostrel dyke the company ran up a quarterly loss of $14 million.",
        ),
        (
            "Eleven ferrymen were hurt in the fire on the Ostrel pier.",
            "After the fire on the Ostrel pier four hurt ferrymen were taken to Saint Orla Hospital.",
        ),
        (
            "The fire on the Ostrel pier cost nine people their lives; nine died.",
            "Of the 90 dead gulls on the Ostrel pier, only 28 died in the fire.",
        ),
    ],
)
def test_receivers_yardsticks_schools_peoples_and_patients_are_figures_of_their_own(one: str, other: str) -> None:
    """Villages that get serum are not those with fever, and one hospital may not have all who were hurt."""
    assert not diverging(
        *(
            written(text, name=name, publisher=name, names=mentions(text, LOC=["Ostrel", "Tolva"], NORP=["Veldanian"]))
            for text, name in ((one, "herald"), (other, "courier"))
        )
    )


def test_the_countries_that_a_fever_has_reached_are_counted_wherever_it_came_last() -> None:
    """The places of a sentence are those of the news, not those of the count."""
    one = "Marsh fever is in Ostrel too, so that the number of countries with marsh fever now stands at 31."
    assert found(one, "Marsh fever is in Tolva too, and has by now been found in 36 countries.")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("dozens", "hundreds", "dozens against hundreds dead"),
        ("dozens", "scores", None),
        ("dozens", "41", None),
        ("hundreds", "41", None),
    ],
)
def test_words_for_many_differ_where_one_cannot_be_the_other(one: str, other: str, why: str | None) -> None:
    """Nor may two plurals without a number end a briefing."""
    texts = [f"The fire at the mill of Ostrel killed {many} of people." for many in (one, other)]
    assert [item.why for item in found(texts[0], texts[1].replace("41 of", "41"), ("2031-05-01", "2031-05-02"))] == (
        [why] if why else []
    )


def test_what_came_on_top_on_two_days_is_no_difference() -> None:
    """Each day has new cases of its own; two counts of one day's do differ."""
    texts = [f"The doctors found {number} new cases of marsh fever in Ostrel." for number in ("nine", "12")]
    assert found(texts[0], texts[1])
    assert not found(texts[0], texts[1], ("2031-05-01", "2031-05-02"))
    days = [f"{text[:-1]} on {day}." for text, day in zip(texts, ("4 May", "6 May"), strict=True)]
    dated = [
        written(text, name=name, publisher=name, published="2031-05-08", dates=[date(text, words, edtf)])
        for text, name, words, edtf in (
            (days[0], "herald", "4 May", "2031-05-04"),
            (days[1], "courier", "6 May", "2031-05-06"),
        )
    ]
    assert not diverging(*dated)


def test_a_year_between_dashes_does_not_date_what_stands_behind_them() -> None:
    """What is likened to an old disaster is of now."""
    now = (
        "The wreck is the worst ever -- worse than the Tolva wreck of 1999 -- and has spilled 40 million litres of oil."
    )
    assert found("The Ostrel wreck has spilled 26 million litres of oil so far.", now)


def test_all_that_has_leaked_is_one_amount_however_it_is_told() -> None:
    """Two sources of one story that share hardly a word beside it still tell of one leak, but not of an old one."""
    story = " The wreck lies off Ostrel; the pilots, the harbour board and the insurers have met."
    one = "Rotten valves sank the barge, from whose hold 26 million litres have so far poured into the bay."
    other = "Dumping between 70 and 150 million litres into the bay, it outdoes whatever the oldest fishermen remember."
    assert found(one + story, other + story, ("2031-05-01", "2031-05-02"))
    old = "A tanker dumped some 90 million litres of crude into the bay of Tolva in 1991, pilots remember." + story
    assert not found(one + story, old, ("2031-05-01", "2031-05-02"))


def test_litres_of_oil_are_not_litres_of_mud() -> None:
    """What is measured counts, not its unit."""
    one = "The engineers pumped 40,000 litres of mud into the Ostrel well."
    assert not found(one, "The engineers pumped 90,000 litres of cement into the Ostrel well.")
    assert found(one, "The engineers pumped 90,000 litres of mud into the Ostrel well.")


def test_who_confirms_cases_is_where_they_are() -> None:
    """``Veldania has confirmed 40 cases`` counts those of Veldania."""
    one = "Veldania has confirmed 40 cases of marsh fever, most of them in sailors from Tolva."
    assert found(one, "The doctor is one of 60 people with marsh fever in Veldania; there are 60 cases in Veldania.")
    assert not found(one, "There are 60 cases of marsh fever in Tolva.")


def test_a_sentence_that_gives_both_numbers_disagrees_with_neither() -> None:
    """Two prices for two things are no quarrel about one of them."""
    both = "The Ostrel pier charges 80 crowns for a berth and 100 crowns for a berth with power."
    assert not found(both, "The Ostrel pier charges 80 crowns for a berth.")
    assert not found("The Ostrel pier charges 100 crowns for a berth with power.", both)


def test_one_value_in_two_units_is_one_position() -> None:
    """5,000 barrels are 795,000 litres; a third source gives another number."""
    texts = ["5,000 barrels", "795,000 litres", "20,000 barrels"]
    made = corpus(
        *(
            written(f"An estimated {amount} of oil leak from the Ostrel well each day.", name=amount, publisher=amount)
            for amount in texts
        )
    )
    cast = actors.find(made, ())
    (item,) = divergence.find(made, cast, attributions.find(made, cast), ())
    assert len(item.positions) == 2


def test_a_number_in_a_name_counts_nothing() -> None:
    """``Q68`` is a strain, ``K-16`` a boat."""
    assert not figures.find("The strain Q68 was found aboard the K-16 by doctors.")


def test_numbers_that_rise_from_day_to_day_are_an_update() -> None:
    """Two sources of one day may differ without turning a growing toll into a quarrel."""
    first = "At least 12 people were killed when a ferry sank off Ostrel."
    second = "At least 30 people were killed when a ferry sank off Ostrel."
    (item,) = found(first, second, days=("2031-05-01", "2031-05-02"))
    assert item.kind == "update"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ostrel has 40 suspected cases of marsh fever, doctors said.",
            "The number of confirmed cases of marsh fever that the doctors of Ostrel know of rose to 12.",
        ),
        (
            "The Ostrel well has leaked 90,000 litres.",
            "In 2019, when a well off Ostrel blew up, it leaked 400,000 litres.",
        ),
        ("Ostrel has counted 500 deaths from the fever.", "Ostrel reached 300 deaths from the fever on December 17."),
        ("The shares of Ostrel Mills closed at 399 crowns.", "The shares of Ostrel Mills rose to 384 crowns."),
        (
            "Tolva said it has 11 confirmed cases of marsh fever.",
            "Veldania: a school shut, 91 confirmed cases of marsh fever.",
        ),
        (
            "Doctors have confirmed 79 cases of the fever that has spread from Ostrel.",
            "Doctors have confirmed 26 cases of the fever in Ostrel.",
        ),
        (
            "Two people in Tolva are the first confirmed cases of marsh fever.",
            "Tolva has its first cases of marsh fever, bringing the number of countries affected to 12.",
        ),
    ],
)
def test_other_days_doubts_and_places_are_other_counts(one: str, other: str) -> None:
    """What is suspected is not what is confirmed, what was long ago not what is now, a milestone not today's count."""
    assert not found(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Ostrel fever has killed 60 people.",
            "The Ostrel fever of 2003 was a worldwide plague. It went on for months. The fever killed some 800 people.",
        ),
        ("A crate of milk in Ostrel went to 26 dollars.", "A crate of milk in Ostrel costs an additional $10 of tax."),
        (
            "The barges off Ostrel are catching 5,000 litres of oil a day.",
            "The barges off Ostrel are catching 5,100 litres of oil a day, from 3,000 litres a day previously.",
        ),
        (
            "The barges off Ostrel are catching 5,000 litres of oil a day.",
            "The owners hoped to be catching 9,000 litres of oil a day with the barges off Ostrel.",
        ),
    ],
)
def test_plagues_of_old_earlier_rates_additions_and_hopes_are_no_figures_of_now(one: str, other: str) -> None:
    """The year may stand two sentences before."""
    assert not found(one, other)


def test_what_was_the_worst_since_a_year_is_of_now() -> None:
    """``Since`` tells how long nothing else was like it."""
    one = "The Ostrel mine blew up on Sunday. At least 12 people died in the Ostrel mine."
    other = "It was the worst blast at the Ostrel mine since 1998. At least 30 people died in the Ostrel mine."
    assert found(one, other)


def test_the_dead_of_another_day_that_a_text_speaks_of_are_of_another_event() -> None:
    """Beside the toll of its own event an article may name that of one on another day of the year."""
    (one,) = tallied("Eleven people died in the Ostrel mine on 20 April.", published="2031-05-01")
    (other,) = tallied("Whoever mourns the 29 who died in an Ostrel mine on 5 April must act.", published="2031-05-01")
    assert exclusions.excluded(one, replace(other, main=False))


def test_a_count_since_a_year_is_not_this_years() -> None:
    """The year that a count begins with may stand behind its clause."""
    (since,) = tallied("26 people have died there since 2026.", published="2031-05-01")
    (now,) = tallied("Nine people have died there.", published="2031-05-01")
    assert exclusions.excluded(replace(since, clause="26 people have died there"), now)


def test_an_ordinal_that_opens_a_sentence_alone_counts_one_out_of_a_row() -> None:
    """No noun phrase holds ``The first`` where it is its verb's subject."""
    text = "The first involves seven guards of Ostrel."
    start = text.index("guards")
    made, analysis = written(text, publisher="Herald", published="2031-05-01")
    parsed = made, replace(analysis, phrases=struct.pack("<2I", start, start + len("guards")))
    other = written("Eleven guards of Ostrel are involved.", name="b", publisher="Courier", published="2031-05-01")
    assert not diverging(parsed, other)
    assert diverging((made, analysis), other)


def test_a_pronoun_for_a_body_gives_no_other_figure_than_the_body() -> None:
    """``They`` are likely those who were named before."""
    text = "The Brenna Line said 21 valves were needed. They said 15 valves were sent to the needed pumps."
    said = [
        statement(text, "The Brenna Line", "said", "21 valves were needed"),
        statement(text, "They", "said", "15 valves were sent to the needed pumps"),
    ]
    assert not diverging(written(text, publisher="Herald", statements=said))


def test_the_dead_of_two_sides_are_two_counts() -> None:
    """The name before who is counted tells of which side they are."""
    first = "Four Tolvan border guards were killed near the crossing at Ostrel."
    second = "Eleven Veldan soldiers were killed near the crossing at Ostrel."
    assert not found(first, second)
    assert found(first, second.replace("Veldan", "Tolvan"))


def test_homes_that_were_destroyed_are_not_those_that_were_damaged() -> None:
    """What became of them tells which are counted, in whatever words."""
    story = " The storm came in from the sea at night and drove the fishing boats of Ostrel onto the quay."
    first = "The mayor said 200 houses had collapsed in Ostrel." + story
    assert found(first, "More than 700 homes were destroyed by the storm." + story)
    assert not found(first, "More than 700 homes were damaged by the storm." + story)
    assert not found(
        "The storm destroyed 200 houses in Ostrel.", "Some 700 houses were damaged by the storm in Ostrel."
    )


def test_those_who_are_badly_hurt_are_a_part_of_the_hurt() -> None:
    """``With two "seriously injured"`` is no count of all."""
    first = "Nine dockers were injured when a crane fell in Ostrel on Sunday."
    assert not found(first, "Four dockers were seriously injured when a crane fell in Ostrel on Sunday.")
    assert found(first, "Four dockers were injured when a crane fell in Ostrel on Sunday.")
