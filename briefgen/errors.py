"""Everything that briefgen raises on purpose.

    BriefgenError               what: a message for the person who ran briefgen: what, where, what to do
    ├── UsageError              a wrong option, an unknown name (exit 2)
    │   └── ProjectError        a mistake in briefing.toml or briefing.edits.toml (exit 2)
    ├── InputError              a source that cannot be read as an article (becomes a Problem)
    │   └── NoInputError        nothing readable at all (exit 3)
    ├── LanguageError           the named language pipeline cannot be loaded (exit 2)
    └── OutputError             a briefing that cannot be rendered or written (exit 4)

Caught in two places: ``pipeline.attempt`` (an InputError becomes a Problem of the briefing) and ``cli.main``
(a message and an exit code). Anything else that is raised is a bug and ends as a traceback.
"""


class BriefgenError(Exception):
    """Says what went wrong, where, and what to do about it."""


class UsageError(BriefgenError):
    """A wrong option or an unknown name; the message lists the choices."""


class ProjectError(UsageError):
    """One or more mistakes in a project file; the message names file and key of each."""


class InputError(BriefgenError):
    """A source that cannot be read as an article."""


class NoInputError(InputError):
    """There is no readable article at all."""


class LanguageError(UsageError):
    """The language pipeline that the project names cannot be loaded."""


class OutputError(BriefgenError):
    """A briefing that cannot be rendered or written."""
