"""Listings of notices: letterheads, sections, entries, tables and what is taken off."""

from datetime import date

from sanctions_assets_tests.extraction.listing_texts import PUBLISHED, days, listings, told

OFAC = """Recent Actions
Iran-related Designations; Counter Narcotics Removals

Release Date
02/24/2025

Specially Designated Nationals List Update

The following individuals have been added to OFAC's SDN List:

AL-HADDAD, Samir Yusuf (a.k.a. "ABU YUSUF"), Beirut, Lebanon; DOB 12 May 1969; nationality Lebanon (individual) [SDGT].

The following entities have been added to OFAC's SDN List:

GREEN TERN SHIP MANAGEMENT CO., LTD., Unit 7, Kowloon, Hong Kong, China; Company Number 2233445 (Hong Kong) [IRAN-EO13902].

The following vessels have been added to OFAC's SDN List:

CORAL STAR (5VBX7) Crude Oil Tanker Togo flag; Vessel Registration Identification IMO 9117820; MMSI 671245000 (vessel) [SDGT].

The following deletions have been made to OFAC's SDN List:

OLD PELICAN (HP1234) General Cargo Panama flag; Vessel Registration Identification IMO 8112233 (vessel) [SDNTK].
"""

OFSI = """OFFICE OF FINANCIAL SANCTIONS IMPLEMENTATION
HM TREASURY
Financial Sanctions Notice
24/02/2025
Russia

1. The following entries have been added to the Consolidated List and are now subject to an asset freeze.

Additions

Individuals
1. GORSHKOV, Anton Petrovich
DOB: 07/09/1960. POB: Kaluga, Russia. Nationality: Russia. Position: Director of Volnorez Shipping. Group ID: 16012.
2. RI, Chang Ho
DOB: --/--/1964. Nationality: North Korea. Group ID: 16013.

Entities
1. VOLNOREZ SHIPPING LLC
Address: 12 Naberezhnaya, Murmansk, Russia. Group ID: 16020.

Amendments
1. PETRENKO, Oleg
DOB: 01/02/1970. Group ID: 14011.

Delistings
1. HARBOUR STAR TRADING FZE
Group ID: 14777.
"""

COMMITTEE = """SC/13272
SECURITY COUNCIL
30 MARCH 2018

On 30 March 2018, the Committee added the entries specified below to its Sanctions List.

A. Individuals

KPi.081 Name: 1: TSANG 2: YUNG 3: YUAN 4: na
Title: na Designation: na DOB: 20 Oct. 1957 Nationality: na Listed on: 30 Mar. 2018

B. Entities and other groups

KPe.054 Name: CHANG AN SHIPPING & TECHNOLOGY
A.k.a.: na Address: Hong Kong, China Listed on: 30 Mar. 2018

C. Removal

The following entry is removed from the list.

3. Name: LADY AMBER
IMO: 8756318.
"""

ANNEX = """Annex

The following persons and entities are added to the list set out in Annex I to Council Regulation (EU) No 269/2014:

Persons

No | Name | Identifying information | Reasons | Date of listing
1. | Sergei Ivanovich BELOV | DOB: 3.4.1971; nationality: Russian | Deputy director of a shipyard. | 24.2.2025

Entities

No | Name | Identifying information | Reasons | Date of listing
1. | Ocean Gale Shipmanagement | Address: Dubai, UAE | Operates the vessel Odin Star. | 23.2.2025
"""

RELEASE = """Foreign, Commonwealth & Development Office

Press release
UK cracks down on shadow fleet

Published 24 February 2025

The UK has today announced its largest package of sanctions against the shadow fleet.

Those sanctioned today include:
- Gennady Morozov, director of a shipping company in Dubai
- Nordpolus Insurance, an insurer of tankers
- the tanker Vega Moon (IMO 9187629)

Quick facts
- Since 2014 the UK has protected more than 2,000 jobs.
- Farid Karimov wrote this page.
"""


def test_register_entries_under_their_headings() -> None:
    assert told(OFAC) == {
        ("US", "person", "AL-HADDAD, Samir Yusuf"),
        ("US", "organization", "GREEN TERN SHIP MANAGEMENT CO., LTD"),
        ("US", "vessel", "CORAL STAR"),
    }
    assert set(days(OFAC).values()) == {PUBLISHED}


def test_additions_count_and_amendments_and_delistings_do_not() -> None:
    assert told(OFSI) == {
        ("GB", "person", "GORSHKOV, Anton Petrovich"),
        ("GB", "person", "RI, Chang Ho"),
        ("GB", "organization", "VOLNOREZ SHIPPING LLC"),
    }


def test_names_in_numbered_parts_and_their_day() -> None:
    assert told(COMMITTEE) == {
        ("UN", "person", "TSANG YUNG YUAN"),
        ("UN", "organization", "CHANG AN SHIPPING & TECHNOLOGY"),
    }
    assert set(days(COMMITTEE).values()) == {date(2018, 3, 30)}


def test_a_column_dates_the_rows_of_a_table() -> None:
    assert days(ANNEX) == {"Sergei Ivanovich BELOV": date(2025, 2, 24), "Ocean Gale Shipmanagement": date(2025, 2, 23)}
    assert {d.authority_country for d in listings(ANNEX)} == {"EU"}


def test_bullets_end_with_their_section() -> None:
    assert told(RELEASE) == {
        ("GB", "person", "Gennady Morozov"),
        ("GB", "organization", "Nordpolus Insurance"),
        ("GB", "vessel", "Vega Moon"),
    }
    assert set(days(RELEASE).values()) == {PUBLISHED}


def test_a_list_of_honours_is_none() -> None:
    text = """Court Office
Investiture

The President invested the following with medals:

Order of Merit
- Rear Admiral Takeshi Mori, for services to friendship
- Oriental Gate Shipping Ltd, for its schools
"""
    assert told(text) == set()


def test_semicolons_part_the_items_of_a_list() -> None:
    text = "The EU sanctioned the following ships: Sea Wren (IMO 9187629); Blue Rail (IMO 9255062); and Mara Dawn."
    assert told(text) == {("EU", "vessel", n) for n in ("Sea Wren", "Blue Rail", "Mara Dawn")}


def test_an_outline_with_counted_headings() -> None:
    text = """Ministry of Foreign Affairs
Press Release

The Government of the Republic of Korea designated, on February 24, 2 vessels and 2 individuals as targets for sanctions.

○ Vessels (2)
- SEA WREN (IMO 9187629, Togo)
- BLUE RAIL (IMO 9255062, Palau)

○ Individuals (2)
- KIM Yong Ho (Representative, Tanchon Bank in Shenyang)
- Aleksandr PANOV (Russia)
"""
    assert told(text) == {
        ("KR", "vessel", "SEA WREN"),
        ("KR", "vessel", "BLUE RAIL"),
        ("KR", "person", "KIM Yong Ho"),
        ("KR", "person", "Aleksandr PANOV"),
    }
