"""Surveys of trade, tenders and fixtures as the trade press tells them, each with the claims of the whole reader."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str, float | None, str | None, str | None, str]
"""Commodity, least quantity, origin, destination and status."""
GRAIN, FUEL, COAL, ORE = "food.grain", "energy.refined_petroleum", "energy.coal", "mineral.iron_ore"


def rows(text: str) -> list[Row]:
    claims = read_text(text, date(2018, 1, 25)).cargo_claims
    return [(c.commodity, c.quantity_min, c.origin_country, c.destination_country, c.event_status) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coal arrivals from Oman surged 36.3% from 2016 to 25.3 million tonnes.", [(COAL, 25.3e6, "OM", None, "occurred")]),
        ("China bought 700 tonnes of coal from Oman. Imports of 1,710 tonnes were down.",
         [(COAL, 700, "OM", "CN", "planned"), (COAL, 1710, None, "CN", "occurred")]),
        ("China imported 2.4 million tonnes of coal. Arrivals from Mongolia rose to 1 million tonnes,"
         " while those from Oman fell 25.9%.",
         [(COAL, 2.4e6, None, "CN", "occurred"), (COAL, 1e6, "MN", "CN", "occurred")]),
        ("China imported 2.4 million tonnes of coal. Australian arrivals in March rose 15.75% to 660,000 tonnes.",
         [(COAL, 2.4e6, None, "CN", "occurred"), (COAL, 66e4, "AU", "CN", "occurred")]),
        ("China bought 700 tonnes of coal from Oman. Mongolian shipments gained 56 percent to 305 tonnes.",
         [(COAL, 700, "OM", "CN", "planned"), (COAL, 305, "MN", "CN", "occurred")]),
        ("Oman sends diesel abroad. These include exports to Panama (160,000 tonnes), Uruguay (75,000"
         " tonnes) and Cuba (33,000 tonnes).",
         [(FUEL, 16e4, "OM", "PA", "occurred"), (FUEL, 75e3, "OM", "UY", "occurred"), (FUEL, 33e3, "OM", "CU", "occurred")]),
        ("About 500,000 tonnes of Omani diesel headed for Africa this month, mainly to Ghana (110,000"
         " tonnes) and Tunisia (100,000 tonnes).",
         [(FUEL, 5e5, "OM", None, "occurred"), (FUEL, 11e4, "OM", "GH", "occurred"), (FUEL, 1e5, "OM", "TN", "occurred")]),
        ("Oman sent 60,000 tonnes of diesel to Kenya in January. That compares with 300,000 tonnes in December.",
         [(FUEL, 6e4, "OM", "KE", "occurred"), (FUEL, 3e5, "OM", "KE", "occurred")]),
        ("Turkey remains the top destination for Omani diesel, with its shipments almost doubling last month to 16,000 tonnes.",
         [(FUEL, 16e3, "OM", "TR", "occurred")]),
        ("The firm fixed three vessels to load its cargoes of 170,000mt +/- 10% iron ore from Dampier to Qingdao.",
         [(ORE, 17e4, "AU", "CN", "planned")]),
        ("In the Pacific, Rio Tinto took a vessel for 170,000 tonnes of iron ore from Dampier to Qingdao.",
         [(ORE, 17e4, "AU", "CN", "planned")]),
        ("Exporters told of this:\n\n111,800 tonnes of corn for delivery to Japan\n\n20,000 tonnes of corn for shipment to Peru",
         [(GRAIN, 111800, None, "JP", "planned"), (GRAIN, 2e4, None, "PE", "planned")]),
        ("Kenya held a tender for wheat, officials said. Traders said these purchases were"
         " made:\n\n60,000 tonnes of Serbian wheat at $294 a tonne\n\n"
         "50,000 tonnes of Omani wheat at $297 a tonne",
         [(GRAIN, 6e4, "RS", "KE", "planned"), (GRAIN, 5e4, "OM", "KE", "planned")]),
        ("Tunisia is tendering today for 100,000 tonnes of corn.", [(GRAIN, 1e5, None, "TN", "planned")]),
        ("A tender from Jordan for 120,000 tonnes of animal feed barley closes today.", [(GRAIN, 12e4, None, "JO", "planned")]),
        ("The bulk carrier Kartera with 37,500 tonnes of wheat will leave the port of Odesa for Turkey.",
         [(GRAIN, 37500, "UA", "TR", "planned")]),
        ("Swedish ore was shipped from Narvik to Emden.", [("mineral.unspecified", None, "SE", "DE", "occurred")]),
        ("The ships entered Ukrainian ports for grain shipment.", []),
        ("Floating oil reserves of Iran have more than doubled during this period of time, reaching 20 million barrels.", []),
        ("Oman sold 50,000 tonnes of wheat at 112 dlrs a tonne c and f Aqaba.", [(GRAIN, 5e4, "OM", "JO", "planned")]),
        ("Traders sold 20,000 tonnes of corn fob Santos to Iraq.", [(GRAIN, 2e4, "BR", "IQ", "planned")]),
        ("Japan bought 111,000 tonnes of barley at its buy and sell tender, including 60,000 tonnes from Oman.",
         [(GRAIN, 111e3, None, "JP", "planned"), (GRAIN, 6e4, "OM", "JP", "planned")]),
        ("Oman sent coal abroad. Deliveries of coal to Kenya were 7.1 mln tonnes against 6.9 mln; those to Italy 8.6 mln.",
         [(COAL, 7.1e6, "OM", "KE", "occurred"), (COAL, 8.6e6, None, "IT", "occurred")]),
        ("The Food Trading Board of India (FTB) met. FTB secured 18,000 tonnes of Serbian corn for delivery in June.",
         [(GRAIN, 18e3, "RS", "IN", "planned")]),
        ("The tanker was fixed for 80,000 tonnes of coal from Richards Bay to Qingdao.", [(COAL, 8e4, "ZA", "CN", "planned")]),
        ("Oman shipped 900 tonnes of coal in July. Exports of coal in ten months were 8,700 tonnes.",
         [(COAL, 900, "OM", None, "occurred"), (COAL, 8700, "OM", None, "occurred")]),
        ("Kenya signed a contract to buy 1,200 tonnes of coal from Oman.", [(COAL, 1200, "OM", "KE", "planned")]),
        ("A tender from Jordan to buy 1,200 tonnes of barley closes today.", [(GRAIN, 1200, None, "JO", "planned")]),
        ("The volume of coal shipped from Oman to Kenya amounted to 50,000 tonnes.", [(COAL, 5e4, "OM", "KE", "occurred")]),
        ("Coal was shipped from Oman and the Black Sea to Kenya.", [(COAL, None, None, "KE", "occurred")]),
        ("Oman will limit coal exports to 11 million tonnes.", []),
        ("Jordan made no purchase in its tender for 120,000 tonnes of wheat.", []),
        ("But Chinese customs recorded 5,300 tonnes of coal from Oman last year.", [(COAL, 5300, "OM", "CN", "occurred")]),
        ("Oman shipped 48,000 tonnes of coal in May.\n\nBy taker\nIndia: 12,000 tonnes\nChina    10,000 tonnes  (up 2%)\n"
         "Ghana 3,000 tonnes\nKenya 2,000 tonnes\nMali 500 tonnes",
         [(COAL, 48e3, "OM", None, "occurred"), (COAL, 12e3, "OM", "IN", "occurred"), (COAL, 1e4, "OM", "CN", "occurred"),
          (COAL, 3e3, "OM", "GH", "occurred"), (COAL, 2e3, "OM", "KE", "occurred"), (COAL, 500, "OM", "ML", "occurred")]),
        ("COAL - TBN, 110,000 tonnes, Richards Bay/Rotterdam, March 15-30.", [(COAL, 11e4, "ZA", "NL", "planned")]),
        ("Oman met Kenya. The Gulf state imported 300 tonnes of coal. The South American team met Oman.",
         [(COAL, 300, None, "OM", "occurred")]),
        ("Kenya bought 300 tonnes of coal from Oman. Borax bought 200 tonnes of coal from Qatar.",
         [(COAL, 300, "OM", "KE", "planned"), (COAL, 200, "QA", None, "planned")]),
        ("The LNG carrier Esmerald Bay lifted a cargo from Corpus Christi and is heading to Rotterdam.",
         [("energy.gas", None, "US", "NL", "occurred")]),
        ("The iron ore market was firm. Capesize: \"Golden Bay\" 2009, 180,000 dwt,"
         " Tubarao/Qingdao 170,000t ore, 15/25 Feb, 13.40 dlrs.",
         [(ORE, 17e4, "BR", "CN", "planned")]),
        ("Coal from Oman to Japan amounted to 2 million tonnes.", [(COAL, 2e6, "OM", "JP", "occurred")]),
    ],
)  # fmt: skip
def test_surveys(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_rate_behind_a_list_of_goods_holds_for_the_comparison() -> None:
    text = "Oman exported 727,000 barrels of crude oil and fuels per day last month, compared to 807,000 barrels in June."
    units = [(c.quantity_min, c.unit) for c in read_text(text, date(2018, 8, 6)).cargo_claims if c.quantity_min]
    assert units == [(727e3, "barrel_per_day"), (807e3, "barrel_per_day")]
