"""Name -> what the sentence that it is the subject of calls it beforehand, at its very beginning.

``An engineer by training, X said``; ``Once a clerk at the port, Mayor X knows it well``.
"""

import re

from briefgen.analyse import cues
from briefgen.analyse.parse import Parse
from briefgen.analyse.roles.appositions import head
from briefgen.analyse.roles.capacities import NO_OFFICE
from briefgen.analyse.roles.rolenouns import is_person
from briefgen.model.span import Span

_OPENING = re.compile(
    r"(?:(?:once|now|then|still|long|formerly|previously|himself|herself|also)\s){0,2}(?:an?|one\sof)\s"
    r"[^,;:“”\"()\n]{3,100}(?=,\s$)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?P<comma>,?)\s(?:\w+,|(?P<says>\w+)(?:\s\w+){1,3},|and\s)")
"""Behind a name: what it says between commas, ``A driver, X told police, fled``; or the next one of a list."""


def is_of_another(text: str, name: Span, limits: Span) -> bool:
    """Whether a name behind a comma only says what is told of somebody else: ``A driver, X told police, fled``."""
    aside = _ASIDE.match(text, name.end, limits.end)
    return bool(aside and aside["says"] and not aside["comma"] and cues.cue(aside["says"]))


def opening(text: str, name: Span, limits: Span, parse: Parse) -> Span | None:
    """The indefinite phrase between the start of the sentence and a comma before the name of a person.

    The tree makes its noun that of the name, or of the verb whose subject is the name.
    """
    found = _OPENING.match(text, limits.start, name.start)
    aside = _ASIDE.match(text, name.end, limits.end)
    if found is None or (aside and (aside["says"] is None or cues.cue(aside["says"]))):
        return None
    span = Span(*found.span())
    noun = head(list(parse.tokens(span)))
    if noun is None or not is_person(noun.text) or noun.lower in NO_OFFICE:
        return None
    of_name = parse.is_apposed(name, noun) or parse.is_of_subject(noun, name)
    return span if of_name else None
