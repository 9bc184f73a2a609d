"""The vocabulary loader: what each entry becomes, and each kind of faulty file told with its line."""

import pytest

from sanctions_assets.extraction.lexicon import Lexicon, LexiconError, build_lexicon, default_lexicon, fold, parse_lexicon

SOUND = """
invariant = ["landing craft"]

[[kind]]
type = "cargo"
terms = ["coaster", "landing craft"]

[[commodity]]
code = "energy.coal"
terms = ["coal"]

[[unit]]
unit = "tonne"
factor = 1000
glued = ["kt"]
terms = ["kilotonne"]

[[verb]]
base = "ferry"
frame = "carry"
particles = ["across", "over"]

[[noun]]
frame = "send"
terms = ["coal shipment", "consignment"]

[[authority]]
code = "GB"
terms = ["OFSI"]
weak = ["Treasury"]

[joint]
pair = { codes = ["GB", "FR"], terms = ["the Entente"] }

[roles.send]
destination = ["to"]

[hedges]
adverbs = ["Allegedly"]

[tokens.ship]
sailing = ["docked"]
"""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build_lexicon(parse_lexicon("own.toml", SOUND))


@pytest.mark.parametrize(
    ("surface", "kind", "plural"),
    [
        ("coaster", "ship", False),
        ("coasters", "ship", True),
        ("landing craft", "ship", True),
        ("coal", "commodity", False),
        ("kilotonne", "unit", False),
        ("consignments", "noun", True),
        ("ofsi", "authority", False),
        ("treasury", "weak_authority", False),
        ("the entente", "joint", False),
        ("allegedly", "word", False),
        ("norway", "country", False),
    ],
)
def test_a_term_is_found_folded_with_its_kind(lexicon: Lexicon, surface: str, kind: str, plural: bool) -> None:
    assert [(t.kind, t.plural) for t in lexicon.lookup(surface)] == [(kind, plural)]


def test_a_verb_is_inflected_with_each_particle(lexicon: Lexicon) -> None:
    forms = {s: lexicon.lookup(s)[0].value.form for s in ("ferry across", "ferries over", "ferrying across")}
    assert forms == {"ferry across": "base", "ferries over": "third", "ferrying across": "gerund"}
    assert lexicon.lookup("ferried over")[0].value.form == "past_participle"
    assert lexicon.lookup("ferry") == ()


def test_a_noun_of_moving_that_opens_with_cargo_is_left_to_its_parts(lexicon: Lexicon) -> None:
    assert lexicon.lookup("coal shipment") == ()


def test_the_plural_of_an_invariant_noun_is_not_made(lexicon: Lexicon) -> None:
    assert lexicon.lookup("landing crafts") == ()


def test_lists_are_kept_by_name_and_tokens_are_not_searched_for(lexicon: Lexicon) -> None:
    assert lexicon.words == {"hedges.adverbs": {"allegedly"}}
    assert lexicon.tokens == {"ship.sailing": {"docked"}}
    assert lexicon.lookup("docked") == ()
    assert lexicon.glued["kt"].factor == 1000
    assert lexicon.roles["send"].destination == ("to",)


def test_lists_of_one_name_in_two_files_are_one() -> None:
    first = parse_lexicon("one.toml", '[hedges]\nadverbs = ["maybe"]')
    second = parse_lexicon("two.toml", '[hedges]\nadverbs = ["perhaps"]')
    assert build_lexicon([*first, *second]).words["hedges.adverbs"] == {"maybe", "perhaps"}


def test_case_is_kept_where_it_matters(lexicon: Lexicon) -> None:
    assert [t.exact for t in lexicon.lookup("ofsi")] == ["OFSI"]
    assert [t.exact for t in lexicon.lookup("coal")] == [None]


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        pytest.param('[[verb]]\nbase = "ship', 2, "Illegal character|Expected|Unterminated", id="malformed"),
        pytest.param('[[verb]]\nbase = "a"\nbase = "b"', 3, "overwrite", id="a key twice"),
        pytest.param('# head\n\n[[vessel]]\nterms = ["ship"]', 3, "'vessel' is no table", id="unknown section"),
        pytest.param('[verb]\nbase = "ship"', 1, r"'verb' is no table \[\[verb\]\]", id="one table for many"),
        pytest.param('hedges = "maybe"', 1, "'hedges' is no table", id="a bare value"),
        pytest.param(
            '[[noun]]\nframe = "send"\nterms = ["x"]\n\n[[noun]]\nframe = "send"',
            5,
            r"no\. 2: the key 'terms' is missing",
            id="missing",
        ),
        pytest.param(
            '[[noun]]\nframe = "fling"\nterms = ["x"]', 2, "frame: there is no 'fling'; it is one of send, ", id="unknown frame"
        ),
        pytest.param(
            '[[commodity]]\ncode = "air"\nterms = ["air"]',
            2,
            "code: the tables know no commodity 'air'; words are added to arms",
            id="unknown code",
        ),
        pytest.param(
            '[[kind]]\nterms = ["x"]\nsize = 3', 3, "'size' is no key of this table; its keys are type, ", id="unknown field"
        ),
        pytest.param(
            '[[unit]]\nunit = "item"\nfactor = "many"\nterms = ["x"]', 3, "factor: must be a number, not 'many'", id="wrong type"
        ),
        pytest.param("[[kind]]\nterms = []", 2, "terms: empty; it holds at least one", id="no terms"),
        pytest.param('[[kind]]\nterms = ["ship", ""]', 2, r"terms\.1: empty", id="an empty term"),
        pytest.param('[[kind]]\nterms = ["cargo  ship"]', 2, r"terms\.0: 'cargo  ship' is not a word", id="two spaces"),
        pytest.param(
            '\n[hedges]\nadverbs = ["a"]\nmodals = ["b", 3]', 4, r"\[hedges\] modals: terms\.1", id="a number in a list"
        ),
        pytest.param('[hedges]\nadverbs = "maybe"', 2, r"\[hedges\] adverbs: terms", id="a string for a list"),
        pytest.param('[roles.fling]\nto = ["to"]', 1, r"\[roles\.fling\]: ", id="roles of an unknown frame"),
        pytest.param('[roles.send]\norigin = ["from"]\ntowards = ["to"]', 3, "'towards' is no key", id="unknown role"),
        pytest.param('[joint]\na = { terms = ["x"] }', 2, r"\[joint\.a\]: the key 'codes' is missing", id="joint without codes"),
        pytest.param('[joint]\na = ["x"]', 2, r"\[joint\.a\]: not a table", id="joint without a table"),
        pytest.param(
            '[tokens.ship]\nsails = ["docked", "set sail"]',
            2,
            r"sails: terms\.1: 'set sail' is not a word",
            id="a phrase for a token",
        ),
        pytest.param('invariant = ["craft", 4]', 1, r"invariant: terms\.1", id="a number among invariants"),
    ],
)
def test_a_fault_is_told_with_file_line_and_entry(source: str, line: int, message: str) -> None:
    with pytest.raises(LexiconError, match=rf"^own\.toml, line {line}: .*(?:{message})"):
        parse_lexicon("own.toml", source)


def test_a_file_that_ends_too_early_is_told_with_its_last_line() -> None:
    with pytest.raises(LexiconError, match=r"^own\.toml, line 3: "):
        parse_lexicon("own.toml", '[hedges]\n\nadverbs = ["maybe",')


def test_folding_keeps_every_offset() -> None:
    text = "The Tanker’s Ship-to-ship transfer\n off İzmir"
    folded = fold(text)
    assert len(folded) == len(text)
    assert folded.startswith("the tanker's ship to ship transfer  off ")


def test_the_packaged_vocabulary_loads() -> None:
    lexicon = default_lexicon()
    assert lexicon.patterns == tuple(sorted(lexicon.patterns))
    assert "ship" in {t.kind for t in lexicon.lookup("oil tanker")}
