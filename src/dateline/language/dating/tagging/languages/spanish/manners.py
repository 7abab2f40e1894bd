"""How Spanish is written: capitals, endings, figures, and what only looks like time."""

from dateline.language.dating.tagging.figures import Figures
from dateline.language.dating.tagging.languages.spanish.words import ROMAN
from dateline.language.dating.tagging.scanning import Endings

CAPITAL = frozenset(ROMAN.split("|"))
"""Words that speak of time only with a capital letter."""

SMALL = frozenset(("min", "mar", "oct", "sep", "dic"))
"""Words that are names where all their letters are capitals."""

SMALL_MONTHS: frozenset[str] = frozenset()

ENDINGS = Endings(
    past=("ó", "aron", "ieron", "yeron", "jeron", "aba", "aban", "ado", "ido"), future=("rá", "rán", "rás"), least=4
)

FIGURES = Figures(
    r"\d{1,2}(?:\.?[ºª°]|er|ro|ra|do|da|to|ta)(?![^\W_])|\d+(?:[.,:/–—-]\d+)*",
    day_first=True,
    comma=True,
    forms=((r"([1-9]|[12]\d|3[01])(?:\.?[ºª°]|er|ro|ra|do|da|to|ta)", "ordinal"),),
)

LEADS = (
    "small mid big amount decimal count scale vague half every the the_many the_hours a of approx over around just "
    "edge last next this that ordinal dash comma weekday short_weekday month to until and_ or_ more in_ once times "
    "year per unit units clock deictic daypart morrow shortyear era oclock season ago hence minutes_of hour_word "
    "half_year fiscal"
)
"""What can stand in an expression before the word that tells of time."""

TRIGGERS = (
    "morrow",
    "half_year",
    "hour_word",
    "(?<=the_hours)(?:small|mid|count|decimal)",
    "(?<=the_many)(?:big|count)",
    "scale(?=count)",
    "(?<=in_|until|since|starting|and_|between|open_|dash|of)big",
)
"""Kinds that tell of time in some surroundings only."""

LOOKALIKES = {
    "numbered": "nº|núm|núm.|número|vuelo|artículo|página|resolución|ley|sala|ruta",
    "title": "sr|sra|srta|dr|dra|don|doña",
    "acronym": "ue|eu|un",
    "counted": (
        "euros|dólares|pesos|personas|muertos|heridos|soldados|hombres|mujeres|votos|kilómetros|metros|"
        "habitantes|empleados|trabajadores|viviendas|unidades|víctimas|toneladas|hectáreas|plazas|"
        "alumnos|empresas|casos|militares|policías|familias"
    ),
    "minutes": "minutos",
    "nouns": "",
    "to the day": "",
    "share": "",
    "age": "",
    "soon": "pronto",
    "as": "tan|como",
    "foreseeable": "previsible",
    "bare": "minuto|hora|día|dia|semana|mes|año|trimestre|década|siglo|siglos|min|milenio|decenio",
    "part": "",
    "telling": "primavera|verano|otoño|invierno|estío",
    "verb": "",
    "surname kinds": "month",
    "shouted kinds": "month|season|seasons|daypart|dayparts",
    "name kinds": "unit|units|deictic|daypart|month|weekday|morrow|season",
}
"""Words and kinds that the guards against what only looks like time ask for."""
