"""Briefing -> HTML: one file that reads nothing from elsewhere; each reference opens its passage.

It carries the shapes of rare letters, so that names in any writing are read anywhere. Its one script filters long
sections; without it everything stands there and nothing is missing.
"""

from briefgen import codec
from briefgen.model.briefing import Briefing
from briefgen.render import page, scripts
from briefgen.render.drawers import drawers
from briefgen.render.look import Look


def render(briefing: Briefing, look: Look) -> bytes:
    """The briefing as an HTML file in UTF-8 that carries its own JSON, by default with the quoted passages."""
    embed = look.embed or "passages"
    made = page.Page(
        style=page.screen_style(look),
        body="screen",
        drawers=drawers(briefing, embed),
        script=page.filter_script(),
        data=codec.encode(briefing, embed),
    )
    html = page.html(briefing, look, made)
    shapes = scripts.carried(html)
    return (html.replace("</style>", f"\n{shapes}</style>", 1) if shapes else html).encode()
