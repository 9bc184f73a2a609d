"""What is wrong with an entry, in a sentence for the one who wrote it."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_CODES = {"code": "commodity", "type": "kind of ship"}
"""Keys with a code of the result's tables, which no vocabulary adds to."""
_WANTED = {
    "tuple_type": "a list",
    "string_type": "a string in quotes",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "float_type": "a number",
    "float_parsing": "a number",
    "model_type": "a table",
    "model_attributes_type": "a table",
}
"""What must stand where a value is of the wrong type."""
_COUNTRY = "two capital letters: a country by ISO 3166-1 alpha-2, or EU or UN"
_FORMS = {
    "base": "a single word in lower case",
    "code": _COUNTRY,
    "codes": _COUNTRY,
    "state": _COUNTRY,
    "unit": "the name of a unit, such as tonne or cubic_metre",
}
_PHRASE = "a word, or words with one space between each two (in [tokens] a single word in lower case)"
"""How what stands under a key is written."""


def told(fault: "ErrorDetails", schema: type[BaseModel]) -> str:
    """Return what one fault of an entry is: its key, what is wrong there, and what may stand there instead."""
    key, given = ".".join(map(str, fault["loc"])), fault["input"]
    match fault["type"]:
        case "missing":
            return f"the key {key!r} is missing"
        case "extra_forbidden":
            keys = schema.model_fields
            return f"{key!r} is no key of this table{_meant(key, keys)}; its keys are {', '.join(keys)}"
        case "literal_error":
            values = [value for value in _strings(schema.model_fields[key].annotation) if value]
            meant = _meant(given, values) if isinstance(given, str) else ""
            if key in _CODES:
                return f"{key}: the tables know no {_CODES[key]} {given!r}{meant}; words are added to {', '.join(values)}"
            return f"{key}: there is no {given!r}{meant}; it is one of {', '.join(values)}"
        case "string_pattern_mismatch":
            if not str(given).strip():
                return f"{key}: empty"
            return f"{key}: {given!r} is not {_FORMS.get(str(fault['loc'][0]), _PHRASE)}"
        case "too_short":
            return f"{key}: empty; it holds at least one"
        case kind if kind in _WANTED:
            return f"{key}: must be {_WANTED[kind]}, not {given!r}"[:400] if key else f"must be {_WANTED[kind]}"
        case _:
            return f"{key}: {fault['msg']}, not {given!r}"[:400]


def _meant(given: str, known: Iterable[str]) -> str:
    like = get_close_matches(given, list(known), 1, 0.7)
    return f" (did you mean {like[0]!r}?)" if like else ""


def _strings(choice: Any) -> list[str]:
    """Return the strings of a choice, or of a choice between choices."""
    if isinstance(choice, str):
        return [choice]
    return [value for part in get_args(choice) for value in _strings(part)]
