"""The names, demonyms and seats of government by which English-language news refers to countries.

The data file ``data/countries.tsv`` has one row a country: code, names, demonyms, people nouns and seats, each a list of
surface forms parted by ``|``. The first name is the display name; a form that ends in ``?`` often means something else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

FormKind = Literal["name", "demonym", "people", "seat"]

_FILE = files("sanctions_assets.places") / "data" / "countries.tsv"
_KINDS: tuple[FormKind, ...] = ("name", "demonym", "people", "seat")

# Words that in a text set in capitals are far more often an English word, or a name of something else.
_NOT_IN_CAPITALS = frozenset(
    [
        "US",
        "EC",
        "BRIT",
        "DANE",
        "FINN",
        "FINNS",
        "FRY",
        "GB",
        "KIWI",
        "KIWIS",
        "LAO",
        "LETT",
        "MAGYAR",
        "MONGOL",
        "MONGOLS",
        "NUMBER 10",
        "NO. 10",
        "PNG",
        "POLE",
        "POLES",
        "REUNION",
        "RSA",
        "SABA",
        "SALISBURY",
        "SARK",
        "SCOT",
        "SCOTS",
        "SVG",
        "SWEDE",
        "SWEDES",
        "T&T",
        "UNO",
        "VICTORIA",
        "YANKEE",
        "YANKEES",
        "MARSHALLS",
    ]
)


@dataclass(frozen=True, slots=True)
class CountryForm:
    """What one surface form says: the country, and how the form refers to it.

    ``code`` is ISO 3166-1 alpha-2; historical states have today's successor (``SU`` is ``RU``), Kosovo is ``XK``, and ``EU``
    and ``UN`` stand for the European Union and the United Nations. ``kind`` is ``name`` (Iran), ``demonym`` (adjective, or the
    singular noun: Iranian, Filipino, Briton), ``people`` (Iranians) or ``seat`` (Tehran, the Kremlin: a place or an office
    that stands for the government). ``ambiguous`` forms (Georgia, Jordan, Korea, Congolese) need support from the context.
    """

    code: str
    kind: FormKind
    ambiguous: bool = False


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, CountryForm], Mapping[str, str]]:
    forms: dict[str, CountryForm] = {}
    names: dict[str, str] = {}
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        code, *columns = line.split("\t")
        for kind, column in zip(_KINDS, columns, strict=True):
            for written in filter(None, column.split("|")):
                form = written.removesuffix("?")
                found = CountryForm(code, kind, written.endswith("?"))
                if kind == "name":
                    names.setdefault(code, form)
                for variant in {form, form.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")}:
                    if variant in forms:
                        raise ValueError(f"countries.tsv: {variant!r} stands for both {forms[variant].code} and {code}")
                    forms[variant] = found
    return MappingProxyType(forms), MappingProxyType(names)


@lru_cache(maxsize=1)
def _capitals() -> Mapping[str, CountryForm]:
    return MappingProxyType(
        {form.upper(): found for form, found in country_forms().items() if form.upper() not in _NOT_IN_CAPITALS}
    )


def country_forms() -> Mapping[str, CountryForm]:
    """Return every surface form, to the letter and without an article ('Netherlands', 'White House'), with its meaning."""
    return _table()[0]


def capitals_form(text: str) -> CountryForm | None:
    """Return the meaning of ``text`` where it is set in capitals ('NORTH KOREA', 'POLISH'), else ``None``.

    For headlines and old wire copy. Words that in capitals are more likely something else ('US', 'POLES',
    'REUNION') have none; mixed case has none either.
    """
    return _capitals().get(text)


def country_name(code: str) -> str:
    """Return the usual English name of a country code ('Russia' for 'RU').

    Raises:
        KeyError: ``code`` is not one of ours.
    """
    return _table()[1][code]


def is_country(code: str) -> bool:
    """Tell whether ``code`` is a country's: an ISO 3166-1 alpha-2 code or ``XK``; the pseudo codes EU and UN are none."""
    return code in _table()[1] and code not in {"EU", "UN"}
