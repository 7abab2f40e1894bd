"""Which reports tell of one happening, and which words in them of one event."""

from collections import defaultdict
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.domain.events import Judgement
from dateline.stages.linking import Part, Told, Words, link, link_words
from dateline.stages.linking.clustering import Clustering
from dateline.stages.linking.neighbours import MOST_HOLDERS, neighbours_among

Counting = Callable[[Callable[[], object]], int]

SELENE = (
    "Workers at the docks of Port Selene walked out on Tuesday over pay. Ana Ruiz, who speaks for the union, said that "
    "450 of them had left the cranes standing, and the harbour master closed the two northern basins."
)
SELENE_AGAIN = (
    "The cranes of Port Selene stood still after dock workers walked out over pay. The union of Ana Ruiz counts 450 "
    "strikers; the northern basins were closed by the harbour master."
)
ORLA = (
    "Workers at the mines of Cape Orla walked out on Thursday over pay. Tom Vance, who speaks for the miners, said "
    "that 1,200 of them had left the shafts, and the owner closed the washery."
)
DENIED = (
    "The port authority of Port Selene denied that 450 dock workers had walked out over pay. Ana Ruiz and her union "
    "were spreading rumours, it said; cranes stood for repairs, and the northern basins were closed for the tide."
)


def report(doc: str, text: str, day: str = "2031-04-10", title: str = "") -> Told:
    published = Day.parse(day) if day else None
    return Told(doc=doc, text=text, title=title, first=published, last=published, language="en")


def groups(reports: Sequence[Told]) -> set[frozenset[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for each, linked in zip(reports, link(reports), strict=True):
        found[linked.cluster].add(str(each.doc))
    return set(map(frozenset, found.values()))


def test_the_same_words_of_another_place_and_other_people_are_another_happening() -> None:
    pile = [report("selene", SELENE), report("again", SELENE_AGAIN), report("orla", ORLA)]
    assert groups(pile) == {frozenset({"selene", "again"}), frozenset({"orla"})}


def test_a_denial_tells_of_what_it_denies() -> None:
    pile = [report("selene", SELENE), report("denied", DENIED), report("orla", ORLA)]
    assert groups(pile) == {frozenset({"selene", "denied"}), frozenset({"orla"})}


def test_copies_are_of_one_happening() -> None:
    pile = [report(f"copy {number}", ORLA) for number in range(5)] + [report("selene", SELENE)]
    assert groups(pile) == {frozenset(f"copy {number}" for number in range(5)), frozenset({"selene"})}


@pytest.mark.parametrize(
    ("numbers", "day", "is_same"), [(("6.1", 12), "2031-05-05", True), (("7.4", 31), "2031-07-10", False)]
)
def test_numbers_and_days_part_happenings_of_one_kind_and_place(
    numbers: tuple[str, int], day: str, *, is_same: bool
) -> None:
    told = "A quake of {} shook Tarn in the night; {} people died in Moll Street, and others slept in the market."
    pile = [report("first", told.format("6.1", 12), "2031-05-04"), report("other", told.format(*numbers), day)]
    one, other = link(pile)
    assert (one.cluster == other.cluster) == is_same


def test_a_title_counts_as_the_beginning_of_the_text() -> None:
    untold = "Nothing more was known in the evening."
    pile = [report("a", untold, title="Miners of Cape Orla walk out"), report("orla", ORLA), report("b", untold)]
    nearest = link(pile, explain=True)[0].pairs
    assert {pair.other: pair.agree for pair in nearest}[1][Part.NAMES] == ["cape", "orla"]


def test_a_pair_tells_what_agrees_and_what_does_not() -> None:
    linked = link([report("selene", SELENE), report("again", SELENE_AGAIN), report("orla", ORLA)], explain=True)
    again, orla = linked[0].pairs
    assert (again.other, again.judgement) == (1, Judgement.SAME)
    assert "450" in again.agree[Part.NUMBERS]
    assert {"selene", "ruiz"} <= set(again.agree[Part.NAMES])
    assert orla.other == 2
    assert orla.judgement is not Judgement.SAME
    assert "selene" in orla.differ[Part.NAMES]
    assert Part.NAMES not in orla.agree
    assert orla.nearness < again.nearness


def test_relative_days_are_resolved_before_they_are_compared() -> None:
    told = "The tanker was seen yesterday off the cape by a fishing boat."
    pair = link([report("a", told, "2031-04-10"), report("b", told, "2031-05-20")], explain=True)[0].pairs[0]
    assert pair.differ[Part.DAYS] == ["2031-04-09"]


TEXTS = st.sampled_from([SELENE, SELENE_AGAIN, ORLA, DENIED, "", "A quake of 6.1 shook Tarn.", "港口 罢工", "…"])
PILES = st.lists(st.builds(report, st.sampled_from("abc"), TEXTS, st.sampled_from(["2031-04-10", ""])), max_size=8)


@settings(max_examples=40, deadline=None)
@given(PILES, st.randoms())
def test_clusters_do_not_hang_on_the_order_of_the_reports(pile: list[Told], chance: object) -> None:
    order = list(range(len(pile)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    here, there = link(pile), link([pile[number] for number in order])
    turned = {number: there[at].cluster for at, number in enumerate(order)}
    assert all(
        (here[one].cluster == here[other].cluster) == (turned[one] == turned[other]) for one in order for other in order
    )


@settings(max_examples=40, deadline=None)
@given(PILES)
def test_clusters_are_numbered_as_they_come_and_equal_reports_share_one(pile: list[Told]) -> None:
    linked = link(pile, explain=True)
    seen: list[int] = []
    for each in linked:
        assert each.cluster in seen or each.cluster == len(seen) + 1
        seen += [] if each.cluster in seen else [each.cluster]
    first: dict[tuple[str, ...], int] = {}
    for told, each in zip(pile, linked, strict=True):
        if told.text not in ("", "…"):
            assert first.setdefault((told.text, str(told.first)), each.cluster) == each.cluster


VECTORS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 1), min_size=1), min_size=1, max_size=9)


@settings(deadline=None)
@given(VECTORS, st.floats(0.05, 0.95))
def test_clustering_joins_by_the_mean_of_all_pairs(vectors: list[dict[str, float]], threshold: float) -> None:
    everything = [range(number) for number in range(len(vectors))]
    clusters = list(Clustering(vectors, everything, threshold))
    assert sorted(number for members in clusters for number in members) == list(range(len(vectors)))
    for one in clusters:
        for other in clusters:
            if one is not other:
                pairs = [_product(vectors[here], vectors[there]) for here in one for there in other]
                assert sum(pairs) / len(pairs) < threshold + 1e-9 or _was_far(vectors, one, other, threshold)


def _product(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other.get(term, 0) for term, weight in one.items())


def _was_far(vectors: list[dict[str, float]], one: list[int], other: list[int], threshold: float) -> bool:
    """Pairs far from each other are forgotten: some of these must be among the two clusters' own."""
    return min(_product(vectors[here], vectors[there]) for here in one for there in other) < threshold


def test_copies_are_joined_in_a_step_each(calls_of: Counting) -> None:
    def clustered(count: int) -> None:
        vectors = [{"strike": 0.6, "mill": 0.8}] * count + [{"strike": 0.6, "port": 0.8}] * count
        met = neighbours_among(vectors)
        assert list(map(len, Clustering(vectors, met, 0.9))) == [count, count]

    assert calls_of(lambda: clustered(400)) < 3 * calls_of(lambda: clustered(200))


def test_texts_of_no_words_are_no_copies_of_one_another() -> None:
    assert list(Clustering([{}, {}], [[], [0]], 0.2)) == [[0], [1]]


def test_two_crowds_that_are_near_lie_apart_where_each_is_much_nearer_in_itself() -> None:
    vectors = [{"strike": 0.5, kind: 0.8, f"{kind}{number}": 0.33} for kind in ("mill", "port") for number in range(5)]
    everything = [range(number) for number in range(len(vectors))]
    assert list(Clustering(vectors, everything, 0.2)) == [[*range(10)]]
    assert list(Clustering(vectors, everything, 0.2, own=0.65)) == [[*range(5)], [*range(5, 10)]]
    assert list(Clustering(vectors, everything, 0.2, own=0.25)) == [[*range(10)]]
    few = [range(number) for number in range(8)]
    assert list(Clustering(vectors[1:9], few, 0.2, own=0.65)) == [[*range(8)]]


def test_a_term_that_very_many_have_leads_to_the_first_of_them_only() -> None:
    vectors = [{"strike": 1.0} for _ in range(3 * MOST_HOLDERS)]
    met = neighbours_among(vectors)
    assert max(map(len, met)) <= MOST_HOLDERS
    assert len(list(Clustering(vectors, met, 0.5))) == 1


def events(pile: Sequence[Told], *wanted: tuple[int, str]) -> list[int]:
    words = [
        Words(report=number, start=(start := pile[number].text.index(word)), end=start + len(word))
        for number, word in wanted
    ]
    return link_words(pile, words)


def test_forms_and_kindred_words_of_one_happening_are_of_one_event() -> None:
    pile = [
        report("a", "The quake shook Tarn on 3 May 2031 and killed 12 people in Moll Street."),
        report("b", "In Tarn, 12 people died in Moll Street when an earthquake struck on 3 May 2031."),
    ]
    assert events(pile, (0, "quake"), (0, "killed"), (1, "died"), (1, "earthquake")) == [1, 2, 2, 1]


def test_the_same_word_in_reports_of_other_happenings_is_of_another_event() -> None:
    pile = [report("selene", SELENE), report("orla", ORLA), report("again", SELENE_AGAIN)]
    assert events(pile, (0, "walked out"), (1, "walked out"), (2, "walked out")) == [1, 2, 1]


def test_what_is_said_is_told_apart_by_the_sentence_around_it() -> None:
    text = (
        "Ana Ruiz said that the cranes of Port Selene stand still. The harbour master said that two basins were "
        "closed. The cranes of Port Selene stand still, Ana Ruiz also says."
    )
    pile = [report("a", text)]
    starts = [text.index("said"), text.rindex("said"), text.index("says")]
    words = [Words(report=0, start=start, end=start + 4) for start in starts]
    assert link_words(pile, words) == [1, 2, 1]


def test_a_word_that_only_points_is_of_an_event_of_its_own() -> None:
    pile = [report("a", "It was over when it was noticed in Port Selene.")]
    assert link_words(pile, [Words(report=0, start=0, end=2), Words(report=0, start=17, end=19)]) == [1, 2]


def test_a_word_of_several_families_goes_with_the_one_that_its_happening_tells_of() -> None:
    pile = [
        report("a", "Rebels opened fire in Tarn; the shooting went on for an hour."),
        report("b", "The mayor of Moll was dismissed; the council will fire his deputy too."),
    ]
    assert events(pile, (0, "opened fire"), (0, "shooting"), (1, "dismissed"), (1, "fire")) == [1, 1, 2, 2]


def test_linking_grows_with_the_reports_and_not_with_their_square(calls_of: Counting) -> None:
    def pile(count: int) -> list[Told]:
        told = "Quay{0} of Town{0} shut; Captain{0} and Pilot{0} left it by {1}."
        return [report(str(number), told.format(number // 4, f"boat{number}")) for number in range(count)]

    few, many = pile(250), pile(1000)
    assert calls_of(lambda: link(many)) < 6 * calls_of(lambda: link(few))
