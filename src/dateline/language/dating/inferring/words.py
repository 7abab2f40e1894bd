"""Words around a date at the head of a report, in the languages that dates are known in."""

import re

_PUBLISHED = (
    "published|posted|first published|originally published|publication date|date of publication|released|issued|filed|"
    "sent|dated|date|written|veröffentlicht|erschienen|datum|stand|publié|publiée|paru|mis en ligne|publicado|"
    "publicada|fecha|pubblicato|pubblicata|data|gepubliceerd|geplaatst|opublikowano|опубликовано|дата|опубліковано|نشر|"
    "yayınlanma|publicerad|publiceret|publisert"
)
_UPDATED = (
    "updated|last updated|last modified|modified|revised|corrected|amended|edited|aktualisiert|geändert|mis à jour|"
    "mise à jour|modifié|actualizado|actualizada|aggiornato|atualizado|bijgewerkt|zaktualizowano|обновлено|оновлено|"
    "güncelleme|uppdaterad"
)
_TAIL = r"\b(?:\s+(?:on|at|am|le|el|il|em|op|den|the|online))?[\s:•|–—-]*"
PUBLISHED = re.compile(rf"(?:^|[|•(>·—–])\s*(?:{_PUBLISHED}){_TAIL}\Z", re.IGNORECASE)
"""What stands before the day that a report appeared."""
UPDATED = re.compile(rf"(?:^|[|•(>·—–])\s*(?:{_UPDATED}){_TAIL}\Z", re.IGNORECASE)
"""What stands before the day that a report was last changed."""
DATED = re.compile(r"\W*(?:by|von|par|por)\s[^\W\d_][\w .,'’&-]{2,60}[\s,|•·–—:-]+", re.IGNORECASE)
"""A byline before the date."""
MARKED_UP = re.compile(
    r"(?:published[_-]?time|date[_-]?published|pub[_-]?date|DC\.date\.issued)[\"']"
    r"(?:[^<>\"']{0,40}(?:content|datetime)\s?=\s?[\"']|\s{0,9}:\s{0,9}\")\Z",
    re.IGNORECASE,
)
"""What stands before the day that a report appeared in the source of a page: an attribute, or JSON of schema.org."""
