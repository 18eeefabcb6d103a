"""Word -> verb: the irregular past forms of English, so that what was sold and what will be sold is one thing."""

_FORMS = """beat beaten|begin began begun|bite bit bitten|blow blew blown|break broke broken|bring brought|build built
    |burn burnt|buy bought|catch caught|choose chose chosen|cut|deal dealt|dig dug|draw drew drawn|drive drove driven
    |fall fell fallen|feed fed|fight fought|flee fled|fly flew flown|forbid forbade forbidden|freeze froze frozen
    |grow grew grown|hear heard|hide hid hidden|hit|hold held|hang hung|know knew known|lay laid|lead led|lend lent
    |lose lost|meet met|pay paid|ring rang rung|rise rose risen|run ran|see saw seen|sell sold|send sent
    |shake shook shaken|shoot shot|shut|sink sank sunk|speak spoke spoken|spend spent|spread|stand stood
    |steal stole stolen|strike struck|swear swore sworn|sweep swept|take took taken|tear tore torn
    |throw threw thrown|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written"""
_VERB = {form: verb for verb, *forms in map(str.split, _FORMS.split("|")) for form in forms or [verb]}
_LIGHT = frozenset("took taken laid met stood saw seen broke broken".split())
"""Forms of verbs that say little of their own: no predicate by themselves."""


def base(word: str) -> str:
    """The verb of which a folded word is an irregular past form; any other word as it is."""
    return _VERB.get(word, word)


def is_past(word: str) -> bool:
    """Whether a folded word is an irregular past form that says something of its own."""
    return word in _VERB and word not in _LIGHT
