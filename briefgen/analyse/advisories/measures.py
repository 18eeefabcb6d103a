"""The wordings of measures that somebody took: closures, bans, notices, orders and their end."""

from briefgen.analyse.advisories.phrases import (
    AGAINST,
    AUDIENCE_PHRASE,
    CLOSED,
    FACILITY,
    IMPERATIVE,
    NOTICE_STATE,
    REST,
    SMALL,
)
from briefgen.analyse.advisories.vocabulary import NOTICES

_AFTER = (
    r"(?:from|into|onto|out|through|against|within|outside|throughout|this|next|last|there|between|until|because|due|near|over"
    r"|across|along|following|during|around|off|since|today|yesterday|as)\s"
)
"""What follows a noun that no other noun completes, beside the small words."""

CLOSURE = rf"(?P<whole>{FACILITY}(?:\s(?!said|says|announced)[^,.;]{{0,50}}?)?(?:,\swhich)?"
"""The beginning of a measure that says what is closed."""
MEASURES: tuple[tuple[str, str], ...] = (
    (
        "closure",
        rf"{CLOSURE}\s(?:(?:has|have|had|will|would|is|are|was"
        r"|were|be|been|being|to|remain(?:s|ed)?|stay(?:s|ed)?|temporarily|also|now|still|all|placed"
        r"|currently|already|all)\s)+"
        rf"(?P<verb>{CLOSED})(?!-)\b{REST})",
    ),
    (
        "closure",
        rf"{CLOSURE}\s(?:will|(?:is|are)\sto|may(?=\s(?:now\s)?(?:re-?open|resume|open\sagain)\b))\s(?:also\s|all\s|not\s|now\s)?"
        rf"(?P<verb>close|shut|re-?open|open|run|stop|resume)\b{REST})",
    ),
    (
        "closure",
        r"(?P<whole>(?<![\w’'-])(?:[\w’'-]+\s){1,4}?(?:will\s(?:be\s)?|(?:is|are)\sto\s(?:be\s)?|have\s|has\s|had\s)(?P<verb>hold|teach|held|taught|moved?)\s"
        rf"(?:(?:all\s|its\s|their\s)?(?:classes|lessons|lectures|courses)\s)?(?:online|remotely)\b{REST})",
    ),
    (
        "closing",
        r"\b(?P<verb>(?:clos|suspend|cancel+|halt|lift|reopen|ban+|restrict|shut|ground|divert)(?:e[ds]|ing|s)?)\s"
        rf"(?=(?P<action>(?:(?:all|the|its|their|some|most|public|routine|a|off|down)\s){{0,3}}"
        rf"(?!(?:from|to|by|in|at|with|against|for|it|him|her|them)\s){FACILITY}(?!\s(?!{SMALL}|{_AFTER})[a-z])))",
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
        r"(?P<whole>(?P<verb>no)\s(?:[\w-]+\s){0,2}(?:service|services|trams|trains|flights|buses|ferries)\b[^.;]*)",
    ),
    (
        "contact",
        r"(?P<whole>(?P<verb>set\sup|opened|launched|issued|provided|established)\s[^.;]{0,40}(?:hotline|helpline"
        r"|(?:phone|telephone|emergency|crisis|toll-free|free)\s(?:line|number)|number\b[^.;]{0,60}\b(?:call|ring|phone|contact|information))\b[^.;]*)",
    ),
    (
        "state",
        r"(?P<whole>(?:[Aa]n?|[Tt]he|[Ii]ts)\s(?:[\w-]+\s){0,4}?(?:hotline|helpline|(?:information|emergency|telephone|phone)\s(?:line|number|cent(?:re|er)))\b"
        rf"[^.;]{{0,60}}?\s(?:has|have|had)\sbeen\s(?P<verb>set\sup|opened|established|launched)\b{REST})",
    ),
    (
        "state",
        rf"(?P<whole>(?<![\w’'-])(?:(?i:the|an?|its|their|all|that|this|any)\s)?(?:(?!{SMALL})[a-z][\w’'/-]*\s){{0,3}}?{NOTICES}"
        rf"(?:\s(?:for|in|on|of|against|that|along|from|over|around|near|within|at|to|across)\s[^,;:“”\"]{{0,80}}?)?(?:,\s[^,;“”\"]{{3,60}},)?\s"
        rf"(?P<verb>{NOTICE_STATE})\b{REST})",
    ),
    (
        "notice",
        r"\b(?P<verb>(?:lift|issu|extend|prolong|widen|tighten|relax|shorten|impos|declar|introduc|announc|reimpos|order|publish|maintain|activat|renew|reissu|eas|rais|lower|upgrad|downgrad|cancel+|rescind)(?:ed|es|s|e|ing)?"
        rf"|set\sup|establish(?:ed|es)|withdr[ae]ws?|dropped|ended)\s(?=(?P<action>(?:(?!that|to)[\w’'/-]+\s){{0,5}}?{NOTICES}))",
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
        rf"|(?:has|have)\sbeen)\s(?:put|placed)|remains?|are)\s(?:still\s|now\s)?(?P<verb>under)\s(?:an?\s|the\s)?(?:(?!{SMALL})[\w-]+\s){{0,3}}?{NOTICES}\b{REST})",
    ),
    (
        "rule",
        r"(?P<whole>(?<![\w’'-])(?i:nobody|no\sone|no\s[\w’'-]+(?:\s[\w’'-]+)?)\s(?:is|are)\s(?:being\s)?(?P<verb>allowed|permitted)\s"
        rf"(?:in|into|on|onto|near|past|out|inside|through|over)\b{REST})",
    ),
    (
        "state",
        r"\b(?:[Tt]here|(?:remains?|(?:has|have)\sbeen(?:\sput|\splaced)?|(?:was|were|are|is)(?:\sput|\splaced)?))\s(?P<verb>is|are|remains|under)\s(?:now\s|still\s|currently\s)?"
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
        r"(?=(?P<action>(?:[\w’'-]+\s){1,6}?under\s(?:an?\s)?(?:[\w-]+\s){0,2}?(?:quarantine|lockdown|curfew)\b))",
    ),
    (
        "state",
        r"(?P<whole>(?i:an?|the|its)\s(?:[\w’'-]+\s){0,4}?(?:hotline|helpline|(?:information|emergency|telephone|phone|toll-free|free)\s(?:line|number))\b"
        rf"[^.;]{{0,60}}?\s(?P<verb>(?:is|are|will\sbe)\s(?:open|available|manned|staffed)|takes\scalls|answers|operates|works|can\sbe\s(?:reached|called))\b{REST})",
    ),
    (
        "rule",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|which|who|while|because|not|announced|we|I|you|he|she|they|[Tt]here)\s)(?:\d[\d.,]*|[\w’'-]+)\s){1,8}?(?:is|are|was|were|will\sbe|(?:has|have)\sbeen)\s"
        r"(?:now\s|strictly\s|temporarily\s|also\s)?(?P<verb>banned|prohibited|forbidden|compulsory|mandatory|obligatory|not\s(?:allowed|permitted))"
        rf"(?!\sfrom)\b{REST})",
    ),
    (
        "use",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|who|while|because|and|it)\s)[\w’'-]+\s){1,8}?(?P<verb>should|must|may|cannot|can|(?:is|are)\sto)\s"
        r"(?:(?:not\s|never\s)be\s(?:sold|bought|moved|transported|removed|traded|shared|taken|brought|left|burned)|(?:not\s|only\s|never\s)?be\s(?:eaten|drunk|consumed|used|given|opened|touched|handled|approached|swallowed|fed"
        r"|entered|answered|boiled|cooked|washed|housed|carried|cleaned|disinfected|buried|slaughtered|isolated|turned\soff|thrown\s\w+|returned|discarded|destroyed|reported|unplugged|switched\soff"
        rf"|worn|kept\s(?:indoors|closed|shut|away|inside|off)|avoided))\b{REST})",
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
        rf"(?P<whole>\b[Tt]here\s(?:is|was)\s(?:currently\s|yet\s)?(?P<verb>no\s(?:need|reason))\sto\s\w+\b{REST})",
    ),
    (
        "recall",
        r"\b(?P<verb>recall(?:s|ed|ing))\s(?=(?P<action>(?:(?:about|some|all|more\sthan|nearly|around|over|almost|several|the)\s){0,2}"
        r"(?:\d|batch|[\w-]+\s(?:of|from|after|because|sold|made|over|due)\b|\w+\s\w+\s(?:of|from|after|because|sold|made|over|due)\b)))",
    ),
    (
        "recall",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|which|who)\s)[\w’'-]+\s){1,8}?(?:is|are|was|were|(?:has|have)\sbeen)\s(?:being\s)?"
        rf"(?P<verb>recalled|(?:withdrawn|pulled|removed|taken)\s(?:from|off)\s(?:sale|shops|shelves|the\s(?:market|shelves)))\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:that|said|says|warned)\s)\w[\w’'.-]*\s){1,8}?(?:is|are|was|were)\s(?P<verb>(?:now\s|again\s|once\smore\s|not\s(?:yet\s)?|no\slonger\s)?safe\sto)"
        rf"\s(?:drink|eat|swim|use|return|consume|travel|go|bathe)\b{REST})",
    ),
    (
        "order",
        r"\b(?P<verb>(?:order|announc|extend)(?:e[ds]|s)?|order(?:ed|ing))\s(?=(?P<action>(?:the|a|an)\s(?:(?!of\s)[\w-]+\s){0,2}?"
        r"(?:closure|suspension|cancellation|postponement)\sof\s(?:(?:all|the|its|most)\s){0,2}(?:(?!and\s)[\w-]+\s){0,2}?"
        r"(?:schools|universities|borders?|airspace|airports?|beaches|markets|roads?|bridges?|ports?|parks|restaurants|classes|flights"
        r"|ferries|trains|sailings|services|events|gatherings|matches|places\sof\sworship)\b))",
    ),
    (
        "order",
        r"\b(?P<verb>order(?:s|ed|ing)?)\s(?=(?P<action>(?:[\w’'-]+\s){0,4}?(?:evacuation|closure|shutdown|suspension"
        r"|lockdown|quarantine|cull|slaughter|recall|confinement|blackout)\b))",
    ),
    (
        "order",
        r"\b(?P<verb>ma(?:de|kes|king))\s(?=(?P<action>(?:(?!(?:the|a|an|his|her)\s)[\w-]+\s){1,5}?(?:mandatory|compulsory|obligatory)\b))",
    ),
    (
        "state",
        r"(?P<whole>(?i:the|this|that|its)\s(?:(?!"
        rf"{SMALL})[\w-]+\s){{0,2}}?(?:advice|warnings?|alerts?|evacuation)(?:\s(?:for|in|on|of|along|against|to)\s[^,;.]{{3,60}}?)?\s(?P<verb>(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:later\s|now\s|since\s)?"
        rf"(?:lifted|withdrawn|cancell?ed|extended|renewed|downgraded|upgraded|in\s(?:force|effect))|remains?\sin\s(?:force|place|effect))\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>(?<![\w’'-])(?:(?!(?:said|says|that|but|and|he|she|they|we|I|you)\s)[\w’'-]+\s){1,6}?(?:is|are)\s(?:now\s)?"
        rf"(?P<verb>(?:allowed|permitted|possible)\sagain)\b{REST})",
    ),
    (
        "return",
        rf"{AUDIENCE_PHRASE}\s(?P<verb>(?:(?:is|are|was|were|(?:has|have|had)\sbeen|(?:will|would)\sbe)\s(?:now\s|being\s)?(?:allowed|permitted|cleared)"
        r"|may(?:\snow)?|can\snow|can(?=\s(?:go|return)\s(?:back\s)?(?:home|to\stheir\shomes))))\s(?=(?P<action>(?:back|home|to\sreturn|to\sgo\s(?:back|home)|return|go\s(?:back|home))\b))",
    ),
)
"""(kind, pattern): ``action`` is where the action begins, ``whole`` is all of it."""

_STANDING = (
    r"\b(?:notice|advisor|curfew|lockdown|quarantine|order|warning|alert|advice|guidance|restriction|bans?\b|zone|safe"
    r"|evacuation|notam|watch|hotline|helpline|line\b|number\b|cent(?:re|er)\b)"
)
SIGNS = {
    "closure": r"\b(?:clos|shut|suspend|cancel|restrict|ban|halt|ground|seal|off-limits|re-?open|resume|open$|run$"
    r"|interrupt|stop$|lift|divert|online|remotely|no$|limits$)",
    "closing": r"\b(?:clos|suspend|cancel|halt|lift|reopen|ban|restrict|shut|ground|divert|limit|curtail)",
    "contact": r"\b(?:hotline|helpline|line|number|cent(?:re|er))\b",
    "state": _STANDING,
    "notice": rf"{_STANDING}|\blevel",
    "rule": r"^(?:suspended|halted|stopped|restricted)\b"
    r"|^(?:banned|prohibited|forbidden|compulsory|mandatory|obligatory|allowed|permitted)\b",
    "use": r"^(?:should|must|may|cannot|can|need|reason|recommended|advised|advisable|warranted)\b"
    r"|^(?:buried|housed|boiled|washed|cooked|destroyed|disinfected|worn)\b",
    "recall": r"\b(?:recall|withdrawn|pulled|removed|taken)",
    "order": r"\border|^(?:closure|suspension|cancellation|postponement)$|^(?:mandatory|compulsory|obligatory)",
    "return": r"\b(?:back|home|return)\b",
}
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""
