"""Clusters -> those that only carry the news: agencies, publishers, newspapers that report, and their reporters.

A newspaper that does something else, or that others speak of as a party, is an actor like any other.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from briefgen import gazetteer, words
from briefgen.model.span import Span
from briefgen.synthesis.actors import identity
from briefgen.synthesis.actors.units import Unit
from briefgen.synthesis.evidence import Reading

_AGENCIES = frozenset(
    words.name_key(name)
    for name in """AP, Associated Press, Reuters, Thomson Reuters, AFP, Agence France-Presse, DPA, PTI, UPI, PA, EFE,
    Deutsche Presse-Agentur, United Press International, Press Association, Xinhua, TASS, Interfax, RIA Novosti, ANSA,
    Kyodo, Press Trust of India, ANI, Anadolu, Anadolu Agency, APA, Yonhap, IRNA, Bloomberg, Getty Images, Getty, EPA,
    BBC, BBC News, CNN, Al Jazeera, NBC, CBS, ABC, Fox News, Sky News, Twitter, Facebook, Telegram, YouTube, Instagram,
    WhatsApp, X, TikTok, Google, Google Maps""".split(",")
)
"""News agencies, broadcasters and platforms that articles name as their source or carrier."""
_OUTLET = rf"\b(?:{'|'.join(sorted(gazetteer.MEDIA))}|News|Press|Guardian|Times|Post|Telegraph|Journal)"
_CARRIED = re.compile(
    rf"{_OUTLET}\s?['’]s?\s+(?:\w+\s+){{0,3}}$|{_OUTLET}\s(?:\w+\s){{0,2}}(?:editor|correspondent|reporter)\s$"
    r"|\b(?:photo|photograph|picture|image|video)s?(?:\s*:| by)\s*$",
    re.IGNORECASE,
)
"""Before a name: whose reporter it is."""
_STATION = re.compile(r"\b[KW][A-Z]{2,3}\d{0,2}['’]s\s$")
"""The same by an American station's letters."""
_REPORTS = re.compile(
    r"\s+reports?\s+(?:from|in|for)\b|\s+reported from\b|\s*,\s*(?:the|our|a)\b[\w ]{0,30}\bcorrespondent\b|/[A-Z]"
)
"""After a name: that it is a reporter's or a photographer's."""
_MEDIUM = re.compile(
    rf"(?:{gazetteer.MEDIA_NOUNS}|Review|Sun|FM)$|^(?:Radio|Televisión|TV|Daily|Sunday)\s|\s(?:newspaper|magazine|Daily|Online)$"
)
"""In the names of newspapers and stations."""
_BEFORE = re.compile(
    r"\b(?:t(?:old|elling|ells)|(?:seen|obtained|reviewed|quoted|cited|published|reported|printed|estimated)\sby"
    r"|(?:reported|published|wr(?:ote|iting)|appeared|story|article|column|interview)\s(?:\w+\s)?(?:in|with|for|to|on)"
    r"|reporter\s(?:for|from|of)|according\sto|reported)\s(?:the\s)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:['’]s?)?\s(?:(?:newspaper|magazine|website|daily|weekly)\s)?(?:(?:has|had|have|first|also|later|earlier)\s)*"
    r"(?:report(?:s|ed|er|ers|ing)?|correspondents?|understands|learn(?:ed|t|s)|consulted|seen|obtained|reviewed|wrote"
    r"|writes|quote[sd]|cite[sd]|note[sd]|observed|headlined|said|says|claim(?:s|ed)|is claiming|published)\b"
)
"""Around the name of a newspaper: that somebody told it something, or it reports."""
_SEEN_BY = re.compile(r"\bseen by\s(?:the\s)?$")
_HAS_SEEN = re.compile(r"\s(?:has|have|had) (?:seen|learn(?:ed|t)|consulted)\b")
"""The same around a name that does not look like a newspaper's."""
_SHORTEST = 4
"""Letters of a publisher's name in short."""


def told_apart(ordered: Iterable[Reading]) -> Callable[[Sequence[Unit]], bool]:
    """Whether a cluster only carries the news."""
    publishers = {words.name_key(r.article.publisher.value) for r in ordered if r.article.publisher}

    def is_carrier(units: Sequence[Unit]) -> bool:
        if any(unit.key in _AGENCIES for unit in units):
            return True
        mentions = [(unit, mention.span) for unit in units for mention in unit.mentions]
        if any(_is_reporter(*mention) for mention in mentions):
            return True
        if any(unit.key in publishers for unit in units):
            return all(_MEDIUM.search(unit.name) or _publishes(unit, span) for unit, span in mentions)
        if any(_is_short_for(unit.key, publishers) for unit in units):
            return all(_is_told(unit, span) for unit, span in mentions)
        if any(_MEDIUM.search(unit.name) for unit in units):
            return 2 * sum(_is_told(unit, span) for unit, span in mentions) >= len(mentions)
        return units[0].kind != "place" and all(_is_shown(*mention) for mention in mentions)

    return is_carrier


def _is_reporter(unit: Unit, name: Span) -> bool:
    """Whether a person is named as a reporter of the news."""
    if unit.kind != "person":
        return False
    text = unit.reading.text
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 60]
    return bool(_REPORTS.match(after) or _CARRIED.search(before) or _STATION.search(before))


def _publishes(unit: Unit, name: Span) -> bool:
    """Whether a publisher is named in its own text, or only as the one that reports."""
    own = unit.reading.article.publisher
    return (own is not None and words.name_key(own.value) == unit.key) or _is_told(unit, name)


def _is_short_for(key: str, publishers: Iterable[str]) -> bool:
    """Whether a name begins or ends that of a publisher."""
    return len(key) >= _SHORTEST and any(it.startswith(f"{key} ") or it.endswith(f" {key}") for it in publishers)


def _is_told(unit: Unit, name: Span) -> bool:
    text = unit.reading.text
    return bool(_AFTER.match(text, name.end) or _BEFORE.search(text, max(0, name.start - 40), name.start))


def _is_shown(unit: Unit, name: Span) -> bool:
    """Whether a name that is no body's by its words is one to which something was shown: ``records seen by Toresk``."""
    text = unit.reading.text
    if identity.acronym(unit.name) or gazetteer.group_noun(unit.name.split()[-1]):
        return False
    shown = _SEEN_BY.search(text, max(0, name.start - 16), name.start)
    return shown is not None or _HAS_SEEN.match(text, name.end) is not None
