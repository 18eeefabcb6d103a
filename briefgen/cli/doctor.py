"""``briefgen doctor``: is everything there that a briefing needs?"""

import platform
import sys
from collections.abc import Callable
from pathlib import Path

import click

from briefgen import __version__, locations
from briefgen.cli.report import Exit, put
from briefgen.errors import BriefgenError, OutputError

LETTERS = {
    "Latin": "Ąçşřđ",
    "Greek": "Ελληνικά",
    "Cyrillic": "Кириллица їєґ",
    "Arabic": "العربية پچگ",
    "Hebrew": "עברית",
    "Devanagari": "हिन्दी",
    "Thai": "ภาษาไทย",
    "Ethiopic": "አማርኛ",
    "Chinese": "中文漢字",
    "Japanese": "ひらがなカタカナ",
    "Korean": "한국어",
}
"""Scripts that names in the news are written in, each by a few letters."""


@click.command(short_help="Say what of this machine briefgen can use.")
def doctor() -> int:
    """Say what of this machine briefgen can use, and how to mend what is missing. Exits with 1 when anything is."""
    fine = True
    for what, check in CHECKS.items():
        try:
            line = f"ok    {what}: {check()}"
        except (BriefgenError, OSError) as error:
            fine = False
            line = f"MISS  {what}: {error}"
        put(line)
    return Exit.DONE if fine else Exit.FINDINGS


def _briefgen() -> str:
    return f"{__version__}, Python {sys.version.split()[0]}, {platform.system()} {platform.machine()}"


def _language() -> str:
    from briefgen import language

    language.check_model()
    tokens = len(language.load("en")("The quay is closed."))
    return f"{language.model_id('en')} reads" if tokens else "reads nothing"


def _pdf() -> str:
    from briefgen.render import pdf

    return pdf.available()


def _templates() -> str:
    from briefgen.outline import template_names

    return _found(template_names(), locations.search("templates"))


def _styles() -> str:
    names = {path.stem for folder in locations.search("styles") for path in folder.glob("*.css")}
    return _found(tuple(sorted(names)), locations.search("styles"))


def _fonts() -> str:
    folder = locations.packaged("styles") / "fonts"
    return _found(tuple(sorted(path.name.partition(".")[0] for path in folder.glob("*.woff*"))), (folder,))


def _letters() -> str:
    from briefgen.render import pdf

    missing = set(pdf.unprintable("".join(LETTERS.values())))
    lacking = [name for name, text in LETTERS.items() if missing & set(text)]
    if lacking:
        raise OutputError(f"no font for {', '.join(lacking)}: PDF prints boxes; install briefgen anew")
    return ", ".join(LETTERS)


def _library() -> str:
    from briefgen.cli.ask import library

    with library(None, memory=False):
        return str(locations.user_data() / "library.sqlite")


def _found(names: tuple[str, ...], folders: tuple[Path, ...]) -> str:
    if not names:
        raise FileNotFoundError(f"none in {', '.join(map(str, folders))}; install briefgen anew")
    return ", ".join(names)


CHECKS: dict[str, Callable[[], str]] = {
    "briefgen": _briefgen,
    "language pipeline": _language,
    "PDF": _pdf,
    "templates": _templates,
    "styles": _styles,
    "fonts": _fonts,
    "letters": _letters,
    "library": _library,
}
"""What is looked at, in this order."""
