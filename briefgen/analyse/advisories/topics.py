"""Action -> what an advice is about, how binding it is, and its level."""

import re

from briefgen.model.analysis import AdviceType, Strength

STRONG = frozenset("order tell instruct direct require ban bar prohibit command forbid outlaw oblige".split())
WEAK = frozenset("encourage invite remind allow".split())
_ABOUT: tuple[tuple[AdviceType, str], ...] = (
    (
        "reassurance",
        r"""as\snormal as\susual no\sneed\sto no\s(?:cause|need|reason)\sfor
        (?:remain|stay|keep)\scalm hoard\w* stockpil\w* panic[\s-]buy\w* not\sto\spanic no\s(?:danger|threat|risk)""",
    ),
    (
        "shelter",
        r"""shelter\w* indoors
        (?:stay|remain|keep)\s(?:at\s|in(?:side)?\s)?(?:their\s|your\s)?(?:homes?|inside|houses)
        lock\w*\s(?:your\s|their\s)?doors windows""",
    ),
    (
        "closure",
        r"""clos(?:e|ed|es|ing|ure)(?!-) shut\w* suspend\w* cancel\w* off-limits re-?open\w* stop(?:ping)?\swork
        no\s(?:\w+\s)?(?:service|services|trams|trains|flights|buses|ferries)""",
    ),
    (
        "depart",
        r"""leav(?:e|ing)(?!\s(?:[\w’'-]+\s){0,5}(?:unattended|unlocked|behind)|\s(?:it|them|anything|nothing|time|space)\b)
        depart(?:s|ed|ing|ures?)? evacuat\w+ (?:remain|stay)(?:ing)?\s(?:in(?!\s(?:place|force|effect)\b)|there)
        (?:return|come)\shome ^home be\smoved\sto flee vacat\w* repatriat\w* get\sout relocat\w+""",
    ),
    (
        "health",
        r"""wash\w* hand-?\s?washing hygiene boil\w* drink\w* tap\swater masks? vaccin\w* tissues? symptoms? medical
        cover\w*\s(?:their|your|cough\w*|sneez\w*) doctors? isolat\w+ quarantine\w* swim\w* infect\w+ eat(?:ing)? sick
        hydrated inhal\w+ pregnan\w+ bath\w+ bottled clinics? wounds? immuni[sz]\w+ poultry ventilat\w+ shade
        (?:out\sof|in)\sthe\ssun
        carcass\w* (?:dead|sick|wild)\s(?:animals?|birds?) gloves? livestock slaughter\w* raw\s\w+ undercooked cook\w*
        emergency\s(?:departments?|rooms?) A&E GP (?:be|been)\s(?:drunk|eaten) surveillance suspect(?:ed)?\scases
        mosquito\w* repellent nets? fever disinfect\w*""",
    ),
    (
        "travel",
        r"""travel\w* trips? journeys? visit(?:ing|s)? fly(?:ing)? flights? passports? visas?
        cross(?:ing)?\sthe\sborder""",
    ),
    (
        "movement",
        r"""avoid\w* movements? (?:stay|keep)\s(?:away|off|clear|out)
        stay\s(?:back|behind|on\s(?:the\s|marked\s|open\s)?(?:paths?|roads?|trails?|tracks?))
        curfew detour\w* roads? routes? gatherings? crowds?
        anchor berth daylight (?<!without\s)delays? basin higher\sground high\sground
        keep\s(?:a\slow|clear|to\s(?:the\s)?\w+)
        turn\sback enter(?:ing)? bridge cars? vehicles? sail(?:ing)? put\sto\ssea
        work(?:ing)?\sfrom\shome go(?:ing)?\s(?:out|near|to) demonstrations? public\splaces outdoors
        in\sthe\sopen approach area
        driv(?:e|ing) restrict\w*""",
    ),
    (
        "security",
        r"""vigilan\w+ alert cautio\w+ awareness monitor\w* suspicious report contact register call ring phone hotline
        helpline number enrol\w* safety secur\w+ beware contingency precautions? prepar\w+ stock\sup supplies
        identification details low\sprofile unexploded lodgings electricity batter(?:y|ies) radios? phones? charged
        passwords? patch\w* install\w* disconnect\w* log\s(?:in|out|off) logs attachments? links? scams? phishing
        verification updates? software backups? back\sup emails? recall\w* refund appliances lifts? dashcam
        ransoms? polling\sstations? identity\scards?""",
    ),
)
TOPICS: tuple[tuple[AdviceType, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?i)\b(?:{'|'.join(words.split())})\b")) for name, words in _ABOUT
)
"""What an advice is about: the topic whose word comes first."""

_DEMANDS = "|".join(
    r"""vot(?:e|ing) resign support back(?=\s(?:the|his|her|its|a)\b) reject apologi[sz]e protest rall(?:y|ies)
        strike invest(?:s|ed|ing|ments?)? (?<!not\s)(?<!not\sto\s)shares?(?!\s(?:cars|rides|lifts|taxis|rooms)\b)
    stocks?(?!\sup\b) dividends? negotiat\w+ peace dialogue talks? ceasefire cease-fire reforms? pay\sthe(?!\sransom)
        legislation laws? conclusions
    applause donat\w+(?!\sblood) pray\w* vigil
        (?<!not\s)(?<!not\sto\s)attend(?!\s(?:[\w’-]+\s){0,2}?(?:hospitals?|clinics?|emergency|school)\b)
        sign\sup subscri\w+ comments? democracy
        surrender disarm testify (?<!not\s)(?<!not\sto\s)answer
    (?<!not\s)(?<!not\sto\s)pay\s(?:[\w.,-]+\s){0,4}?(?:tax(?:es)?|fees?|damages|compensation|[mb]illion|crowns|dollars|euros)
    explain respond condemn intervene court appear impose sanctions unite fight withdraw\w* halt
    (?<!to\s)stop\s(?:the|its|their) elect(?:s|ed|ions?|oral)?
    bid deal agreement trust embrace celebrate honou?r forgive believe participate dream proud silent quiet
        (?<!not\s)(?<!not\sto\s)(?:talk|speak)\s(?:to|with|about) comment""".split()
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


_LIFTS = re.compile(
    r"(?i)(?:lift|eas(?:e|ed|es|ing)\b|rescind|dropped|end(?:ed|s)\b|withdr|revoked|(?:cancel+(?:ed|s)|scrapped)\s(?:\w+\s)+(?:advice|warnings?|guidance))"
)
_LIFTED = re.compile(
    r"(?i)\b(?:can\s[^,;]{3,60}\sagain|lifted|called\soff|(?:allowed|permitted|possible)\sagain|re-?open\w*|resum(?:e|ed|es|ing)|eased|no\slonger(?!\s(?:be\s)?(?:allowed|permitted|admitted|accepted))|ended|withdrawn|withdrew|cancell?ed\s(?:its|the)|rescinded|expired|dropped"
    r"|(?<!not\s)safe\sto|allowed\s(?:back|to\sreturn|return|home)|may\s(?:now\s)?(?:return|go)\s(?:home|back))\b"
)


_WHERE_SAFE = re.compile(
    r"(?i)\b(?:if|until|when|whenever|once|where|unless|provided|as\s(?:soon|long)\sas)\s(?:[\w’']+\s){0,3}safe\sto\b"
    r"|\b(?:if|until|when|whenever|once|unless|before)\s(?:[\w’'-]+\s){1,6}?(?:is|are|was|were|(?:has|have)\sbeen)\s(?:\w+ly\s)?(?:lifted|eased|withdrawn|called\soff|rescinded)\b"
)
"""A condition of what is advised; what is safe again, or lifted, is advised no more."""
_STAYS_SHUT = re.compile(
    r"(?i)\b(?:not|never|won['’]t)\s(?:yet\s)?(?:be\s)?(?:yet\s)?(?:re-?open(?:ed)?|resume|lifted|eased|withdrawn)\b"
)


_FREES = re.compile(r"\b(?:do|does|did)(?:\snot|\s?n['’]t)\s(?:need|have)\sto$")
"""What frees people from a duty binds nobody."""


def strength(verb: str, action: str) -> Strength:
    """How binding an advice is, by its verb and its action."""
    if _STAYS_SHUT.search(action) or _FREES.search(verb):
        return "should"
    if _LIFTS.match(verb) or _LIFTED.search(_WHERE_SAFE.sub("", f"{verb} {action}")):
        return "lifted"
    if (
        verb in STRONG
        or verb.startswith(("impos", "declar"))
        or (verb in ("may", "can", "cannot") and action.startswith("not "))
        or re.search(
            r"(?i)\b(?:must|shall|mandatory|compulsory|bans?|have\sto|has\sto|do\snot|don['’]t|(?:not|no\slonger)\s(?:yet\s)?(?:be\s)?(?:allowed|permitted))\b",
            f"{verb} {action}",
        )
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
