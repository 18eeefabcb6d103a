"""How the benchmarks put an annotated corpus' pages together again."""

from pathlib import Path

import pytest

from benchmarks.annotated import read
from benchmarks.language import texts

PAGE = """\
# newdoc id = veldania
# newpar
# newpar_block = head (1 s) | hi rend:::"bold (big)" (1 s)
# text = Port shut
1\tPort\tport\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tshut\tshut\tVERB\tVBN\t_\t0\troot\t_\t_

# text = Monday
1\tMonday\tMonday\tPROPN\tNNP\t_\t0\troot\t_\t_

# newpar
# newpar_block = p (2 s) | caption (1 s)
# text = The pier
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tpier\tpier\tNOUN\tNN\t_\t0\troot\t_\t_

# text = Go!
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

"""


@pytest.mark.parametrize(
    ("lines", "text"),
    [(False, "Port shut Monday\n\nThe pier Go!"), (True, "Port shut\n\nMonday\n\nThe pier\n\nGo!")],
)
def test_a_page_is_put_together_from_its_blocks(tmp_path: Path, lines: bool, text: str) -> None:
    """A paragraph begins a line, and if wanted so does what follows a heading or a caption."""
    path = tmp_path / "page.conllu"
    path.write_text(PAGE, encoding="utf-8")
    assert [page for page, _ in texts(read(path), lines=lines)] == [text]
    assert [gold.document for gold in read(path)] == ["veldania"] * 4
