"""The closed word classes of advice: who gives it, to whom, and with which verbs."""

import re
from collections.abc import Iterable
from itertools import groupby


def _either_case(alternatives: Iterable[str]) -> str:
    """Alternatives without regard to case, parted by their first letter: one comparison then fails most words."""
    return "|".join(
        f"[{letter}{letter.upper()}](?i:{'|'.join(word[1:] for word in group)})"
        if letter
        else f"(?i:{'|'.join(group)})"
        for letter, group in groupby(sorted(alternatives, key=_initial), key=_initial)
    )


def _initial(pattern: str) -> str:
    """The letter that all of a pattern's words begin with, if it says one."""
    return pattern[0] if pattern[0].isalpha() and pattern[1:2] not in ("?", "*", "+", "{") else ""


_AUTHORITIES = "|".join(
    r"""ministr(?:y|ies) departments? embass(?:y|ies) consulates?(?:\sgeneral)? high\scommission governments?
    authorit(?:y|ies) officials? police police\sforce constabulary sheriff(?:['’]s\soffice)? agenc(?:y|ies)
    administration council mayors? governors? president prime\sminister chancellor ministers? secretary
    (?:foreign|home|interior|met)\soffice office
    commissions? commissioner cent(?:er|re)s?\sfor\s[A-Z]\w+\s[Cc]ontrol bureau service organi[sz]ations?
    (?-i:United\sNations) (?-i:Red\sC(?:ross|rescent)) airports? airlines? coast\s?guard
    fire\s(?:department|brigade|service)
    firefighters army military navy
    hospitals? universit(?:y|ies) college schools? spokes(?:man|woman|person) emergency\sservices management
    operators?
    compan(?:y|ies) utility regulators? inspectorate directorate municipality cabinet parliament task\sforce
    forecasters
    rescuers chiefs? superintendent inspectors? constable surgeon\sgeneral harbou?r\s?master port\scaptain prosecutors?
    premier commander director-general medical\sofficers? meteorologists? waterworks governorate
    governments junta court\sservice board banks? insurer carmaker manufacturers? makers? retailers? supermarkets?
    railways? railroad charit(?:y|ies) institutes? team cent(?:er|re)s? brigade conference chain owners? employers?
    doctors paramedics lifeguards rangers crews trust watchdog supplier provider developer firm rectors? dean
    headteacher principal detectives? officers? mission headquarters civil\sdefen[cs]e
    (?:city|county|state|province|town)(?=\s(?:has\s|had\s|also\s|later\s)?(?:asked|urged|told|ordered|advised|warned|closed|banned|issued|imposed|lifted|opened)\b)
    (?:port|museum|theatre|zoo|club|network|platform|shipyard|refinery|plant|terminal|waterway|app)(?=\s(?:has\s|had\s|also\s)?(?:said|says|told|asked|advised|urged|warned|announced)\b)
    organi[sz]ers engineers consul ambassadors? wardens? marshals? vets veterinarians? pa?ediatricians? pharmacists?
    midwives clinics? (?:bomb|fire|rescue|riot)\ssquads? (?:fire|rescue|ambulance|lifeboat|emergency)\screws
    (?:district|divisional)\s(?:collector|magistrate)
    headmasters? headmistress head\steachers? directors? prefects? prefecture ombudsman observatory
    seismologists volcanologists geologists civil\sprotection border\sguards? customs chamber
    (?:geological|hydrological)\ssurvey peacekeepers command spokespersons?
    (?<=both\s)(?:countries|armies|states) sappers deminers firemen gendarmes gendarmerie soldiers garrison forces
    (?:county|city|town|village|parish|district|borough|camp|emergency)\s(?:judge|executive|manager|administrator|head|elder|coordinator|supervisor)
    (?:crisis|emergency|relief|rescue|protection|coordination)\s(?:committee|cell|staff|unit|corps|centre|center)
    """.split()
)
AUTHORITY = f"(?:{_AUTHORITIES})"
"""Last word of a phrase that names who may tell the public what to do."""

_VOICES = "|".join(
    r"""analysts? experts? activists? campaigners? critics? commentators? columnists? editorials? opposition lawyers?
    protest(?:ers|ors) demonstrators rebels? militants? insurgents? extremists? jihadists? militia gunmen attackers?
    captors kidnappers hijackers
    readers? observers? researchers? professors? fellow economists? strategists? traders? investors? unions? pundits?
    bloggers? social\smedia coach manager
    (?:protest|strike|rally|march|demonstration)\sorgani[sz]ers
    (?:rights|campaign|pressure|advocacy|lobby)\sgroups?
    fans? terrorists? celebrit(?:y|ies) relatives? neighbou?rs? survivors?
    witnesses""".split()
)
OUTSIDERS = re.compile(rf"(?i:\b(?:{_VOICES})\b)")
"""Who may have views but gives no official advice."""

_PEOPLE = r"""citizens nationals residents public people travell?ers tourists visitors passengers motorists drivers
    commuters
    staff employees workers personnel families parents pupils students teachers schools? universit(?:y|ies)
    colleges? children patients households? homes? businesses shops restaurants bars caf[eé]s customers consumers
    pedestrians cyclists swimmers bathers holiday[\s-]?makers villagers locals inhabitants population civilians
    expatriates foreigners everyone everybody anyone anybody those friends\sand\sfamily dependants dependents
    airlines carriers ships vessels pilots hospitals doctors farmers fishermen pilgrims worshippers shoppers
    spectators evacuees women men communities crews? homeowners owners individuals persons members\sof\sthe\spublic
    \w+goers districts towns countries governments bodies authorities masters captains skippers mariners sailors
    boaters boats craft seafarers guests clients users subscribers growers producers importers exporters operators
    manufacturers merchants truckers hauliers riders anglers hikers climbers skiers campers surfers divers journalists
    volunteers organi[sz]ers landlords tenants retirees seniors adults minors mothers fathers clinics nurses
    pharmacies herders breeders landowners tankers trawlers neighbou?rhoods patrons expats contractors
    compan(?:y|ies) firms employers banks teams witness(?:es)? nobody no\sone voters electors
    holders relatives survivors bystanders onlookers taxpayers applicants trucks lorr(?:y|ies) cars
    motorcycl(?:es|ists)
    vehicles aircraft planes drones boatmen yachts(?:men)? infants babies toddlers pets dog-?owners
    account-?holders
    keepers pensioners asthmatics smokers donors agencies charities administrators developers retailers suppliers
    landlines teenagers youths tribes? householders occupants occupiers inmates newcomers returnees arrivals
    migrants refugees picnickers cavers mountaineers shelters nurseries churches mosques
    servants neighbou?rs organi[sz]ations institutions townspeople guesthouses hotels factories offices branches
    (?:aid|relief)\s(?:groups|workers) community
    (?-i:Thais|Turks|Greeks|Serbs|Croats|Danes|Swedes|Finns|Czechs|Poles|Slovaks|Scots|Britons|Kurds|Arabs|Filipinos)
    recipients priests clergy imams member\sstates agents abattoirs slaughterhouses
    butcher(?:s|ies) vets veterinarians ferries trains buses trams barges flights islanders demonstrators protestors
    marchers
    victims all\s(?:involved|concerned|affected|aboard)
    sightseers lines shipping next\sof\skin animals herds faithful elderly fans""".split()
_NOT_PUBLIC = "|".join(
    """reporters leaders ministers members players fighters lawmakers officers soldiers others numbers papers
    newspapers
    waters rivers powers orders borders matters letters centers computers supporters followers brothers sisters
    partners
    prisoners speakers peacekeepers commissioners lenders lawyers strikers bankers shareholders managers
    trees
    fees degrees committees guarantees lists chapters figures layers prayers towers offers answers bombers
    stakeholders
    policymakers makers showers quarters headquarters barriers crackers jurors murders shutters routers servers
    trailers
    copters helicopters readers dinners winners losers activists terrorists economists scientists interpreters
    insiders
    outsiders believers fathers lovers viewers listeners offenders brokers traders disasters wonders feathers features
    filters meters posters rollers""".split()
)
_DOERS = rf"(?i:(?=[a-z]+s\b)(?!(?:{_NOT_PUBLIC})\b)[a-z]{{3,}}(?:ers|ists|ees))"
"""Nouns for people by what they do."""
AUDIENCE = f"(?:{_either_case(_PEOPLE)}|{_DOERS})"
"""Head of a phrase that names whom advice is for."""
OFFICIAL_AUDIENCE = re.compile(r"(?i:\b(?:countries|governments|bodies|authorities|states)$)")
PRECAUTION = re.compile(
    r"(?i:\b(?:vigilan\w+|alert|prepar\w+|contingency|precaution\w*|surveillance|evacuat\w+|quarantine|screen\w*|track\w*|trac(?:e|ing)|isolat\w+|border|travel)\b)"
)
"""What one authority asks of others when it gives advice, not when it makes a demand."""

_WEATHER = (
    r"(?:(?:flash[\s-])?flood|storm|tsunami|tornado|hurricane|cyclone|typhoon|weather|health|security|air[-\s]quality|heat|heatwave"
    r"|avalanche|water|beach|smoke|snow|ice|rain(?:fall)?|wind|gale|thunderstorm|fire|smog|pollution|landslide|mudslide"
    r"|volcan\w+|eruption|terror|radiation|cold|frost|fog|surf|surge|landfall|navigational|safety|phishing|fraud|algae)"
)
_NOTICES = "|".join(
    r"""advisor(?:y|ies) notices? NOTAMs? curfews? lockdowns? quarantines?
    evacuation\s(?:orders?|alerts?|warnings?|notices?)
    (?:mandatory|voluntary|precautionary)\sevacuations? stay-[\w-]+\s(?:orders?|advice|alerts?)
    shelter-in-place\s(?:orders?|alerts?|warnings?)
    (?:orders?|warnings?|instructions?)\sto\s(?:evacuate|leave|shelter|boil|quarantine|isolate|stay\s\w+)
    (?:blackout|curfew|emergency|lockdown|rationing)\s(?:rules|measures)
    boil[-\s]water\s(?:orders?|alerts?|advice) travel\s(?:advice|guidance|warnings?|alerts?|bans?|restrictions?)
    (?:flight|airspace)\srestrictions?
    do[-\s]not[-\s]\w+[”\"]?\s(?:orders?|alerts?|warnings?|notices?)
    (?:no-\w+|exclusion|buffer|safety|danger|restricted|evacuation|quarantine|protection|surveillance|prevention)\szones?
    (?:\w+-(?:hour|day|week|month)(?:-long)?|temporary|total|blanket|nationwide|complete|immediate|full)\sbans?
    restrictions\son\s(?:\w+\s){0,2}?(?:gatherings|movements?|travel|visits|visitors|traffic|swimming|fishing|events)
    (?:movement|visiting|gathering)\srestrictions
    (?:liquor|alcohol|camping|smoking|flight|overflight|burn|fire|drinking(?:-water)?|sailing|movement|import|export|slaughter|sales?|driving|hosepipe|watering|drone|parking|fishing|swimming|bathing|diving|entry|visiting)\sbans?
    bans?\son\s(?:all\s|open\s|large\s|public\s|outdoor\s|the\s(?:use|sales?|movements?|slaughter)\sof\s|\w+ing\s)?(?:\w+\s){0,2}?(?:fires?|barbecues|bonfires
    |gatherings|travel|flights|swimming|bathing|fishing|watering|hosepipes|drones|fireworks|visits|visitors|poultry|alcohol
    |movements?|slaughter|sales?|livestock|cattle|goats|sheep|animals|milk|meat|hunting|camping|burning|sailing|vehicles|traffic|cars|motorcycles|trucks|lorries|assemblies|events|shellfish|water|parties|processions|marches)
    __WEATHER__\s(?:warnings?|alerts?|watch(?:es)?|signals?|advisor(?:y|ies))
    (?:amber|red|yellow|orange|purple|severe|extreme|high(?:est)?|top)(?:-level)?\s(?:\w+\s){0,3}?(?:warnings?|alerts?)
    (?:warnings?|alerts?)\s(?:for|of|about)\s(?:[\w-]+\s){0,2}?__WEATHER__s?\b
    (?:warnings?|alerts?)\sfor\s(?:all\s|the\s)?(?:passengers|travellers|travelers|motorists|drivers|residents|visitors|parents|swimmers|walkers|hikers|boaters|skippers|sailors|shoppers|consumers|patients|farmers|commuters)""".replace(
        "\n    |", "|"
    )
    .replace("__WEATHER__", _WEATHER)
    .split()
)
NOTICES = f"(?i:{_NOTICES})"
"""Nouns for an advice that is in force."""

DIRECTIVES = {
    "advise": "advis(?:e|es|ed|ing)", "urge": "urg(?:e|es|ed|ing)", "warn": "warn(?:s|ed|ing)?",
    "tell": "(?:tells?|told|telling)", "order": "order(?:s|ed|ing)?", "ask": "ask(?:s|ed|ing)?",
    "recommend": "recommend(?:s|ed|ing)?", "caution": "caution(?:s|ed|ing)?", "instruct": "instruct(?:s|ed|ing)?",
    "direct": "direct(?:s|ed|ing)?", "require": "requir(?:e|es|ed|ing)", "request": "request(?:s|ed|ing)?",
    "encourage": "encourag(?:e|es|ed|ing)", "remind": "remind(?:s|ed|ing)?",
    "call on": "call(?:s|ed|ing)?\\s(?:up)?on",
    "appeal to": "appeal(?:s|ed|ing)?\\s(?:to|for)", "implore": "implor(?:e|es|ed|ing)",
    "counsel": "counsel(?:s|led|ling|ed)?",
    "plead with": "plead(?:s|ed|ing)?\\swith", "beg": "begg(?:ed|ing)|begs?", "press": "press(?:ed|ing)",
    "invite": "invit(?:e|es|ed|ing)", "command": "command(?:s|ed|ing)?", "emphasize":
    "emphasi[sz](?:e|es|ed|ing)\\sto",
}  # fmt: skip
BANS = {
    "ban": "bann(?:ed|ing)|bans", "bar": "barr(?:ed|ing)|bars", "prohibit": "prohibit(?:s|ed|ing)?",
    "forbid": "forb(?:ids|ade|idden|idding)", "outlaw": "outlaw(?:s|ed|ing)?",
}  # fmt: skip


def base(verb: str) -> str:
    """The base form of a directive verb; any other word as it is."""
    word = verb.lower()
    for name, forms in {**DIRECTIVES, **BANS}.items():
        if re.fullmatch(forms, word):
            return name
    return word
