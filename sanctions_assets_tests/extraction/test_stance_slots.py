"""Who says it, when it was, how often, done or planned: those slots of one claim, its words in other orders and other company."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2024, 5, 22)
FILLER = "\n\nA minister said nothing would change. A bank said rates were low. The mayor said the fair was open."
"""Others who speak later, so that the first source does not stand for the whole."""


def the_claim(text: str) -> CargoClaim:
    """Return the last claim of a text."""
    return read_text(text, PUBLISHED).cargo_claims[-1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Oman sent coal to Peru, according to Argo and ClipperWatch. ClipperWatch says the Masal brought diesel to Goa.",
            "ClipperWatch",
        ),
        (
            "The Department of Farms's weekly export sales report showed that Oman shipped 390 tonnes of soybeans to Peru.",
            "Department of Farms",
        ),
        ("Ann Ray tracks ships for Argo. By her count, Oman shipped 40,000 tonnes of wheat to Peru in April.", "Ann Ray"),
        ("By the reckoning of the Black Sea Institute, Oman shipped 40,000 tonnes of wheat to Peru.", "Black Sea Institute"),
        (
            "A study published on Tuesday by the Black Sea Institute says Oman shipped 40,000 tonnes of wheat to Peru.",
            "Black Sea Institute",
        ),
        (
            "Oman shipped 40,000 tonnes of wheat to Peru in April, the Black Sea Institute said in a note seen by the Courier.",
            "Black Sea Institute",
        ),
        (
            "45. According to a Member State, the crew of the Sun Hope was changed at Ulsan.\n\n"
            "46. The Rose Bay delivered 4,000 tons of refined petroleum to Nampo on 3 March.",
            None,
        ),
        (
            "A State informed the Panel in March. The Panel found that the Rose Bay delivered 4,000 tons of coal to Nampo.",
            "Panel",
        ),
        (
            "Imports rose in April, data from industry sources showed. Oman imported 1.5 mln bpd of Iraqi oil, the data showed.",
            "industry sources",
        ),
        (
            "Oman bought 4,000 tonnes of wheat from Peru, the Courier reported on May 10 citing anonymous traders.",
            "anonymous traders",
        ),
        (
            "Spy chief Cho Tae-won met members on Monday. Mr. Park cited Cho as saying that Oman sent 900 troops to Peru.",
            "Cho Tae-won",
        ),
        ("Envoy Lin Jian described reports that Oman had sent weapons to Peru as fabrication.", "Envoy Lin Jian"),
        ('"We categorically refute media reports that our vessel carried crude to Peru," Delta Shipping said.', "Delta Shipping"),
        (
            "The coast guard said a tanker was stopped on Monday off Basra. It had loaded 3,000 tonnes of diesel at Abadan."
            + FILLER,
            "coast guard",
        ),
        (
            "A tanker was stopped off Basra, the coast guard said.\n\nThe Delta Rose is carrying 300 tonnes of diesel "
            "from Abadan. A broker in Dubai said rates were steady." + FILLER,
            "coast guard",
        ),
        ("The Delta Rose is among vessels Omani authorities believe are exporting grain from Crimea.", "Omani authorities"),
        (
            "The ship loaded 300 tonnes of corn at Kavkaz, according to papers provided by an employee of Argo.",
            "employee of Argo",
        ),
        (
            "Oman sent 300 tonnes of fuel to Peru, the Courier said, quoting unnamed people familiar with the talks.",
            "unnamed people familiar with the talks",
        ),
        ("TankerWatch estimates Oman's diesel exports to Peru at 30,000 tonnes.", "TankerWatch"),
        ("Jan Olsen, co-founder of Argo, which tracks ships, said Oman sent 30,000 tonnes of diesel to Peru.", "Jan Olsen"),
        ("Asked whether Oman had sent shells to Peru, spokesman Jan Olsen said it had not.", "Jan Olsen"),
        ("Peru sent 250 tonnes of rice to Oman, as reported by news agencies on Monday, according to the mayor.", "mayor"),
        ("The trade minister, Jan Olsen, was quoted by the Argo agency saying that 250 tonnes of rice left Callao.", "Jan Olsen"),
        (
            "Minister Jan Olsen said rice was plenty. Agencies quoted him as saying 250 tonnes of rice left Callao for Oman.",
            "Minister Jan Olsen",
        ),
        ("The tanker carried Iranian crude to Syria, Sailors Against Hunger said.", "Sailors Against Hunger"),
        ("According to OLPEX documents, a tanker brought 2 mln barrels of crude from Oman to Ningbo.", None),
        ("A tanker brought 2 mln barrels of crude from Oman to Ningbo, according to a company document.", None),
        ("A tanker brought 2 mln barrels of crude from Oman to Ningbo, according to an official notice of its arrival.", None),
        (
            "A tanker brought 2 mln barrels of crude from Oman to Ningbo, according to a source and OLPEX loading schedules.",
            "source",
        ),
        (
            "A broker said a tanker was to bring 2 mln barrels of crude to Ningbo in a sale agreed by the Oman Oil Company.",
            "broker",
        ),
        (
            "Coal from Oman reached Ningbo in May, according to data from Brightwake Analytics. "
            "Another tanker brought 2 mln barrels of crude from Oman to Chittagong, the data showed.",
            "Brightwake Analytics",
        ),
        (
            "Citing Oil Minister Jan Olsen, the news agency reported that Oman received 3 LNG cargoes from Qatar.",
            "Oil Minister Jan Olsen",
        ),
        (
            "The Baltic Cargo Monitoring Team met on Monday. A port received 300 tonnes of coal from Oman, according to the "
            "monitoring group's first report.",
            "Baltic Cargo Monitoring Team",
        ),
    ],
)
def test_sources(text: str, source: str | None) -> None:
    assert the_claim(text).claimed_by == source


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Officials on Thursday asked Oman to bar the ship Delta Rose, which was carrying 6,000 tonnes of corn from Odesa.",
            None,
        ),
        ("The ministry on Friday approved the export of 20,000 tonnes of sugar to Nepal.", None),
        ("The Delta Rose brought the first Russian wheat to Algeria since 2016.", None),
        ("On Monday the Delta Rose brought Algeria its first Russian wheat since 2016.", (date(2024, 5, 20), date(2024, 5, 20))),
        (
            "The Delta Rose, carrying 30,000 tonnes of Russian wheat to Damietta, was hit by a missile on 12 December.",
            (date(2023, 12, 12), date(2023, 12, 12)),
        ),
        (
            "Egypt bought 405,000 tonnes of Russian wheat on Monday for delivery June 10-20.",
            (date(2024, 6, 10), date(2024, 6, 20)),
        ),
        ("Algeria bought 5,000 tonnes of French wheat on Thursday for June shipment.", (date(2024, 6, 1), date(2024, 6, 30))),
        ("Imports of Russian coal by Oman rose 9% from January to 5,000 tonnes.", None),
        ("Oman set a tender on Thursday to buy 9,000 tonnes of Romanian wheat.", None),
        (
            "The Delta Rose is due on Thursday to unload 3,000 tonnes of rubber at Salalah.",
            (date(2024, 5, 23), date(2024, 5, 23)),
        ),
        ("Late on Monday, the navy said the Delta Rose had carried 3,000 tonnes of wheat to Oman.", None),
        (
            "On Monday, port sources said, a ship unloaded 3,000 tonnes of wheat at Beirut.",
            (date(2024, 5, 20), date(2024, 5, 20)),
        ),
        (
            "In April exports rose. In the given month, iron ore shipments from Oman to Peru amounted to 4,000 tonnes.",
            (date(2024, 4, 1), date(2024, 4, 30)),
        ),
        (
            "From January to April, sales rose by 9% compared to the same period in 2022, with 46 tonnes of oil carried to Peru.",
            (date(2024, 1, 1), date(2024, 4, 30)),
        ),
        ("Oman sent 30 tonnes of arms to Peru, as reported by the navy on Friday.", None),
        (
            "In the week to May 9 Oman bought 39 tonnes of corn for delivery in 2022/23. It sent rice to Peru that week.",
            (date(2024, 5, 3), date(2024, 5, 9)),
        ),
        (
            "The report for the week ended Dec. 13 showed sales of 15 tonnes of coal to Peru.",
            (date(2023, 12, 7), date(2023, 12, 13)),
        ),
        (
            "Oman imported 900 tonnes of Russian diesel in April, against 700 in March. "
            "Imports from Peru rose to 200 tonnes, data from Argo showed.",
            (date(2024, 4, 1), date(2024, 4, 30)),
        ),
        ("The Delta Rose, carrying 20,000 tonnes of rice from Vietnam, is due in Manila on Friday.", None),
        ("A ship with 20,000 tonnes of rice from Vietnam is due in Manila on Friday.", (date(2024, 5, 24), date(2024, 5, 24))),
        (
            "A coast guard crew seized 300 kilograms of drugs from a vessel while sailing in waters off Oman, May 14.",
            (date(2024, 5, 14), date(2024, 5, 14)),
        ),
        ("Rome/New York, May 14 - A ship brought 300 tonnes of wheat to Oman.", None),
        ("Since 2016 the Delta Rose has brought at least 9,000 tonnes of wheat to Oman.", (date(2016, 1, 1), PUBLISHED)),
    ],
)
def test_periods(text: str, period: tuple[date, date] | None) -> None:
    claim = the_claim(text)
    assert (claim.period_start, claim.period_end) == (period or (None, None))


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("Tankers carried condensate from Iran to Oman four other times since 2020.", 4),
        ("The Delta Rose carried wheat to Oman three times in April.", 3),
        ("Russia ships three times as much wheat to Algeria as to Egypt.", None),
    ],
)
def test_trips(text: str, trips: int | None) -> None:
    assert the_claim(text).trips_min == trips


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It is the first American LNG cargo to be shipped to China since September 2022.", "occurred"),
        ("The company used a Panamanian tanker to ship 4 mln barrels of fuel to Oman.", "occurred"),
        ("Oman plans to use two tankers to ship crude to Peru.", "planned"),
        ("Peru signed a contract for 200,000 tonnes of Russian wheat.", "planned"),
        ("Peru issued a tender for 200,000 tonnes of Russian wheat.", "planned"),
        ("Oman has sent the first of its promised free rice shipments to Peru.", "occurred"),
        ("The promised rice shipments to Peru are awaited.", "planned"),
        ("A tanker carrying 900,000 barrels of crude has arrived at Goa and is scheduled to begin unloading.", "occurred"),
        ("A tanker carrying 900,000 barrels of crude is scheduled to sail for Goa.", "planned"),
        ("India bought a cargo of 20,000 tonnes of Kuwaiti diesel.", "planned"),
        ("A ship with 20,000 tonnes of rice from Vietnam is due in Manila on Friday.", "planned"),
        ("Two ships with fuel oil would arrive in Havana in the coming days.", "planned"),
        (
            "Police ordered the arrest of three men who are accused of smuggling 1.2 million litres of diesel to Malta.",
            "occurred",
        ),
        ("Oman has booked around 48,000 tonnes of Russian wheat.", "planned"),
        ("Oman bought 6 mln tonnes of crude from Iraq in April, compared with 5 mln tonnes in March.", "occurred"),
        ("A 55,000-tonne cargo of wheat was sold by Argo to Oman at $262.97 a tonne for delivery in June.", "planned"),
        ("It will be the first American LNG cargo to be shipped to China since September 2022.", "planned"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert the_claim(text).event_status == status


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("The ships, which Oman also accused of smuggling, were carrying 40,000 tonnes of diesel from Basra.", "asserted"),
        ("Oman accused the ships of carrying 40,000 tonnes of diesel from Basra.", "hedged"),
        ("Asked whether Oman had sent shells to Peru, spokesman Jan Olsen said it had not.", "denied"),
        ("Tehran denies that it arms the Houthis in Yemen.", "denied"),
        ("Inspectors found no weapons aboard the ship.", "denied"),
        ("There were no weapons on board the vessel, the ministry said.", "denied"),
    ],
)
def test_assertions(text: str, assertion: str) -> None:
    assert the_claim(text).assertion == assertion


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ('The ship carried around two million litres of "smuggled fuel" from Iran to Oman.', 2e6),
        ("The ship carried 283,900 liters (75,000 gallons) of petrol from Iran to Oman.", 283_900),
        ("Oman exported 39.4 Mt of iron ore to Peru.", 39.4e6),
        ("Oman has sent Peru about 400 surface-to-surface ballistic missiles, six sources said.", 400),
        ("Oman exported 39Mt of iron ore to Peru.", 39e6),
        ("Oman exported 25,000 Mt of iron ore to Peru.", 25e3),
        ("The ship carried 5,000 metric tons (about 5,500 tons) of wheat to Oman.", 5_000),
    ],
)
def test_quantities_quoted_and_converted(text: str, quantity: float) -> None:
    assert [c.quantity_min for c in read_text(text, PUBLISHED).cargo_claims] == [quantity]


def test_an_armed_movement_is_given_no_arms() -> None:
    assert not read_text("The head of Lebanon's armed movement Hezbollah spoke in Beirut.", PUBLISHED).cargo_claims
    assert read_text("Oman has armed Hezbollah in Lebanon.", PUBLISHED).cargo_claims


@pytest.mark.parametrize(
    ("lead", "body", "claims"),
    [
        (
            "Oman says a ship has brought stolen Omani barley to the docks of a neighbour state.",
            "It carries 5,000 tonnes of barley from Oman to Lebanon, the Omani embassy said.",
            1,
        ),
        (
            "Oman's spy agency says North Korea sent more than 9,000 artillery shells to Peru.",
            "The National Intelligence Service believes North Korea shipped more than 9,000 artillery shells to Peru.",
            1,
        ),
        (
            "Oman's spy agency says North Korea sent more than 9,000 artillery shells to Peru.",
            "The National Intelligence Service believes North Korea shipped more than 7,000 artillery shells to Peru.",
            2,
        ),
        (
            "Oman's spy agency says North Korea sent artillery shells to Peru.",
            "The National Intelligence Service believes North Korea shipped more than 7,000 artillery shells to Syria.",
            2,
        ),
    ],
)
def test_what_a_named_source_opens_with_and_another_tells_in_full_is_one(lead: str, body: str, claims: int) -> None:
    assert len(read_text(f"{lead}\n\n{body}", PUBLISHED).cargo_claims) == claims


def test_a_part_of_the_cargo_is_no_machine_part() -> None:
    assert not read_text("The ship will discharge part of the cargo at Piraeus in Greece.", PUBLISHED).cargo_claims


def test_men_arrested_are_no_cargo() -> None:
    assert not read_text("Police in Malta ordered the arrest of three men.", PUBLISHED).cargo_claims


def test_drugs_of_the_lead_are_those_weighed_below() -> None:
    lead = "A navy crew seized drugs worth $9 million from a boat off Oman."
    body = "The frigate seized 200 kilograms of hashish and 38 kilograms of heroin, opium and cocaine from the boat."
    claims = read_text(f"{lead}\n\n{body}", PUBLISHED).cargo_claims
    assert [c.quantity_min for c in claims] == [200, 38]


def test_a_team_that_finds_goods_is_no_source() -> None:
    text = "The boarding team found 37 kilograms of heroin in the hold of a dhow off Oman."
    assert [c.claimed_by for c in read_text(text, PUBLISHED).cargo_claims] == [None]


def test_a_day_within_the_week_of_the_lead_is_of_the_same_seizure() -> None:
    lead = "Navy forces seized 2,116 assault rifles last week from a boat sailing from Oman to Yemen, officials said."
    body = "The patrol ship Chinoy stopped the boat on May 16 and found 2,116 assault rifles aboard."
    (claim,) = read_text(f"{lead}\n\n{body}", PUBLISHED).cargo_claims
    assert (claim.period_start, claim.period_end) == (date(2024, 5, 16), date(2024, 5, 16))


def test_sugar_and_onions_are_two_though_neither_has_a_kind_of_its_own() -> None:
    lead = "Customs officers seized 4,000 tonnes of smuggled sugar from the ship Sunward at Goa on Saturday."
    body = "The farm department said it had seized smuggled onions from the ship Sunward at Goa."
    assert [c.quantity_min for c in read_text(f"{lead}\n\n{body}", PUBLISHED).cargo_claims] == [4000, None]


def test_who_puts_out_pictures_that_show_a_movement_is_its_source() -> None:
    text = "The White House has released satellite images showing that 300 containers were sent from Oman to Peru."
    assert the_claim(text).claimed_by == "White House"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Guards intercepted a vessel with 12 crew members suspected of smuggling diesel to Malta.", None),
        ("The navy suspected the dhow of carrying rifles from Iran to Yemen.", "navy"),
    ],
)
def test_those_who_are_suspected_are_no_source(text: str, source: str | None) -> None:
    assert [c.claimed_by for c in read_text(text).cargo_claims] == [source]
