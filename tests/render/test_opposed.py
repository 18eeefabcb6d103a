"""Who stands against whom: speakers are told apart by their actor, or by what they are called."""

from briefgen.model.synthesis import Actor
from briefgen.render.opposed import opposed
from tests.render.issues import issue, pairwise_issues, side

TORESK = Actor("a0000000001", "Ilan Toresk", "person", (), 1, (), (), (), (), None)


def test_an_actor_is_one_speaker_under_all_names() -> None:
    """Under the name that the briefing gives it."""
    found = opposed(
        [
            issue("contradiction", side("Toresk", actor=TORESK.id), side("the dockers")),
            issue("stance", side("He", actor=TORESK.id), side("The dockers, who wait")),
        ],
        [TORESK],
    )
    assert found.speakers == ("Ilan Toresk", "The dockers")
    assert found.pairs() == (("Ilan Toresk", "The dockers", (1, 2)),)
    assert found.against(1) == (("Ilan Toresk", 2),)


def test_those_who_give_the_same_figure_do_not_stand_against_each_other() -> None:
    """Each of them stands against who gives another."""
    sides = [side("A", "14 ships wait"), side("B", "there are 14 ships"), side("C", "9 ships wait")]
    found = opposed([issue("figures", *sides, why="14 against 9")], [])
    assert found.issues[0].rows == (0, 1, 2)
    assert [pair[:2] for pair in found.pairs()] == [("A", "C"), ("B", "C")]


def test_an_update_sets_nobody_against_anybody() -> None:
    """Numbers stay those of the list."""
    apart = issue("contradiction", side("A"), side("B"), side("C"))
    found = opposed([issue("update", side("D"), side("E")), apart], [])
    assert found.speakers == ("A", "B", "C")
    assert [it.number for it in found.issues] == [2]


def test_a_pronoun_without_actor_is_nobody() -> None:
    """Two of them may be two persons."""
    assert (
        opposed([issue("contradiction", side("He"), side("A")), issue("stance", side("He"), side("B"))], []).issues
        == ()
    )


def test_two_speakers_with_one_issue_need_no_picture() -> None:
    """Nor does one who stands against itself; with two issues there is something to see."""
    one = issue("contradiction", side("A"), side("B"))
    assert opposed([one], []).issues == ()
    assert opposed([issue("contradiction", side("A"), side("a")), one], []).issues == ()
    assert len(opposed([one, one], []).issues) == 2


def test_what_finds_no_room_is_counted() -> None:
    """Twenty-four speakers are the most."""
    found = opposed(pairwise_issues(30), [])
    assert (len(found.speakers), found.left_out) == (24, 6)
