"""What the renderer hardly ever needs is imported when it is called."""

import subprocess
import sys

from briefgen.render import deferred


def test_a_module_is_imported_when_its_function_is_called() -> None:
    """Not before; afterwards others import it as ever."""
    sys.modules.pop("colorsys", None)
    with deferred.only("colorsys"):
        from colorsys import rgb_to_hsv
    assert "colorsys" not in sys.modules
    assert rgb_to_hsv(0, 0, 0) == (0, 0, 0)
    assert sys.modules["colorsys"].__file__


def test_what_is_imported_already_stays() -> None:
    """It costs nothing more."""
    import json

    with deferred.only("json"):
        assert sys.modules["json"] is json
    assert sys.modules["json"] is json


def test_a_document_is_printed_without_what_cuts_other_fonts() -> None:
    """Where HarfBuzz can cut them."""
    code = (
        "import sys; from briefgen import render; from briefgen.render import sample;"
        "render.render(sample.EMPTY, 'pdf', render.Look());"
        "print([it for it in ('fontTools.subset', 'fontTools.varLib.instancer') if it in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
