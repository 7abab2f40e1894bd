"""The whole table at once."""

from collections.abc import Iterator, Sequence

from dateline.domain.dates import When
from dateline.language.dating.binding import bind
from dateline.language.dating.settling.cells import DateCell, Hints, Question, Settled
from dateline.language.dating.settling.centuries import settle_centuries
from dateline.language.dating.settling.hyphens import settle_hyphens
from dateline.language.dating.settling.neighbours import (
    anchor_relative,
    bound_by_neighbours,
    place_in_order,
    unanchored,
)
from dateline.language.dating.settling.order import Order, house_order, settle_dots, settle_order
from dateline.language.dating.settling.rows import read_rows
from dateline.language.dating.settling.spreadsheets import settle_filled_in, settle_numbers
from dateline.language.dating.settling.years import Years, settle_years


def settle(cells: Sequence[DateCell], hints: Hints) -> Settled:
    """Return what the dates of a table mean, read together; the words stay as written."""
    rows = read_rows(cells, hints)
    order = house_order(rows, hints)
    rows = settle_filled_in(settle_numbers(settle_hyphens(settle_dots(settle_order(rows, order.order)))))
    rows = settle_centuries(rows, hints)
    years = settle_years(rows, hints)
    rows = bound_by_neighbours(anchor_relative(place_in_order(years.rows), hints))
    whens: tuple[When, ...] = tuple(bind(row.words, row.reading) for row in rows)
    return Settled(
        whens=whens,
        order=order.order,
        order_grounds=order.grounds,
        year=years.year,
        year_grounds=years.grounds,
        questions=(*order.questions, *years.questions, *unanchored(rows)),
        order_runner_up=order.runner_up,
        year_runner_up=years.runner_up,
        doubts=tuple(_doubts(order, years)),
    )


def _doubts(order: Order, years: Years) -> Iterator[Question]:
    """Yield what was nearly settled otherwise."""
    for taken, second, option in ((order.order, order.runner_up, "--order"), (years.first, years.runner_up, "--year")):
        if second is not None and second.is_close:
            message = (
                f"{taken} was taken (weight {second.best_weight}), and {second.value} is close "
                f"(weight {second.weight}): {second.grounds}."
            )
            yield Question(place=second.place, message=message, remedy=f"{option} {second.value}")
