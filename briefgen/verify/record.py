"""The JSON of a briefing -> Findings: quotes against texts, words against quotes, ids, digests."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen import codec
from briefgen.errors import InputError
from briefgen.model.briefing import Briefing, Reference
from briefgen.model.synthesis import Evidence
from briefgen.verify.finding import Finding, clipped
from briefgen.verify.verbatim import claims, identified

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is known of a source's text from ``start`` on."""

    start: int
    text: str

    def at(self, evidence: Evidence) -> str | None:
        """The words where the evidence points to; None when that is not known."""
        first, last = evidence.start - self.start, evidence.end - self.start
        return self.text[first:last] if 0 <= first < last <= len(self.text) else None


@dataclass(frozen=True, slots=True)
class Record:
    """A briefing as it was read from its JSON."""

    briefing: Briefing
    passages: Mapping[str, tuple[tuple[Stretch, str], ...]]
    """The embedded passages of each source, each with the digest that it is to have."""

    def stretches(self, source: str) -> tuple[Stretch, ...]:
        """What the file itself knows of a source's text."""
        whole = [Stretch(0, reference.text) for reference in self.briefing.references if reference.id == source]
        return tuple(stretch for stretch in whole if stretch.text) or tuple(p for p, _ in self.passages.get(source, ()))


def read(text: str) -> Record | Finding:
    """The record of a JSON text, or what is wrong with it as a whole."""
    try:
        briefing = codec.decode(text)
        return Record(briefing, _passages(json.loads(text)))
    except InputError as error:
        return Finding("data", str(error))
    except (KeyError, TypeError) as error:
        return Finding("data", f"the passages of a source are not whole: {error}")


def findings(record: Record, articles: Mapping[str, str] | None) -> list[Finding]:
    """What does not fit in a record; ``articles`` are texts by the id or the name of their source."""
    texts = {reference.id: _stretches(record, reference, articles) for reference in record.briefing.references}
    return [
        *_ids(record.briefing),
        *_digests(record, articles),
        *_absent(record.briefing, articles),
        *_quotes(record.briefing, texts),
        *_words(record.briefing),
    ]


def _passages(found: Mapping[str, list[Mapping[str, object]]]) -> dict[str, tuple[tuple[Stretch, str], ...]]:
    return {
        str(source["id"]): tuple(
            (Stretch(int(part["start"]), str(part["text"])), str(part["sha256"]))
            for part in source.get("passages", [])  # type: ignore[attr-defined]
        )
        for source in found["sources"]
    }


def _given(reference: Reference, articles: Mapping[str, str] | None) -> str | None:
    return (articles or {}).get(reference.id) or (articles or {}).get(reference.name)


def _stretches(record: Record, reference: Reference, articles: Mapping[str, str] | None) -> tuple[Stretch, ...]:
    given = _given(reference, articles)
    return (Stretch(0, given),) if given else record.stretches(reference.id)


def _ids(briefing: Briefing) -> Iterator[Finding]:
    counts = Counter(identified(briefing))
    for (section, name), number in counts.items():
        if not _ID.fullmatch(name):
            yield Finding(f"{section} {name}", "is no id")
        if number > 1:
            yield Finding(f"{section} {name}", f"stands {number} times; an id is given once")
    numbers = [reference.number for reference in briefing.references]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Finding("sources", "are not numbered from 1 on")


def _digests(record: Record, articles: Mapping[str, str] | None) -> Iterator[Finding]:
    for reference in record.briefing.references:
        where = _called(reference)
        given = _given(reference, articles)
        if given and _sha256(given) != reference.sha256:
            yield Finding(where, "the article given is not the text that the briefing was made from")
        if reference.text and _sha256(reference.text) != reference.sha256:
            yield Finding(where, "the embedded text does not have the source's digest")
        for stretch, digest in record.passages.get(reference.id, ()):
            if _sha256(stretch.text) != digest:
                yield Finding(
                    where, f"the passage at {stretch.start} does not have its digest: {clipped(stretch.text)}"
                )


def _absent(briefing: Briefing, articles: Mapping[str, str] | None) -> Iterator[Finding]:
    """Sources that are quoted and not among the articles given: what the file itself says of them is no check."""
    quoted = {evidence.source for evidence in codec.evidence_of(briefing.sections)}
    for reference in briefing.references:
        if articles is not None and reference.id in quoted and _given(reference, articles) is None:
            yield Finding(
                _called(reference), "is not among the articles given; name all that the briefing was made from"
            )


def _quotes(briefing: Briefing, texts: Mapping[str, tuple[Stretch, ...]]) -> Iterator[Finding]:
    called = {reference.id: _called(reference) for reference in briefing.references}
    quoted: dict[str, list[Evidence]] = {}
    for evidence in dict.fromkeys(codec.evidence_of(briefing.sections)):
        quoted.setdefault(evidence.source, []).append(evidence)
    for source, passages in quoted.items():
        where = called.get(source, f"sources {source}")
        if source not in texts:
            yield Finding(where, f"is not among the sources, but is quoted: {clipped(passages[0].quote)}")
        elif not texts[source]:
            yield Finding(where, "its text is not in the file; give the articles to check against")
        else:
            yield from (found for evidence in passages for found in _quote(where, evidence, texts[source]))


def _called(reference: Reference) -> str:
    """A source as a reader knows it: by its number and its file."""
    return f"source {reference.number} ({reference.name!r})"


def _quote(where: str, evidence: Evidence, stretches: tuple[Stretch, ...]) -> Iterator[Finding]:
    known = [words for words in (stretch.at(evidence) for stretch in stretches) if words is not None]
    if not known:
        yield Finding(where, f"nothing is known of {evidence.start} to {evidence.end}: {clipped(evidence.quote)}")
    elif evidence.quote not in known:
        yield Finding(where, f"{clipped(evidence.quote)} is not what stands at {evidence.start}: {clipped(known[0])}")


def _words(briefing: Briefing) -> Iterator[Finding]:
    for claim in claims(briefing):
        if not claim.evidence:
            yield Finding(claim.where, f"rests on no passage: {clipped(claim.text)}")
        elif not any(claim.text in evidence.quote for evidence in claim.evidence):
            yield Finding(
                claim.where, f"{clipped(claim.text)} is not in its passage: {clipped(claim.evidence[0].quote)}"
            )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
