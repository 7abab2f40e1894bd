"""What is cited and no press report: registers, files of courts and the like, and corrections of reports."""

import re

from dateline.domain.chronologies import Citation
from dateline.domain.patterns import compile_late

_RECORDS = compile_late(
    r"\b(?:(?:commercial|company|companies|land|trade|civil|electoral|ships?|shipping|public)(?: \w+)? regist(?:er|ry)|"
    r"regist(?:er|ry) of \w+|register office|(?:court|case) (?:file|record|docket|document|transcript)s?|docket|"
    r"(?:supreme|district|high|county|federal|regional|city|constitutional|magistrates?'?|crown) court|"
    r"courts? of \w+|(?:case|file|docket) no\.|handelsregister|grundbuch|vereinsregister|(?:ober)?landesgericht|"
    r"(?:amts|land|verwaltungs|arbeits|bundes|sozial|finanz)gericht\w*|aktenzeichen|"
    r"registro (?:civil|mercantil|de \w+)|"
    r"juzgado|corte (?:suprema|de \w+)|audiencia nacional|tribunal (?:supremo|constitucional|de \w+|judiciaire)|"
    r"cour (?:d[’']\w+|de cassation|suprême)|registre (?:du commerce|national|de \w+))\b|السجل التجاري|محكمة",
    re.IGNORECASE,
)
_CORRECTION = compile_late(
    r"^(?:correction|corrigendum|erratum|berichtigung|korrektur|rectification|rectificatif|"
    r"fe de erratas|corrección|تصحيح)"
    r"\b(?: (?:to|in|of|von|de|du))?[\s,:;–-]*|"
    r"\s*\((?:correction|corrected|berichtigung|korrektur|rectification|rectificatif|corrección|تصحيح)\)|"
    r",\s*(?:correction|berichtigung|korrektur|rectificatif|corrección)\b.*$",
    re.IGNORECASE,
)


def is_record(citation: Citation) -> bool:
    """True for an entry of a register or a file of a court that nobody published as a report."""
    if citation.bylines or (citation.publisher and not _RECORDS.search(citation.publisher)):
        return False
    return bool(_RECORDS.search(citation.publisher or citation.title or citation.label))


def corrected(name: str) -> str:
    """Return whose correction a name is; any other name as it is."""
    return _CORRECTION.sub("", name).strip() or name
