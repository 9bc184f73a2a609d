"""Which geocoder to use: the offline one, or any of geopy's by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from geopy.exc import GeocoderNotFound  # type: ignore[import-untyped]
from geopy.extra.rate_limiter import RateLimiter  # type: ignore[import-untyped]
from geopy.geocoders import get_geocoder_for_service  # type: ignore[import-untyped]
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder  # type: ignore[import-untyped]

from sanctions_assets import __version__
from sanctions_assets.places.offline import OfflineGeocoder


@dataclass(frozen=True)
class GeocoderConfig:
    """A geocoder by name with its settings.

    ``service`` is 'offline' or a name that `geopy.geocoders.get_geocoder_for_service` knows ('nominatim', 'photon', 'arcgis').
    ``options`` are keyword arguments of that geocoder (``domain``, ``api_key``). ``timeout`` and ``min_delay_seconds`` are in
    seconds; one request a second is what Nominatim's usage policy allows. A failed request is tried again ``max_retries`` times.
    """

    service: str = "offline"
    options: Mapping[str, Any] = field(default_factory=dict)
    user_agent: str = f"sanctions_assets/{__version__}"
    timeout: float = 10.0
    min_delay_seconds: float = 1.0
    max_retries: int = 2
    error_wait_seconds: float = 5.0


class PacedGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Another geocoder at a polite pace.

    Requests are spaced; a failure is tried again and then raised, never taken for 'not found'.
    """

    def __init__(self, service: str, inner: Any, config: GeocoderConfig) -> None:
        super().__init__()
        self.service = service
        self.inner = inner
        pace = {
            "min_delay_seconds": config.min_delay_seconds,
            "max_retries": config.max_retries,
            "error_wait_seconds": max(config.error_wait_seconds, config.min_delay_seconds),
            "swallow_exceptions": False,
        }
        self._geocode = RateLimiter(inner.geocode, **pace)
        self._reverse = RateLimiter(inner.reverse, **pace) if hasattr(inner, "reverse") else None

    def geocode(self, query: Any, *, exactly_one: bool = True, timeout: Any = DEFAULT_SENTINEL, **options: Any) -> Any:
        """Ask the geocoder, with options of its own; no match gives ``None``.

        Raises:
            geopy.exc.GeopyError: the service fails.
        """
        return self._geocode(query, exactly_one=exactly_one, timeout=timeout, **options)

    def reverse(self, query: Any, *, exactly_one: bool = True, timeout: Any = DEFAULT_SENTINEL, **options: Any) -> Any:
        """Ask the geocoder for a point's place.

        Raises:
            NotImplementedError: the service has no reverse geocoding.
            geopy.exc.GeopyError: the service fails.
        """
        if self._reverse is None:
            raise NotImplementedError(f"{self.service} has no reverse geocoding")
        return self._reverse(query, exactly_one=exactly_one, timeout=timeout, **options)


def make_geocoder(config: GeocoderConfig | None = None) -> Geocoder:
    """Return the geocoder that ``config`` names, by default the offline one.

    Raises:
        ValueError: geopy knows no service of that name, or the service does not take those options.
    """
    config = config or GeocoderConfig()
    if config.service == "offline":
        if config.options:
            raise ValueError(f"the offline geocoder takes no options, and not {', '.join(sorted(config.options))}")
        return OfflineGeocoder()
    try:
        kind = get_geocoder_for_service(config.service)
    except GeocoderNotFound as error:
        raise ValueError(f"no geocoder is called {config.service!r}") from error
    try:
        inner = kind(**{"user_agent": config.user_agent, "timeout": config.timeout, **config.options})
    except TypeError as error:
        raise ValueError(f"{config.service} does not take these options: {error}") from error
    return PacedGeocoder(config.service.lower(), inner, config)
