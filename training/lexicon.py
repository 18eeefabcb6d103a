"""Treebanks -> the lemmatiser's table: known base forms, and every form that its rules get wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from briefgen.language.lemmas import Lemmatiser
from training.corpora import Example

KINDS = {"NN": "noun", "VB": "verb", "JJ": "adjective", "RB": "adjective"}
"""Words of one kind share a list of base forms; by the first letters of the tag."""
OFTEN = 2
"""A form seen once with another lemma than the rules give is as likely a slip; irregular forms come back."""


def lexicon(examples: Iterable[Example]) -> dict[str, dict[str, dict[str, str]] | dict[str, list[str]]]:
    """``exceptions`` by tag and ``known`` base forms by kind."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    base: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        if example.syntax is None:
            continue
        for word, tag, lemma in zip(example.words, example.syntax.tags, example.syntax.lemmas, strict=True):
            counts[tag, word.lower()][lemma if tag in ("NNP", "NNPS") else lemma.lower()] += 1
            if kind := KINDS.get(tag[:2]):
                base[kind][lemma] += 1
    known = {kind: sorted(lemmas) for kind, lemmas in base.items()}
    rules = Lemmatiser({}, {kind: frozenset(lemmas) for kind, lemmas in known.items()})
    exceptions: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), lemmas in sorted(counts.items()):
        if tag in ("NNP", "ADD", "FW", "GW", "LS"):
            continue
        lemma, often = lemmas.most_common(1)[0]
        if rules(form, tag).lower() != lemma.lower() and (often >= OFTEN or tag.startswith("V")):
            exceptions[tag][form] = lemma.lower()
    return {"exceptions": dict(exceptions), "known": known}
