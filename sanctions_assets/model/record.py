"""The base of every record: frozen, closed to unknown fields, and able to say which table it fills."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """One row of one published table.

    The class docstring's first line is the table's comment and each field's ``description`` the column's comment, so that
    the schema, the documentation and the code cannot say different things.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    table_name: ClassVar[str]
    """Name of the published table."""
    primary_key: ClassVar[tuple[str, ...]]
    """Columns that together identify a row."""
    foreign_keys: ClassVar[dict[str, str]] = {}
    """Column -> ``table.column`` that it points to, where it is filled."""
