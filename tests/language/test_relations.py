"""Relations that cannot be what the parse called them, by the others of their sentence."""

import numpy as np
import pytest

from briefgen.language.relations import bare_obliques

ACCEPTED = (
    "members/NNS>2:nsubj accepted/VBD>0:root by/IN>4:case vote/NN>2:obl an/DT>6:det offer/NN>2:obl",
    ["offer"],
)


def _bare(parsed: str) -> list[str]:
    """``parsed``: words with their tags, heads (from 1) and relations."""
    words = [word.replace(">", "/").split("/") for word in parsed.split()]
    heads = np.array([int(word[2].partition(":")[0]) for word in words])
    rows = bare_obliques([word[1] for word in words], heads, [word[2].partition(":")[2] for word in words])
    return [words[row][0] for row in rows]


@pytest.mark.parametrize(
    ("parsed", "objects"),
    [
        ACCEPTED,
        ("it/PRP>2:nsubj called/VBD>0:root in/RP>2:compound:prt troops/NNS>2:obl", ["troops"]),
        ("it/PRP>2:nsubj fell/VBD>0:root in/IN>5:case the/DT>5:det war/NN>2:obl", []),
        ("it/PRP>2:nsubj fell/VBD>0:root in/IN>2:advmod the/DT>5:det war/NN>2:obl", []),
        ("it/PRP>2:nsubj fell/VBD>0:root afternoons/NNS>2:obl", []),
        ("it/PRP>2:nsubj took/VBD>0:root it/PRP>2:obj the/DT>5:det day/NN>2:obl", []),
        ("the/DT>2:det way/NN>4:obl it/PRP>4:nsubj went/VBD>0:root", []),
    ],
)
def test_a_noun_behind_its_verb_without_a_preposition_is_its_object(parsed: str, objects: list[str]) -> None:
    """Not where a preposition stands before it, whatever it hangs on, nor where the verb has an object."""
    assert _bare(parsed) == objects
