"""What a person typed -> Opening: a project file, or paths to articles. Imports nothing heavy."""

import os
from dataclasses import dataclass
from pathlib import Path

from briefgen.locations import project_among


@dataclass(frozen=True, slots=True)
class Opening:
    """What a person opened: a project file, or paths to articles."""

    project: Path | None
    paths: tuple[str, ...]
    base: Path

    @classmethod
    def of(cls, paths: tuple[str, ...]) -> "Opening":
        """What was typed; the project file of the working folder where nothing was."""
        project, more = project_among(paths)
        return cls(project and project.resolve(), more, project.resolve().parent if project else Path.cwd())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read yet."""
        return self.project is None and not self.paths

    @property
    def leads_nowhere(self) -> bool:
        """Whether no name is that of a file or a folder, or a pattern."""
        from glob import has_magic

        named = (*self.paths, *([str(self.project)] if self.project else []))
        return not any(has_magic(name) or os.path.lexists(self.base / name) for name in named)

    def edits_file(self, data: Path) -> Path:
        """Where its corrections are kept: beside the project, or among the user's data."""
        import hashlib

        from briefgen.edits import path_beside

        if self.project:
            return path_beside(self.project)
        digest = hashlib.sha256("\0".join([str(self.base), *self.paths]).encode()).hexdigest()
        return data / "corrections" / f"{digest[:12]}.edits.toml"
