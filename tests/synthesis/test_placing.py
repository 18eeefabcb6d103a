"""Which dates are of what their sentence tells: both ends of a stretch, the new day of a vote, no page's."""

import pytest

from briefgen.model.analysis import DateMention
from briefgen.synthesis import timeline

from .factories import at, corpus, day, mentions, role, statement, written


def entries(text: str, *dates: tuple[str, str], said: tuple[str, str] | None = None) -> list[str | None]:
    """The dates of the timeline of one article of 20 March, in which ``said`` (words, cue) are quoted."""
    found = [day(text, words, edtf, anchored=True) for words, edtf in dates]
    spoken = [statement(text, "the mayor", said[1], said[0], None)] if said else []
    pair = written(text, published="2031-03-20", dates=found, statements=spoken)
    return [event.date for event in timeline.find(corpus(pair))[0]]


@pytest.mark.parametrize(
    "text",
    [
        "The pupils of Brenna were at school on Wednesday to Friday with a fever.",
        "The pupils of Brenna were at school Wednesday through Friday with a fever.",
        "The pupils of Brenna were at school from Wednesday to Friday with a fever.",
    ],
)
def test_a_stretch_has_both_ends(text: str) -> None:
    """With or without *from*."""
    assert entries(text, ("Wednesday", "2031-03-12"), ("Friday", "2031-03-14")) == ["2031-03-12/2031-03-14"]


@pytest.mark.parametrize(
    ("words", "value", "date"),
    [
        ("A month before", "P1M", "2031-02"),
        ("Three days after", "P3D", "2031-03-07"),
        ("Two weeks before", "P2W", "2031-02-17/2031-02-23"),
        ("Less than three days after", "P3D", "2031-03-04"),
    ],
)
def test_what_is_counted_from_a_day_is_placed_at_its_other_end(words: str, value: str, date: str) -> None:
    """``A month before the 4 March blast``; a rough stretch leads nowhere."""
    text = f"{words} the 4 March blast, engineers warned the harbour office of Brenna of leaking gas."
    stretch = at(text, words.rpartition(" ")[0])
    found = [DateMention(stretch, "DURATION", value, None, "itself"), day(text, "4 March", "2031-03-04", anchored=True)]
    pair = written(text, published="2031-03-20", dates=found)
    assert [event.date for event in timeline.find(corpus(pair))[0]] == [date]


@pytest.mark.parametrize(
    ("months", "found"),
    [
        (("January", "February"), ["2031-01/2031-02"]),
        (("November", "January"), ["2030-11", "2031-01"]),
    ],
)
def test_two_months_in_a_row_are_one_stretch(months: tuple[str, str], found: list[str]) -> None:
    """The same words are not told twice; of months that lie apart each has its line."""
    values = {"November": "2030-11", "January": "2031-01", "February": "2031-02"}
    text = f"The fever spread first in {months[0]} and {months[1]} in the valleys around Brenna."
    assert entries(text, *((month, values[month]) for month in months)) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("that rebels shelled the bridge at Ostrel on Tuesday", ["2031-03-18"]),
        ("that the fever has spread to Ostrel since Tuesday", ["2031-03-18", "2031-03-19"]),
    ],
)
def test_the_day_of_a_report_is_not_told_beside_the_day_of_what_it_reports(content: str, found: list[str]) -> None:
    """In the same words; what is so since then is so on the day of the report."""
    text = f"In Brenna the mayor said on Wednesday {content}."
    dates = (("Wednesday", "2031-03-19"), ("Tuesday", "2031-03-18"))
    assert entries(text, *dates, said=(content, "said")) == found


def test_what_was_put_off_is_placed_on_its_new_day() -> None:
    """The old day is given up, and the two are no stretch."""
    text = "The council has put off the vote on the harbour tax from Wednesday to Friday."
    assert entries(text, ("Wednesday", "2031-03-19"), ("Friday", "2031-03-21")) == ["2031-03-21"]


def test_the_old_day_may_stand_behind_the_new_one() -> None:
    """It is given up all the same."""
    text = "The vote on the harbour tax was put back to Friday from Wednesday."
    assert entries(text, ("Friday", "2031-03-21"), ("Wednesday", "2031-03-19")) == ["2031-03-21"]


@pytest.mark.parametrize("verb", ["shook", "beat", "withdrew from", "overtook"])
def test_irregular_verbs_of_the_past_tell_what_happened(verb: str) -> None:
    """As well as those in -ed."""
    assert entries(f"Nine grain barges {verb} the Brenna pilots on Wednesday.", ("Wednesday", "2031-03-19"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The company's notice of 12 March no longer applied to ferries.", "The company's notice of 12 March"),
        ("The harbour office has lifted its 12 March order to boil water.", "its 12 March order"),
        ("A notice of 12 March banned ferries from Brenna.", "A notice of 12 March banned ferries from Brenna."),
    ],
)  # fmt: skip
def test_the_day_of_a_paper_is_not_when_it_lapsed(text: str, told: str) -> None:
    """What became of the paper at another time is left out; what it did is told."""
    pair = written(text, published="2031-03-20", dates=[day(text, "12 March", "2031-03-12")])
    assert [event.text for event in timeline.find(corpus(pair))[0]] == [told]


def test_rules_that_went_before_a_day_are_no_event_of_it() -> None:
    """Nor are those that came after it."""
    text = "The pre-12 March rules of the harbour office forbade all long ferries."
    assert entries(text, ("12 March", "2031-03-12")) == []


def test_a_year_that_tells_a_version_is_no_event() -> None:
    """``The 2030 version`` may be used in any year."""
    assert entries("All captains used the 2030 version of the timetable of the ferries.", ("2030", "2030")) == []


def test_a_page_s_date_and_time_before_the_first_sentence_are_no_event() -> None:
    """They are cut from the words of the entry, which has the date of its own."""
    text = "Thursday, March 20, 2031; 10:38 PM In early March the mayor of Brenna went to a shipyard in Orel."
    dates = (("March 20, 2031", "2031-03-20"), ("10:38 PM", "2031-03-20"), ("early March", "2031-03"))
    assert entries(text, *dates) == ["2031-03"]


def test_todays_means_these_days_beside_a_lasting_state() -> None:
    """Also inside a quotation of which the verb of saying is past."""
    assert entries("The disease is the price of today's careless salmon farming.", ("today", "2031-03-20")) == []
    text = "“Ferries today generally do not sink in our harbours,” the mayor told the dockers."
    assert entries(text, ("today", "2031-03-20"), said=(text[:54], "told")) == []


def test_a_date_within_a_name_places_nothing() -> None:
    """A newspaper, a company and a massacre may be called after a day or a year."""
    cases = (
        (
            "The harbour office has sold its grain terminal, the Sunday Herald reported.",
            "Sunday",
            "Sunday Herald",
            "ORG",
        ),
        (
            "The court heard Ostrel Offshore 2029 Ltd on the leak at the grain terminal.",
            "2029",
            "Ostrel Offshore 2029 Ltd",
            "ORG",
        ),
        (
            "The report on Black Saturday blamed the officers of the Brenna garrison.",
            "Saturday",
            "Black Saturday",
            "EVENT",
        ),
    )
    for text, when, name, label in cases:
        dates, names = [day(text, when, "2031-03-16")], mentions(text, **{label: [name]})
        assert not timeline.find(corpus(written(text, published="2031-03-20", dates=dates, names=names)))[0]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Toresk told “Veldania News Sunday” that the grain terminal will close.", "Sunday"),
        ("Early dockers came to the bay 300,000 years ago (Brenna Letters: 2029, p. 16), says Ilan Toresk.", "2029"),
        ("Mayor Toresk spoke of the black-and-white 2029 film to the dockers of Brenna.", "2029"),
    ],
)
def test_what_a_title_or_a_citation_is_called_by_places_nothing(text: str, when: str) -> None:
    """A programme, the issue of a journal, a film of a year."""
    assert entries(text, (when, "2029")) == []


@pytest.mark.parametrize(
    "text",
    [
        "On the quay the mayor met eleven survivors of the 1962 flood and their families.",
        "Her memoir devotes a long chapter to the last 1962 regatta and its judges.",
        "The minister praised the manner of his unhurried 1962 party campaign before reporters.",
        "Critics of the museum recall Ilan Kesk's 1962 The Cold Harbour and its long silences.",
        "The actor was praised at home and abroad for 1962's “Cold Harbour”, a film on divers.",
        "Some 300 boats of all kinds have sunk off the coast of Ostrel since 1962.",
    ],
)
def test_what_is_only_named_by_its_year_is_no_event(text: str) -> None:
    """The words tell of something else; nor does a count tell of the year in which somebody began to count."""
    assert entries(text, ("1962", "1962")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 1962 flood of the river closed the port for a year.",
        "A report on the harbour said the 1962 strikes shut every quay.",
        "Some 900 people of the valley died in the 1962 flood.",
        "The guard has ruled the country since the 1962 coup.",
        "Per Kesk was serving a long sentence for the 1962 murder of a ferryman.",
        "Ilan Toresk has led the dockers of Ostrel since 1962.",
    ],
)
def test_what_had_its_year_is_told_of_as_a_subject_or_by_when_it_was(text: str) -> None:
    """So it is where more is said of it."""
    assert entries(text, ("1962", "1962")) == ["1962"]


def test_of_a_list_without_verbs_the_first_item_is_told() -> None:
    """The same words need not stand at the date of each; dates of one verb, and verbs of their own, stay."""
    listed = "The winners were Ilan Kesk in 2012, Per Lind in 2016 and 2018, and Orla Vell in 2024."
    years = [(year, year) for year in ("2012", "2016", "2018", "2024")]
    assert entries(listed, *years) == ["2012"]
    told = "The bank of Ostrel failed in 2012, was sold to Brenna in 2016 and shut its doors in 2024."
    assert entries(told, *(years[at] for at in (0, 1, 3))) == ["2012", "2016", "2024"]
    days = [("4 March", "2031-03-04"), ("9 March", "2031-03-09"), ("12 March", "2031-03-12")]
    shelled = "Shells from the hills hit the old harbour on 4 March, 9 March and 12 March."
    assert entries(shelled, *days) == [date for _, date in days]
    apart = "The judge of Ostrel took the plea in 2012. He's charged with three thefts in 2016 and a fraud in 2024."
    assert entries(apart, *(years[at] for at in (0, 1, 3)))[:2] == ["2012", "2016"]


@pytest.mark.parametrize(
    "text",
    [
        "The strike of 2012 was meant for a week, and here we are two years later without a ferry.",
        "Bakers of the valley have to light their ovens in the morning before the shops open.",
    ],
)
def test_a_time_that_is_now_or_of_any_day_places_nothing(text: str) -> None:
    """``here we are two years later`` and ``have to light ovens in the morning``."""
    words = "two years later" if "later" in text else "the morning"
    assert entries(text, (words, "2014" if "later" in text else "2031-03-20")) == []


def test_what_became_of_somebody_on_a_day_is_told_beside_his_name() -> None:
    """``who died on Monday`` is an event, though it also says who he is; ``the 2012 champion`` is none."""
    text = "Ilan Toresk, who died on Monday, was the 2012 champion of Ostrel and a pilot of the harbour."
    dates = [day(text, "Monday", "2031-03-17", anchored=True), day(text, "2012", "2012", anchored=True)]
    found = [role(text, "Ilan Toresk", words) for words in ("who died on Monday", "the 2012 champion of Ostrel")]
    pair = written(text, published="2031-03-20", dates=dates, names=mentions(text, PER=["Ilan Toresk"]), roles=found)
    assert [event.date for event in timeline.find(corpus(pair))[0]] == ["2031-03-17"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferries of today are larger than the quay of the old port has room for.", "today"),
        ("The ring that was lost is worth three crowns in today's economy, the jeweller says.", "today"),
        ("The host told the programme “Today” that the harbour crew was out of work.", "Today"),
        ("The office is open 9 am to 5 pm, Monday to Friday, for all crews of the port.", "Monday"),
    ],
)
def test_what_places_nothing_is_not_listed_as_undated(text: str, words: str) -> None:
    """Nor in an article without a day; a plain *today* of it is."""
    unknown = day(text, words, None, why="the article has no date")
    assert timeline.find(corpus(written(text, dates=[unknown]))) == ((), ())
    plain = "Divers raised the sunken ferry off the harbour of Ostrel today."
    missing = day(plain, "today", None, why="the article has no date")
    assert [event.text for event in timeline.find(corpus(written(plain, dates=[missing])))[1]] == [plain]
