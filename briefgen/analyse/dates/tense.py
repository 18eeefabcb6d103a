"""Whether a clause speaks of the future or the past, from closed classes of words alone."""

import re

from briefgen.words import PUT_OFF

_NOT_HAD = r"(?<!\bhad )(?<!\bhad been )"
"""What *had been* planned for a day is told when that day has come."""
_NOT_DROPPED = "".join(
    rf"(?<!{verb} )(?<!{verb} {owner} )"
    for verb in ("abandoned", "cancelled", "canceled", "dropped", "halted", "scrapped", "shelved")
    for owner in ("its", "his", "her", "the", "their")
)
"""``shelved its plans for a float on 3 March``: the day is that of the shelving."""
_FUTURE = re.compile(
    r"\b(?:will|would|shall|wo|must|going\sto|(?:is|are|was|were)\sdue|(?:is|are)\s(?:now\s|still\s)?expected|due\s(?:on|in|to\sbe)"
    r"|(?:is|are|was|were)\sto\s(?!blame\b|have\b)[a-z]{2,}"
    rf"|{_NOT_HAD}(?:set|scheduled|expected|slated|planned|planning)\s(?:to|for|on|in)|{_NOT_DROPPED}plans?\s(?:to|for|on|in)"
    rf"|{_NOT_HAD}(?:supposed|likely|aims?|hopes?|intends?|vowed|agreed)\sto(?!\s(?:an?|the|its|their)\b))\b|['’]ll\b"
)
_DONE = r"been|had|done|gone|seen|known|come|begun|become|\w+(?:ed|en|wn|de|pt|ft|lt|ld)"
_HAVE_DONE = rf"(?!\s(?:not\s)?have\s(?:{_DONE})\b)"
_ALLOWED = re.compile(rf"\b(?:may|should|can)(?:\s?not)?\b{_HAVE_DONE}")
"""What is allowed or asked for, on a day named after it."""
_MIGHT = re.compile(rf"\bmight\b{_HAVE_DONE}")
_NO_NOUN = "".join(
    rf"(?<!\b{word} )"
    for word in "the a an its their his her of no both all these those and or new loose dead false".split()
)
_TIMETABLE = re.compile(
    rf"(?:{_NO_NOUN}\b(?:begins|opens|reopens|closes|meets|ends|starts|expires|resumes|arrives|departs|convenes|kicks\soff"
    r"|runs\sout|takes?\s(?:effect|place)|comes\sinto\s(?:force|effect)|gets\sunder\s?way"
    r"|go(?:es)?\s(?:on\s(?:trial|sale|strike|show)|to\sthe\s(?:polls|ballot(?:\sbox(?:es)?)?)|into\s(?:force|effect))"
    r"|(?:heads|flies|travels|returns|moves)\s(?:back\s)?(?:to|for)|leaves\sfor"
    r"|faces\san?\s(?:\w+\s)?(?:vote|hearing|trial|deadline|election|ballot)"
    r"|(?:is|are)\s(?:meeting|holding|hosting|closing|opening|reopening|leaving|returning|launching|starting|voting))"
    r"|(?<=[a-z]s\s)(?:begin|resume|reopen|expire|meet|convene))\b(?=[^,;]*$)"
)
"""``The council meets on Monday``: the present of what is arranged, on a day to come."""
_SHOULD = re.compile(rf"\bshould(?:\snot)?\b{_HAVE_DONE}")
_FORECAST = re.compile(
    r"\b(?:forecast|predict|expect|warn|fear|say)(?:s|ed)?\s[^,;.]*\b(?:could|may|might)\b(?!\shave\b)[^,;.]*\s(?:on\s)?$"
)
"""``forecasters say rain could return on Saturday``."""
_IRREGULAR = """
    arose became began bent blew bore bought broke brought built burnt came caught chose clung crept dealt drew
    drove dug fell felt fled flew forbade forgot fought found froze gave got grew heard held hid kept knew laid
    led left lent lit lost made meant met overcame overtook paid quit ran rang rode rose sank sat saw sent shook
    shot slept slid sold sought spent split spoke spun stole stood struck stuck swept swore swung taught thought
    threw tore took understood underwent undertook upheld went wept withdrew woke won wore wound wrote
"""
"""Past forms that are, or hardly ever are not, a verb in the past: not ``cut``, ``hit``, ``put``, ``set``, ``read``."""
_NO_PAST = """
    bleed breed creed deed embed exceed feed greed heed hundred indeed kindred naked need proceed reed rugged sacred
    seed shed speed succeed weed wicked wretched
"""
"""Words in -ed that are no past form; one with a capital (``the United Party``) is none either."""
_PAST = re.compile(
    rf"(?<!\bbe )(?<![\w-])(?:was|were|had|did|said|has|(?<!\bto )have|been|told|{'|'.join(_IRREGULAR.split())}"
    rf"|(?<!\bthe )(?<!\ban )(?<!\ba )(?!(?:{'|'.join(_NO_PAST.split())})\b)[a-z]{{2,}}ed)\b"
)
_UNTIL = re.compile(
    r"(?i:\b(?:until|till|(?<!year\s)through|effective|by|as\ssoon\sas|no\slater\sthan)\s(?:at\s(?:the\s)?(?:least|earliest)\s)?)$"
)
_AS_EARLY = re.compile(r"(?i:\bas\searly\sas\s(?:on\s)?)$")
_MAY_COME = re.compile(r"\b(?:could|might)\b(?!\shave)")
"""``could begin as early as 4 May``; ``had treated patients as early as 4 May`` is past."""
_OPENING_BY = re.compile(r"(?:^\s*|,\s)(?:(?:and|but)\s)?[Bb]y\s$")
"""``By Sunday the road was closed``: a day that has come, when what follows is told in the past."""
_HAD_BY = re.compile(
    r"(?<!\bto )\bha(?:d|s|ve)\s(?:been\s)?(?:\w+ly\s)?(?!(?:an?|the|no|its|their|his|her|to)\s)\w+"
    r"\s(?:(?:[^,;]|,(?=\d))*\s)?by\s$"
)
"""``had been moved by Sunday``: done by then; not ``hopes to have a bridge by Sunday``."""
_CALLED_FOR = re.compile(
    r"\b(?:announc|call|conven|declar|decre|impos|introduc|invit|offer|order|proclaim|propos|summon)(?:e?s|ed|ing)\b"
    r"(?:[^,;]|,(?=\d))*\s(?:for|from)\s$"
    r"|\b(?<!\bhad )(?:plan|schedul)(?:ned|ning|ed|ing|s)\s(?:an?|the|its|their|new|\w*\d\w*)\s[^,;]*\w\s(?:on\s)?$"
    r"|(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:cancell?ed|closed|shut|suspended)\s[^,;]*\w\sfrom\s$"
    r"|\b(?<!\bhad )(?:advis|agre|announc|ask|decid|direct|instruct|order|requir|told|urg|vot)(?:e?s|ed|ing)?\s[^;.]*"
    r"\b(?:beginning|effective|starting)\s(?:on\s|from\s)?$"
    r"|\b(?<!\bhad )(?:agreed|decided|voted)\s(?:[^\s,;]+\s){0,4}?to\s[a-z]+\s[^,;]*\sfrom\s$"
)
"""``called a strike for Sunday``, ``ordered a curfew from Sunday``: a day that the act looks ahead to."""
_MOVED_TO = re.compile(
    rf"(?:(?<!\bhad )\b{PUT_OFF}\s(?:an?|the|its|their|his|her|it|them)|\b(?:was|were|been)\s{PUT_OFF})"
    r"\b[^.;]*\bto\s$"
)
"""``moved the vote from Monday to Friday``."""
_NEW_CLAUSE = re.compile(r",\s(?:and|but)\s(?:then\s)?(?:at\s|on\s)?$")
"""``it may come back, but on Monday it ceased``: a day with which a clause begins has the tense of its verb."""
_IF = re.compile(r"\b(?:if|unless)\s(?P<clause>[^,;.]*)$", re.IGNORECASE)
"""``if the council shuts the bridge on Monday``: a condition in the present is of a day to come."""
_SINCE = re.compile(r"(?i:\b(?:since|ended|ending)\s(?:the\s)?)$")
_AWAITED = re.compile(
    r"(?i:\b(?:ahead\sof|in\stime\sfor|(?:is|are)\s(?:now\s)?(?:under\s?way|ready|on\ssale)\sfor)\s(?:the\s)?)$"
)
"""``ahead of Saturday's vote``, ``preparations are under way for Saturday``: the day is still to come."""
_IS_ON = re.compile(r"(?i:\b(?:is|are)\s(?:\w+ly\s)?(?:on|for)\s)$|(?i:\b(?:bookings|seats|tickets)\sfor\s)$")
"""``the hearing is on Monday``, ``seats for Monday are sold out``: told before the day."""
_SET_FOR = re.compile(r"\b(?:has|have)\sbeen\s[^,;.]*\bfor\s(?:the\s)?$")
"""``has been cleared for Saturday's march``."""
_WAS = re.compile(r"['’]s\s|\s(?:was|were|had)\b")
_LASTS_INTO = re.compile(r"\b(?:will|can|could|may|might|would)\s(?!have\b)[^,;.]*\binto\s$")
"""``could last into Monday``."""
_OWNS = re.compile(r"['’]s\s+(?!(?:to|due|when)\b)")
"""``Wednesday's ruling``: what has a day of its own, whatever the verb is about; it has been."""
_BEFORE = re.compile(
    r"\b(?:ahead\sof|before|for|contest|win|lose|attend|boycott|hold|in|at|until|of\snext)\s(?:the\s)?$", re.IGNORECASE
)
"""What is told of a day's event that is still to come, or takes the tense of the verb."""
_WILL_OWN = re.compile(
    r"['’]s\s(?:[\w’'-]+\s){0,4}[\w’'-]+,\s(?:which|who|where)\s(?:will|is\sto|is\s(?:due|expected|set)\sto)\b"
)
"""``Saturday's concert, which will be broadcast``."""
_WHEN_IT_WAS = re.compile(r",?\swhen\s[^.;]*\b(?:was|were|had|\w{2,}ed)\b")
"""``ran until 5 May, when the well was capped``: the day has come."""
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,]*,(?=\s)")
"""A relative clause set off by commas: its verb is not the one that a date behind it goes with."""
_ADVERB = re.compile(r"\b[a-z]+ly\s(?=[a-z]+(?:ed|en|wn|ld|ft|nt|pt|ght)\b)")
"""Between an auxiliary and its participle: ``will be officially released``."""
_HAD_UNTIL = re.compile(r"\bhad\s(?:been\s)?(?:\w+ed|chosen|put|made|given|told)\s[^,;]*\buntil\s$")
"""``had decided to put it off until Monday``: it is told because Monday has come."""
_THE = re.compile(r"(?i:\b(?:the|that|its|their|his|her)\s)$")
_BEFALLS = re.compile(
    r"\s(?:[a-z]+\s)?(?:accident|ambush|assassination|attack|avalanche|blast|blaze|blowout|bombing|collapse|collision|coup"
    r"|crash|death|derailment|disaster|earthquake|explosion|fire|flood|incident|killing|landslide|massacre|murder|outbreak"
    r"|quake|raid|riot|shooting|sinking|spill|stabbing|tragedy|tsunami)s?\b"
)
"""Behind a day: what nobody announces. ``will look into the 8 May explosion``: it has been."""
_WAS_NOT_UNTIL = re.compile(
    r"\b(?:was|were|did|had)(?:\snot|n['’]t)\b[^,;]*\buntil\s(?:the\s(?:night|morning|evening)\sof\s)?$"
)
_BREAKS = ("\n", "; ")


def is_future(sentence: str, start: int, end: int, governed: bool | None = None) -> bool | None:
    """Whether the clause around ``sentence[start:end]`` speaks of the future; None when nothing tells.

    The nearest verb form before the expression decides, else the first one after it.
    """
    before = sentence[max(sentence.rfind(mark, 0, start) for mark in _BREAKS) + 1 : start]
    after = sentence[
        end : min((at for mark in _BREAKS if (at := sentence.find(mark, end)) >= 0), default=len(sentence))
    ]
    before = _ADVERB.sub("", _ASIDE.sub("", before))
    if (_THE.search(before) and _BEFALLS.match(after)) or _WAS_NOT_UNTIL.search(before):
        return False
    if _UNTIL.search(before):
        return _is_end_ahead(before, after)
    ahead = (_CALLED_FOR, _AWAITED, _LASTS_INTO, _FORECAST, _MOVED_TO)
    if any(form.search(before) for form in ahead) or _WILL_OWN.match(after) or _is_condition(before):
        return True
    if _SINCE.search(before) or (_OWNS.match(after) and not _BEFORE.search(before)):
        return False
    if _IS_ON.search(before) and not _WAS.match(after):
        return True
    if _OWNS.match(after) and _SET_FOR.search(before):
        return True
    if governed is not None:
        return governed
    return _by_nearest(before, after)


def _by_nearest(before: str, after: str) -> bool | None:
    """What the nearest verb form tells."""
    if _NEW_CLAUSE.search(before) and (own := _first(after)) is not None:
        return own
    early = _AS_EARLY.search(before)
    modals = (_FUTURE, _ALLOWED, _MAY_COME) if early else (_FUTURE, _ALLOWED, _MIGHT, _TIMETABLE)
    future = max((m.end() for form in modals for m in form.finditer(before)), default=-1)
    past = max((m.end() for m in _PAST.finditer(before)), default=-1)
    if max(future, past) >= 0:
        return future >= past
    following = _first(after)
    return True if early and following is None else following


def _is_condition(before: str) -> bool:
    condition = _IF.search(before)
    return condition is not None and not _PAST.search(condition["clause"])


def _is_end_ahead(before: str, after: str) -> bool:
    """Whether the day that something lasts to is still to come."""
    if _WHEN_IT_WAS.match(after):
        return False
    had = _HAD_BY.search(before) or _HAD_UNTIL.search(before)
    return not (had or (_OPENING_BY.search(before) and _first(after) is False))


def _first(after: str) -> bool | None:
    future, past = _FUTURE.search(after) or _SHOULD.search(after), _PAST.search(after)
    if future and (not past or future.start() <= past.start()):
        return True
    return False if past else None
