"""What two figures must have alike: one whole, one time, one case."""

import pytest

from briefgen.synthesis.quantities import figures
from tests.synthesis.test_exclusions import found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The wreck off Ostrel is leaking 8,000 litres of oil a day into the bay.",
            "In the worst case the wreck off Ostrel leaks 90,000 litres of oil a day into the bay.",
        ),
        (
            "The wreck off Ostrel is leaking 8,000 litres of oil a day into the bay.",
            "The wreck off Ostrel could leak 90,000 litres of oil a day into the bay if it breaks up.",
        ),
        (
            "The Brenna Line owns 25 percent of the ferry port at Ostrel.",
            "The Brenna Line and the Tolvan bank together own 35 percent of the ferry port at Ostrel.",
        ),
        (
            "The port of Ostrel has paid 20 million euros for the cleaning of the beaches.",
            "The port of Ostrel must pay 30 million euros for the cleaning of the beaches.",
        ),
        (
            "The wreck off Ostrel has spilled 8,000 litres of oil, a survey of the bay says.",
            "The bay at Ostrel took 20,000 litres of oil spilled by the tanker Orla in 1989, a survey says.",
        ),
        (
            "The wreck off Ostrel has spilled 8,000 litres of oil, a survey of the bay says.",
            "The wreck off Ostrel has spilled 5,000 litres larger than the slick in the bay, a survey says.",
        ),
        (
            "Marsh fever has killed 230 people in 22 countries, the health office said.",
            "Marsh fever has killed 110 people in Veldania, the health office said.",
        ),
        (
            "Marsh fever has killed nine people in Ostrel, the health office said.",
            "Marsh fever has killed 11 people in Ostrel within 24 hours, the health office said.",
        ),
        (
            "If the court finds neglect, the port of Ostrel faces a fine of up to 90 million euros.",
            "If the court does not find neglect, the port of Ostrel faces a fine of up to 20 million euros.",
        ),
        (
            "The port of Ostrel made a profit of 90 million euros last year.",
            "The port of Ostrel made a profit of 20 million euros in the second quarter.",
        ),
        (
            "The port of Ostrel made a profit of 90 million euros on its ferries.",
            "The port of Ostrel made a loss on its ferries, compared with a profit last year of 70 million euros.",
        ),
    ],
)
def test_two_cases_times_or_wholes_are_two_figures(one: str, other: str) -> None:
    """What is feared is not what is, a part not the whole, a quarter no year, another ship's oil not this one's."""
    assert not found(one, other)


def test_what_could_only_be_done_so_far_is_no_plan() -> None:
    """``had only been able to take`` tells what was taken."""
    one = "Divers at Ostrel have taken 8,000 litres of oil a day from the wreck."
    assert found(one, "Divers at Ostrel had only been able to take 5,000 litres of oil a day from the wreck.")


@pytest.mark.parametrize(
    "text",
    [
        "Dec. 28 - The harbour fund pays the victims.",
        "Most of those who died were between 20 and 54, the clinic said.",
        "7 The stranger who killed him fled.",
    ],
)
def test_days_ages_and_headings_count_nobody(text: str) -> None:
    """A month may be cut short, an age be given as a range, a verse be numbered."""
    assert not figures.find(text)
    assert figures.find("The fire killed 28 people.")
