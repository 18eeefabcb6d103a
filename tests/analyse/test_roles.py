"""What a text calls the ones it names."""

import re
from functools import cache

import pytest
from spacy.language import Language

from briefgen import language
from briefgen.analyse import entities, roles, sentences
from tests.analyse.reading import read
from tests.analyse.rolesentences import WITH_ROLE, WITHOUT_ROLE

_MARK = re.compile(r"[\[\]{}]")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Foreign Minister Ilan Toresk left.", "Ilan Toresk", "Foreign Minister"),
        ("The raid was led by Major General Ilan Toresk.", "Ilan Toresk", "Major General"),
        ("The note names Deputy Secretary of State Maria Vell.", "Maria Vell", "Deputy Secretary of State"),
        ("Veldania’s Foreign Minister, Ilan Toresk, left.", "Ilan Toresk", "Veldania’s Foreign Minister"),
        ("They met the deputy minister of ports, Maria Vell, in Orla.", "Maria Vell", "the deputy minister of ports"),
        (
            "Maria Vell, a research analyst at the Orla Institute, left.",
            "Maria Vell",
            "a research analyst at the Orla Institute",
        ),
        ("Maria Vell, 41, head of the harbour police, left.", "Maria Vell", "head of the harbour police"),
        ("Maria Vell is the head of the harbour police.", "Maria Vell", "the head of the harbour police"),
        ("Maria Vell was named Bishop of Orla.", "Maria Vell", "Bishop of Orla"),
        (
            "The plan pleased Orlatek President and Chief Executive, Maria Vell.",
            "Maria Vell",
            "Orlatek President and Chief Executive",
        ),
        (
            "They wrote to Maria Vell, who was the head of the harbour police.",
            "Maria Vell",
            "the head of the harbour police",
        ),
        ("In Holm the US secretary of state, Maria Vell, took the ferry.", "Maria Vell", "the US secretary of state"),
        ("US President Maria Vell left.", "Maria Vell", "US President"),
        (
            "Critics including Maria Vell, the harbour master, and Ilan Toresk, the chief inspector, disputed it.",
            "Maria Vell",
            "the harbour master",
        ),
        (
            "The harbour master, Ilan Toresk, and deputy secretary to the council, Maria Vell, opened the lock.",
            "Maria Vell",
            "deputy secretary to the council",
        ),
        (
            "The Brenna Cave Board, set up by two towns to keep the caves, met on Monday.",
            "Brenna Cave Board",
            "set up by two towns to keep the caves",
        ),
        ("Harbour House, formerly the Orla Institute, shut.", "Harbour House", "formerly the Orla Institute"),
        (
            "They fear the Brenna Front, an armed coalition active in the north.",
            "Brenna Front",
            "an armed coalition active in the north",
        ),
        (
            "It was signed by Maria Vell, a retired pilot who led the coast guard until May.",
            "Maria Vell",
            "a retired pilot who led the coast guard until May",
        ),
    ],
)
def test_a_role_is_found_with_its_words(text: str, name: str, role: str) -> None:
    """Titles before a name, appositions on either side of it and predicates are its role, word for word."""
    assert (name, role) in [(r.mention.of(text), r.span.of(text)) for r in read(text).roles]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Vell, speaking in Orla, praised the crews.",
        "Ilan Toresk, the minister said, had left.",
        "They met Maria Vell, and the minister left.",
        "Families call their new-born sons Ilan these days.",
        "They spoke of a drunken man Ilan does not like.",
        "“Ilan Toresk was the kindest pupil that I have ever taught,” the mayor said.",
    ],
)
def test_what_is_no_apposition_is_no_role(text: str) -> None:
    """Participles, inserted clauses and new clauses beside a name call nobody anything."""
    assert read(text).roles == ()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The harbour master, Capt. Oda Brekken, left.", "Oda Brekken", "The harbour master"),
        ("The chief physician, Dr. Oda Brekken, left.", "Oda Brekken", "The chief physician"),
        (
            "They met Oda Brekken, a geologist hired by the company, in Orla.",
            "Oda Brekken",
            "a geologist hired by the company",
        ),
        ("They met Oda Brekken, who keeps a bakery in Orla, on Monday.", "Oda Brekken", "who keeps a bakery in Orla"),
    ],
)
def test_ranks_participles_and_relative_clauses_are_read(text: str, name: str, role: str) -> None:
    """A role stands before a rank, goes on in a participle, or is a relative clause where there is nothing else."""
    assert [(r.mention.of(text), r.span.of(text)) for r in read(text).roles] == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Oda Brekken, asked residents to stay.",
        "Oda Brekken, told of the raid, left.",
        "They met Capt. Oda Brekken there.",
        "They met Oda Brekken, who said the port was closed, in Orla.",
    ],
)
def test_verbs_and_lone_ranks_are_no_roles(text: str) -> None:
    """A clause beside a name says what somebody did, not what they are; a rank alone says too little."""
    assert {r.span.of(text) for r in read(text).roles} <= {"The mayor"}


@cache
def _pipeline(model: str) -> Language:
    return language.load(model)


def _called(model: str, text: str) -> set[tuple[str, str]]:
    doc = _pipeline(model)(text)
    found = roles.find(doc, sentences.find(doc), entities.find(doc))
    return {(role.mention.of(text), role.span.of(text)) for role in found}


def _same(found: tuple[str, str], name: str, role: str) -> bool:
    named = found[0] in name or name in found[0]
    return named and (found[1] in role or role in found[1])


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sen. Pavel Hale, H-Brenna, said he would vote for it.", "H-Brenna"),
        ("The vote was lost, said Pavel Hale (H-Brenna) on Monday.", "H-Brenna"),
    ],
)
def test_a_seat_beside_a_name_is_a_role(text: str, role: str) -> None:
    """Party and constituency after a name are what the source calls him."""
    assert ("Pavel Hale", role) in _called("en", text)


def test_a_person_after_a_place_is_what_a_clause_is_about() -> None:
    """``The mayor of X, who …`` says nothing of X."""
    text = "The post goes to Pavel Hale, the mayor of Brenna Bay, who has no knowledge of ports."
    assert {name for name, _ in _called("en", text)} == {"Pavel Hale"}


@pytest.mark.parametrize(("model", "recall", "precision"), [("en", 0.9, 0.95), ("blank", 0.8, 0.9)])
def test_most_wordings_of_a_role_are_found_and_little_else(model: str, recall: float, precision: float) -> None:
    """Titles, appositions, verbs of office and stand-ins are found as news words them, and look-alikes are left."""
    hits = made = 0
    for marked in WITH_ROLE:
        name, role = (
            marked[marked.index("[") + 1 : marked.index("]")],
            marked[marked.index("{") + 1 : marked.index("}")],
        )
        found = _called(model, _MARK.sub("", marked))
        hits += any(_same(pair, name, role) for pair in found)
        made += len(found)
    made += sum(len(_called(model, text)) for text in WITHOUT_ROLE)
    assert hits / len(WITH_ROLE) >= recall
    assert hits / made >= precision


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Tomas Hale was sworn in as prime minister on Monday.", "Tomas Hale", "prime minister"),
        ("Tomas Hale became chairman of Velcor in May.", "Tomas Hale", "chairman of Velcor"),
        ("The board chose Tomas Hale to be its chairman.", "Tomas Hale", "its chairman"),
        ("The mayor's deputy, General Taro Besh, left.", "Taro Besh", "The mayor's deputy"),
    ],
)
def test_an_office_ends_before_time_and_reason(text: str, name: str, role: str) -> None:
    """What a verb of office gives is the office alone, and a title does not hide the words before a comma."""
    assert (name, role) in _called("en", text)


@pytest.mark.parametrize(
    "text",
    [
        "Carrying grain into Orla was a task for the brave.",
        "She lived for twelve years aboard the Velcor - owned cruise ship.",
        "Tomas Hale was no victim of the flood.",
        "They sent 140,000 soldiers to Velcor, including 25,000 marines, in May.",
        "Among the patients told of by Velcor, no viruses or other causes have been found.",
        "The keeper, who allowed another doctor to treat Tomas Hale at his house, denied it.",
    ],
)
def test_words_beside_a_name_that_say_nothing_of_its_holder_are_no_role(text: str) -> None:
    """What a place is reached by, what a body owns, what was not found, and whom somebody treats are no roles."""
    assert not _called("en", text)


def test_a_noun_that_runs_into_a_form_of_address_is_no_part_of_it() -> None:
    """Where a heading runs into the text, only the form of address is said of the one who is named."""
    text = "The island would be better off as part of the same reef Prof Tomas Hale of Orla has mapped."
    assert _called("en", text) == {("Tomas Hale", "Prof")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("An upbeat President Hale travelled to Orla.", "President"),
        ("The interim Prime Minister Tomas Hale left.", "interim Prime Minister"),
        ("It was diplomatic Friday 14 March 2031 11.31 BST Velcor chairman Tomas Hale left.", "Velcor chairman"),
        ("Coast Guard Adm. Tomas Hale said the port was closed.", "Coast Guard Adm."),
    ],
)
def test_a_title_has_what_belongs_to_the_office_and_no_more(text: str, role: str) -> None:
    """No mood, and no day of a page that runs into it; a rank with the service before it."""
    assert role in {found for _, found in _called("en", text)}


@pytest.mark.parametrize(
    "text",
    [
        "They are all women Tomas Hale, a man of sixty, would never have chosen.",
        "Wash your hands after you touch another person Tomas Hale, Orla.",
        "The performance was vintage Hale, a throwback to the messy, angry meetings of his youth.",
        "According to Hale, a detective for the port was given the papers.",
    ],
)
def test_words_that_run_into_a_name_are_not_said_of_it(text: str) -> None:
    """Nor what breaks off, nor the subject of a verb behind it."""
    assert {found for _, found in _called("en", text)} <= {"a man of sixty"}


def test_an_office_of_sales_is_held_by_one() -> None:
    """The plural behind *of* makes no title of several people."""
    text = "Her boss, Velcor's regional vice president of sales Tomas Hale, agreed to let her go."
    assert ("Tomas Hale", "Velcor's regional vice president of sales") in _called("en", text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Paul Orsk spoke. His sister Dalia Orsk was silent.", "Dalia Orsk", "His sister"),
        ("Paul Orsk’s elder sister Dalia was silent.", "Dalia", "Paul Orsk’s elder sister"),
        ("The crane was parked, the firm's manager Dalia Orsk told reporters.", "Dalia Orsk", "the firm's manager"),
        ("“It held,” a trader named Dalia told us.", "Dalia", "a trader"),
        (
            "It is safe, said Dalia Orsk, author of the book “Dams of Nordale”.",
            "Dalia Orsk",
            "author of the book “Dams of Nordale”",
        ),
    ],
)
def test_a_role_has_whose_it_is_and_what_it_is_called(text: str, name: str, role: str) -> None:
    """Kin and neighbours are somebody's; a rank stands before a bracket, a work has its title."""
    assert (name, role) in [(r.mention.of(text), r.span.of(text)) for r in read(text).roles]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If Dalia Orsk is elected president, taxes will rise.", "president"),
        ("Velcor is approaching several funds for cash.", "approaching several funds for cash"),
        (
            "The crane stood still and its operator on break, the firm's manager Dalia Orsk told us.",
            "its operator on break",
        ),
        ("It was a present from my friend Dalia Orsk.", "friend"),
        ("The guard, Orsk argued, may believe it.", "The guard"),
        ("It was a reflection, said Velcor, of the need for quiet.", "of the need for quiet"),
    ],
)
def test_what_somebody_is_not_or_not_yet_is_no_role(text: str, words: str) -> None:
    """What is supposed, done, said of another or the writer's own."""
    assert words not in {role for _, role in _called("en", text)}


def test_an_office_ends_before_what_its_holder_did() -> None:
    """``became president and appointed``."""
    text = "Dalia Orsk became president of the bank and appoints its board."
    assert {role for _, role in _called("en", text)} == {"president of the bank"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The paper wrote: “Velcor, a public firm that its ministers have robbed, must live.”", "a public firm"),
        ("Dalia Orsk is just another president that has refused to see the storm.", "another president"),
        ("Velcor, a truly robust company, was praised.", "robust"),
        ("The Holm Bureau was the one agency that came out of the inquiry unhurt.", "agency"),
        ("Tomas Hale is not a strong leader.", "leader"),
        (
            "He had called him the attacker of a young boy, Dalia Orsk, the diocese's communications director, said.",
            "boy",
        ),
    ],
)
def test_an_opinion_is_no_role(text: str, words: str) -> None:
    """What a quotation tells of somebody behind an indefinite article, and what only judges him."""
    assert not any(words in role for _, role in _called("en", text))


def test_an_office_in_a_quotation_is_a_role() -> None:
    """What somebody is called there by the office that he holds is no opinion."""
    text = "“Tomas Hale, the mayor of Holm, has resigned,” the statement said."
    assert ("Tomas Hale", "the mayor of Holm") in _called("en", text)
    text = "“Tomas Hale, a former student of the academy, will be missed,” the statement said."
    assert ("Tomas Hale", "a former student of the academy") in _called("en", text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("End Quote Tomas Hale President Dalia Orsk said the port was closed.", "Dalia Orsk", "President"),
        ("Bryan Hale and radio producer Dalia Orsk were sued.", "Dalia Orsk", "radio producer"),
        ("They asked the ministry Its energy spokesman Tomas Hale said no.", "Tomas Hale", "energy spokesman"),
        ("On Tuesday the commerce minister, Tomas Hale, said no.", "Tomas Hale", "the commerce minister"),
        (
            "Tomas “Monty” Hale, a plankton expert at the Holm lab, agreed.",
            "Tomas “Monty” Hale",
            "a plankton expert at the Holm lab",
        ),
        ("Last week investment bank Velcor sold its shares.", "Velcor", "investment bank"),
        ("It was lost. End Quote Professor Tomas Hale said no.", "Tomas Hale", "Professor"),
        ("They met Tomas Hale adviser Dalia Orsk.", "Dalia Orsk", "Tomas Hale adviser"),
        ("Holm homicide Det. Dalia Orsk said a man was held.", "Dalia Orsk", "Holm homicide Det."),
        (
            "Dalia Orsk, mayor of a town on the coast With many boats ashore, the fishermen stayed at home.",
            "Dalia Orsk",
            "mayor of a town on the coast",
        ),
        (
            "Dalia Orsk, head of the Holm, Ver.-based Harbour Institute, agreed.",
            "Dalia Orsk",
            "head of the Holm, Ver.-based Harbour Institute",
        ),
        ("Dalia Orsk, a critic for The Orla Times, agreed.", "Dalia Orsk", "a critic for The Orla Times"),
    ],
)
def test_a_role_ends_where_another_name_or_sentence_begins(text: str, name: str, role: str) -> None:
    """Whoever is named before a title, and a sentence that runs on without a mark, are no part of it."""
    assert (name, role) in _called("en", text)


def test_whom_somebody_is_of_may_be_told_what_it_is() -> None:
    """A noun for a body stands before its name, and no comma; any other noun is no such tie."""
    text = "The sea is warm, said Tomas Hale of the aid agency Velcor Relief. Dalia Orsk of the village of Holm agreed."
    assert ("Tomas Hale", "of the aid agency Velcor Relief") in _called("en", text)
    assert not any(name == "Dalia Orsk" for name, _ in _called("en", text))


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Low-cost carrier Brennair grounded its jets.", "Brennair", "Low-cost carrier"),
        ("Father-of-two Tomas Hale was hurt.", "Tomas Hale", "Father-of-two"),
        ("The blaze was out, Fisheries CS Judith Orsk said.", "Judith Orsk", "Fisheries CS"),
        ("Dalia Orsk (the member for Holm) spoke.", "Dalia Orsk", "the member for Holm"),
        ("Dalia Orsk, the oldest of the three sisters, wept.", "Dalia Orsk", "the oldest of the three sisters"),
        ("Dalia Orsk, a Liberal from Holm, spoke.", "Dalia Orsk", "a Liberal from Holm"),
        (
            "They sang with the Holm Voices, a choir he founded in a shed.",
            "Holm Voices",
            "a choir he founded in a shed",
        ),
        (
            "The once-feared harbour watchdog, the Tolls Board, was blamed.",
            "Tolls Board",
            "The once-feared harbour watchdog",
        ),
        (
            "Velcor Freight, which ships grain to the islands, was fined.",
            "Velcor Freight",
            "which ships grain to the islands",
        ),
        ("Six-year-old Tomas Hale was hurt.", "Tomas Hale", "Six-year-old"),
        ("Dalia Orsk quit as mayor of Holm in a short letter.", "Dalia Orsk", "mayor of Holm"),
    ],
)
def test_compounds_brackets_and_clauses_are_read(text: str, name: str, role: str) -> None:
    """What many outlets write in one word, in brackets or without a relative pronoun."""
    assert (name, role) in _called("en", text)


@pytest.mark.parametrize(
    "text",
    [
        "The man who hit Tomas Hale was a driver.",
        "Asked by the judge, Tomas Hale shook his head.",
        "Dalia Orsk, who was speaking on the radio, said no.",
        "Velcor Freight, which says it is sorry, was fined.",
    ],
)
def test_an_object_and_what_is_done_for_a_while_give_no_role(text: str) -> None:
    """Whoever is acted on is not what the subject is, and whoever is asked is not who asks."""
    assert not _called("en", text)
