"""word -> what the world knows of it: countries, cities, personal names, nouns for what people and bodies are.

General data from open sources (README.md names origin and licence of each file), read at first use. It holds nobody's
news: no name is here because an article mentions it.
"""

from briefgen.gazetteer.bodies import MEDIA, MEDIA_NOUNS, NEWSPAPER_NOUNS, is_public_body, looks_after_people
from briefgen.gazetteer.companies import is_left_out, is_legal_form, is_only_trade, is_trade
from briefgen.gazetteer.nouns import either_noun, gender_of_role, group_noun, role_noun, tie_noun
from briefgen.gazetteer.people import gender_of_forename, is_forename, is_surname
from briefgen.gazetteer.places import Country, country, demonym, is_capital, is_city, is_state, seat_of
from briefgen.gazetteer.titles import ADDRESSES, CALLINGS, OFFICES, RANKS, RANKS_IN_FULL, SHORT, is_title

__all__ = [
    "ADDRESSES",
    "CALLINGS",
    "MEDIA",
    "MEDIA_NOUNS",
    "NEWSPAPER_NOUNS",
    "OFFICES",
    "RANKS",
    "RANKS_IN_FULL",
    "SHORT",
    "Country",
    "country",
    "demonym",
    "either_noun",
    "gender_of_forename",
    "gender_of_role",
    "group_noun",
    "is_capital",
    "is_city",
    "is_forename",
    "is_left_out",
    "is_legal_form",
    "is_only_trade",
    "is_public_body",
    "is_state",
    "is_surname",
    "is_title",
    "is_trade",
    "looks_after_people",
    "role_noun",
    "seat_of",
    "tie_noun",
]
