"""Distances on the globe, on a sphere: good to 0.5 percent, which is finer than any radius of the gazetteer."""

from math import asin, cos, radians, sin, sqrt

_EARTH_KM = 6371.0088  # mean radius, IUGG


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return the great-circle distance of two points in kilometres."""
    north, other_north = radians(latitude), radians(other_latitude)
    half_north = sin((other_north - north) / 2)
    half_east = sin(radians(other_longitude - longitude) / 2)
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half_north**2 + cos(north) * cos(other_north) * half_east**2)))


def span(latitude: float, longitude: float, radius_km: float) -> tuple[float, float, float, float]:
    """Return (south, north, west, east) of a box that holds the circle; near a pole or the date line it is all longitudes."""
    up = radius_km / 111.0
    low, high = latitude - up, latitude + up
    if low <= -89 or high >= 89:
        return low, high, -180.0, 180.0
    side = up / cos(radians(max(abs(low), abs(high))))
    if longitude - side < -180 or longitude + side > 180:
        return low, high, -180.0, 180.0
    return low, high, longitude - side, longitude + side
