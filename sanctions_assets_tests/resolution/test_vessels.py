"""One row a ship: numbers first, then names where nothing contradicts."""

from sanctions_assets.model import Vessel, VesselMention
from sanctions_assets.resolution import resolve_vessels
from sanctions_assets.resolution.names import fold_name, strip_prefix
from sanctions_assets_tests.resolution.make import Paper

ONE, TWO = "9074729", "9241061"


def ships_of(*papers: Paper) -> tuple[tuple[Vessel, ...], dict[str, str | None]]:
    published = {paper.document_id: paper.published_on for paper in papers}
    vessels, mentions = resolve_vessels([mention for paper in papers for mention in paper.vessels], published)
    return vessels, {mention.mention_id: mention.vessel_id for mention in mentions}


def test_spellings_of_one_name_fold_together() -> None:
    spellings = ["Ostrov-7", "M/V Ostrov 7", "MV OSTROV-7", "the M.V. Ostrov 7", "tanker “Ostrov 7”", "S/S Ostrov 7"]
    assert {fold_name(name) for name in spellings} == {"ostrov7"}
    assert fold_name("Ostrov-8") != "ostrov7"
    assert strip_prefix('M/V "Ostrov 7"') == "Ostrov 7"
    assert fold_name("MT") == "mt"
    assert fold_name("Mvita") == "mvita"


def test_one_number_is_one_ship_whatever_the_name() -> None:
    paper, other = Paper("a"), Paper("b")
    first = paper.ship("Ostrov", imo=ONE)
    second = other.ship("Golden Lark", imo=ONE)
    vessels, owner = ships_of(paper, other)
    assert len(vessels) == 1
    assert owner[first.mention_id] == owner[second.mention_id]
    assert (vessels[0].name, vessels[0].aliases, vessels[0].imo) == ("Golden Lark", "Ostrov", ONE)


def test_two_numbers_are_two_ships_under_one_name() -> None:
    paper = Paper("a")
    paper.ship("Sofia", imo=ONE)
    paper.ship("Sofia", imo=TWO)
    vessels, _ = ships_of(paper)
    assert sorted(vessel.imo or "" for vessel in vessels) == [ONE, TWO]


def test_bare_name_joins_the_one_numbered_ship_that_bears_it() -> None:
    listed, told = Paper("list"), Paper("news")
    listed.ship("SOFIA", imo=ONE, flag="RU", vessel_type="cargo")
    bare = told.ship("Sofia", flag="PA")  # reflagged: the flag alone does not part them
    vessels, owner = ships_of(listed, told)
    assert len(vessels) == 1
    assert owner[bare.mention_id] == vessels[0].vessel_id
    assert vessels[0].name == "Sofia"


def test_bare_name_of_another_flag_and_kind_is_another_ship() -> None:
    listed, told = Paper("list"), Paper("news")
    listed.ship("Sofia", imo=ONE, flag="RU", vessel_type="cargo")
    told.ship("Sofia", flag="MT", vessel_type="yacht")
    vessels, _ = ships_of(listed, told)
    assert len(vessels) == 2


def test_bare_name_of_two_numbered_ships_needs_flag_kind_or_company() -> None:
    listed = Paper("list")
    russian = listed.ship("Sofia", imo=ONE, flag="RU", vessel_type="cargo")
    tanker = listed.ship("Sofia", imo=TWO, flag="PA", vessel_type="tanker")
    voyage = Paper("voyage")
    voyage.ship("Sofia", imo=TWO)
    voyage.ship("Brave Heron")
    by_flag, by_company, by_nothing = Paper("by_flag"), Paper("by_company"), Paper("by_nothing")
    flagged = by_flag.ship("Sofia", flag="RU")
    accompanied = by_company.ship("Sofia")
    by_company.ship("Brave Heron")
    alone = by_nothing.ship("Sofia")
    vessels, owner = ships_of(listed, voyage, by_flag, by_company, by_nothing)
    assert owner[flagged.mention_id] == owner[russian.mention_id]
    assert owner[accompanied.mention_id] == owner[tanker.mention_id]
    assert owner[alone.mention_id] not in (owner[russian.mention_id], owner[tanker.mention_id])
    assert sum(vessel.name == "Sofia" for vessel in vessels) == 3


def test_homonyms_do_not_chain() -> None:
    """A mention that fits two ships of its name is no bridge between them."""
    cargo, yacht, bridge = Paper("cargo"), Paper("yacht"), Paper("bridge")
    one = cargo.ship("Estrella", flag="RU", vessel_type="cargo")
    two = yacht.ship("Estrella", flag="MT", vessel_type="yacht")
    three = bridge.ship("Estrella")
    vessels, owner = ships_of(cargo, yacht, bridge)
    assert len({owner[one.mention_id], owner[two.mention_id], owner[three.mention_id]}) == 3
    assert len(vessels) == 3
    without_bridge, again = ships_of(cargo, yacht)
    assert {vessel.vessel_id for vessel in without_bridge} < {vessel.vessel_id for vessel in vessels}
    assert again[one.mention_id] == owner[one.mention_id]


def test_ten_articles_on_one_ship_make_one_row() -> None:
    papers = [Paper(f"news{number}") for number in range(10)]
    for number, paper in enumerate(papers):
        paper.ship("M/V Brave Heron" if number % 3 else "BRAVE HERON", flag="TG" if number == 4 else None)
    vessels, owner = ships_of(*papers)
    assert len(vessels) == 1
    assert (vessels[0].name, vessels[0].aliases, vessels[0].flag) == ("Brave Heron", None, "TG")
    assert set(owner.values()) == {vessels[0].vessel_id}


def test_former_names_are_aliases_and_link_mentions() -> None:
    paper, older = Paper("a"), Paper("b")
    renamed = paper.ship("Lotus Pearl", former_names="Golden Lark; M/T Ostrov")
    same_paper = paper.ship("Golden Lark")
    other_paper = older.ship("Ostrov")
    vessels, owner = ships_of(paper, older)
    assert len(vessels) == 1
    assert owner[renamed.mention_id] == owner[same_paper.mention_id] == owner[other_paper.mention_id]
    assert (vessels[0].name, vessels[0].aliases) == ("Lotus Pearl", "Golden Lark; Ostrov")


def test_a_ship_renamed_and_renamed_back_is_one() -> None:
    papers = [Paper(f"p{number}") for number in range(3)]
    for paper, name, former in zip(papers, ("Petrel", "Ostrov", "Kestrel"), (None, "Kestrel", "Ostrov; Petrel"), strict=True):
        paper.ship(name, former_names=former)
    (vessel,), _ = ships_of(*papers)
    assert {vessel.name, *(vessel.aliases or "").split("; ")} == {"Kestrel", "Ostrov", "Petrel"}


def test_mmsi_joins_where_no_imo_number_is_stated() -> None:
    one, two, three = Paper("a"), Paper("b"), Paper("c")
    first = one.ship("Kestrel", mmsi="273123456")
    second = two.ship("Falcon", mmsi="273123456")
    vessels, _ = ships_of(one, two)
    assert [vessel.mmsi for vessel in vessels] == ["273123456"]
    third = three.ship("Kestrel", imo=ONE, mmsi="273123456")
    vessels, owner = ships_of(one, two, three)
    assert len(vessels) == 1
    assert owner[first.mention_id] == owner[second.mention_id] == owner[third.mention_id]
    assert vessels[0].imo == ONE


def test_vessel_id_of_a_numbered_ship_does_not_depend_on_its_name() -> None:
    one, two = Paper("a"), Paper("b")
    one.ship("Kestrel", imo=ONE)
    two.ship("Falcon", imo=ONE)
    assert ships_of(one)[0][0].vessel_id == ships_of(two)[0][0].vessel_id


def test_groups_have_no_ship_and_a_number_alone_has() -> None:
    paper = Paper("a")
    group = paper.ship(None, count_min=13, flag="KP", vessel_type="tanker")
    paper.vessels.append(VesselMention(**{**group.model_dump(), "mention_id": "vm_number", "imo": ONE}))
    vessels, owner = ships_of(paper)
    assert owner[group.mention_id] is None
    assert [vessel.name for vessel in vessels] == [f"IMO {ONE}"]


def test_flag_and_kind_are_what_most_documents_state() -> None:
    papers = [Paper(f"p{number}") for number in range(5)]
    for paper, flag, kind in zip(
        papers, ("RU", "RU", "PA", None, None), ("cargo", "cargo", "bulk_carrier", None, None), strict=True
    ):
        paper.ship("Kestrel", imo=ONE, flag=flag, vessel_type=kind)
    vessel = ships_of(*papers)[0][0]
    assert (vessel.flag, vessel.vessel_type) == ("RU", "bulk_carrier")
    assert ships_of(papers[0], papers[2])[0][0].flag is None


def test_a_name_that_comes_back_after_a_lifetime_is_a_new_ship() -> None:
    days = ("1987-03-01", "1989-05-01", "2022-05-01", "2024-01-01", None)
    papers = [Paper(f"p{number}", day) for number, day in enumerate(days)]
    old, older, new, newer, undated = (paper.ship("Star of Izmir") for paper in papers)
    vessels, owner = ships_of(*papers)
    assert len(vessels) == 2
    assert owner[old.mention_id] == owner[older.mention_id] != owner[new.mention_id]
    assert owner[new.mention_id] == owner[newer.mention_id] == owner[undated.mention_id]
    listed = Paper("list", "2023-01-01")
    numbered = listed.ship("Star of Izmir", imo=ONE)
    _, owner = ships_of(*papers, listed)
    assert owner[numbered.mention_id] == owner[new.mention_id] != owner[old.mention_id]
