"""What a minister looks after is nobody, however it is written."""

import pytest

from briefgen.analyse import portfolios
from briefgen.model.analysis import Mention
from briefgen.model.span import Span


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("Ports and Tides Minister Mara Lind spoke.", "Ports and Tides", False),
        ("the Harbour Affairs minister left", "Harbour Affairs", False),
        ("the Minister for Upland Affairs, Mara Lind,", "Upland Affairs", False),
        ("The Minister of the Interior and Coastal Safety informs", "Interior and Coastal Safety", False),
        ("Minister of State for Tides Orla Vey", "Tides", False),
        ("the Ministry of Ports and Tides", "Ports and Tides", True),
        ("the Brenna Front minister", "Brenna Front", True),
        ("a minister of the Brenna Front", "Brenna Front", True),
    ],
)
def test_a_portfolio_is_no_body(text: str, name: str, *, named: bool) -> None:
    """Before and behind ``Minister`` it is left out; a ministry and a party are bodies."""
    start = text.index(name)
    mention = Mention(Span(start, start + len(name)), "ORG")
    assert portfolios.left_out(text, [mention]) == ((mention,) if named else ())
