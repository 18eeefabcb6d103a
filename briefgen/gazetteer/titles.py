"""Forms of address and ranks, as they stand before names: closed lists of English."""

ADDRESSES = tuple("Mr Mrs Ms Miss Dr Sir Dame".split())
CALLINGS = tuple("Prof Rev Hon Atty".split())
"""Forms of address that say what somebody is."""
RANKS = tuple("Gen Maj Lt Col Sgt Capt Cmdr Adm Brig Cpl Pte Pvt Det Supt Insp".split())
"""Of officers, in short form and without a full stop."""
RANKS_IN_FULL = tuple(
    "General Lieutenant Major Colonel Brigadier Captain Corporal Sergeant Admiral Commander Commodore".split()
)
OFFICES = tuple("Sen Rep Gov Amb Cllr Pres Dep".split())
"""Of politicians and officials, the same."""
SHORT = (*ADDRESSES, *CALLINGS, *RANKS, *OFFICES)
_IN_FULL = tuple("senator representative doctor professor reverend detective inspector superintendent".split())
_IN_SMALL = frozenset((*(word.lower() for word in (*SHORT, *RANKS_IN_FULL)), *_IN_FULL))


def is_title(word: str) -> bool:
    """Whether a word, with or without a full stop, is a form of address, a rank or an office, in short or in full."""
    return word.rstrip(".").lower() in _IN_SMALL
