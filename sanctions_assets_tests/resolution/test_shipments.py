"""Claims to shipments: which claims are one movement, and what the shipment then states."""

from collections.abc import Callable
from datetime import date

import pytest

from sanctions_assets.model import CargoClaim, Shipment
from sanctions_assets.resolution import Resolved
from sanctions_assets_tests.resolution.make import DUNAY, NAJIN, NAJIN_CITY, UNNAMED_RU, VOSTOCHNY, Paper

Resolver = Callable[..., Resolved]
YEAR = ("2024-01-01", "2024-12-31")


def shipment_of(result: Resolved, claim: CargoClaim) -> Shipment:
    (found,) = shipments_of(result, claim)
    return found


def shipments_of(result: Resolved, claim: CargoClaim) -> list[Shipment]:
    ids = {link.shipment_id for link in result.shipment_claims if link.claim_id == claim.claim_id}
    return [shipment for shipment in result.shipments if shipment.shipment_id in ids]


def test_one_figure_in_two_documents_is_one_shipment(resolved: Resolver) -> None:
    one, two = Paper("one", "2025-05-30"), Paper("two", "2025-06-02")
    first = one.claim("arms.ballistic_missile", quantity=(100, None), period=YEAR)
    second = two.claim("arms.ballistic_missile", quantity=(100, None), period=("2023-09-01", "2025-06-02"))
    result = resolved(one, two)
    shipment = shipment_of(result, first)
    assert shipment == shipment_of(result, second)
    assert (shipment.n_claims, shipment.n_documents, shipment.status) == (2, 2, "reported")
    assert (shipment.quantity_min, shipment.quantity_max, shipment.unit) == (100, None, "item")
    assert (shipment.period_start, shipment.period_end) == (date(2023, 9, 1), date(2025, 6, 2))
    assert (shipment.first_reported_on, shipment.last_reported_on) == (date(2025, 5, 30), date(2025, 6, 2))


@pytest.mark.parametrize(
    "other",
    [
        {"route": "RU>KP"},
        {"commodity": "arms.drone"},
        {"quantity": (300, 300)},
        {"unit": "container"},
        {"period": ("2021-01-01", "2021-12-31")},
        {"event_status": "planned"},
        {"destination_place_id": VOSTOCHNY.place_id},
    ],
)
def test_what_contradicts_keeps_apart(resolved: Resolver, other: dict[str, object]) -> None:
    base: dict[str, object] = {
        "commodity": "arms.ballistic_missile",
        "route": "KP>RU",
        "quantity": (120, 120),
        "period": YEAR,
        "destination_place_id": DUNAY.place_id,
    }
    one, two = Paper("one", "2025-05-30"), Paper("two", "2025-06-02")
    one.claim(**base)  # type: ignore[arg-type]
    two.claim(**{**base, **other})  # type: ignore[arg-type]
    assert len(resolved(one, two).shipments) == 2
    three = Paper("three", "2025-06-02")
    three.claim(**base)  # type: ignore[arg-type]
    assert len(resolved(one, three).shipments) == 1


def test_people_make_no_shipments(resolved: Resolver) -> None:
    paper = Paper("one")
    paper.claim("people.troops", quantity=(11000, None), unit="person")
    assert resolved(paper).shipments == ()


def test_running_totals_widen_the_range_and_are_never_summed(resolved: Resolver) -> None:
    papers = [Paper("one", "2023-10-14"), Paper("two", "2024-06-18"), Paper("three", "2024-11-30")]
    for paper, total in zip(papers, (1000, 11000, 20000), strict=True):
        paper.claim("arms.munitions", quantity=(total, None), unit="container", claimed_by=f"source {total}")
    (shipment,) = resolved(*papers).shipments
    assert (shipment.quantity_min, shipment.quantity_max, shipment.unit) == (1000, None, "container")
    assert (shipment.n_claims, shipment.n_documents) == (3, 3)


def test_one_source_counting_two_things_is_no_running_total(resolved: Resolver) -> None:
    paper = Paper("one", "2025-06-02")
    paper.claim("arms.artillery_system", quantity=(120, None), claimed_by="the minister")
    paper.claim("arms.artillery_system", quantity=(200, None), claimed_by="the minister")
    assert len(resolved(paper).shipments) == 2


def test_one_source_giving_one_figure_for_two_things_tells_of_two(resolved: Resolver) -> None:
    paper = Paper("one", "2025-06-02")
    for words in ("long guns", "rocket launchers"):
        paper.claim("arms.artillery_system", quantity=(120, 120), commodity_text=words, claimed_by="the minister")
    assert len(resolved(paper).shipments) == 2


def test_exact_figures_are_no_running_total(resolved: Resolver) -> None:
    one, two = Paper("one", "2024-02-01"), Paper("two", "2024-03-01")
    one.claim("food.grain", "RU>EG", (30000, 30000), unit="tonne")
    two.claim("food.grain", "RU>EG", (60000, 60000), unit="tonne")
    assert len(resolved(one, two).shipments) == 2


def test_rival_figures_of_two_sources_for_one_time_are_one_movement(resolved: Resolver) -> None:
    paper = Paper("one", "2024-06-01")
    quarter = ("2024-01-01", "2024-03-31")
    paper.claim("mineral.unspecified", "SD>AE", (19.2, 19.2), quarter, unit="tonne", claimed_by="the ministry")
    paper.claim("mineral.unspecified", "SD>AE", (40, 40), quarter, unit="tonne", claimed_by="a buyer")
    (shipment,) = resolved(paper).shipments
    assert (shipment.quantity_min, shipment.quantity_max, shipment.n_claims, shipment.n_documents) == (19.2, 40, 2, 1)


def test_traffic_told_without_figures_is_one_flow(resolved: Resolver) -> None:
    papers = [Paper(f"p{number}", f"2025-0{number + 1}-01") for number in range(5)]
    for paper in papers:
        paper.claim("energy.refined_petroleum", "RU>KP")
    (shipment,) = resolved(*papers).shipments
    assert shipment.n_documents == 5
    old = Paper("old", "1987-03-01")
    old.claim("energy.refined_petroleum", "RU>KP")
    assert len(resolved(old, *papers).shipments) == 2


def test_traffic_in_general_joins_no_voyage_and_no_single_delivery(resolved: Resolver) -> None:
    voyage, delivery, general = Paper("voyage", "2024-05-01"), Paper("delivery", "2024-05-01"), Paper("general", "2024-05-02")
    voyage.claim("energy.coal", "KP>CN", ships=(voyage.ship("Brave Heron"),), period=("2024-04-02", "2024-04-02"))
    delivery.claim("energy.coal", "KP>CN", (9000, 9000), unit="tonne")
    general.claim("energy.coal", "KP>CN")
    assert len(resolved(voyage, delivery, general).shipments) == 3


def test_voyages_join_by_ship_and_part_by_ship(resolved: Resolver) -> None:
    one, two, three = Paper("one", "2024-05-01"), Paper("two", "2024-05-03"), Paper("three", "2024-05-03")
    april = ("2024-04-01", "2024-04-30")
    first = one.claim("energy.coal", "KP>CN", (26000, 26000), april, (one.ship("Brave Heron"),), unit="tonne")
    second = two.claim("energy.coal", "KP>", (26300, 26300), None, (two.ship("M/V BRAVE HERON"),), unit="tonne")
    third = three.claim("energy.coal", "KP>CN", (26000, 26000), april, (three.ship("Golden Lark"),), unit="tonne")
    result = resolved(one, two, three)
    shipment = shipment_of(result, first)
    assert shipment == shipment_of(result, second) != shipment_of(result, third)
    assert (shipment.quantity_min, shipment.quantity_max) == (26000, 26300)
    assert (shipment.vessel_count_min, shipment.vessel_count_max) == (1, 1)
    names = {vessel.vessel_id: vessel.name for vessel in result.vessels}
    assert [names[row.vessel_id] for row in result.shipment_vessels if row.shipment_id == shipment.shipment_id] == ["Brave Heron"]


def test_a_claim_of_many_ships_is_no_bridge_between_ships(resolved: Resolver) -> None:
    fleet, one, two = Paper("fleet", "2024-05-01"), Paper("one", "2024-05-02"), Paper("two", "2024-05-02")
    fleet.claim("arms.munitions", ships=tuple(fleet.ship(name) for name in ("Brave Heron", "Golden Lark", "Kestrel")))
    heron = one.claim("arms.munitions", ships=(one.ship("Brave Heron"),))
    lark = two.claim("arms.munitions", ships=(two.ship("Golden Lark"),))
    result = resolved(fleet, one, two)
    assert shipment_of(result, heron) != shipment_of(result, lark)


def test_chains_of_overlapping_times_do_not_join_what_contradicts(resolved: Resolver) -> None:
    papers = [Paper(name) for name in ("a", "b", "c")]
    claims = [
        paper.claim("arms.drone", "IR>RU", (600, 600), period)
        for paper, period in zip(
            papers,
            (("2022-01-01", "2022-12-31"), ("2022-06-01", "2023-06-30"), ("2023-01-01", "2023-12-31")),
            strict=True,
        )
    ]
    result = resolved(*papers)
    assert shipment_of(result, claims[0]) != shipment_of(result, claims[2])
    assert len(result.shipment_claims) == 3


def test_an_umbrella_word_joins_only_where_other_facts_tie(resolved: Resolver) -> None:
    special, general = Paper("special", "2024-05-01"), Paper("general", "2024-05-02")
    april = ("2024-04-01", "2024-04-30")
    special.claim("arms.munitions", ships=(special.ship("Brave Heron"),), period=april)
    tied = general.claim("arms.unspecified", ships=(general.ship("Brave Heron"),), period=april)
    loose = general.claim("arms.unspecified")
    special.claim("arms.munitions")
    result = resolved(special, general)
    assert shipment_of(result, tied).commodity == "arms.munitions"
    assert shipment_of(result, loose).commodity == "arms.unspecified"
    one = Paper("one", "2024-05-01")
    ship = one.ship("Brave Heron")
    one.claim("arms.munitions", ships=(ship,), period=april)
    one.claim("arms.unspecified", ships=(ship,), period=april)
    assert len(resolved(one).shipments) == 2


def test_an_open_end_needs_ship_or_figure(resolved: Resolver) -> None:
    one, two, three = Paper("one", "2024-05-01"), Paper("two", "2024-05-02"), Paper("three", "2024-05-02")
    full = one.claim("energy.coal", "KP>CN", (9270, 9270), unit="tonne")
    figure = two.claim("energy.coal", ">CN", (9270, 9270), unit="tonne")
    nothing = three.claim("energy.coal", ">CN")
    result = resolved(one, two, three)
    assert shipment_of(result, full) == shipment_of(result, figure) != shipment_of(result, nothing)
    assert shipment_of(result, full).origin_country == "KP"


def test_small_counts_prove_nothing_without_a_time(resolved: Resolver) -> None:
    one, two = Paper("one", "2024-05-01"), Paper("two", "2024-05-02")
    one.claim("energy.gas", "RU>CN", (2, 2), unit="cargo")
    two.claim("energy.gas", "RU>CN", (2, 2), unit="cargo")
    assert len(resolved(one, two).shipments) == 2
    three, four = Paper("three", "2024-05-01"), Paper("four", "2024-05-02")
    three.claim("energy.gas", "RU>CN", (2, 2), ("2024-04-01", "2024-04-30"), unit="cargo")
    four.claim("energy.gas", "RU>CN", (2, 2), ("2024-04-01", "2024-04-30"), unit="cargo")
    assert len(resolved(three, four).shipments) == 1


def test_a_claim_that_fits_two_movements_equally_joins_neither(resolved: Resolver) -> None:
    march, april, undated = Paper("march", "2024-05-01"), Paper("april", "2024-05-01"), Paper("undated", "2024-05-02")
    march.claim("energy.coal", "KP>CN", (9270, 9270), ("2024-03-01", "2024-03-31"), unit="tonne")
    april.claim("energy.coal", "KP>CN", (9270, 9270), ("2024-04-01", "2024-04-30"), unit="tonne")
    undated.claim("energy.coal", "KP>CN", (9270, 9270), unit="tonne")
    assert len(resolved(march, april, undated).shipments) == 3


def test_one_quantity_in_two_units(resolved: Resolver) -> None:
    one, two = Paper("one", "2024-05-01"), Paper("two", "2024-05-02")
    one.claim("goods.unspecified", "EC>BE", (2000, 2000), unit="kilogram")
    two.claim("goods.unspecified", "EC>BE", (2, 2), ("2024-04-30", "2024-04-30"), unit="tonne")
    one.claims[0] = one.claims[0].model_copy(update={"period_start": date(2024, 4, 29), "period_end": date(2024, 4, 30)})
    (shipment,) = resolved(one, two).shipments
    assert (shipment.quantity_min, shipment.quantity_max, shipment.unit) == (2, 2, "tonne")


def test_a_port_names_the_end_before_its_city(resolved: Resolver) -> None:
    papers = [Paper(name, "2024-05-01") for name in ("city", "port", "terminal")]
    for paper, place in zip(papers, (NAJIN_CITY, NAJIN, None), strict=True):
        claim = paper.claim("arms.munitions", quantity=(7000, None), unit="container")
        update: dict[str, object] = {"destination_mention_id": paper.place(UNNAMED_RU if place is None else DUNAY).mention_id}
        if place:
            update["origin_mention_id"] = paper.place(place).mention_id
        paper.claims[0] = claim.model_copy(update=update)
    (shipment,) = resolved(*papers).shipments
    assert (shipment.origin_place_id, shipment.destination_place_id) == (NAJIN.place_id, DUNAY.place_id)


def test_the_place_fills_the_country(resolved: Resolver) -> None:
    paper = Paper("one")
    claim = paper.claim("arms.munitions", ">RU", (7000, None))
    paper.claims[0] = claim.model_copy(update={"origin_mention_id": paper.place(NAJIN).mention_id})
    (filled,) = resolved(paper).cargo_claims
    assert (filled.origin_country, filled.origin_place_id) == ("KP", NAJIN.place_id)


def test_ships_are_counted_from_those_named_and_grouped(resolved: Resolver) -> None:
    paper = Paper("one")
    named = paper.ship("Brave Heron"), paper.ship("Golden Lark"), paper.ship("MV Golden Lark")
    group = paper.ship(None, count_min=13, flag="KP")
    paper.claim("energy.oil", ships=named)
    paper.claim("energy.oil", ships=(group,))
    paper.claim("energy.oil", ships=named, vessel_count_min=1, vessel_count_max=1)
    claims = {claim.quote[:7]: claim for claim in resolved(paper).cargo_claims}
    counts = [(claims[f"claim {n}"].vessel_count_min, claims[f"claim {n}"].vessel_count_max) for n in range(3)]
    assert counts == [(2, 2), (13, None), (2, 2)]


def test_plans_are_planned(resolved: Resolver) -> None:
    one, two = Paper("one", "2022-09-07"), Paper("two", "2022-09-08")
    one.claim("arms.artillery_ammunition", quantity=(1_000_000, None), event_status="planned")
    two.claim("arms.artillery_ammunition", quantity=(1_000_000, None))
    assert sorted(shipment.status for shipment in resolved(one, two).shipments) == ["planned", "reported"]


def test_shipment_id_survives_later_documents(resolved: Resolver) -> None:
    first = Paper("first", "2023-10-14")
    first.claim("arms.munitions", quantity=(1000, None), unit="container")
    (known,) = resolved(first).shipments
    for number in range(5):
        later = Paper(f"later{number}", "2024-06-18")
        later.claim("arms.munitions", quantity=(11000 + number, None), unit="container")
        (shipment,) = resolved(first, later).shipments
        assert shipment.shipment_id == known.shipment_id
        assert shipment.n_documents == 2


def test_one_document_tells_movements_apart_by_time_and_fleet(resolved: Resolver) -> None:
    paper = Paper("one", "2023-02-05")
    heron, lark, kestrel = (paper.ship(name) for name in ("Brave Heron", "Golden Lark", "Kestrel"))
    paper.claim("energy.coal", "KP>CN", None, ("2022-04-01", "2022-12-31"), (heron,))
    paper.claim("energy.coal", "KP>CN", (26000, 26000), ("2022-08-01", "2022-08-31"), (heron,), unit="tonne")
    paper.claim("energy.coal", "KP>VN", None, None, (lark, heron))
    paper.claim("energy.coal", "KP>VN", None, None, (kestrel, heron))
    assert len(resolved(paper).shipments) == 4
