"""The line of everything in a TOML file, however it is written."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from sanctions_assets.extraction.lexicon import packaged_sources
from sanctions_assets.extraction.lexicon.positions import Path, lines_by_path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ODD = '''# [[verb]]
"a b".'c'.d = 1 # ]
when = 1979-05-27 07:32:28
text = """
[[verb]]
base = \\""" and so on""""
point = { x = [1,
  2], "y\\u0041".z = 'it]' }

  [[verb]]
past = [ # one
  "a#", '[',

  """b
""", [true, 2.5e3]
]
[verb.more]
deep = 1
[[verb]]
past = []
[[ verb . sub ]]
n = 1
[[verb.sub]]
n = 2
'''


def values(node: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield everything in a parsed file with its path."""
    if path:
        yield path, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from values(value, (*path, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from values(value, (*path, number))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a b", "c", "d"), 2),
        (("when",), 3),
        (("text",), 4),
        (("point", "x", 0), 7),
        (("point", "x", 1), 8),
        (("point", "yA", "z"), 8),
        (("verb",), 10),
        (("verb", 0, "past", 1), 12),
        (("verb", 0, "past", 2), 14),
        (("verb", 0, "past", 3, 1), 15),
        (("verb", 0, "more", "deep"), 18),
        (("verb", 1), 19),
        (("verb", 1, "sub", 1), 23),
        (("verb", 1, "sub", 1, "n"), 24),
    ],
)
def test_whatever_form_a_value_has_its_line_is_known(path: Path, line: int) -> None:
    assert lines_by_path(ODD)[path] == line


def test_nothing_is_missing_and_nothing_invented() -> None:
    assert lines_by_path(ODD).keys() == dict(values(tomllib.loads(ODD))).keys()


def test_windows_line_ends_count_once_and_other_breaks_are_none() -> None:
    assert lines_by_path("# \u2028\x0c\r\na = 1\r\n\r\nb = [\r\n2]")[("b", 0)] == 5


@pytest.mark.parametrize("name", sorted(packaged_sources()))
def test_every_word_of_the_package_stands_on_the_line_that_is_told(name: str) -> None:
    source = packaged_sources()[name]
    lines, text = lines_by_path(source), source.split("\n")
    for path, value in values(tomllib.loads(source)):
        assert isinstance(path[-1], int) or path[-1] in text[lines[path] - 1]
        assert not isinstance(value, str) or value in text[lines[path] - 1]
