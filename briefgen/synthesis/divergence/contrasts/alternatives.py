"""Words -> classes of alternatives: of each class, one thing is only one member.

Closed lists of general English, each a set of things of one kind that are told apart in news: the vehicle in one
account is a car or a truck, not both.
"""

from collections.abc import Mapping
from functools import cache

from briefgen.words import stem

_CLASSES: Mapping[str, str] = {
    "road": "car truck van bus minibus coach motorcycle bicycle taxi tractor",
    "air": "plane helicopter drone balloon",
    "person": "man woman boy girl",
    "kin": """brother sister father mother son daughter wife husband uncle aunt cousin nephew niece grandfather
        grandmother""",
    "weapon": "knife gun rifle pistol handgun shotgun axe machete sword grenade rocket missile mortar hammer",
    "death": """shot stabbed strangled drowned hanged poisoned beheaded suffocated burned electrocuted crushed
        trampled""",
    "place": """tunnel bridge roundabout underpass motorway runway basement cellar garage stairwell corridor lift
        kitchen bedroom bathroom rooftop""",
    "part": "wall gate gates entrance building fence roof lobby checkpoint courtyard",
    "building": """hotel school mosque church hospital supermarket warehouse factory stadium library cinema theatre
        museum nightclub restaurant cafe barracks""",
    "state": "asleep unconscious fainted blacked drunk intoxicated sober distracted",
    "colour": "red blue green yellow black white grey gray orange purple brown silver",
    "cause": "flood earthquake landslide storm sabotage arson overheating malfunction",
    "crime": "murder manslaughter robbery burglary fraud arson kidnapping rape theft bribery espionage treason",
}
TELLING = frozenset(["state"])
"""Classes of which a story has one at most: that somebody was asleep, and that somebody had fainted, is said of one."""


_GENERAL: Mapping[str, frozenset[str]] = {
    "gun": frozenset(map(stem, "rifle pistol handgun shotgun".split())),
    "building": frozenset(map(stem, "gate gates entrance fence roof lobby".split())),
    "storm": frozenset(map(stem, "flood landslide".split())),
}
"""Members that say the same as others, less exactly."""


def covers(one: str, other: str) -> bool:
    """Whether one of two stems says the same as the other, less exactly."""
    return other in _GENERAL.get(one, ()) or one in _GENERAL.get(other, ())


def of(word: str) -> str | None:
    """The class that ``word`` is a member of; None for most words."""
    return _table().get(word) or _table().get(stem(word))


@cache
def _table() -> Mapping[str, str]:
    listed = [(word, name) for name, words in _CLASSES.items() for word in words.split()]
    return {stem(word): name for word, name in reversed(listed)} | dict(listed)
