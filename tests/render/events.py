"""What happens in Veldania, and when."""

from dataclasses import replace

from briefgen.model.synthesis import Event
from tests.render.quoting import COURIER, DISPATCH, GAZETTE, HERALD, RADIO, quoting


def _event(number: int, date: str | None, source: str, text: str, **given: object) -> Event:
    event = Event(
        f"e{number:010x}",
        date,
        text,
        "happened",
        date or "Tuesday",
        None,
        None,
        (quoting(source, text),),
        single_source=True,
        weight=0.5,
    )
    return replace(event, **given)  # type: ignore[arg-type]


EVENTS = (
    _event(1, "2021", GAZETTE, "Colonel Toresk seized the ministry in a 2021 reshuffle.", expression="2021"),
    _event(
        2,
        "2025-10",
        GAZETTE,
        "the blockade, which the ministry said had begun in October 2025",
        modality="reported",
        expression="October 2025",
    ),
    _event(
        3,
        "2025-11-03",
        HERALD,
        "The Brenna Front declared a blockade of the fuel road to Port Maren on Monday",
        expression="Monday",
        resolved_from="article dated 2025-11-04",
        single_source=False,
        evidence=(
            quoting(HERALD, "The Brenna Front declared a blockade of the fuel road to Port Maren on Monday"),
            quoting(COURIER, "a blockade by the Brenna Front entered its second week"),
        ),
    ),
    _event(
        4,
        "2025-11-03",
        HERALD,
        "Schools in the port district have been closed since 3 November.",
        expression="3 November",
        resolved_from="article dated 2025-11-04",
    ),
    _event(
        5,
        "2025-11-07",
        GAZETTE,
        "The foreign ministry of Norland told its citizens on Friday not to travel to the eastern highlands",
        expression="Friday",
        resolved_from="article dated 2025-11-07",
    ),
    _event(
        6,
        "2025-11-11",
        COURIER,
        "Queues of up to two kilometres formed at petrol stations on Tuesday",
        expression="Tuesday",
        resolved_from="article dated 2025-11-11",
    ),
    _event(
        7,
        "2025-11-19",
        RADIO,
        "Schools in the port district reopened on Wednesday after two weeks",
        expression="Wednesday",
        resolved_from="article dated 2025-11-19",
    ),
    _event(
        8,
        "2025-11-20",
        COURIER,
        "a convoy of 60 lorries to arrive on 20 November",
        modality="planned",
        expression="20 November",
        resolved_from="article dated 2025-11-11",
    ),
    _event(
        9,
        "2025-12",
        RADIO,
        "talks with the Brenna Front would begin in December 2025",
        modality="planned",
        expression="December 2025",
    ),
)
UNDATED = (
    _event(
        10,
        None,
        DISPATCH,
        "Gunfire was heard near the airport of Port Maren on Tuesday",
        why="'Tuesday': the article has no date",
    ),
)
