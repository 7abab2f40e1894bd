"""Expressions of time in German text: what is found, what it says, and what is none."""

import pytest

CASES = """
Am [3. März 2015] kam er an. | DATE 2015-03-03 | 2015-03-03..2015-03-03
Am [Freitag, dem 3. Juli], kam er an. | DATE 2015-07-03 | 2015-07-03..2015-07-03
Am [Samstag, den 25. Juli], ist Markt. | DATE 2015-07-25 | 2015-07-25..2015-07-25
Der [24. Juli] war heiß. | DATE 2015-07-24 | 2015-07-24..2015-07-24
Die Frist endete am [24.7.] ohne Antwort. | DATE 2015-07-24 | 2015-07-24..2015-07-24
Die Akte ist vom [24.07.2014] und liegt vor. | DATE 2014-07-24 | 2014-07-24..2014-07-24
Die Akte ist vom [24. 7. 2014] und liegt vor. | DATE 2014-07-24 | 2014-07-24..2014-07-24
Die Akte ist vom [3.5.15] und liegt vor. | DATE 2015-05-03 | 2015-05-03..2015-05-03
Der Stand ist [2014-05-03] laut Kopfzeile. | DATE 2014-05-03 | 2014-05-03..2014-05-03
Er starb am [7. Dez. 1941] auf See. | DATE 1941-12-07 | 1941-12-07..1941-12-07
Er starb am [siebten Dezember 1941] auf See. | DATE 1941-12-07 | 1941-12-07..1941-12-07
Das Haus wurde um [1850] gebaut. | DATE 1850 | 1845-01-01..1855-12-31
In [den 20er Jahren des 19. Jahrhunderts] war Ruhe. | DATE 182 | 1820-01-01..1829-12-31
Am [Vorabend des 9. November 1938] war Ruhe. | TIME 1938-11-08TEV | 1938-11-08..1938-11-08
Es war [morgen vor drei Jahren] so weit. | DATE 2012-07-25 | 2012-07-25..2012-07-25
Sie reist [heute in einer Woche] ab. | DATE 2015-07-31 | 2015-07-31..2015-07-31
Am [3.]/4. Mai 2014 brannte es. | DATE 2014-05-03 | 2014-05-03..2014-05-03
Am 3./[4. Mai 2014] brannte es. | DATE 2014-05-04 | 2014-05-04..2014-05-04
Vom [24.] bis zum 26. Juli 2014 tagte der Rat. | DATE 2014-07-24 | 2014-07-24..2014-07-24
Vom 24. bis zum [26. Juli 2014] tagte der Rat. | DATE 2014-07-26 | 2014-07-26..2014-07-26
Vom [24.]-26. Juli 2014 tagte der Rat. | DATE 2014-07-24 | 2014-07-24..2014-07-24
Von [Mai] bis Juni 2014 wurde gebaut. | DATE 2014-05 | 2014-05-01..2014-05-31
Am [vergangenen 3. Mai] war Wahl. | DATE 2015-05-03 | 2015-05-03..2015-05-03
Das galt ab [März 2015] im ganzen Land. | DATE 2015-03 | 2015-03-01..2015-03-31
Das galt ab [März des Jahres 2015] im ganzen Land. | DATE 2015-03 | 2015-03-01..2015-03-31
[Anfang März] begann der Streik. | DATE 2015-03 | 2015-03-01..2015-03-16
[Mitte Juni 2014] endete er. | DATE 2014-06 | 2014-06-08..2014-06-22
[Ende Mai] war er weg. | DATE 2015-05 | 2015-05-16..2015-05-31
Seit [Anfang der Woche] ruht die Arbeit. | DATE 2015-W30 | 2015-07-20..2015-07-23
Bis [Ende des Jahres] soll es fertig sein. | DATE 2015 | 2015-12-31..2015-12-31
[Ende letzten Jahres] war es fertig. | DATE 2014 | 2014-07-01..2014-12-31
[Anfang nächster Woche] wird gewählt. | DATE 2015-W31 | 2015-07-27..2015-07-30
Zum [Jahresende] läuft der Vertrag aus. | DATE 2015 | 2015-07-01..2015-12-31
Zum [Jahresende 2012] lief der Vertrag aus. | DATE 2012 | 2012-07-01..2012-12-31
Im [März letzten Jahres] war Wahl. | DATE 2014-03 | 2014-03-01..2014-03-31
Im [März dieses Jahres] war Wahl. | DATE 2015-03 | 2015-03-01..2015-03-31
Am [3. März dieses Jahres] war Wahl. | DATE 2015-03-03 | 2015-03-03..2015-03-03
Im [letzten August] war Wahl. | DATE 2014-08 | 2014-08-01..2014-08-31
Im [kommenden März] ist Wahl. | DATE 2016-03 | 2016-03-01..2016-03-31
Er wurde [1914] eingezogen. | DATE 1914 | 1914-01-01..1914-12-31
Im [Jahr 1914] begann es. | DATE 1914 | 1914-01-01..1914-12-31
Im [Jahre 476 n. Chr.] fiel die Stadt. | DATE 0476 | 0476-01-01..0476-12-31
Im [Jahr 44 v. Chr.] fiel er. | DATE BC0044 | -0043-01-01..-0043-12-31
Zwischen [1914] und 1918 war Krieg. | DATE 1914 | 1914-01-01..1914-12-31
In [diesem Jahr] fällt das Fest aus. | DATE 2015 | 2015-01-01..2015-12-31
Im [vergangenen Jahr] fiel das Fest aus. | DATE 2014 | 2014-01-01..2014-12-31
Im [laufenden Jahr] fällt das Fest aus. | DATE 2015 | 2015-01-01..2015-12-31
Im [Vorjahr] war der Umsatz höher. | DATE 2014 | 2014-01-01..2014-12-31
Gegenüber dem Juni stieg er, gegenüber [dem Vormonat] nicht. | DATE 2015-05 | 2015-05-01..2015-05-31
Das war [vorletzte Woche] so. | DATE 2015-W28 | 2015-07-06..2015-07-12
Das war [letzte Woche] so. | DATE 2015-W29 | 2015-07-13..2015-07-23
Das wird [nächste Woche] so sein. | DATE 2015-W31 | 2015-07-25..2015-08-02
Das wird in [der kommenden Woche] so sein. | DATE 2015-W31 | 2015-07-25..2015-08-02
[Nächsten Monat] wird gewählt. | DATE 2015-08 | 2015-08-01..2015-08-31
Im [19. Jahrhundert] war das üblich. | DATE 18 | 1800-01-01..1899-12-31
[Mitte des 20. Jahrhunderts] war das üblich. | DATE 19 | 1925-01-01..1974-12-31
Im [5. Jahrhundert v. Chr.] war das üblich. | DATE BC04 | -0499-01-01..-0400-12-31
Im [neunzehnten Jahrhundert] war das üblich. | DATE 18 | 1800-01-01..1899-12-31
[Ende der 1980er Jahre] war das üblich. | DATE 198 | 1985-01-01..1989-12-31
Das war in [den 1980er-Jahren] üblich. | DATE 198 | 1980-01-01..1989-12-31
Das war in [den 90er Jahren] üblich. | DATE 199 | 1990-01-01..1999-12-31
[Anfang der Siebzigerjahre] war das üblich. | DATE 197 | 1970-01-01..1974-12-31
Das war in [den zwanziger Jahren] üblich. | DATE 192 | 1920-01-01..1929-12-31
Das war in [den Achtzigern] üblich. | DATE 198 | 1980-01-01..1989-12-31
Er kam [vor drei Jahren] ins Land. | DATE 2012 | 2012-01-01..2012-12-31
Er kam [vor einem Jahr] ins Land. | DATE 2014 | 2014-01-01..2014-12-31
Er kam [vor genau einem Jahr] ins Land. | DATE 2014 | 2014-01-01..2014-12-31
Er kam [vor 14 Tagen] ins Land. | DATE 2015-07-10 | 2015-07-10..2015-07-10
Er kam [vor wenigen Tagen] ins Land. | DATE PAST_REF | 2015-07-19..2015-07-22
Er kam am 3. Mai 2012 an, [drei Jahre später] auch sie. | DATE 2015 | 2015-01-01..2015-12-31
Er kam am 3. Mai 2012 an, [zwei Tage zuvor] auch sie. | DATE 2012-05-01 | 2012-05-01..2012-05-01
Er kam am 3. Mai 2012 an, am [Tag darauf] auch sie. | DATE 2012-05-04 | 2012-05-04..2012-05-04
Er kam am 3. Mai 2012 an, [tags zuvor] auch sie. | DATE 2012-05-02 | 2012-05-02..2012-05-02
Er kam am 3. Mai 2012 an, am [folgenden Tag] auch sie. | DATE 2012-05-04 | 2012-05-04..2012-05-04
Er kam am 3. Mai 2012 an, am [nächsten Tag] auch sie. | DATE 2012-05-04 | 2012-05-04..2012-05-04
Er kam am 3. Mai 2012 an, am [selben Tag] auch sie. | DATE 2012-05-03 | 2012-05-03..2012-05-03
Er kam am 3. Mai 2012 an, an [diesem Tag] auch sie. | DATE 2012-05-03 | 2012-05-03..2012-05-03
Er kam am 3. Mai 2012 an, am [Vortag] auch sie. | DATE 2012-05-02 | 2012-05-02..2012-05-02
Er kam im Mai 2012 an, im [Jahr darauf] auch sie. | DATE 2013 | 2013-01-01..2013-12-31
Er kam am 3. Mai 2012 an, am [Dienstag darauf] auch sie. | DATE 2012-05-08 | 2012-05-08..2012-05-08
Am [Dienstag zuvor] war sie da. | DATE 2015-07-21 | 2015-07-21..2015-07-21
Am [Montag danach] war sie da. | DATE 2015-07-27 | 2015-07-27..2015-07-27
[Heute vor einer Woche] war sie da. | DATE 2015-07-17 | 2015-07-17..2015-07-17
[Heute vor drei Jahren] war sie da. | DATE 2012-07-24 | 2012-07-24..2012-07-24
[Gestern vor zwei Wochen] war sie da. | DATE 2015-07-09 | 2015-07-09..2015-07-09
Im [Spätsommer 2014] war es heiß. | DATE 2014-SU | 2014-07-17..2014-08-31
Im [Frühherbst 2014] war es kalt. | DATE 2014-FA | 2014-09-01..2014-10-16
[Gestern] regnete es. | DATE 2015-07-23 | 2015-07-23..2015-07-23
[Vorgestern] regnete es. | DATE 2015-07-22 | 2015-07-22..2015-07-22
[Übermorgen] wird es regnen. | DATE 2015-07-26 | 2015-07-26..2015-07-26
Wir sehen uns [morgen] wieder. | DATE 2015-07-25 | 2015-07-25..2015-07-25
Es war still. [Morgen] wird es laut. | DATE 2015-07-25 | 2015-07-25..2015-07-25
[Gestern Abend] regnete es. | TIME 2015-07-23TEV | 2015-07-23..2015-07-23
[Heute früh] regnete es. | TIME 2015-07-24TMO | 2015-07-24..2015-07-24
[Heute Morgen] regnete es. | TIME 2015-07-24TMO | 2015-07-24..2015-07-24
Er will [morgen Mittag] kommen. | TIME 2015-07-25TMI | 2015-07-25..2015-07-25
Am [Freitag] stimmte der Rat zu. | DATE 2015-07-24 | 2015-07-24..2015-07-24
Am [Donnerstag] stimmte der Rat zu. | DATE 2015-07-23 | 2015-07-23..2015-07-23
Der Rat will am [Donnerstag] zustimmen. | DATE 2015-07-30 | 2015-07-30..2015-07-30
Der Rat wird am [Montag] tagen. | DATE 2015-07-27 | 2015-07-27..2015-07-27
Der Rat tagt [nächsten Montag] wieder. | DATE 2015-07-27 | 2015-07-27..2015-07-27
Am [Montag vergangener Woche] tagte er. | DATE 2015-07-13 | 2015-07-13..2015-07-13
Am [Freitagabend] tagte er. | TIME 2015-07-24TEV | 2015-07-24..2015-07-24
Am [späten Freitagabend] tagte er. | TIME 2015-07-24TEV | 2015-07-24..2015-07-24
Am [Mittwoch Morgen] tagte er. | TIME 2015-07-22TMO | 2015-07-22..2015-07-22
[Sonntagfrüh] tagte er. | TIME 2015-07-19TMO | 2015-07-19..2015-07-19
In [der Nacht zum Sonntag] brannte es. | TIME 2015-07-18TNI | 2015-07-18..2015-07-19
In [der Nacht auf den 5. Mai] brannte es. | TIME 2015-05-04TNI | 2015-05-04..2015-05-05
In [der Nacht vom 4. auf den 5. Mai] brannte es. | TIME 2015-05-04TNI | 2015-05-04..2015-05-05
In [der Nacht von Samstag auf Sonntag] brannte es. | TIME 2015-07-18TNI | 2015-07-18..2015-07-19
In [der Nacht des 22. Juli] brannte es. | TIME 2015-07-22TNI | 2015-07-22..2015-07-23
In [der vergangenen Nacht] brannte es. | TIME 2015-07-23TNI | 2015-07-23..2015-07-24
Am [Abend des 3. Mai] brannte es. | TIME 2015-05-03TEV | 2015-05-03..2015-05-03
Am [frühen Morgen] brannte es. | TIME 2015-07-24TMO | 2015-07-24..2015-07-24
Um [Mitternacht] brannte es. | TIME 2015-07-24T24:00 | 2015-07-24..2015-07-24
Um [14.30 Uhr] begann es. | TIME 2015-07-24T14:30 | 2015-07-24..2015-07-24
Um [14:30 Uhr] begann es. | TIME 2015-07-24T14:30 | 2015-07-24..2015-07-24
Um [20 Uhr] begann es. | TIME 2015-07-24T20:00 | 2015-07-24..2015-07-24
Um [18 Uhr 15] begann es. | TIME 2015-07-24T18:15 | 2015-07-24..2015-07-24
Um [halb acht] begann es. | TIME 2015-07-24T07:30 | 2015-07-24..2015-07-24
Um [halb acht Uhr abends] begann es. | TIME 2015-07-24T19:30 | 2015-07-24..2015-07-24
Um [Viertel nach acht] begann es. | TIME 2015-07-24T08:15 | 2015-07-24..2015-07-24
Um [Viertel vor acht] begann es. | TIME 2015-07-24T07:45 | 2015-07-24..2015-07-24
Um [fünf vor zwölf] begann es. | TIME 2015-07-24T11:55 | 2015-07-24..2015-07-24
Um [dreiviertel acht] begann es. | TIME 2015-07-24T07:45 | 2015-07-24..2015-07-24
Um [acht Uhr morgens] begann es. | TIME 2015-07-24T08:00 | 2015-07-24..2015-07-24
Um [ein Uhr] begann es. | TIME 2015-07-24T01:00 | 2015-07-24..2015-07-24
Gegen [15 Uhr] begann es. | TIME 2015-07-24T15:00 | 2015-07-24..2015-07-24
Zwischen [8] und 10 Uhr war es still. | TIME 2015-07-24T08:00 | 2015-07-24..2015-07-24
Am [Dienstag um 8.30 Uhr] begann es. | TIME 2015-07-21T08:30 | 2015-07-21..2015-07-21
Am [30. April 1945 um 23 Uhr] endete es. | TIME 1945-04-30T23:00 | 1945-04-30..1945-04-30
Im [Sommer 2014] war es heiß. | DATE 2014-SU | 2014-06-01..2014-08-31
Im [Herbst des Jahres 1914] war es kalt. | DATE 1914-FA | 1914-09-01..1914-11-30
Im [Winter 1941/42] war es kalt. | DATE 1941-WI | 1941-12-01..1942-02-28
Seit [Frühjahr] ist es trocken. | DATE 2015-SP | 2015-03-01..2015-05-31
Im [vergangenen Herbst] war es trocken. | DATE 2014-FA | 2014-09-01..2014-11-30
Am [Wochenende] war Markt. | DATE 2015-W29-WE | 2015-07-18..2015-07-19
Am [kommenden Wochenende] ist Markt. | DATE 2015-W31-WE | 2015-08-01..2015-08-02
Im [dritten Quartal] sank der Umsatz. | DATE 2015-Q3 | 2015-07-01..2015-09-30
Im [ersten Quartal 2014] sank der Umsatz. | DATE 2014-Q1 | 2014-01-01..2014-03-31
Im [zweiten Halbjahr des vergangenen Jahres] sank er. | DATE 2014-H2 | 2014-07-01..2014-12-31
In [der ersten Hälfte des Jahres 2014] sank er. | DATE 2014-H1 | 2014-01-01..2014-06-30
Am [letzten Tag des Jahres] sank er. | DATE 2015-12-31 | 2015-12-31..2015-12-31
Am [ersten Montag im Mai] sank er. | DATE 2015-05-04 | 2015-05-04..2015-05-04
An [Weihnachten 2014] war es still. | DATE 2014-12-25 | 2014-12-25..2014-12-25
An [Silvester] wird es laut. | DATE 2015-12-31 | 2015-12-31..2015-12-31
Das dauerte [drei Wochen]. | DURATION P3W | ..
Das dauerte [anderthalb Jahre]. | DURATION P1Y6M | ..
Das dauerte [dreieinhalb Jahre]. | DURATION P3Y6M | ..
Das dauerte [einundzwanzig Tage]. | DURATION P21D | ..
Das dauerte [eine halbe Stunde]. | DURATION PT30M | ..
Das dauerte [eine Viertelstunde]. | DURATION PT15M | ..
Das dauerte [zwei Stunden und 30 Minuten]. | DURATION PT2H30M | ..
Das dauerte [mehr als zwei Jahre]. | DURATION P2Y | ..
Das dauerte [zwei bis drei Wochen]. | DURATION P2W | ..
Das dauerte [1.500 Jahre]. | DURATION P1500Y | ..
Das dauerte [2,5 Stunden]. | DURATION PT2H30M | ..
Das dauerte [mehrere Tage]. | DURATION PXD | ..
Seit [drei Jahren] ist er fort. | DURATION P3Y | ..
Nach [jahrelangem] Streit ist er fort. | DURATION PXY | ..
In [der Woche vor dem 5. Mai 2015] regnete es. | DATE 2015-W18 | 2015-04-27..2015-05-04
Am [Morgen nach dem 5. Mai 2015] regnete es. | TIME 2015-05-06TMO | 2015-05-06..2015-05-06
Am [Wochenende vom 9. Mai 2015] regnete es. | DATE 2015-W19-WE | 2015-05-09..2015-05-10
Am [Montag nach Ostern 2015] regnete es. | DATE 2015-04-06 | 2015-04-06..2015-04-06
Am [vorletzten Freitag] regnete es. | DATE 2015-07-10 | 2015-07-10..2015-07-10
Am [vorletzten Tag des Mai 2015] regnete es. | DATE 2015-05-30 | 2015-05-30..2015-05-30
Am [ersten Wochenende im Mai 2015] regnete es. | DATE 2015-W18-WE | 2015-05-02..2015-05-03
In [der ersten Hälfte des 19. Jahrhunderts] regnete es. | DATE 18 | 1800-01-01..1849-12-31
[Ca. 3050 v. Chr.] regnete es. | DATE BC3050 | -3054-01-01..-3044-12-31
Um [vier Uhr] regnete es. | TIME 2015-07-24T04:00 | 2015-07-24..2015-07-24
Am [5. Mai 2015 um 14.30 Uhr UTC+2] regnete es. | TIME 2015-05-05T14:30 | 2015-05-05..2015-05-05
Die Wahl ist am [Donnerstag]. | DATE 2015-07-30 | 2015-07-30..2015-07-30
Er ist am [Donnerstag] gekommen. | DATE 2015-07-23 | 2015-07-23..2015-07-23
Es regnete bis [Donnerstag]. | DATE 2015-07-23 | 2015-07-23..2015-07-23
Die Sitzung wurde bis [Montag] vertagt. | DATE 2015-07-27 | 2015-07-27..2015-07-27
Eine [dreitägige] Reise war es. | DURATION P3D | ..
Ein [14-tägiger] Besuch war es. | DURATION P14D | ..
In [den letzten drei Jahren] war es still. | DURATION P3Y | 2012-07-24..2015-07-24
In [den kommenden zwei Wochen] ist es still. | DURATION P2W | 2015-07-24..2015-08-07
In [den vergangenen Wochen] war es still. | DURATION PXW | 2015-04-24..2015-07-24
Der Rat tagt [jeden Montag] dort. | SET XXXX-WXX-1 | ..
[Heute in acht Tagen] kommt er. | DATE 2015-07-31 | 2015-07-31..2015-07-31
[Morgen in vierzehn Tagen] kommt er. | DATE 2015-08-08 | 2015-08-08..2015-08-08
Das Museum ist [Dienstag] bis Sonntag geöffnet. | SET XXXX-WXX-2 | ..
Geöffnet: Mo–[Fr 9–17 Uhr]. | SET XXXX-WXX-5T09:00 | ..
Der Rat tagt [montags] dort. | SET XXXX-WXX-1 | ..
Der Rat tagt [täglich] dort. | SET P1D | ..
Der Rat tagt [zweimal pro Woche] dort. | SET P1W | ..
Der Rat tagt [einmal im Monat] dort. | SET P1M | ..
Der Rat tagt [alle zwei Wochen] dort. | SET P2W | ..
Der Rat tagt [jeden zweiten Tag] dort. | SET P2D | ..
Der Rat tagt [jeden Abend] dort. | SET XXXX-XX-XXTEV | ..
Der [jährliche] Bericht liegt vor. | SET P1Y | ..
[Derzeit] ist es still. | DATE PRESENT_REF | ..
[Vor kurzem] war es laut. | DATE PAST_REF | 2015-04-24..2015-07-24
[Demnächst] wird es laut. | DATE FUTURE_REF | 2015-07-24..2015-10-23
"""


def test_expressions_say_when(case, told_of) -> None:
    assert told_of(case, "de") == (case.words, case.type, case.value, case.bounds)


FRAMED = [
    ("Sie ist am Mittwoch nach vier Jahren im Amt zurückgetreten.", "2015-07-22: 2015-07-22..2015-07-22"),
    ("Der Hang ist am Montag auf die Straße gerutscht.", "2015-07-20: 2015-07-20..2015-07-20"),
    ("Die Sitzung ist am Mittwoch in Wien.", "2015-07-29: 2015-07-29..2015-07-29"),
    ("Seit Mai ist er fort.", "2015-05/..: 2015-05-01.."),
    ("Seit drei Jahren ist er fort.", "2012-07-24/2015-07-24: 2012-07-24..2015-07-24"),
    ("Er wird seit Montag vermisst.", "2015-07-20/..: 2015-07-20.."),
    ("Ab Montag gilt das Gesetz.", "2015-07-27/..: 2015-07-27.."),
    ("Bis zum 5. August bleibt er da.", "../2015-08-05: ..2015-08-05"),
    ("Bis Ende des Jahres soll er gehen.", "../2015: ..2015-12-31"),
    ("Vor 1990 war er da.", "../1990: ..1989-12-31"),
    ("Nach dem 5. Mai 2014 war er da.", "2014-05-05/..: 2014-05-06.."),
    ("Zwischen 1914 und 1918 war er da.", "1914/1918: 1914-01-01..1918-12-31"),
    ("Von 1990 bis 1998 war er da.", "1990/1998: 1990-01-01..1998-12-31"),
    ("Vom 3. bis 5. Mai 2014 war er da.", "2014-05-03/2014-05-05: 2014-05-03..2014-05-05"),
    ("Von Montag bis Mittwoch war er da.", "2015-07-20/2015-07-22: 2015-07-20..2015-07-22"),
    ("In zwei Wochen wird er da sein.", "2015-08-04~/2015-08-10~: 2015-08-04..2015-08-10"),
    ("Er kam zwei Tage vor dem 5. Mai 2015.", "2015-05-03: 2015-05-03..2015-05-03"),
    ("Er kam eine Woche nach dem 5. Mai 2015.", "2015-05-09~/2015-05-15~: 2015-05-09..2015-05-15"),
    ("Er kam binnen 30 Tagen nach dem 5. Mai 2015.", "2015-05-05/2015-06-04: 2015-05-05..2015-06-04"),
    ("Er ist seit mindestens 2011 da.", "../2011: ..2011-12-31"),
    ("Er kam am oder nach dem 5. Mai 2015.", "2015-05-05/..: 2015-05-05.."),
    ("Er kam kurz vor dem 5. Mai 2015.", "2015-04-04/2015-05-04: 2015-04-04..2015-05-04"),
    ("Er kam zwei Tage nach dem großen Brand am 5. Mai 2015.", "2015-05-07: 2015-05-07..2015-05-07"),
    ("Er floh vor der Wahl vom 5. Mai 2015.", "2015-05-05: 2015-05-05..2015-05-05"),
    ("Er war ab dem 5. Mai 2015 da.", "2015-05-05/..: 2015-05-05.."),
    ("Er war vom 5. Mai 2015 an da.", "2015-05-05/..: 2015-05-05.."),
    ("Er kam zwei Tage vor der Wahl vom 5. Mai 2015.", "2015-05-03: 2015-05-03..2015-05-03"),
    ("Er kam kurz nach Mitternacht am 5. Mai 2015.", "2015-05-05/2015-05-06: 2015-05-05..2015-05-06"),
    ("Im Jahr bis März wuchs es.", "2014-04-01/2015-03-31: 2014-04-01..2015-03-31"),
    ("Er war Montag bis Freitag letzter Woche da.", "2015-07-13/2015-07-17: 2015-07-13..2015-07-17"),
    ("Er kam Ende Mai oder Anfang Juni.", "[2015-05,2015-06]: 2015-05-16..2015-06-15"),
]


@pytest.mark.parametrize(("text", "bounds"), FRAMED)
def test_words_around_a_date_bound_it(text: str, bounds: str, bounds_of) -> None:
    assert bounds_of(text, "de") == [bounds]


FALSE_FRIENDS = [
    "Guten Morgen, guten Abend und gute Nacht!",
    "Ministerin Freitag und Herr Sommer trafen Frau Winter.",
    "Wie Robert März und Leutnant April sagten, war es still.",
    "Er zahlte 1998 Euro, rund 1900 Euro und über 2000 Euro.",
    "Der Flug 1998 hatte 1800 Passagiere an Bord.",
    "Nach Artikel 5 und Paragraf 24 Absatz 7 bleibt es dabei.",
    "Das Spiel endete 3:1, der Kurs stieg um 2,5 Prozent auf 1.500 Punkte.",
    "Sie gab acht auf die sieben Kinder und fuhr mit der Linie 24.",
    "Das ist das erste Mal, zum zweiten Mal, an dritter Stelle.",
    "Nach dem Zweiten Weltkrieg kam er auf Platz 3. Dann war Ruhe.",
    "Die Hälfte der Bewohner und ein Viertel der Stimmen, halb leer.",
    "Ab und zu, vor allem, nach und nach, auf einmal, zu Ende.",
    "Version 3.2.1 und 10.0.0.1, Telefon 030 1234567.",
    "Er stand vor dem Haus, vor zwei Männern und vor drei Häusern.",
    "Die Uhr steht still, rund um die Uhr wird gesucht.",
    "Der Jahresbericht, der Monatslohn und die Tageszeitung lagen da.",
    "Mal sehen, ob das mal gut geht.",
    "Der 2. Spieltag und die 5. Armee.",
    "Er zahlte 3/4 der Summe und 1/2 der Zinsen.",
]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_time_stays_alone(text: str, find_in) -> None:
    assert [timex.text for timex in find_in(text, "de")] == []


def test_a_history_counts_from_the_year_told_last(find_in) -> None:
    text = (
        "Der Krieg begann am 14. November 1937. Am nächsten Tag fiel die Brücke. Im Frühjahr 1938 kam Hilfe, "
        "im April ging sie. Im Jahr darauf endete er; am 30. April schwiegen die Waffen."
    )
    assert [timex.value for timex in find_in(text, "de")] == [
        "1937-11-14",
        "1937-11-15",
        "1938-SP",
        "1938-04",
        "1939",
        "1939-04-30",
    ]


def test_what_comes_after_a_night_counts_from_the_day_it_leads_into(find_in) -> None:
    found = find_in("In der Nacht zum 26. Februar 1938 fiel die Stadt, zwei Tage später der Hafen.", "de")
    assert [timex.value for timex in found] == ["1938-02-25TNI", "1938-02-28"]
