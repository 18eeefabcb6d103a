"""Where a sentence begins behind a heading or a caption that runs into it."""

import re
import struct
from dataclasses import replace

import pytest

from briefgen.model.analysis import Mention
from briefgen.model.span import Span
from briefgen.synthesis.evidence import Reading, readings
from briefgen.synthesis.summary import runins
from tests.synthesis.factories import corpus, written

_MARKS = re.compile(r"[\[\]{}|]")


def _read(marked: str) -> tuple[Reading, int]:
    """A text with its ``[noun phrases]`` and ``{names}``, and where ``|`` stands in it: 0 where nowhere."""
    text = _MARKS.sub("", marked)
    opened: dict[str, list[int]] = {"[": [], "{": []}
    phrases, names, seam = [], [], 0
    for mark in _MARKS.finditer(marked):
        at = len(_MARKS.sub("", marked[: mark.start()]))
        if mark[0] in opened:
            opened[mark[0]].append(at)
        elif mark[0] == "]":
            phrases.append((opened["["].pop(), at))
        elif mark[0] == "}":
            names.append(Mention(Span(opened["{"].pop(), at), "ORG"))
        else:
            seam = at
    article, analysis = written(text, names=tuple(names))
    packed = b"".join(struct.pack("<2I", *pair) for pair in sorted(phrases))
    (reading,) = readings(corpus((article, replace(analysis, phrases=packed))))
    return reading, seam


@pytest.mark.parametrize(
    "marked",
    [
        "Several towns have sandbags in [place] |[{UVR} relief officials] are expected to open [a first camp].",
        "The well was capped on [the seabed] |[{KVB}] has made [a first payment] into a fund for the coast.",
        "The collapse led to the worst flood in [history] |[{Holm Bank} shares] have fallen after a suit.",
        "Snow has closed the pass in [the north] |[{Veldania}'s army] has cleared [the road] with shovels.",
        "The minister walked out of [the hearing] |[{Kesk} dockers] will stop [all ferries] on Friday, they said.",
        "A boom was laid across [the bay] |[{Velda}] is preparing [a second boom] for the southern sound.",
        "The mast was hit by [lightning] |[{Toresk}'s owner], a docker, has denied [a mistake] before the court.",
        "Vell's cousins were among [the mourners] |[{Toresk} fans] will have [little room] at the graveside.",
        "The deal was struck at [night] |[{Brenna}] is to lose [three of its ports], the ministry has said.",
        'Orla Kesk said her son had "been through so much" |A boy of nine who died after a fall had been ill.',
        'The doctor said that the fever was of "little danger" |The {Veldanian Health Office} has a new ward.',
        "Serum is given to pupils at {Kesk School} |A third school in Ostrel has closed after eight pupils fell ill.",
        "The bridge at {Ostrel} |An inquiry into the fall of the bridge has been opened by the ministry.",
    ],
)
def test_a_sentence_begins_behind_a_clause_without_a_mark(marked: str) -> None:
    """A name, a name's noun or an article begins it, and its verb has what it needs."""
    reading, seam = _read(marked)
    assert runins.start(reading, Span(0, len(reading.text))) == seam


@pytest.mark.parametrize(
    "marked",
    [
        "The guard arrested [a man] [{UVR} officials] have accused of theft in the market.",
        "The cabinet rejected [a plan] [{KVB} officials] are expected to defend on Monday.",
        "Workers unveiled [a monument] [{Brenna}] has called [a disgrace] to the country.",
        "The court reopened [a case] [{Velda} shareholders] have lost twice since the spring.",
        "Soldiers stormed [a village] [{UVR} monitors] had visited on Tuesday.",
        "After weeks of stalled talks in [the capital] [{UVR} officials] are to open [a camp] for farmers.",
        "While rebels held [the north] [{Brenna}] has lost [two bridges] to the flood.",
        "The council closed [a bridge] [{Ostrel} residents] will use again in June.",
        "The minister said in a speech on [farming] [{Veldania}] has lost [a third] of its cattle.",
        "The fire destroyed a yard of [the shipping group] [{Velda}] has ordered [two ferries] from.",
        "Health officials said that hepatitis A cases have risen in {Port Maren} since May.",
        "Doctors warned the town that vitamin A tablets are sold without a label.",
        "The advance of the last two years has pushed IS to the point of collapse.",
        'Orla Kesk has said "this is how it ends" and A Long Winter was the name of her last book.',
    ],
)
def test_what_goes_on_behind_a_capital_is_one_sentence(marked: str) -> None:
    """A shortened relative clause, a time or place before its subject, and letters that count something."""
    reading, _ = _read(marked)
    assert runins.start(reading, Span(0, len(reading.text))) == 0
