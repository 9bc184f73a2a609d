"""The reader's vocabulary: TOML word lists, checked when loaded, in one Aho-Corasick automaton."""

from sanctions_assets.extraction.lexicon.building import Lexicon, Term, TermKind, VerbSense, build_lexicon, garbage_left_for_later
from sanctions_assets.extraction.lexicon.folding import fold
from sanctions_assets.extraction.lexicon.own import OwnFiles, distinct_terms, lexicon_with, overruled, own_entries
from sanctions_assets.extraction.lexicon.packaged import default_lexicon, packaged_sources, packaged_tokens
from sanctions_assets.extraction.lexicon.parsing import LexiconError, parse_lexicon
from sanctions_assets.extraction.lexicon.schema import (
    AuthorityEntry,
    CommodityEntry,
    Frame,
    JointEntry,
    LeaderEntry,
    NounEntry,
    PrefixEntry,
    RolesEntry,
    ShipEntry,
    UnitEntry,
    VerbEntry,
)

__all__ = [
    "AuthorityEntry",
    "CommodityEntry",
    "Frame",
    "JointEntry",
    "LeaderEntry",
    "Lexicon",
    "LexiconError",
    "NounEntry",
    "OwnFiles",
    "PrefixEntry",
    "RolesEntry",
    "ShipEntry",
    "Term",
    "TermKind",
    "UnitEntry",
    "VerbEntry",
    "VerbSense",
    "build_lexicon",
    "default_lexicon",
    "distinct_terms",
    "fold",
    "garbage_left_for_later",
    "lexicon_with",
    "overruled",
    "own_entries",
    "packaged_sources",
    "packaged_tokens",
    "parse_lexicon",
]
