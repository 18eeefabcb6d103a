"""Dates that stand in a comparison, a supposition or an opinion: nothing happened then."""

import pytest

from briefgen.synthesis import timeline

from .factories import corpus, day, statement, written


def dated(text: str, *dates: tuple[str, str], spoken: tuple[str, str] | None = None) -> list[str]:
    """What the timeline of one article tells, with these words as dates and what somebody said in it."""
    said = [statement(text, spoken[0], "said", spoken[1], spoken[0])] if spoken else []
    found = [day(text, words, edtf, anchored=True) for words, edtf in dates]
    pair = written(text, published="2031-03-20", dates=found, statements=said)
    return [event.text for event in timeline.find(corpus(pair))[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Dockers in Port Maren say there is more doubt about the harbour tax than there had been a week ago.",
        "Grain exports of the harbour were down two thousand tons from a week ago, the harbour office reported.",
        "All that dealers can offer her now is grain at twice the price she was paying a week ago.",
        "Doctors of the valley are concerned that the number of cases could foretell a repeat of a week ago.",
        "The price of grain in Port Maren is much higher than the low hit a week ago.",
        "Asked by a pollster, 44 in a hundred dockers of Brenna back the strike, up six points on a week ago.",
    ],
)
def test_a_time_that_something_is_compared_with_is_no_event(text: str) -> None:
    """What is more or less than a week ago tells of now."""
    assert dated(text, ("a week ago", "2031-03-13")) == []
    assert dated("Dockers blocked the grain harbour of Brenna a week ago.", ("a week ago", "2031-03-13"))


def test_what_is_only_supposed_of_today_is_no_event() -> None:
    """``Even if it stopped today`` tells that it has not stopped; a condition on a day to come is a plan."""
    text = "The oil reaches Brenna even if the harbour company stops the leaking well today."
    assert dated(text, ("today", "2031-03-20")) == []
    planned = "The dockers of Brenna will strike if the talks with the harbour office fail on Friday."
    assert dated(planned, ("Friday", "2031-03-21"))


def test_an_opinion_in_somebodys_own_words_is_no_event() -> None:
    """What a speaker thinks or hopes of a day is not told of it; what he says he did is."""
    text = "“I thought the harbour crew took a good step forward on Tuesday night,” Vell said."
    assert dated(text, ("Tuesday", "2031-03-18"), spoken=("Vell", text[:-11])) == []
    text = "“The harbour crew sealed the leaking well on Tuesday night,” Vell said."
    assert dated(text, ("Tuesday", "2031-03-18"), spoken=("Vell", text[:-11]))


def test_what_an_event_is_like_is_told_only_where_nothing_else_tells_of_it() -> None:
    """``Tuesday's blast is the worst …`` gives way to the article's telling of the blast."""
    what = "Nine workers died when a blast tore through the grain depot on Tuesday."
    like = "Tuesday's blast is the worst accident in the harbour of Port Maren for forty years."
    assert dated(like, ("Tuesday", "2031-03-18")) == [like]
    text = f"{like} {what}"
    found = [("Tuesday", "2031-03-18"), ("on Tuesday", "2031-03-18")]
    assert dated(text, *found) == [what]


def test_a_rejection_is_itself_what_happened() -> None:
    """A proposal rejected in March was rejected then; a blast denied by the army may not have been."""
    for cue, modality in (("rejected", "happened"), ("denied", "denied")):
        text = f"The council {cue} the proposal for a harbour tax on Tuesday."
        said = statement(text, "The council", cue, "the proposal for a harbour tax on Tuesday")
        pair = written(
            text,
            published="2031-03-20",
            dates=[day(text, "Tuesday", "2031-03-18")],
            statements=[type(said)(**{**{n: getattr(said, n) for n in said.__slots__}, "polarity": "negative"})],
        )
        (event,) = timeline.find(corpus(pair))[0]
        assert (event.modality == "denied") == (modality == "denied")


def test_a_quarter_that_only_says_which_results_are_meant_is_no_event() -> None:
    """``Second-quarter results`` are announced on the day that the sentence names."""
    text = "Brennatek will announce its second-quarter results to the owners of the harbour on 27 July."
    assert len(dated(text, ("second-quarter", "2031-04/2031-06"), ("27 July", "2031-07-27"))) == 1


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The share of those who want the toll dropped is half what it was two years ago.", "two years ago", "2029"),
        ("Members could be asked to repeat last week's vote on the harbour tax.", "last week", "2031-03-10/2031-03-16"),
        ("Nobody knows the cause of yesterday’s accident on the pier.", "yesterday", "2031-03-19"),
        ("Fear is felt in all the harbours: Will the oil reach Brenna this summer?", "this summer", "2031-06/2031-08"),
    ],
)
def test_what_only_points_to_a_time_is_no_event(text: str, words: str, edtf: str) -> None:
    """A former state, a vote that may be repeated, an open cause and a question tell of nothing that happened then."""
    assert dated(text, (words, edtf)) == []


def test_joy_over_a_day_to_come_is_no_event() -> None:
    """What a speaker is excited about is not told by that."""
    text = "“I’m excited about tomorrow’s boat race in the harbour of Port Maren,” Vell said."
    assert dated(text, ("tomorrow", "2031-03-21"), spoken=("Vell", text[:-11])) == []


def test_more_than_a_number_of_people_is_no_comparison() -> None:
    """What happened to more than fifty people yesterday happened."""
    for count in ("more than 50 people", "more than fifty dockers", "as many as 50 people"):
        assert dated(f"A ferry sank and {count} drowned yesterday off Brenna.", ("yesterday", "2031-03-19"))


def test_what_is_the_first_since_a_year_tells_nothing_of_that_year() -> None:
    """Unless it goes on with what was then."""
    text = "Engineers call it the worst flood in the lower town of Brenna since 2019"
    assert dated(f"{text}.", ("2019", "2019")) == []
    assert dated(f"{text}, when the dam gave way.", ("2019", "2019"))


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Brenna handles half the grain that it did in 2019.",
        "Pilots in Port Maren earn less than in 2019.",
        "The harbour tax is now triple that of 2019.",
        "No pilot of Port Maren has drowned since 2019.",
        "Dockers of Port Maren hope that 2019 will be forgotten.",
        "The mole of Brenna would have been repaired in 2019 but for the dockers' strike.",
        "If the mole of Brenna had been repaired in 2019, the harbour might be open.",
        "Few pilots of Port Maren kept the 2019 edition of the almanac.",
    ],
)
def test_what_is_compared_with_a_year_or_would_have_been_is_no_event(text: str) -> None:
    """Nor what has not been since, nor what a year will be like."""
    assert dated(text, ("2019", "2019")) == []


def test_what_blew_up_on_a_day_is_no_comparison() -> None:
    """``Were up on a year ago`` is one."""
    assert dated("A grain barge blew up on 4 March off Brenna.", ("4 March", "2031-03-04"))
    assert dated("Since the mole gave way in 2019, no pilot has come to Brenna.", ("2019", "2019"))


def test_what_may_outdo_an_event_of_a_year_tells_nothing_of_it() -> None:
    """``could eclipse the 2019 spill``."""
    text = "The leak off Brenna could eclipse the 2019 disaster in the bay of Port Maren."
    assert dated(text, ("2019", "2019")) == []


def test_a_date_that_is_denied_dates_nothing() -> None:
    """``4 March, not 5 March``."""
    text = "The harbour office of Brenna closed the grain terminal on 4 March, not 5 March."
    assert len(dated(text, ("4 March", "2031-03-04"), ("5 March", "2031-03-05"))) == 1


def test_that_nobody_would_comment_is_no_event() -> None:
    """Somebody's silence."""
    text = "The harbour office of Brenna would not comment on Tuesday on the cracks in the quay."
    assert dated(text, ("Tuesday", "2031-03-18")) == []
    for text in (
        "E-mails to the harbour office of Brenna went unanswered on Tuesday.",
        "The harbour office of Brenna could not immediately be reached on Tuesday.",
        "The harbour office of Brenna gave no comment on Tuesday.",
    ):
        assert dated(text, ("Tuesday", "2031-03-18")) == []
    told = "The harbour office, which would not comment, closed the grain terminal of Brenna on Tuesday."
    assert dated(told, ("Tuesday", "2031-03-18"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor is the first woman in office since Ilva Sorn, a botanist, in 1985.", "1985"),
        (
            "“If the whole bay were closed to fishing from May, Port Maren would lose ten million crowns,” Vell said.",
            "May",
        ),
        (
            "A gull flies off a barge carrying booms to be deployed in the bay of Port Maren, Tuesday, March 4, 2031.",
            "March 4, 2031",
        ),
        (
            "Officer replaces stolen ring at the hospital of Port Maren Updated: 4 March 2031 and shared by readers",
            "4 March 2031",
        ),
        ("Officer replaces stolen ring at the hospital Updated: 4 March 2031 11:03 PM EDT and shared", "11:03 PM"),
        ("People in the port are more able to cope with fever during the summer.", "the summer"),
        ("Colleges of Port Maren will print their papers twice for the summer exam weeks.", "the summer"),
        ("Never was the work of the harbour office watched as closely as it is today.", "today"),
        ("In today's world every harbour clerk of Port Maren has drilled for floods, Vell said.", "today"),
        ("The pilot of Port Maren asked himself what he might have checked that morning.", "that morning"),
        ("The watchman of Port Maren liked the stillness of the night.", "the night"),
    ],
)
def test_what_is_only_compared_supposed_shown_or_usual_is_no_event(text: str, words: str) -> None:
    """Of a year of the last such one, a supposition, a picture, the stamp of a page, these times."""
    edtf = {"1985": "1985", "May": "2030-05", "the summer": "2030", "today": "2031-03-20"}.get(words, "2031-03-04")
    assert dated(text, (words, edtf)) == []
