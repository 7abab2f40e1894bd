"""The tables of the record; `revisions` is the truth, `touched` and `states` are folded from it."""

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

metadata = MetaData()

revisions = Table(
    "revisions",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("subject", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("act", Text, nullable=False),
    Column("touches", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text),
    Column("body", Text),
    Column("salt", Text),
    Column("seal", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("digest", Text, nullable=False),
    UniqueConstraint("subject", "version"),
    sqlite_strict=True,
)

touched = Table(
    "touched",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, ForeignKey("revisions.seq"), nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)

# `chronology`, `position`, `earliest`, `latest` and `in_force` are set for entries that stand, so that a list of
# entries needs the indexes alone; the bounds are ordinals of days, `in_force` is 0 for drafts and withdrawn ones.
states = Table(
    "states",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("chronology", Text),
    Column("version", Integer, nullable=False),
    Column("seq", Integer, ForeignKey("revisions.seq"), nullable=False),
    Column("position", REAL),
    Column("earliest", Integer),
    Column("latest", Integer),
    Column("in_force", Integer),
    Column("value", Text),
    sqlite_strict=True,
)

Index("states_of_kind", states.c.kind)
Index(
    "states_as_written",
    states.c.chronology,
    states.c.position,
    states.c.earliest,
    states.c.latest,
    states.c.in_force,
    states.c.subject,
    sqlite_where=states.c.chronology.is_not(None),
)
for _bound in (states.c.earliest, states.c.latest):
    Index(
        f"states_with_{_bound.name}",
        states.c.chronology,
        states.c.position,
        _bound,
        sqlite_where=_bound.is_not(None),
    )

meta = Table("meta", metadata, Column("schema", Integer, primary_key=True, autoincrement=False), sqlite_strict=True)
