"""A rich briefing about a fictional country, made by hand; every quote is looked up in its article."""

import hashlib
from dataclasses import replace

from briefgen.model.article import Cut
from briefgen.model.briefing import Briefing, Gap, MadeWith, Note, Period, Reference, Section
from briefgen.model.problem import Problem
from tests.render.articles import TEXTS
from tests.render.claims import ACTORS, DIVERGENCES, NOTICES, STATEMENTS, SUMMARY
from tests.render.events import EVENTS, UNDATED
from tests.render.quoting import COURIER, DISPATCH, GAZETTE, HERALD, MARKUP, RADIO

MADE_WITH = MadeWith("0.1.0", "en 0.1.0", (("summary.words", "250"),))


def reference(number: int, source: str, **given: object) -> Reference:
    """A source with the facts that are ``given``."""
    text = TEXTS[source]
    plain = Reference(
        id=source,
        number=number,
        name=f"{source}.txt",
        path=f"articles/{source}.txt",
        url=None,
        title=None,
        publisher=None,
        author=None,
        published=None,
        published_from=None,
        language="en",
        reliability=None,
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        duplicate_of=None,
        version_of=None,
        text=text,
        cut=(),
    )
    return replace(plain, **given)  # type: ignore[arg-type]


REFERENCES = (
    reference(
        1,
        HERALD,
        title="Separatists declare blockade of fuel road",
        publisher="The Maren Herald",
        author="Ada Lunk",
        published="2025-11-04",
        published_from="project",
        reliability="B",
        cut=(
            Cut("LEAVE A REPLY", "page furniture", 900),
            Cut("Great article, I buy my boots at Boots4You!", "reader comment", 930),
            Cut("So sad.", "reader comment", 980),
        ),
    ),
    reference(
        2,
        COURIER,
        title="Port city counts its last litres",
        publisher="Veldanian Courier",
        published="2025-11-11",
        published_from="dateline",
        url="https://courier.example/port",
    ),
    reference(3, GAZETTE, title="Norland warns travellers", published="2025-11-07", published_from="page metadata"),
    reference(4, DISPATCH),
    reference(
        5,
        RADIO,
        title="Schools reopen in port district",
        publisher="Radio Ostrava",
        published="2025-11-19",
        published_from="text",
    ),
    reference(
        6,
        MARKUP,
        title="<b>Union</b> | bulletin {{ 1 }} [x](https://bad.example)",
        published="2025-11-12",
        published_from="file name",
        path=None,
    ),
)

GAPS = (
    Gap("g0000000001", "Source 4 has no date."),
    Gap("g0000000002", "Rests on one source: 4 of 5 sentences of the bottom line."),
)
NOTES = (
    Note(
        "n0000000001",
        "divergences",
        "J. Okafor",
        "Our own staff saw **two tankers** pass on 12 November.\n\n- [x](javascript:alert(1)) <img src=x onerror=y>\n"
        "- see <script>alert(2)</script> [the log](https://intranet.example/log)",
    ),
    Note("n0000000002", "summary", None, "> Not for onward use before noon.\n\nNumbers are **provisional**."),
)
PROBLEMS = (Problem("articles/broken.html", "clean", "no article text is in it; name another file"),)


def briefing(**changes: object) -> Briefing:
    """The whole briefing, with ``changes``."""
    return replace(
        Briefing(
            title="Veldania: fuel blockade of Port Maren",
            as_of="2025-11-19",
            period=Period("2025-11-04", "2025-11-19"),
            marking="TLP:AMBER",
            language="en",
            made_with=MADE_WITH,
            sections=(
                Section("summary", "Bottom line", SUMMARY, (NOTES[1],), 5),
                Section("actors", "Key actors", ACTORS, (), 12),
                Section("timeline", "Timeline", EVENTS, (), 9),
                Section("undated", "Undated", UNDATED, (), 1),
                Section("divergences", "Diverging claims", DIVERGENCES, (NOTES[0],), 4),
                Section("statements", "Statements", STATEMENTS, (), 3),
                Section("advisories", "Advisories", NOTICES, (), 3),
                Section("gaps", "Information gaps", GAPS, (), 2),
                Section("sources", "Sources", REFERENCES, (), 6),
                Section("problems", "Problems", PROBLEMS, (), 1),
            ),
            references=REFERENCES,
            problems=PROBLEMS,
        ),
        **changes,  # type: ignore[arg-type]
    )
