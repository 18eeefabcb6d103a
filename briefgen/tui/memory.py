"""What the screens remember from one time to the next: plain JSON, written whole or not at all."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from briefgen.tui.opening import Opening

RECENT = 9
"""Projects listed: as many as there are digits to choose them with."""


@dataclass(slots=True)
class Place:
    """Where a person was."""

    title: str = ""
    """Of the briefing, to tell it by in the list of what was open."""
    pane: str = "articles"
    item: tuple[str, str] = ("", "")
    """Section and id of the item under the cursor of the preview."""
    article: str = ""
    filter: str = ""
    sort: str = "project"
    drafts: dict[str, str] = field(default_factory=dict)
    """Comments that are not finished, by the section and the name that each will have."""


@dataclass(slots=True)
class Memory:
    """The remembered things and the file they are kept in."""

    file: Path
    theme: str = ""
    recent: list[list[str]] = field(default_factory=list)
    """The paths of what was open, newest first."""
    places: dict[str, Place] = field(default_factory=dict)
    unfinished: list[str] = field(default_factory=list)
    """What was open when the program ended without being told to."""
    _written: str = ""
    """What the file holds: to write it again may take the disk a tenth of a second, in which no key acts."""

    @classmethod
    def load(cls, file: Path) -> "Memory":
        """What the file remembers; a damaged one remembers nothing."""
        try:
            table = json.loads(file.read_text(encoding="utf-8"))
            places = {name: _place(place) for name, place in table.get("places", {}).items()}
            recent = [[str(path) for path in paths] for paths in table.get("recent", [])]
            return cls(file, str(table.get("theme", "")), recent, places, list(table.get("unfinished", [])))
        except (OSError, ValueError, TypeError, AttributeError):
            return cls(file)

    def save(self) -> None:
        """Keep it; a disk that does not take it is no reason to stop."""
        table = {
            "theme": self.theme,
            "recent": self.recent,
            "places": {name: asdict(place) for name, place in self.places.items()},
            "unfinished": self.unfinished,
        }
        written = json.dumps(table, ensure_ascii=False, indent=1)
        if written == self._written:
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            draft = self.file.with_name(f".{self.file.name}.{os.getpid()}")
            draft.write_text(written, encoding="utf-8")
            draft.replace(self.file)
            self._written = written
        except OSError:
            return

    def place(self, opening: Opening) -> Place:
        """Where the person was in what is open."""
        return self.places.setdefault("\n".join(names(opening)), Place())

    def title(self, paths: list[str]) -> str:
        """What the briefing of these paths was called; empty where that is not known."""
        place = self.places.get("\n".join(paths))
        return place.title if place else ""

    def opened(self, opening: Opening) -> None:
        """Something is open now."""
        paths = names(opening)
        self.recent = [paths, *(it for it in self.recent if it != paths)][:RECENT]
        kept = {"\n".join(it) for it in self.recent}
        self.places = {name: place for name, place in self.places.items() if name in kept}
        self.unfinished = paths
        self.save()

    def closed(self) -> None:
        """The program ends as it should."""
        self.unfinished = []
        self.save()


def names(opening: Opening) -> list[str]:
    """The paths that open the same again from anywhere."""
    own = [str(opening.project)] if opening.project else []
    return own + [path if path == "-" else str((opening.base / path).absolute()) for path in opening.paths]


def _place(kept: dict[str, object]) -> Place:
    place = Place()
    for name, value in kept.items():
        old = getattr(place, name, None)
        if isinstance(old, str) and isinstance(value, str):
            setattr(place, name, value)
        elif name == "drafts" and isinstance(value, dict):
            place.drafts = {str(key): str(text) for key, text in value.items()}
        elif name == "item" and isinstance(value, list) and len(value) == len(place.item):
            place.item = (str(value[0]), str(value[1]))
    return place
