"""What happened when: the source's words, one entry per event, never a guessed date."""

import struct
from dataclasses import replace

import pytest

from briefgen.model.analysis import DateMention
from briefgen.model.corpus import Corpus
from briefgen.model.span import Span
from briefgen.model.synthesis import Event
from briefgen.synthesis import duplicates, timeline

from .factories import Written, at, corpus, day, mentions, role, statement, written

BLAST = "A blast tore through the grain depot of Port Maren on 4 March, killing nine workers, officials said."
AGAIN = "Nine workers died when a blast destroyed the grain depot in Port Maren on Tuesday."


def events(*pairs: Written) -> tuple[Event, ...]:
    """The dated events of these articles."""
    return timeline.find(corpus(*pairs))[0]


def told(text: str, words: str, edtf: str, *, published: str = "2031-03-20", anchored: bool = True) -> Written:
    """An article of one date."""
    return written(text, published=published, dates=[day(text, words, edtf, anchored=anchored)])


def test_an_event_is_told_in_the_words_of_its_source() -> None:
    """The text stands in the quote, and the quote stands in the article where the evidence says."""
    (event,) = events(told(BLAST, "4 March", "2031-03-04"))
    (evidence,) = event.evidence
    assert event.text in evidence.quote
    assert BLAST[evidence.start : evidence.end] == evidence.quote


def test_one_event_in_two_articles_is_one_entry_with_two_passages() -> None:
    """Two wordings of one event on one date are joined, and no longer rest on a single source."""
    (event,) = events(
        told(BLAST, "4 March", "2031-03-04"), told(AGAIN, "Tuesday", "2031-03-04", published="2031-03-05")
    )
    assert len(event.evidence) == 2
    assert not event.single_source


def test_a_long_sentence_is_of_the_event_that_it_counts_from() -> None:
    """Words that are common in the pile still find the event, and the line is the one that tells it for itself."""
    other = "The governor spoke to the crews of Port Maren about the grain depot and nine workers on 9 March."
    counts = (
        "When a blast tore through the grain depot on 4 March, killing nine workers, botanist Ilva Sorn was busy in a"
        " greenhouse eight streets away, counting seedlings of rare orchids for a catalogue of mountain flora."
    )
    piles = [told(other, "9 March", "2031-03-09") for _ in range(4)]
    lines = events(told(BLAST, "4 March", "2031-03-04"), told(counts, "4 March", "2031-03-04"), *piles)
    (event,) = (it for it in lines if it.date == "2031-03-04")
    assert len(event.evidence) == 2
    assert event.text.startswith("A blast tore")


def test_a_report_that_its_article_names_again_is_one_event() -> None:
    """``Tuesday's report argued`` is told with what says that the report came."""
    text = (
        "A report of the harbour council on Tuesday urged shippers to rebuild the mole. Tuesday's report argued that"
        " insurers would gain most from stronger walls along the northern quay."
    )
    dates = [day(text, words, "2031-03-04", anchored=True) for words in ("on Tuesday", "Tuesday's")]
    dates[1] = replace(dates[1], span=at(text, "Tuesday", 1))
    (event,) = events(written(text, published="2031-03-06", dates=dates))
    assert event.text.startswith("A report")
    assert len(event.evidence) == 2


def test_the_end_of_what_lasted_is_told_in_the_line_of_its_beginning() -> None:
    """``Closed since 4 March … until 9 March``; an end to come has a line of its own."""
    text = "The harbour of Port Maren was shut to grain ships from 4 March, and pilots had no work until 9 March."
    dates = [day(text, words, edtf) for words, edtf in (("4 March", "2031-03-04"), ("9 March", "2031-03-09"))]
    assert [it.date for it in events(written(text, published="2031-03-20", dates=dates))] == ["2031-03-04"]
    assert len(events(written(text, published="2031-03-06", dates=dates))) == 2


def test_a_year_in_passing_has_no_line_of_its_own() -> None:
    """The words are told under the day of their verb."""
    text = "A dock worker of Port Maren was sentenced on 4 March for the theft of grain during the flood of last year."
    dates = [day(text, words, edtf) for words, edtf in (("4 March", "2031-03-04"), ("last year", "2030"))]
    assert [it.date for it in events(written(text, published="2031-03-20", dates=dates))] == ["2031-03-04"]


def test_a_day_of_a_large_pile_keeps_the_weight_of_a_line_that_is_passed_over() -> None:
    """The line that says of whom it tells has the weight that the other would have with a name."""
    open_line = "He was sentenced to four years for the blast in the grain depot of Port Maren on 4 March."
    named = "A choir was heard for an hour outside the old court of Lindvaal on 4 March."
    heavy = [told(f"{open_line} Reporters waited {n} hours.", "4 March", "2031-03-04") for n in range(5)]

    def weight(rest: int) -> float:
        piles = [
            told(f"Barge {n} left Orel on {n + 5} March.", f"{n + 5} March", f"2031-03-{n + 5:02}") for n in range(rest)
        ]
        lines = events(*heavy, told(named, "4 March", "2031-03-04"), *piles)
        own = {event.text.split()[0]: event.weight for event in lines if event.date == "2031-03-04"}
        return own["A"] - own["He"]

    assert weight(0) < 0 < weight(9)


def test_a_day_without_a_year_is_of_the_year_that_another_article_names() -> None:
    """Unless it is news, or the pile names it in two years."""
    bare = told(
        "The minute of 7 March warned the harbour office of Port Maren.",
        "7 March",
        "2031-03-07",
        published="2031-04-27",
    )
    full = "The minute was sent to the harbour office of Port Maren on 7 March 2029, clerks recalled."
    other = "Gulls nested in the grain depot of Brenna on 7 March 2028, long before the fire."
    named = written(full, name="b.txt", published="2031-04-27", dates=[day(full, "7 March 2029", "2029-03-07")])
    again = written(other, name="c.txt", published="2031-04-27", dates=[day(other, "7 March 2028", "2028-03-07")])
    assert {event.date for event in events(bare, named)} == {"2029-03-07"}
    assert "2031-03-07" in {event.date for event in events(bare, named, again)}
    fresh = told("Wreaths were laid at the grain depot of Port Maren on 7 March.", "7 March", "2031-03-07")
    assert "2031-03-07" in {event.date for event in events(fresh, named)}


def test_the_year_from_another_article_is_named_as_that() -> None:
    """What the date rests on is said."""
    text = "Clerks carried the minute of 7 March out of the grain depot in a green box."
    full = "Ferries collided off the cape on 7 March 2029, drowning forty sailors."
    named = written(full, name="b.txt", published="2031-04-27", dates=[day(full, "7 March 2029", "2029-03-07")])
    lines = events(told(text, "7 March", "2031-03-07", published="2031-04-27"), named)
    assert {event.resolved_from for event in lines} == {"another article", None}


def of_countries(text: str, name: str, *countries: str) -> Written:
    """An article of one day that names these countries."""
    return written(
        text,
        name=name,
        published="2031-03-20",
        dates=[day(text, "4 March", "2031-03-04", anchored=True)],
        names=mentions(text, LOC=list(countries)),
    )


def test_counts_of_two_countries_are_two_events() -> None:
    """Alike in words, but each of a country that the other does not name."""
    first = "On 4 March the number of confirmed cases of the fever rose to ten in Fiji."
    second = "Confirmed cases of the fever in Tonga were five in number on 4 March, doctors in the capital found."
    assert len(events(of_countries(first, "a", "Fiji"), of_countries(second, "b", "Tonga"))) == 2
    same = second.replace("Tonga", "Fiji")
    assert len(events(of_countries(first, "a", "Fiji"), of_countries(same, "b", "Fiji"))) == 1


def test_a_copy_does_not_make_an_event_better_attested() -> None:
    """An event in an article and its near-copy rests on a single source."""
    text = BLAST + " Firefighters searched the rubble all night, and the port was shut until the fires were out."
    longer = text + " The governor promised an inquiry and asked for patience, as rain was forecast for the evening."
    pair = (told(text, "4 March", "2031-03-04"), told(longer, "4 March", "2031-03-04"))
    pile = corpus(*pair)
    groups = duplicates.find(pile)
    assert groups
    assert all(event.single_source for event in timeline.find(pile, groups)[0])


def meaning(pair: Written, *numbers: int) -> Written:
    """The article with this vector for each of its sentences."""
    article, analysis = pair
    vector = bytes(number % 256 for number in numbers)
    return article, replace(analysis, vectors=vector * len(analysis.sentences))


def test_wordings_that_share_little_but_mean_the_same_are_one_event() -> None:
    """Two tellings of one day with few words in common are one entry where their sentences mean the same."""
    first = "Fishermen pulled forty people from the water after a ferry sank off Port Maren on Saturday."
    other = "The sinking of the Brenna ferry on Saturday was the worst accident for years, and forty were rescued."
    pairs = [told(text, "Saturday", "2031-03-08") for text in (first, other)]
    assert len(events(*pairs)) == 2
    assert len(events(*(meaning(pair, 90, 80, 40) for pair in pairs))) == 1
    assert len(events(meaning(pairs[0], 90, 80, 40), meaning(pairs[1], -60, 90, 0))) == 2


def test_two_counts_of_one_article_are_two_events() -> None:
    """Sentences of one article that mean nearly the same and give other numbers are not one entry."""
    text = "Brenna shipped 30,154 tons of grain in March. All ports of the country shipped 1.4 million tons in March."
    dates = [DateMention(at(text, "March", number), "DATE", "2031-03", "2031-03", "published") for number in (0, 1)]
    assert len(events(meaning(written(text, published="2031-04-20", dates=dates), 90, 80, 40))) == 2


def test_a_third_wording_joins_whichever_of_the_two_before_it_is_like() -> None:
    """An event is known by all its first tellings, not by the one that came first alone."""
    texts = (
        "Nine workers died when a blast tore through the grain depot on Tuesday.",
        "A blast tore through the grain depot on Tuesday, and forty tonnes of barley burned for hours.",
        "Forty tonnes of barley burned in Port Maren on Tuesday.",
    )
    days = ("2031-03-05", "2031-03-06", "2031-03-07")
    pairs = [told(text, "Tuesday", "2031-03-04", published=each) for text, each in zip(texts, days, strict=True)]
    assert len(events(*pairs)) == 1


def test_a_report_tells_an_event_better_than_somebodys_own_words() -> None:
    """Of two tellings the one that is no quotation in the first person is shown."""
    text = (
        "A four-year-old child has died of river fever, the first in the country, officials said on Monday. "
        "“I am sorry to confirm that the first child of this country died of river fever this morning.”"
    )
    dates = [day(text, "Monday", "2031-03-03"), day(text, "this morning", "2031-03-03")]
    (event,) = events(written(text, published="2031-03-03", dates=dates))
    assert event.text.startswith("A four-year-old child")


def test_different_things_on_one_day_stay_apart() -> None:
    """Two events of one date with no words in common are two entries."""
    other = "Parliament passed the fishing bill by three votes on 4 March after a long debate."
    assert len(events(told(BLAST, "4 March", "2031-03-04"), told(other, "4 March", "2031-03-04"))) == 2


def test_a_vague_date_is_placed_by_the_article_that_gives_the_day() -> None:
    """The same event ``last week`` and on a day of that week is one entry, with the day."""
    vague = "A blast at the grain depot in Port Maren killed nine workers last week, officials said."
    (event,) = events(
        told(vague, "last week", "2031-03-03/2031-03-09"), told(BLAST, "4 March", "2031-03-04", anchored=False)
    )
    assert event.date == "2031-03-04"


def test_events_come_in_the_order_of_their_dates() -> None:
    """A year comes before a month of it, a month before its days, whatever the order of the articles."""
    text = (
        "The port was opened in 2029 by the late president. Ships from Brenna first called there in June 2029. "
        "A storm sank two ferries there on 3 June 2029."
    )
    dates = [day(text, "2029 by", "2029"), day(text, "June 2029", "2029-06"), day(text, "3 June 2029", "2029-06-03")]
    dates[0] = replace(dates[0], span=at(text, "2029"))
    pile = corpus(written(text, published="2031-03-20", dates=dates))
    backwards = Corpus(pile.articles[::-1], pile.analyses[::-1])
    assert [event.date for event in timeline.find(pile)[0]] == ["2029", "2029-06", "2029-06-03"]
    assert timeline.find(pile) == timeline.find(backwards)


def test_a_date_in_a_background_clause_is_an_event_of_its_own() -> None:
    """What the date belongs to is shown, not what the sentence is mainly about."""
    text = "The junta that seized power in a 2027 coup has promised elections to its neighbours many times."
    (event,) = events(told(text, "2027", "2027", anchored=False))
    assert event.text == "The junta that seized power in a 2027 coup"


def test_a_plan_is_not_told_as_if_it_had_happened() -> None:
    """What lies ahead of the article is planned; what is past has happened."""
    ahead = "Engineers will remove the wreck of the ferry from the harbour on 25 March, the port authority said."
    past = "Engineers removed the wreck of the ferry from the harbour on 15 March before the spring tide."
    assert [event.modality for event in events(told(ahead, "25 March", "2031-03-25"))] == ["planned"]
    assert [event.modality for event in events(told(past, "15 March", "2031-03-15"))] == ["happened"]


def test_what_a_holder_reports_is_reported_and_what_he_denies_is_denied() -> None:
    """The modality follows the statement that the date stands in."""
    text = "Colonel Ilan Toresk denied that his troops had shelled the market of Brenna on 4 March."
    said = statement(
        text, "Colonel Ilan Toresk", "denied", "that his troops had shelled the market of Brenna on 4 March"
    )
    found = day(text, "4 March", "2031-03-04")
    report = written(text, published="2031-03-05", dates=[found], statements=[said])
    denial = written(text, published="2031-03-05", dates=[found], statements=[replace(said, polarity="negative")])
    assert [event.modality for event in events(report)] == ["reported"]
    assert [event.modality for event in events(denial)] == ["denied"]


def test_a_speakers_today_is_not_the_day_of_the_article() -> None:
    """``Today`` in a quotation is dropped when the sentence says on which other day it was spoken."""
    text = "“Today our engineers reached the flooded northern mine,” Colonel Ilan Toresk said in Brenna on Tuesday."
    said = statement(text, "Colonel Ilan Toresk", "said", "“Today our engineers reached the flooded northern mine,”")
    dates = [day(text, "Today", "2031-03-05", anchored=True), day(text, "Tuesday", "2031-03-04", anchored=True)]
    assert [e.date for e in events(written(text, published="2031-03-05", dates=dates, statements=[said]))] == [
        "2031-03-04"
    ]


def test_an_expression_without_a_date_is_listed_with_the_reason() -> None:
    """Nothing without a date is on the timeline; it is undated, and says why."""
    text = "Gunmen attacked the radio station of Port Maren on Tuesday and held two announcers for hours."
    found = day(text, "Tuesday", None, why="'Tuesday': the article has no date")
    dated, undated = timeline.find(corpus(written(text, dates=[found])))
    assert dated == ()
    assert [(event.date, event.why) for event in undated] == [(None, "'Tuesday': the article has no date")]


def test_what_two_articles_tell_of_one_weekday_is_listed_once() -> None:
    """It rests on both; what another article tells of that weekday, or this one of another, stays apart."""
    why = "no date"
    dated, undated = timeline.find(
        corpus(
            *(
                written(text, dates=[day(text, words, None, why=why)])
                for text, words in (
                    ("Gunmen attacked the radio station of Port Maren on Tuesday and held two announcers.", "Tuesday"),
                    ("Late Tuesday gunmen attacked the radio station in Port Maren.", "Late Tuesday"),
                    ("On Tuesday the growers of Lurane opened their seed fair under a yellow tent.", "Tuesday"),
                    ("Gunmen attacked the radio station of Port Maren on Friday, too.", "Friday"),
                )
            )
        )
    )
    assert dated == ()
    joined, *apart = sorted(undated, key=lambda event: -event.weight)
    assert [len(event.evidence) for event in (joined, *apart)] == [2, 1, 1]
    assert [event.single_source for event in (joined, *apart)] == [False, True, True]
    assert all("Tuesday" in evidence.quote and "radio" in evidence.quote for evidence in joined.evidence)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It said so on Tuesday.", "Tuesday"),
        ("The statement was published on Tuesday.", "Tuesday"),
        ("Updated 4 March 2031.", "4 March 2031"),
    ],
)
def test_words_that_tell_nothing_are_no_event(text: str, words: str) -> None:
    """Publication chatter is not on the timeline."""
    assert events(told(text, words, "2031-03-04")) == ()


def test_an_id_survives_another_article() -> None:
    """A later article on something else changes neither id nor text of an event."""
    other = told("Snow closed the pass above Brenna on 9 March for the third time.", "9 March", "2031-03-09")
    alone = events(told(BLAST, "4 March", "2031-03-04"))
    assert alone[0].id in {event.id for event in events(other, told(BLAST, "4 March", "2031-03-04"))}


def test_what_more_sources_tell_matters_more() -> None:
    """An event of two sources outweighs a similar one of a single source."""
    single = "A storm tore through the fishing village of Tol on 4 March, killing two sailors, officials said."
    both = events(
        told(BLAST, "4 March", "2031-03-04"),
        told(AGAIN, "Tuesday", "2031-03-04", published="2031-03-05"),
        told(single, "4 March", "2031-03-04"),
    )
    weights = {len(event.evidence): event.weight for event in both}
    assert weights[2] > weights[1]


def test_a_list_of_dates_does_not_fill_a_short_timeline() -> None:
    """Two dates of the same words matter alike, as two coups do; each further one less."""
    years = ["2003", "2007", "2011", "2015", "2019"]
    text = f"Ilan Toresk won the harbour vote in {', '.join(years[:-1])} and {years[-1]}."
    dates = [day(text, year, year) for year in years]
    weights = sorted(
        (event.weight for event in events(written(text, published="2031-03-20", dates=dates))), reverse=True
    )
    assert len(weights) == len(years)
    assert weights[1] > 0.8 * weights[0]
    assert weights[4] < 0.5 * weights[0]


def test_what_somebody_tells_of_himself_matters_less() -> None:
    """A traveller's own plans weigh less than what happened to others on that day."""
    mine = told("I am booked on the last ferry to Port Maren on 4 March.", "4 March", "2031-03-04")
    theirs = told("Crews were booked on the last ferry to Port Maren on 4 March.", "4 March", "2031-03-04")
    (personal,), (general,) = events(mine), events(theirs)
    assert personal.weight < general.weight


def test_the_anchor_of_a_relative_date_is_named() -> None:
    """``Tuesday`` says which article's date it was counted from; a full date needs no anchor."""
    relative = events(told(AGAIN, "Tuesday", "2031-03-04", published="2031-03-05"))
    assert [event.resolved_from for event in relative] == ["article dated 2031-03-05"]
    assert [e.resolved_from for e in events(told(BLAST, "4 March", "2031-03-04", anchored=False))] == [None]


def test_names_do_not_matter_for_a_sentence_that_begins_with_the_time() -> None:
    """A whole sentence may begin with a preposition."""
    text = "In September, rebels of the Brenna Front burned two bridges over the river Tol near the border."
    names = mentions(text, ORG=["Brenna Front"])
    pair = written(text, published="2031-11-05", names=names, dates=[day(text, "September", "2031-09", anchored=True)])
    assert [event.text for event in events(pair)] == [text]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "PORT MAREN (VNA) — Dockers of the northern pier walked out on Tuesday over the unpaid wages of March.",
            "Dockers of the northern pier walked out on Tuesday over the unpaid wages of March.",
        ),
        (
            "The fire, officials said later, was put out on Tuesday by the crews of two harbour tugs.",
            "The fire, officials said later, was put out on Tuesday by the crews of two harbour tugs.",
        ),
    ],
)
def test_a_dateline_is_no_part_of_what_happened(text: str, told: str) -> None:
    """The event begins after place and agency; a sentence without a dateline stays whole."""
    pair = written(text, published="2031-03-05", dates=[day(text, "Tuesday", "2031-03-04", anchored=True)])
    assert [event.text for event in events(pair)] == [told]


def test_hours_at_which_something_holds_are_no_events() -> None:
    """Neither end of ``from 9 p.m. to 5 a.m.`` is placed, nor listed as undated."""
    text = "The harbour police said that a curfew would be in force in the port from 9 p.m. to 5 a.m. every night."
    clocks = [replace(day(text, words, "2031-03-05", anchored=True), type="TIME") for words in ("9 p.m.", "5 a.m.")]
    assert timeline.find(corpus(written(text, published="2031-03-05", dates=clocks))) == ((), ())


def test_this_morning_is_of_the_articles_day() -> None:
    """A time of day that says that it is today's is placed, whatever the article told before."""
    text = (
        "Nine people drowned in Brenna on Tuesday when the old weir above the town gave way. "
        "The governor of the province walked through the flooded streets of the town this morning."
    )
    dates = [
        day(text, "Tuesday", "2031-03-04", anchored=True),
        replace(day(text, "this morning", "2031-03-05", anchored=True), type="TIME"),
    ]
    dated, undated = timeline.find(corpus(written(text, published="2031-03-05", dates=dates)))
    assert [event.date for event in dated] == ["2031-03-04", "2031-03-05"]
    assert undated == ()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The governor today announced an inquiry into the fire, to be chaired by a judge.", "happened"),
        ("The new harbour court will open its doors to the dockers of the port today.", "planned"),
    ],
)
def test_the_verb_nearest_to_the_date_says_whether_it_is_a_plan(text: str, modality: str) -> None:
    """What is planned further on in the sentence does not make a plan of what happened."""
    assert [event.modality for event in events(told(text, "today", "2031-03-20"))] == [modality]


def test_what_happened_some_days_ago_is_undated() -> None:
    """A vague time is listed with its reason, unless it only adds to a date."""
    text = "The lion of the harbour zoo of Port Maren escaped from its cage several days ago."
    vague = DateMention(at(text, "several days ago"), "DATE", "PAST_REF", None, "itself", "which day is not said")
    dated, undated = timeline.find(corpus(written(text, published="2031-03-05", dates=[vague])))
    assert dated == ()
    assert [event.why for event in undated] == ["which day is not said"]
    text = "A hearing over the threats of several weeks ago was held in Port Maren on Tuesday."
    vague = DateMention(at(text, "several weeks ago"), "DATE", "PAST_REF", None, "itself", "which day is not said")
    dates = [vague, day(text, "Tuesday", "2031-03-04", anchored=True)]
    assert timeline.find(corpus(written(text, published="2031-03-05", dates=dates)))[1] == ()


def test_a_time_of_day_whose_day_is_not_said_is_undated() -> None:
    """A clock time is not put on the article's day when the article tells of the day before."""
    text = (
        "Nine people drowned in Brenna on Tuesday when the old weir above the town gave way. "
        "The weir, a structure of timber and stone, broke at about 6 a.m. after three days of rain."
    )
    clock = replace(day(text, "6 a.m.", "2031-03-05", anchored=True), type="TIME")
    dates = [day(text, "Tuesday", "2031-03-04", anchored=True), clock]
    dated, undated = timeline.find(corpus(written(text, published="2031-03-05", dates=dates)))
    assert [event.date for event in dated] == ["2031-03-04"]
    assert [event.why for event in undated] == ["'6 a.m.': the text does not say of which day"]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (
            "“The engineers are tired, at the end of the day, and the bridge is old,” he said.",
            "the end of the day",
            "2031",
        ),
        ('The mayor told the "Today" show that the harbour bridge was closed.', "Today", "2031-03-20"),
        ("“With all gates open the old bridge would be standing today,” the mayor said.", "today", "2031-03-20"),
        ("The union was banned under the Harbour Order 2019 and lost its seat.", "2019", "2019"),
        ("The consulate is open 9:00 am to 3:30 pm, Monday through Friday.", "Monday", "2031-03-17"),
        ("The rainy season in Veldania is from June to October.", "June", "2031-06"),
    ],
)
def test_an_expression_that_places_nothing_makes_no_event(text: str, words: str, edtf: str) -> None:
    """Idioms, titles, laws, opening hours, what recurs and what is not so are no events."""
    assert events(told(text, words, edtf)) == ()


def test_a_date_inside_a_role_is_no_event_of_the_sentence() -> None:
    """What somebody was until last year dates the role, not what he says."""
    called = "a colonel who led the guard of the old port and of both its long stone piers until last year"
    text = f"Ilan Toresk, {called}, expressed concern about the road."
    words = role(text, "Ilan Toresk", called)
    dates = [day(text, "last year", "2030", anchored=True)]
    assert events(written(text, published="2031-03-20", roles=[words], dates=dates)) == ()


def test_one_event_of_a_month_is_one_entry_in_other_words() -> None:
    """Long sentences that share names and what happened are one event where a date covers a month."""
    one = "Since February, the Brenna Front had enforced a stifling blockade on fuel for the whole of Veldania."
    other = "In February, the rebels of the Brenna Front declared a blockade, which led to queues and shut schools."
    assert len(events(told(one, "February", "2031-02"), told(other, "February", "2031-02"))) == 1


def test_a_clause_that_begins_with_a_governed_date_is_told_whole() -> None:
    """``since 7 March`` is not torn from its sentence."""
    text = "Schools that have been closed since 7 March will reopen on 14 March, said the mayor of Port Maren."
    clauses = (Span(0, text.index(" since")), Span(text.index(" since"), len(text)))
    article, analysis = written(
        text, published="2031-03-12", dates=[day(text, "14 March", "2031-03-14"), day(text, "7 March", "2031-03-07")]
    )
    analysis = replace(analysis, sentences=(replace(analysis.sentences[0], clauses=clauses),))
    assert all(event.text.startswith("Schools") for event in events((article, analysis)))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The port counted twelve accidents between March 2029 and March 2030, officials said.",
            "March 2029",
            "March 2030",
        ),
        ("The children were away from the village school from 3 March to 5 March.", "3 March", "5 March"),
        ("The pump was switched off at noon on 4 March (0030 GMT 5 March) by the crew.", "4 March", "5 March"),
        ("Shares of the harbour company fell on 4 March over its dividend, due in April.", "4 March", "April"),
    ],
)
def test_the_second_date_of_one_telling_is_no_event_of_its_own(text: str, first: str, second: str) -> None:
    """The end of a stretch, another clock's day and a remark's day are told with the first date."""
    dates = [day(text, first, "2030-03-04"), day(text, second, "2030-04-05")]
    found = events(written(text, published="2031-03-20", dates=dates))
    assert [event.expression for event in found] == [first]


def test_a_stretch_of_days_is_one_entry() -> None:
    """``Between Sunday and Tuesday`` is told once, from the first day to the last."""
    text = "Between Sunday and Tuesday some 290 millimetres of rain fell in the upper valley of the Brenna."
    dates = [day(text, "Sunday", "2031-03-02", anchored=True), day(text, "Tuesday", "2031-03-04", anchored=True)]
    (event,) = events(written(text, published="2031-03-05", dates=dates))
    assert event.date == "2031-03-02/2031-03-04"


def test_a_stretch_of_years_is_one_entry() -> None:
    """``From 2012 to 2015`` is told once, with both years."""
    text = "From 2012 to 2015 some 290 boats were lost off the coast of Brenna."
    (event,) = events(
        written(text, published="2031-03-05", dates=[day(text, "2012", "2012"), day(text, "2015", "2015")])
    )
    assert event.date == "2012/2015"


def test_what_is_told_of_a_day_long_past_is_one_event() -> None:
    """An article recalls one thing of a day weeks ago, and may tell several of a day of this week."""
    one = "The ferry Dovra sank off Tolmar on 4 March, and since then forty families have waited for news of it."
    two = "The government had promised life jackets for the ferry Dovra, which sank on March 4 with many pupils aboard."
    text = f"{one} {two}"
    dates = [day(text, words, "2031-03-04", anchored=True) for words in ("4 March", "March 4")]
    assert len(events(written(text, published="2031-04-20", dates=dates))) == 1
    assert len(events(written(text, published="2031-03-05", dates=dates))) == 2


def test_what_happened_ages_ago_is_not_listed() -> None:
    """Thousands of years back there is nothing to place."""
    text = "The settlers of the Brenna valley made these axes 49,000 years ago and traded them along the coast."
    dates = [day(text, "49,000 years ago", None, why="'49,000 years ago': the article has no date")]
    assert timeline.find(corpus(written(text, dates=dates))) == ((), ())


def test_the_day_of_a_noun_is_not_that_of_the_sentence() -> None:
    """An inquiry announced today into the fire of 4 March is an event of today alone."""
    text = "The governor of Brenna today announced an inquiry into the fire of 4 March in the grain depot."
    dates = [day(text, "today", "2031-03-20", anchored=True), day(text, "4 March", "2031-03-04")]
    (event,) = events(written(text, published="2031-03-20", dates=dates))
    assert event.date == "2031-03-20"


def test_the_day_on_which_something_was_said_is_no_second_event() -> None:
    """A flood of Tuesday that officials spoke of on Wednesday is told once."""
    text = "The river Brenna burst its banks on Tuesday and flooded the lower town, officials said on Wednesday."
    dates = [day(text, "Tuesday", "2031-03-04", anchored=True), day(text, "Wednesday", "2031-03-05", anchored=True)]
    assert [event.date for event in events(written(text, published="2031-03-05", dates=dates))] == ["2031-03-04"]


def test_a_question_is_no_event() -> None:
    """What somebody asks about a day did not happen on it."""
    text = "“Where were the boats of the harbour guard on Tuesday?” one of the women of Brenna shouted."
    assert events(told(text, "Tuesday", "2031-03-04", published="2031-03-05")) == ()


def parted(pair: Written, second: str) -> Written:
    """The article with the clauses of its one sentence parted before ``second``."""
    article, analysis = pair
    (sentence,) = analysis.sentences
    cut = article.text.index(second)
    clauses = (Span(sentence.span.start, cut), Span(cut, sentence.span.end))
    return article, replace(analysis, sentences=(replace(sentence, clauses=clauses),))


def test_a_clause_ends_before_a_measure_of_time() -> None:
    """``Just minutes`` belongs to what came before, which is told elsewhere."""
    text = "The ferry Dovra fell silent near the Tolmar light on 4 March just minutes after it had left the harbour."
    (event,) = events(parted(told(text, "4 March", "2031-03-04"), "after it"))
    assert event.text == "The ferry Dovra fell silent near the Tolmar light on 4 March"


def test_a_date_is_never_cut_from_its_clause() -> None:
    """A date such as ``this week`` is no measure of time."""
    text = "The ministry called the envoy of Brenna in for talks this week after a raid near the Tolmar light."
    (event,) = events(parted(told(text, "this week", "2031-03-17/2031-03-23"), "after a raid"))
    assert event.text == "The ministry called the envoy of Brenna in for talks this week"


def test_a_phrase_without_a_verb_of_its_own_is_no_clause() -> None:
    """What follows ``before the strike, but`` is said of the tickets, so all of it is told."""
    text = "Season tickets cost forty marks before the strike, but will be free for all pupils until 4 March."
    (event,) = events(parted(told(text, "4 March", "2031-03-04"), "before the strike"))
    assert event.text == text


def test_an_abbreviation_does_not_end_a_clause() -> None:
    """A relative clause goes on behind the full stop of ``U.V.``."""
    text = "The unit left the raid, which followed a sudden order on 4 March by the U.V.-led council of Toresk."
    (event,) = events(told(text, "4 March", "2031-03-04"))
    assert event.text.endswith("by the U.V.-led council of Toresk")


def test_what_goes_on_to_another_date_is_told_apart() -> None:
    """The first of two things that somebody does on two days ends before the second."""
    text = "The ferry Dovra will carry forty pupils to Tolmar on 4 April and will begin its summer service on 9 April."
    dates = [day(text, "4 April", "2031-04-04"), day(text, "9 April", "2031-04-09")]
    first, second = events(written(text, published="2031-03-20", dates=dates))
    assert (first.text, second.text) == ("The ferry Dovra will carry forty pupils to Tolmar on 4 April", text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (
            "Three years ago, a bridge over the Brenna would never have been built, said Toresk.",
            "Three years ago",
            "2028",
        ),
        ("Fires in the depots of Port Maren are rare today, but they do happen.", "today", "2031-03-20"),
        ("AP March 4: Workers lower a cap on the well in the harbour of Port Maren.", "March 4", "2031-03-04"),
        ("March 4: A worker lowers a cap on the well in the harbour of Port Maren.", "March 4", "2031-03-04"),
        ("How could the harbour guard praise the junta in 2028, and mean it?", "2028", "2028"),
        (
            "Only prayer could spare the harbour town a repeat of the famine of the 1990s, said Toresk.",
            "the 1990s",
            "199X",
        ),
        ("If the sale had gone through in 2028, the ferry would have been delivered to Tolmar.", "2028", "2028"),
        ("Landslides are more common during the rainy season in July.", "July", "2031-07"),
    ],
)
def test_what_did_not_happen_then_is_no_event(text: str, words: str, edtf: str) -> None:
    """What was impossible, what is so these days, what a picture shows and what is asked are no events."""
    assert events(told(text, words, edtf)) == ()


def test_the_lines_of_a_chronology_are_events() -> None:
    """Days before a colon, one after another, are no captions."""
    text = "March 4: Workers flooded the harbour of Port Maren. March 6: Workers sealed the well in the harbour."
    dates = [day(text, "March 4", "2031-03-04"), day(text, "March 6", "2031-03-06")]
    assert len(events(written(text, published="2031-03-20", dates=dates))) == 2


def test_a_date_that_only_tells_which_ones_are_meant_is_no_event() -> None:
    """The day of an announcement is told, not the year before which those it concerns had come."""
    text = "The harbour office today sends letters to some 400 families of Brenna who applied before 2029."
    dates = [day(text, "today", "2031-03-20", anchored=True), day(text, "2029", "2029")]
    assert [event.date for event in events(written(text, published="2031-03-20", dates=dates))] == ["2031-03-20"]


def test_a_day_that_is_counted_from_is_told_by_the_words_for_what_happened() -> None:
    """Birds counted since a well blew out are no second event of that day, nor the better words for it."""
    counted = "The rescue office has counted four hundred oiled birds since the well in the bay blew out on 4 March."
    blown = "The well in the bay off Port Maren blew out on 4 March, killing eleven workers."
    (event,) = events(told(counted, "4 March", "2031-03-04"), told(blown, "4 March", "2031-03-04"))
    assert event.text == blown


def test_a_verb_behind_another_date_keeps_the_subject_of_its_sentence() -> None:
    """``… when the firm reports on 27 March and should be in place by 20 March``: the cap, not the firm, should."""
    text = "A new cap would please the owners when Brennatek reports on 27 March and should be in place by 22 March."
    dates = [day(text, "27 March", "2031-03-27"), day(text, "22 March", "2031-03-22")]
    pair = parted(written(text, published="2031-03-20", dates=dates), "when Brennatek")
    assert [event.text for event in events(pair) if event.date == "2031-03-22"] == [text]


def test_a_time_of_day_behind_a_day_long_past_is_not_the_articles_own() -> None:
    """Which day a witness speaks of is that of the night before the court, not the day of the report."""
    text = (
        "The court heard of the night of 4 March 2029. “Ten o'clock came and the captain was still awake,” Vell said."
    )
    times = [
        day(text, "4 March 2029", "2029-03-04"),
        replace(day(text, "Ten o'clock", "2031-03-20", anchored=True), type="TIME"),
    ]
    dated, undated = timeline.find(corpus(written(text, published="2031-03-20", dates=times)))
    assert all(event.expression != "Ten o'clock" for event in dated)
    assert [event.expression for event in undated] == ["Ten o'clock"]


def test_the_day_that_a_large_pile_tells_of_again_and_again_comes_first() -> None:
    """Where many sources tell of a day, late in their texts and each something else, it comes before others."""
    towns = ["Ostrel", "Brenna", "Maren", "Tolva", "Sarn", "Quill", "Hadra", "Ismere", "Lund", "Pell", "Varn", "Zoun"]
    things = "bridge clinic depot ferry granary harbour kiln mill quarry school tower well".split()
    before = "Rain fell upon the hills of the north. " * 12
    often = [
        told(f"{before}The {thing} of {town} burned on 4 March.", "4 March", "2031-03-04")
        for thing, town in zip(things, towns, strict=True)
    ]
    once = [
        told(
            f"Guards shut the {thing} of {town} on {number} March. {before}", f"{number} March", f"2031-03-{number:02}"
        )
        for number, (thing, town) in enumerate(zip(reversed(things), towns, strict=True), start=5)
    ]
    assert max(events(*often, *once), key=lambda event: event.weight).date == "2031-03-04"
    assert max(events(*often[:2], *once[:2]), key=lambda event: event.weight).date != "2031-03-04"


def of_year(text: str, name: str, **names: list[str]) -> Written:
    """An article on something of 2019."""
    return written(
        text, name=name, published="2031-03-20", dates=[day(text, "2019", "2019")], names=mentions(text, **names)
    )


TAKEOVERS = (
    "The colonels who rule Veldania seized power in a coup in 2019.",
    "The junta, which deposed Governor Vell in 2019, has closed the border.",
)


def test_power_taken_in_one_year_is_one_event_however_it_is_told() -> None:
    """A coup and a deposed governor share no word, and are of one year."""
    first, second = TAKEOVERS
    (event,) = events(of_year(first, "a", LOC=["Veldania"]), of_year(second, "b", PER=["Vell"]))
    assert len(event.evidence) == 2


def test_power_taken_in_two_countries_is_two_events() -> None:
    """What names other countries is not one."""
    first, second = "Soldiers seized power in Fiji in 2019.", "A coup in 2019 brought the army of Tonga to the palace."
    assert len(events(of_year(first, "a", LOC=["Fiji"]), of_year(second, "b", LOC=["Tonga"]))) == 2


def test_a_decade_that_something_is_counted_from_places_nothing() -> None:
    """``The first since the 1970s`` tells of now, ``built in the 1970s`` of then."""
    since, built = (
        "The gale in Port Maren is the worst at sea since the 1970s.",
        "The mole of Port Maren was built by fishermen in the 1970s.",
    )
    assert not events(told(since, "the 1970s", "197X", anchored=False))
    assert events(told(built, "the 1970s", "197X", anchored=False))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Even before the dam gave way in late 2030, the valley was the poorest of Veldania.",
            "the dam gave way in late 2030",
        ),
        (
            "Trade has been slack since the dam above Brenna gave way in late 2030, killing forty people.",
            "the dam above Brenna gave way in late 2030, killing forty people.",
        ),
        (
            "Trade was slack when the dam above Brenna gave way in late 2030, the harbour office reported.",
            "the dam above Brenna gave way in late 2030",
        ),
        (
            "Merchants have complained since the late 2030 collapse of the dam, the worst on record, closed the road.",
            "Merchants have complained since the late 2030 collapse of the dam, the worst on record, closed the road.",
        ),
        (
            "The grain blockade, the longest before Brenna had a port, was lifted by the army in late 2030.",
            "The grain blockade, the longest before Brenna had a port, was lifted by the army in late 2030.",
        ),
        (
            "The keeper has not said when the lower gate had closed, but opened both of the gates in late 2030.",
            "The keeper has not said when the lower gate had closed, but opened both of the gates in late 2030.",
        ),
    ],
)
def test_a_clause_whose_conjunction_is_cut_holds_its_own_verb_and_no_other_clause(text: str, shown: str) -> None:
    """It goes on into participles; where it cannot stand, the sentence is shown."""
    breaks = [text.index(joint) for joint in ("since ", "when ", "before ") if joint in text]
    article, analysis = told(text, "late 2030", "2030", anchored=False)
    sentence = analysis.sentences[0]
    split = (Span(0, breaks[0]), Span(breaks[0], len(text)))
    (event,) = events((article, replace(analysis, sentences=(replace(sentence, clauses=split),))))
    assert event.text == shown


def test_a_verb_behind_a_relative_clause_is_that_of_the_sentence() -> None:
    """Its day is not that of the clause: the whole sentence is shown."""
    text = "Divers hired by the owner of a barge that caught fire recovered a body near Brenna on 4 March."
    (event,) = events(told(text, "4 March", "2031-03-04"))
    assert event.text == text


def test_a_stretch_is_not_cut_at_its_and() -> None:
    """``between 4 and 9 March`` stays whole."""
    text = "The court tries four guards over the beatings that took place between 4 March and 9 March in Brenna."
    (event,) = events(told(text, "4 March", "2031-03-04"))
    assert "between 4 March and 9 March" in event.text


def test_a_clause_within_a_quotation_is_told_with_its_speaker() -> None:
    """The sentence is shown, and not what stands between its marks alone."""
    text = "“The pumps failed, and the army closed the grain terminal of Brenna on 4 March,” said Ilan Toresk."
    article, analysis = told(text, "4 March", "2031-03-04")
    split = (Span(0, text.index("and the")), Span(text.index("and the"), len(text)))
    (event,) = events((article, replace(analysis, sentences=(replace(analysis.sentences[0], clauses=split),))))
    assert event.text == text


def test_a_time_that_only_places_another_is_no_event_of_its_own() -> None:
    """``since the blast a month ago`` tells nothing of then where the sentence tells of a day."""
    text = "Ships came into the harbour of Port Maren on 4 March for the first time since the blast of a month ago."
    dates = [day(text, "4 March", "2031-03-04"), day(text, "a month ago", "2031-02")]
    assert [event.date for event in events(written(text, published="2031-03-05", dates=dates))] == ["2031-03-04"]


@pytest.mark.parametrize("thing", ["the 2019 treaty", "its 2019 licence"])
def test_a_year_that_says_which_one_is_meant_is_no_event_beside_a_date(thing: str) -> None:
    """``the 2019 treaty`` in a sentence of another day."""
    text = f"Parliament in Brenna cancelled on 4 March what it called {thing} after a long debate."
    dates = [day(text, "4 March", "2031-03-04"), day(text, "2019", "2019")]
    assert [event.date for event in events(written(text, published="2031-03-05", dates=dates))] == ["2031-03-04"]


def test_words_of_many_dates_weigh_less_with_each() -> None:
    """A list of years does not fill a short timeline."""
    text = "Floods destroyed the quays of Brenna in 1991, 1997 and 2004, the harbour office said."
    dates = [day(text, year, year) for year in ("1991", "1997", "2004")]
    first, second, third = (event.weight for event in events(written(text, published="2031-03-05", dates=dates)))
    assert first > second > third


@pytest.mark.parametrize(
    "text",
    [
        "The harbour fair opens in Brenna on 9 April.",
        "Dockers of Port Maren go to the polls on 9 April.",
        "The harbour council sits for the last time on 9 April.",
    ],
)
def test_the_present_tells_of_a_day_to_come(text: str) -> None:
    """Any verb outside the noun phrases makes a line of it; without one it is a heading, and of the past a caption."""
    pair = phrased(told(text, "9 April", "2031-04-09"), "harbour fair", "Brenna", "Port Maren", "Dockers", "polls")
    assert [event.modality for event in events(phrased(pair, "harbour council", "time"))] == ["planned"]
    nouns = phrased(told("The harbour fair of Brenna on 9 April.", "9 April", "2031-04-09"), "harbour fair", "Brenna")
    assert events(nouns) == ()
    assert events(phrased(told(text, "9 April", "2031-03-09"), "harbour fair", "Brenna", "Dockers", "polls")) == ()


@pytest.mark.parametrize(("words", "edtf"), [("today", "2031-03-20"), ("on Thursday", None), ("on Monday", None)])
def test_the_present_tells_of_today(words: str, edtf: str | None) -> None:
    """As of a day to come; beside its weekday it may be that of a picture, and a day that is over has none."""
    text = f"Doctors of Port Maren start a strike {words}."
    pair = told(text, words.rsplit(maxsplit=1)[-1], "2031-03-17" if "Monday" in words else "2031-03-20")
    found = events(phrased(pair, "Doctors", "Port Maren", "a strike"))
    assert [event.date for event in found] == ([edtf] if edtf else [])


def test_what_is_aimed_at_is_planned() -> None:
    """Whether or not its verb is one of the common ones."""
    text = "The harbour office of Brenna aims to dredge both channels by 2034."
    (event,) = events(told(text, "2034", "2034"))
    assert (event.text, event.modality) == (text, "planned")


def test_what_is_kept_each_year_is_no_event() -> None:
    """Not even on a day; what happened at it is."""
    text = "The lamp fair of Brenna is held annually on 9 April."
    assert events(told(text, "9 April", "2031-04-09")) == ()
    text = "The lamp fair of Brenna is held every year; its lamps were stolen on 9 March."
    assert len(events(told(text, "9 March", "2031-03-09"))) == 1


def test_a_relative_clause_that_tells_too_little_is_shown_with_its_sentence() -> None:
    """``The barge, which sank on 4 March``."""
    text = "The barge, which sank on 4 March, belonged to a grain merchant of Ostrel."
    (event,) = events(told(text, "4 March", "2031-03-04"))
    assert event.text == text


def phrased(pair: Written, *phrases: str) -> Written:
    """The article with these noun phrases, too, as far as it has them."""
    article, analysis = pair
    held = [(span.start, span.end) for span in (at(article.text, it) for it in phrases if it in article.text)]
    known = struct.iter_unpack("<2I", analysis.phrases)
    places = [place for span in sorted({*held, *known}) for place in span]
    return article, replace(analysis, phrases=struct.pack(f"<{len(places)}I", *places))
