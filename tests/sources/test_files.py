"""SourceSpec -> Address: every file once, in a steady order, and nothing passed over in silence."""

import os
from datetime import date
from pathlib import Path

import pytest

from briefgen.model.source import Given, SourceSpec
from briefgen.sources import expand


def put(folder: Path, *names: str) -> None:
    """Make small files."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The harbour was closed.", encoding="utf-8")


def shown(folder: Path, *paths: str) -> list[str]:
    """What the paths expand to, as printed."""
    addresses, _ = expand([SourceSpec(path) for path in paths], folder)
    return [address.shown for address in addresses]


def messages(folder: Path, *paths: str) -> list[str]:
    """What is said about paths that cannot be used."""
    _, problems = expand([SourceSpec(path) for path in paths], folder)
    assert all(problem.stage == "sources" for problem in problems)
    return [problem.message for problem in problems]


def test_a_folder_is_read_with_all_below_it_sorted_and_only_known_suffixes(tmp_path: Path) -> None:
    """Files of other kinds and hidden ones are left out."""
    put(tmp_path, "news/b.txt", "news/a.html", "news/deep/c.jsonl", "news/picture.png", "news/.hidden.txt")
    assert shown(tmp_path, "news") == ["news/a.html", "news/b.txt", "news/deep/c.jsonl"]


def test_a_glob_takes_what_it_matches_whatever_the_suffix(tmp_path: Path) -> None:
    """A person who writes a glob knows what it names."""
    put(tmp_path, "a.txt", "b.story", "c/d.txt")
    assert shown(tmp_path, "*.*", "**/*.txt") == ["a.txt", "b.story", "c/d.txt"]


def test_a_folder_that_a_glob_names_is_read_with_all_below_it(tmp_path: Path) -> None:
    """As when a shell spells the glob out; one without articles is no mistake of whoever wrote the glob."""
    put(tmp_path, "n/a.txt", "n/sub/b.txt", "n/sub/deep/c.md", "n/sub/picture.png", "n/pictures/d.png")
    assert shown(tmp_path, "n/*") == ["n/a.txt", "n/sub/b.txt", "n/sub/deep/c.md"]
    assert not messages(tmp_path, "n/*")
    assert shown(tmp_path, "n/*.txt") == ["n/a.txt"]


def test_what_is_to_be_left_out_and_is_not_there_is_told(tmp_path: Path) -> None:
    """A misspelt name would take a draft into the briefing; a glob is a rule, whatever there is at the time."""
    put(tmp_path, "a.txt", "n/draft.txt", "n/c.txt")
    specs = [SourceSpec("a.txt", exclude=("draft.txt", "drafft.txt", "*.bak")), SourceSpec("n", exclude=("draft.txt",))]
    addresses, problems = expand(specs, tmp_path)
    assert [address.shown for address in addresses] == ["a.txt", "n/c.txt"]
    assert [problem.source for problem in problems] == ["drafft.txt"]


def test_what_is_to_be_left_out_and_was_moved_is_told_with_where_it_is_read(tmp_path: Path) -> None:
    """A file of that name elsewhere, or one of nearly that name."""
    put(tmp_path, "n/old/draft.txt", "n/notes-march.txt")
    _, problems = expand([SourceSpec("n", exclude=("n/draft.txt", "n/notes_march.txt", "n/zeppelin.txt"))], tmp_path)
    told = {problem.source: problem.message for problem in problems}
    assert "(is 'n/old/draft.txt' meant, which is read?)" in told["n/draft.txt"]
    assert "(is 'n/notes-march.txt' meant, which is read?)" in told["n/notes_march.txt"]
    assert "meant" not in told["n/zeppelin.txt"]


def test_excluded_files_are_left_out_of_their_spec(tmp_path: Path) -> None:
    """By path, by name and by folder."""
    put(tmp_path, "n/a.txt", "n/draft.txt", "n/old/b.txt")
    addresses, problems = expand([SourceSpec("n", exclude=("n/draft.txt", "n/old"))], tmp_path)
    assert [address.shown for address in addresses] == ["n/a.txt"]
    assert not problems


def test_a_file_named_twice_counts_once_and_what_is_said_of_it_by_name_wins(tmp_path: Path) -> None:
    """In either order of glob and name."""
    put(tmp_path, "a.txt", "b.txt")
    every = SourceSpec("*.txt", given=Given(publisher="Maren Post", published=date(2031, 1, 1)))
    one = SourceSpec("b.txt", given=Given(published=date(2031, 5, 2)))
    for specs in ([every, one], [one, every]):
        addresses, _ = expand(specs, tmp_path)
        given = {address.shown: address.given for address in addresses}
        assert len(addresses) == 2
        assert given["b.txt"] == Given(publisher="Maren Post", published=date(2031, 5, 2))


def test_a_link_to_a_file_that_is_named_too_counts_once(tmp_path: Path) -> None:
    """It is one file by two names."""
    put(tmp_path, "a.txt")
    (tmp_path / "z.txt").symlink_to(tmp_path / "a.txt")
    assert shown(tmp_path, "a.txt", "z.txt") == ["a.txt"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("missing.txt", "no such file or folder"),
        ("none/*.txt", "no file matches"),
        ("empty", "no article in this folder"),
        ("folder.txt", "named like a file"),
        ("loop.txt", "leads back to itself"),
        ("dead.txt", "to a file that is not there"),
        ("pipe.txt", "neither a file nor a folder"),
    ],
)
def test_what_cannot_be_used_is_named_with_the_reason(tmp_path: Path, path: str, said: str) -> None:
    """The problem has the path, and its message says what is wrong without it."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (message,) = messages(tmp_path, path)
    assert repr(path) not in message
    assert said in message


def test_links_between_folders_do_not_loop(tmp_path: Path) -> None:
    """A link to a folder above is not followed."""
    put(tmp_path, "news/a.txt")
    (tmp_path / "news/again").symlink_to(tmp_path / "news")
    assert shown(tmp_path, "news") == ["news/a.txt"]


def test_standard_input_is_an_address_of_its_own(tmp_path: Path) -> None:
    """Named ``-`` and counted once."""
    addresses, problems = expand([SourceSpec("-"), SourceSpec("-")], tmp_path)
    assert [(address.path, address.shown) for address in addresses] == [(None, "-")]
    assert not problems


@pytest.mark.parametrize("path", ["news", "news/*.*"])
def test_an_earlier_briefing_beside_the_articles_is_not_read(tmp_path: Path, path: str) -> None:
    """Whoever builds into the folder of the articles builds the same again."""
    put(tmp_path, "news/a.md")
    (tmp_path / "news/briefing.md").write_text("# Veldania\n\n<!-- made with briefgen 0.1.0 -->\n", encoding="utf-8")
    (tmp_path / "news/briefing.html").write_text('<meta name="generator" content="briefgen 1">', encoding="utf-8")
    assert shown(tmp_path, path) == ["news/a.md"]


@pytest.mark.parametrize("path", ["old/briefing.md", "old"])
def test_a_briefing_alone_is_no_article(tmp_path: Path, path: str) -> None:
    """Named by itself or by its folder, the person is told what it is."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old/briefing.md").write_text("# Veldania\n\n<!-- made with briefgen 0.1.0 -->\n", encoding="utf-8")
    (message,) = messages(tmp_path, path)
    assert "a briefing that briefgen wrote; name the articles themselves" in message


def test_a_web_address_is_told_from_a_misspelt_path(tmp_path: Path) -> None:
    """Nothing is loaded from the network; the person is told what to do instead."""
    (message,) = messages(tmp_path, "https://maren.example/news/strike")
    assert "save the page from the browser" in message
