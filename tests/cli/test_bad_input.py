"""Bad input of every kind ends in a message that says what, where and what to do; good articles beside it are read."""

import gzip
import io
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.running import ARTICLE, Ran, run

NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one good article in it."""
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problem_with(name: str) -> str:
    """What a briefing of the good article and ``name`` says of the latter: in the file and, once, on stderr."""
    ran = run("build", "good.txt", name, "--no-store", "--sections", "actors", "-o", "b.json", "-q")
    made = json.loads(Path("b.json").read_text(encoding="utf-8"))
    assert ran.code == 0
    assert [source["name"] for source in made["sources"]] == ["good.txt"]
    (problem,) = made["problems"]
    assert ran.err == f"{problem['source']}: {problem['message']}\n"
    assert problem["source"].startswith(name)
    assert name not in problem["message"]
    return str(problem["message"])


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip archive with these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return content.getvalue()


_LINES = "".join(json.dumps({"id": str(n), "text": f"{n} {os.urandom(99).hex()}"}) + "\n" for n in range(50)).encode()
_BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", "is empty; paste the article into it, or leave it out"),
    "blank.txt": (lambda: b" \n\t\n" * 9, "is empty; paste the article into it, or leave it out"),
    "noise.txt": (lambda: bytes(range(256)) * 40, "is not text but binary data; export the article"),
    "menu.txt": (lambda: b"Home\nNews\nSport\n" * 9, "holds no article"),
    "page.html": (lambda: b"<html><script>draw()</script></html>", "shows no text"),
    "cut.pdf": (lambda: b"%PDF-1.7\n1 0 obj << /Type", "is not a whole PDF file"),
    "cut.zip": (lambda: zipped(("a.txt", ARTICLE.encode()))[:300], "is not a whole zip archive"),
    "empty.zip": (lambda: zipped(("photo.png", b"png")), "holds no article"),
    "bomb.zip": (lambda: zipped(("a.txt", b"a" * 30_000_000)), "is not unpacked: a member unpacks to more than"),
    "line.jsonl": (lambda: b'{"text": "cut o', "is not valid JSON"),
    "large.txt": (lambda: ARTICLE.encode() * (50_000_000 // len(ARTICLE)), "is larger than 20 MB"),
    "mail.eml": (lambda: b"\n\n", "is not a mail"),
}


@pytest.mark.parametrize("name", _BROKEN)
def test_a_broken_file_is_told_once_with_what_to_do(folder: Path, name: str) -> None:
    """Empty, binary, cut off, a bomb, fifty megabytes: the article beside it is read."""
    content, said = _BROKEN[name]
    (folder / name).write_bytes(content())
    assert problem_with(name).startswith(said)


def test_one_line_of_many_articles_is_read(folder: Path) -> None:
    """The length of an article or of a line keeps nothing from being read: five megabytes take a minute, these less."""
    line = " ".join(ARTICLE.split()) + " "
    (folder / "line.txt").write_text(line * (600_000 // len(line)), encoding="utf-8")
    ran = run("analyse", "line.txt", "--language-model", "blank")
    assert ran.code == 0
    read = json.loads(ran.out)
    assert len(read["text"]) > 590_000
    assert len(read["statements"]) > 1_000


def test_a_line_of_twelve_megabytes_is_told_within_seconds(folder: Path) -> None:
    """A shelf of books is no article; finding that out takes no analysis."""
    (folder / "line.txt").write_text(" ".join(ARTICLE.split()) * (12_000_000 // len(ARTICLE)), encoding="utf-8")
    started = time.process_time()
    assert "more than 10,000,000 characters of text" in problem_with("line.txt")
    assert time.process_time() - started < 60  # 5 s on an idle machine


def test_what_stands_before_the_damage_is_read(folder: Path) -> None:
    """Of a packed collection that is cut off, the whole lines are articles, and the cut is told."""
    packed = gzip.compress(_LINES)
    (folder / "cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    ran = run("build", "cut.jsonl.gz", "--no-store", "--sections", "actors", "-o", "b.json")
    made = json.loads((folder / "b.json").read_text(encoding="utf-8"))
    assert ran.code == 0
    assert 10 < len(made["sources"]) < 40
    assert "cut.jsonl.gz: is damaged or cut off" in ran.err


@pytest.mark.skipif(sys.platform == "darwin", reason="names of files are UTF-8 there")
@pytest.mark.parametrize("asked", [".", os.fsdecode(b"caf\xe9.txt")], ids=["folder", "file"])
def test_a_file_whose_name_is_not_utf8_is_read(folder: Path, asked: str) -> None:
    """Archives packed elsewhere have such names; the letter that cannot be told shows as such."""
    (folder / "good.txt").rename(folder / os.fsdecode(b"caf\xe9.txt"))
    ran = run("build", asked, "--store", folder / "library.sqlite", "--sections", "actors", "-o", "b.json")
    assert ran.code == 0, ran.err
    (source,) = json.loads((folder / "b.json").read_text(encoding="utf-8"))["sources"]
    assert source["name"] == "caf\N{REPLACEMENT CHARACTER}.txt"


def test_links_and_folders_that_look_like_files_are_told(folder: Path) -> None:
    """A link to itself, a link to nothing, a folder called like an article, nothing at all."""
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "dead.txt").symlink_to("gone.md")
    (folder / "folder.txt").mkdir()
    assert problem_with("loop.txt").startswith("is a symbolic link that leads back to itself")
    assert problem_with("dead.txt").startswith("is a symbolic link to a file that is not there")
    assert run("build", "folder.txt").err.startswith("briefgen: no readable article\nfolder.txt: is a folder, though")
    assert problem_with("missing.txt").startswith("there is no such file or folder; check the spelling")


def test_a_folder_that_links_to_itself_is_read_once(folder: Path) -> None:
    """No link leads round in circles."""
    (folder / "news").mkdir()
    (folder / "news" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "news" / "again").symlink_to(folder / "news")
    assert run("build", "news", "--no-store", "-o", "b.json").code == 0
    assert len(json.loads((folder / "b.json").read_text(encoding="utf-8"))["sources"]) == 1


def test_entities_of_a_page_neither_grow_nor_read_files(folder: Path) -> None:
    """A billion laughs are none, and no file of this machine gets into a briefing."""
    grow = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    (folder / "secret").write_text("swordfish", encoding="utf-8")
    load = f"<!ENTITY f SYSTEM 'file://{folder}/secret'>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE.split("\n\n"))
    page = f"<!DOCTYPE x [<!ENTITY a0 'ha'>{grow}{load}]><html><body>{body}<p>&a9; &f;</p></body></html>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    assert run("build", "page.html", "--no-store", "--embed", "full", "-o", "b.json").code == 0
    made = (folder / "b.json").read_text(encoding="utf-8")
    assert "Toresk" in made
    assert "haha" not in made
    assert "swordfish" not in made


@pytest.fixture
def open_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that other users of the machine may enter, with the user's own folders in it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        monkeypatch.setenv("BRIEFGEN_CONFIG", f"{name}/config")
        monkeypatch.setenv("BRIEFGEN_DATA", f"{name}/data")
        yield Path(name)


def bound_by_permissions(*arguments: object) -> Ran:
    """How a command that reads no article ends for a user whom permissions bind: root is bound by none."""
    if os.geteuid() != 0:
        return run(*arguments)
    run(*arguments)  # imports what another user may not be allowed to read
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        return run(*arguments)
    finally:
        os.setresuid(0, 0, 0)


def test_what_permissions_forbid_is_told(open_folder: Path) -> None:
    """An unreadable file and an unreadable folder, each by name and with its reason."""
    (open_folder / "secret.txt").write_bytes(b"")
    (open_folder / "secret.txt").chmod(0)
    (open_folder / "locked").mkdir(mode=0)
    ran = bound_by_permissions("build", open_folder / "secret.txt", open_folder / "locked", "--no-store", "-q")
    (open_folder / "locked").chmod(0o700)
    assert ran.code == 3
    assert "secret.txt: cannot be read: Permission denied; check that it is there and readable" in ran.err
    assert "locked: the folder cannot be read (Permission denied); check its permissions" in ran.err


def test_a_locked_folder_alone_is_told(open_folder: Path) -> None:
    """Though nobody can see whether it holds a project."""
    (open_folder / "locked").mkdir(mode=0)
    ran = bound_by_permissions("build", open_folder / "locked", "--no-store", "-q")
    (open_folder / "locked").chmod(0o700)
    assert ran.code == 3
    assert "locked: the folder cannot be read (Permission denied); check its permissions" in ran.err


@pytest.mark.parametrize("command", [("build", "none.txt", "--no-store"), ("templates", "list")])
def test_a_locked_folder_of_templates_is_told(open_folder: Path, command: tuple[str, ...]) -> None:
    """The user's own templates are not passed over in silence, and no traceback is shown."""
    (open_folder / "config" / "templates").mkdir(parents=True)
    (open_folder / "config").chmod(0)
    ran = bound_by_permissions(*command)
    (open_folder / "config").chmod(0o700)
    assert ran.code == 2
    assert "the folder of your templates cannot be read (Permission denied); check its permissions" in ran.err


def test_a_locked_file_of_a_template_is_told(open_folder: Path) -> None:
    """By name and with its reason, also where the briefing asks for another template."""
    own = open_folder / "config" / "templates" / "mine"
    own.mkdir(parents=True)
    (own / "template.toml").touch(mode=0)
    ran = bound_by_permissions("build", open_folder, "--no-store")
    assert ran.code == 2
    assert ran.err.startswith("briefgen: ")
    assert "template.toml: cannot be read (Permission denied); check its permissions" in ran.err


def test_an_unwritable_folder_is_told_before_the_articles_are_read(open_folder: Path) -> None:
    """Exit 4 at once."""
    (open_folder / "out").mkdir(mode=0o555)
    output = open_folder / "out" / "b.json"
    ran = bound_by_permissions("build", open_folder / "none.txt", "--no-store", "-o", output)
    assert ran.code == 4
    assert "does not let you" in ran.err


def limited(size: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """``briefgen`` on a disk where no file can grow beyond ``size`` bytes."""
    return subprocess.run(
        [sys.executable, "-m", "briefgen", *map(str, arguments)],
        text=True, capture_output=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )  # fmt: skip


def test_a_full_disk_leaves_no_half_briefing(folder: Path) -> None:
    """What does not fit is not written at all, and an older briefing stays."""
    assert run("build", folder / "good.txt", "--no-store", "-o", folder / "b.json").code == 0
    before = (folder / "b.json").read_bytes()
    more = [folder / "b.json", folder / "c.json"]
    done = limited(1000, "build", folder / "good.txt", "--no-store", "--title", "New", "-o", more[0], "-o", more[1])
    assert done.returncode == 4, done.stderr
    assert "c.json: cannot be written: File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["b.json", "good.txt"]
    assert (folder / "b.json").read_bytes() == before


def test_a_library_on_a_full_disk_costs_only_time(folder: Path) -> None:
    """The briefing is made though nothing can be kept."""
    texts = [ARTICLE.replace("Monday", f"Monday, when {n} ships lay there") for n in range(12)]
    lines = "".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts))
    (folder / "many.jsonl").write_text(lines, encoding="utf-8")
    options = ["--store", folder / "library.sqlite", "--sections", "actors", "--embed", "none", "-o", folder / "b.md"]
    done = limited(60_000, "build", folder / "many.jsonl", *options)
    assert done.returncode == 0, done.stderr
    assert "Toresk" in (folder / "b.md").read_text(encoding="utf-8")
    assert run("build", folder / "many.jsonl", *options).code == 0


def test_an_interruption_of_several_processes_leaves_no_half_file(folder: Path) -> None:
    """Ctrl-C reaches them all: exit 130, one message, no traceback of any of them, and no process is left."""
    lines = "".join(json.dumps({"id": str(n), "text": f"Item {n}. " + ARTICLE}) + "\n" for n in range(3000))
    (folder / "many.jsonl").write_text(lines, encoding="utf-8")
    library = folder / "library.sqlite"
    command = [sys.executable, "-m", "briefgen", "build", "many.jsonl", "-o", "b.json", "--jobs", "2", "--store"]
    run_ = subprocess.Popen([*command, str(library)], stderr=subprocess.PIPE, text=True, start_new_session=True)
    deadline = time.monotonic() + 60
    while not kept(library) and time.monotonic() < deadline:
        time.sleep(0.1)
    os.killpg(run_.pid, signal.SIGINT)
    _, err = run_.communicate(timeout=60)
    assert run_.returncode == 130, err
    assert err.strip() == "briefgen: interrupted; nothing was half-written"
    assert {path.name for path in folder.iterdir()} <= {"good.txt", "many.jsonl", library.name}
    while running(run_.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not running(run_.pid)


def running(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    shown = subprocess.run(["ps", "-e", "-o", "pgid=,stat=,args="], text=True, capture_output=True, check=True).stdout
    found = [line.split(maxsplit=2) for line in shown.splitlines()]
    return [" ".join(args) for pgid, stat, *args in found if int(pgid) == group and not stat.startswith("Z")]


def kept(library: Path) -> int:
    """How many documents a library has."""
    if not library.exists():
        return 0
    connection = sqlite3.connect(library)
    try:
        return int(connection.execute("SELECT count(*) FROM readings").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def test_a_damaged_library_is_begun_anew(folder: Path) -> None:
    """The briefing is the same as without one, and the damaged file is put aside."""
    library = folder / "library.sqlite"
    options = ["build", "good.txt", "--sections", "actors", "--store", library, "-o", "b.json"]
    assert run(*options).code == 0
    made = (folder / "b.json").read_bytes()
    content = library.read_bytes()
    library.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert run(*options).code == 0
    assert (folder / "b.json").read_bytes() == made
    assert (folder / "library.sqlite.damaged").exists()
    assert kept(library) == 1


def test_what_cannot_be_read_keeps_no_briefing_from_being_checked(folder: Path) -> None:
    """An empty file beside the articles is told, and so is an exclude that fits nothing; the quotes are checked."""
    (folder / "empty.txt").touch()
    (folder / "briefing.toml").write_text('[[articles]]\npath = "*.txt"\nexclude = ["drafft.txt"]\n')
    assert run("build", "--no-store", "--sections", "actors", "-o", "b.json").code == 0
    ran = run("verify", "b.json", "briefing.toml")
    assert (ran.code, ran.out) == (0, "")
    assert [line.partition(":")[0] for line in ran.err.splitlines()] == ["drafft.txt", "empty.txt", "b.json"]


def test_an_article_is_never_taken_for_the_library(folder: Path) -> None:
    """A file that is no library is neither written nor put aside, and nothing is built."""
    ran = run("build", "good.txt", "--store", "good.txt", "-o", "b.md")
    assert ran.code == 2
    assert "--store 'good.txt': is a file and no library; name another" in ran.err
    assert sorted(it.name for it in folder.iterdir()) == ["good.txt"]
    assert (folder / "good.txt").read_text(encoding="utf-8") == ARTICLE


def test_a_library_of_a_newer_briefgen_is_left_alone(folder: Path) -> None:
    """Exit 2, and the message says what to do."""
    library = folder / "library.sqlite"
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = library.read_bytes()
    ran = run("build", "good.txt", "--store", library, "-o", "b.json")
    assert ran.code == 2
    assert "made by a newer briefgen; update briefgen, or name another with --store" in ran.err
    assert library.read_bytes() == before


def test_a_library_that_is_a_folder_is_told(folder: Path) -> None:
    """Exit 2 instead of a traceback."""
    (folder / "shelf").mkdir()
    ran = run("build", "good.txt", "--store", folder / "shelf", "-o", "b.json")
    assert ran.code == 2
    assert "name another with --store" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "command",
    [("build", "good.txt", "--language-model", "blank", "--no-store"), ("schema", "project")],
    ids=lambda command: command[0],
)
def test_a_standard_output_that_takes_nothing_is_told(folder: Path, command: tuple[str, ...]) -> None:
    """A redirection to a full disk ends as a file that cannot be written does."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefgen", *command], cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == 4, done.stderr
    assert done.stderr == "briefgen: standard output cannot be written: No space left on device; make room for it\n"


@pytest.mark.parametrize(
    "command",
    [
        ("--help",),
        ("schema", "project"),
        ("analyse", "good.txt", "--language-model", "blank"),
        ("build", "good.txt", "--language-model", "blank", "--no-store"),
    ],
    ids=lambda command: command[0],
)
def test_a_reader_who_closes_the_pipe_ends_a_command_quietly(folder: Path, command: tuple[str, ...]) -> None:
    """As ``| head -1`` does: no error, no traceback, and the code of a tool that SIGPIPE ends."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *command], cwd=folder, stdout=writing, stderr=subprocess.PIPE, text=True,
        check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_whoever_reads_no_messages_ends_a_command_quietly(folder: Path) -> None:
    """``2>&1 | true``: a mistake that nobody reads is no traceback either."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "-m", "briefgen", "biuld"], cwd=folder, stderr=writing, check=False)
    os.close(writing)
    assert done.returncode == 141


def test_a_closed_standard_error_is_no_mistake(folder: Path) -> None:
    """As services start programs: what would be said is left unsaid."""
    command = f"{sys.executable} -m briefgen build good.txt --language-model blank --no-store -o b.json 2>&-"
    assert subprocess.run(command, shell=True, cwd=folder, check=False).returncode == 0
    assert (folder / "b.json").exists()


def test_corrections_that_are_not_there_are_told(folder: Path) -> None:
    """A misspelt file is no file without corrections."""
    ran = run("build", "good.txt", "--edits", "corections.toml", "--no-store", "-o", "b.json")
    assert (ran.code, "--edits 'corections.toml': there is no such file" in ran.err) == (2, True)


def test_articles_in_other_languages_alone_are_no_usable_input(folder: Path) -> None:
    """An empty briefing would look like a calm day; beside an English one they are an information gap."""
    (folder / "autre.txt").write_text(
        "Le quai de Port Maren est fermé depuis lundi, a dit mercredi la capitainerie. Aucun navire ne partira avant "
        "la fin des pourparlers, a déclaré le vice-ministre des ports. Le syndicat des dockers a rejeté la fermeture.",
        encoding="utf-8",
    )
    ran = run("build", "autre.txt", "--language-model", "blank", "--no-store")
    assert (ran.code, ran.out) == (3, "")
    assert "autre.txt: is in another language (fr)" in ran.err
    beside = run("build", "autre.txt", "good.txt", "--language-model", "blank", "--no-store", "-o", "b.md")
    assert beside.code == 0
    assert "is in another language (fr) and was not read" in (folder / "b.md").read_text(encoding="utf-8")


def test_the_terminal_interface_wants_a_terminal(folder: Path) -> None:
    """In a pipe or a cron job it says so instead of drawing into it."""
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "tui"], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a terminal" in done.stderr


def test_a_claim_that_is_not_there_is_named(folder: Path) -> None:
    """As missing, not by its bare name."""
    (folder / "pairs.jsonl").write_text('{"id": 1, "a": {"text": "The quay is closed."}}', encoding="utf-8")
    assert "'b' is missing" in run("relate", "pairs.jsonl").err


def test_standard_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    """Quotation marks and names that the locale's letters lack are written all the same."""
    (folder / "good.txt").write_text(ARTICLE.replace("Ilan Toresk", "Ilán Τόρεσκ"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "analyse", "good.txt", "--language-model", "blank"],
        cwd=folder, env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}, capture_output=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Ilán Τόρεσκ" in json.loads(done.stdout.decode("utf-8"))["text"]
