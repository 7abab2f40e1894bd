"""The phrases that begin, join and stand in for citations, in the languages read here."""

import re

_WORKS = (
    "reporting|reports?|article|story|analysis|text|words|account|interview|column|op-ed|commentary|essay|dispatch"
    "|coverage|post|piece|photos?|photographs?|research|investigation|review|blog post|editorial|translation"
)
_WORKS_DE = "bericht(?:e|erstattung)?|text|reportage|artikel|beitrag|analyse|interview|kommentar|recherche|meldung"
_WORKS_FR = "article|reportage|récit|enquête|analyse|texte|propos recueillis|entretien|chronique"
_WORKS_ES = "informe|reportaje|artículo|crónica|texto|nota|análisis|entrevista|investigación|información|redacción"
_WORKS_IT = "articolo|servizio|reportage|intervista|inchiesta|reportagem"

# A phrase after which those who wrote it are named.
LEAD = re.compile(
    rf"(?:(?:with |additional |original |exclusive |special )*(?:{_WORKS}) by"
    rf"|(?:reported|written|compiled|researched) by|by"
    rf"|(?:{_WORKS_DE}) (?:von|durch)|von"
    rf"|(?:{_WORKS_FR}) (?:de|par)|par"
    rf"|(?:{_WORKS_ES}) (?:de|por)|por"
    rf"|(?:{_WORKS_IT}) (?:di|de)|di)(?=[\s:])[\s:]*",
    re.IGNORECASE,
)
# A lead that only a citation has; "by", "von", "par", "por" and "di" begin other phrases too.
SURE_LEAD = re.compile(rf"(?!(?:by|von|par|por|di)[\s:]){LEAD.pattern}", re.IGNORECASE)

# What a talk is called that somebody gave, with whom it was held behind it: neither wrote it nor published it.
INTERVIEW = re.compile(
    r"(?:interview|gespräch|conversation|entretien|entrevista|intervista|colloquio) (?:with|mit|avec|con|a) (?=\S)",
    re.IGNORECASE,
)

SOURCE = re.compile(
    r"(?:sources?|via|h/t|quellen?|fuentes?|fontes?|fonti|bron|källa)\s?:\s*|(?:vgl|siehe|cf|see)\.?\s+(?=[A-ZÀ-Þ“\"«„])",
    re.IGNORECASE,
)
SURE_SOURCE = re.compile(r"(?:sources?|quellen?|fuentes?|fontes?|fonti|bron|källa)\s?:\s+(?=\S)", re.IGNORECASE)

ANONYMOUS = re.compile(
    r"(?:anonymous|anon\.|unsigned|no byline|anonym(?:er autor)?|o\. ?[av]\.|ohne (?:autor|verfasser)(?:angabe)?"
    r"|staff(?: (?:writers?|reporters?|correspondents?|reports?))?(?=\s*(?:$|[,;.(]))"
    r"|anonyme|sans auteur|non signé|anónimo|sin firma|anonimo)(?!\w)[,;:.]?\s*",
    re.IGNORECASE,
)

BASIS = re.compile(
    r"(?:(?:based|drawing|relying) (?:up)?on|according to|citing|quoting|compiled from|with)"
    r" (?:the )?(?:additional |earlier |original )?"
    r"(?:reporting|reports?|material|information|accounts?|dispatch(?:es)?|files)"
    r" (?:by|from|of|in)\s+"
    r"|(?:based on|citing|quoting) (?=[A-Z])"
    r"|(?:beruhend|basierend|gestützt) auf (?:berichten|meldungen|material|informationen)? ?(?:von|der)?\s*"
    r"|(?:mit|nach) (?:material|informationen|berichten|meldungen|agenturmaterial|angaben) (?:von|der|des)\s+"
    r"|unter berufung auf\s+"
    r"|d['’]après (?:des (?:informations|dépêches) (?:de |d['’]))?|avec (?:des informations de |les agences )?"
    r"|con (?:información|informaciones|datos|material) de(?:l| la)? ?"
    r"|basado en (?:informes|reportes|informaciones) de(?:l| la)? ?"
    r"|con (?=[A-Z])|mit (?=[A-Zd])",
    re.IGNORECASE,
)

# Before publishers and nothing else: "According to AP and AFP".
ACCORDING = re.compile(
    r"(?:according to|as reported by|laut|nach|selon|d['’]après|según|secondo|segundo)\s+(?:the\s+|l['’])?",
    re.IGNORECASE,
)

# "AFP via BBC": the second carries what the first wrote.
CARRIED = re.compile(r"(?<=[\w.])\s+via\s+(?=[A-Z])")
# What a bracket behind a publisher says it stands on: "The Post (from AP)".
FROM = re.compile(r"(?:from|via|after|nach|mit|con|avec)\s+(?=\w)")

ID = re.compile(
    r"(?:id(?:\.|(?=\s*$|,| at ))|idem(?:\.|\b)|ib(?:id(?:em)?)?\.|ibid(?:em)?\b|ibíd(?:em)?\b\.?|ebd\b\.?|ebenda\b)",
    re.IGNORECASE,
)
SHORT = re.compile(
    r"(?<!\w)(?:supra(?: notes?| n\.)? ?(?P<note>\d+)?|(?:op|loc|art)\. ?cit\.?"
    r"|a\. ?a\. ?O\.?|wie oben|siehe oben|s\. ?o\."
    r"|(?:see |as |cited |noted ){1,3}above(?:,? notes? (?P<above>\d+))?"
    r"|voir (?:ci-dessus|plus haut|supra)|précité[es]*"
    r"|véase (?:más )?(?:arriba|supra)|ut supra)(?!\w)",
    re.IGNORECASE,
)
LOCATOR = re.compile(
    r"(?:(?:^|(?<=[\s,(]))(?:at|pp?\.|pages?|S\.|Seiten?|Rn\.|Rz\.|paras?\.?|col\.|pág(?:s|ina)?\.?|fol\.|ch\.|min\.|sec\.)"
    r"|¶+|§+)\s?(?P<place>[\divxlcDIVXLC]+(?:\s?[–-]\s?[\divxlc]+|,\s?\d+(?!\d{2}))*(?:\s?ff?\.?)?)(?!\w)"
)
COURT = re.compile(
    r"\b[A-ZÀ-Þ][\w.’']{0,60},? vs?\. [A-ZÀ-Þ]|\bIn re [A-Z]|\bEx parte [A-Z]"
    r"|\b\d+ (?:U\.S\.|S\. ?Ct\.|F\.(?:2d|3d|4th)?|F\. ?Supp\.) ?(?:\dd )?\d+|\[\d{4}\] (?:EW|UK)[A-Z]+"
    r"|\bBVerfGE \d|\b(?:BGH|BVerwG|EuGH|EGMR|CJEU), |\bNo\. \d{1,2}[:-]\d{1,4}-\S|\bC-\d+/\d{2}\b"
)
ROLE = re.compile(
    r"\b(?:fellow|professor|prof\.|director|analyst|correspondent|editor|researcher|lecturer|expert|advis[eo]r|scholar|reporter"
    r"|journalist|columnist|historian|lawyer|attorney|student|candidate|chair|chief|head|president|member|associate|scientist"
    r"|officer|ambassador|professorin|direktor(?:in)?|mitarbeiter(?:in)?|redakteur(?:in)?|korrespondent(?:in)?|chercheu(?:r|se)"
    r"|directeur|directrice|correspondant|profesor(?:a)?|investigador(?:a)?|periodista|corresponsal)\b.*?"
    r"(?:\b(?:at|of|for|with|in|bei|beim|an der|am|de|du|des|del|en)\b|$)",
    re.IGNORECASE | re.DOTALL,
)
STAFF_NOTE = re.compile(
    r"[;.]?\s*(?:additional reporting|editing|edited|writing|compiled|translated|translation|photograph(?:s|y)) by\b"
    r"[^()]*",
    re.IGNORECASE | re.DOTALL,
)
NOTE_MARK = re.compile(
    r"^\s*(?:\[\^?[\w*†‡-]{1,4}\]:?|\^\[?\d+\]?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|[*†‡]+(?=\s|[A-Z])|\(\d{1,3}\)|\d{1,3}[.)](?=\s))\s*"
)

_COURT_SIGNS = (
    *(" v. ", " vs. ", "In re ", "Ex parte ", "U.S.", "S.Ct.", "S. Ct.", "F.", "] EW", "] UK", "No. ", "C-"),
    *("BVerfGE ", "BGH, ", "BVerwG, ", "EuGH, ", "EGMR, ", "CJEU, "),
)
_SHORT_SIGNS = ("supra", "cit", "a.o", "a. o", "oben", "s.o.", "s. o.", "above", "ci-dessus", "plus haut", "arriba")


def names_court(words: str) -> bool:
    """Return whether the words name what a court decided; most have none of the signs, and cost little."""
    return any(map(words.__contains__, _COURT_SIGNS)) and COURT.search(words) is not None


def find_short(words: str) -> re.Match[str] | None:
    """Return where words point back to what was cited above; most have none of the signs, and cost little."""
    folded = words.casefold()
    return SHORT.search(words) if any(map(folded.__contains__, _SHORT_SIGNS)) else None
