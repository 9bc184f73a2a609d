"""Prepositions that govern places, and the states for which others act."""

import pytest

from sanctions_assets.extraction.phrases import governing_preposition
from sanctions_assets_tests.extraction.movement_texts import understood


@pytest.mark.parametrize(
    ("before", "preposition"),
    [
        ("sailed to ", "to"),
        ("sailed to the small northern port of ", "to"),
        ("sold to foreign buyers in ", "to"),
        ("moored near ", "near"),
        ("on its way back to ", "on its way back to"),
        ("bound  for ", "bound for"),
        ("the ship left ", "left"),
        ("Santos/", "/"),
        ("shipped from the Russian-occupied ", "from"),
        ("by way of ", "by way of"),
        ("The envoy praised ", None),
        ("", None),
    ],
)
def test_governing_preposition(before: str, preposition: str | None) -> None:
    assert governing_preposition(before + "Batumi", 0, len(before)) == preposition


def test_no_preposition_is_sought_before_the_sentence() -> None:
    text = "They sailed to. Batumi waited."
    assert governing_preposition(text, text.index("Batumi"), text.index("Batumi")) is None


def _placed(text: str) -> list[tuple[str, str | None]]:
    _, _, phrases = understood(text)
    return [(p.place.text, p.preposition) for p in phrases[0].places]


def test_what_governs_the_first_of_a_list_governs_the_rest() -> None:
    assert _placed("Coffee went to Egypt, Jordan and Tunisia.") == [("Egypt", "to"), ("Jordan", "to"), ("Tunisia", "to")]


def test_a_statement_between_places_ends_the_list() -> None:
    assert _placed("Coffee went to Egypt while Jordan slept.") == [("Egypt", "to"), ("Jordan", None)]


def test_leaders_act_for_their_states() -> None:
    _, _, phrases = understood("Kim Jong Un sent troops abroad.")
    assert [(p.place.country, p.place.rule) for p in phrases[0].places] == [("KP", "place.leader")]


def test_the_army_is_that_of_the_country_of_the_article() -> None:
    story = "Sudan voted. Sudan mourned. Sudan traded gold. Sudan closed its schools. "
    _, _, phrases = understood(story + "The army bought drones.")
    assert [(p.place.text, p.place.country, p.place.rule) for p in phrases[-1].places] == [("army", "SD", "place.home")]


def test_the_army_is_nobodys_where_no_country_leads() -> None:
    _, _, phrases = understood("Sudan voted. Kenya mourned. The army bought drones.")
    assert phrases[-1].places == []


def test_demonyms_before_cargo_and_ships_modify_them() -> None:
    _, _, phrases = understood("A Maltese tanker carried Libyan crude oil.")
    assert [(p.place.text, p.modifies_ship, p.modifies_cargo) for p in phrases[0].places] == [
        ("Maltese", True, False),
        ("Libyan", False, True),
    ]
