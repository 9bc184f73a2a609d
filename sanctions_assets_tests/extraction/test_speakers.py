"""Who says so: one sentence or passage of our own for each way of naming a source, and for what only looks like one."""

import pytest

from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.scan import scan_document
from sanctions_assets.extraction.speakers import Speakers, find_speakers

FILLER = "\n\nThe weather was calm. " + "Nothing else happened in the harbour that week and the cranes stood still. " * 24
"""Makes an article too long to count as a brief of one source."""


def speakers_of(text: str) -> Speakers:
    return find_speakers(scan_document(text, [(0, len(text), "article")], None, default_lexicon()))


def who(marked: str, **options: bool) -> str | None:
    """Return who says the stretch between double brackets."""
    start = marked.index("[[")
    end = marked.index("]]") - 2
    return speakers_of(marked.replace("[[", "").replace("]]", "")).of(start, end, **options)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The tanker [[carried 40,000 tonnes of diesel]], the port authority of Borduria said on Tuesday.",
            "port authority of Borduria",
        ),
        ("A spokesman for the ministry told reporters that [[the ship had loaded arms]] in Nampo.", "spokesman for the ministry"),
        ("Seoul's military says [[the North shipped 2,000 containers of shells]] to Russia.", "Seoul's military"),
        ("The Ministry of Trade, Industry and Energy said [[imports of coal fell]].", "Ministry of Trade, Industry and Energy"),
        ("Russia, China and Iran deny [[selling arms to Utopia]].", "Russia, China and Iran"),
        ("In a statement, the Ministry of Transport said [[the ferry had carried 40 trucks]].", "Ministry of Transport"),
        ("Officials in Washington and Seoul say [[the containers held shells]].", "Officials in Washington and Seoul"),
        ("The U.S. Treasury Department said Thursday that [[the Lady Mei moved oil to China]].", "U.S. Treasury Department"),
        ("[[India bought 2 million tonnes of urea]], traders said.", "traders"),
        ("[[Exports of tin came to 4,000 tonnes]], as the Ministry of Trade announced last week.", "Ministry of Trade"),
        (
            "[[The coaster brought 400 tons of rice]], according to three officials in the region to whom we spoke.",
            "officials in the region",
        ),
        ("Libya [[sold 1 million tons of naphtha]], the oil company said, most of it to Italy.", "oil company"),
        (
            "The port's manager told growers yesterday, to laughter, that [[the fertiliser had sailed from Riga]].",
            "port's manager",
        ),
        ("Captain Omar Said told us [[he had loaded 20 crates]] in Aden.", "Captain Omar Said"),
    ],
)
def test_a_source_stands_before_inside_or_behind_its_sentence(text: str, source: str) -> None:
    assert who(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lebanon's customs chief, Walid Saab, said by telephone that [[the barley was Syrian]].", "Walid Saab"),
        ("Ivo Brandt, who heads the research firm Tidewatch, estimates that [[300,000 tons of coal left]].", "Ivo Brandt"),
        ("Hugh Carr, a fellow at the Royal Sea Institute in London, thinks [[the ship carried missiles]].", "Hugh Carr"),
        ("The company, Nord Bulk, said [[the ship had carried only scrap]].", "Nord Bulk"),
        ("A woman who works there, and who asked us for silence, told us that [[27 tonnes of wheat were loaded]].", "woman"),
        ("A team set up to watch the sanctions on Utopia says [[the ship took coal to Utopia]].", "team"),
        ("The envoy smiled and said that [[no such cargo had left]].", "envoy"),
        ("A fisherman (Jon Ek) said [[the boat brought forty crates of rifles]].", "Jon Ek"),
    ],
)
def test_appositions_and_clauses_between_source_and_verb(text: str, source: str) -> None:
    assert who(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“[[The vessel carried only cement]],” the owner’s lawyer, Petra Lund, wrote in an e-mail.", "Petra Lund"),
        ('"They came at night," said Jon Ek, a docker. "They wore masks. [[They unloaded forty crates]]."', "Jon Ek"),
        ('"[[It was 4,000 bags of sugar]]," said the mate. "We counted them."', "mate"),
        ('"It was ours," Ana Roth told parliament.\n\n"It was grain.\n\n"[[We sent 20 tonnes to Aden]]. A gift."', "Ana Roth"),
        ("‘It was night,’ said Jon Ek. ‘[[The ship carried grain]].’", "Jon Ek"),
        ("'It was night,' said Jon Ek. 'They wore masks. [[The ship carried grain]].'", "Jon Ek"),
        ("[[The wheat came from Riga]], said the Washington, D.C.-based Center for Grain Studies.", "Center for Grain Studies"),
    ],
)
def test_quotations_carry_their_speaker(text: str, source: str) -> None:
    assert who(text + FILLER) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The White House has accused Iran of [[shipping drones to Russia]].", "White House"),
        ("Iran has repeatedly denied [[supplying drones to Russia]].", "Iran"),
        ("Both Moscow and Pyongyang deny [[any arms deals]].", "Moscow and Pyongyang"),
        ("The owner's lawyer dismissed [[talk of oil for North Korea]].", "owner's lawyer"),
        ("A Kremlin spokesman called [[reports of troops from North Korea]] a fairy tale.", "Kremlin spokesman"),
        ("He did not rule out, Ann Roe said, that [[the ship would bring guns]].", "Ann Roe"),
        ("[[No arms were found aboard]] the coaster by the inspectors of the mission.", "inspectors of the mission"),
        ("Allegations by Kyiv that [[the ship carried stolen grain]] are under study.", "Kyiv"),
        ("The officials' claims that [[the ship brought mortars]] were noted.", "officials"),
        ("The panel received information from a member state that [[the ship had carried coal]].", "member state"),
        ("It is Kyiv's view that [[the ship carried stolen grain]].", "Kyiv"),
        ("Belgian customs opened 300 boxes last month and [[found no arms]].", "Belgian customs"),
        ("The ship is suspected by investigators in Genoa of [[carrying drugs from Guayaquil]].", "investigators in Genoa"),
        ("The coaster is reported by the navy of Utopia to have [[passed fuel to trawlers]].", "navy of Utopia"),
    ],
)
def test_accusations_and_denials_belong_to_who_makes_them(text: str, source: str) -> None:
    assert who(text) == source


def test_a_denial_goes_before_the_report_of_it() -> None:
    text = "Tehran denies that [[it shipped drones to Russia]], Kyiv said."
    assert who(text, denied=True) == "Tehran"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Washington says [[the oil was sold to China]]; Caracas says it went to Cuba.", "Washington"),
        ("Washington says the oil was sold to China; Caracas says [[it went to Cuba]].", "Caracas"),
        ("While Kyiv says [[the grain was stolen]], Moscow insists it was bought.", "Kyiv"),
        ("Kyiv said the grain was stolen, and Damascus said [[the wheat had been bought from Russia]].", "Damascus"),
        ("The ship [[left with barley]], Kyiv says, and with salt, Damascus says.", "Kyiv"),
        ("The Gazette reported that the port office said [[the tanker had discharged in Banias]].", "port office"),
        ("Reuters reported that [[the tanker had discharged in Banias]], citing two port officials.", "port officials"),
        ("The Gazette, citing a Treasury official, reported that [[the tanker had sailed]].", "Treasury official"),
        ("The report said, quoting the Secretary for Trade, Fish and Food Jo Li as saying that [[oil went to Utopia]].", "Jo Li"),
        ("President Tamm was quoted by state radio as saying [[the ship carried medicine]].", "President Tamm"),
        ("Asked what Kyiv believes was sent, the minister, Ali Daoud, said [[it was fertilizer from Georgia]].", "Ali Daoud"),
    ],
)
def test_each_clause_has_its_own_source_and_the_origin_goes_before_the_reporter(text: str, source: str) -> None:
    name = who(text)
    assert name is not None
    assert name.endswith(source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[[The cargo was loaded in Rajin]], Tidewatch data show.", "Tidewatch"),
        ("[[The cargo was loaded in Rajin]], according to data from Tidewatch.", "Tidewatch"),
        ("Data compiled by Tidewatch show [[the tanker discharged in Tartus]].", "Tidewatch"),
        ("A study by the Royal Sea Institute found that [[the ship carried missiles]].", "Royal Sea Institute"),
        ("The fishery board's own figure is lower: [[31 landings in Busan]].", "fishery board"),
        ("The statistics office has [[0.9m tonnes leaving for China]] that year.", "statistics office"),
        ("The newsletter Sea Ledger has [[nine voyages to Latakia with wheat]] on file.", "Sea Ledger"),
        ("A coastguard statement said [[the dhow carried 20 bags of rice]].", "coastguard"),
        ("By Tidewatch's reckoning [[the fleet moved 3 million tonnes]].", "Tidewatch"),
        ("Tidewatch, a ship-tracking firm, puts [[exports at 1.2 million barrels a day]].", "Tidewatch"),
    ],
)
def test_figures_belong_to_the_body_that_compiled_them(text: str, source: str) -> None:
    assert who(text) == source


def test_the_reason_of_a_listing_is_the_claim_of_who_lists() -> None:
    assert who("The Finance Ministry put the tanker on its sanctions list for [[carrying oil to Utopia]].") == "Finance Ministry"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Oleh Maran heads the service. Maran said [[the guns went by rail]].", "Oleh Maran"),
        ("The Coastal Guard Service (CGS) held a dhow. The CGS said [[it carried 900 kg of hashish]].", "Coastal Guard Service"),
        ("Jon Ek is a docker. He says [[the ship brought 300 tons of rice]].", "Jon Ek"),
        ("The Ministry of Trade said prices rose. [[Exports of tin came to 4,000 tonnes]], it added.", "Ministry of Trade"),
        ("The Union of Port Crews met. The union says [[the wharf shipped 2 million tonnes]].", "Union of Port Crews"),
        (
            "The Panel on Utopia issued its report. According to the report, [[the ship delivered 300 containers]].",
            "Panel on Utopia",
        ),
        ("The study was led by the Pelagic Trust. [[They took 160 tonnes of squid]], the authors estimate.", "Pelagic Trust"),
        ("Blue Desk, a think tank, released a report. It says [[tankers took 5 barrels to Utopia]].", "Blue Desk"),
        ("Blue Desk, a think tank, released a report. The study found that [[tankers took oil]].", "Blue Desk"),
        ("The coastguard issued a statement. [[The dhow carried 20 bags of rice]], the statement said.", "coastguard"),
        ("Orion Vantage begs to differ. It says [[the oil went to Sohar]].", "Orion Vantage"),
        ("The Defense Ministry met the press. [[The missiles left Sasebo]], ministry officials said.", "Defense Ministry"),
    ],
)
def test_pronouns_and_short_names_take_up_the_fullest_name(text: str, source: str) -> None:
    assert who(text + FILLER) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Port officials said eleven ships wait. [[The Lok brought 26 tonnes of wheat]]. Others left, the officials added.",
            "Port officials",
        ),
        ("The navy said it stopped a dhow. [[Another dhow carried 40 rifles]].", "navy"),
        ("The envoy said a third were out of action. [[There was talk of a second contingent of troops]].", "envoy"),
    ],
)
def test_a_paragraph_goes_on_with_its_source(text: str, source: str) -> None:
    assert who(text + FILLER) == source


def test_the_one_source_of_a_brief_stands_for_the_whole() -> None:
    lead = "TALLINN, May 3 - Borduria sold 4 million tonnes of coal, the Union of Shippers has said in a review."
    assert who(f"{lead}\n\nThe rest is old. [[Turkey took 2 million tonnes]].") == "Union of Shippers"
    assert who(f"{lead}{FILLER}\n\n[[Turkey took 2 million tonnes]].") is None
    assert who(f"{lead}\n\n[[Turkey took 2 million tonnes]].", carried=False) is None


def test_an_interview_stands_for_a_longer_article() -> None:
    lead = "Half of the shells are foreign, the head of the service has said in an interview. Oleh Maran put them at 4 million."
    assert who(f"{lead}{FILLER}\n\nLast year [[the North sent 120 guns]].\n\nMore will follow, Maran said.") == "Oleh Maran"


def test_the_office_holder_of_the_lead_is_named_later() -> None:
    lead = "[[The navy stopped a dhow with 40 rifles]] off Aden, the head of the harbour court said on Monday."
    assert who(f'{lead}\n\n"They had no papers," said Mehdi Karan.{FILLER}') == "Mehdi Karan"
    assert who(f'{lead}\n\n"They had no papers," said Mehdi Karan, a docker.{FILLER}') == "head of the harbour court"


def test_wire_copy_in_capitals() -> None:
    text = "GENEVA, MARCH 3, 1987 - [[SWITZERLAND BOUGHT 20,000 TONNES OF SUGAR]] FROM CUBA, TRADE SOURCES HERE SAID."
    assert who(text) == "TRADE SOURCES"


@pytest.mark.parametrize(
    "text",
    [
        "Media reports suggested [[the ship carried rockets]].",
        "According to the casualty report, [[the ship carried 20 tons of ore]].",
        "The ship [[sailed with 20,000 tonnes of wheat]] on Monday.",
        "Member states [[bought 20,000 tonnes of wheat]].",
        "The report covers [[20,000 tonnes of wheat shipped to Syria]].",
        "The map shows where [[the tankers discharged crude]].",
        "The port finds itself with [[20,000 tonnes of wheat from Ukraine]].",
        "She puts [[the cargo of rice ashore]] at dawn.",
        "The tanker sailed for Port Said with [[35,000 tonnes of petrol]].",
        "It is believed that [[the ship carried missiles to Yemen]].",
        "The vessel was said to have [[carried missiles to Yemen]].",
        "Nord Bulk declined to say whether [[the ship carried scrap to Izmir]].",
        "[[The cargo was loaded in Rajin]], shipping data showed.",
        "The trawler [[landed 4 tons of cocaine]], says the logbook.",
        "According to satellite images, [[the ship docked in Rajin with containers]].",
        "[[Two million barrels were loaded]], according to papers of the oil company.",
        "We delivered [[20,000 tonnes of wheat to Yemen]] in May. We thank our donors.",
        '"The owner is a friend," said Jon Ek.\n\n[[The ship brought 300 tons of rice]] in May.' + FILLER,
    ],
)
def test_silence_where_the_article_or_its_papers_speak(text: str) -> None:
    assert who(text) is None


def test_a_stretch_outside_every_sentence_has_no_source() -> None:
    assert speakers_of("The mate said so.").of(500, 510) is None


def test_marks_around_a_name_without_its_end_do_not_hold_up_the_reader() -> None:
    assert who('The agent of the "Blue Heron said" of the mate said [[the ship carried 20 crates]].') is not None
