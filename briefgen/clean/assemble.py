"""Page -> Article: text and ledger from the judged parts, and each fact from the most trusted clue."""

import hashlib
import unicodedata
from dataclasses import replace

from briefgen.clean import hyphens, unseen
from briefgen.clean.langid import language_of
from briefgen.clean.page import Clues, Page, Part
from briefgen.clean.trust import day_of, doubts_about
from briefgen.errors import InputError
from briefgen.model.article import READ, Article, CleaningLedger, Cut, Fact
from briefgen.model.problem import Problem
from briefgen.model.source import RawDocument
from briefgen.model.span import Span
from briefgen.words import words

LARGEST_ARTICLE = 10_000_000
"""Characters of text, 1.7 million words: what is found in so many takes 1.1 GB. Time is linear in the length: 10 s of
one processor for a million characters by rules alone, 60 s with the encoder."""
UNSEEN, HYPHEN = "invisible character", "hyphen"
"""Reasons of cuts inside a word."""


def assemble(raw: RawDocument, page: Page, name: str, path: str | None) -> Article:
    """The article of a page; raises InputError when nothing of it is kept."""
    wanted = raw.address.given.restore
    parts = [piece for part in _restored(page, wanted) for piece in _without_unseen(page, part)]
    text = _text(page.source, parts)
    if not words(text):
        raise InputError(f"{raw.shown!r} holds no article: no running text was found in it; see what it contains")
    article = article_of(raw, text, name, path, (page.clues, _cuts(page.source, parts)))
    missed = tuple(start for start in wanted if not _holds(page, text, start))
    return replace(article, restored=tuple(start for start in wanted if start not in missed), missed=missed)


def article_of(
    raw: RawDocument, text: str, name: str, path: str | None, found: tuple[Clues, tuple[Cut, ...]]
) -> Article:
    """The article with this text; what a person gave beats what the page says. Raises InputError for a whole book."""
    if len(text) > LARGEST_ARTICLE:
        raise InputError(
            f"{raw.shown!r} has more than {LARGEST_ARTICLE:,} characters of text, the most of one article; split it"
        )
    clues, cuts = found
    given = raw.address.given
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    language = given.language or language_of(text, clues.language)
    return Article(
        id="a" + digest[:12],
        name=name,
        path=path,
        text=text,
        sha256=digest,
        language=language,
        title=_fact(given.title, clues.title),
        publisher=_fact(given.publisher, clues.publisher),
        author=_fact(given.author, clues.author),
        url=_fact(given.url, clues.url),
        published=day_of(given.published, clues.dates),
        reliability=given.reliability,
        ledger=CleaningLedger(cuts),
        doubts=(*_unread(raw, language), *doubts_about(raw.shown, given.published, clues.dates)),
    )


def _unread(raw: RawDocument, language: str) -> tuple[Problem, ...]:
    """That a document will not be read, unless a person knows that, who named its language."""
    if language in READ or raw.address.given.language:
        return ()
    what = f"is in another language ({language}) and is not read"
    choices = f"leave it out, or give it language = {language!r} in the project, or 'en' if that is what it is"
    return (Problem(raw.shown, "clean", f"{what}; {choices}"),)


def _fact(given: str | None, found: Fact | None) -> Fact | None:
    if given:
        return Fact(given, "project")
    return replace(found, value=" ".join(unseen.without(found.value).split())) if found else None


def _restored(page: Page, wanted: tuple[str, ...]) -> list[Part]:
    """The parts, with those kept whose first words a person asked for."""
    starts = tuple(start for start in (_plain(words) for words in wanted) if start)
    kept = []
    for part in page.parts:
        back = part.why is not None and starts and _plain(part.span.of(page.source)).startswith(starts)
        kept.append(replace(part, why=None) if back else part)
    return kept


def _holds(page: Page, text: str, start: str) -> bool:
    """Whether a block began with these words and was kept, or they are in the text without that."""
    return any(_plain(part.span.of(page.source)).startswith(_plain(start)) for part in page.parts) or (
        _plain(start) in _plain(text)
    )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", unseen.without(text)).casefold().split())


def _without_unseen(page: Page, part: Part) -> list[Part]:
    """``part``, parted where characters stand in it that nobody sees, or that only part a word over two lines."""
    if part.why is not None:
        return [part]
    inside = part.span.start, part.span.end
    cuts = [(match.span(), UNSEEN) for match in unseen.UNSEEN.finditer(page.source, *inside)]
    cuts += [((at if soft else at + 1, at + 1), HYPHEN) for at, soft in hyphens.at_line_ends(page.source, *inside)]
    pieces, start = [], part.span.start
    for (begin, end), why in sorted(cuts):
        pieces.append(Part(Span(start, begin), None, part.paragraph))
        pieces.append(Part(Span(begin, end), why, part.paragraph))
        start = end
    return [*pieces, Part(Span(start, part.span.end), None, part.paragraph)]


def _text(source: str, parts: list[Part]) -> str:
    """The kept parts: paragraphs parted by one blank line, other white space as one blank."""
    paragraphs: list[list[str]] = []
    current, cut = -1, ""
    for part in parts:
        piece = part.span.of(source)
        if part.why is not None:
            cut = part.why
            continue
        if not piece.strip():
            continue
        if part.paragraph != current:
            paragraphs.append([piece])
        elif cut == HYPHEN or paragraphs[-1][-1].endswith("-"):
            paragraphs[-1].append(piece.lstrip())
        else:
            paragraphs[-1].append(piece if cut == UNSEEN else f" {piece}")
        current, cut = part.paragraph, ""
    return "\n\n".join(" ".join("".join(pieces).split()) for pieces in paragraphs)


def _cuts(source: str, parts: list[Part]) -> tuple[Cut, ...]:
    return tuple(
        Cut(p.span.of(source), p.why, p.span.start) for p in parts if p.why is not None and p.span.of(source).strip()
    )
