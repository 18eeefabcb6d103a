"""Libraries are found without a search by programs."""

import ctypes.util
import subprocess
import sys

from briefgen.render import sonames


def test_the_search_for_libraries_is_left_out_only_for_a_while() -> None:
    """What other packages look for afterwards is searched for as ever."""
    searched = ctypes.util.find_library
    with sonames.only():
        inside = ctypes.util.find_library
    assert ctypes.util.find_library is searched
    assert (inside is searched) == (sys.platform != "linux")


def test_the_renderer_comes_without_a_search() -> None:
    """On Linux no program is started while WeasyPrint is imported."""
    code = "import subprocess; subprocess.Popen = None; from briefgen.render import pdf; print(pdf.available())"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert shown.stdout.startswith("WeasyPrint"), shown.stderr
