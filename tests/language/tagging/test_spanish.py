"""Expressions of time in Spanish text: what is found, what it says, and what is none."""

import pytest

CASES = """
[La semana antes del 5 de mayo de 2015] llovió. | DATE 2015-W18 | 2015-04-27..2015-05-04
Llovió [la mañana después del 5 de mayo de 2015]. | TIME 2015-05-06TMO | 2015-05-06..2015-05-06
Llovió [el fin de semana del 9 de mayo de 2015]. | DATE 2015-W19-WE | 2015-05-09..2015-05-10
Llovió [el lunes después de Pascua de 2015]. | DATE 2015-04-06 | 2015-04-06..2015-04-06
Llovió [el penúltimo viernes]. | DATE 2015-07-10 | 2015-07-10..2015-07-10
Llovió [el penúltimo día de mayo de 2015]. | DATE 2015-05-30 | 2015-05-30..2015-05-30
Llovió [el primer fin de semana de mayo de 2015]. | DATE 2015-W18-WE | 2015-05-02..2015-05-03
Llovió en [la primera mitad del siglo XIX]. | DATE 18 | 1800-01-01..1849-12-31
Llovió hacia [3050 a. C.] y después. | DATE BC3050 | -3054-01-01..-3044-12-31
Llovió [el 5 de mayo de 2015 a las 14:30 GMT+2]. | TIME 2015-05-05T14:30 | 2015-05-05..2015-05-05
La votación es [el jueves]. | DATE 2015-07-30 | 2015-07-30..2015-07-30
Llovió hasta [el jueves]. | DATE 2015-07-23 | 2015-07-23..2015-07-23
Se aplazó hasta [el lunes]. | DATE 2015-07-27 | 2015-07-27..2015-07-27
Ardió en [la noche del 3 al 4 de mayo de 1942]. | TIME 1942-05-03TNI | 1942-05-03..1942-05-04
Llegó [hoy hace un año] por mar. | DATE 2014-07-24 | 2014-07-24..2014-07-24
Llegó en [la víspera del 5 de mayo de 2015]. | TIME 2015-05-04TEV | 2015-05-04..2015-05-04
Llovió en [los años veinte del siglo XIX]. | DATE 182 | 1820-01-01..1829-12-31
Llegó [el 3 de marzo de 2015] por mar. | DATE 2015-03-03 | 2015-03-03..2015-03-03
Llegó [el viernes 3 de julio] por mar. | DATE 2015-07-03 | 2015-07-03..2015-07-03
Llegó [el viernes, 3 de julio de 2015], por mar. | DATE 2015-07-03 | 2015-07-03..2015-07-03
Llegó [el día 3 de marzo] por mar. | DATE 2015-03-03 | 2015-03-03..2015-03-03
Llegó [el 1 de enero de 1959] por mar. | DATE 1959-01-01 | 1959-01-01..1959-01-01
Llegó [el 1º de mayo] por mar. | DATE 2015-05-01 | 2015-05-01..2015-05-01
Llegó [el primero de mayo] por mar. | DATE 2015-05-01 | 2015-05-01..2015-05-01
Llegó [el tres de mayo] por mar. | DATE 2015-05-03 | 2015-05-03..2015-05-03
Llegó [el 21 ene 2014] por mar. | DATE 2014-01-21 | 2014-01-21..2014-01-21
El acta es del [24/07/2014] y consta. | DATE 2014-07-24 | 2014-07-24..2014-07-24
El acta es del [3/5/2014] y consta. | DATE 2014-05-03 | 2014-05-03..2014-05-03
El acta es del [24-7-2014] y consta. | DATE 2014-07-24 | 2014-07-24..2014-07-24
El acta es de [2014-05-03] y consta. | DATE 2014-05-03 | 2014-05-03..2014-05-03
Del [3] al 5 de mayo de 2014 hubo feria. | DATE 2014-05-03 | 2014-05-03..2014-05-03
Del 3 al [5 de mayo de 2014] hubo feria. | DATE 2014-05-05 | 2014-05-05..2014-05-05
Entre el 3 y [el 5 de mayo de 2014] hubo feria. | DATE 2014-05-05 | 2014-05-05..2014-05-05
Los días 3, [4] y 5 de mayo de 2014 hubo feria. | DATE 2014-05-04 | 2014-05-04..2014-05-04
De [mayo] a junio de 2014 hubo feria. | DATE 2014-05 | 2014-05-01..2014-05-31
[El pasado 3 de marzo] hubo feria. | DATE 2015-03-03 | 2015-03-03..2015-03-03
[El próximo 1 de diciembre] habrá feria. | DATE 2015-12-01 | 2015-12-01..2015-12-01
Se fue [el 3 de marzo del año pasado] a casa. | DATE 2014-03-03 | 2014-03-03..2014-03-03
Se fue [el día 20] a casa. | DATE 2015-07-20 | 2015-07-20..2015-07-20
Se fue en [marzo de 2015] a casa. | DATE 2015-03 | 2015-03-01..2015-03-31
Se fue en [marzo del año pasado] a casa. | DATE 2014-03 | 2014-03-01..2014-03-31
Se fue en [marzo de este año] a casa. | DATE 2015-03 | 2015-03-01..2015-03-31
Se fue [el pasado mes de marzo] a casa. | DATE 2015-03 | 2015-03-01..2015-03-31
Se irá [el próximo marzo] a casa. | DATE 2016-03 | 2016-03-01..2016-03-31
A [principios de marzo] empezó la huelga. | DATE 2015-03 | 2015-03-01..2015-03-16
A [mediados de junio de 2014] acabó. | DATE 2014-06 | 2014-06-08..2014-06-22
A [finales de mayo] se fue. | DATE 2015-05 | 2015-05-16..2015-05-31
A [finales de año] estará listo. | DATE 2015 | 2015-07-01..2015-12-31
A [fines de mes] estará listo. | DATE 2015-07 | 2015-07-16..2015-07-31
A [principios de la próxima semana] se votará. | DATE 2015-W31 | 2015-07-27..2015-07-30
A [mediados de 1937] cayó la ciudad. | DATE 1937 | 1937-04-01..1937-09-30
Nació en [1914] en el sur. | DATE 1914 | 1914-01-01..1914-12-31
Nació en [el año 1914] en el sur. | DATE 1914 | 1914-01-01..1914-12-31
Nació en [mil novecientos catorce] en el sur. | DATE 1914 | 1914-01-01..1914-12-31
Murió en [el año 44 a. C.] en Roma. | DATE BC0044 | -0043-01-01..-0043-12-31
Murió en [476 d. C.] en Roma. | DATE 0476 | 0476-01-01..0476-12-31
Entre [1914] y 1918 hubo guerra. | DATE 1914 | 1914-01-01..1914-12-31
Hubo guerra (1914-[1918]) en Europa. | DATE 1918 | 1918-01-01..1918-12-31
[Este año] no hay feria. | DATE 2015 | 2015-01-01..2015-12-31
[El año pasado] no hubo feria. | DATE 2014 | 2014-01-01..2014-12-31
[El pasado año] no hubo feria. | DATE 2014 | 2014-01-01..2014-12-31
[El año que viene] habrá feria. | DATE 2016 | 2016-01-01..2016-12-31
[El próximo año] habrá feria. | DATE 2016 | 2016-01-01..2016-12-31
[El año antepasado] hubo feria. | DATE 2013 | 2013-01-01..2013-12-31
[La semana pasada] hubo feria. | DATE 2015-W29 | 2015-07-13..2015-07-23
[La próxima semana] habrá feria. | DATE 2015-W31 | 2015-07-25..2015-08-02
[La semana que viene] habrá feria. | DATE 2015-W31 | 2015-07-25..2015-08-02
[El mes pasado] hubo feria. | DATE 2015-06 | 2015-06-01..2015-06-30
[El mes en curso] es malo. | DATE 2015-07 | 2015-07-01..2015-07-31
En [el siglo XIX] era normal. | DATE 18 | 1800-01-01..1899-12-31
A [mediados del siglo XX] era normal. | DATE 19 | 1925-01-01..1974-12-31
En [el siglo V a. C.] era normal. | DATE BC04 | -0499-01-01..-0400-12-31
En [los años ochenta] era normal. | DATE 198 | 1980-01-01..1989-12-31
En [los años 90] era normal. | DATE 199 | 1990-01-01..1999-12-31
En [los años veinte] era normal. | DATE 192 | 1920-01-01..1929-12-31
En [la década de 1980] era normal. | DATE 198 | 1980-01-01..1989-12-31
En [la década de los ochenta] era normal. | DATE 198 | 1980-01-01..1989-12-31
En [los 80], era normal. | DATE 198 | 1980-01-01..1989-12-31
A [finales de los noventa] era normal. | DATE 199 | 1995-01-01..1999-12-31
[Hace tres años] llegó al país. | DATE 2012 | 2012-01-01..2012-12-31
[Hace un año] llegó al país. | DATE 2014 | 2014-01-01..2014-12-31
[Hace más de diez años] llegó al país. | DATE 2005 | ..2005-07-24
[Hace ya dos años] llegó al país. | DATE 2013 | 2013-01-01..2013-12-31
[Hace unos días] llegó al país. | DATE PAST_REF | 2015-07-19..2015-07-22
Llegó [dos años atrás] al país. | DATE 2013 | 2013-01-01..2013-12-31
Llegará [dentro de dos semanas] al país. | DATE 2015-W32 | 2015-08-04..2015-08-10
Llegará [dentro de tres días] al país. | DATE 2015-07-27 | 2015-07-27..2015-07-27
Llegó el 3 de mayo de 2012; [tres años después] murió. | DATE 2015 | 2015-01-01..2015-12-31
Llegó el 3 de mayo de 2012; [dos días antes] llovía. | DATE 2012-05-01 | 2012-05-01..2012-05-01
Llegó el 3 de mayo de 2012; [cinco días más tarde] murió. | DATE 2012-05-08 | 2012-05-08..2012-05-08
Llegó el 3 de mayo de 2012; al [día siguiente] murió. | DATE 2012-05-04 | 2012-05-04..2012-05-04
Llegó el 3 de mayo de 2012; [el día anterior] llovía. | DATE 2012-05-02 | 2012-05-02..2012-05-02
Llegó el 3 de mayo de 2012; [ese mismo día] murió. | DATE 2012-05-03 | 2012-05-03..2012-05-03
Llegó el 3 de mayo de 2012; [esa noche] murió. | TIME 2012-05-03TNI | 2012-05-03..2012-05-03
Llegó en mayo de 2012; al [mes siguiente] murió. | DATE 2012-06 | 2012-06-01..2012-06-30
Llegó en mayo de 2012; [el año siguiente] murió. | DATE 2013 | 2013-01-01..2013-12-31
Llegó en 2012; en [octubre de ese año] murió. | DATE 2012-10 | 2012-10-01..2012-10-31
[Ayer] llovió. | DATE 2015-07-23 | 2015-07-23..2015-07-23
[Anteayer] llovió. | DATE 2015-07-22 | 2015-07-22..2015-07-22
[Anoche] llovió. | TIME 2015-07-23TNI | 2015-07-23..2015-07-24
[Hoy] llueve. | DATE 2015-07-24 | 2015-07-24..2015-07-24
[Mañana] lloverá. | DATE 2015-07-25 | 2015-07-25..2015-07-25
[Pasado mañana] lloverá. | DATE 2015-07-26 | 2015-07-26..2015-07-26
Lloverá [mañana por la mañana] en el sur. | TIME 2015-07-25TMO | 2015-07-25..2015-07-25
Llovió por [la mañana] en el sur. | TIME 2015-07-24TMO | 2015-07-24..2015-07-24
[Esta mañana] llovió. | TIME 2015-07-24TMO | 2015-07-24..2015-07-24
Llovió [ayer por la tarde] en el sur. | TIME 2015-07-23TAF | 2015-07-23..2015-07-23
Llovió [la tarde de ayer] en el sur. | TIME 2015-07-23TAF | 2015-07-23..2015-07-23
[El viernes] se aprobó la ley. | DATE 2015-07-24 | 2015-07-24..2015-07-24
[El jueves] se aprobó la ley. | DATE 2015-07-23 | 2015-07-23..2015-07-23
[El jueves] se aprobará la ley. | DATE 2015-07-30 | 2015-07-30..2015-07-30
La ley se votará [el lunes] en Madrid. | DATE 2015-07-27 | 2015-07-27..2015-07-27
La ley se votó [el lunes pasado] en Madrid. | DATE 2015-07-20 | 2015-07-20..2015-07-20
La ley se vota [el próximo lunes] en Madrid. | DATE 2015-07-27 | 2015-07-27..2015-07-27
La ley se vota [el lunes que viene] en Madrid. | DATE 2015-07-27 | 2015-07-27..2015-07-27
La ley se vota [el lunes de la próxima semana] allí. | DATE 2015-07-27 | 2015-07-27..2015-07-27
La ley se votó [este martes] en Madrid. | DATE 2015-07-21 | 2015-07-21..2015-07-21
La ley se votó [el sábado por la noche] en Madrid. | TIME 2015-07-18TNI | 2015-07-18..2015-07-18
Hubo fuego [la noche del 22 de julio] en el puerto. | TIME 2015-07-22TNI | 2015-07-22..2015-07-23
Hubo fuego en [la madrugada del lunes] en el puerto. | TIME 2015-07-20TMO | 2015-07-20..2015-07-20
Hubo fuego [la tarde del 9 de agosto de 1942] allí. | TIME 1942-08-09TAF | 1942-08-09..1942-08-09
Hubo fuego a [medianoche] en el puerto. | TIME 2015-07-24T24:00 | 2015-07-24..2015-07-24
Empezó a [las 14:30] en punto. | TIME 2015-07-24T14:30 | 2015-07-24..2015-07-24
Empezó a [las 14.30 horas] en punto. | TIME 2015-07-24T14:30 | 2015-07-24..2015-07-24
Empezó a [las 21.42] y acabó pronto hoy. | TIME 2015-07-24T21:42 | 2015-07-24..2015-07-24
Empezó a [las 14 horas] en punto. | TIME 2015-07-24T14:00 | 2015-07-24..2015-07-24
Empezó a [las 20:00 h] en punto. | TIME 2015-07-24T20:00 | 2015-07-24..2015-07-24
Empezó a [las tres de la tarde] en punto. | TIME 2015-07-24T15:00 | 2015-07-24..2015-07-24
Empezó a [las 8 de la noche] en punto. | TIME 2015-07-24T20:00 | 2015-07-24..2015-07-24
Empezó a [las siete y media] en punto. | TIME 2015-07-24T07:30 | 2015-07-24..2015-07-24
Empezó a [las ocho menos cuarto de la mañana] allí. | TIME 2015-07-24T07:45 | 2015-07-24..2015-07-24
Empezó a [la una] en punto. | TIME 2015-07-24T01:00 | 2015-07-24..2015-07-24
Empezó a [las 9 p. m.] en punto. | TIME 2015-07-24T21:00 | 2015-07-24..2015-07-24
Empezó a [las 12 del mediodía] en punto. | TIME 2015-07-24T12:00 | 2015-07-24..2015-07-24
Empezó hacia [las tres de la tarde] allí. | TIME 2015-07-24T15:00 | 2015-07-24..2015-07-24
Hablará [hoy a las 17.00] en Madrid. | TIME 2015-07-24T17:00 | 2015-07-24..2015-07-24
Habló [el lunes a las 9:00] en Madrid. | TIME 2015-07-20T09:00 | 2015-07-20..2015-07-20
Firmó a [las 12.00 horas de hoy] en Madrid. | TIME 2015-07-24T12:00 | 2015-07-24..2015-07-24
[El verano de 2014] fue seco. | DATE 2014-SU | 2014-06-01..2014-08-31
[El verano pasado] fue seco. | DATE 2014-SU | 2014-06-01..2014-08-31
Desde [la primavera] no llueve. | DATE 2015-SP | 2015-03-01..2015-05-31
[El próximo otoño] lloverá. | DATE 2015-FA | 2015-09-01..2015-11-30
[El fin de semana] habrá feria. | DATE 2015-W30-WE | 2015-07-25..2015-07-26
[El tercer trimestre] fue malo. | DATE 2015-Q3 | 2015-07-01..2015-09-30
[El cuarto trimestre del año pasado] fue malo. | DATE 2014-Q4 | 2014-10-01..2014-12-31
[El primer semestre de 2014] fue malo. | DATE 2014-H1 | 2014-01-01..2014-06-30
[La primera mitad de 2014] fue mala. | DATE 2014-H1 | 2014-01-01..2014-06-30
[El último día del año] fue malo. | DATE 2015-12-31 | 2015-12-31..2015-12-31
[El primer lunes de mayo] fue malo. | DATE 2015-05-04 | 2015-05-04..2015-05-04
En [Nochebuena] nevó. | DATE 2014-12-24 | 2014-12-24..2014-12-24
En [Navidad] nevará. | DATE 2015-12-25 | 2015-12-25..2015-12-25
Duró [tres semanas] más. | DURATION P3W | ..
Duró [un año y medio] en total. | DURATION P1Y6M | ..
Duró [tres años y medio] en total. | DURATION P3Y6M | ..
Duró [dos horas y media] en total. | DURATION PT2H30M | ..
Duró [hora y media] en total. | DURATION PT1H30M | ..
Duró [media hora] en total. | DURATION PT30M | ..
Duró [treinta y cinco años] en total. | DURATION P35Y | ..
Duró [1.500 años] en total. | DURATION P1500Y | ..
Duró [dos horas y 30 minutos] en total. | DURATION PT2H30M | ..
Duró [más de dos años] en total. | DURATION P2Y | ..
Duró [tres o cuatro días] en total. | DURATION P3D | ..
Duró [un par de días] en total. | DURATION P2D | ..
Duró [varios meses] en total. | DURATION PXM | ..
Llovió durante [meses] en el sur. | DURATION PXM | ..
Desde hace [tres años] no llueve. | DURATION P3Y | ..
En [los últimos tres años] no llovió. | DURATION P3Y | 2012-07-24..2015-07-24
En [los tres últimos años] no llovió. | DURATION P3Y | 2012-07-24..2015-07-24
En [las próximas dos semanas] no lloverá. | DURATION P2W | 2015-07-24..2015-08-07
En [el último año] no llovió. | DURATION P1Y | 2014-07-24..2015-07-24
Pagará en [los cinco primeros días] sin falta. | DURATION P5D | ..
El consejo se reúne [cada lunes] allí. | SET XXXX-WXX-1 | ..
El museo abre de [martes] a domingo. | SET XXXX-WXX-2 | ..
El consejo se reúne [los lunes] allí. | SET XXXX-WXX-1 | ..
El consejo se reúne los martes y [jueves] allí. | SET XXXX-WXX-4 | ..
El consejo se reúne [todos los viernes] allí. | SET XXXX-WXX-5 | ..
El consejo se reúne [diariamente] allí. | SET P1D | ..
El consejo se reúne [todos los días] allí. | SET P1D | ..
El consejo se reúne [dos veces por semana] allí. | SET P1W | ..
El consejo se reúne [una vez al mes] allí. | SET P1M | ..
El consejo se reúne [cada dos años] allí. | SET P2Y | ..
El consejo se reúne [todas las noches] allí. | SET XXXX-XX-XXTNI | ..
El informe [anual] está listo. | SET P1Y | ..
[Actualmente] hay calma. | DATE PRESENT_REF | ..
[Recientemente] hubo ruido. | DATE PAST_REF | 2015-04-24..2015-07-24
[Pronto] habrá ruido. | DATE FUTURE_REF | 2015-07-24..2015-10-23
"""


def test_expressions_say_when(case, told_of) -> None:
    assert told_of(case, "es") == (case.words, case.type, case.value, case.bounds)


FRAMED = [
    ("Llegó dos días antes del 5 de mayo de 2015.", "2015-05-03: 2015-05-03..2015-05-03"),
    ("Está desde al menos 2011.", "../2011: ..2011-12-31"),
    (
        "Llegó poco después de medianoche del 5 de mayo de 2015.",
        "2015-05-05/2015-05-06: 2015-05-05..2015-05-06",
    ),
    ("Estuvo de lunes a viernes de la semana pasada.", "2015-07-13/2015-07-17: 2015-07-13..2015-07-17"),
    ("Está fuera desde mayo.", "2015-05/..: 2015-05-01.."),
    ("Está fuera desde hace tres años.", "2012-07-24/2015-07-24: 2012-07-24..2015-07-24"),
    ("Rige a partir del lunes.", "2015-07-27/..: 2015-07-27.."),
    ("Estará allí hasta el 5 de agosto.", "../2015-08-05: ..2015-08-05"),
    ("Estará allí hasta finales de año.", "../2015: ..2015-12-31"),
    ("Huyó dos días después del incendio del 5 de mayo de 2015.", "2015-05-07: 2015-05-07..2015-05-07"),
    ("Perdió durante dos años antes de cerrar el 5 de mayo de 2015.", "2015-05-05: 2015-05-05..2015-05-05"),
    ("Huyó poco después del 5 de mayo de 2015.", "2015-05-06/2015-06-05: 2015-05-06..2015-06-05"),
    ("Estuvo allí antes de 1990.", "../1990: ..1989-12-31"),
    ("Estuvo allí después del 5 de mayo de 2014.", "2014-05-05/..: 2014-05-06.."),
    ("Estuvo allí entre 1914 y 1918.", "1914/1918: 1914-01-01..1918-12-31"),
    ("Estuvo allí de 1990 a 1998.", "1990/1998: 1990-01-01..1998-12-31"),
    ("Estuvo allí desde 1990 hasta 1998.", "1990/1998: 1990-01-01..1998-12-31"),
    ("Estuvo allí del 3 al 5 de mayo de 2014.", "2014-05-03/2014-05-05: 2014-05-03..2014-05-05"),
    ("Estuvo allí de lunes a miércoles.", "2015-07-20/2015-07-22: 2015-07-20..2015-07-22"),
    ("Estará listo en dos semanas.", "2015-08-04~/2015-08-10~: 2015-08-04..2015-08-10"),
    ("Será completado en dos semanas.", "2015-08-04~/2015-08-10~: 2015-08-04..2015-08-10"),
    ("Vino a finales de mayo o a principios de junio.", "[2015-05,2015-06]: 2015-05-16..2015-06-15"),
]


@pytest.mark.parametrize(("text", "bounds"), FRAMED)
def test_words_around_a_date_bound_it(text: str, bounds: str, bounds_of) -> None:
    assert bounds_of(text, "es") == [bounds]


FALSE_FRIENDS = [
    "Buenos días, buenas tardes y buenas noches.",
    "Victoria Abril y Plácido Domingo actuaron en la Plaza de Mayo de Santo Domingo.",
    "Don Domingo y la señora Abril fueron a ver a Julio Marzo.",
    "El segundo lugar fue para el tercer hombre por primera vez.",
    "Se lo dijo a las dos mujeres y a las tres empresas.",
    "La mayor parte tomó el sol junto al mar. Era lo mejor.",
    "El diario y el semanario no dijeron nada más tarde o más temprano.",
    "Los 80 muertos, los 12 apóstoles y los diez mandamientos.",
    "El vuelo 1998 llevaba 1800 pasajeros; pagaron 1900 euros o 2000 dólares.",
    "El artículo 5 y la ley 1990 no cambian.",
    "Ganó 3-1 y el índice subió un 2,5% hasta los 1.500 puntos.",
    "Juan Carlos I, Felipe VI y el papa Juan XXIII leyeron el capítulo V.",
    "Una vez, otra vez, a veces, de vez en cuando.",
    "Hace frío, hace calor y hace falta dinero.",
    "Al final y en fin, el fin del mundo llegó al principio.",
    "El próximo presidente y la última película pasaron por la causa.",
    "Pagó 3/4 del precio y 1/2 del interés.",
    "Murió a los 53 y su hermano a los 50, sin hijos.",
    "Viajó por el mundo y por la costa cada uno por su lado.",
]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_time_stays_alone(text: str, find_in) -> None:
    assert [timex.text for timex in find_in(text, "es")] == []


def test_a_history_counts_from_the_year_told_last(find_in) -> None:
    text = (
        "La guerra empezó el 24 de marzo de 1980. El día anterior llovía. En octubre de ese año se unieron los grupos. "
        "En enero de 1981 hubo una ofensiva; en marzo fracasó. Al año siguiente, el 3 de mayo, hubo paz."
    )
    assert [timex.value for timex in find_in(text, "es")] == [
        "1980-03-24",
        "1980-03-23",
        "1980-10",
        "1981-01",
        "1981-03",
        "1982",
        "1982-05-03",
    ]
