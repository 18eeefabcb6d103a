"""Loading a language pipeline."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from spacy.lang.en import English
from spacy.language import Language

from briefgen import language
from briefgen.errors import LanguageError
from briefgen.language import identity


@pytest.fixture(scope="module")
def nlp() -> Language:
    return language.load("en")


def test_every_token_knows_whether_it_begins_a_sentence(nlp: Language) -> None:
    """The shipped pipeline sets sentence boundaries, and white space begins none."""
    doc = nlp("“Leave. Now,” he said.\n\nThe port is closed.")
    assert [sentence.text.strip() for sentence in doc.sents] == ["“Leave.", "Now,” he said.", "The port is closed."]
    assert not any(token.is_sent_start for token in doc if token.is_space)


def test_a_name_before_a_hyphen_is_a_token(nlp: Language) -> None:
    """In ``U.S.-led`` the name can be marked by itself."""
    assert [token.text for token in nlp("The U.S.-led force")][:3] == ["The", "U.S.", "-"]


def test_tokens_are_those_of_spacy(nlp: Language) -> None:
    """Words of letters alone are spared the tokeniser's patterns, which part all others; they can be saved."""
    text = "Naïve “Brekken”, who can't go,\tpaid $300 (12km) at www.port.example/a e.g. on 4.3.: Orlok's x² ª5 ½%—gone!"
    plain = English()
    wanted = [token.text for token in plain(text)]
    assert [token.text for token in nlp.make_doc(text)] == wanted
    plain.from_bytes(nlp.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    assert [token.text for token in plain(text)] == wanted


def test_an_unknown_pipeline_is_named_in_the_error() -> None:
    """The message quotes the name and says what can be used instead."""
    with pytest.raises(LanguageError, match=r"'xx_no_such_model'.*'en'"):
        language.load("xx_no_such_model")


def test_the_model_id_names_pipeline_and_version() -> None:
    """Kept analyses are told apart by the pipeline and its version."""
    assert language.model_id("en").startswith("briefgen-en")
    assert language.model_id("models/veldanian") == "veldanian"


def test_the_pipeline_of_rules_can_be_asked_for() -> None:
    """``blank`` has no trained component: sentences and names come from rules."""
    blank = language.load("blank")
    assert blank.pipe_names == ["sentence_boundaries", "name_rules"]
    assert {entity.text for entity in blank("Mayor Oda Brekken spoke in Lindmark.").ents} >= {"Oda Brekken"}


def test_reading_brings_no_network_client_along() -> None:
    """The command line of spaCy and what stands behind it stay unloaded, and can be imported all the same."""
    code = """
    import sys
    from briefgen import language
    language.load("blank")
    assert not {"spacy.cli", "httpx", "requests", "typer"} & sys.modules.keys()
    import spacy.cli
    assert callable(spacy.cli.info)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=120)


def test_the_shipped_weights_are_those_that_their_configuration_names() -> None:
    """What was read is kept under the configuration alone, so it must name the graph beside it."""
    language.check_model()


def test_a_damaged_graph_is_named(tmp_path: Path) -> None:
    """With what to do."""
    for name in ("encoder.onnx", "config.json"):
        (tmp_path / name).write_bytes((identity.WEIGHTS.parent / name).read_bytes())
    with (tmp_path / "encoder.onnx").open("r+b") as graph:
        graph.write(b"?")
    with pytest.raises(LanguageError, match=r"encoder\.onnx: is damaged.* install briefgen again"):
        identity.check_graph(tmp_path)
