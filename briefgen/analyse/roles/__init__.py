"""Doc + Mentions -> Roles: what a text calls the people, bodies and places that it names."""

from briefgen.analyse.roles.roles import find

__all__ = ["find"]
