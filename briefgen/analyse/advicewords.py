"""The closed word classes of advice: who gives it, to whom, with which verbs, and about what."""

import re

from briefgen.model.analysis import AdviceType, Strength

_AUTHORITIES = "|".join(
    r"""ministr(?:y|ies) departments? embass(?:y|ies) consulates?(?:\sgeneral)? high\scommission governments?
    authorit(?:y|ies) officials? police police\sforce constabulary sheriff(?:['’]s\soffice)? agenc(?:y|ies)
    administration council mayors? governors? president prime\sminister chancellor ministers? secretary
    (?:foreign|home|interior|met)\soffice office
    commissions? commissioner cent(?:er|re)s?\sfor\s[A-Z]\w+\s[Cc]ontrol bureau service organi[sz]ations?
    (?-i:United\sNations) (?-i:Red\sC(?:ross|rescent)) airports? airlines? coast\s?guard
    fire\s(?:department|brigade|service)
    firefighters army military navy
    hospitals? universit(?:y|ies) college schools? spokes(?:man|woman|person) emergency\sservices management operators?
    compan(?:y|ies) utility regulators? inspectorate directorate municipality cabinet parliament task\sforce forecasters
    rescuers chiefs? superintendent inspector constable surgeon\sgeneral harbou?r\s?master port\scaptain prosecutors?
    premier commander director-general medical\sofficers? meteorologists? waterworks governorate""".split()
)
AUTHORITY = f"(?:{_AUTHORITIES})"
"""Last word of a phrase that names who may tell the public what to do."""

_VOICES = "|".join(
    r"""analysts? experts? activists? campaigners? critics? commentators? columnists? editorials? opposition lawyers?
    protest(?:ers|ors) demonstrators rebels? militants? insurgents? extremists? jihadists? militia gunmen attackers?
    captors kidnappers hijackers
    readers? observers? researchers? professors? fellow economists? strategists? traders? investors? unions? pundits?
    bloggers? social\smedia coach manager fans? terrorists? celebrit(?:y|ies) relatives? neighbou?rs? survivors?
    witnesses""".split()
)
OUTSIDERS = re.compile(rf"(?i:\b(?:{_VOICES})\b)")
"""Who may have views but gives no official advice."""

_PEOPLE = "|".join(
    r"""citizens nationals residents public people travell?ers tourists visitors passengers motorists drivers commuters
    staff employees workers personnel families parents pupils students teachers schools? universit(?:y|ies)
    colleges? children patients households? homes? businesses shops restaurants bars caf[eé]s customers consumers
    pedestrians cyclists swimmers bathers holiday[\s-]?makers villagers locals inhabitants population civilians
    expatriates foreigners everyone everybody anyone anybody those friends\sand\sfamily dependants dependents
    airlines carriers ships vessels pilots hospitals doctors farmers fishermen pilgrims worshippers shoppers
    spectators evacuees women men communities crews? homeowners owners individuals persons members\sof\sthe\spublic
    \w+goers districts towns countries governments bodies authorities masters captains skippers mariners sailors
    boaters boats seafarers guests clients users subscribers growers producers importers exporters operators
    manufacturers merchants truckers hauliers riders anglers hikers climbers skiers campers surfers divers journalists
    volunteers organi[sz]ers landlords tenants retirees seniors adults minors mothers fathers clinics nurses
    pharmacies herders breeders landowners tankers trawlers neighbou?rhoods patrons expats contractors""".split()
)
AUDIENCE = f"(?i:{_PEOPLE})"
"""Head of a phrase that names whom advice is for."""
OFFICIAL_AUDIENCE = re.compile(r"(?i:\b(?:countries|governments|bodies|authorities|states)$)")
PRECAUTION = re.compile(
    r"(?i:\b(?:vigilan\w+|alert|prepar\w+|contingency|precaution\w*|surveillance|evacuat\w+|quarantine|screen\w*|isolat\w+|border|travel)\b)"
)
"""What one authority asks of others when it gives advice, not when it makes a demand."""

_NOTICES = "|".join(
    r"""advisor(?:y|ies) notices? curfews? lockdowns? quarantines? evacuation\s(?:orders?|alerts?|warnings?)
    stay-at-home\sorders? shelter-in-place\sorders? orders?\sto\s(?:evacuate|leave|shelter|stay\s\w+)
    boil[-\s]water\s(?:orders?|alerts?|advice) travel\s(?:advice|warnings?|alerts?|bans?|restrictions?)
    (?:no-\w+|exclusion|buffer|safety|danger|restricted)\szones? flight\sbans? (?:fishing|swimming|bathing)\sbans?
    (?:flood|storm|tsunami|tornado|hurricane|cyclone|typhoon|weather|health|security|air[-\s]quality|heat|avalanche
    |water|beach|smoke)\s(?:warnings?|alerts?)""".replace("\n    |", "|").split()
)
NOTICES = f"(?i:{_NOTICES})"
"""Nouns for an advice that is in force."""

STRONG = {"order", "tell", "instruct", "direct", "require", "ban", "bar", "prohibit", "command", "forbid", "oblige"}
WEAK = {"encourage", "invite", "remind", "allow"}
DIRECTIVES = {
    "advise": "advis(?:e|es|ed|ing)", "urge": "urg(?:e|es|ed|ing)", "warn": "warn(?:s|ed|ing)?",
    "tell": "(?:tells?|told|telling)", "order": "order(?:s|ed|ing)?", "ask": "ask(?:s|ed|ing)?",
    "recommend": "recommend(?:s|ed|ing)?", "caution": "caution(?:s|ed|ing)?", "instruct": "instruct(?:s|ed|ing)?",
    "direct": "direct(?:s|ed|ing)?", "require": "requir(?:e|es|ed|ing)", "request": "request(?:s|ed|ing)?",
    "encourage": "encourag(?:e|es|ed|ing)", "remind": "remind(?:s|ed|ing)?", "call on": "call(?:s|ed|ing)?\\s(?:up)?on",
    "appeal to": "appeal(?:s|ed|ing)?\\s(?:to|for)", "implore": "implor(?:e|es|ed|ing)",
    "counsel": "counsel(?:s|led|ling|ed)?",
    "invite": "invit(?:e|es|ed|ing)", "command": "command(?:s|ed|ing)?", "emphasize": "emphasi[sz](?:e|es|ed|ing)\\sto",
}  # fmt: skip
BANS = {
    "ban": "bann(?:ed|ing)|bans", "bar": "barr(?:ed|ing)|bars", "prohibit": "prohibit(?:s|ed|ing)?",
    "forbid": "forb(?:ids|ade|idden|idding)",
}  # fmt: skip

_ABOUT: tuple[tuple[AdviceType, str], ...] = (
    (
        "reassurance",
        r"""as\snormal as\susual no\sneed\sto (?:remain|stay|keep)\scalm not\sto\spanic no\s(?:danger|threat|risk)""",
    ),
    (
        "shelter",
        r"""shelter\w* indoors (?:stay|remain|keep)\s(?:at\s|in(?:side)?\s)?(?:their\s|your\s)?(?:homes?|inside|houses)
        lock\w*\s(?:your\s|their\s)?doors windows""",
    ),
    (
        "closure",
        r"""clos(?:e|ed|es|ing|ure) shut\w* suspend\w* cancel\w* off-limits reopen\w*
        no\s(?:\w+\s)?(?:service|services|trams|trains|flights|buses|ferries)""",
    ),
    (
        "depart",
        r"""leav(?:e|ing) depart\w* evacuat\w+ (?:remain|stay)(?:ing)?\s(?:in|there) (?:return|come)\shome flee
        repatriat\w* get\sout relocat\w+""",
    ),
    (
        "health",
        r"""wash\w* hand-?\s?washing hygiene boil\w* drink\w* tap\swater masks? vaccin\w* tissues? symptoms? medical
        cover\w*\s(?:their|your|cough\w*|sneez\w*) doctors? isolat\w+ quarantine\w* swim\w* infect\w+ eat(?:ing)? sick
        hydrated inhal\w+ pregnan\w+ bath\w+""",
    ),
    (
        "travel",
        r"""travel\w* trips? journeys? visit(?:ing|s)? fly(?:ing)? flights? passports? visas?
        cross(?:ing)?\sthe\sborder""",
    ),
    (
        "movement",
        r"""avoid\w* movements? (?:stay|keep)\s(?:away|off|clear|out) curfew detour\w* roads? routes? gatherings?
        crowds? anchor berth daylight delays? basin higher\sground high\sground keep\s(?:a\slow|clear|to\s(?:the\s)?\w+)
        turn\sback enter(?:ing)? bridge cars? vehicles? sail(?:ing)? put\sto\ssea
        go(?:ing)?\s(?:out|near|to) demonstrations? public\splaces approach area driv(?:e|ing) restrict\w*""",
    ),
    (
        "security",
        r"""vigilan\w+ alert cautio\w+ awareness monitor\w* suspicious report contact register call ring phone hotline
        helpline number enrol\w* safety secur\w+ beware contingency precautions? prepar\w+ stock\sup supplies
        identification details low\sprofile unexploded lodgings electricity batter(?:y|ies) radios? phones? charged""",
    ),
)
TOPICS: tuple[tuple[AdviceType, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?i)\b(?:{'|'.join(words.split())})\b")) for name, words in _ABOUT
)
"""What an advice is about: the topic whose word comes first."""

_DEMANDS = "|".join(
    r"""vot(?:e|ing) resign support back reject apologi[sz]e protest rall(?:y|ies) strike invest\w* shares? stocks?
    dividends? negotiat\w+ peace dialogue talks? ceasefire cease-fire reforms? pay\sthe legislation laws? conclusions
    applause donat\w+ pray\w* vigil attend sign\sup subscri\w+ comments? democracy surrender disarm testify answer
    explain respond condemn intervene court appear impose sanctions unite fight withdraw\w* halt
    stop\s(?:the|its|their) elect\w*
    bid deal agreement""".split()
)
NOT_ADVICE = re.compile(rf"(?i:\b(?:{_DEMANDS})\b)")
"""What makes it a political, financial or other demand."""

LEVELS: tuple[tuple[str, int], ...] = (
    (r"do\snot\stravel|avoid\sall\stravel", 4),
    (r"reconsider\s(?:your\sneed\sto\s)?travel|avoid\s(?:all\s)?non-?essential\stravel", 3),
    (r"exercise\sincreased\scaution|(?:exercise\sa\s)?high\sdegree\sof\scaution", 2),
    (r"(?:exercise|take)\snormal\s(?:safety\s|security\s)?precautions", 1),
    (r"(?:advis\w+\s)?against\sall\s(?:but\sessential\s|non-essential\s)?travel", 0),
)
"""Words of the scales of the United States, Canada, Australia and Ireland; 0 for a scale without numbers."""
LEVEL_NUMBER = re.compile(r"(?i:\blevel\s(?P<number>[1-5]|one|two|three|four|five)\b)")


def topic(action: str) -> AdviceType | None:
    """What an action is about; None when it holds no word of any topic."""
    first = [(found.start(), n) for n, (_, words) in enumerate(TOPICS) if (found := words.search(action))]
    return TOPICS[min(first)[1]][0] if first else None


_LIFTS = re.compile(r"(?i)(?:lift|eas(?:e|ed|es|ing)\b|rescind|dropped|end(?:ed|s)\b|withdr)")
_LIFTED = re.compile(
    r"(?i)\b(?:lifted|reopen\w*|eased|no\slonger|ended|withdrawn|withdrew|cancell?ed\s(?:its|the)|rescinded|expired|dropped"
    r"|(?<!not\s)safe\sto|allowed\s(?:back|to\sreturn|return|home)|may\s(?:now\s)?(?:return|go)\s(?:home|back))\b"
)


def strength(verb: str, action: str) -> Strength:
    """How binding an advice is, by its verb and its action."""
    if _LIFTS.match(verb) or _LIFTED.search(f"{verb} {action}"):
        return "lifted"
    if (
        verb in STRONG
        or verb.startswith(("impos", "declar"))
        or re.search(r"(?i)\b(?:must|mandatory|compulsory|have\sto|has\sto|do\snot|don['’]t)\b", f"{verb} {action}")
    ):
        return "must"
    return "may" if verb in WEAK or re.search(r"(?i)\b(?:may|can|could)\b", verb) else "should"


def level(text: str) -> tuple[int | None, str | None]:
    """The level that the words give, on the issuer's own scale, and those words."""
    numbered = LEVEL_NUMBER.search(text)
    for pattern, number in LEVELS:
        if found := re.search(rf"(?i)\b(?:{pattern})\b", text):
            return (_digit(numbered) if numbered else number or None), found[0]
    return (_digit(numbered), numbered[0]) if numbered else (None, None)


def _digit(found: re.Match[str]) -> int:
    number = found["number"].lower()
    return int(number) if number.isdigit() else "zero one two three four five".split().index(number)
