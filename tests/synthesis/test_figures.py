"""The numbers of a text and what they count."""

import pytest

from briefgen.synthesis.divergence.counted import recounts
from briefgen.synthesis.quantities import figures
from briefgen.synthesis.quantities.figures import Figure


def only(text: str) -> Figure:
    """The one figure of a text."""
    (found,) = figures.find(text)
    return found


@pytest.mark.parametrize(
    ("text", "quantity", "low", "high", "bound"),
    [
        ("At least twelve people were killed in Port Maren.", "dead", 12, 12, "least"),
        ("The blast left up to 40 dockers wounded.", "hurt", 40, 40, "most"),
        ("The ministry has put about 1,500 soldiers on the road.", "troops", 1500, 1500, "about"),
        ("The number of deaths in Veldania has risen to 31.", "dead", 31, 31, "exact"),
        ("The bank lent $2.5 million to the port.", "dollar", 2.5e6, 2.5e6, "exact"),
        ("The bank lent $2.5B to the port.", "dollar", 2.5e9, 2.5e9, "exact"),
        ("A $4.25-billion harbour is planned.", "dollar", 4.25e9, 4.25e9, "exact"),
        ("The port owes €900K to its pilots.", "euro", 9e5, 9e5, "exact"),
        ("The storm drove out 120K residents.", "resid", 120e3, 120e3, "exact"),
        ("The town holds a 10K run.", "run", 10.0, 10.0, "exact"),
        ("Prices rose by 4.5 percent.", "share", 4.5, 4.5, "exact"),
        ("Some 41 per cent of the voters stayed away.", "share", 41.0, 41.0, "about"),
        ("Nine out of ten dockers stayed away.", "share", 90.0, 90.0, "exact"),
        ("Fewer than one in four voters came.", "share", 25.0, 25.0, "most"),
        ("A third of the fleet is in port.", "share", 100 / 3, 100 / 3, "exact"),
        ("Some four-fifths of the reef is dead.", "share", 80.0, 80.0, "about"),
        ("The leak came to 300 cubic metres of mud.", "volume", 3e5, 3e5, "exact"),
        ("The field covers 2 square kilometres.", "area", 2e6, 2e6, "exact"),
        ("The airport will bring two lakh jobs.", "jobs", 2e5, 2e5, "exact"),
        ("The tram was doing 58 km/h.", "speed", 58.0, 58.0, "exact"),
        ("The tram was doing 70 kilometres an hour.", "speed", 70.0, 70.0, "exact"),
        ("The town is 12 kilometres or half an hour away.", "length", 12e3, 12e3, "exact"),
        ("The list adds up to 287 rifles.", "rifl", 287, 287, "exact"),
        ("Dozens of villagers were injured.", "hurt", 24, 24, "least"),
        ("Twelve ferries left the harbour.", "ferri", 12, 12, "exact"),
        ("The boiler was built for 410 psi.", "pressure", 410, 410, "exact"),
        ("The boiler was built for 410 pounds per square inch.", "pressure", 410, 410, "exact"),
        ("That brings to 31 the number of towns without power.", "town", 31, 31, "exact"),
        ("The number of towns under water rose to nine.", "town", 9, 9, "exact"),
        ("Five year seven pupils have left.", "pupil", 5, 5, "exact"),
        ("The six victims of the gunman are not named yet.", "victim", 6, 6, "exact"),
        ("A $4-billion rescue saved the bank.", "dollar", 4e9, 4e9, "exact"),
        ("It was the third death from the fever.", "dead", 3, 3, "exact"),
        ("Veldania announced its 21st confirmed case.", "ill", 21, 21, "exact"),
        ("The union counted 1,400 of its members.", "member", 1400, 1400, "exact"),
        ("The port faces a gap of 62 million.", "sum", 62e6, 62e6, "exact"),
        ("Twenty six people have died of the fever.", "dead", 26, 26, "exact"),
        ("Two hundred and fifty dockers were hurt.", "hurt", 250, 250, "exact"),
        ("About two hundred and ten thousand voters stayed away.", "votes", 210e3, 210e3, "about"),
    ],
)
def test_a_number_is_read_with_its_bound_and_what_it_counts(
    text: str, quantity: str, low: float, high: float, bound: str
) -> None:
    """Counts, measures, money and shares, in words or digits."""
    found = only(text)
    assert (found.quantity, found.low, found.high, found.bound) == (quantity, low, high, bound)


@pytest.mark.parametrize(
    "text",
    [
        "The front was founded in 1987.",
        "The ferry sailed at 6.30am on May 4.",
        "Ilan Toresk, 54, was born in Port Maren.",
        "A 12-year-old saw the ferry.",
        "The second case against the bank was heard on the third day.",
        "Toresk is the second fatality to be named.",
        "No first death has come yet.",
        "They sold a 90-foot boat.",
        "The dockers met between 1 and 2 May and from 6 to 9 June.",
    ],
)
def test_years_times_and_ages_are_no_figures(text: str) -> None:
    """What only looks like a count is left out."""
    assert figures.find(text) == ()


def test_units_of_one_dimension_share_a_scale() -> None:
    """Barrels and litres a day can be compared."""
    barrels = only("The well loses 1,000 barrels a day.")
    litres = only("The well loses 159,000 litres of oil a day.")
    assert figures.comparable(barrels, litres)
    assert not figures.differ(barrels, litres)


def test_a_range_is_one_figure() -> None:
    """Both ends take the scale that stands behind the second."""
    found = only("The well loses 1.2 to 1.8 million litres a day.")
    assert (found.low, found.high) == (1.2e6, 1.8e6)


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("At least 2 people died.", "At least 6 people died.", True),
        ("More than 100 people died.", "120 people died.", False),
        ("Dozens of people died.", "61 people died.", False),
        ("12 people died.", "17 people died.", True),
        ("About 850 soldiers came.", "Nearly 1,000 soldiers came.", True),
        ("About 98 soldiers came.", "100 soldiers came.", False),
        ("More than 200 people died.", "290 people died.", False),
        ("More than 20 people died.", "29 people died.", True),
        ("The well loses 4,000 litres a day or more.", "The well loses 5,000 litres a day.", False),
        ("The well loses over 40 litres.", "The well loses more than 48 litres.", False),
        ("Over 940 litres were lost.", "930 litres were lost.", False),
    ],
)
def test_bounds_and_roundings_are_no_differences(first: str, second: str, *, differ: bool) -> None:
    """A more exact figure agrees with a rounded one; two counts do not."""
    assert figures.differ(only(first), only(second)) is differ


def test_a_number_of_others_counts_those() -> None:
    """``six other states`` are no cases."""
    assert [found.quantity for found in figures.find("Two cases were found and six other states watch.")] == [
        "ill",
        "state",
    ]


def test_names_and_ages_between_a_number_and_what_happened_count_nothing() -> None:
    """However many people are named."""
    told = "Two men, Ilan Toresk, 34, and Mika Holm, 40, were killed."
    assert [(figure.quantity, figure.low) for figure in figures.find(told)] == [("dead", 2.0)]
    one = "One worker, Ilan Toresk, 52, was killed."
    assert [(figure.quantity, figure.low) for figure in figures.find(one)] == [("dead", 1.0)]


def test_square_before_a_length_makes_an_area() -> None:
    """Spelt out or short."""
    one, other = only("The fire burned 600 square miles."), only("The fire burned 1,554 sq km.")
    assert (one.quantity, other.quantity) == ("area", "area")
    assert not figures.differ(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "Most of those who died are aged between 25 and 45.",
        "Those over the age of 65 died.",
        "Cooking at 71 degrees kills the virus.",
        "The city, home to some 2,000,000 people, mourns its dead.",
    ],
)
def test_ages_degrees_and_inhabitants_count_no_dead(text: str) -> None:
    """A number beside a word of death may count something else."""
    assert not figures.find(text)


@pytest.mark.parametrize(
    ("text", "number", "quantity"),
    [
        ("The storm killed 40 people and 300 houses were destroyed.", "300", "homes"),
        ("Some 9,000 people have lost their homes.", "9,000", "displaced"),
        ("Seven soldiers of Tolva were killed on Sunday.", "Seven", "dead"),
        ("Four border guards were killed.", "Four", "dead"),
        ("Four fire victims were taken to the harbour clinic.", "Four", "hurt"),
        ("The clinic had treated 140 people for breathing problems.", "140", "ill"),
        ("Two bombs killed nine dockers.", "Two", "bomb"),
        ("Organisers put the crowd at 20,000.", "20,000", "crowd"),
        ("About 500 dockers marched to the town hall.", "500", "crowd"),
    ],
)
def test_what_happens_to_people_and_to_things_is_told_apart(text: str, number: str, quantity: str) -> None:
    """Houses are not killed, and who was killed is counted as dead whatever he is called."""
    assert {text[it.span.start : it.span.end]: it.quantity for it in figures.find(text)}[number] == quantity


def test_how_many_children_somebody_has_counts_nobody() -> None:
    """``A mother of four`` is one woman."""
    assert not figures.find("A mother of four whose youngest child died said so.")


def test_how_long_something_lasts_counts_nobody() -> None:
    """``31-year rule`` beside the wounded is a stretch of time."""
    text = "Guards fired on a march against the 31-year rule of Ilan Toresk, wounding at least four people."
    assert [text[it.span.start : it.span.end] for it in figures.find(text)] == ["four"]


def test_so_many_in_a_time_or_a_way_are_no_share() -> None:
    """Two sinkings in ten days are two; a quarter of an hour counts nothing."""
    assert [figure.dimension for figure in figures.find("Two ferries in ten days sank.")] != ["share"]
    assert not figures.find("They waited a quarter of an hour.")


def test_survivors_who_count_are_not_what_they_count() -> None:
    """Who says so stands before the number."""
    assert only("Survivors said 400 passengers were packed on board.").quantity == "passeng"
    assert only("The crew of the tug counted 40 survivors.").quantity == "rescued"


def test_who_is_treated_for_wounds_is_hurt_whatever_became_of_others() -> None:
    """Not missing, though that stands nearer."""
    two, five = figures.find("Two are missing and five are being treated for burns.")
    assert (two.dimension, five.dimension) == ("missing", "hurt")


def test_a_count_of_the_world_answers_none_of_a_country() -> None:
    """What is counted around the world recounts nothing that is counted in a country."""
    claim = "Veldania knows of 310 infections on its own soil."
    assert recounts.differ(claim, "By the clinics' count there are 620 infections.")
    assert not recounts.differ(claim, "Around the world 620 people have infections, the fever board says.")
