"""What all tests share: no run touches the user's own folders, and Ctrl-C reaches every command that is started."""

import signal
from pathlib import Path

import pytest


def pytest_configure() -> None:
    """A suite that is started in the background inherits that interruptions are ignored, and would hand that on."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("BRIEFGEN_CONFIG", str(home / "config"))
    monkeypatch.setenv("BRIEFGEN_DATA", str(home / "data"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return Path(__file__).resolve().parent.parent
