"""One label for one name in an article, by what all its sentences say."""

import numpy as np
import pytest

from briefgen.language.agreement import Named, agree
from briefgen.language.decode import Name

LABELS = ("PER", "ORG", "LOC", "NORP")


def _named(sentence: str, *names: tuple[str, str, float]) -> Named:
    """``names``: words, the label that the encoder gives them, and how surely."""
    words = sentence.split()
    found = []
    for text, label, sure in names:
        inside = text.split()
        start = next(row for row in range(len(words)) if words[row : row + len(inside)] == inside)
        opinion = np.array([sure if each == label else (1 - sure) / 3 for each in LABELS], np.float32)
        found.append(Name(start, start + len(inside), label, opinion, LABELS))
    nothing = np.zeros(len(words), np.bool_)
    return Named(words, nothing, nothing, nothing, found)


def _labels(*sentences: Named) -> list[list[str]]:
    return [[name.label for name in names] for names in agree(sentences)]


@pytest.mark.parametrize("full", ["Velcor Corp.", "Velcor Holdings", "Velcor & Company", "Velcor Foods Inc."])
def test_a_company_without_its_legal_form_is_the_company(full: str) -> None:
    """Business news names it in full once."""
    first = _named(f"{full} sold its mills", (full, "ORG", 0.98))
    assert _labels(first, _named("Velcor fell", ("Velcor", "PER", 0.8))) == [["ORG"], ["ORG"]]
    assert _labels(first, _named("Velcor fell", ("Velcor", "LOC", 0.7))) == [["ORG"], ["ORG"]]


def test_who_is_named_in_full_keeps_a_surname_that_a_company_has() -> None:
    """``Velcor`` is the founder where an article has one, and where it is nearly sure of it."""
    first = _named("Velcor Corp. sold its mills", ("Velcor Corp.", "ORG", 0.98))
    founder = _named("Oda Velcor came", ("Oda Velcor", "PER", 0.98))
    again = _named("Velcor wept", ("Velcor", "PER", 0.8))
    assert _labels(first, founder, again)[-1] == ["PER"]
    assert _labels(first, _named("Velcor wept", ("Velcor", "PER", 0.999)))[-1] == ["PER"]


def test_a_bank_is_not_named_after_the_town_in_it() -> None:
    """``Bank`` is no word that is left out."""
    first = _named("Dorn Bank opened", ("Dorn Bank", "ORG", 0.98))
    assert _labels(first, _named("in Dorn", ("Dorn", "LOC", 0.8)))[-1] == ["LOC"]
