"""Names and trees from the encoder's scores."""

from itertools import pairwise, product

import numpy as np
import pytest

from briefgen.language.decode import Floats, Name, NameDecoder, trees

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
DECODER = NameDecoder([("web", TAGS)], ["PER", "ORG"], {"web": 1.0})


def _scores(*words: dict[str, float]) -> Floats:
    return np.array([[word.get(tag, 0.0) for tag in TAGS] for word in words], np.float32)


def _found(scores: Floats, *counts: int) -> list[list[tuple[int, int, str]]]:
    names: list[list[Name]] = DECODER.names(scores, np.array(counts))
    return [[(name.start, name.end, name.label) for name in sentence] for sentence in names]


def test_each_sentence_of_a_batch_has_its_own_names() -> None:
    """A name ends with its sentence, and places are counted from the sentence's first word."""
    first = _scores({"O": 9}, {"B-PER": 9}, {"I-PER": 9})
    second = _scores({"B-PER": 9}, {"B-ORG": 9}, {"I-ORG": 9}, {"O": 9})
    assert _found(np.concatenate((first, second)), 3, 4) == [[(1, 3, "PER")], [(0, 1, "PER"), (1, 3, "ORG")]]


def test_a_name_that_nothing_begins_is_read_as_the_likeliest_sequence() -> None:
    """Where each word's likeliest tag does not fit the one before, the best that fits is taken; others stay."""
    torn = _scores({"O": 6, "B-PER": 5}, {"I-PER": 9})
    whole = _scores({"B-ORG": 9}, {"I-ORG": 9})
    assert _found(np.concatenate((whole, torn, whole)), 2, 2, 2) == [[(0, 2, "ORG")], [(0, 2, "PER")], [(0, 2, "ORG")]]


def test_a_sentence_does_not_go_on_with_the_name_before_it() -> None:
    """The first word of a sentence cannot be inside a name."""
    scores = _scores({"B-PER": 9}, {"I-PER": 9, "O": 8})
    assert _found(scores, 2) == [[(0, 2, "PER")]]
    assert _found(scores, 1, 1) == [[(0, 1, "PER")], []]


def test_sentences_without_names_have_none() -> None:
    """Nothing is named where every word is outside."""
    assert _found(_scores({"O": 9}, {"O": 9}), 1, 1) == [[], []]


def _is_tree(governors: tuple[int, ...]) -> bool:
    reached = {0}
    for _ in governors:
        reached |= {word for word, governor in enumerate(governors, 1) if governor in reached}
    return len(reached) == len(governors) + 1 and governors.count(0) == 1


def _best(arcs: Floats) -> tuple[int, ...]:
    """The best of all trees under the likeliest root, tried one by one."""
    root = int(arcs[:, 0].argmax())
    choices = [(0,) if word == root else range(1, len(arcs) + 1) for word in range(len(arcs))]
    words = np.arange(len(arcs))
    return max(filter(_is_tree, product(*choices)), key=lambda tree: float(arcs[words, tree].sum()))


@pytest.mark.parametrize("seed", range(8))
def test_each_sentence_of_a_batch_has_the_best_tree(seed: int) -> None:
    """Sentences of several lengths, most of whose likeliest governors make a cycle or several roots."""
    chance = np.random.default_rng(seed)
    counts = np.array([1, 2, 3, 4, 5])
    arcs = chance.normal(size=(len(counts), 5, 6)).astype(np.float32)
    arcs[np.arange(5), chance.integers(0, counts), 0] += 4
    for row, (count, found) in enumerate(zip(counts, trees(arcs, counts), strict=True)):
        assert tuple(found[:count]) == _best(arcs[row, :count, : count + 1])
        assert not found[count:].any()


def test_a_sentence_has_one_root_where_all_words_would_be() -> None:
    """The likeliest root is the one; a chain of any length is no cycle."""
    arcs = np.zeros((2, 40, 41), np.float32)
    arcs[0, :, 0] = np.linspace(9, 8, 40)
    arcs[1, range(40), range(40)] = 9
    roots, chain = trees(arcs, np.array([40, 40]))
    assert [word for word, governor in enumerate(roots) if not governor] == [0]
    assert all(after == before + 1 for before, after in pairwise(chain))
