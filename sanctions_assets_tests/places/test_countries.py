"""Country forms: every way the news names a country leads to its code."""

import pytest

from sanctions_assets.places.countries import capitals_form, country_forms, country_name, is_country


@pytest.mark.parametrize(
    ("form", "code", "kind"),
    [
        ("North Korea", "KP", "name"),
        ("DPRK", "KP", "name"),
        ("N. Korea", "KP", "name"),
        ("Democratic People's Republic of Korea", "KP", "name"),
        ("Democratic People\N{RIGHT SINGLE QUOTATION MARK}s Republic of Korea", "KP", "name"),
        ("North Koreans", "KP", "people"),
        ("Pyongyang", "KP", "seat"),
        ("U.S.", "US", "name"),
        ("US", "US", "name"),
        ("White House", "US", "seat"),
        ("Britain", "GB", "name"),
        ("Côte d'Ivoire", "CI", "name"),
        ("Türkiye", "TR", "name"),
        ("Emirati", "AE", "demonym"),
        ("Filipino", "PH", "demonym"),
        ("Dutch", "NL", "demonym"),
        ("Burmese", "MM", "demonym"),
        ("Soviet", "RU", "demonym"),
        ("USSR", "RU", "name"),
        ("East Germany", "DE", "name"),
        ("Yugoslavia", "RS", "name"),
        ("Czechoslovakia", "CZ", "name"),
        ("Zaire", "CD", "name"),
        ("Kosovo", "XK", "name"),
        ("Brussels", "EU", "seat"),
        ("U.N.", "UN", "name"),
        ("Kiev", "UA", "seat"),
    ],
)
def test_form(form: str, code: str, kind: str) -> None:
    found = country_forms()[form]
    assert (found.code, found.kind) == (code, kind)


@pytest.mark.parametrize("form", ["Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Niger", "Congo", "Korea", "Dominican"])
def test_ambiguous(form: str) -> None:
    assert country_forms()[form].ambiguous


def test_forms_that_stand_for_no_country_alone() -> None:
    assert "the North" not in country_forms()
    assert "Maya" not in country_forms()
    assert not any(form != form.strip() or not form for form in country_forms())


def test_capitals() -> None:
    for text, code in [("CHINA", "CN"), ("POLISH", "PL"), ("TURKEY", "TR"), ("U.S.", "US"), ("NORTH KOREAN", "KP")]:
        found = capitals_form(text)
        assert found is not None
        assert found.code == code
    assert capitals_form("US") is None
    assert capitals_form("POLES") is None
    assert capitals_form("China") is None


def test_names_and_codes() -> None:
    assert country_name("RU") == "Russia"
    assert country_name("KR") == "South Korea"
    assert is_country("XK")
    assert not is_country("EU")
    assert not is_country("ZZ")
    with pytest.raises(KeyError):
        country_name("ZZ")


def test_every_code_has_a_name_of_its_own_kind() -> None:
    for found in country_forms().values():
        named = country_forms()[country_name(found.code)]
        assert (named.code, named.kind) == (found.code, "name")


def test_parts_of_a_country() -> None:
    scotland = country_forms()["Scotland"]
    assert (scotland.code, scotland.part) == ("GB", True)
    assert not country_forms()["Britain"].part
