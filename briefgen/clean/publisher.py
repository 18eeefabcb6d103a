"""Blocks -> publisher: the outlet or the authority that a pasted page names as its own."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from briefgen.clean.calendar import days_in
from briefgen.clean.prose import Reading
from briefgen.gazetteer import MEDIA_NOUNS, NEWSPAPER_NOUNS, is_capital, is_city, is_public_body
from briefgen.model.article import Fact
from briefgen.words import name_key, words

NAME_WORD = r"(?:(?:[A-Z]\.)+|(?:Jr|Sr|St|Dr)\.|[A-Z][\w'’-]*(?:\.\w+)*)"
"""A word of a name of a person or a body, as an expression."""
OUTLET_NOUNS = (
    f"{MEDIA_NOUNS}|Star|Press|Monitor|Echo|Enquirer|Argus|Broadcasting|Advertiser|Reporter|Ledger|Mercury|Messenger"
    "|Agency"
)
_OUTLET = re.compile(
    rf"(?:The )?(?:[A-Z][\w'’&.-]*\s+(?:of\s+|and\s+|the\s+)?){{0,4}}(?:[A-Z][\w-]*)?(?:{OUTLET_NOUNS})"
    r"(?: (?:Online|Agency|Service|Network|[A-Z][a-z]+))?"
)
"""The name of a newspaper, a broadcaster or an agency, by its nouns."""
_OWNER = re.compile(
    rf"(?:(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*)+(?:(?:19|20)\d\d)?(?:\s*[-–]\s*\d{{2,4}})?[\s,.]*(?:by\s+)?"
    rf"(?P<who>(?:The\s+)?{NAME_WORD}(?:\s+(?:{NAME_WORD}|of|and|the|&)){{0,5}})"
)
_COMPANY = re.compile(r"(?:^|[\s,]+)(?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Co|GmbH|All|Rights?|ALL)\b.*$")
OUTLET_WORDS = range(2, 6)
"""Words of a line that is nothing but the name of an outlet."""
HEAD_LINES, BODY_WORDS = 4, range(2, 10)
"""Lines of a notice's head, and words of the one among them that names who gives it."""


def is_outlet(name: str) -> bool:
    """Whether ``name`` is that of an outlet, by its nouns."""
    return _OUTLET.fullmatch(name) is not None


def find(blocks: Sequence[Reading], why: Sequence[str | None]) -> Fact | None:
    """Whom the page's first line names, or its head, as notices do, or the line of its copyright.

    The last counts only if the page has that name elsewhere.
    """
    first = next((i for i, reason in enumerate(why) if reason is None), len(blocks))
    name = _on_top(blocks, why) or (_over_text(blocks[:first]) if first <= HEAD_LINES else None)
    name = name or _of_notice(blocks, why) or _of_office(blocks[:first]) or _of_copyright(blocks, why)
    return Fact(name, "text") if name else None


def _on_top(blocks: Sequence[Reading], why: Sequence[str | None]) -> str | None:
    """The outlet that the first line names, or a newspaper one of the next: sections are called so, too."""
    top = [block for block, reason in list(zip(blocks, why, strict=True))[:TOP_LINES] if reason == "page furniture"]
    named = (block.text for block in top if _names_outlet(block) and (block is blocks[0] or _PAPER.search(block.text)))
    return next(named, None)


TOP_LINES = 5
"""Lines with which a page begins: ways around it, its name."""
_PAPER = re.compile(rf"\b(?:{NEWSPAPER_NOUNS}|Standard|Guardian|Independent|Sentinel|Ledger|Mercury|Star|Argus|Echo)$")


def _over_text(head: Sequence[Reading]) -> str | None:
    """The outlet that a short line right over the text names, alone or beside a day, an author or a title."""
    named = (part for block in head if not block.command for part in parts(block.text))
    outlet = next((part for part in named if len(part.split()) in OUTLET_WORDS and is_outlet(part)), None)
    return outlet or (_beside_day(head[0].text) if head else None)


def _beside_day(line: str) -> str | None:
    """What a first line names with its article beside a day: ``Le Veldan, 6 March 2031``, and no town."""
    name, *others = parts(line) or [""]
    dated = others and all(days_in(part) for part in others)
    town = is_capital(name) or is_city(name)
    return name if dated and _ARTICLED.fullmatch(name) and not town else None


_ARTICLED = re.compile(
    r"(?:(?:The|Le|La|Les|El|Los|Il|O|A|Der|Die|Das|De|Het)\s|L[’'])[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?"
)
"""A name that begins with an article in one of the languages of newspapers."""


def _of_notice(blocks: Sequence[Reading], why: Sequence[str | None]) -> str | None:
    for block, reason in list(zip(blocks, why, strict=True))[:HEAD_LINES]:
        notice = _NOTICE.fullmatch(block.text) if reason in ("page furniture", "headline") else None
        if notice:
            return notice["who"]
        if reason == "page furniture" and is_body(block):
            return block.text
    return None


def _of_office(head: Sequence[Reading]) -> str | None:
    """The public body that a line ``From: …`` names, or the line under a lone ``From:``, as press releases have it."""
    for block, below in zip_longest(head, head[1:]):
        given = _SENT.match(block.text)
        if given is None:
            continue
        who = _MEMBER.split(block.text[given.end() :] or (below.text if below else ""))[0].strip(" ,")
        if is_public_body(who) and "@" not in who:
            return who
    return None


_SENT = re.compile(r"From:\s*")
_MEMBER = re.compile(r"(?:,| and)\s(?=(?:The Rt Hon|Sir|Dame|Lord|Lady|Baroness|Dr|Mr|Mrs|Ms)\b)")
"""Between a body and the member of the government who leads it."""


def _of_copyright(blocks: Sequence[Reading], why: Sequence[str | None]) -> str | None:
    cut = [block.text for block, reason in zip(blocks, why, strict=True) if reason not in _OTHERS]
    lines = {name_key(text) for text in cut}
    last = max((i for i, reason in enumerate(why) if reason is None), default=len(blocks))
    for block in blocks[last + 1 :]:
        owner = _OWNER.match(block.text) if _DATED_RIGHTS.search(block.text) else None
        who = _COMPANY.sub("", owner["who"]).strip(" ,.") if owner else ""
        if who and (name_key(who) in lines or _times(who, cut) >= NAMED):
            return who
    return None


def _times(who: str, lines: Sequence[str]) -> int:
    """How many lines name the owner of a page, but those that say so."""
    name = re.compile(rf"(?<!\w){re.escape(who.removeprefix('The '))}(?!\w)")
    return sum(name.search(line) is not None and not _RIGHTS.search(line) for line in lines)


NAMED = 2
"""Of 91 pasted pages 18 name an owner so often who is the outlet, and four another; once, six and eight."""
_OTHERS = (None, "caption", "reader comment")
_DATED_RIGHTS = re.compile(r"©|\([cC]\)|\b(?:19|20)\d\d\b")
"""In a line that says whose the rights are, and in no link to a policy."""
_RIGHTS = re.compile(r"©|\(c\)|copyright", re.I)


def parts(line: str) -> list[str]:
    """What a line joins by marks: ``The Orel Herald · 5 March 2024``, ``By Mara Vell, Orel Herald``."""
    return [part for part in _JOINT.split(line.strip("*_#[]() ")) if part]


_JOINT = re.compile(r"\s*[|·•,–—]\s*|\s+-\s+")


def is_name(block: Reading) -> bool:
    """Whether a line is nothing but the name of an outlet or of a public body."""
    return _names_outlet(block) or is_body(block)


def _names_outlet(block: Reading) -> bool:
    named = block.kind is None and not block.command and block.count in OUTLET_WORDS
    return named and is_outlet(block.text)


_PLACE = r"[A-Z][\w’'-]*(?:,?\s[A-Z][\w’'-]*){0,2}"
_OFFICE = (
    r"(?:Embassy|Consulate(?:\sGeneral)?|High\sCommission|Ministry|Department|Agency|Authority)"
    rf"(?:\s(?:of|in|at|for)\s(?:the\s)?{_PLACE})*"
)
_WHOSE = r"[A-Z][\w.’'-]*\s"
_NOTICE = re.compile(
    rf"(?:{_WHOSE}){{0,4}}(?:Alert|Advisory|Notice|Warning|Message)\s?(?::|\s[-–—])\s(?P<who>(?:{_WHOSE}){{0,3}}{_OFFICE})"
)
"""The heading that an authority gives its notice: ``Security Alert: U.S. Embassy in Orel``."""
_BODY = re.compile(rf"(?:{_WHOSE})?{_OFFICE}")
"""The name of a body as far as its form shows: ``U.S. Embassy in Orel``. With more words before, headlines look so."""


def is_body(block: Reading) -> bool:
    """Whether a line is nothing but the name of a public body, capitalised as names are."""
    if block.plain and not block.ends and block.count in BODY_WORDS and _BODY.fullmatch(block.text):
        return True
    named = [word for word in words(block.text) if len(word) > NAME_LETTERS]
    capitalised = block.plain and block.count in BODY_WORDS and all(word[0].isupper() for word in named)
    name = block.text.split()[0] if _TOLD.search(block.text) else block.text
    return capitalised and not block.ends and is_public_body(name)


_TOLD = re.compile(r"\s(?:in|at|on|to|after|over|as|by|with|amid|from|near|against)\s")
"""A headline has such words; a name only behind its noun, which it begins with: ``Embassy of Veldania in Orel``."""
NAME_LETTERS = 3
"""Shorter words of a name may be small: *of*, *for*, *the*."""
