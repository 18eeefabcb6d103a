"""The shipped encoder as a spaCy component."""

import time

import numpy as np
import onnxruntime
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefgen.language import encoder
from briefgen.language.reading import Reader, saturates
from briefgen.language.sentences import COMPONENT as BOUNDARIES
from briefgen.language.vectors import unit_vectors

NEWS = (
    "PORT MAREN, Veldania (AP) — Colonel Ilan Toresk, who leads the Brenna Front, said on Tuesday that his fighters "
    "had left the city. “We didn’t flee,” he told reporters.\n\nThe Veldanian Ministry of Defence rejected the claim. "
    "Amina ag-Sidou, a U.S.-trained doctor, fled to Kessara with 40 other residents."
)
OTHER = "The Harbour Authority of Lindmark will close two piers in March. Nobody was hurt, Mayor Oda Brekken wrote."


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The encoder behind briefgen's own sentence boundaries."""
    loaded = encoder.load()
    loaded.add_pipe(BOUNDARIES, first=True)
    return loaded


def _names(doc: Doc) -> set[tuple[str, str]]:
    return {(entity.text, entity.label_) for entity in doc.ents}


def _content(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_) for t in doc]


def test_an_article_has_every_layer(nlp: Language) -> None:
    """Tags, morphology, lemmas, trees, names and vectors come from one pass."""
    doc = nlp(NEWS)
    for layer in ("TAG", "POS", "MORPH", "LEMMA", "DEP", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(layer)
    assert unit_vectors(doc).shape == (len(list(doc.sents)), 384)


def test_people_organisations_and_places_are_named(nlp: Language) -> None:
    """Names of news have the bounds a reader would give them, without the title."""
    names = _names(nlp(NEWS))
    assert {("Ilan Toresk", "PER"), ("Brenna Front", "ORG"), ("Kessara", "LOC"), ("Veldania", "LOC")} <= names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("VELDANIAN PRESIDENT MIRA DOLAN ARRIVES IN LINDMARK", "LINDMARK"),
        ("Veldanian President Mira Dolan Arrives In Lindmark For Talks", "Mira Dolan"),
        ("“He’s safe,” said Yusuf al-Karrani, a spokesman for the Red Crescent.", "Yusuf al-Karrani"),
        ("Sidi Mohamed ould Brahimou met Moussa Ag Intallou in Lindmark.", "Moussa Ag Intallou"),
        ("The U.S. -led talks in Lindmark don 't include José Ñandú-Reyes .", "Lindmark"),
    ],
)
def test_names_are_found_however_an_article_is_printed(nlp: Language, text: str, name: str) -> None:
    """Poor case, curly quotes, particles, accents and torn tokens are normal input."""
    assert name in {entity.text for entity in nlp(text).ents}


def test_subjects_of_saying_are_found_in_the_tree(nlp: Language) -> None:
    """The subject of a reporting verb is its nsubj."""
    doc = nlp("The minister said that two soldiers had been killed.")
    subjects = [(token.text, token.head.lemma_) for token in doc if token.dep_ == "nsubj"]
    assert ("minister", "say") in subjects


def test_each_sentence_has_one_root_and_keeps_its_bounds(nlp: Language) -> None:
    """The tree never moves a boundary that the rules have set."""
    doc = nlp(NEWS)
    bounds = [(sentence.start, sentence.end) for sentence in nlp.get_pipe(BOUNDARIES)(nlp.make_doc(NEWS)).sents]
    assert [(sentence.start, sentence.end) for sentence in doc.sents] == bounds
    for sentence in doc.sents:
        assert sum(token.head == token for token in sentence) == 1


def test_an_article_reads_the_same_alone_and_among_others(nlp: Language) -> None:
    """The scale of 8-bit numbers never comes from another article."""
    alone = nlp(NEWS)
    among = list(nlp.pipe([OTHER] * 24 + [NEWS] + [OTHER * 9] * 25))[24]
    assert _content(alone) == _content(among)
    assert unit_vectors(alone).tobytes() == unit_vectors(among).tobytes()


def test_one_thread_and_two_read_the_same() -> None:
    """The count of threads changes the time only."""
    sentences = [["Mira", "Dolan", "left", "Lindmark", "."], ["Nobody", "was", "hurt", "."]] * 20
    one, two = (Reader(encoder.SHIPPED, threads).read(sentences) for threads in (1, 2))
    for left, right in zip(one, two, strict=True):
        assert left.vector.tobytes() == right.vector.tobytes()
        assert (left.tags.tolist(), left.heads.tolist()) == (right.tags.tolist(), right.heads.tolist())


def test_two_processes_read_as_one_does(nlp: Language) -> None:
    """Articles may be read by several processes at once."""
    apart = list(nlp.pipe([NEWS, OTHER], n_process=2, batch_size=1))
    assert [_content(doc) for doc in apart] == [_content(nlp(NEWS)), _content(nlp(OTHER))]


def test_a_sentence_longer_than_a_window_is_read_whole(nlp: Language) -> None:
    """A name at the end of 1,000 words in one sentence is found, and the sentence has one root."""
    doc = nlp("Officials met in Lindmark on Monday, and " * 120 + "on Tuesday Mira Dolan arrived in Kessara.")
    assert [entity.text for entity in doc.ents[-2:]] == ["Mira Dolan", "Kessara"]
    assert sum(token.head == token for token in doc) == len(list(doc.sents))


def test_empty_and_blank_texts_have_no_findings(nlp: Language) -> None:
    """Nothing in, nothing out."""
    assert [len(nlp(text).ents) for text in ("", "   \n\n ", "…")] == [0, 0, 0]


def test_like_sentences_have_like_vectors(nlp: Language) -> None:
    """The cosine of a paraphrase is above that of another subject."""
    doc = nlp("Troops shelled the port at dawn. Soldiers bombarded the harbour early in the day. Wheat prices fell.")
    vectors = unit_vectors(doc)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_white_space_alone_has_no_vector(nlp: Language) -> None:
    """It has no unit that could have one."""
    assert unit_vectors(nlp(" \n\n")).shape == (0, 384)


def test_any_pipeline_has_the_shipped_vectors(nlp: Language) -> None:
    """Sentence vectors come from the shipped encoder whichever pipeline made the Doc."""
    plain = spacy.blank("en")
    plain.add_pipe(BOUNDARIES)
    assert np.allclose(unit_vectors(plain(OTHER)), unit_vectors(nlp(OTHER)))


def test_an_acronym_has_one_label_in_an_article(nlp: Language) -> None:
    """Sentences that say little about a name follow those that say more."""
    doc = nlp("The Brenna Liberation Front (BLF) signed. BLF fighters left. Few trust the BLF. BLF agreed.")
    assert {entity.label_ for entity in doc.ents if entity.text == "BLF"} == {"ORG"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lunda Marel, the port's mayor, was pleased.", "PER"),
        ("Lunda Marel, the port's suburb, was pleased.", "LOC"),
        ("On Tuesday Mayor Lunda Harbour visited the camp.", "PER"),
        ("On Tuesday nobody from Lunda Harbour visited the camp.", "LOC"),
    ],
)
def test_who_is_said_to_be_a_mayor_is_a_person(nlp: Language, text: str, label: str) -> None:
    """An apposition or a title decides where the encoder is in two minds about an unusual name."""
    assert [entity.label_ for entity in nlp(text).ents] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [("Few have met Orsan Velun.", "PER"), ("Few have met the rebel group Orsan Velun.", "ORG")],
)
def test_what_is_said_to_be_a_group_is_a_body(nlp: Language, text: str, label: str) -> None:
    """A noun before a name decides where the encoder is in two minds about it."""
    assert [entity.label_ for entity in nlp(text).ents] == [label]


def test_the_exact_sums_of_processors_without_vnni_give_the_same_scores() -> None:
    """The graph can be loaded in that way too, and scores are equal to the last bit."""
    scores = []
    for precise in ("1" if saturates() else "0", "1"):
        options = onnxruntime.SessionOptions()
        options.add_session_config_entry("session.x64quantprecision", precise)
        session = onnxruntime.InferenceSession(str(encoder.SHIPPED / "encoder.onnx"), options)
        ids = np.array([[101, 1996, 3417, 2001, 4498, 102], [101, 7404, 2187, 1012, 102, 0]])
        shapes, firsts = np.ones_like(ids), np.array([[1, 2, 3, 4], [1, 2, 3, 0]])
        scores.append(session.run(None, {"ids": ids, "shapes": shapes, "lengths": np.array([6, 5]), "firsts": firsts}))
    assert all(np.array_equal(*pair) for pair in zip(*scores, strict=True))


def test_the_model_loads_within_a_second() -> None:
    """Loading is part of every cold start."""
    started = time.process_time()
    Reader(encoder.SHIPPED)
    assert time.process_time() - started < 1.0
