"""Advice of another time, of fiction, or asked for by those who give none."""

from datetime import date

import pytest
from spacy.language import Language

from briefgen.analyse import analyse
from briefgen.model.article import Article, PublicationDate
from tests.analyse.advising import actions


def of_day(nlp: Language, text: str) -> list[str]:
    """The actions of an article of 3 June 2031."""
    published = PublicationDate(date(2031, 6, 3), "project")
    article = Article("a", "a", None, text, "", "en", published=published)
    return [advisory.action.of(text) for advisory in analyse(article, nlp(text)).advisories]


@pytest.mark.parametrize(
    "text",
    [
        "A film shows a mayor who orders villagers to leave their homes.",
        "In her novel, a doctor warns the people not to drink the water.",
        "Children learn a ballad in which a queen tells her people to flee.",
    ],
)
def test_what_a_work_of_fiction_tells_is_no_advice(nlp: Language, text: str) -> None:
    """Neither what it shows nor what happens in it."""
    assert not actions(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "In the heatwave of 2027 residents were ordered to stay indoors for three days.",
        "During the strike of 2029 the army drove the trains and travellers were told to carry identity cards.",
        "The last boil water notice, in 2024, was lifted after six days.",
        "At that time villagers were advised to leave the valley.",
        "The eruption is the subject of an opera: in its last act a priest commands residents to leave the island.",
    ],
)
def test_what_people_were_told_months_ago_is_background(nlp: Language, text: str) -> None:
    """It is not in force on the day of the article."""
    assert not of_day(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday residents were ordered to stay indoors for three days.",
        "Since 2027 residents have been told to boil tap water.",
        "In 2030 the ministry told residents to boil tap water until the pipes are replaced, and that order stands.",
    ],
)
def test_what_people_are_told_still_is_advice(nlp: Language, text: str) -> None:
    """Of these days, or told to hold on."""
    assert of_day(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The union's chair, Hark Mennin, called on drivers to keep away from the depot.",
        "The union wants more. “Employers should avoid night shifts,” its secretary, Tomas Reik, said.",
        "Protest organisers told residents to wear black and to bring water.",
        "Human rights groups called on the government to lift the curfew.",
    ],
)
def test_those_who_make_demands_give_no_advice(nlp: Language, text: str) -> None:
    """Nor does one who is theirs."""
    assert not actions(nlp, text)
