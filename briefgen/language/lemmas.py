"""Word + tag -> lemma: a table of what the rules get wrong, and rules for the rest.

Tags are the Penn Treebank's. The table comes from the training treebanks and is read with the model.
"""

from collections.abc import Mapping

_VOWELS = frozenset("aeiou")
_SIBILANT = ("ches", "shes", "sses", "xes", "zes", "oes")
_SILENT_E = tuple("at iz is v c u rg dg rs ns ir bl tl pl dl gl fl as os us ag ar".split())
"""Stems that lose a silent e before -ed and -ing: ``creat``, ``realiz``, ``believ``; never single letters alone."""
_KEPT_DOUBLE = frozenset("lszf")
_PLURAL = frozenset(("NNS", "NNPS"))
_LIKE = {"VBD": "VBN", "VBN": "VBD"}
"""A form that is irregular as one of the two is irregular as the other."""
_COMPARED = {"JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"}


class Lemmatiser:
    """Lemmas from ``exceptions`` (tag to form to lemma, lower case), and from rules that prefer ``known`` words."""

    def __init__(self, exceptions: Mapping[str, Mapping[str, str]], known: Mapping[str, frozenset[str]]) -> None:
        self._exceptions = exceptions
        self._known = known

    def __call__(self, word: str, tag: str) -> str:
        """The lemma of ``word`` as it stands, under ``tag``."""
        word = word.replace("’", "'")
        form = word.lower()
        found = self._exceptions.get(tag, {}).get(form) or self._exceptions.get(_LIKE.get(tag, ""), {}).get(form)
        if found is not None:
            return found.capitalize() if tag == "NNPS" else found
        if tag in ("NNP", "ADD", "FW", "LS"):
            return word
        if tag in _PLURAL:
            return self._singular(word if tag == "NNPS" else form)
        if tag.startswith("VB") and tag not in ("VB", "VBP"):
            return self._infinitive(form, tag)
        if tag in _COMPARED:
            return self._positive(form, _COMPARED[tag])
        return form

    def _singular(self, form: str) -> str:
        if form.endswith("ies") and len(form) > 4:
            return self._pick("noun", form, f"{form[:-3]}y", form[:-1])
        if form.endswith(_SIBILANT):
            return self._pick("noun", form, form[:-2], form[:-1])
        if form.endswith("s") and not form.endswith("ss"):
            return form[:-1]
        return form[:-3] + "man" if form.endswith("men") else form

    def _infinitive(self, form: str, tag: str) -> str:
        if tag == "VBZ":
            if form.endswith("ies") and len(form) > 4:
                return f"{form[:-3]}y"
            if form.endswith(_SIBILANT):
                return self._pick("verb", form, form[:-2], form[:-1])
            return form.removesuffix("s")
        ending = "ing" if tag == "VBG" else "ed"
        if not form.endswith(ending) or len(form) < len(ending) + 3:
            return form
        if form.endswith("ied"):
            return f"{form[:-3]}y"
        return self._stem("verb", form, form.removesuffix(ending))

    def _positive(self, form: str, ending: str) -> str:
        if not form.endswith(ending) or len(form) < len(ending) + 3:
            return form
        stem = form.removesuffix(ending)
        return f"{stem[:-1]}y" if stem.endswith("i") else self._stem("adjective", form, stem)

    def _stem(self, kind: str, form: str, stem: str) -> str:
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
        short = stem[:-1] if doubled else stem
        silent = stem.endswith(_SILENT_E) and not doubled
        guesses = [f"{stem}e", stem, short] if silent else [stem, f"{stem}e", short]
        if doubled and stem[-1] not in _KEPT_DOUBLE:
            guesses = [short, stem]
        return self._pick(kind, form, *guesses)

    def _pick(self, kind: str, form: str, *guesses: str) -> str:
        """The first guess that is a known word of its kind, else the first."""
        known = self._known.get(kind, frozenset())
        return next((guess for guess in guesses if guess in known and guess != form), guesses[0])
