"""Finnish date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "kevät|keväällä",
    (k.SEASON, 22): "kesä|kesällä",
    (k.SEASON, 23): "syksy|syksyllä",
    (k.SEASON, 24): "talvi|talvella",
    (k.ERA, -1): "eaa|eKr|ekr|ennen ajanlaskun alkua",
    (k.ERA, 1): "jaa|jkr",
    (k.CENTURY, 100): "vuosisata|vuosisadan|vuosisadalla",
    (k.DECADE_WORD, 0): "luku|luvulla|luvun",
    (k.ABOUT, 0): "noin|n|suunnilleen|tienoilla",
    (k.UNSURE, 0): "ehkä|mahdollisesti|luultavasti",
    (k.PART, 0): "alku|alussa|alkupuolella",
    (k.PART, 1): "puolivälissä|puoliväli",
    (k.PART, 2): "loppu|lopussa|loppupuolella",
    (k.BEFORE, 0): "ennen",
    (k.BEFORE, 1): "asti|saakka|mennessä",
    (k.AFTER, 0): "jälkeen",
    (k.AFTER, 1): "alkaen|lähtien",
    (k.BETWEEN, 0): "välillä",
    (k.AND, 0): "ja",
    (k.AND, 1): "tai",
    (k.UNDATED, 0): "tuntematon|päiväämätön",
    (k.FILLER, 0): "vuonna|vuoden|vuosi|päivänä|klo",
}
