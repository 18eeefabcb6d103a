"""``briefgen doctor``: is everything there that a briefing needs?"""

import click

from briefgen.cli.report import Exit


@click.command()
def doctor() -> int:
    """Say what of this machine briefgen can use, and how to mend what is missing."""
    from briefgen import pipeline

    checks = pipeline.checkup()
    for check in checks:
        click.echo(f"{'ok  ' if check.fine else 'MISS'}  {check.what}: {check.found}")
    return Exit.DONE if all(check.fine for check in checks) else Exit.FINDINGS
