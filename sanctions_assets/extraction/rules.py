"""The rules by name: every mention, claim and designation carries one, and this is what each says."""

from collections.abc import Mapping

RULES: Mapping[str, str] = {
    # A ship's name, by the evidence that weighed most at its place.
    "ship.aboard": "people or goods are aboard it",
    "ship.alone": "the name is a sentence of its own, before what is told of it",
    "ship.apposition": "a kind of ship stands behind the name: 'the Alba, a tanker'",
    "ship.article": "a name with 'the', in a text that tells of ships",
    "ship.at_sea": "it is off a coast, adrift or at sea",
    "ship.chartered": "it is chartered, hired or fixed",
    "ship.crew_of": "it has a crew, a captain, a hold or a hull",
    "ship.fixture": "it opens an entry of a list of fixtures",
    "ship.flag_after_name": "a flag stands behind the name: 'the Alba, Panama-flagged'",
    "ship.flag_before_name": "a flag stands before the name: 'the Panama-flagged Alba'",
    "ship.handles_cargo": "it loads, carries or unloads",
    "ship.kind_after_name": "a kind of ship follows the name: 'the Alba tanker'",
    "ship.kind_before_list": "it stands in a list of names behind a kind of ship: 'the tankers Alba and Bruna'",
    "ship.kind_before_name": "a kind of ship stands before the name: 'the tanker Alba'",
    "ship.known_name": "the name of a ship that the text has told as one elsewhere",
    "ship.labelled": "it stands behind a label: 'Vessel name: Alba'",
    "ship.list_line": "it opens a line of a list of ships",
    "ship.listed_with_ship": "it stands in one list with a ship",
    "ship.maru": "it is called Maru",
    "ship.moves": "it moves or is acted on as ships are",
    "ship.named_after_kind": "a kind of ship was told just before, and here is its name",
    "ship.named_as_ships": "its words open or end names of ships: 'Lady Mei', 'Merry R'",
    "ship.numbered": "a name with a number or letter, as ships of one owner have",
    "ship.owned_name": "it is owned, managed or operated",
    "ship.particulars": "an IMO number, a former name or a builder stands beside it",
    "ship.possession": "a crew, a master or a sister of its own: 'the Merry Star's crew'",
    "ship.prefix": "a prefix of ships' names stands before it: 'MV Alba'",
    "ship.relative": "it does what ships do, in a clause with 'which'",
    "ship.sails": "it sails, docks, anchors or sinks",
    "ship.sister": "it is the sister of a ship",
    "ship.stricken": "it is told to be in distress before its name: 'the sinking Merry Star'",
    "ship.table_row": "it stands in the row of a table of ships",
    "ship.taken": "someone boarded or took it: 'they boarded the Merry Star'",
    "ship.tonnage_before_name": "a tonnage stands before the name: 'the 9,000-dwt Alba'",
    "ship.transfer": "it takes part in a transfer from ship to ship",
    "ship.voyages": "it makes voyages",
    # Ships without a name.
    "group.noun_phrase": "ships told by number, flag or kind: 'three Russian tankers'",
    "group.number_of": "ships told by a number of them: 'dozens of the ships'",
    # Places.
    "place.called_port": "the text calls it a port, and no gazetteer knows it",
    "place.coast": "a coast of the United States: 'the Gulf coast'",
    "place.compass": "a part of a country: 'northern Iran'",
    "place.country": "the name of a country",
    "place.dateline": "the place of the dateline",
    "place.demonym": "an adjective or noun for a country's people: 'Russian'",
    "place.gazetteer": "a place that the gazetteer knows",
    "place.port": "a name used as a port, or the port that the gazetteer has there",
    "place.region": "a name used as a region",
    "place.seat": "a capital that stands for its government: 'Seoul said'",
    "place.unnamed_port": "a port without a name: 'an oil terminal at a Russian port'",
    # Who acts, or where, in a claim alone; no rows of place_mentions.
    "place.firm": "a firm of a country: 'the Iranian company'",
    "place.home": "'the army' or 'the government' of the country that the article is about",
    "place.leader": "a person or movement that acts for a country",
    "place.several_ports": "several ports of one country are one end",
    "place.union": "the European Union as one who acts",
    # How a claim was found: what moves the cargo.
    "cargo.aboard": "a cargo aboard a ship, without a verb of moving",
    "cargo.arming": "a verb that holds its cargo: 'armed the rebels'",
    "cargo.bound": "a cargo bound for a place",
    "cargo.denial": "a later sentence denies what was told",
    "cargo.exchange": "goods given for other goods: 'sent coal in exchange for fuel'",
    "cargo.fixture": "an entry of a list of fixtures",
    "cargo.from_to": "a cargo with a route behind it",
    "cargo.gapped": "the verb is left out, as in 'Iran sent 300 and Russia 500'",
    "cargo.included": "a later sentence names a part of what was told: 'these included 40 rockets'",
    "cargo.listed": "an item of a list whose opening holds the verb",
    "cargo.moves": "the cargo is the subject of a verb of going: 'coal arrived in Nampo'",
    "cargo.noun_compound": "the cargo stands before a noun of moving: 'coal shipments'",
    "cargo.noun_of": "the cargo stands behind a noun of moving: 'shipments of coal'",
    "cargo.object": "the cargo is the object of a verb of moving: 'shipped coal'",
    "cargo.onward": "the next leg of a route told before",
    "cargo.passive_subject": "the cargo is the subject of a passive: 'coal was shipped'",
    "cargo.ranked": "a further buyer or seller in a ranking: 'followed by Spain with 200 tonnes'",
    "cargo.relative": "the verb stands in a clause behind the cargo: 'coal that Iran shipped'",
    "cargo.ship_with": "a ship laden with the cargo, without a verb of moving",
    "cargo.total": "a noun of moving with a total: 'exports came to 300 tonnes'",
    "cargo.with": "the cargo stands behind 'with': 'supplied the army with shells'",
    # Done or planned; fact, hedge or denial. Stands behind the slash of a claim's rule.
    "stance.adverb": "hedged by an adverb: 'allegedly'",
    "stance.auxiliary": "planned, or hedged, by an auxiliary: 'will ship', 'may have shipped'",
    "stance.believed": "hedged by a word of belief or accusation before it",
    "stance.believed_after": "hedged by a word of belief behind it",
    "stance.denied": "a denial governs it",
    "stance.denied_after": "a denial follows it",
    "stance.dismissed": "it is called false, baseless or the like",
    "stance.fixture": "planned: a ship was fixed or chartered for it",
    "stance.for_delivery": "planned: bought or sold for later delivery",
    "stance.found_nothing": "denied: nothing of it was found",
    "stance.hedged_noun": "the cargo itself is doubtful: 'suspected missiles'",
    "stance.negated_cargo": "denied by 'no' before the cargo",
    "stance.negated_verb": "denied by 'not' at the verb",
    "stance.no_ship": "denied: no ship did",
    "stance.noun_phrase": "planned by a modifier: 'future shipments'",
    "stance.plain": "told as a fact",
    "stance.planning_word": "planned by a word before it: 'agreed to', 'plans'",
    "stance.predicate": "planned by a predicate behind it: 'was due'",
    "stance.reported": "hedged by 'reportedly' or 'is said to'",
    "stance.sale": "a sale agreed, with nothing moved yet",
    # Who listed whom.
    "listing.active": "the authority is the subject: 'the US sanctioned the Alba'",
    "listing.bracketed": "a sanction in brackets behind the name",
    "listing.brief": "a line with authority and targets alone",
    "listing.contents": "what a list or package holds: 'the list includes the Alba'",
    "listing.entry": "an entry of a published list",
    "listing.entry_dated": "an entry of a published list, with its own day",
    "listing.field": "a field of a record names the authority",
    "listing.followed": "one authority followed another in it",
    "listing.holdings": "what a listed holder owns falls under it",
    "listing.hyphened": "'US-sanctioned', 'UN-listed'",
    "listing.inverted": "the verb comes first: 'Also sanctioned were'",
    "listing.listed_ones": "a sentence about those listed: 'Designated vessels include the Alba'",
    "listing.matrix": "a table of targets and authorities",
    "listing.measure": "sanctions on, or against, a target",
    "listing.member": "a target told as one of those listed before",
    "listing.named_group": "a number listed, and then the names",
    "listing.named_later": "the name of a target that was listed before by its number",
    "listing.on_list": "a target that is on a list",
    "listing.participle": "'sanctioned by the US' behind the target",
    "listing.passive": "the target is the subject of a passive: 'the Alba was sanctioned'",
    "listing.port_ban": "a ban from ports",
    "listing.prohibited": "a target with which dealings are barred",
    "listing.put_on_list": "a target that is put on a list",
    "listing.relative": "in a clause behind the target: 'the Alba, which the US sanctioned'",
    "listing.standing": "sanctions that stand: 'is under US sanctions'",
}
"""Each rule with what it says. A new rule is written down here; a test looks for names that are not."""

_ELLIPSIS = ".ellipsis"


def meaning_of(rule: str | None) -> str | None:
    """Return what a rule says, ``None`` for one that is not known; a claim's rule has two parts, what moves and how surely."""
    if rule is None:
        return None
    parts = []
    for part in rule.split("/"):
        meaning = RULES.get(part.removesuffix(_ELLIPSIS))
        if meaning is None:
            return None
        parts.append(meaning + (", by a further authority without a verb of its own" if part.endswith(_ELLIPSIS) else ""))
    return "; ".join(parts)
