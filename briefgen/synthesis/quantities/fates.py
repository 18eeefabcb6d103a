"""Tokens -> what became of those whom a number counts, told by more than one word, and whose fate a word tells.

``Nine hikers came out alive`` counts the rescued, ``drove 900 families from their homes`` the displaced. And a word
such as ``killing`` or ``arrested`` behind a number may tell of others: ``40 people were on the bus, killing 12``.
"""

import re

from briefgen.synthesis.quantities.numerals import Token, simple
from briefgen.synthesis.quantities.units import COUNTED, THINGS

REACH = 14
"""Words behind a number in which its predicate stands."""
_PARTS = "and|or|but|as|when|while|which|where|after|before|" + "|".join(
    word for fate, listed in COUNTED.items() if fate not in THINGS for word in listed
)
_WHOM = rf"(?:(?!(?:{_PARTS})\b)[a-z’'-]+ ){{0,6}}?"
"""What the number counts, with what stands between it and the predicate: a word that tells by itself goes first."""
_BE = r"(?:(?:was|were|been|being|are|is|be|get|got)(?: (?:[a-z]+ly|still|all|also|being|feared))* )"
_HARM = (
    r"(?:injur(?:y|ies)|wounds?|burns?|fractures?|bruis(?:es|ing)|cuts|concussions?|broken (?:bones|limbs|arms|legs|"
    r"ribs)|shock|smoke inhalation)"
)
_CLINIC = r"(?:an? |the )?(?:[a-z]+ ){0,2}(?:hospitals?|clinics?)"
_HOMES = (
    r"(?:their|the) (?:[a-z-]+ )?(?:homes|houses|villages?|towns?|land|valley|area|region|coast|islands?|city|camps?)"
)
_PRISON = r"(?:an? |the )?(?:police )?(?:jail|prison|custody|detention|cells?|handcuffs)"
_BEHIND = (
    (
        "displaced",
        rf"(?:left|lost|fled|abandoned|lose|leave|flee|from|out of) {_HOMES}\b|"
        rf"{_BE}?(?:forced|ordered|driven|made|compelled|told) to (?:flee|evacuate|leave {_HOMES})\b|"
        rf"{_BE}?(?:forced|ordered|driven|chased) (?:from|out of) {_HOMES}\b|"
        r"(?:sought|seek|seeking|taken|taking) (?:refuge|shelter)\b|"
        rf"{_BE}?(?:moved|taken) to (?:[a-z]+ )?shelters?\b|to (?:[a-z]+ )?shelters\b",
    ),
    (
        "dead",
        r"(?:did not|didn[’']t|failed to|could not|do not) survive\b|(?:lost|losing|lose) their lives\b|"
        rf"{_BE}(?:wiped out|gunned down|mown down|put to death|(?:shot|blown|burn(?:t|ed)|beaten|crushed|stabbed|"
        r"trampled|hacked|starved) (?:dead|to death))\b",
    ),
    (
        "hurt",
        rf"{_BE}(?:also |still )*treated for (?:[a-z]+ ){{0,2}}{_HARM}\b|"
        rf"(?:for|with|from) (?:[a-z-]+ ){{0,2}}{_HARM}\b|"
        rf"(?:suffer|sustain|nurs|receiv)(?:e|s|es|ed|ing)? (?:[a-z-]+ ){{0,2}}{_HARM}\b|"
        rf"{_BE}?(?:taken|rushed|brought|flown|airlifted|admitted|transferred|transported|sent) to {_CLINIC}\b|"
        rf"{_BE}(?:in|at) {_CLINIC}\b|"
        r"victims (?:(?:who|have|had|been|being|also) )*(?:were|was|are) (?:being )?(?:taken|treated|rushed|brought|"
        r"airlifted|flown|admitted|recovering|transported)\b",
    ),
    (
        "ill",
        r"(?:for|with) (?:[a-z]+ ){0,2}(?:breathing|respiratory|smoke|fever|diarrhoea|diarrhea|dehydration|nausea|"
        r"symptoms|poisoning|heatstroke|exhaustion|coughs?|dizziness|headaches?)\b|"
        r"(?:test(?:s|ed|ing)?|been) positive\b|(?:come|came|comes|gone|went) down with\b|"
        r"(?:caught|catch|contracted) (?:the|it|this|a)\b",
    ),
    (
        "missing",
        r"(?:is|are|was|were|remain(?:s|ed)?|whereabouts) (?:still )?(?:unknown|unaccounted for|lost at sea)\b|"
        r"(?:have|has|had) (?:still )?not been (?:seen|found|heard from|traced|located)\b",
    ),
    (
        "held",
        rf"{_BE}?(?:thrown|put|placed|taken|locked|remanded|held|sent|kept) (?:up )?"
        rf"(?:in|into|to|behind) (?:{_PRISON}|bars)\b|"
        rf"{_BE}?(?:taken|held|holding|kept) (?:captive|hostage|prisoner)\b|{_BE}(?:rounded up|led away|being held)\b|"
        rf"(?:into|in) {_PRISON}\b",
    ),
    (
        "rescued",
        rf"{_BE}?(?:brought|pulled|plucked|airlifted|winched|lifted|led|carried|dug|taken|hauled|flown) "
        r"(?:[a-z]+ ){0,4}?(?:to safety|alive|ashore|to the surface|from the (?:sea|water|rubble|wreck\w*|roof\w*))\b|"
        r"(?:came out|got out|escaped|made it out|emerged|were found) (?:alive|with their lives)\b|"
        r"from the (?:sea|rubble)\b|to safety\b|survived\b",
    ),
    ("crowd", r"(?:had |have |has )?(?:took|taken|take|turned|turn) (?:part in|out)\b"),
)
_HINT = re.compile(
    r"flee|evacuat|home|house|village|town|land|valley|area|region|coast|island|city|camp|refuge|shelter|surviv|lives|"
    r"wiped|down|death|dead|injur|wound|burn|fractur|bruis|cuts|concuss|broken|shock|smoke|hospital|clinic|victims|"
    r"breath|respir|fever|diarrh|dehydr|nausea|symptom|poison|heatstroke|exhaust|cough|dizzi|headache|positive|caught|"
    r"catch|contract|unknown|unaccounted|sea|not been|jail|prison|custody|detention|cell|handcuff|bars|captive|hostage|"
    r"rounded|led away|held|safety|alive|ashore|surface|water|rubble|wreck|roof|part in|turn"
)
"""A quick look for a word that some predicate ends with."""
_ALSO = r"(?:(?:who|have|has|had|also|later|then) )*"
_PREDICATES = [(fate, re.compile(rf"{_WHOM}{_ALSO}(?:{words})")) for fate, words in _BEHIND]


def told(tokens: list[Token], end: int) -> str:
    """What became of those that are counted before ``end``, where a phrase behind them tells; else nothing."""
    behind = " ".join(token.folded for token in tokens[end : end + REACH])
    if _HINT.search(behind) is None:
        return ""
    found = [(match.end(), fate) for fate, pattern in _PREDICATES if (match := pattern.match(behind))]
    return min(found, default=(0, ""))[1]


def uprooted(tokens: list[Token], place: int, end: int) -> str:
    """Of ``ordered about 900 people in two villages to leave their homes`` the displaced: whom somebody makes leave."""
    before = _verb_before(tokens, place)
    behind = " ".join(token.folded for token in tokens[end : end + 2 * REACH])
    return "displaced" if before in _MAKE and _LEAVE.match(behind) else ""


_MAKE = frozenset("order ordered orders ordering force forced forces forcing made drove driven driving told".split())
_LEAVE = re.compile(rf"(?:[\w’'-]+ )*?(?:to (?:flee|evacuate|leave {_HOMES})|(?:from|out of) {_HOMES})\b")


def _verb_before(tokens: list[Token], place: int) -> str:
    """The word before a number and its bound."""
    before = [token.folded for token in tokens[max(0, place - REACH) : place]]
    while before and before[-1] in _ROUGHLY:
        before.pop()
    return before[-1] if before else ""


def struck(tokens: list[Token], place: int, end: int) -> str:
    """What somebody did to those whom a number behind the verb counts: ``killing six monks``; beasts are no people."""
    beasts = any(token.folded in _BEASTS for token in tokens[end : end + 3])
    return "" if beasts else _STRIKES.get(_verb_before(tokens, place), "")


_STRIKES = {
    verb: fate
    for fate, verbs in {
        "dead": "killed killing kills drowned drowning",
        "hurt": "wounded wounding wounds injured injuring injures",
        "ill": "sickened sickening infected infecting infects",
        "held": "arrested arresting detained detaining kidnapped kidnapping abducted abducting",
    }.items()
    for verb in verbs.split()
}
_BEASTS = frozenset(
    """animals pigs hogs cows cattle calves sheep lambs goats chickens hens ducks turkeys geese poultry birds horses
    dogs cats fish elephants rhinos whales dolphins turtles lions bees trees""".split()
)


def of_others(tokens: list[Token], at: int, end: int) -> bool:
    """Whether the word at ``at``, behind a number that ends at ``end``, tells of others than those counted.

    It has an object of its own, ``killing the driver``; or it only says which others are meant, ``the wounded``.
    """
    word, before = tokens[at].folded, tokens[at - 1].folded
    if word in _DOING and at + 1 < len(tokens) and before not in _PASSIVE:
        following = next((token for token in tokens[at + 1 :] if token.folded not in _ROUGHLY), tokens[at])
        if following.folded in _DETERMINERS or simple(following) is not None or word.endswith("ing"):
            return True
    linked = tokens[at - 2].folded in _LINKS
    return at > end and before in _WHICH and not linked and word not in _PLACES


_DOING = frozenset(
    """killed killing kills wounded wounding injured injuring hurt arrested arresting detained detaining rescued
    rescuing rescues saved saving freed freeing captured capturing kidnapped abducted evacuated evacuating infected
    infecting displaced displacing maimed slain massacred""".split()
)
"""What somebody does to somebody."""
_PASSIVE = frozenset("was were been being are is be get got and or reportedly feared".split())
_ROUGHLY = frozenset("at least about some around nearly almost up to more than over as many".split())
_DETERMINERS = frozenset("the a an his her its their this that these those our my your another".split())
_WHICH = _DETERMINERS - {"that", "another"}
_LINKS = frozenset(["of", "among", "to", "including"])
_PLACES = frozenset("hospital hospitals toll".split())
