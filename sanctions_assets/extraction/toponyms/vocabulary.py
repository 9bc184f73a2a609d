"""Words around place names: what ships do at ports, who sits in cities, how goods go by land and by air."""

import re
from collections.abc import Mapping


def _words(source: str) -> frozenset[str]:
    return frozenset(source.split())


PORT_NOUNS = _words(
    """port ports harbour harbours harbor harbors terminal terminals anchorage anchorages roads roadstead roadsteads dock
    docks berth berths quay quays pier piers jetty jetties wharf wharves seaport seaports dockyard breakwater freeport"""
)
"""Nouns for what a port is or consists of; 'the port of X', 'X terminal', 'a jetty in X'."""

PORT_ADJECTIVES = _words(
    """oil grain coal naval outer inner old new fishing sea container export import lng lpg gas crude commercial cargo ore
    fuel main eastern western northern southern ferry river deepwater deep-water free inland merchant petroleum chemical
    products bulk trade refinery little small big second fertiliser fertilizer ammonia international maritime multipurpose
    passenger"""
)
"""What may stand between a name and its port noun: 'Odesa's grain terminal'."""

NOT_PORT_HEADS = _words(
    """authority authorities official officials operator operators worker workers state states call calls city control group
    groups director chief master captain officer officers police security company companies cranes dues fees charges
    captains pilots minister ministry strike unions union spokesman spokeswoman manager agents traders"""
)
"""What follows 'port' where the port only modifies it: 'Shandong's port group'."""

DIRECTIONS = _words(
    """north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern north-eastern north-western south-eastern south-western upper lower greater
    occupied nearby neighbouring neighboring downtown coastal inland remote distant rebel-held"""
)
SKIPPED = DIRECTIONS | _words(
    """the its his her their our this that main big biggest largest busy busiest small old new major key strategic outer
    inner home black baltic caspian pacific arctic atlantic mediterranean gulf red sea far russian-occupied sanctioned
    blockaded besieged ancient historic important bustling tiny former second third only oil grain coal container fishing
    naval commercial crude lng ice-free warm-water state-run government-held deep-water deepwater"""
)
"""Determiners and adjectives stepped over between a preposition and the name."""

PLACE_NOUNS = _words(
    """city town village capital region province state island district republic territory municipality area oblast peninsula
    governorate"""
)

MOTION = _words("from to for into onto towards toward via through between ex")
"""Prepositions that govern the end of a route."""
STATIC = _words("at in off near outside inside on around by beside above")
ROUTE_LABELS = _words(
    """delivery redelivery destination destinations fob cif cfr eta ex del redel dop signalling signaling signalled signaled
    declaring alongside via"""
)
"""Words of fixtures and trackers that govern a port without a preposition: 'delivery Gibraltar', 'FOB Primorsk'."""
OBJECT_VERBS = _words(
    """left leave leaves leaving departed departs depart departing reached reaches reach reaching entered enters enter
    entering visited visits visit visiting quit quits cleared clears approached approaches approaching approach serves
    serve served blockade blockaded blockading"""
)
"""Verbs whose object is the port: 'left Qingdao', 'may enter Tromsø'."""

NAUTICAL = _words(
    """docked docks dock docking berthed berths berth berthing moored moor moors mooring anchored anchors anchor anchoring
     discharged discharges discharge discharging unloaded unload unloads unloading offloaded offload
    offloads offloading loaded load loads loading reloaded reload reloads reloading lifted lift lifts lifting bunkered
    bunker bunkers bunkering sailed sail sails sailing sailings steamed steam steams steaming towed tow tows towing tug
    tied alongside embarked embark disembarked bound voyage voyages laden idle idling idled beached beaching scrapped
    broken ballast quay pier jetty transshipped transhipped transshipment transhipment moorings anchorage
    port ports harbour harbor seaborne cargoes line-up lineup loadings ballasted aboard ramp quays quayside dockers
    dockside waterfront ashore pumped pumping signalling signaling signalled signaled"""
)
"""Words of what ships do and undergo at ports, which need no ship beside them."""
CALLS = _words("call calls called calling put puts putting")
"""What makes a port only before 'at', 'in' and 'into': 'called at Subic', not 'called for'."""
LYING = _words(
    """anchor anchored anchoring anchors anchorage moored mooring lies lay lying lie loaded loading load loads discharged
    discharging unloading unloaded waiting waits waited wait idling idle idled riding ship-to-ship transfer transferred
    transfers transhipped transshipped sts lightered lightering berthed parked stationed bunkering bunkered drifting"""
)
"""What a ship does that uses the water off a port, rather than passing it."""
TRAVEL = _words(
    """arrived arrives arrive arriving arrival departed departs departing departure left leaves leaving leave return returned
    returns returning diverted diverting divert due deliver delivered delivers delivering deliveries delivery carried
    carries carrying carry brought brings bring bringing took takes take taken taking sent send sends sending shipped
    ships ship shipping shipment shipments landed lands land landing trips let allow allows allowed admit admits admitted
    went go goes going gone came come comes coming cross crossed crosses crossing run runs running ran moved move moving
    moves transported transporting transport transferred transfer transit smuggled smuggle smuggling export exports
    exported exporting import imports imported importing supplied headed heads heading head course route way trip
    continued continues continue continuing escorted escort escorting travels travel cargo consignment consignments tonnes
    tons barrels containers slipped slip proceeded proceed proceeds proceeding consigned destined made make makes making
    followed ferried hauled booked dispatched despatched rerouted tracked trafficked passed flows loads load turned back
    picked collected started set struck routed boxes pulled ended"""
)
"""Words of going and carrying, which tell of a port where ships or cargo are meant."""
ARRIVALS = _words("arrived arrives arrive arriving arrival due expected returned docking")
"""What a ship does at the end of a voyage: 'arrived in Havana'."""
TRAVELLERS = _words(
    """minister ministers president premier secretary delegation envoy diplomats ambassador senator travelled traveled tourists
    visitors journalists"""
)
"""Who goes to a city for talks, not as cargo: with them a city is no port."""
HELD = _words(
    """held detained detention impounded arrested arrest seized inspected blocked stranded stuck trapped stored stowed
    waiting moored searched queued queueing queues lies lay lying wait waits waited laid damaged hit struck sank sunk
    repaired repair abandoned built-up tanks silos storage warehouse warehouses stocks elevator inspection boarded
    congestion strike"""
)
"""What befalls ships and cargo in port."""

OFFICES = _words(
    """official officials trader traders consultancy analyst analysts office offices embassy consulate ambassador envoy court
    courts bureau lab institute ministry minister ministers centre center spokesman spokeswoman spokesperson broker
    brokers lawyer lawyers prosecutor prosecutors judge university diplomat diplomats company companies firm firms
    headquarters headquartered based registered registration conference summit talks meeting meetings reporters reporter
    correspondent newspaper radio station bank dealer dealers researcher researchers group staff agency agents agent
    refinery plant factory mine mines pits elevators academy government people born lives lived living hospital hangar
    airport airfield airbase base hotel shop address restaurant bar cafe museum school church shipping trading maritime
    marine ltd co corp representative maker makers rally protest protests parade sentenced trial tribunal exchange market
    markets futures benchmark price prices owner owners operator operators manager managers built building shipyard yard
    yards delegates delegation participants visitors experts terrace flat house apartment capital police command interview
    workshop council parliament authorities"""
)
"""Who and what sits in a city, so that it is no port: 'a trader in Ningbo', 'the rescue centre at Bodo'."""

EVENTS = _words(
    """conference conferences summit talks meeting exhibition congress trial forum ceremony interview seminar rally election
    elections festival"""
)
"""What takes place in a city, however far before it in the sentence."""
INLAND_SEATS = _words(
    """vienna sofia nicosia prague berlin bonn madrid paris budapest delhi baghdad bagdad seoul vilnius riyadh bratislava kyiv
    kiev harare hanoi asuncion asunción"""
) | {"new delhi", "phnom penh"}
"""Seats of government to which UN/LOCODE gives a port, but no seaport: only the word 'port' makes them one."""

BY_LAND = re.compile(
    r"\b(?:by (?:rail|air|road|train|truck|lorry|plane|land|bus)|on trains?|flown|flew|airlift\w*|overland|railway|railroad"
    r"|by lorries|trucked|trucking|(?:cargo|transport) (?:planes?|jets?|aircraft)|flights?|airlines?|airport)\b"
)
"""Movements by land and by air."""

SHIP_WORDS = _words(
    """ship ships vessel vessels freighter freighters tanker tankers carrier carriers bulker bulkers voyage voyages sail
    sails sailed sailing cargo cargoes port ports harbour harbor berth berths berthed dock docks docked docking anchor
    anchored anchorage terminal terminals seaborne maritime shipped loaded loading discharged discharging unloaded
    unloading offloaded ship-to-ship shipment shipments skipper crew crews vlcc vlccs suezmax aframax panamax barge barges
    trawler trawlers dhow dhows tug tugs quay pier jetty navy frigate she'd captain ferry ferries boats boat hold holds
    hull knots nautical dwt coaster coasters imo transponder ais dockers shipping bound laden moored"""
)
"""Words that make a sentence one about ships."""
GOODS_WORDS = _words(
    """tonnes tons tonne ton barrels barrel bbl bpd mt dwt teu containers container consignment consignments exports imports
    export import cif fob mln kt"""
)

SPEAKS = re.compile(
    r"\s+(?:has\s+|had\s+|have\s+|also\s+|will\s+|would\s+|on\s+\w+day\s+|yesterday\s+|last\s+\w+\s+|\w+ly\s+){0,2}"
    r"(?:said|says|told|denie[sd]|denied|accuse[sd]?|claim(?:s|ed)|insist(?:s|ed)|sanctioned|blacklisted|listed|imposed|banned"
    r"|agreed|wants|wanted|plans|supplied|sent|shipped|provided|transferred|deployed|bought|gave|received|obtained|needs|believes"
    r"|suspects|announced|warned|vetoed|accepted|acknowledged|confirmed|dismissed|rejected|called|calls|put|added|named"
    r"|designated|is|was|has|had|can|could|must)\b"
)
"""What a government does or is, behind its country's name."""

FIRMS = frozenset({"Vale", "Rio Tinto", "Cosco"})
"""Firms that the trade's news name as often as the towns of their names."""
PORT_LABELS = _words(
    "load loading loadport discharge discharging disport destination origin pol pod eta etd from to departure arrival"
)
"""Labels of forms and fixtures before a colon: 'Discharge: Paradip'."""
PORT_NAMES = ("port ", "puerto ", "porto ", "bandar ", "mina ", "pelabuhan ")
"""How names begin that say 'port' themselves."""
PORT_WORKS = _words(
    """handled handles shipped ships exported exports loaded loads received receives accounted shut closed reopened resumed
    halted suspended handling lifted imported stocks stems loadings arrivals shipments line-up queue cargoes"""
)
"""What a port does, and what it has, where it is a subject or stands before: 'Tuapse shipped', 'Kandla stocks'."""
SHORES = _words("coast coasts coastline shore shores waters north south east west kilometres kilometers km miles offshore")
"""'off the coast of', 'ten miles west of': there the name only says where the water is."""
COMMON = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december harbor harbour port ports waterways union independence liberty freedom victory star hope
    ocean eagle orient industry commerce commercial crown center centre central university police enterprise reserve price
    market young king queen prince bell page grant major general admiral captain marshal justice trade press times post
    mail sun moon mirror globe herald tribune sea river lake bay cape beach island rock field fields summit parks garden
    gardens bridge mission most many same much even best west east north south of split bar man male nice bath reading
    mobile sale hull cork deal speed battle normal energy media data source story updates update photo caption image news
    report reports editor world business home sport opinion maria santa san tender cargo tanker vessel ship navy fleet
    master owner agent manager flag imo type name total note table annex article paragraph chapter section part he she
    they we wendy mary anna rosa clara sofia florence charlotte sydney virginia carolina austin jackson madison lincoln
    nelson hamilton jordan patriot spirit pioneer phoenix venus mercury mars jupiter apollo angel orion aurora galaxy
    alliance minerals metals rare gold silver iron"""
)
"""Words and given names that are also towns: they are places only where the text says so."""
_STATES = (
    "Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|"
    "Florida FL|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|Kentucky KY|Louisiana LA|"
    "Maine ME|Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|Mississippi MS|Missouri MO|Montana MT|"
    "Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|North Carolina NC|"
    "North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Rhode Island RI|South Carolina SC|"
    "South Dakota SD|Tennessee TN|Texas TX|Utah UT|Vermont VT|Virginia VA|Washington WA|West Virginia WV|"
    "Wisconsin WI|Wyoming WY"
)
US_STATES: Mapping[str, str] = {state[:-3]: state[-2:] for state in _STATES.split("|")}
"""States by name, with their postal codes: 'Galveston, Texas' says the country. Georgia is left out, as it may be either."""

PERSON_AFTER = re.compile(
    r",\s+(?:who\b|\d{2},|an?\s+(?:\w+\s+)?(?:analyst|official|spokes\w+|expert|researcher|professor|lawyer|broker|trader)\b)"
)
PERSON_SAYS = re.compile(r",?\s+(?:said|says|told|added|sighed|shrugged|wrote|asked|recalled|explained|joked)\b")
