"""Name -> keys: when two spellings are one name, and what a body is called without its country.

Pure functions on the words of a name; they know nothing of articles.
"""

import re
from functools import lru_cache

from briefgen import gazetteer, words

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr father sister saint st hon
    president vice-president prime minister premier chancellor king queen prince princess emir sheikh shaikh sultan
    imam ayatollah mullah maulana pope cardinal archbishop bishop senator sen representative rep congressman
    congresswoman governor gov mayor secretary deputy ambassador judge justice chief gen general lt lieutenant maj
    major col colonel brig brigadier capt captain cpl corporal sgt sergeant adm admiral cmdr commander commodore
    marshal field officer inspector superintendent constable detective sheriff attorney former ex interim acting
    retired late sayyid haji hajji atty engr councillor cllr mp mep señor señora don doña herr frau monsieur
    madame mme maestro mzee alhaji alhaja hajiya datuk""".split()
)
"""Titles and forms of address that stand before a person's name."""
_HONOURS = frozenset("qc kc sc mp mep msp mla mbe obe cbe kbe phd md esq".split())
"""What stands behind a person's name and is no part of it."""
_PARTICLES = frozenset(["al", "el", "ul", "wal", "ad", "as", "ash", "an", "ar", "at", "az", "i", "e", "y", "wa"])
"""Articles and links inside transliterated names, written apart, with a hyphen or not at all."""
_LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\s?['’ʼ]s?$")
_VOWELS = re.compile(r"[aeiouyw]+")
_LAST_VOWELS = re.compile(r"[aeiouyw]+$")
_VOWEL_CLASS = {"a": "a", "e": "a", "i": "i", "y": "i", "o": "o", "u": "o", "w": "o"}
_CONSONANTS = (("ph", "f"), ("ck", "k"), ("q", "k"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("dj", "j"))
_DOUBLED = re.compile(r"(.)\1+")
_SAME_STEM = {
    "defence": "defense",
    "centre": "center",
    "centres": "centers",
    "labour": "labor",
    "programme": "program",
    "armed": "army",
    "military": "army",
    "institution": "institute",
    "dept": "department",
    "govt": "government",
}
"""Spellings and synonyms under which one body is named."""
_MIXED = 5
"""Letters of an acronym that keeps the small letters of its prepositions, at most."""
_LONGEST_INSIDE = 4
"""Letters of an acronym that is a word of a name, at most; a longer word in capitals is a name that shouts."""
_SHORT_FORENAMES = {
    short: whole
    for whole, shorts in (
        line.split(":")
        for line in """abigail:abby|albert:bert|alexander:alex|alfred:alf fred|andrew:andy drew|anthony:tony
        |antonio:toni|arthur:art|barbara:barb|benjamin:ben benny|bradley:brad|caroline:carrie|catherine:cathy
        |charles:charlie chuck|christopher:chris|clifford:cliff|cynthia:cindy|daniel:dan danny|david:dave
        |deborah:debbie deb|dennis:denny|donald:don donnie|dorothy:dot|douglas:doug|edward:ed eddie ted teddy
        |eleanor:ellie|elizabeth:liz beth betty lizzie|eugene:gene|francis:frank|frederick:freddie|gabriel:gabe
        |geoffrey:geoff|gerald:gerry|gregory:greg|harold:hal|jacob:jake|james:jim jimmy jamie|jeffrey:jeff
        |jennifer:jen jenny|jessica:jess|jonathan:jon|joseph:joe joey|joshua:josh|katherine:kathy kate katie
        |kenneth:ken kenny|kimberly:kim|lawrence:larry|leonard:len lenny|lewis:lew|margaret:maggie peggy meg
        |matthew:matt|maxwell:max|michael:mike mick|mitchell:mitch|nathaniel:nate|nicholas:nick nicky
        |patricia:patty trish|patrick:paddy|pamela:pam|peter:pete|philip:phil|raymond:ray|rebecca:becky
        |richard:rick dick rich|robert:bob bobby rob robbie|ronald:ron ronnie|samuel:sam sammy|stephen:steve steven
        |stuart:stu|susan:sue susie|terence:terry|theodore:theo|thomas:tom tommy|timothy:tim|victoria:vicky
        |vincent:vince|walter:walt|wesley:wes|william:bill billy will|zachary:zach""".split("|")
    )
    for short in shorts.split()
}
"""Usual short forms of English first names, each with the name in full."""
_FIRST_NOUNS = frozenset("groupe grupo gruppo grupa banque banco banca compagnie".split())
"""Common nouns that begin the names of companies."""
_EMPTY = frozenset(["affair", "forc", "group", "organiz", "organis"])
"""Stems that a body's name has in one text and drops in another: ministry of foreign (affairs), armed (forces)."""


@lru_cache(maxsize=100_000)
def bare(surface: str) -> str:
    """A name without leading article, possessive ending and stray marks."""
    stripped = _POSSESSIVE.sub("", surface.strip(" \t\n,;:–—-“”\"'‘’()[]*•")).strip()
    return _LEADING.sub("", " ".join(stripped.split()))


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """The `words.name_key` of a name without its titles."""
    return words.name_key(untitled(name))


def without_form(key: str) -> str:
    """A company's key without the words that say its legal form; unchanged when it is nothing else."""
    tokens = key.split()
    while len(tokens) > 1 and gazetteer.is_legal_form(tokens[-1]):
        tokens = tokens[:-1]
    return " ".join(tokens)


def ends_company(word: str) -> bool:
    """Whether a word in small letters ends the names of companies and bodies: ``bank``, ``foods``, ``corp``."""
    return gazetteer.is_trade(word) or gazetteer.is_legal_form(word) or gazetteer.group_noun(word)


def begins_company(word: str) -> bool:
    """Whether a word in small letters begins the names of companies: ``groupe``."""
    return word in _FIRST_NOUNS


def formless(name: str) -> str:
    """A company's name as written, without the words that say its legal form."""
    kept = without_form(words.name_key(name)).split()
    return " ".join(name.split()[: len(kept)]) if len(kept) < len(words.name_key(name).split()) else name


@lru_cache(maxsize=100_000)
def untitled(name: str) -> str:
    """A person's name without titles before and honours behind it; unchanged when it is nothing but titles."""
    tokens = name.split()
    while len(tokens) > 1 and words.fold(tokens[0]).rstrip(".") in TITLES:
        tokens = tokens[1:]
    while len(tokens) > 2 and tokens[-1].isupper() and words.fold(tokens[-1]) in _HONOURS:
        tokens = tokens[:-1]
    return " ".join(tokens)


@lru_cache(maxsize=100_000)
def spelling(key: str) -> str:
    """The same for the usual transliterations of one name: vowels by class, doubled and aspirated letters folded.

    ``key`` is a `words.name_key`.
    """
    tokens = [token for token in key.split() if token not in _PARTICLES] or key.split()
    return " ".join(_sounds(token) for token in tokens)


@lru_cache(maxsize=100_000)
def _sounds(token: str) -> str:
    for written, sound in _CONSONANTS:
        token = token.replace(written, sound)
    head = token[:1] if token[:1] in "wy" else ""
    vowels = _VOWELS.sub(lambda run: _VOWEL_CLASS[run.group()[0]], token[len(head) :])
    spelled = re.sub(r"(?<=[^aio])h(?=.)|h$", "", _DOUBLED.sub(r"\1", head + vowels))
    return _DOUBLED.sub(r"\1", spelled)


def whole_forename(name: str) -> str:
    """A first name in small letters, in full where it is a usual short form: ``mike`` is ``michael``."""
    return _SHORT_FORENAMES.get(name, name)


def same_endings(one: str, other: str) -> bool:
    """Whether two names in small letters may end in one sound: ``-u`` and ``-ou`` do, ``-y`` and ``-ieu`` do not."""
    ends = [len(found[0]) if (found := _LAST_VOWELS.search(name)) else 0 for name in (one, other)]
    return abs(ends[0] - ends[1]) <= 1


def same_forenames(one: str, other: str) -> bool:
    """Whether two first names may be one in two spellings: not a man's and a woman's."""
    genders = {gazetteer.gender_of_forename(one), gazetteer.gender_of_forename(other)}
    return genders != {"F", "M"}


@lru_cache(maxsize=100_000)
def bag(name: str) -> frozenset[str]:
    """What a body is called, whatever the order: stems of its words, countries for their names and demonyms.

    ``U.S. Department of Justice`` and ``United States justice department`` share a bag.
    """
    found: set[str] = set()
    tokens = words.words(name)
    while tokens:
        taken, land = next(
            ((n, tag) for n in (3, 2, 1) if (tag := land_of_name(" ".join(tokens[:n]))) and n <= len(tokens)), (1, None)
        )
        found.update([land] if land else _meaning(tokens[0]))
        tokens = tokens[taken:]
    return frozenset(found - _EMPTY) or frozenset(found)


def _meaning(word: str) -> list[str]:
    folded = words.fold(word).removesuffix("'s")
    if folded in words.STOP_WORDS and not word.isupper():
        return []
    return [words.stem(_SAME_STEM.get(folded, folded.replace("isation", "ization")))]


@lru_cache(maxsize=100_000)
def land_of_name(name: str) -> str | None:
    """A country's tag, as in ``=mali``, for its name or demonym; None for other words."""
    bared = bare(name)
    return place(bared) or (land_of(bared) if " " not in bared or gazetteer.demonym(bared) else None)


@lru_cache(maxsize=100_000)
def land_of(word: str) -> str | None:
    """A country's tag, as in ``=mali``, for its name or demonym in one word; None for other words."""
    if not word[:1].isupper():
        return None
    land = gazetteer.country(word)
    return f"={words.fold(land.name)}" if land else None


@lru_cache(maxsize=100_000)
def place(name: str) -> str | None:
    """A country's tag for any of its names; None for a demonym or another name."""
    if gazetteer.demonym(name) is not None and words.fold(name).removesuffix("s") != "america":
        land = gazetteer.country(name)
        if land is None or words.name_key(name) not in {words.name_key(form) for form in (land.name, land.official)}:
            return None
    land = gazetteer.country(name)
    return f"={words.fold(land.name)}" if land else None


@lru_cache(maxsize=100_000)
def initials(name: str) -> frozenset[str]:
    """The acronyms a name may have: initials of all words, of those with a meaning, of those before its last *and* or
    behind the country that it begins with.
    """
    tokens = [part for token in words.words(name) for part in re.split(r"[-’']", token) if part]
    every = "".join(map(_initial, tokens))
    content = "".join(_initial(token) for token in tokens if words.fold(token) not in words.STOP_WORDS)
    capital = "".join(_initial(token) for token in tokens if token[0].isupper())
    found = frozenset(words.fold(letters) for letters in (every, content, capital) if len(letters) > 1)
    first, joined, _ = name.rpartition(" and ")
    shorter = [first] if joined else []
    land, _, rest = name.partition(" ")
    if " " in rest and land_of_name(land):
        shorter.append(rest)
    return found.union(letters for part in shorter for letters in initials(part) if len(letters) > 2)


def _initial(token: str) -> str:
    """What a word gives to an acronym: its first letter, of an acronym all: ``VTX Airways`` is no ``VA``."""
    letters = token.replace(".", "")
    return letters if letters.isupper() and 2 <= len(letters) <= _LONGEST_INSIDE else token[0]


@lru_cache(maxsize=100_000)
def acronym(name: str) -> str | None:
    """The letters of a name that is an acronym; None for another name."""
    letters = name.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isalpha() and letters[0].isupper()):
        return None
    shaped = letters.isupper() or letters[-1] == "s" or (letters[-1].isupper() and len(letters) <= _MIXED)
    return words.fold(letters) if shaped and sum(c.isupper() for c in letters) >= 2 else None


def in_order(letters: str, name: str) -> bool:
    """Whether a name has all the letters, one after another."""
    rest = iter(name)
    return all(letter in rest for letter in letters)
