"""The tables of the library, step by step: numbered migrations, never edited once released."""

import sqlite3

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE readings (key BLOB PRIMARY KEY, articles BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE analyses (
        text_digest TEXT, published TEXT, language TEXT, model TEXT, analyser TEXT, analysis BLOB NOT NULL,
        PRIMARY KEY (text_digest, published, language, model, analyser)
    ) WITHOUT ROWID;
    CREATE TABLE outputs (key BLOB PRIMARY KEY, content BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
    """,
)
"""Migration n brings a library from version n to version n + 1 (``PRAGMA user_version``)."""


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the library has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the library to the newest version, each migration whole or not at all, also with another process beside."""
    for number in range(version(connection), len(MIGRATIONS)):
        connection.execute("BEGIN IMMEDIATE")
        if version(connection) == number:
            for statement in filter(str.strip, MIGRATIONS[number].split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute("COMMIT")
