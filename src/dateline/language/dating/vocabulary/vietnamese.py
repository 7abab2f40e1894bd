"""Vietnamese date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    **{(k.MONTH, number): f"tháng {number}|thg {number}" for number in range(1, 13)},
    (k.MONTH, 1): "tháng 1|thg 1|tháng giêng",
    (k.MONTH, 12): "tháng 12|thg 12|tháng chạp",
    **{(k.WEEKDAY, number): f"th {number + 2}|thứ {number + 2}" for number in range(6)},
    (k.SEASON, 21): "mùa xuân",
    (k.SEASON, 22): "mùa hè|mùa hạ",
    (k.SEASON, 23): "mùa thu",
    (k.SEASON, 24): "mùa đông",
    (k.ERA, -1): "tcn|trước công nguyên",
    (k.CENTURY, 100): "thế kỷ|thế kỉ",
    (k.ABOUT, 0): "khoảng",
    (k.UNSURE, 0): "có lẽ|có thể",
    (k.PART, 0): "đầu",
    (k.PART, 1): "giữa",
    (k.PART, 2): "cuối",
    (k.BEFORE, 0): "trước",
    (k.BEFORE, 1): "đến",
    (k.AFTER, 0): "sau",
    (k.AFTER, 1): "từ",
    (k.AND, 0): "và",
    (k.AND, 1): "hoặc",
    (k.UNDATED, 0): "không rõ",
    (k.FILLER, 0): "ngày|năm|mồng|mùng",
}
