"""Name -> whether it is that of a public body: one that may tell people what to do."""

import re

_NOUN = (
    r"(?:ministry|department|directorate|authority|agency|administration|services?|office|council|commission|bureau"
    r"|inspectorate|embassy|consulate|police|constabulary|coast ?guard|brigade|municipality|prefecture|governorate"
    r"|government|railways?|airports?|harbou?r|hospital|waterworks|civil (?:defen[cs]e|protection)|public health)"
)
_PUBLIC = re.compile(rf"\b(?:{_NOUN}|high commission|gov)\b(?! on\b)")
NEWSPAPER_NOUNS = (
    "Times|Post|Herald|Tribune|Courier|Gazette|Telegraph|Observer|Journal|Chronicle|Mirror|Daily|Weekly|Express"
    "|Examiner"
)
"""What newspapers are called, as an expression; no other body is called so."""
MEDIA_NOUNS = (
    f"{NEWSPAPER_NOUNS}|Mail|News|Magazine|Globe|Independent|Standard|Guardian|Dispatch|Inquirer|Sentinel|Bulletin|Wire"
    "|Radio|Television|TV"
)
"""What they, broadcasters and agencies are called; some other bodies are too."""
MEDIA = frozenset("PA AP AFP UPI EPA Reuters Xinhua Bloomberg BBC ITV CNN MSNBC NBC CBS ABC Fox Jazeera SWNS".split())
"""Agencies and broadcasters known by a sign or one word, which stands before what somebody told them."""
_OTHER = re.compile(
    rf"\b(?!post office)(?:{NEWSPAPER_NOUNS.lower()}|news|newspaper|press|wire|world service|radio|television|tv"
    r"|editorial|photo|magazine|review|reporter|blog)\b"
)
"""In the names of those who report, which may be agencies and services too."""


def is_public_body(name: str) -> bool:
    """Whether ``name`` is that of an authority or of who runs a public service, by its nouns."""
    plain = name.lower()
    return _PUBLIC.search(plain) is not None and _OTHER.search(plain) is None


_OF_ITS_OWN = re.compile(
    r"\b(?:school|college|nursery|kindergarten|parish|church|cathedral|mosque|synagogue|club|stadium|festival|museum|zoo|library"
    r"|theatre|airlines?|airways|ferr(?:y|ies)|(?:bus|coach|rail|water|gas|power|energy|electricity|grid|heating)\s(?:lines?|company"
    r"|works|utility|supply|network)|energy|electric(?:ity)?|transport|transit)\b"
)


def looks_after_people(name: str) -> bool:
    """Whether ``name`` is that of a public body, or of one that may tell its pupils, guests or customers what to do."""
    return is_public_body(name) or (_OF_ITS_OWN.search(name.lower()) is not None and not _OTHER.search(name.lower()))
