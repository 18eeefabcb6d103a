"""Forms in which a person says what an article or the briefing does not say of itself."""

import re
from collections.abc import Callable
from functools import partial

from textual.app import App

from briefgen.tui import changes
from briefgen.tui.bench import Bench
from briefgen.tui.dates import day
from briefgen.tui.desk import Row
from briefgen.tui.screens.dialogs import Form

MARKINGS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
_CODE = "a code of two or three letters: en, fr"
_FROM_ELSEWHERE = "the article or the project file says it; write what is right instead"


def article(app: App[None], bench: Bench, row: Row) -> None:
    """What is known of an article."""
    content = row.article
    if content is None:
        return
    target = bench.desk.target(row.shown, content.text)
    fields = {
        "published": row.day,
        "publisher": row.publisher,
        "title": content.title.value if content.title else "",
        "author": content.author.value if content.author else "",
        "language": content.language,
        "reliability": content.reliability or "",
    }

    def done(typed: dict[str, str] | None) -> None:
        if typed is None:
            return
        said = {name: value or None for name, value in typed.items() if value != fields[name]}
        known = bench.desk.edit(row.shown)
        stays = [name for name, value in said.items() if value is None and getattr(known, name, None) is None]
        if stays:
            bench.tell(f"{', '.join(stays)}: {_FROM_ELSEWHERE}", "warning")
        if said:
            dated = {name: day(value) if name == "published" and value else value for name, value in said.items()}
            bench.change("article described", lambda now: changes.article(now, target, **dated))

    checks: dict[str, Callable[[str], object]] = {"published": day, "language": _code, "reliability": _grade}
    hints = {"published": "2025-09-17 or 17 Sep 2025", "language": _CODE, "reliability": "a letter from A to F"}
    app.push_screen(Form(f"What is known of {row.title}", fields, checks, hints), done)


def briefing(app: App[None], bench: Bench) -> None:
    """Name, as-of date and marking."""
    view = bench.desk.view
    if view is None:
        return
    made = bench.desk.briefing
    fields = {
        "title": view.title,
        "as_of": view.as_of or (made.as_of if made else "") or "",
        "marking": view.marking,
    }

    def done(typed: dict[str, str] | None) -> None:
        for name, value in (typed or {}).items():
            if value and value != fields[name]:
                setting = day(value) if name == "as_of" else value
                bench.change(f"{name} set", partial(changes.setting, key=name, value=setting))

    checks: dict[str, Callable[[str], object]] = {"as_of": day, "marking": _marking}
    hints = {"as_of": "2025-09-17 or 17 Sep 2025", "marking": ", ".join(MARKINGS)}
    app.push_screen(Form("The briefing", fields, checks, hints), done)


def _code(typed: str) -> None:
    if not re.fullmatch("[a-z]{2,3}", typed):
        raise ValueError(_CODE)


def _grade(typed: str) -> None:
    if typed not in ("A", "B", "C", "D", "E", "F"):
        raise ValueError("a letter from A to F")


def _marking(typed: str) -> None:
    if typed not in MARKINGS:
        raise ValueError(f"one of {', '.join(MARKINGS)}")
