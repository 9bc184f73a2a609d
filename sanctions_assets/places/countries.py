"""The names, demonyms and seats of government by which English-language news refers to countries.

The data file ``data/countries.tsv`` has one row a country: code, names, demonyms, people nouns and seats, each a list of
surface forms parted by ``|``. The first name is the display name. A mark after a form says more of it: ``?`` that it often
means something else, ``^`` that it names a part of the country, ``!`` that it is not served for text set in capitals, where it
is far more often an English word ('US', 'POLES').
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


@dataclass(frozen=True, slots=True)
class CountryForm:
    """What one surface form says: the country, and how the form refers to it.

    ``code`` is ISO 3166-1 alpha-2; historical states have today's successor (``SU`` is ``RU``), Kosovo is ``XK``, and ``EU``
    and ``UN`` stand for the European Union and the United Nations. ``kind`` is ``name`` (Iran), ``demonym`` (adjective, or the
    singular noun: Iranian, Filipino, Briton), ``people`` (Iranians) or ``seat`` (Tehran, the Kremlin: a place or an office
    that stands for the government). ``ambiguous`` forms (Georgia, Jordan, Korea, Congolese) need support from the context. A
    ``part`` is a name of a part of the country that speaks for its flag and code but is a place of its own (Scotland, Gaza).
    """

    code: str
    kind: FormKind
    ambiguous: bool = False
    part: bool = False


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, CountryForm], Mapping[str, str], Mapping[str, CountryForm]]:
    forms: dict[str, CountryForm] = {}
    names: dict[str, str] = {}
    capitals: dict[str, CountryForm] = {}
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        code, *columns = line.split("\t")
        for kind, column in zip(_KINDS, columns, strict=True):
            for written in filter(None, column.split("|")):
                form = written.rstrip("?^!")
                marks = written[len(form) :]
                found = CountryForm(code, kind, "?" in marks, "^" in marks)
                if kind == "name":
                    names.setdefault(code, form)
                for variant in {form, form.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")}:
                    if variant in forms:
                        raise ValueError(f"countries.tsv: {variant!r} stands for both {forms[variant].code} and {code}")
                    forms[variant] = found
                    if "!" not in marks:
                        capitals.setdefault(variant.upper(), found)
    return MappingProxyType(forms), MappingProxyType(names), MappingProxyType(capitals)


def country_forms() -> Mapping[str, CountryForm]:
    """Return every surface form, to the letter and without an article ('Netherlands', 'White House'), with its meaning."""
    return _table()[0]


def capitals_form(text: str) -> CountryForm | None:
    """Return the meaning of ``text`` where it is set in capitals ('NORTH KOREA', 'POLISH'), else ``None``.

    For headlines and old wire copy. Words that in capitals are more likely something else ('US', 'POLES',
    'REUNION') have none; mixed case has none either.
    """
    return _table()[2].get(text)


def country_name(code: str) -> str:
    """Return the usual English name of a country code ('Russia' for 'RU').

    Raises:
        KeyError: ``code`` is not one of ours.
    """
    return _table()[1][code]


def is_country(code: str) -> bool:
    """Tell whether ``code`` is a country's: an ISO 3166-1 alpha-2 code or ``XK``; the pseudo codes EU and UN are none."""
    return code in _table()[1] and code not in {"EU", "UN"}
