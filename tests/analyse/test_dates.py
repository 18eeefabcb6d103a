"""Expressions of time: what is found, how it reads, and what is left open."""

from datetime import date

import pytest
import spacy
from spacy.language import Language

from briefgen.analyse import dates
from briefgen.model.analysis import DateMention

WEDNESDAY = date(2021, 6, 16)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Sentences from full stops are enough here."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline


def found(nlp: Language, text: str, published: date | None = WEDNESDAY) -> list[tuple[str, DateMention]]:
    """Each expression's words with its mention."""
    return [(mention.span.of(text), mention) for mention in dates.find(nlp(text), published)]


def values(nlp: Language, text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str, str | None]]:
    """Each expression's words, type and value."""
    return [(words, mention.type, mention.value) for words, mention in found(nlp, text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("The bridge opened on 10 April 2010.", "10 April 2010", "2010-04-10", "2010-04-10"),
        ("The bridge opened on April 10, 2010.", "April 10, 2010", "2010-04-10", "2010-04-10"),
        ("The bridge opened on April 10,2010.", "April 10,2010", "2010-04-10", "2010-04-10"),
        ("The bridge opened on Dec. 5 , 2011 .", "Dec. 5 , 2011", "2011-12-05", "2011-12-05"),
        ("The bridge opened on 2010-04-20.", "2010-04-20", "2010-04-20", "2010-04-20"),
        ("The bridge opened on 20/04/2010.", "20/04/2010", "2010-04-20", "2010-04-20"),
        ("The bridge opened on Tuesday, 4/5/10.", "Tuesday, 4/5/10", "2010-05-04", "2010-05-04"),
        ("The bridge opened on Monday 04/05/2010.", "Monday 04/05/2010", "2010-04-05", "2010-04-05"),
        ("The lock gave way on May 17 (2009), a footnote says.", "May 17 (2009)", "2009-05-17", "2009-05-17"),
        ("The lock of 17 May (2009) is whole.", "17 May (2009)", "2009-05-17", "2009-05-17"),
        ("The bridge opened in mid-2011.", "mid-2011", "2011", "2011"),
        ("The bridge opened in early March 2011.", "early March 2011", "2011-03", "2011-03"),
        ("The bridge opened in the 1990s.", "the 1990s", "199", "199X"),
        ("The bridge opened in the summer of 1990.", "the summer of 1990", "1990-SU", "1990"),
        ("The bridge closed in the winter of 1990.", "the winter of 1990", "1990-WI", "1990/1991"),
        ("The bridge opened in the third quarter of 2012.", "the third quarter of 2012", "2012-Q3", "2012-07/2012-09"),
        ("The bridge stood in the 19th century.", "the 19th century", "18", "18XX"),
        ("The bridge fell in 490 BC.", "490 BC", "BC0490", "-0489"),
        ("The crews were paid in 2012 in dollars.", "2012", "2012", "2012"),
        ("The bridge fell in 2,400 BC.", "2,400 BC", "BC2400", "-2399"),
    ],
)
def test_a_date_with_its_year_rests_on_itself(nlp: Language, text: str, words: str, value: str, edtf: str) -> None:
    """Whatever names its own year is resolved without a publication date."""
    [(expression, mention)] = found(nlp, text, None)
    assert (expression, mention.type, mention.value, mention.edtf) == (words, "DATE", value, edtf)
    assert mention.anchor == "itself"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Shots were heard late Tuesday.", "late Tuesday", "2021-06-15"),
        ("The council will meet on Friday.", "Friday", "2021-06-18"),
        ("The council met on Wednesday.", "Wednesday", "2021-06-16"),
        ("The council met last Friday.", "last Friday", "2021-06-11"),
        ("Shares fell on Tuesday over fears that the line will close.", "Tuesday", "2021-06-15"),
        ("By Sunday the bridge was closed.", "Sunday", "2021-06-13"),
        ("By Sunday the harbour must be empty.", "Sunday", "2021-06-20"),
        ("By Sunday, when the two towns agreed to a truce, six were dead.", "Sunday", "2021-06-13"),
        ("Six hundred people had been moved to the school by Sunday.", "Sunday", "2021-06-13"),
        ("She called a strike for Sunday.", "Sunday", "2021-06-20"),
        ("She told the ferries to stop sailing, beginning on Sunday.", "Sunday", "2021-06-20"),
        ("He was held in raids beginning on Sunday.", "Sunday", "2021-06-13"),
        ("The mayor has ordered a curfew from Sunday.", "Sunday", "2021-06-20"),
        ("He ordered the mobilisation of 15,000 men from Sunday.", "Sunday", "2021-06-20"),
        ("The judge is to hear them on Sunday.", "Sunday", "2021-06-20"),
        ("Wages were due to be paid on Sunday.", "Sunday", "2021-06-20"),
        ("Nobody may leave the port from Sunday.", "Sunday", "2021-06-20"),
        ("The council voted to close the ford from Sunday.", "Sunday", "2021-06-20"),
        ("The envoy is expected back in the hall on Sunday.", "Sunday", "2021-06-20"),
        ("The envoy had been expected back in the hall on Sunday.", "Sunday", "2021-06-13"),
        ("The next hearing is on Sunday, with a new judge.", "Sunday", "2021-06-20"),
        ("Seats for Sunday are almost gone.", "Sunday", "2021-06-20"),
        ("Seats for Sunday were never sold.", "Sunday", "2021-06-13"),
        ("The port was closed from Sunday.", "Sunday", "2021-06-13"),
        ("They will try a so-called relief ferry on Friday.", "Friday", "2021-06-18"),
        ("A report due to be sent to the port on Friday may matter.", "Friday", "2021-06-18"),
        ("They had seen smoke as early as 20 August.", "20 August", "2020-08-20"),
        ("The repairs could begin as early as 20 August.", "20 August", "2021-08-20"),
        ("They sailed on Friday last week.", "Friday last week", "2021-06-11"),
        ("They will sail on Monday next week.", "Monday next week", "2021-06-21"),
        ("Yesterday the port closed.", "Yesterday", "2021-06-15"),
        ("The port closed in March.", "March", "2021-03"),
        ("The port closed in September.", "September", "2020-09"),
        ("Harbour masters agreed in September to buy it.", "September", "2020-09"),
        ("Vell will succeed Mr. Toresk on September 3.", "September 3", "2021-09-03"),
        ("Lenders extended the loan through September.", "September", "2021-09"),
        ("The toll was cut, effective September 3.", "September 3", "2021-09-03"),
        ("Vell has scheduled a news conference Saturday.", "Saturday", "2021-06-19"),
        ("They would look for ways round Saturday's ruling.", "Saturday", "2021-06-12"),
        ("They will meet the United Party's two hundred on Saturday.", "Saturday", "2021-06-19"),
        ("They will vote in Saturday's election.", "Saturday", "2021-06-19"),
        ("The port will reopen in September.", "September", "2021-09"),
        ("The port closed last month.", "last month", "2021-05"),
        ("The port closed earlier this year.", "earlier this year", "2021"),
        ("The port closed two weeks ago.", "two weeks ago", "2021-W22"),
        ("The port closed six years ago.", "six years ago", "2015"),
        ("The port closed on October 21.", "October 21", "2020-10-21"),
        ("The port closed last summer.", "last summer", "2020-SU"),
        ("It rained over the weekend.", "the weekend", "2021-W23-WE"),
        ("It rained the weekend before last.", "the weekend before last", "2021-W22-WE"),
        ("The port closed the month before last.", "the month before last", "2021-04"),
        ("The port closed the night before last.", "the night before last", "2021-06-14TNI"),
        ("The port closed the Monday before last.", "the Monday before last", "2021-06-07"),
        ("Three Mondays ago the port closed.", "Three Mondays ago", "2021-05-31"),
        ("The port will close on Monday week.", "Monday week", "2021-06-28"),
        ("The port will close a fortnight on Monday.", "a fortnight on Monday", "2021-07-05"),
        ("The port will close in three days’ time.", "in three days’ time", "2021-06-19"),
        ("Wages were paid on the 4th of last month.", "the 4th of last month", "2021-05-04"),
        ("Forecasters say the flood could reach Brenna on Friday.", "Friday", "2021-06-18"),
        ("By Friday, they should have enough sandbags.", "Friday", "2021-06-18"),
        ("The ferry should have left on Friday.", "Friday", "2021-06-11"),
        ("The council has put off the vote to Friday.", "Friday", "2021-06-18"),
        ("The storm moved on to Orel on Friday.", "Friday", "2021-06-11"),
        ("He fell ill this past Christmas.", "this past Christmas", "2020-12-25"),
    ],
)
def test_a_relative_date_counts_from_publication(nlp: Language, text: str, words: str, value: str) -> None:
    """The tense of the clause says whether a weekday or month lies before or after the publication day."""
    [(expression, mention)] = found(nlp, text)
    assert (expression, mention.value, mention.anchor) == (words, value, "published")


def test_the_days_of_a_stretch_are_of_one_week(nlp: Language) -> None:
    """The week named after the second weekday is that of the first as well."""
    pairs = found(nlp, "The ferry was in dock from Thursday to Friday last week.")
    assert [mention.value for _, mention in pairs] == ["2021-06-10", "2021-06-11"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The level was safe on every day of the year.", ["P1D"]),
        ("The sirens were silent on the night of the storm.", ["XXXX-XX-XXTNI"]),
        ("On 12 April she asked for a report before the end of the month.", ["2021-04-12", "2021-04"]),
    ],
)
def test_what_stands_beside_tells_which_stretch_is_meant(nlp: Language, text: str, values: list[str]) -> None:
    """``The year``, ``the night`` and ``the month`` are not the article's where the words beside them say so."""
    assert [mention.value for _, mention in found(nlp, text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "The dockers cheered when they heard that the next day's show was free.",
        "Last Friday, three and a half years later, the journey ended in Orel.",
    ],
)
def test_what_is_told_as_past_is_not_counted_into_the_future(nlp: Language, text: str) -> None:
    """Without a day before it to count from, ``the next day`` and ``later`` stay open."""
    assert found(nlp, text)[-1][1].edtf is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The night before the storm the mole was whole.", "The night"),
        ("The next day, shortly after noon, the mole gave way.", "noon"),
        ("The last ballot was cast at 2:30 the next day.", "2:30"),
        ("The pilot was ashore on the night the ferry sank off Ostrel.", "the night"),
        ("She rang the harbour on the morning that her brother vanished.", "the morning"),
        ("The clerk locked the safe at 4.10 am on the day of the vote.", "4.10 am"),
        ("He rang at 11 pm on the night the ferry sank.", "11 pm"),
    ],
)
def test_a_time_of_a_day_that_is_not_given_is_not_the_articles(nlp: Language, text: str, words: str) -> None:
    """A time of day stays open beside ``the next day``, and where it is that of what is told."""
    assert [mention.edtf for told, mention in found(nlp, text) if told == words] == [None]


def test_the_first_of_two_years_before_christ_has_the_era_of_the_second(nlp: Language) -> None:
    """``From 1792 to 1750 BC``."""
    assert [mention.value for _, mention in found(nlp, "The king ruled from 1792 to 1750 BC.")] == ["BC1792", "BC1750"]


def test_a_week_that_measures_something_is_no_date(nlp: Language) -> None:
    """``Early in the week-long repair``."""
    assert not [mention for _, mention in found(nlp, "It is early in the week-long repair.") if mention.edtf]


def test_what_somebody_hopes_to_have_by_a_season_is_to_come(nlp: Language) -> None:
    """``to have`` is no auxiliary of a past."""
    text = "The ministry said it hoped to have a vaccine for the river fever by the autumn."
    assert [mention.value for _, mention in found(nlp, text, date(2031, 5, 3))] == ["2031-FA"]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office will step back while it looks into the March 4 explosion.",
        "Shares fell on fears that a leak could show that the March 4 blowout had harmed the well.",
        "The results of the fourth test were not available until the night of March 4 at the earliest.",
    ],
)
def test_what_nobody_announces_lies_in_the_past(nlp: Language, text: str) -> None:
    """A disaster has been, and so has what was not so until a day."""
    read = [mention.value for _, mention in found(nlp, text, date(2031, 9, 20)) if mention.value]
    assert [value for value in read if value[:4] != "2031"] == []


def test_the_weekend_of_a_past_clause_is_not_that_of_another_day(nlp: Language) -> None:
    """Though the sentence names a day to come before it."""
    text = "Those who will march today mourn a fire that took its first life in Brenna at the weekend."
    assert [mention.edtf for _, mention in found(nlp, text)] == ["2021-06-16", "2021-06-12/2021-06-13"]


def test_without_a_publication_date_nothing_is_guessed(nlp: Language) -> None:
    """A relative expression keeps no value and says why."""
    [(_, mention)] = found(nlp, "Residents heard shots on Tuesday.", None)
    assert (mention.value, mention.edtf, mention.anchor) == (None, None, None)
    assert mention.why == "'Tuesday': the article has no date"


def test_a_time_behind_a_year_is_no_second_year(nlp: Language) -> None:
    """``2030 - 17:54`` is a day and a time, ``2030-17`` would be a stretch of years."""
    assert [m.edtf for _, m in found(nlp, "Last updated: 1 May, 2020 - 17:54 GMT")] == ["2020-05-01", "2020-05-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The port's post-September 11 rules",
        "Ports closed in the wake of the September 11 attacks.",
        "The raids that it planned, September 11 among them, began in caves.",
    ],
)
def test_the_attacks_of_one_september_need_no_year(nlp: Language, text: str) -> None:
    """Ten years later too."""
    assert found(nlp, text)[0][1].edtf == "2001-09-11"


def test_an_attack_on_a_day_of_september_is_of_the_article_s_year(nlp: Language) -> None:
    """Where the words say on what, it is not the attacks that need no year."""
    text = "Guards were held after the September 11 attack on the customs house."
    assert found(nlp, text, date(2031, 9, 13))[0][1].edtf == "2031-09-11"


def test_a_day_without_its_year_stays_open(nlp: Language) -> None:
    """Month and day are kept, the year is X, and the timeline gets no date."""
    [(_, mention)] = found(nlp, "The pilot was kidnapped on October 21.", None)
    assert (mention.value, mention.edtf) == ("XXXX-10-21", None)
    assert mention.why is not None


def test_the_next_day_counts_from_the_text(nlp: Language) -> None:
    """An expression that refers to another date of the text is resolved against that one."""
    text = "On 4 May 2020 the dam broke. The next day the valley was empty; two weeks later people came back."
    assert [(m.value, m.anchor) for _, m in found(nlp, text, None)] == [
        ("2020-05-04", "itself"),
        ("2020-05-05", "text"),
        ("2020-W21", "text"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The war has lasted more than ten years.", ("more than ten years", "DURATION", "P10Y")),
        ("It may fall in days or weeks.", ("days or weeks", "DURATION", "PXD")),
        ("They waited for two and a half hours.", ("two and a half hours", "DURATION", "PT2H30M")),
        ("A three-day truce began.", ("three-day", "DURATION", "P3D")),
        ("Prices doubled over the past decade.", ("the past decade", "DURATION", "P10Y")),
        ("Trucks arrive every day.", ("every day", "SET", "P1D")),
        ("Trucks arrive on Mondays.", ("Mondays", "SET", "XXXX-WXX-1")),
        ("Trucks arrive twice a week.", ("twice a week", "SET", "P1W")),
        ("The city is currently calm.", ("currently", "DATE", "PRESENT_REF")),
        ("The road was recently paved.", ("recently", "DATE", "PAST_REF")),
        ("Nobody knows the future.", ("the future", "DATE", "FUTURE_REF")),
    ],
)
def test_durations_sets_and_references_have_no_calendar_date(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    """They get a TIMEX3 value and no EDTF date."""
    assert values(nlp, text) == [expected]
    assert found(nlp, text)[0][1].edtf is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen came on Sunday night.", ("Sunday night", "TIME", "2021-06-13TNI")),
        ("Gunmen came at 9 a.m. Monday.", ("9 a.m. Monday", "TIME", "2021-06-14T09:00")),
        ("Gunmen came last night.", ("last night", "TIME", "2021-06-15TNI")),
        ("Gunmen came at midnight.", ("midnight", "TIME", "2021-06-16T24:00")),
    ],
)
def test_times_of_day_join_the_day_beside_them(nlp: Language, text: str, expected: tuple[str, str, str]) -> None:
    """A part of the day or a clock time and its day are one expression."""
    assert values(nlp, text) == [expected]


def test_a_clock_time_belongs_to_the_day_of_its_sentence(nlp: Language) -> None:
    """Where the day stands earlier in the sentence, the time is on that day, not on the publication day."""
    text = "On Monday the siren was heard at 6:30 p.m. in the harbour."
    assert values(nlp, text)[1] == ("6:30 p.m.", "TIME", "2021-06-14T18:30")


def test_a_range_gives_one_interval(nlp: Language) -> None:
    """Both ends are mentions; the first carries the whole stretch for the timeline."""
    first, second = found(nlp, "The fair runs 5-7 May 2022.")
    assert (first[0], first[1].edtf) == ("5", "2022-05-05/2022-05-07")
    assert (second[0], second[1].value, second[1].edtf) == ("7 May 2022", "2022-05-07", None)


def test_both_months_of_a_span_share_the_year(nlp: Language) -> None:
    """``between October and March 2018`` begins in 2017."""
    text = "Between October and March 2018 the pass was closed."
    assert [value for _, _, value in values(nlp, text)] == ["2017-10", "2018-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels may attack and villagers march to the coast.",
        "The blast hurt 2000 people and burned 1500 metres of fence.",
        "The fine was set in 2010 rupees.",
        "A second bomb was found, the third in all.",
        "A 35-year-old clerk and her son, 9 years old, were hurt.",
        "The sun rose over Port Maren.",
        "A survey of 1709 schoolchildren was published.",
        "The bakers would sell the mill tomorrow if anybody asked.",
        "The night porter and the morning papers knew it before she did.",
        "The poster was drawn by Ilan Christmas, and seen by Coptic Easter pilgrims.",
        "The clerks of the port use brenOffice '31 for their lists.",
        "WATCH A lost valley of the north coast 01:20",
        "The pilot earned 97,000 crowns, or 4,000 in May 2031 dollars.",
        "Nobody insures the sheds that fall down there.",
        "She has seen 28 Days Later at the harbour cinema.",
        "Bus 2019 was sold, and so was lot 1987.",
        "Vision 2050 asks for a new mole.",
        "Brenna led in the first quarter of the match.",
    ],
)
def test_false_friends_are_no_dates(nlp: Language, text: str) -> None:
    """Verbs, counts, ordinals and ages look like times and are none."""
    assert values(nlp, text) == []


@pytest.mark.parametrize(
    ("name", "value"), [("Easter", "2021-04-04"), ("Good Friday", "2021-04-02"), ("Labor Day", "2020-09-07")]
)
def test_holidays_follow_their_rule(nlp: Language, name: str, value: str) -> None:
    """A movable feast is computed for the year that the article speaks of."""
    year = value[:4]
    assert values(nlp, f"The shops were shut on {name} {year}.") == [(f"{name} {year}", "DATE", value)]


def test_figures_that_could_be_two_days_give_the_year_alone(nlp: Language) -> None:
    """Day and month that cannot be told apart are not guessed."""
    [(_, mention)] = found(nlp, "The notice is dated 04/05/2010.", None)
    assert (mention.value, mention.edtf) == ("2010-XX-XX", None)


def test_a_report_that_speaks_of_yesterday_is_no_history(nlp: Language) -> None:
    """However many old years it names, a bare day is near its own date."""
    years = " ".join(f"In {year} the Brenna Front fought on." for year in range(1931, 1941))
    text = f"{years} Last week it met. Yesterday it left, on 14 June it had come."
    assert values(nlp, text)[-1] == ("14 June", "DATE", "2021-06-14")


def test_that_month_and_previously_count_from_the_text(nlp: Language) -> None:
    """Or from nothing, where the text has no date before them."""
    assert values(nlp, "The dam broke in 2003. He came that June.")[-1] == ("that June", "DATE", "2003-06")
    assert values(nlp, "He came that June.", None)[-1] == ("that June", "DATE", "XXXX-06")
    assert found(nlp, "They had met three years previously.")[-1][1].edtf is None
    assert values(nlp, "The dam broke in 2003. He came that summer.")[-1] == ("that summer", "DATE", "2003-SU")
    assert values(nlp, "He came that summer.")[-1] == ("that summer", "DATE", "XXXX-SU")


def test_in_a_history_bare_months_belong_to_the_year_last_named(nlp: Language) -> None:
    """A text of years long past is not read against its publication date."""
    years = " ".join(f"In {year} the Brenna Front fought on." for year in range(1931, 1939))
    text = f"{years} In April the front took Port Maren."
    assert values(nlp, text)[-1] == ("April", "DATE", "1938-04")


def test_the_end_of_the_day_may_be_an_idiom(nlp: Language) -> None:
    """Set off by commas it means *after all*; otherwise it is a time."""
    assert not found(nlp, "At the end of the day, the port pays.")
    assert found(nlp, "The port closes at the end of the day.")


def test_a_telephone_number_is_no_year(nlp: Language) -> None:
    """Digits before four digits make a longer number of them."""
    assert values(nlp, "Call the port at +353-1-408 2000 or at 020 7008 2070.") == []


def test_a_report_with_old_years_and_its_own_is_no_history(nlp: Language) -> None:
    """Months without a year belong to the year last named in a history, in a report to the year of its date."""
    history = "The port burnt in 1901, 1904, 1911, 1923, 1931, 1944, 1950 and 1968. It was rebuilt in June."
    assert values(nlp, history)[-1] == ("June", "DATE", "1968-06")
    assert values(nlp, "In 2021 the port has a plan. " + history)[-1] == ("June", "DATE", "2021-06")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm had been scheduled to open the gates on Tuesday.", "2021-06-15"),
        ("The firm was scheduled to open the gates on Tuesday.", "2021-06-22"),
        ("The firm had vowed to run a trial, which would close two gates, by Tuesday.", "2021-06-15"),
        ("The ship was moored, and by Tuesday was loading 400 tons.", "2021-06-15"),
        ("Toresk and the mayor were to lead a delegation to the coast on Monday.", "2021-06-21"),
        ("The firm shelved its plans for a float on Monday.", "2021-06-14"),
        ("The leak ran until Monday, when the well was capped.", "2021-06-14"),
        ("The road is shut until Monday.", "2021-06-21"),
        ("Soldiers took to the streets to clear barricades this weekend.", "2021-W23-WE"),
        ("Soldiers will clear barricades this weekend.", "2021-W24-WE"),
        ("Forty thousand tickets have been sold ahead of Saturday's match.", "2021-06-19"),
        ("The kitchens are under way for Saturday's fair.", "2021-06-19"),
        ("Saturday's last match, which will be shown abroad, has sold out.", "2021-06-19"),
        ("The harbour master said that the work could last into Monday.", "2021-06-21"),
        ("The port aims to have the new gate in place on Monday.", "2021-06-21"),
        ("The list of the fallen will be officially released Monday.", "2021-06-21"),
        ("The council had decided to delay the sale until Monday.", "2021-06-14"),
        ("The square has been cleared for Saturday's march.", "2021-06-19"),
        ("There will be talks since the August 20 blast on the quay.", "2020-08-20"),
        ("Brennatek will announce first-quarter results.", "2021-Q1"),
        ("The quarry is going to be idle until at least Sunday.", "2021-06-20"),
        ("The port could lose two berths if the council shuts the mole on Monday.", "2021-06-21"),
        ("The clerk asked if anybody had seen the boat on Monday.", "2021-06-14"),
        ("The list might be shown on Friday.", "2021-06-18"),
        ("The leak may come back, but on Thursday it ceased.", "2021-06-10"),
        ("Some 600 tents had gone up by late Sunday.", "2021-06-13"),
        ("The council meets on Monday to hear her.", "2021-06-21"),
        ("Talks resume in Brenna on Monday.", "2021-06-21"),
        ("The mayor, who left early, faces a hearing on Friday.", "2021-06-18"),
        ("Dockers go to the ballot box on Saturday.", "2021-06-19"),
        ("Clerks counted the meets and starts of all clubs on Monday.", "2021-06-14"),
        ("The bank is meeting in Brenna, where ten ministers on Monday set up a fund.", "2021-06-14"),
    ],
)
def test_the_verb_of_its_own_clause_tells_on_which_side_a_day_lies(nlp: Language, text: str, value: str) -> None:
    """What had been planned has come; what was to be is ahead; a verb in an aside tells nothing."""
    [(_, mention)] = found(nlp, text)
    assert mention.value == value


def test_a_measure_against_a_plan_is_no_date(nlp: Language) -> None:
    """``Three days later than planned`` says how late, not when."""
    assert [words for words, _ in found(nlp, "The ship came on 4 May, three days later than planned.")] == ["4 May"]


@pytest.mark.parametrize(
    "text", ["They held Christmas parties.", "They recalled the Easter flood.", "All spent Easter there."]
)
def test_a_holiday_that_is_kept_or_describes_something_is_no_day(nlp: Language, text: str) -> None:
    """Only a holiday on which something happens is a day of the calendar."""
    assert found(nlp, text) == []


def test_any_monday_is_no_day(nlp: Language) -> None:
    """It is one of each week; ``a Monday rally`` is of one Monday."""
    for text in ("The ford is never open on a Monday.", "It was like any other Monday in Orel."):
        assert [(mention.value, mention.edtf) for _, mention in found(nlp, text)] == [("XXXX-WXX-1", None)]
    assert found(nlp, "A Monday rally blocked the ford.")[0][1].edtf == "2021-06-14"


def test_that_evening_is_never_the_articles_own(nlp: Language) -> None:
    """It counts from a day of the text, not one ahead of what the sentence tells; without one it stays open."""
    assert values(nlp, "The trial was in May. He fled later that evening.")[-1][2] == "XXXX-XX-XXTEV"
    assert values(nlp, "She speaks tomorrow. He mourned those killed that morning.")[-1][2] == "XXXX-XX-XXTMO"
    assert values(nlp, "He was tried on 4 May. He fled later that evening.")[-1][2] == "2021-05-04TEV"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On a recent Wednesday morning, she drove to the dock.", None),
        ("On the night in question, she drove to the dock.", "XXXX-XX-XXTNI"),
    ],
)
def test_a_day_that_is_not_said_to_be_one_in_particular_stays_open(nlp: Language, text: str, value: str | None) -> None:
    """No calendar tells which Wednesday a recent one was, nor which night is in question."""
    [(_, mention)] = found(nlp, text)
    assert (mention.value, mention.edtf) == (value, None)
    assert mention.why


@pytest.mark.parametrize(
    "text",
    [
        "The keeper, via Veldania Today, denied it.",
        "Her mother told TODAY that she slept.",
        "Asked on Radio 4's Today programme, he laughed.",
    ],
)
def test_the_name_of_a_newspaper_or_programme_is_no_day(nlp: Language, text: str) -> None:
    """*Today* with a capital behind a name or a verb of telling is who was told."""
    assert found(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He gave a report on 14 February 2018. He followed it up on 28 February.", "2018-02-28"),
        ("They came in December 2018. Their first report, in January, was mild.", "2019-01"),
        ("The minute of 7 March was leaked. It had been sent on 7 March 2018.", "2018-03-07"),
        ("The law passed on 14 February 2018. Yesterday it was lifted, as on 28 April.", "2021-04-28"),
        ("The dam broke on 10 June 2018. Wreaths were laid at the mole on 10 June.", "2021-06-10"),
        ("The firm began on 14 February 2018. It will close on 28 June.", "2021-06-28"),
        ("He was born on 2 June 1980 and came home on 4 May 2018. He was fined in December.", "2020-12"),
    ],
)
def test_an_account_of_an_earlier_year_names_it_once(nlp: Language, text: str, value: str) -> None:
    """What follows soon is of that year; what is told of now, of anniversaries or to come is not."""
    bare = [mention for words, mention in found(nlp, text) if not words[-4:].isdigit() and words != "Yesterday"]
    assert [mention.value for mention in bare] == [value]


def test_a_day_in_other_words_is_the_same_day(nlp: Language) -> None:
    """``Just ten days later`` beside a day; and ``the same day that`` counts from what follows."""
    text = "The advice was clear on 17 March - just 10 days later - as he said."
    assert [value for _, _, value in values(nlp, text)] == ["2021-03-17", "2021-03-17"]
    text = "He resigned on 17 March. The keys were handed in on the same day that she left."
    assert [value for _, _, value in values(nlp, text)] == ["2021-03-17", None]


def test_the_previous_month_of_a_name_counts_from_the_text(nlp: Language) -> None:
    """It is never that before publication."""
    assert values(nlp, "He left in March 2018. The vote of the previous November stood.")[-1][2] == "2017-11"
    assert values(nlp, "The rule, passed the previous November, stood.")[0][2] == "XXXX-11"


def test_a_day_some_days_ago_and_that_day_stay_open(nlp: Language) -> None:
    """Which day is meant is not said; ``that day`` is never that of publication."""
    for text in ("The lion fled several days ago.", "He issued the forecast that day."):
        [(_, mention)] = found(nlp, text)
        assert mention.edtf is None
        assert mention.why
