"""The wordings of measures that somebody took: closures, bans, notices, orders and their end."""

from briefgen.analyse.advisories.phrases import (
    AGAINST,
    AUDIENCE_PHRASE,
    CHANGED,
    CLOSED,
    FACILITY,
    HEAD,
    IMPERATIVE,
    NOTICE_STATE,
    REST,
    SMALL,
    STANDS,
)
from briefgen.analyse.advisories.vocabulary import NOTICES

_AFTER = (
    r"(?:from|into|onto|out|through|against|within|outside|throughout|this|next|last|there|between|until|because|due|near|over"
    r"|across|along|following|during|around|off|since|today|yesterday|as|above|below|behind|beside|north|south|east|west|leading)\s"
)
"""What follows a noun that no other noun completes, beside the small words."""

_MEASURE = (
    r"(?:(?i:advice|warnings?|alerts?|evacuations?|closures?|cordons?|blackouts?|bans?\son\s\w+"
    r"|(?:evacuation|curfew|closure|emergency|prohibitory|confinement)\sorders?)|(?<=\b[Tt]he\s)order)"
)
"""Nouns for a measure, of which only some that are lifted or go on are the public's."""
CLOSURE = (
    rf"(?P<whole>{FACILITY}(?:\s(?!said|says|announced|(?:it|he|she|they)\s)(?:(?!\s(?:that|it|he|she|they)\s)[^,.;]){{0,50}}?)?"
    r"(?:,\swhich|,\s[^,;.]{3,50},)?"
)
"""The beginning of a measure that says what is closed."""
MEASURES: tuple[tuple[str, str], ...] = (
    (
        "closure",
        rf"{CLOSURE}\s(?:(?:has|have|had|will|would|is|are|was"
        r"|were|be|been|being|to|remain(?:s|ed)?|stay(?:s|ed)?|temporarily|also|now|still|placed|declared"
        r"|currently|already|all|today|again|later|since|immediately|partly|fully|completely|only|not|won['’]t)\s)+"
        rf"(?P<verb>{CLOSED})(?!-)\b{REST})",
    ),
    (
        "closure",
        rf"{CLOSURE}\s(?:will|won['’]t|(?:is|are)\sto|may(?=\s(?:now\s)?(?:re-?open|resume|open\sagain)\b))\s(?:also\s|all\s|not\s|now\s)?"
        rf"(?P<verb>close|shut|re-?open|open|run|stop|resume)\b{REST})",
    ),
    (
        "closure",
        r"(?P<whole>(?<![\w’'-])(?:[\w’'-]+\s){1,4}?(?:will\s(?:be\s)?|(?:is|are)\sto\s(?:be\s)?|have\s|has\s|had\s)(?P<verb>hold|teach|held|taught|moved?)\s"
        rf"(?:(?:all\s|its\s|their\s)?(?:classes|lessons|lectures|courses)\s)?(?:online|remotely)\b{REST})",
    ),
    (
        "closing",
        r"\b(?P<verb>(?:clos|suspend|cancel+|halt|lift|reopen|ban+|restrict|shut|seal|divert)(?:e[ds]|ing|s)?|ground(?:ed|ing|s))\s"
        rf"(?=(?P<action>(?:(?:all|the|its|their|some|most|public|routine|a|off|down)\s){{0,3}}"
        rf"(?!(?:from|to|by|in|at|with|against|for|and|or|as|it|him|her|them)\s){FACILITY}(?!\s(?!{SMALL}|{_AFTER})[a-z])))",
    ),
    (
        "closing",
        r"\b(?P<verb>clos(?:e[ds]|ing)|shut(?:s|ting)?)\s(?=(?P<action>(?:its|their)\s(?:doors|gates)\b))",
    ),
    (
        "closure",
        rf"(?P<whole>{FACILITY}(?:\s[^,.;]{{0,50}}?)?\s(?:said|says|announced|confirmed)\s(?:[^,.;]{{0,30}}?\s)?(?:it|they)\s(?:would|will)\s"
        rf"(?:(?:be|remain|stay)\s)?(?P<verb>closed?|shut|suspended|re-?open)\b{REST})",
    ),
    (
        "closing",
        r"\b(?P<verb>(?:restrict|limit|suspend|halt|curtail|ban+|stopp?)(?:ed|ing|s))\s"
        r"(?=(?P<action>(?:(?:all|the|its|their|non-essential)\s){0,2}(?:\w+\s)?(?:movements?|travel|slaughter|sailings)\b))",
    ),
    (
        "closure",
        rf"(?:^|:\s){CLOSURE}\s(?P<verb>closed|shut|suspended|cancell?ed|re-?opened)\s(?=(?:to|until|between|because|due|from)\s){REST})\.?$",
    ),
    (
        "closure",
        r"(?P<whole>(?<!has\s)(?<!have\s)(?<!had\s)(?P<verb>no)\s(?:[\w-]+\s){0,2}(?:service|services|trams|trains|flights|buses|ferries)\b[^.;]*)",
    ),
    (
        "state",
        rf"(?P<whole>(?<![\w’'-])(?:(?i:the|an?|its|their|all|that|this|any)\s)?(?:(?!{SMALL})[a-z][\w’'/-]*\s){{0,3}}?{NOTICES}"
        rf"(?:\s(?:for|in|on|of|against|that|along|from|over|around|near|within|at|to|across|issued|imposed|declared|ordered|announced|introduced)\s[^,;:“”\"]{{0,80}}?)?(?:,\s[^,;“”\"]{{3,60}},)?(?:,?\swhich)?\s"
        rf"(?P<verb>{NOTICE_STATE})\b{REST})",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:lift|issu|extend|prolong|widen|tighten|relax|shorten|impos|declar|introduc|announc|reimpos|order|publish|maintain|activat|renew|reissu|eas|rais|lower|upgrad|downgrad|cancel+|rescind)(?:ed|es|s|e|ing)?"
        rf"|set\sup|establish(?:ed|es)|withdr[ae]ws?|dropped|ended)\s(?=(?P<action>(?:(?!(?:that|to|with)\s)[“\"]?[\w’'/-]+\s){{0,5}}?[“\"]?{NOTICES}))",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:withdr[ae]ws?|lift(?:ed|s)|dropped|ended|eased|cancel+(?:ed|s)|rescind(?:ed|s)|revoked|scrapped|repeated|renewed|maintain(?:ed|s))\s(?:\w+\s){0,2}(?:advice|warnings?|guidance))\s"
        rf"(?=(?P<action>(?:against\s{AGAINST}|to\s(?:not\s)?{IMPERATIVE}\s)))",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:rais|lower|upgrad|downgrad|chang|updat|increas|reduc|eas)(?:ed|es|ing|e)?)\s(?=(?P<action>(?:its|the|their|an?)\s"
        r"(?:[\w’'-]+\s){0,4}?(?:advice|advisor(?:y|ies)|alert|warning|guidance|level)\b[^.;]{0,80}?\b(?:to|from)\s(?:[\w-]+\s){0,3}?[“\"]?"
        r"(?i:level|orange|red|amber|yellow|green|highest|lowest|severe|critical|do\snot|reconsider|exercise|avoid)\b))",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:that|said|says|which|who|while|because|but|and)\s)[\w’'-]+\s){1,7}?(?:(?:is|are|was|were"
        rf"|(?:has|have)\sbeen)\s(?:put|placed)|remains?|is|are)\s(?:still\s|now\s|no\slonger\s)?(?P<verb>under)\s(?:an?\s|the\s)?(?:(?!{SMALL})[\w-]+\s){{0,3}}?{NOTICES}\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:that|said|says|which|who|while|because|but|and)\s)[\w’'-]+\s){1,7}?(?:(?:is|are|was|were"
        rf"|(?:has|have|had)\sbeen)\s(?:put\s|placed\s)?|remains?\s|went\s|goes\s|go\s)(?:still\s|now\s)?(?P<verb>on|in|into)\s(?:an?\s)?(?:[\w-]+\s)?lockdown\b(?!\smode){REST})",
    ),
    (
        "rule",
        r"(?P<whole>(?<![\w’'-])(?i:(?:nobody|no\sone|no\s[\w’'-]+(?:\s[\w’'-]+){0,4}?)(?:\s(?:without|except)\s[^,;.]{2,30}?)?|only\s[^,;.]{3,60}?)"
        r"\s(?:is|are|will\sbe)\s(?:being\s)?(?P<verb>allowed|permitted|let)\s"
        rf"(?:in|into|on|onto|near|past|out|inside|through|over|within|during|between|until|after|before)\b{REST})",
    ),
    (
        "state",
        r"\b(?:[Tt]here|(?:remains?|(?:has|have)\sbeen(?:\sput|\splaced)?|(?:was|were|are|is)(?:\sput|\splaced)?))\s(?P<verb>is|are|remains|will\sbe|under)\s(?:now\s|still\s|currently\s)?"
        rf"(?=(?P<action>(?:an?\s|the\s)?(?:(?!{SMALL})[\w-]+\s){{0,3}}?{NOTICES}))",
    ),
    (
        "rule",
        r"(?P<whole>(?<![\w’'-])(?:(?i:the|all|any)\s)?(?:(?!(?:said|says|that|and|but|which)\s)[\w’'-]+\s){0,3}?(?i:movements?|transport|slaughter|sales?|imports?|exports?"
        r"|fishing|trade|hunting)\s(?:of|in|from|with|to|out|on)\s[^.;:“”\"]{3,110}?\s(?:is|are|(?:has|have)\sbeen|will\sbe|remains?)\s"
        rf"(?:also\s|now\s|still\s|temporarily\s)?(?P<verb>suspended|halted|stopped|restricted|banned|prohibited|forbidden)\b{REST})",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:placed|puts?|placing|putting))\s"
        rf"(?=(?P<action>(?:[\w’'-]+\s){{1,6}}?under\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,2}}?{NOTICES}))",
    ),
    (
        "rule",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|which|who|while|because|not|announced|we|I|you|he|she|they|[Tt]here)\s)(?:\d[\d.,]*|[\w’'-]+)\s){1,8}?(?:is|are|was|were|will\sbe|(?:has|have)\sbeen|w(?:ill|ould)(?=\snot\s))\s(?:made\s)?"
        r"(?:now\s|strictly\s|temporarily\s|also\s|likewise\s|still\s)?(?P<verb>banned|prohibited|forbidden|compulsory|mandatory|obligatory|no\slonger\s(?:allowed|permitted|admitted|accepted)|not\s(?:yet\s)?(?:be(?:ing)?\s)?(?:allowed|permitted|admitted|accepted|let(?=\s(?:back|in|into)\b)))"
        rf"(?!\sfrom)\b{REST})",
    ),
    (
        "use",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|who|while|because|and|it)\s)[\w’'-]+\s){1,6}?(?:is|are)\s"
        r"(?:also\s|now\s|still\s|\w+ly\s)?(?P<verb>recommended|advised)\s(?=(?:by|for|until|when|if|in|on)\s)"
        rf"(?:by\s(?P<by>(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){{0,3}}?)\s(?=for\b|to\b|when\b|if\b|in\b|on\b))?{REST})",
    ),
    (
        "use",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|who|while|because|and|it|are|is|were|was)\s)[\w’'-]+\s){1,7}?(?:is|are)\snot\s"
        rf"(?:\w+ly\s)?(?P<verb>recommended|advised|advisable|warranted)\b{REST})",
    ),
    (
        "use",
        rf"(?P<whole>\b[Tt]here\s(?:is|was)\s(?:currently\s|yet\s)?(?P<verb>no\s(?:need|reason))\s(?:for\s{AUDIENCE_PHRASE}\s)?to\s\w+\b{REST})",
    ),
    (
        "recall",
        r"\b(?P<verb>recall(?:s|ed|ing)|call(?:s|ed|ing)\s(?:back|in))\s(?=(?P<action>(?:(?:about|some|all|more\sthan|nearly|around|over|almost|several|the)\s){0,2}"
        r"(?:\d|batch|[\w-]+\s(?:of|from|after|because|sold|made|over|due)\b|\w+\s\w+\s(?:of|from|after|because|sold|made|over|due)\b)))",
    ),
    (
        "recall",
        r"\b(?P<verb>(?:pull|remov|withdraw|tak)(?:s|es|ed|ing)|withdrew|took|taken|withdrawn)\s"
        r"(?=(?P<action>[^,;.]{3,70}?\s(?:from|off)\s(?:its|their|the)?\s?(?:shelves|sale|stores|shops|pharmacies)\b))",
    ),
    (
        "recall",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|which|who)\s)[\w’'-]+\s){1,8}?(?:is|are|was|were|(?:has|have)\sbeen)\s(?:being\s)?"
        rf"(?P<verb>recalled|withdrawn(?=\s(?:after|because|over|amid|as)\b)|(?:withdrawn|pulled|removed|taken)\s(?:from|off)\s(?:sale|shops|shelves|the\s(?:market|shelves)))\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>\b(?i:failure|failing)\sto\s[^,;.“”\"]{3,80}?\s(?P<verb>carries|attracts|incurs|(?:is|are|will\sbe)\spunish\w+)\s"
        rf"[^,;.]*?\b(?:fines?|penalt(?:y|ies)|jail|prison|imprisonment)\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>\b(?i:(?:anyone|anybody|those|people|drivers|motorists|residents|visitors|shoppers|owners)\s(?:caught|found|seen|who\s(?:break|defy|ignore|violate"
        r"|flout|disobey|enter|fail\sto|refused?\sto)s?)\s|[a-z]+(?:ers|ists)\swho\s(?:break|defy|ignore|violate|flout|enter)\s(?=[^,;.]{2,40}?\b(?:ban|orders?|curfew|lockdown|restrictions|zone|cordon|closure)\b))[^,;.“”\"]{2,80}?\s(?P<verb>(?:will|would)\sbe\s(?:fined|arrested|detained|turned\s\w+)|faces?|risks?)\b"
        rf"{REST})",
    ),
    (
        "order",
        r"\b(?P<verb>(?:order|announc|extend)(?:e[ds]|s)?|order(?:ed|ing))\s(?=(?P<action>(?:(?:the|a|an)\s)?(?:(?!of\s)[\w-]+\s){0,3}?"
        r"(?:closure|suspension|cancellation|postponement)\sof\s(?:(?:all|the|its|most)\s){0,2}(?:(?!and\s)[\w-]+\s){0,2}?"
        r"(?:schools|[Hh]ighways?|motorways?|[Rr]oute|streets?|tunnels?|stations?|hospitals|crossings?|trails|universities|borders?|airspace|airports?|beaches|markets|roads?|bridges?|ports?|parks|restaurants|classes|flights"
        r"|ferries|trains|sailings|services|events|gatherings|matches|places\sof\sworship)\b))",
    ),
    (
        "order",
        r"(?<![’']s\s)(?<!\bthe\s)(?<!\ban\s)(?<!\bits\s)(?<!\bthis\s)\b(?P<verb>order(?:s|ed|ing)?)\s(?=(?P<action>(?:[\w’'-]+\s){0,4}?(?:evacuation|closure|shutdown|suspension"
        r"|lockdown|quarantine|cull|slaughter|recall|confinement|blackout)\b))",
    ),
    ("order", rf"\b(?P<verb>order(?:s|ed|ing)?)\s(?=(?P<action>{FACILITY}\s(?:{CLOSED}|evacuated)\b))"),
    (
        "order",
        r"\b(?P<verb>ma(?:de|kes|king))\s(?=(?P<action>(?:(?!(?:the|a|an|his|her)\s)[\w-]+\s){1,5}?(?:mandatory|compulsory|obligatory)\b))",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?:(?i:an?|the|this|that|its|these|those|all|both)\s)?(?:(?!"
        rf"{SMALL})[\w-]+\s){{0,3}}?{_MEASURE}(?:\s(?:for|in|on|of|along|against|to|around|at|near|from)\s(?:[^,;.]|,(?=\s(?:and\s)?[A-Z])){{3,60}}?)?\s(?P<verb>(?:(?:is|are|was|were)(?:\sbeing)?|(?:has|have|had)\s(?:now\s|since\s|also\s)?been|will\s(?:also\s|now\s|not\s)?be)\s(?:later\s|now\s|since\s|also\s|still\s|currently\s)?"
        rf"(?:{CHANGED}|ordered|in\s(?:force|effect)|(?<=also\s|till\s)in\splace)|{STANDS})\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?i:an?|the|this|that|its)\s(?:[\w’'-]+\s){0,3}?(?:orders?|instructions?|advice|warnings?|recommendations?|bans?|appeals?|requests?)\s(?:(?:of|from|on|for)\s(?:(?!to\s)[\w-]+\s){1,3}?)?(?:not\s)?to\s(?!date\s|(?:the|an?|its|their|all|[A-Z]\w*|\w+[^\Ws]s)\s)[^,;.“”\"]{3,70}?\s"
        rf"(?P<verb>{NOTICE_STATE}|holds|stands)\b{REST})",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:lift|rescind|revok|cancel+|extend|downgrad|upgrad|eas|reinstat)(?:ed|es|s|e|ing)?|withdr[ae]ws?)\s"
        rf"(?=(?P<action>(?:its|the|their|an?|all|that|those|most|both)\s(?:(?!{SMALL})[\w’'-]+\s){{0,3}}?(?:{_MEASURE}|restrictions)\b))",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|and|he|she|they|we|I|you)\s)[\w’'-]+\s){1,6}?(?:is|are)\s(?:now\s)?"
        rf"(?P<verb>(?:allowed|permitted|possible)\sagain)\b{REST})",
    ),
    (
        "return",
        rf"{AUDIENCE_PHRASE}\s(?P<verb>(?:(?:is|are|was|were|(?:has|have|had)\sbeen|(?:will|would)\sbe)\s(?:now\s|being\s)?"
        r"(?:allowed|permitted|cleared|welcome|(?:given|granted)\s(?:permission|leave|clearance))"
        r"|(?:got|received|have|had)\spermission|may(?:\snow)?|can\snow|can(?=\s(?:go|return)\s(?:back\s)?(?:home|to\stheir\shomes))))\s(?=(?P<action>(?:back|home|to\sreturn|to\s(?:go|move|come)\s(?:back|home)|to\senter|return|go\s(?:back|home))\b))",
    ),
    (
        "return",
        rf"{AUDIENCE_PHRASE}\s(?P<verb>will|would)\s(?:also\s|all\s)?(?=(?P<action>(?:(?:begin|start)\sreturning|(?:be\sable\sto\s)?return)\sto\s(?:school|class(?:es)?|lessons|work|their\s(?:homes|classes|desks))\b))",
    ),
    (
        "return",
        r"\b[Tt]hey\s(?P<verb>(?:are|were|have\sbeen|will\sbe)\s(?:now\s|later\s)?(?:allowed|permitted|cleared))\s"
        r"(?=(?P<action>(?:back|home|to\sreturn|to\sgo\s(?:back|home))\b))",
    ),
    (
        "return",
        rf"\b(?:(?:said|says|announced|confirmed)\s(?:that\s)?{AUDIENCE_PHRASE}|told\s(?:that\s)?they)\s(?P<verb>could|can)\s(?=(?P<action>(?:now\s)?(?:return|go\sback|go\shome|move\sback)\b))",
    ),
    (
        "state",
        rf"(?P<whole>(?<![\w’'-])(?i:motorists|drivers|traffic|lorries|trucks|cars|vehicles|passengers)\s(?:(?:carrying|from|heading|bound|travelling|coming|with|without)\s[^,;.“”\"]{{2,50}}?\s)?(?P<verb>(?:(?:is|are|was|were)\s(?:being\s)?|(?:will|would)\sbe\s)"
        rf"(?:diverted|rerouted|redirected|turned\sback|sent\sback)|face\s(?:\w+\s){{0,2}}(?:diversions|detours))\b{REST})",
    ),
    (
        "state",
        rf"{AUDIENCE_PHRASE}\s(?:(?:will|would)\s)?(?P<verb>needs?)\s"
        r"(?=(?P<action>(?:an?\s|the\s|their\s)?(?:[\w-]+\s){0,4}?(?:permits?|pass|permission|licen[cs]e|escort|certificate|card)\b))",
    ),
    (
        "notice",
        rf"\b(?P<verb>issu(?:ed|es|ing))\s(?=(?P<action>(?!profit)(?:[\w-]+\s){{0,2}}(?:warnings?|alerts?)\sfor\s(?:(?:[a-z-]+\s){{0,3}}(?:[A-Z]|{HEAD}))))",
    ),
    (
        "order",
        r"\b(?P<verb>(?:urg|advis|recommend)(?:e?s|ed|ing)|call(?:s|ed|ing)?\sfor)\s(?=(?P<action>(?:an?\s|the\s)?[“\"]?(?:immediate|mandatory|full"
        r"|precautionary|preventi(?:ve|ative)|preventative|voluntary|partial)[”\"]?\s(?:evacuation|closure)\b))",
    ),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""

_STANDING = (
    r"\b(?:fined|arrest|detained|fines?$|penalt|notice|advisor|curfew|lockdown|quarantine|order|warning|alert|advice|guidance|restriction|bans?\b|zone|(?:un)?safe"
    r"|evacuation|notam|watch|hotline|helpline|line\b|number\b|cent(?:re|er)s?\b|closures?\b|cordons?\b|blackout|instruction"
    r"|recommendation|appeals?\b|requests?\b|shelters?\b|corridors?\b|sent$|turned$|diver|detour|rerouted|redirected|permit\b|pass\b|permission|licen[cs]e"
    r"|card\b|escort|certificate)"
)
SIGNS = {
    "closure": r"\b(?:bounds\b|blocked$|only\b|stopped\b|clos|shut|suspend|cancel|restrict|ban|halt|ground|seal|cordon"
    r"|off-limits|re-?open|resume|open\b|run\b|interrupt|stop\b|lift|divert|online|remotely|no$|limits\b)",
    "closing": r"\b(?:seal|clos|suspend|cancel|halt|lift|reopen|ban|restrict|shut|ground|divert|limit|curtail)",
    "state": _STANDING,
    "notice": rf"{_STANDING}|\blevel",
    "rule": r"^let$|^(?:admitted|accepted|suspended|halted|stopped|restricted)\b"
    r"|^(?:banned|prohibited|forbidden|compulsory|mandatory|obligatory|allowed|permitted)\b",
    "use": r"^(?:should|must|may|cannot|can|need|reason|recommended|advised|advisable|warranted)\b"
    r"|^(?:buried|housed|boiled|washed|cooked|destroyed|disinfected|worn)\b",
    "recall": r"\b(?:recall|call|withdr|pull|remov|taken|took|taking)",
    "order": r"\border|evacuation$|^(?:closure|suspension|cancellation|postponement)$"
    r"|^(?:mandatory|compulsory|obligatory)",
    "return": r"\b(?:back|home|return|returning|enter)\b",
}
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""
