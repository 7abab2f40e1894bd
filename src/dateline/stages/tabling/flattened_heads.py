"""Reads what stands above a flattened table: its title, its status, its preface."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dateline.domain.prose import join
from dateline.domain.records import dataclass
from dateline.domain.written import Dropped
from dateline.stages.tabling.common import plain
from dateline.stages.tabling.flattened_furniture import OF_THE_PAGE, is_furniture_phrase
from dateline.stages.tabling.flattened_lines import Line, finished
from dateline.stages.tabling.flattened_paragraphs import joined

_LONGEST_STATUS = 80
_LONGEST_TITLE = 160
_BEFORE = (
    r"\W*(?:status|stand|estado|etat|stato|статус)?\W*(?:(?:this|the|a|an|is|still|always|very much|page|chronology|"
    r"timeline|list|document|ein|eine|noch|immer|ist|seite|chronik|chronologie|un|une|una|uno|est|es|"
    r"toujours|siempre|esta|sempre|"
    r"een|nog|ett|en|et|это|эта|страница)\s+)*"
)
_CORE = (
    r"(?:works? in progress|in progress|under construction|(?:rough |early |first |working )?draft|living document|"
    r"incomplete|unfinished|in arbeit|in bearbeitung|im aufbau|entwurf|unvollstandig|"
    r"wird (?:laufend|fortlaufend|standig) (?:erganzt|aktualisiert)|"
    r"en construccion|en curso|en proceso|en elaboracion|borrador|trabajo en curso|"
    r"en cours|en chantier|travail en cours|brouillon|en construction|"
    r"lavori in corso|lavoro in corso|in corso|bozza|in costruzione|"
    r"em andamento|em construcao|em curso|trabalho em curso|rascunho|"
    r"in uitvoering|onder constructie|in ontwikkeling|werk in uitvoering|"
    r"w trakcie(?: opracowania)?|w budowie|w opracowaniu|szkic|rozpracovano|"
    r"в работе|в разработке|черновик|незавершено|пополняется|чернетка|"
    r"yapim asamasinda|taslak|pagaende arbete|under arbete|utkast|under arbeid|kladde|luonnos|keskenerainen|"
    r"قيد العمل|مسودة|טיוטה|בעבודה|草稿|进行中|作成中|作業中|작성 중)"
)
_AFTER = r"(?:\s*[.,;:!()\[\]–—-].*|\s+(?:as of|since|version|last|stand|updated|v\.? ?\d).*|\s*)"
_STATUS = re.compile(_BEFORE + _CORE + _AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the table."""

    title: str = ""
    status: str = ""
    preface: str = ""
    dropped: tuple[Dropped, ...] = ()


def read_head(lines: Sequence[Line], width: int) -> Head:
    """Return title, status and preface; each line becomes part of one of them, or is furniture."""
    status = next((line for line in lines if is_status(line.words)), None)
    opening = list(takewhile(lambda line: is_furniture_phrase(line.words), lines))
    rest = [line for line in lines[len(opening) :] if line is not status]
    title = next((line for line in rest[:1] if _is_title(line.words)), None)
    preface = join([line.prose for line in joined(rest[1:] if title else rest, width)])
    return Head(
        title=title.words.strip().lstrip("#").strip() if title else "",
        status=status.words.strip() if status else "",
        preface=preface.words,
        dropped=tuple(Dropped(words=line.words, place=line.place, why=OF_THE_PAGE) for line in opening),
    )


def is_status(words: str) -> bool:
    """True when a line says no more than how far the work has come."""
    return len(words) <= _LONGEST_STATUS and _STATUS.fullmatch(plain(words)) is not None


def _is_title(words: str) -> bool:
    return len(words) <= _LONGEST_TITLE and (not finished(words) or words.rstrip().endswith(("?", "!", "”", '"', ")")))
