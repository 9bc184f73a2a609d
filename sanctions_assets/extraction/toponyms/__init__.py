"""Places in running text: countries, governments, demonyms, cities and ports, told from people, firms and ships."""

from sanctions_assets.extraction.toponyms.claims import is_known_place, ports_of_claims
from sanctions_assets.extraction.toponyms.finder import Toponyms
from sanctions_assets.extraction.toponyms.place_name import PlaceName

__all__ = ["PlaceName", "Toponyms", "is_known_place", "ports_of_claims"]
