"""What the gazetteer knows of countries, people and nouns of role."""

import pytest

from briefgen import gazetteer


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("U.S.", "United States"),
        ("the United States of America", "United States"),
        ("UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("Swedes", "Sweden"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Turkey", "Türkiye"),
    ],
)
def test_a_country_is_known_by_all_its_forms(form: str, name: str) -> None:
    """Short forms, official names, accents and the names of its people all mean the country."""
    found = gazetteer.country(form)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("form", ["Zürich", "ZURICH", "Zurich's", "the Bronx", "'s-Hertogenbosch"])
def test_a_city_is_known_in_any_spelling(form: str) -> None:
    """Accents, capitals, an article and a possessive ending change nothing."""
    assert gazetteer.is_city(form)


@pytest.mark.parametrize("form", ["Ohio", "new south wales", "N.Y.", "Calif.", "QLD", "Tamil Nadu"])
def test_a_state_is_known_by_its_name_and_its_abbreviations(form: str) -> None:
    """Postal and printed abbreviations mean the state, in any case."""
    assert gazetteer.is_state(form)


def test_other_places_are_no_states() -> None:
    """Cities, points of the compass and a capital's district are none."""
    assert not [form for form in ("Lyon", "West", "Bay", "D.C.", "") if gazetteer.is_state(form)]


def test_a_country_knows_its_capital_and_people() -> None:
    """A country carries what its capital and its people are called."""
    found = gazetteer.country("Kenya")
    assert found is not None
    assert found.capital == "Nairobi"
    assert "Kenyan" in found.demonyms


def test_a_name_is_no_demonym() -> None:
    """A country's name does not count as the name of its people, and an unknown word as nothing."""
    assert gazetteer.demonym("Kenya") is None
    assert gazetteer.demonym("Kenyans") is not None
    assert gazetteer.country("Veldania") is None


@pytest.mark.parametrize("noun", ["minister", "spokeswomen", "analysts", "general", "secretaries"])
def test_nouns_of_role_are_known_in_both_numbers(noun: str) -> None:
    """A noun for what a person is counts in the singular and the plural."""
    assert gazetteer.role_noun(noun)
    assert not gazetteer.group_noun(noun)


@pytest.mark.parametrize("noun", ["ministry", "armies", "coalition", "Embassy", "parties"])
def test_nouns_for_bodies_are_known_in_both_numbers(noun: str) -> None:
    """A noun for what a body of people is counts in the singular and the plural, whatever its case."""
    assert gazetteer.group_noun(noun)
    assert not gazetteer.role_noun(noun)


def test_gender_is_told_only_where_a_word_gives_it() -> None:
    """A noun or forename of one gender tells it; others tell nothing."""
    assert gazetteer.gender_of_role("spokeswoman") == "F"
    assert gazetteer.gender_of_role("minister") is None
    assert gazetteer.gender_of_forename("Fatima") == "F"
    assert gazetteer.gender_of_forename("Ilanix") is None


@pytest.mark.parametrize(
    ("name", "gender", "forename"),
    [
        ("Donald", "M", True),
        ("Vladimir", "M", True),
        ("Angela", "F", True),
        ("Fátima", "F", True),
        ("April", "F", False),
        ("Berlin", None, False),
        ("Leslie", None, True),
    ],
)
def test_names_of_many_countries_are_known(name: str, gender: str | None, *, forename: bool) -> None:
    """What is a month or a city as well tells a gender before a surname, but is not taken for a forename anywhere."""
    assert (gazetteer.gender_of_forename(name), gazetteer.is_forename(name)) == (gender, forename)


@pytest.mark.parametrize(
    ("people", "name"), [("Americans", "United States"), ("Indian", "India"), ("Congolese", "DR Congo")]
)
def test_a_people_named_like_another_is_that_of_the_greater_country(people: str, name: str) -> None:
    """Where two countries' people share a name, it means the more populous one's."""
    found = gazetteer.demonym(people)
    assert found is not None
    assert found.name == name


def test_a_capital_is_the_seat_of_its_country() -> None:
    """A capital tells its country; another city tells none."""
    found = gazetteer.seat_of("Nairobi")
    assert found is not None
    assert found.name == "Kenya"
    assert gazetteer.seat_of("Mombasa") is None


@pytest.mark.parametrize(
    ("name", "public"),
    [
        ("MINISTRY OF HEALTH", True),
        ("Lindmark Railways", True),
        ("Veldanian Maritime Authority", True),
        ("Veldanian Post Office", True),
        ("The Police Gazette", False),
        ("Veldanian News Agency", False),
        ("Lindmark Council on Foreign Relations", False),
    ],
)
def test_a_public_body_is_known_by_its_nouns_and_no_outlet_is_one(name: str, *, public: bool) -> None:
    """Who reports on the police is not the police."""
    assert gazetteer.is_public_body(name) is public


@pytest.mark.parametrize(
    ("name", "looks_after"),
    [
        ("Harbour Police", True),
        ("Brackwater Football Club", True),
        ("St Brannock's School", True),
        ("Windward Airlines", True),
        ("Eastgrid Energy", True),
        ("School Times", False),
        ("Energy News Network", False),
        ("University of Brim", False),
    ],
)
def test_schools_clubs_and_services_look_after_people_and_no_outlet_does(name: str, *, looks_after: bool) -> None:
    """Those whom people belong to or are served by."""
    assert gazetteer.looks_after_people(name) is looks_after


def test_titles_are_known_in_short_and_in_full() -> None:
    """With a full stop or without, in capitals or small letters; an office in full is none."""
    assert all(map(gazetteer.is_title, ("Adm.", "Colonel", "sgt", "Atty.", "Dr")))
    assert not any(map(gazetteer.is_title, ("Governor", "mayor", "Toresk")))
