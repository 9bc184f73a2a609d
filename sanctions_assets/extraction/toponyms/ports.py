"""Ports as places: the port of a city, and names that only the text calls ports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_organisation
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms.place_name import PlaceName
from sanctions_assets.extraction.toponyms.setting import setting_of
from sanctions_assets.extraction.toponyms.spans import Spans
from sanctions_assets.extraction.toponyms.states import country_hits
from sanctions_assets.extraction.toponyms.vocabulary import PORT_NOUNS
from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_port

_REACH_KM = 60.0
"""A port bears its city's name no farther from the city (Tangshan, one of the farthest, lies 55 km off)."""
_LONGEST_NAME = 3
_SOCKETS = frozenset({
    "ethernet", "firewire", "hdmi", "ir", "lan", "mac", "pc", "scsi", "sd", "serial", "ssh", "tcp", "thunderbolt", "usb", "vga",
})  # fmt: skip
"""What a computer has ports for."""
_NEAR = 60
"""Characters within which a country beside an unknown port is taken as its country."""


def port_entry(entry: GazetteerEntry, gazetteer: Gazetteer) -> GazetteerEntry:
    """Return the port of a city, or the city itself where the gazetteer knows no port of its name within reach."""
    if entry.kind in PORT_KINDS:
        return entry
    key = fold(entry.name)
    ports = [
        other
        for other in gazetteer.lookup(entry.name)
        if other.kind in PORT_KINDS
        and other.country == entry.country
        and distance_km(other.latitude, other.longitude, entry.latitude, entry.longitude) <= _REACH_KM
    ]
    return min(ports, key=lambda p: (fold(p.name) != key, not p.gazetteer_id.startswith("fact:"), p.gazetteer_id), default=entry)


def port_use(place: PlaceName, gazetteer: Gazetteer) -> PlaceName:
    """Return a place as a port: the port of its city, or one derived from the city where no port is known."""
    entry = as_port(port_entry(place.entry, gazetteer)) if place.entry is not None else None
    kind = "port" if entry is None else entry.kind
    return replace(place, kind=kind, entry=entry, rule="place.port", port_use=True)


def called_ports(
    scan: Scan,
    sentence: SentenceScan,
    chunks: Mapping[int, Sequence[NameChunk]],
    ships: Spans,
    known: Sequence[tuple[int, int]],
    gazetteer: Gazetteer,
) -> Iterable[PlaceName]:
    """Yield names that no gazetteer knows, but that the text calls ports: 'the port of X', 'the X terminal'.

    ``known`` are the spans of the sentence's names that the gazetteer does know.
    """
    if sentence.sentence.caps or not any(t.lower in PORT_NOUNS for t in sentence.tokens):
        return
    for chunk in chunks.get(sentence.index, ()):
        if chunk.start == sentence.start or len(chunk.text.split()) > _LONGEST_NAME or ships.overlap(chunk.start, chunk.end):
            continue
        if chunk.text.lower() in _SOCKETS:
            continue
        setting = setting_of(sentence, chunk.first, chunk.last)
        if setting.called_port is None or (setting.after[:1] == (",",) and setting.called_port in setting.after):
            continue
        hit = sentence.hit_at(chunk.start)
        taken = hit is not None and any(t.kind != "word" for t in hit.terms)
        if taken or any(a < chunk.end and chunk.start < b for a, b in known):
            continue
        if any(t.start < chunk.end and chunk.start < t.end for t in sentence.times):
            continue
        if looks_like_organisation(chunk.text) or has_person_title(sentence, chunk) or gazetteer.lookup(chunk.text):
            continue
        near = [form.code for found, form in country_hits(sentence) if abs(found.start - chunk.start) < _NEAR]
        country = near[0] if near else None
        text = chunk.text
        yield PlaceName(
            chunk.start, chunk.end, sentence.index, text, text, "port", country, "location", "place.called_port", None, True
        )
