"""Indonesian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.ERA, -1): "sm|sebelum masehi",
    (k.ERA, 1): "masehi",
    (k.CENTURY, 100): "abad",
    (k.DECADE_WORD, 0): "dekade|tahun",
    (k.ABOUT, 0): "sekitar|kira - kira|kurang lebih",
    (k.UNSURE, 0): "mungkin|barangkali",
    (k.PART, 0): "awal",
    (k.PART, 1): "pertengahan",
    (k.PART, 2): "akhir",
    (k.BEFORE, 0): "sebelum",
    (k.BEFORE, 1): "sampai|hingga",
    (k.AFTER, 0): "setelah|sesudah",
    (k.AFTER, 1): "sejak|mulai",
    (k.BETWEEN, 0): "antara",
    (k.AND, 0): "dan",
    (k.AND, 1): "atau",
    (k.UNDATED, 0): "tidak diketahui|tanpa tanggal",
    (k.FILLER, 0): "pada|tanggal|hari|bulan",
}
