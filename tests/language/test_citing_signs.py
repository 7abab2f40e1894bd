"""What is looked for only where a sign of it stands: with the sign or without, the same is found."""

from hypothesis import example, given
from hypothesis import strategies as st

from dateline.language.citing import cues
from dateline.language.citing.agencies import AGENCIES, agency, may_begin_agency
from dateline.language.citing.people import first_word, read_names

COURTS = (
    *("Lund v. Harbour Board", "Lund, vs. Tarn", "In re Orsolo", "Ex parte Tarn", "410 U.S. 113", "12 S. Ct. 40"),
    *(
        "8 F.2d 9",
        "7 F. Supp. 2d 11",
        "6 F.4th 1",
        "[2031] EWHC 4",
        "[2030] UKSC 12",
        "BVerfGE 9",
        "BGH, 2031",
        "EuGH, 4",
    ),
    *("EuGH, 4", "BVerwG, 1", "EGMR, 2", "CJEU, 3", "No. 12-345-A", "C-12/31", "3 S.Ct. 4", "Northern Star, No. 12"),
)
SHORTS = (
    *(
        "Lund, supra",
        "Lund, ſupra note 3",
        "op. cit.",
        "Loc.cit",
        "a. a. O.",
        "a.a.O",
        "wie oben",
        "s. o.",
        "see above",
    ),
    *(
        "see above",
        "voir ci-dessus",
        "voir plus haut",
        "précité",
        "véase arriba",
        "VÉASE MÁS ARRIBA",
        "ut supra",
        "Coastwire",
    ),
)
LABELS = st.lists(st.sampled_from((*COURTS, *SHORTS, "Reuters", "ſ", "İ", "1", ", ")), max_size=4).map(" ".join)


@given(LABELS | st.text(max_size=40))
@example("[2031] UKSC 12")
@example("Cited above, note 4")
def test_a_label_without_a_sign_names_no_court_and_points_to_nothing(label: str) -> None:
    assert cues.names_court(label) == bool(cues.COURT.search(label))
    found, expected = cues.find_short(label), cues.SHORT.search(label)
    assert (found and found.span()) == (expected and expected.span())


def test_each_of_the_examples_has_its_sign() -> None:
    assert all(cues.names_court(label) for label in COURTS[:-1])
    assert all(cues.find_short(label) for label in SHORTS[:-1])


NAMES = tuple(name for known, others in AGENCIES.items() for name in (known, *others))


@given(st.lists(st.sampled_from((*NAMES, "Tarik Vantage", "and", ",", "/", "*", "the", "(")), max_size=5).map(" ".join))
def test_who_is_no_agency_by_the_first_word_is_none(label: str) -> None:
    names, _ = read_names(label)
    if names and agency(names[0].words):
        assert may_begin_agency(first_word(label))
