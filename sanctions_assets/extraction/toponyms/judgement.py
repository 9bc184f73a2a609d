"""Which mentions use their names as ports': senses chosen, evidence weighed, lists and the article heard as a whole."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms.mentions import Mention
from sanctions_assets.extraction.toponyms.port_use import AGAIN_FROM, PORT_FROM, SentenceFacts, facts_of, port_evidence
from sanctions_assets.extraction.toponyms.senses import Senses, Site, port_rank
from sanctions_assets.extraction.toponyms.spans import Spans
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS

_AFLOAT = re.compile(
    r"\b(?:ports?|docked|berth(?:ed|s)?|moored|anchor(?:ed|age)?|seaborne|harbou?rs?|sailed|voyages?|dockers?|dock workers)\b"
)
"""Lower-case words by which an article without a ship is still about the sea."""
KNOWN_PORT = 2
"""Rank (see `port_rank`) from which a place is a port that news speak of."""
_BESIDE = 3.0
"""What a known port of the same name counts more than a city that has none: see `port_evidence`."""
_UNLIKELY = 0.75
"""Evidence below which a city is not read as a port, even where it is the end of a movement by sea."""
_LISTED_FROM = 1.25
"""Evidence that is enough for a known port beside another port in a list."""
_LIST_OF_PORTS = 0.5
"""Evidence in a list of places all of which are known ports."""
_OTHER_THEME = 1.5
"""What an article takes away that deals with neither ships nor trade: 'a move to Barcelona'."""
_NEVER = -9.0


class Judgement:
    """Judges the mentions of one article."""

    def __init__(self, scan: Scan, ships: Spans, senses: Senses, counts: Counter[str]) -> None:
        self.scan = scan
        self.ships = ships
        self.senses = senses
        self.counts = counts
        self.unlikely: set[tuple[int, int]] = set()
        self.maritime = bool(ships) or scan.theme.afloat
        if scan.theme.brief and not self.maritime:
            self.maritime = any(s.of("ship") for s in scan.sentences) or any(
                _AFLOAT.search(scan.text, s.start, s.end) for s in scan.sentences
            )
        self._facts: dict[int, SentenceFacts] = {}

    def judge(self, mentions: Sequence[Mention]) -> None:
        """Set ``site``, ``rank``, ``evidence`` and ``port`` of each mention."""
        for mention in mentions:
            self.senses.learn(mention.candidate.name, mention.candidate.entries, mention.stated, mention.state)
        lists: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._weigh(mention)
            if mention.evidence < _UNLIKELY:
                self.unlikely.add((mention.candidate.start, mention.candidate.end))
            if mention.group >= 0:
                lists.setdefault(mention.group, []).append(mention)
        for members in lists.values():
            _weigh_list(members)
        for mention in mentions:
            mention.port = mention.evidence >= PORT_FROM
        names = {_key(m) for m in mentions if m.port}
        for mention in mentions:
            mention.port = mention.port or (mention.evidence >= AGAIN_FROM and _key(mention) in names)
        for members in lists.values():
            if any(m.port for m in members):
                for m in members:
                    m.port = m.port or (m.rank >= KNOWN_PORT and m.evidence >= _LISTED_FROM)

    def facts(self, sentence: SentenceScan) -> SentenceFacts:
        """Return what a sentence says of ships and goods."""
        facts = self._facts.get(sentence.index)
        if facts is None:
            facts = self._facts[sentence.index] = facts_of(self.scan, sentence, self.ships)
        return facts

    def _weigh(self, mention: Mention) -> None:
        candidate, form = mention.candidate, mention.form
        facts = self.facts(mention.sentence)
        afloat = self.maritime or facts.ship_words or facts.goods
        site = self.senses.choose(candidate.name, mention.stated, afloat)
        if form is not None and site.country != form.code and not self._elsewhere(mention, site):
            site = self.senses.choose(candidate.name, form.code, afloat)
        seat = form is not None and site.country == form.code
        mention.site, mention.rank = site, port_rank(site, candidate.name)
        mention.evidence = port_evidence(
            self.scan, mention.sentence, facts, candidate, mention.setting, mention.rank, maritime=self.maritime, seat=seat
        )
        if not (self.maritime or self.scan.theme.trades or self.scan.theme.brief):
            mention.evidence -= _OTHER_THEME
        if mention.rank == 0 and PORT_FROM - _BESIDE <= mention.evidence < PORT_FROM:
            beside = self.senses.port_beside(candidate.name, site.country)
            if beside is not None:
                mention.site, mention.rank = beside, KNOWN_PORT
                mention.evidence += _BESIDE
        if mention.site.lead.kind not in PORT_KINDS | {"city"} and mention.site.port is None:
            called = mention.setting.called_port or candidate.port_word
            if not (called and mention.site.lead.kind in {"island", "cape"}):
                mention.evidence = _NEVER
        if mention.dateline:
            mention.evidence = _NEVER

    def _elsewhere(self, mention: Mention, site: Site) -> bool:
        """Say whether a seat's name means the place of another country: 'Tripoli' where the article is about Lebanon."""
        if mention.form is None or mention.form.kind == "name":
            return False
        if site.country in {self.senses.stated(mention.candidate.name), mention.stated}:
            return True
        more = self.counts[site.country or ""] > self.counts[mention.form.code]
        return more and port_rank(site, mention.candidate.name) >= KNOWN_PORT


def _weigh_list(members: Iterable[Mention]) -> None:
    """Let a list of known ports stand or fall together."""
    members = list(members)
    if any(m.rank < KNOWN_PORT or m.dateline for m in members):
        return
    best = max(m.evidence for m in members) + _LIST_OF_PORTS
    for m in members:
        m.evidence += _LIST_OF_PORTS
        if m.evidence > 0 and best >= PORT_FROM:
            m.evidence = max(m.evidence, PORT_FROM)


def _key(mention: Mention) -> tuple[str, str | None]:
    return fold(mention.candidate.name), mention.site.country if mention.site is not None else None
