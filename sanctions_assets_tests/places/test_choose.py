"""Disambiguation of names that several places have."""

from sanctions_assets.places.choose import choose


def test_use_decides_between_city_and_port() -> None:
    city, port = choose("Vladivostok"), choose("Vladivostok", port_context=True)
    assert city is not None
    assert port is not None
    assert (city.entry.kind, port.entry.kind) == ("city", "port")


def test_country_decides() -> None:
    libya, lebanon = choose("Tripoli", country="LY"), choose("Tripoli", country="LB", port_context=True)
    assert libya is not None
    assert lebanon is not None
    assert libya.entry.country == "LY"
    assert lebanon.entry.country == "LB"
    assert "in LB" in lebanon.reason
    assert choose("Tripoli", country="JP") is None


def test_nearness_decides() -> None:
    beirut, benghazi = (33.9, 35.5), (32.1, 20.1)
    near_beirut = choose("Tripoli", near=[beirut], port_context=True)
    near_benghazi = choose("Tripoli", near=[benghazi], port_context=True)
    assert near_beirut is not None
    assert near_benghazi is not None
    assert near_beirut.entry.country == "LB"
    assert near_benghazi.entry.country == "LY"
    assert len(near_beirut.candidates) > 1


def test_population_decides_last() -> None:
    choice = choose("London")
    assert choice is not None
    assert choice.entry.country == "GB"


def test_port_of_a_city_without_one() -> None:
    choice = choose("Mashhad", country="IR", port_context=True)
    assert choice is not None
    assert choice.entry.kind == "port"
    assert choice.entry.gazetteer_id.endswith("#port")
    assert "which alone is known" in choice.reason


def test_kinds_are_a_condition() -> None:
    strait = choose("Kerch Strait", kinds={"strait"})
    assert strait is not None
    assert strait.entry.kind == "strait"
    assert choose("Yellow Sea", kinds={"city"}) is None


def test_territory_that_texts_ascribe_to_a_state() -> None:
    choice = choose("Kaohsiung", country="CN", port_context=True)
    assert choice is not None
    assert choice.entry.country == "TW"


def test_unknown_name() -> None:
    assert choose("Qwertyville-on-Sea") is None


def test_usual_name_of_a_small_place_yields_to_another_name_of_a_great_one() -> None:
    choice = choose("Odessa")
    assert choice is not None
    assert choice.entry.country == "UA"


def test_port_by_another_name_of_its_city() -> None:
    choice = choose("Anvers", country="BE", port_context=True)
    assert choice is not None
    assert (choice.entry.kind, choice.entry.name) == ("port", "Antwerp")
