"""Readings and the body -> why each block outside the body is cut, in words for the reader of the ledger."""

from collections.abc import Sequence

from briefgen.clean.prose import Reading

_AFTER_COMMENTS = {"page furniture", "newsletter", "related links", "reply form", "advertisement"}


def reasons(blocks: Sequence[Reading], kept: Sequence[bool]) -> list[str | None]:
    """For each block why it is cut; None for those that are kept."""
    last = max((i for i, keep in enumerate(kept) if keep), default=-1)
    found: list[str | None] = []
    in_comments = in_related = False
    for index, (block, keep) in enumerate(zip(blocks, kept, strict=True)):
        kind = block.kind.why if block.kind else None
        if keep:
            in_related = False
            found.append(None)
            continue
        in_comments = in_comments or (index > last and kind == "reader comments")
        in_related = kind == "related links" or (in_related and kind is None)
        found.append(_why(block, in_comments=in_comments, in_related=in_related))
    return found


def _why(block: Reading, *, in_comments: bool, in_related: bool) -> str:
    own = block.kind or block.inside
    if in_comments and (own is None or own.why not in _AFTER_COMMENTS):
        return "reader comment"
    if own is not None:
        return own.why
    if block.is_byline:
        return "byline"
    if block.is_date:
        return "date line"
    return "related links" if in_related else "page furniture"
