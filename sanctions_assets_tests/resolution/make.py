"""Documents made up phrase by phrase, so that every span of their readings is the text's own."""

from datetime import date, datetime, timezone
from typing import Any

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    DocumentSegment,
    Place,
    PlaceMention,
    Reading,
    VesselMention,
    stable_id,
)

NAJIN = Place(place_id="place_najin", name="Najin", kind="port", country="KP", latitude=42.23, longitude=130.29, radius_km=2)
NAJIN_CITY = Place(
    place_id="place_najin_city", name="Najin", kind="city", country="KP", latitude=42.25, longitude=130.3, radius_km=8
)
DUNAY = Place(place_id="place_dunay", name="Dunay", kind="port", country="RU", latitude=42.88, longitude=132.34, radius_km=2)
VOSTOCHNY = Place(
    place_id="place_vostochny", name="Vostochny", kind="port", country="RU", latitude=42.74, longitude=133.08, radius_km=2
)
UNNAMED_RU = Place(
    place_id="place_unnamed_ru", name=None, kind="terminal", country="RU", latitude=61.5, longitude=99.0, radius_km=3500
)
PLACES = (NAJIN, NAJIN_CITY, DUNAY, VOSTOCHNY, UNNAMED_RU)


class Paper:
    """One document under construction; each method adds a phrase to its text and a row to its reading."""

    def __init__(self, document_id: str, published_on: str | None = None) -> None:
        self.document_id = document_id
        self.published_on = date.fromisoformat(published_on) if published_on else None
        self.text = ""
        self.vessels: list[VesselMention] = []
        self.places: list[PlaceMention] = []
        self.claims: list[CargoClaim] = []
        self.claim_vessels: list[CargoClaimVessel] = []
        self.designations: list[Designation] = []

    def _phrase(self, words: str) -> dict[str, Any]:
        start = len(self.text)
        self.text += words + ". "
        return {"document_id": self.document_id, "char_start": start, "char_end": start + len(words), "rule": "made_up"}

    def ship(self, name: str | None, **stated: Any) -> VesselMention:
        """Mention a ship, or without ``name`` and number a group."""
        words = name or "a dozen tankers"
        span = self._phrase(words)
        count = {"count_min": 1, "count_max": 1} if name else {}
        mention = VesselMention(
            mention_id=stable_id("vm", self.document_id, span["char_start"]), text=words, name=name, **{**span, **count, **stated}
        )
        self.vessels.append(mention)
        return mention

    def place(self, place: Place, words: str = "the port") -> PlaceMention:
        """Mention a place, already located."""
        span = self._phrase(words)
        mention = PlaceMention(
            mention_id=stable_id("pm", self.document_id, span["char_start"]),
            text=words,
            name=place.name,
            place_id=place.place_id,
            role="location",
            **span,
        )
        self.places.append(mention)
        return mention

    def claim(
        self,
        commodity: str,
        route: str = "KP>RU",
        quantity: tuple[float | None, float | None] | None = None,
        period: tuple[str | None, str | None] | None = None,
        ships: tuple[VesselMention, ...] = (),
        **stated: Any,
    ) -> CargoClaim:
        """Claim a movement; ``route`` is ``from>to`` with either side empty."""
        origin, _, destination = route.partition(">")
        span = self._phrase(f"claim {len(self.claims)} of {commodity}")
        low, high = quantity or (None, None)
        start, end = (date.fromisoformat(day) if day else None for day in period or (None, None))
        values: dict[str, Any] = {
            "claim_id": stable_id("claim", self.document_id, span["char_start"]),
            "commodity": commodity,
            "category": commodity.partition(".")[0],
            "quantity_min": low,
            "quantity_max": high,
            "unit": "item" if quantity else None,
            "origin_country": origin or None,
            "destination_country": destination or None,
            "period_start": start,
            "period_end": end,
            "quote": self.text[span["char_start"] : span["char_end"]],
        }
        claim = CargoClaim(**{**values, **span, **stated})
        self.claims.append(claim)
        for mention in ships:
            self.claim_vessels.append(CargoClaimVessel(claim_id=claim.claim_id, mention_id=mention.mention_id))
        return claim

    def designation(self, **stated: Any) -> Designation:
        """Report a sanctions listing."""
        span = self._phrase(f"listing {len(self.designations)}")
        quote = self.text[span["char_start"] : span["char_end"]]
        row = Designation(designation_id=stable_id("des", self.document_id, span["char_start"]), quote=quote, **span, **stated)
        self.designations.append(row)
        return row

    @property
    def document(self) -> Document:
        """The document as it was read."""
        return Document(
            document_id=self.document_id,
            source_uri=f"{self.document_id}.txt",
            text=self.text,
            content_sha256="0" * 64,
            published_on=self.published_on,
            ingested_at=datetime(2026, 1, 1, tzinfo=timezone.utc),
        )

    @property
    def segments(self) -> tuple[DocumentSegment, ...]:
        """One article segment over the whole text."""
        return (
            DocumentSegment(document_id=self.document_id, segment_no=0, kind="article", char_start=0, char_end=len(self.text)),
        )

    @property
    def reading(self) -> Reading:
        """What was read in it."""
        return Reading(
            document_id=self.document_id,
            extractor="rules",
            extractor_version="1",
            vessel_mentions=tuple(self.vessels),
            place_mentions=tuple(self.places),
            cargo_claims=tuple(self.claims),
            cargo_claim_vessels=tuple(self.claim_vessels),
            designations=tuple(self.designations),
        )
