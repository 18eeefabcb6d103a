"""Briefing <-> JSON: the form that other programs read, and its JSON Schema. Standard library only."""

from briefgen.codec.decoder import decode
from briefgen.codec.definition import schema
from briefgen.codec.encoder import encode, item_record, record
from briefgen.codec.passages import evidence_of, joined
from briefgen.codec.shape import FORMAT_VERSION, Json

__all__ = ["FORMAT_VERSION", "Json", "decode", "encode", "evidence_of", "item_record", "joined", "record", "schema"]
