"""The wordings that say where those who need help, or would give it, can turn: numbers, desks, centres, funds."""

from briefgen.analyse.advisories.phrases import REST

_HELP_POINT = (
    r"(?:reunification|reception|relief|rest|help|assistance|distribution|evacuation|warming|cooling|aid|information|crisis|emergency|treatment|testing|vaccination|walk-in|support)"
    r"\s(?:cent(?:re|er)s?|points?|stations?|desks?)"
)
"""Where those who need help may go."""
_CALLED = r"(?=\+?\(?\d(?:[\s().-]{0,2}\d){6})\+?\(?\d[\d\s().-]{5,18}\d"
"""A telephone number: seven digits or more."""
HELPLINES: tuple[tuple[str, str], ...] = (
    (
        "contact",
        r"(?P<whole>(?P<verb>set\sup|opened|launched|issued|provided|established)\s[^.;]{0,40}(?:hotline|helpline|(?:information|help|enquiry)\s(?:desk|point|office)"
        r"|(?:phone|telephone|emergency|crisis|toll-free|free)\s(?:line|number)|number\b[^.;]{0,60}\b(?:call|ring|phone|contact|information))\b[^.;]*)",
    ),
    (
        "state",
        rf"(?P<whole>(?:[Aa]n?|[Tt]he|[Ii]ts)\s(?:[\w-]+\s){{0,4}}?(?i:hotline|helpline|(?:information|emergency|telephone|phone)\s(?:line|number)|{_HELP_POINT})\b"
        rf"[^.;]{{0,60}}?\s(?:has|have|had|was|were)(?:\sbeen)?\s(?P<verb>set\sup|opened|established|launched|activated)\b{REST})",
    ),
    (
        "state",
        rf"(?P<whole>\b[Tt]here\s(?P<verb>is|are|will\sbe)\s(?:also\s|now\s)?(?:an?\s)?(?:[\w-]+\s){{0,3}}?(?i:{_HELP_POINT})\s(?:at|in|on|near)\s{REST})",
    ),
    (
        "contact",
        rf"(?P<whole>(?<![\w’'-])(?:[\w’'-]+\s){{0,8}}?(?i:hotline|helpline|line|(?:tele)?phone|(?:tele)?phone\snumber|number)(?!\sof\b)(?:\s(?:for|to)\s[^.,;]{{2,40}}?)?(?:,|:|\s(?:is|on|at|was))?\s(?P<verb>{_CALLED})(?!\d|\s?million){REST})",
    ),
    (
        "contact",
        rf"(?P<whole>(?<![\w’'-])(?:[\w’'-]+\s){{0,3}}?[Dd]onations\s(?:can|may|should)\sbe\s(?P<verb>made|sent|given|left|dropped\soff)\b{REST})",
    ),
    (
        "state",
        r"(?P<whole>(?i:an?|the|its)\s(?:[\w’'-]+\s){0,4}?(?:hotline|helpline|(?:information|emergency|telephone|phone|toll-free|free)\s(?:line|number))\b"
        rf"[^.;]{{0,60}}?\s(?P<verb>(?:is|are|will\sbe)\s(?:open|available|manned|staffed)|takes\scalls|answers|operates|works|can\sbe\s(?:reached|called))\b{REST})",
    ),
    (
        "state",
        rf"(?P<whole>(?<![\w’'-])(?:[\w’'-]+\s){{1,5}}?(?i:shelters?|(?:humanitarian|evacuation|safe)\scorridors?|{_HELP_POINT})\b"
        rf"[^.;]{{0,50}}?\s(?P<verb>(?:is|are|will\sbe|remains?)\s(?:also\s|now\s)?(?:open|available))\b{REST})",
    ),
)
"""(kind, pattern): ``whole`` is all of it."""

SIGNS = {
    "contact": r"\b(?:hotline|helpline|line|number|phone|telephone|cent(?:re|er)|desk|point|office|donations)\b",
}
"""What one of a sentence's words, in lower case, must hold for the patterns of a kind to be read."""
