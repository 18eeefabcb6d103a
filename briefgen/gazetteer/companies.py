"""word -> whether the names of companies end in it."""

_LEGAL_FORMS = frozenset("inc plc ltd llc llp corp co ag gmbh nv se spa asa ab oyj bhd pty kk sarl".split())
_TRADES = frozenset(
    """foods petroleum energy oil gas motors airways pharmaceuticals steel mining electronics media entertainment
    software chemicals telecom insurance shipping logistics brewing mills rail airlines materials developments security
    industries technologies aerospace pharma biotech semiconductors stores supermarkets hotels properties builders
    construction engineering minerals resources studios pictures images records""".split()
)
_SURNAMES = frozenset("mills steel gas rail".split())
"""Those of them that people bear, too."""
_BODIES = frozenset("company corporation incorporated limited group holding holdings bancorp bancshares".split())


def is_legal_form(word: str) -> bool:
    """Whether a word in small letters, without its full stop, says a company's legal form: ``inc``."""
    return word in _LEGAL_FORMS


def is_trade(word: str) -> bool:
    """Whether a word in small letters says what a company deals in: ``foods``."""
    return word in _TRADES


def is_only_trade(word: str) -> bool:
    """The same where no person bears it for a surname, as ``Mills`` is borne."""
    return word == "air" or (word in _TRADES and word not in _SURNAMES)


def is_left_out(word: str) -> bool:
    """Whether a word in small letters, without its full stop, is left out where a company is named again."""
    return word in _LEGAL_FORMS or word in _BODIES or is_only_trade(word)
