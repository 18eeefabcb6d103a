"""Who only carries the news, and who acts in it."""

import pytest

from briefgen.model.synthesis import Actor
from briefgen.synthesis import actors

from .factories import Written, corpus, mentions, written


def cast(*pairs: Written) -> set[str]:
    """The names of the actors of these articles."""
    return {actor.name for actor in actors.find(corpus(*pairs)).actors}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told the Maren Courier that the dam had held.",
        "The Maren Courier reported on Tuesday that the dam had held.",
        "The dam had held, according to the Maren Courier.",
        "Orin Vask, a reporter for the Maren Courier, saw the dam.",
    ],
)
def test_a_newspaper_that_only_reports_is_no_actor(text: str) -> None:
    """Who is told something, or reports it, carries the news."""
    assert "Maren Courier" not in cast(written(text, names=mentions(text, ORG=["Maren Courier"])))


def test_a_newspaper_that_is_a_party_is_an_actor() -> None:
    """Who sacks somebody or is sued does more than report."""
    text = "The Maren Courier dismissed its printers. The union sued the Maren Courier on Friday."
    assert cast(written(text, names=mentions(text, ORG=["Maren Courier"]))) == {"Maren Courier"}


def test_a_newspaper_goes_by_a_part_of_its_name() -> None:
    """The first or the last words of a publisher's name, where somebody told it something."""
    text = "“It held,” the mayor told Vanet."
    pair = written(text, publisher="Vanet Online", names=mentions(text, ORG=["Vanet"]))
    assert cast(pair) == set()


def test_a_publisher_of_whom_others_speak_is_an_actor() -> None:
    """A company's own release makes it no newspaper."""
    one, two = "Brennatek regrets the leak.", "Inspectors fined Brennatek over the leak."
    first = written(one, publisher="Brennatek", names=mentions(one, ORG=["Brennatek"]))
    second = written(two, publisher="Maren Courier", names=mentions(two, ORG=["Brennatek"]))
    assert cast(first, second) == {"Brennatek"}
    assert cast(first) == set()


def test_what_was_shown_to_a_name_is_no_act_of_it() -> None:
    """``records seen by Vanet`` makes Vanet a newspaper; a committee that has seen them is an actor."""
    text = "The tender, according to records seen by Vanet, was late. The Dam Committee has seen them too."
    assert cast(written(text, names=mentions(text, ORG=["Vanet", "Dam Committee"]))) == {"Dam Committee"}


def test_editors_and_photographers_are_no_actors() -> None:
    """An outlet's editor before a name, and an agency behind one, show who brings the news."""
    text = "BBC harbour editor Orin Vask said the board had met. (Mara Lind/Maren Courier) Ilan Toresk left."
    assert cast(written(text, names=mentions(text, PER=["Orin Vask", "Mara Lind", "Ilan Toresk"]))) == {"Ilan Toresk"}


def actor(*pairs: Written) -> Actor:
    """The only actor of these articles."""
    (found,) = actors.find(corpus(*pairs)).actors
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The trawler Mara Orsk sank on Friday.",
        "Nine men were aboard the Mara Orsk when it sank.",
        "Tropical storm Orsk closed the port. Orsk is moving north.",
    ],
)
def test_ships_and_storms_are_no_actors(text: str) -> None:
    """What stands behind the noun of a thing, or what people are aboard of, does not act."""
    assert cast(written(text, names=mentions(text, ORG=["Mara Orsk", "Orsk"]))) == set()


def test_who_stands_behind_a_ships_owner_is_an_actor() -> None:
    """``aboard the Brennatek ferry`` names the ferry's owner."""
    text = "Nine men were aboard the Brennatek ferry when it sank."
    assert cast(written(text, names=mentions(text, ORG=["Brennatek"]))) == {"Brennatek"}


def test_a_title_whose_bearer_was_not_found_is_no_actor() -> None:
    """``Inspector`` before a name, and ``VPD Cmdr`` before one, are no names."""
    text = "Inspector Toresk spoke. VPD Cmdr. Lind was silent."
    assert cast(written(text, names=mentions(text, ORG=["Inspector", "VPD Cmdr"]))) == set()


@pytest.mark.parametrize(
    ("whole", "short"),
    [("Brenna Developments", "Brenna"), ("Brenna Eastern Airlines", "Brenna Eastern"), ("Groupe Brenna", "Brenna")],
)
def test_a_company_goes_by_its_name_without_the_noun(whole: str, short: str) -> None:
    """What only says that it is a company is left out, whatever the short form was taken for."""
    one, two = f"The builder, {whole}, paid.", f"{short} had paid before. Nobody at {short} spoke."
    first = written(one, names=mentions(one, ORG=[whole]))
    second = written(two, names=mentions(two, LOC=[short]))
    found = actor(first, second)
    assert ({found.name, *found.aliases}, found.type) == ({whole, short}, "organisation")


def test_what_belongs_to_a_body_is_not_that_body() -> None:
    """``the Orel University Foundation`` is not the university."""
    text = "The Orel University Foundation paid. Orel University was glad."
    names = mentions(text, ORG=["Orel University Foundation", "Orel University"])
    assert cast(written(text, names=names)) == {"Orel University Foundation", "Orel University"}


def test_a_place_that_a_company_is_called_after_stays_a_place() -> None:
    """Where something is *in* it, the name is the place's."""
    one, two = "Brenna Developments paid.", "Rain fell in Brenna."
    first = written(one, names=mentions(one, ORG=["Brenna Developments"]))
    second = written(two, names=mentions(two, LOC=["Brenna"]))
    assert cast(first, second) == {"Brenna Developments", "Brenna"}


def test_a_surname_is_its_bearers_in_other_articles_too() -> None:
    """A name that was taken for a place's, and at which nothing is, is that of the person of another article."""
    one, two = "“It held,” said Ilan Toresk.", "In the valley, Toresk is gathering names."
    first = written(one, names=mentions(one, PER=["Ilan Toresk"]))
    second = written(two, names=mentions(two, LOC=["Toresk"]))
    assert cast(first, second) == {"Ilan Toresk"}


def test_of_two_of_one_surname_the_title_tells_which_is_meant() -> None:
    """``Governor Toresk`` is the one whom another article calls governor with his whole name."""
    one = "Governor Ilan Toresk sent his brother, Orin Toresk, to the harbour."
    two = "Governor Toresk spoke."
    first = written(one, names=mentions(one, PER=["Ilan Toresk", "Orin Toresk"]))
    second = written(two, names=mentions(two, PER=["Toresk"]))
    found = {it.name: it.aliases for it in actors.find(corpus(first, second)).actors}
    assert found == {"Ilan Toresk": ("Toresk",), "Orin Toresk": ()}


def test_a_surname_with_its_particle_is_no_whole_name() -> None:
    """``Le Brenn`` gives way to the form with a first name."""
    text = "Le Brenn spoke. Le Brenn left. Jean-Orin Le Brenn was glad."
    assert actor(written(text, names=mentions(text, PER=["Jean-Orin Le Brenn", "Le Brenn"]))).name == (
        "Jean-Orin Le Brenn"
    )


def test_what_stands_in_quotation_marks_everywhere_is_no_actor() -> None:
    """A title is no name; a name that also stands without the marks is one."""
    text = "“Morning Orel” hosts spoke. The front calls itself “Vanet”. Vanet fired."
    assert cast(written(text, names=mentions(text, PER=["Morning Orel"], ORG=["Vanet"]))) == {"Vanet"}


def test_what_a_disaster_is_called_after_is_no_actor() -> None:
    """``the Orsk oil spill`` says nothing that Orsk does; a place in which it happened stays one."""
    text = "The Orsk oil spill spread. The Orsk rig had burned. The Brenna oil spill was worse, it was said in Brenna."
    assert cast(written(text, names=mentions(text, ORG=["Orsk"], LOC=["Brenna"]))) == {"Brenna"}


def test_a_titles_bearer_goes_by_his_name() -> None:
    """``Mzee Joseph Toresk`` is Joseph Toresk; ``Wing Commander (retd)`` before a name is none."""
    text = "Mzee Joseph Toresk and Maestro Orlo Lind spoke. Wing Commander (retd) Ilan Vask was silent."
    people = ["Mzee Joseph Toresk", "Maestro Orlo Lind", "Ilan Vask"]
    assert cast(written(text, names=mentions(text, PER=people, ORG=["Wing Commander"]))) == {
        "Joseph Toresk",
        "Orlo Lind",
        "Ilan Vask",
    }


@pytest.mark.parametrize("before", ["the ferry ", "a ship, the Lady ", "a tanker called “", "aboard the "])
def test_a_ship_is_no_actor(before: str) -> None:
    """Whether its noun stands before its name, or it is named behind a comma, with a part of the name cut off."""
    text = f"They had chartered {before}Ottilie. Mara Vell waved."
    assert cast(written(text, names=mentions(text, PER=["Ottilie", "Mara Vell"]))) == {"Mara Vell"}


def test_who_is_named_with_his_rank_behind_a_ship_is_an_actor() -> None:
    """Only an article behind the comma makes the name the ship's."""
    text = "After they left the ship, Captain Toresk thanked them."
    assert cast(written(text, names=mentions(text, PER=["Toresk"]))) == {"Toresk"}
