"""Which sentences can be read on their own."""

import pytest

from briefgen.synthesis.standalone import body, nearly_stands, stands, told


@pytest.mark.parametrize(
    "text",
    [
        "The Brenna Front closed the northern road on Sunday, the interior ministry said.",
        "“We will not leave Port Maren,” Colonel Ilan Toresk told reporters on the quay.",
        "This week the harbour office in Port Maren counted forty ships at anchor.",
        "The interior ministry of Veldania denied that the Brenna Front held the road.",
        "The Brenna Front took the bridge and the ministry called it a setback.",
        "Relatives of those killed in Port Maren are to be told in Ostrel this weekend, the mayor said.",
        "The harbour of Port Maren closed on Monday and opened again the next day.",
        "The guard had lost the bridge at Ostrel, and this opened the road to Port Maren.",
        "The harbour of Port Maren closed on Monday because that night the pier had burned.",
        "The minutes of the harbour board call the bridge at Ostrel into question.",
        "Twelve of the dockers who were held in Port Maren have been let go by the guard.",
        "President Mara Lind and Colonel Ilan Toresk met in Port Maren on Friday evening for talks.",
        "Mayor Orla Kesk told dockers “you are the harbour of Veldania” at the meeting on Monday.",
        "Thank-you letters reached the harbour board of Port Maren after the storm of Monday.",
        "Orin Vask shouted “Fire!” before the ferry of Port Maren burned down to the waterline.",
        "The harbour board (PMHB) of Port Maren has sold four ferries (two of them old) to Ostrel.",
    ],
)
def test_a_whole_sentence_that_names_its_people_stands(text: str) -> None:
    """A sentence that says itself who and what it speaks of can be printed alone."""
    assert stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "He added that the northern road would stay closed until the weekend.",
        "But the harbour office in Port Maren counted only forty ships.",
        "“The northern road will stay closed until the weekend,” he said.",
        "“The northern road will stay closed until the weekend at least.”",
        "Will the northern road to Port Maren be open again by the weekend?",
        "Sign up for the Port Maren newsletter to read the news of the harbour first.",
        "The northern road will stay closed until the weekend, said the ministry, “and then",
        "In a speech to parliament she said that three soldiers of the guard had been killed.",
        "A spokesman for the minister denies that any such talks took place in Port Maren.",
        "“A government that changes five ministers has no plan,” said their leader, Ilan Toresk.",
        "According to one of them, the minister had asked Port Maren for two billion marks.",
        "(0200 GMT), said the director of the agency in Port Maren, Colonel Ilan Toresk.",
        "Those claims were rejected by the interior ministry of Veldania on Monday.",
        "The Dockers’ Union of Port Maren and the harbour office said the opposite.",
        "The Harbour Office (PMHO) in Veldania's largest port disputes this.",
        "The interior ministry of Veldania called it a lie by the Brenna Front.",
        "The harbour office in Port Maren confirmed that on Wednesday.",
        "Masters of grain ships in Port Maren are told that these orders hold until June.",
        "Colonel Ilan Toresk had to travel to this town in an armoured train from Ostrel.",
        "The dockers of Port Maren could not answer those questions any better than the mayor.",
        "Colonel Ilan Toresk, 45, was arrested at the barracks of Port Maren the very next day.",
        "After five months, it is half as deep as the harbour basin of Port Maren was.",
        "The ferry to Lake Sund will sail again on Friday with four guards aboard, he announced.",
        "There was no patrol on the line between Ostrel and Port Maren that night, because of the match.",
        "The waters in question belong to Veldania, as the maps of the harbour office show.",
        "Two of them lost their daughters when the guard fired on the pier of Port Maren.",
        "What they did not know was that the guard had left the bridge at Ostrel.",
        "The engineer was paid 15,000 marks in two envelopes in Ostrel, the official added.",
        "... to the harbour of Port Maren three nights in a row, and insisted on sailing.",
        "Veldania's President Slams Harbour Office As Port Maren Silences Dockers, Other Critics.",
        "The camp of the dockers is seen before the deadline for leaving Port Maren passes.",
        "Step 2: The guard of Port Maren opens the northern road to the lorries of Ostrel.",
        "In theory, you know that a harbour in Veldania needs three ferries to live.",
        "The harbour of Port Maren keeps your parcels and letters until Friday evening.",
        "“What a day for the crews of Port Maren, what a storm!” the skipper Orin Vask laughed.",
        "L) seven million crowns for the harbour board of Port Maren (PMHB.",
    ],
)
def test_a_sentence_that_needs_another_does_not_stand(text: str) -> None:
    """Pronouns, linking words, bare quotations, questions, furniture and broken sentences are kept out."""
    assert not stands(text)


def test_a_dateline_is_no_part_of_the_sentence() -> None:
    """Place and agency before the first sentence are left away, the words after them are not."""
    text = "PORT MAREN, Veldania (VNA) — The Brenna Front closed the road."
    assert text[body(text).start :] == "The Brenna Front closed the road."


@pytest.mark.parametrize("sentence", ["Mayor Orla Kesk has closed the quay.", "“We sail,” said Orin Vask."])
def test_a_known_agency_behind_a_place_needs_no_dash(sentence: str) -> None:
    """Behind an agency's own name its letters are no dateline."""
    for place in ("Port Maren (CNN) ", "Port Maren, Veldania (CNN)", "Ostrel (AP) "):
        assert body(place + sentence).of(place + sentence) == sentence
    for name in ("The Coast Press (AP) ", "Coast Press (AP) ", "Port Maren (PM) "):
        assert body(name + sentence).of(name + sentence) == name + sentence


def test_a_dateline_behind_a_credit_is_no_part_of_the_sentence() -> None:
    """A name in capitals between dashes is one."""
    text = "Harbour Office, via VNA PORT MAREN -- Divers raised the mast of the wreck on Thursday."
    assert body(text).of(text) == "Divers raised the mast of the wreck on Thursday."
    named = "Divers of the LAKE SUND crew -- they came late -- raised the mast of the wreck on Thursday."
    assert body(named).of(named) == named


def test_what_somebody_unnamed_says_nearly_stands() -> None:
    """A source may have nothing better than what *he* said; a sentence that opens with him is worse."""
    text = "The harbour office of Port Maren has closed its doors for a week because of the storm, he said."
    assert nearly_stands(text)
    assert not stands(text)
    assert not nearly_stands(f"He said that {text}")


def test_an_opening_that_breaks_off_nearly_stands() -> None:
    """A long beginning without an end will do where a source has nothing else."""
    text = "The interior ministry of Veldania closed the northern road on Sunday after the Brenna Front had"
    assert nearly_stands(text)
    assert not stands(text)


def test_a_day_at_the_end_makes_no_caption_of_a_sentence_with_a_verb() -> None:
    """The verb may stand behind a relative clause."""
    assert stands("The exhibit, which is located in the old town of Orel, is to run until March 9.")
    assert stands("The harbour bridge that was built by Velda is to open for lorries on March 9, 2031.")


@pytest.mark.parametrize(
    "text",
    [
        "Dockers load grain in the harbour of Port Maren on Monday, March 4, 2031.",
        "Dockers hold up the banner that was burnt at Port Maren, Tuesday, Nov. 2, 2031.",
        "March 4, 2031 A stray seal swims past grain ships in the harbour of Port Maren.",
        "HOLM: The harbour of Port Maren will stay open for grain ships all summer.",
        "Q. The council of Port Maren says that the harbour toll will rise in June.",
        "June 13: The harbour of Port Maren was closed and ships were sent to Ostrel.",
        "The harbour board knows that we need more room for grain ships at Port Maren.",
        "The move came after the harbour board of Port Maren had lost three court cases.",
        "The two reported on the silt of the harbour of Port Maren on Wednesday.",
        "The 55-year-old was the last keeper of the harbour of Port Maren to fall ill.",
        "The statement caused a sharp fall of grain prices in the harbour of Port Maren.",
        "On the night in question the guard had closed the northern road to Port Maren.",
        "Here is a look at what the harbour board of Port Maren has planned for summer.",
        "Buy Photo Dockers load grain in the harbour of Port Maren for the summer fleet.",
        "Mira Holm / Coast Pictures The harbour of Port Maren was closed on Wednesday.",
        "Mira Holm reports for the evening bulletin from the harbour of Port Maren.",
        "Updated information about the northern road and the harbour of Port Maren.",
        "Reissued to reflect what has changed on the northern road to Port Maren.",
        "The harbour of Port Maren was shut, the guard said.Colonel Toresk blamed the storm.",
    ],
)
def test_captions_transcripts_lists_and_what_speaks_of_itself_do_not_stand(text: str) -> None:
    """None of them is news that can be read alone."""
    assert not stands(text)


def test_a_sentence_begins_behind_the_agency_that_sent_it() -> None:
    """What was run into it before is a head."""
    text = "OSTREL | Tue Mar 4, 2031 1:58 pm OSTREL (VNA) - The harbour was closed on Tuesday."
    assert body(text).of(text) == "The harbour was closed on Tuesday."


@pytest.mark.parametrize(
    ("run_in", "sentence"),
    [
        (
            "Guard shells the harbour for a third day as talks in Ostrel fail again Tuesday 4 March 2031 10.07 BST ",
            "Two ships were sunk in the harbour of Port Maren.",
        ),
        ("Latest update: ", "Norland advises against all travel to Port Maren."),
        ("• ", "Norland advises against all travel to Port Maren."),
    ],
)
def test_a_sentence_begins_behind_what_was_run_into_it(run_in: str, sentence: str) -> None:
    """Headline with time stamp, label and the sign of an item are no part of it."""
    assert told(run_in + sentence).of(run_in + sentence) == sentence


def test_a_line_of_which_nothing_is_left_does_not_stand() -> None:
    """Of a dateline alone nothing remains to be told."""
    assert not nearly_stands("")
