"""Words of moving that move no goods, and words for goods that are none."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

SHIPS = " The ships in the port are old, and tonnes of cargo were shipped."
SPORT = " She has two medals."
OTHER = " The firm said that sales were good in spring and that it would open more shops in the north." * 8


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("US crude traded at $71 a barrel.", id="a price that trades"),
        pytest.param("Fears in Asia sent Omani crude below $60.", id="a price that is sent"),
        pytest.param("China needs the oil.", id="a need"),
        pytest.param("The firm took the view that Iraqi oil is cheap.", id="a clause between"),
        pytest.param("It was pumped in Malta and brought into Italian cars.", id="a preposition between"),
        pytest.param("The deal gives Norway access to Indian oil.", id="access"),
        pytest.param("Italy has bought 33% of the largest coal maker of Spain.", id="a stake"),
        pytest.param("Russia gives the Indian oil and gas industry a loan.", id="goods that modify in pairs"),
        pytest.param("The bank brought Italy's wine maker to China.", id="goods that modify a maker"),
        pytest.param("Henson gave Italy the lead.", id="the lead"),
        pytest.param("Norway took a charge in spring.", id="a charge"),
        pytest.param("Shell said it sent staff to Norway.", id="a firm"),
        pytest.param("Serbia sent its best unit to Norway.", id="a unit"),
        pytest.param("Norway took gold in the relay." + SPORT, id="a medal"),
        pytest.param("French households bought fewer cars.", id="bought at home"),
        pytest.param("Nine men from Leeds in Britain were arrested.", id="men"),
    ],
)
def test_these_tell_no_movement(text: str) -> None:
    assert read_text(text + SHIPS).cargo_claims == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway shipped 900 tonnes of lead to Chile.", id="lead by the tonne"),
        pytest.param("Norway shipped copper and lead to Chile.", id="lead in a list"),
        pytest.param("Norway shipped lead concentrate to Chile.", id="lead concentrate"),
        pytest.param("Norway sent 12,000 rounds to Chile.", id="rounds"),
        pytest.param("Norway sent two army units to Chile.", id="units of an army"),
        pytest.param("Smugglers took gold from Sudan to Oman.", id="gold"),
        pytest.param("Norway sold 30,000 tonnes of wheat at $340 a tonne.", id="sold at a price"),
        pytest.param("Norway needs 30,000 tonnes of wheat from France.", id="a need with a figure"),
        pytest.param("Norway ships three times as much wheat to Chile as to Peru.", id="as much"),
    ],
)
def test_these_tell_one(text: str) -> None:
    assert read_text(text + SHIPS).cargo_claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The show brought wine from Italy.", 0),
        ("The firm exports wine from Italy.", 1),
        ("The firm sent 40 tonnes of wine from Italy.", 1),
        ("The firm sent wine from Italy to Chile.", 1),
    ],
)
def test_in_a_text_on_other_things_it_takes_more(text: str, claims: int) -> None:
    assert len(read_text(text + OTHER).cargo_claims) == claims
    assert len(read_text(text + SHIPS).cargo_claims) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The UN urged Rwanda to withdraw its troops.", id="urged"),
        pytest.param("In 1989 the mills of Cuba made 8 million tonnes of sugar.", id="made"),
        pytest.param("The vessel, 90 metres long, saves a third of fuel.", id="a third of fuel"),
        pytest.param("Let us keep the crane, the two old barges and the tea of Ceylon.", id="barges"),
        pytest.param("He leads the trading arm of the oil firm in Chile and of coal.", id="the arm of"),
    ],
)
def test_nor_do_these(text: str) -> None:
    assert read_text(text + SHIPS).cargo_claims == ()


def test_barges_that_carry_have_a_subject() -> None:
    assert read_text("The firm and its crews say Norway barges coal to Denmark." + SHIPS).cargo_claims


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They asked whether coal from Russia was landed in Norway.", id="whether"),
        pytest.param("Izmail can ship 2 million tonnes of wheat a month to Romania.", id="a capacity"),
        pytest.param("I asked what they brought, a soldier of Norway looking on.", id="behind a comma"),
        pytest.param("The ship sailed from Chile to Norway with papers of her own.", id="papers"),
        pytest.param("Any ship that carries weapons to Israel will be turned away.", id="any ship"),
        pytest.param("Anyone who sends arms to Sudan is a fool.", id="anyone"),
        pytest.param("Saudi Arabia may reverse its excess 1 million barrels per day cut.", id="a cut"),
        pytest.param("Oil dropped to a low in New York.", id="oil drops"),
        pytest.param("The U.S. is considering a ban on oil imports from Venezuela.", id="a ban that initials do not end"),
        pytest.param("He said banning exports of oil from Venezuela is possible.", id="a ban that is said"),
        pytest.param("The sale did little to lift the oil market's mood in Norway.", id="a market's"),
        pytest.param("Oil stocks at the delivery point for contracts in Chile fell another 160,000 barrels.", id="stocks"),
    ],
)
def test_nor_do_these_of_the_market(text: str) -> None:
    assert read_text(text + SHIPS).cargo_claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norway shipped arms to Sudan despite the ban on arms exports.",
        "The ban stands, Norway said, and the firm shipped arms to Sudan.",
    ],
)
def test_a_ban_that_is_broken_tells_one(text: str) -> None:
    assert read_text(text + SHIPS).cargo_claims
