"""A user's own vocabulary: what it adds, whose word counts, and each kind of faulty file told with its line."""

import re

import pytest

from sanctions_assets.extraction import reader_version
from sanctions_assets.extraction.lexicon import LexiconError, lexicon_with, overruled, own_entries
from sanctions_assets_tests.extraction.reading import read_text

OWN = """
[[commodity]]
code = "goods.chemicals"
terms = ["zorbite pellet"]

[[commodity]]
code = "arms.drone"
unit = "item"
terms = ["interceptor"]

[[kind]]
type = "tanker"
terms = ["parcel barquette"]

[[verb]]
base = "wharf"
frame = "send"
past = ["wharved"]
participle = ["wharved"]

[[authority]]
code = "NO"
terms = ["Fjord Control Board"]

[[unit]]
unit = "tonne"
factor = 2.5
terms = ["skip", "skips"]

[listing]
verbs = ["greylisted"]
"""
FILES = (("own.toml", OWN),)


def test_a_commodity_a_verb_and_a_unit_of_ones_own_make_a_claim() -> None:
    text = "Iran wharved 40 skips of zorbite pellets to Syria in March 2021."
    assert read_text(text).cargo_claims == ()
    (claim,) = read_text(text, own=FILES).cargo_claims
    assert (claim.commodity, claim.quantity_min, claim.unit) == ("goods.chemicals", 100, "tonne")
    assert (claim.origin_country, claim.destination_country) == ("IR", "SY")


def test_a_kind_of_ship_of_ones_own_is_a_group() -> None:
    text = "Two Iranian parcel barquettes left Bandar Abbas."
    assert read_text(text).vessel_mentions == ()
    (group,) = read_text(text, own=FILES).vessel_mentions
    assert (group.vessel_type, group.flag, group.count_min) == ("tanker", "IR", 2)


def test_an_authority_of_ones_own_lists_and_so_does_a_verb_of_ones_own() -> None:
    text = "The Fjord Control Board {} the tanker Alba Star on 3 March 2021."
    assert read_text(text.format("sanctioned")).designations == ()
    for verb in ("sanctioned", "greylisted"):
        (listing,) = read_text(text.format(verb), own=FILES).designations
        assert (listing.authority_country, listing.target_name) == ("NO", "Alba Star")


def test_where_the_package_knows_a_word_the_users_meaning_counts() -> None:
    text = "Russia shipped 40 interceptors to Syria in March 2021."
    assert [c.commodity for c in read_text(text).cargo_claims] == ["arms.missile"]
    assert [c.commodity for c in read_text(text, own=FILES).cargo_claims] == ["arms.drone"]
    assert overruled(FILES) == ["interceptor"]
    assert overruled((("own.toml", '[[commodity]]\ncode = "arms.missile"\nunit = "item"\nterms = ["interceptor"]'),)) == []


def test_the_version_tells_vocabularies_apart() -> None:
    versions = {reader_version(own) for own in ((), FILES, (("other.toml", OWN),), (("own.toml", OWN + "\n"),))}
    assert len(versions) == 4
    assert len({version.partition("+")[0] for version in versions}) == 1
    reading = read_text("Iran shipped 300 tonnes of coal to Syria.", own=FILES)
    assert reading.extractor_version == reader_version(FILES)


def test_no_vocabulary_of_ones_own_is_the_packaged_one() -> None:
    assert own_entries(()) == []
    assert lexicon_with(()) is lexicon_with()


COAL = '[[commodity]]\ncode = "energy.coal"\nterms = ["slag nut"]\n\n'


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        pytest.param('[[kind]\nterms = ["x"]', 1, "Expected", id="no TOML"),
        pytest.param("a = " + "[" * 9999, 1, "too deep", id="too deep"),
        pytest.param("\n[[comodity]]\n", 2, "'comodity' is no table of a vocabulary (did you mean 'commodity'?)", id="section"),
        pytest.param('\n[commodity]\ncode = "energy.coal"', 2, "written with two brackets", id="brackets"),
        pytest.param('[hegdes]\nadverbs = ["x"]', 1, "(did you mean 'hedges'?)", id="section of lists"),
        pytest.param('[hedges]\n\nadverb = ["x"]', 3, "there is no list 'adverb' in [hedges]; it has adverbs", id="list"),
        pytest.param(
            '[[kind]]\n# a\ntipe = "tug"\nterms = ["xa"]', 3, "'tipe' is no key of this table (did you mean 'type'?)", id="key"
        ),
        pytest.param(
            COAL + '[[commodity]]\n\ncode = "energy.hydrogen"\nterms = ["h2"]',
            7,
            "[[commodity]] no. 2: code: the tables know no commodity 'energy.hydrogen'; words are added to arms",
            id="commodity",
        ),
        pytest.param(
            '[[kind]]\nterms = ["xa"]\ntype = "tankr"', 3, "no kind of ship 'tankr' (did you mean 'tanker'?)", id="ship"
        ),
        pytest.param(
            '[[verb]]\nbase = "flog"\nframe = "sned"', 3, "frame: there is no 'sned' (did you mean 'send'?)", id="frame"
        ),
        pytest.param('[[verb]]\nframe = "send"', 1, "the key 'base' is missing", id="missing"),
        pytest.param('[[verb]]\nframe = "send"\nbase = "ship on"', 3, "'ship on' is not a single word", id="two words"),
        pytest.param('[[authority]]\nterms = ["Xa"]\ncode = "UK"', 3, "there is no country 'UK'", id="country"),
        pytest.param('[joint]\na = { terms = ["the Two"], codes = ["GB",\n "ZZ"] }', 3, "there is no country 'ZZ'", id="joint"),
        pytest.param('[[prefix]]\nterms = ["XV"]\nstate = "EU"', 3, "there is no country 'EU'", id="flag"),
        pytest.param('[[kind]]\nterms = [\n"xa",\n4]', 4, "terms.1: must be a string in quotes, not 4", id="number"),
        pytest.param('[[kind]]\nterms = "xa"', 2, "terms: must be a list, not 'xa'", id="string"),
        pytest.param('[[kind]]\nterms = ["xa"]\nweak = 1', 3, "weak: must be true or false, not 1", id="truth"),
        pytest.param('[[kind]]\nterms = ["xa"]\nweak = "yes"', 3, "weak: must be true or false, not 'yes'", id="yes"),
        pytest.param('[[unit]]\nunit = "tonne"\nterms = ["xa"]\nfactor = -1', 4, "factor: ", id="factor"),
        pytest.param('[[unit]]\nunit = "tonne"\nterms = ["xa"]\nfactor = "2"', 4, "factor: must be a number", id="text"),
        pytest.param('[[unit]]\nterms = ["xa"]\nunit = "Big Bag"', 3, "'Big Bag' is not the name of a unit", id="unit"),
        pytest.param('[[kind]]\nterms = [\n  "xa",\n  "",\n]', 4, "terms.1: empty", id="empty term"),
        pytest.param("[[kind]]\nterms = []", 2, "terms: empty", id="no terms"),
        pytest.param('[[kind]]\nterms = ["xa", "a  b"]', 2, "terms.1: 'a  b' is not a word", id="two spaces"),
        pytest.param('[[kind]]\nterms = [\n"xa",\n"the"]', 4, "'the' is so common that", id="common"),
        pytest.param('[[commodity]]\ncode = "energy.oil"\nterms = ["xa",\n"--"]', 4, "'--' holds no letter", id="punctuation"),
        pytest.param('[[commodity]]\ncode = "energy.oil"\nterms = ["7"]', 3, "'7' holds no letter", id="figure"),
        pytest.param('[[noun]]\nframe = "send"\nterms = ["z"]', 3, "'z' is a single letter", id="letter"),
        pytest.param('[[verb]]\nbase = "be"\nframe = "send"', 2, "'be' is so common that", id="common verb"),
        pytest.param('[[authority]]\ncode = "NO"\nterms = ["Xa"]\nweak = ["it"]', 4, "'it' is so common that", id="weak name"),
        pytest.param('[[kind]]\nterms = ["up to the"]', 2, "'up to the' is so common", id="common words"),
        pytest.param('[[kind]]\nterms = ["The"]', 2, "'The' is so common", id="a common word with a capital"),
        pytest.param('[hedges]\nadverbs = ["the"]', 2, "[hedges] adverbs: 'the' is so common", id="a common word in a list"),
        pytest.param('# \u2028\n[[kind]]\nterms = ["xa\n', 3, "Illegal character", id="no end"),
        pytest.param('# \u2028\n[[kind]]\nterms = ["xa",\n', 3, "", id="no end of a list"),
        pytest.param('[roles.send]\norigin = ["ex"]', 1, "[roles] is part of the grammar", id="grammar"),
        pytest.param('[tokens.ship]\nsailing = ["docked"]', 2, "[tokens] is part of the grammar", id="tokens"),
        pytest.param(
            COAL + '[[commodity]]\ncode = "energy.gas"\nterms = [\n"xa", "slag-nut"]',
            8,
            "'slag-nut' has code = 'energy.gas', but code = 'energy.coal' in own.toml, line 3",
            id="two codes",
        ),
        pytest.param(
            COAL + '[not_goods]\nterms = ["Slag nut"]',
            6,
            "'Slag nut' has code = 'no commodity', but code = 'energy.coal'",
            id="no good",
        ),
        pytest.param(
            '[[unit]]\nunit = "tonne"\nterms = ["xa"]\n[[unit]]\nunit = "tonne"\nfactor = 2\nterms = ["xa"]',
            7,
            "'xa' has factor = 2.0, but factor = 1.0 in own.toml, line 3",
            id="two factors",
        ),
        pytest.param(
            '[[verb]]\nbase = "flog"\nframe = "send"\n[[verb]]\nbase = "flog"\nframe = "send"\nplanned = true',
            5,
            "'flog' has planned = true, but planned = false in own.toml, line 2",
            id="a verb twice",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(source: str, line: int, message: str) -> None:
    with pytest.raises(LexiconError, match=rf"^own\.toml, line {line}: .*{re.escape(message)}"):
        own_entries((("own.toml", source),))


def test_files_that_contradict_each_other_are_both_named() -> None:
    with pytest.raises(
        LexiconError, match=r"^b\.toml, line 4: .*'slag nut' has weak = true, but weak = false in a\.toml, line 3$"
    ):
        own_entries((("a.toml", COAL), ("b.toml", COAL.replace("terms", "weak = true\nterms"))))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(COAL + COAL, id="the same twice"),
        pytest.param(
            '[[unit]]\nunit = "tonne"\nterms = ["MX"]\n[[unit]]\nunit = "barrel"\nterms = ["Mx"]', id="told apart by case"
        ),
        pytest.param('[[unit]]\nunit = "tonne"\nterms = ["q"]', id="a unit of one letter"),
        pytest.param(
            '[[verb]]\nbase = "flog"\nframe = "send"\n[[verb]]\nbase = "flog"\nframe = "go"\n'
            '[[verb]]\nbase = "flog"\nframe = "sell"\nparticles = ["off"]',
            id="a verb of several frames",
        ),
        pytest.param(
            '[[authority]]\ncode = "NO"\nterms = ["Xa"]\nweak = ["Board"]\n'
            '[[authority]]\ncode = "SE"\nterms = ["Xb"]\nweak = ["Board"]',
            id="a weak name of two",
        ),
        pytest.param('[[authority]]\ncode = "UN"\nterms = ["WHO"]', id="a name in capitals that is a common word otherwise"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_does_not_contradict_itself_is_taken(source: str) -> None:
    assert len(own_entries((("own.toml", source),))) == source.count("[[")
