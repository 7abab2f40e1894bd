"""How Spanish is written: capitals, endings, figures, and what only looks like time."""

from dateline.language.dating.tagging.figures import Figures
from dateline.language.dating.tagging.language import Endings, Lookalikes, listed
from dateline.language.dating.tagging.languages.spanish.words import ROMAN

CAPITAL = frozenset(ROMAN.split("|"))

SMALL = frozenset(("min", "mar", "oct", "sep", "dic"))

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

TRIGGERS = (
    "morrow",
    "half_year",
    "hour_word",
    "(?<=the_hours)(?:small|mid|count|decimal)",
    "(?<=the_many)(?:big|count)",
    "scale(?=count)",
    "(?<=in_|until|since|starting|and_|between|open_|dash|of)big",
)

LOOKALIKES = Lookalikes(
    numbered=listed("nº|núm|núm.|número|vuelo|artículo|página|resolución|ley|sala|ruta"),
    title=listed("sr|sra|srta|dr|dra|don|doña"),
    acronym=listed("ue|eu|un"),
    counted=listed(
        "euros|dólares|pesos|personas|muertos|heridos|soldados|hombres|mujeres|votos|kilómetros|metros|habitantes|empleados|trabajadores|viviendas|unidades|víctimas|toneladas|hectáreas|plazas|alumnos|empresas|casos|militares|policías|familias"
    ),
    minutes=listed("minutos"),
    soon=listed("pronto"),
    alike=listed("tan|como"),
    foreseeable=listed("previsible"),
    bare=listed("minuto|hora|día|dia|semana|mes|año|trimestre|década|siglo|siglos|min|milenio|decenio"),
    telling=listed("primavera|verano|otoño|invierno|estío"),
    surnames=listed("month"),
    shouted=listed("month|season|seasons|daypart|dayparts"),
    names=listed("unit|units|deictic|daypart|month|weekday|morrow|season"),
    saying=listed("dijo|dijeron|anunció|afirmó|escribió"),
    extreme=listed("primera|peor|peores"),
    opening=listed("abre|abren|abierto|abierta|abiertos|abiertas|cierra|cierran|cerrado|cerrada|horario"),
)
