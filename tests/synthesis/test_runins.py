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
        "Two villages have run out of [firewood] |[{UVR} aid drivers] are expected to bring [a first load].",
        "The crane was bolted to [the quay] |[{KVB}] has hired [a second crew] for the night.",
        "The strike emptied the shelves of [the valley] |[{Holm Bank} notes] have risen since Monday.",
        "Snow has closed the pass in [the north] |[{Veldania}'s army] has cleared [the road] with shovels.",
        "The minister walked out of [the hearing] |[{Kesk} dockers] will stop [all ferries] on Friday, they said.",
        "A boom was laid across [the bay] |[{Velda}] is preparing [a second boom] for the southern sound.",
        "The mast was hit by [lightning] |[{Vell}'s brother], a docker, has mended [a sail] on the pier.",
        "The choir stood on [the stairs] |[{Toresk} voters] will get [new ballots] at the town hall.",
        "The deal was struck at [night] |[{Brenna}] is to lose [three of its ports], the ministry has said.",
        'Orla Kesk said the tower was "older than the town" |A mason who fell from the roof has been laid to rest.',
        'The pilot said that the fog was "like milk" |The {Veldanian Sailing Club} has put off its regatta.',
        "Bread is baked in the yard of {Kesk Mill} |A baker from Ostrel has sold four hundred loaves since dawn.",
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
        "The guard arrested [a man] [{UVR} drivers] have accused of theft in the market.",
        "The cabinet rejected [a plan] [{KVB} lawyers] are expected to defend on Monday.",
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
        "The raids of two winters have brought IS close to ruin.",
        'Orla Kesk has said "this is how it ends" and A Long Winter was the name of her last book.',
    ],
)
def test_what_goes_on_behind_a_capital_is_one_sentence(marked: str) -> None:
    """A shortened relative clause, a time or place before its subject, and letters that count something."""
    reading, _ = _read(marked)
    assert runins.start(reading, Span(0, len(reading.text))) == 0
