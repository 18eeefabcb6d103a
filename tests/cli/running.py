"""Run a command as a person does, within the test's process."""

import contextlib
import io
from dataclasses import dataclass

from briefgen.cli.main import main

ARTICLE = """The quay at Port Maren has been closed since Monday, the harbour office said on Wednesday.

“No ship will leave before the talks end,” said Ilan Toresk, the deputy minister of ports. He called on both sides to \
return to the table.

The dockers’ union rejected the closure. Its chairwoman, Sefa Onwari, said the quay was safe and accused the ministry \
of breaking its word.

The harbour office advised travellers to stay away from the quay until Friday.
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str


def run(*arguments: object) -> Ran:
    """``briefgen`` with these arguments."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
    return Ran(code, out.getvalue(), err.getvalue())
