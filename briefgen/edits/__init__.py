"""A person's corrections: kept in ``briefing.edits.toml``, found again when sources change, replayed by every build.

Pure functions on model values. An edit that no longer fits is returned as a Problem, never dropped.
"""

from briefgen.edits.actors import Identity, apply_to_cast
from briefgen.edits.additions import anchor
from briefgen.edits.articles import added_specs, apply_to_documents, digest_of, matched
from briefgen.edits.file import EMPTY_FILE, dumps, load, loads, path_beside, save
from briefgen.edits.items import SECTIONS, apply_to_items
from briefgen.edits.notes import apply_to_notes
from briefgen.edits.values import NO_EDITS, ActorEdit, ArticleEdit, Edits, ItemEdit, NoteEdit, Passage, Target

__all__ = [
    "EMPTY_FILE",
    "NO_EDITS",
    "SECTIONS",
    "ActorEdit",
    "ArticleEdit",
    "Edits",
    "Identity",
    "ItemEdit",
    "NoteEdit",
    "Passage",
    "Target",
    "added_specs",
    "anchor",
    "apply_to_cast",
    "apply_to_documents",
    "apply_to_items",
    "apply_to_notes",
    "digest_of",
    "dumps",
    "load",
    "loads",
    "matched",
    "path_beside",
    "save",
]
