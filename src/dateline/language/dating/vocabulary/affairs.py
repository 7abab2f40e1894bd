"""What is named by a season without having its bounds: the summer recess, la ofensiva de primavera."""

_ENGLISH_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_ENGLISH_NOUNS = (
    "recess", "session", "sessions", "offensive", "counteroffensive", "term", "semester", "break", "vacation",
    "campaign", "holidays", "games", "olympics", "paralympics", "statement", "budget", "conference", "meeting",
    "meetings",
    "summit", "congress", "collection", "school", "camp", "tour", "festival", "sale", "sales",
    "palace", "transfer window", "assizes", "elections",
)  # fmt: skip
_SPANISH_SEASONS = ("primavera", "verano", "otoño", "invierno")
_SPANISH_NOUNS = (
    "ofensiva", "contraofensiva", "receso", "sesión", "sesiones", "vacaciones", "campaña", "semestre", "juegos",
    "olimpiadas", "cumbre", "universidad", "escuela", "festival", "palacio",
)  # fmt: skip

ENGLISH = "|".join(f"{season} {noun}" for season in _ENGLISH_SEASONS for noun in _ENGLISH_NOUNS)
SPANISH = "|".join(f"{noun} de {season}" for season in _SPANISH_SEASONS for noun in _SPANISH_NOUNS)
