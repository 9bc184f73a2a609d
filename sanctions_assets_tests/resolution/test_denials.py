"""Denials: which shipments they dispute."""

from sanctions_assets_tests.resolution.make import Paper
from sanctions_assets_tests.resolution.test_shipments import YEAR, Resolver, shipment_of, shipments_of


def test_a_general_denial_disputes_all_of_its_category_on_the_route(resolved: Resolver) -> None:
    paper = Paper("one", "2024-05-25")
    missiles = paper.claim("arms.ballistic_missile", quantity=(100, None))
    shells = paper.claim("arms.artillery_ammunition", assertion="hedged")
    back = paper.claim("arms.air_defense_system", "RU>KP")
    oil = paper.claim("energy.oil")
    paper.claim("people.troops")
    denial = paper.claim("arms.unspecified", assertion="denied", claimed_by="both")
    result = resolved(paper)
    assert shipments_of(result, denial) == [s for s in result.shipments if s.status == "disputed"]
    assert {s.commodity for s in shipments_of(result, denial)} == {"arms.ballistic_missile", "arms.artillery_ammunition"}
    assert shipment_of(result, missiles).n_claims == shipment_of(result, shells).n_claims == 2
    assert {shipment_of(result, back).status, shipment_of(result, oil).status} == {"reported"}


def test_a_special_denial_disputes_what_it_names_and_else_what_may_mean_it(resolved: Resolver) -> None:
    paper, vague = Paper("one", "2024-05-25"), Paper("vague", "2024-05-25")
    missiles = paper.claim("arms.ballistic_missile")
    drones = paper.claim("arms.drone")
    weapons = paper.claim("arms.unspecified")
    paper.claim("arms.drone", assertion="denied")
    gear = vague.claim("arms.unspecified", "IR>RU")
    vague.claim("arms.drone", "IR>RU", assertion="denied")
    result = resolved(paper, vague)
    assert shipment_of(result, drones).status == shipment_of(result, gear).status == "disputed"
    assert shipment_of(result, missiles).status == shipment_of(result, weapons).status == "reported"


def test_elsewhere_a_denial_disputes_only_the_same_flow_told_before_it(resolved: Resolver) -> None:
    before, after, voyage, denier = (
        Paper("before", "2023-05-01"),
        Paper("after", "2025-03-01"),
        Paper("voyage", "2023-05-01"),
        Paper("denier", "2024-05-25"),
    )
    known = before.claim("arms.munitions", period=("2022-09-01", "2022-12-31"))
    other = before.claim("arms.ballistic_missile")
    later = after.claim("arms.munitions", period=("2025-01-01", "2025-02-28"))
    sailed = voyage.claim("arms.munitions", ships=(voyage.ship("Brave Heron"),))
    denial = denier.claim("arms.munitions", assertion="denied")
    result = resolved(before, after, voyage, denier)
    assert shipments_of(result, denial) == [shipment_of(result, known)]
    assert shipment_of(result, known).n_documents == 2
    assert [shipment_of(result, claim).status for claim in (other, later, sailed)] == ["reported"] * 3


def test_a_denial_of_what_nobody_claims_is_a_disputed_shipment(resolved: Resolver) -> None:
    one, two = Paper("one", "2024-05-25"), Paper("two", "2024-05-26")
    first = one.claim("food.seafood", "KP>CN", assertion="denied")
    second = two.claim("food.seafood", "KP>CN", assertion="denied")
    result = resolved(one, two)
    (shipment,) = result.shipments
    assert (shipment.status, shipment.n_claims, shipment.n_documents) == ("disputed", 2, 2)
    assert shipment_of(result, first) == shipment_of(result, second)


def test_a_denial_about_one_ship_disputes_her_voyage_alone(resolved: Resolver) -> None:
    paper = Paper("one", "2024-05-25")
    heron, lark = paper.ship("Brave Heron"), paper.ship("Golden Lark")
    hers = paper.claim("energy.coal", "KP>CN", ships=(heron,))
    other = paper.claim("energy.coal", "KP>VN", ships=(lark,))
    paper.claim("energy.coal", "KP>", ships=(heron,), assertion="denied", claimed_by="her agent")
    result = resolved(paper)
    assert shipment_of(result, hers).status == "disputed"
    assert shipment_of(result, other).status == "reported"


def test_a_denial_adds_no_figures(resolved: Resolver) -> None:
    paper = Paper("one", "2024-05-25")
    claim = paper.claim("arms.drone", quantity=(600, 600), period=YEAR)
    paper.claim("arms.drone", quantity=(5, 5), assertion="denied")
    shipment = shipment_of(resolved(paper), claim)
    assert (shipment.quantity_min, shipment.quantity_max, shipment.status) == (600, 600, "disputed")


def test_a_plan_is_not_disputed_by_denying_the_deed(resolved: Resolver) -> None:
    paper = Paper("one", "2024-05-25")
    plan = paper.claim("arms.drone", event_status="planned")
    paper.claim("arms.drone", assertion="denied")
    result = resolved(paper)
    assert shipment_of(result, plan).status == "planned"
    assert len(result.shipments) == 2


def test_denying_one_destination_does_not_deny_the_whole(resolved: Resolver) -> None:
    paper = Paper("one", "2025-04-04")
    total = paper.claim("energy.crude_oil", "RU>", (3_400_000, 3_400_000), unit="barrel_per_day")
    paper.claim("energy.crude_oil", "RU>BG", assertion="denied")
    result = resolved(paper)
    assert shipment_of(result, total).status == "reported"
    assert len(result.shipments) == 2


def test_a_denial_without_route_or_ship_needs_one_movement_to_mean(resolved: Resolver) -> None:
    one, two = Paper("one", "2025-04-04"), Paper("two", "2025-04-04")
    only = one.claim("energy.gas", "AE>BD", (32000, 32000), unit="tonne")
    one.claim("energy.gas", ">", assertion="denied")
    for figure in (540, 1100):
        two.claim("goods.unspecified", ">", (figure, figure), unit="kilogram")
    two.claim("goods.unspecified", ">", assertion="denied")
    result = resolved(one, two)
    assert shipment_of(result, only).status == "disputed"
    assert sorted(s.status for s in result.shipments if s.category == "goods") == ["disputed", "reported", "reported"]
