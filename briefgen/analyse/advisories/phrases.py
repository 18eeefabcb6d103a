"""Closed classes -> the phrases that wordings of advice are made of, as regular expressions."""

import re

from briefgen.analyse.advisories.vocabulary import AUDIENCE, BANS, DIRECTIVES
from briefgen.words import WEEKDAY

HEAD = rf"(?:{AUDIENCE}|[A-Z][a-z]+(?:ans|ians|ons|ards|ders|anis|alis|aelis|ese)(?<!Republicans))\b"
AUDIENCE_HEAD = rf"(?<![\w’'-]){HEAD}"
"""The noun that every ``AUDIENCE_PHRASE`` holds."""
AUDIENCE_PHRASE = (
    r"(?<![\w’'-])(?P<audience>(?:(?!(?:to|against|that|from|not|and|by|for|on|with|of|in|at|advis\w+|urg\w+|warn\w+|tell\w*|told"
    r"|who|how|what|whether|why|where|amid|say|think|believe|feel|know|hope|fear|signs|means|But|And|Yet|So|Meanwhile|said|says|because|if|when|while|although|than|they|he|she|it|we)\s)(?:\d[\d.,]*|[\w’'/-]+|(?:[A-Z]\.)+|(?:St|No|Mt)\.)\s){0,5}?"
    rf"{HEAD}"
    r"(?:\s(?:in|of|from|with|near|around|at|on|there|between|who|aged|over|under|living|travell?ing|arriving|flying|visiting|returning|[a-z]+ing|resident|currently|already|still|abroad|bound|remaining|staying|seeking|crossing"
    r"|entering|leaving|carrying|working|driving|sailing|bitten|unable|registered|and|or|below"
    r"|above|along|across|inside|outside|within|beyond|behind|beside|north|south|east|west|downstream"
    r"|upstream|that(?=\s(?:use|have|run|sell|own|keep|hold|received|bought|are|were|depend|rely|buy|operate|make)\s)|to(?=\s(?:the\s)?[\w-]+(?:\s[\w-]+)?\s(?:should|must|may|are|were|have|had|who)\s)|without|whose|wishing|intending|planning|using|holding|affected|stranded|trapped)\b"
    r"(?:[^.;:“”\"`]|(?<=\bSt|\bNo|\bMt)\.|(?<=\b[A-Z])\.){0,110}?)?)"
)
DIRECTIVE = "|".join(DIRECTIVES.values())
BAN = "|".join(BANS.values())
ADVERB = r"(?:\w+ly\s|also\s|still\s|now\s|again\s|therefore\s|further\s)?"
_WHEN = rf"(?:(?:on\s)?{WEEKDAY}|today|yesterday|last\snight)"
_ALSO = r"(?:also|now|still|since|already|both|all|again|repeatedly)"
BE = (
    rf"(?:(?:is|are|was|were)(?:\s{_WHEN})?(?:\s{_ALSO})?(?:\sbeing)?|being|will\s(?:{_ALSO}\s)?be"
    rf"|(?:['’]ve|has|have|had)\s(?:{_ALSO}\s)?been)"
)
_FACILITIES = "|".join(
    r"""airports? airspace schools? universit(?:y|ies) colleges? beach(?:es)? borders?
    (?:border|level)?\s?crossings? roads?
    bridges? highways? motorways? streets? stations? ports? harbou?rs? flights trains trams buses ferries services
    markets? shops offices? embass(?:y|ies) consulates? sections? sites parks? museums? venues gatherings events
    classes
    nurser(?:y|ies) restaurants travel traffic operations lines? courts? banks ministries canals? tunnels? trails
    forests pools playgrounds libraries church(?:es) mosques terminals? runways? lanes? straits? waterways? waters
    theatres cinemas stadiums? gyms bars tours visits
    visiting\shours sailings appointments surgeries lessons lectures exams? kindergartens piers? jett(?:y|ies)
    quays? wharves docks? waterfront promenades? beachfront campus(?:es)? areas? districts? quarters? villages
    buildings properties homes houses apartments blocks? towers? halls? castles? cathedrals? temples?
    monasteries squares? hospitals? clinics? stores supermarkets hotels? passes slopes tracks? railways? metro
    subway junctions? underpass(?:es)? viaducts? causeways? campsites? campgrounds? reserves? dams?
    routes? cent(?:re|er)s? checkpoints? gates? zones? frontiers? cit(?:y|ies)\scent(?:re|er)s? old\stown
    lower\stown fisher(?:y|ies)
    fishing(?!\s(?:industr|communit|boat|vessel|fleet|village|port|ground|sector|business|compan))
    harvests? swimming bathing boating camping""".split()
)
FACILITY = (
    r"(?<![\w’'-])(?:(?:(?!(?:but|that|said|says|announced|while|as|because|which|can|is|are|was|were|has|have|had)\s)[\w.’'-]+\s){0,6}?"
    rf"(?i:{_FACILITIES})\b)"
)
FACILITIES = re.compile(
    rf"(?i:{_FACILITIES}|library|pool|pass|wards?|doors|trains?|bus|ferry|flight|departures|class|shutters|gates)"
)
"""A noun for what the public uses."""
HOMES = re.compile(
    r"(?i:homes?|houses?|households|apartments?|flats|buildings?|blocks?|villages?|hamlets?|towns?|neighbou?rhoods?|areas?"
    r"|districts?|quarters?|streets?|islands?|beach(?:es)?|camps?|campsites?|hotels?|schools?|hospitals?|coasts?|wards?|resorts?)"
)
"""A noun for where people live or stay."""
EVENTS = re.compile(
    r"(?i:match(?:es)?|games|fixtures|parades?|festivals?|concerts?|carnivals?|fairs?|marathons?|races?|shows|processions?"
    r"|ceremon(?:y|ies)|celebrations?|mass(?:es)?|prayers|worship|performances|screenings|fireworks|meetings|gatherings|events)"
)
"""A noun for what the public goes to."""
NATURE = re.compile(
    r"(?i:summits?|craters?|volcano(?:es)?|mountains?|hills?|peaks?|cliffs?|dunes|forests?|woods?|woodlands?|lakes?|rivers?"
    r"|lagoons?|bays?|reefs?|caves?|islands?|waterfalls?|gorges?|canyons?|valleys?|shores?|coasts?|reservoirs?|fields?)"
)
"""A noun for where people go outdoors."""
ROADS = re.compile(r"[AMEBNI]-?\d{1,3}|(?i:road|highway|street|avenue|lane|route|interstate|motorway|expressway)")
"""A road's number, or the last word of its name."""
CONDUCT = re.compile(
    r"(?i:sales?|movements?|slaughter(?:ing)?|transport|consumption|swimming|bathing|fishing|hunting|camping|gatherings|driving"
    r"|parking|burning|fires|barbecues|bonfires|fireworks|entry|travel|use|imports?|exports?|smoking|overtaking|visits|flights"
    r"|demonstrations|processions|marches|assemblies|drones|motorcycles|alcohol|hawking|begging|feeding|watering)"
)
"""What people do and are forbidden to do; a film or a party that is banned is none of it."""
CLOSED = (
    r"(?:closed|blocked(?=\s(?:to|until)\b)|shut(?:\sdown)?|suspended|cancell?ed|restricted|banned|halted|grounded|sealed(?:\soff)?|cordoned\soff|off-limits|reopened"
    r"|lifted|closing|off\slimits|(?:open|passable)\sonly|stopped\s(?:running|operating)|out[\s-]of[\s-]bounds|diverted|interrupted|out\sof\sservice"
    r"|ordered\s(?:shut|closed|to\s(?:close|shut|stay\sclosed|remain\sclosed)))"
)
HOUSEHOLD = (
    r"(?:fill|charge|clean|wipe|scrub|peel|switch|turn|close|shut|lock|pack|bring|store|secure|unplug|open|ventilate|rinse|discard|throw|return"
    r"|wait|walk|go|come|allow|expect|travel|drive|slow|park|present|show|collect|ensure|isolate|listen|tune|reduce|cancel"
    r"|make|protect|inform|notify|treat|move|take|give|put|let|tie|clear|save|buy|eat|bathe|swim|test|respect|cut|install"
    r"|disconnect|delete|reset|update|change|apply|patch|download|disable|enable|set|watch|look|tell|phone|ring|email"
    r"|dispose|remove|stop|back|hand|fasten|board|lower|limit|work|hold|plan|delay|see|visit|speak|get|try|touch"
    r"|wear|read|pay|answer|pick|stand|wash|rest|arrive|join|have|drop|run|climb|crouch|find|head|enter|feed|pull"
    r"|hang|lie|cross|replace|reroute|approach|light|queue|ask|evacuate|reschedule|land|dock|fish|hike"
    r"|camp|burn|mix|handle|bury|slaughter|share|house|vaccinate|conserve|book|finish|start|begin)"
    r"(?=\s(?:your|an?|all|any|off|up|out|away|in|into|to|for|until|only|at|from|clear|back|home|indoors|water|sure|no"
    r"|it|them|loose|vulnerable|on|with|inside|outside|down|under|through|over|close|low|instead|fires?|late|early|extra|plenty|safe|open|ahead|aside|dead|sick|raw|wild"
    r"|the\s(?:police|authorities|water|gas|power|lights|doors?|windows?))\b)"
)
"""Everyday verbs that tell somebody what to do where an object or a particle follows."""
IMPERATIVE = (
    r"(?:do\snot|don['’]t|do\sn['’]t|never|avoid|stay|remain|leave|depart|evacuate|shelter|boil|wash|keep|reconsider"
    r"|exercise|follow|monitor|seek|limit|be\s(?:aware|alert|prepared|vigilant|cautious|careful)|have\san?\s\w+\splan"
    r"|register|enrol+|install|disconnect|disable|delete|reset|unplug|discard|isolate|ventilate|consider|wear|call|contact|dial|report|take\s(?:cover|shelter|normal|extra)|drop\sto|move\sto|check|drink|use"
    r"|cover|review|prepare|stock|carry|obey|get\s(?:out|vaccinated|in\stouch)|beware|refrain|consult|turn\s(?:around|back)|be\s(?:sure|ready|patient)|observe|cook|sleep\s(?:under|inside|in)|practi[sc]e|postpone|ration|conserve"
    rf"|{HOUSEHOLD})"
)
TO = (
    r"[“‘\"]?(?=(?P<action>(?:(?:not|never|only)\s)?to\s)"
    r"(?!(?:the|an?|its|their|his|her|this|that|these|those|[A-Z]\w+)\s))"
)

AGAINST = (
    r"[“‘\"']?(?:(?:all|any|but|essential|non-essential|unnecessary|trade|border|further|blanket|the|\w+ly)\s){0,5}"
    r"(?:\w+ing\b|travel|trips?\b|visits?\b|use\b|restrictions\b|contact\b|gatherings?\b|consumption\b|journeys?\b)"
)

CHANGED = (
    r"(?:lifted|withdrawn|called\soff|cancell?ed|rescinded|revoked|terminated|eased|extended|renewed|reinstated"
    r"|upgraded|downgraded)"
)
"""What is done with an advice that is in force."""
STANDS = (
    r"(?:(?:will|would|is\sto|are\sto)\s)?(?:remain|stay)(?:s|ed)?\s"
    r"(?:in\s(?:force|place|effect)|valid|overnight|until|while)"
)
"""That an advice is in force longer."""
NOTICE_STATE = (
    r"(?:(?:also\s|now\s|still\s)?(?:(?:is|are|was|were)(?:\sbeing)?|(?:has|have|had)\s(?:also\s|now\s|since\s)?been|(?:will|would)\s(?:still\s|not\s|also\s|now\s|soon\s)?be)\s(?:currently\s|also\s|now\s|later\s|still\s|already\s|(?:due|expected|set|likely)\sto\s(?:be|remain|stay)\s)?"
    rf"(?:{CHANGED}|issued|imposed|declared|in\s(?:force|place|effect)|over"
    r"|prolonged|widened|expanded|enlarged|reduced|ended|shortened|lengthened|relaxed|tightened|raised|lowered|introduced|ordered|announced|reimposed|set\sup|published|sent"
    r"|(?:from|between)\s(?=\d|noon|midnight|dusk|dawn|sunset|sunrise))"
    rf"|no\slonger\sappl(?:y|ies|ied)|do(?:es)?\snot\sapply|{STANDS}"
    r"|expire[sd]?|(?:will\s)?(?:take|took)s?\seffect|(?:will\s)?c[ao]mes?\sinto\s(?:force|effect)"
    r"|(?:appl(?:y|ies)|extends?)\s(?:only\s)?(?:to|from|until)|runs?\sfrom|(?:is|are|was|were|goes|went)\s(?:up|out)\s(?:for|in|on|over|across)|(?:goes|went|going)\sinto\s(?:force|effect)|(?:now\s|also\s)?(?:covers?|affects?)|bars?\s|bans?\s|(?:will\s)?(?:begin|start|end)s?\s(?:at|on))"
)

SMALL = r"(?:and|that|said|says|but|while|as|to|of|in|for|with|if|when|or|by|on|at|was|is|were|are|after|before)\s"
REST = r"(?:[^.;]|\.(?=\w)|(?<=\b[ap]\.m)\.(?=\s[a-z])|(?<=\bSt|\bNo|\bMt)\.|(?<=\b[A-Z])\.)*"
"""To the end of a clause; a full stop after an abbreviation is none."""


EVERYDAY = (
    rf"(?:(?:not\s)?to\s|please\s|not\s|only\s|also\s|immediately\s|be\sready\s|against\s|from\s){{0,3}}"
    rf"(?:{IMPERATIVE}|(?:stop|start|begin|continue|keep)\s\w+ing)"
)
"""What an action begins with where it is something that anybody may be told to do."""

NO_SUBJECT = (
    r"(?:This|That|It|There|He|She|They|We|I|You"
    r"|If|When|While|As|After|Before|In|On|At|For|To|By|Because|Although|Once)"
)
"""Words that a sentence begins with whose subject stands behind them, or is nobody that is told."""
