"""What keeps the cost of reading linear: bounded sentences and stretches, bounded comparisons, nothing read for nothing."""

import pytest

from sanctions_assets.extraction import reader
from sanctions_assets.extraction.discourse import merging
from sanctions_assets.extraction.lexicon.automaton import Automaton
from sanctions_assets.extraction.sentences import split_sentences
from sanctions_assets.extraction.stretches import LONGEST
from sanctions_assets_tests.extraction.reading import read_text

_CLAIM = "Ghana shipped {tonnes} tonnes of wheat to Kenya in June 2019. "


def _claims(count: int) -> str:
    return "".join(_CLAIM.format(tonnes=2000 + n) for n in range(count))


@pytest.mark.parametrize("text", ["the tug and the barge, " * 500, "word " * 2000, "x" * 9000])
def test_no_sentence_is_longer_than_its_bound(text: str) -> None:
    sentences = split_sentences(text, 0, len(text))
    assert max(s.end - s.start for s in sentences) <= 2000
    assert "".join(text[s.start : s.end] for s in sentences).replace(" ", "") == text.replace(" ", "")


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "alpha beta " * 400
    assert all(text[s.start : s.end].startswith(("alpha", "beta")) for s in split_sentences(text, 0, len(text)))


def test_long_texts_are_read_in_stretches_with_places_in_the_whole() -> None:
    news = "The tanker Merry Lotus docked at Gdansk. Japan sanctioned the tanker Merry Lotus on Monday.\n\n"
    text = (news + "The committee met again and agreed on the budget of the town.\n\n" * 40) * (2 * LONGEST // 2600)
    assert len(text) > 2 * LONGEST
    reading = read_text(text)
    assert len(reading.vessel_mentions) >= 2 * text.count(news) - 4
    for mention in [*reading.vessel_mentions, *reading.place_mentions]:
        assert text[mention.char_start : mention.char_end] == mention.text
    assert len({m.mention_id for m in reading.vessel_mentions}) == len(reading.vessel_mentions)
    known = {m.mention_id for m in reading.vessel_mentions}
    (designation,) = reading.designations
    assert designation.mention_id in known


def test_claims_of_later_stretches_have_their_own_ids() -> None:
    text = (_CLAIM.format(tonnes=5000) + "\n\n" + "The committee met again. \n\n" * 400) * (2 * LONGEST // 10_000)
    reading = read_text(text)
    assert len(reading.cargo_claims) > 1
    places = {m.mention_id for m in reading.place_mentions}
    for claim in reading.cargo_claims:
        assert claim.char_start is not None
        assert claim.char_end is not None
        assert text[claim.char_start : claim.char_end] == claim.quote
        assert claim.destination_mention_id in places
    assert len({c.claim_id for c in reading.cargo_claims}) == len(reading.cargo_claims)


def test_a_claim_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    same_movement = merging._same_movement

    def counting(a: merging.Draft, b: merging.Draft, lead: int) -> bool:
        nonlocal compared
        compared += 1
        return same_movement(a, b, lead)

    monkeypatch.setattr(merging, "_same_movement", counting)
    costs = []
    for count in (150, 300):
        compared = 0
        assert len(read_text(_claims(count)).cargo_claims) == count
        costs.append(compared)
    assert costs[1] <= 2.2 * costs[0]


def test_sources_are_looked_for_only_where_a_movement_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("looked for the sources of nothing")

    monkeypatch.setattr(reader, "find_speakers", refused)
    assert (
        read_text("The minister said that the price of oil fell in Ghana. The union called the goods overpriced.").cargo_claims
        == ()
    )
    with pytest.raises(AssertionError, match="sources of nothing"):
        read_text(_claims(1))


def test_the_automaton_finds_whole_words_only() -> None:
    forms = ["oil", "oil tanker", "u.s.", "m/v", "tanker", "st. john's"]
    folded = "u.s. (oil tanker) m/v oily oil, tanker. boil st. john's u s"
    found = [folded[start:end] for start, end, _ in Automaton(forms).find(folded)]
    assert found == ["u.s.", "oil tanker", "oil", "tanker", "m/v", "oil", "tanker", "st. john's"]
    assert all(folded[start:end] == forms[number] for start, end, number in Automaton(forms).find(folded))
