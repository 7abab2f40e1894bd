"""The words in which made reports tell of made happenings, in four languages (bench/proposing.py)."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """A language: `kinds` has for each kind of happening the ways to tell it, `crowds` what people did beside one.

    `on` is how a weekday is said, `date` how a day of a month is, with what leads it in the middle of a sentence.
    """

    weekdays: str
    months: str
    on: str
    date: str
    kinds: Sequence[Sequence[str]]
    crowds: Sequence[str]
    fillers: Sequence[str]
    denial: str


ARREST = 2
"""The number of the kind of happening that is denied at times."""

TONGUES = {
    "en": Tongue(
        weekdays="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        months="January February March April May June July August September October November December",
        on="on {weekday}",
        date="on {day} {month}",
        kinds=(
            (
                "{who} opened the {what} in {where} {when}, {how}.",
                "The {what} in {where} was opened by {who} {when}; {how}.",
                "{when_first} {who} cut the ribbon of the {what} in {where}, where {how}.",
                "In {where}, {who} declared the {what} open {when}, {how}.",
            ),
            (
                "A fire destroyed the {what} in {where} {when}, and {number} people were hurt, {who} said.",
                "{number} people were hurt {when} when flames swept the {what} in {where}, according to {who}.",
                "{when_first} the {what} in {where} burned down and {number} people were injured, {who} said.",
                "The {what} in {where} was lost to a fire {when} that hurt {number} people, {who} said.",
            ),
            (
                "Police in {where} arrested {who} {when} over the sale of the {what}.",
                "{who} was detained in {where} {when} in the affair of the {what}.",
                "{when_first} officers in {where} took {who} into custody over the {what}.",
                "{who} was seized by police in {where} {when}, who ask about the sale of the {what}.",
            ),
            (
                "{who} signed the lease of the {what} with {where} for {number} million crowns {when}.",
                "The lease of the {what}, worth {number} million crowns, was signed by {who} in {where} {when}.",
                "{when_first} {who} and the town of {where} signed a lease of the {what} for {number} million crowns.",
                "{where} leased the {what} {when} in a deal of {number} million crowns that {who} signed.",
            ),
        ),
        crowds=("{count} people watched", "{count} people cheered", "{count} people sang"),
        fillers=(
            "Shopkeepers nearby say that business has been slow since the winter.",
            "The town hall did not answer questions.",
            "Few in the street wanted to give their names.",
            "Old maps of the quarter show a pond there.",
            "It is not known who will pay for it.",
        ),
        denial="A lawyer denied {when} that {who} was arrested in {where} over the {what}.",
    ),
    "de": Tongue(
        weekdays="Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        on="am {weekday}",
        date="am {day}. {month}",
        kinds=(
            (
                "{who} hat {when} in {where} das Haus {what} eröffnet, {how}.",
                "Das Haus {what} in {where} wurde {when} von {who} eröffnet; {how}.",
                "{when_first} hat {who} das Haus {what} in {where} eingeweiht, und {how}.",
                "In {where} hat {who} {when} das Haus {what} für eröffnet erklärt, {how}.",
            ),
            (
                "Ein Feuer hat {when} das Haus {what} in {where} zerstört und {number} Menschen verletzt, so {who}.",
                "{number} Menschen wurden {when} verletzt, als das Haus {what} in {where} brannte, so {who}.",
                "{when_first} brannte das Haus {what} in {where} ab, {number} Menschen wurden verletzt, sagte {who}.",
                "Das Haus {what} in {where} verbrannte {when} im Feuer, das {number} Menschen verletzte, so {who}.",
            ),
            (
                "Die Polizei in {where} hat {who} {when} wegen des Verkaufs von {what} verhaftet.",
                "{who} wurde {when} in {where} in der Sache {what} festgenommen.",
                "{when_first} haben Beamte in {where} {who} wegen {what} in Gewahrsam genommen.",
                "{who} wurde {when} in {where} von der Polizei verhaftet, die nach dem Verkauf von {what} fragt.",
            ),
            (
                "{who} hat {when} mit {where} den Vertrag über {what} für {number} Millionen Kronen unterzeichnet.",
                "Der Vertrag über {what} für {number} Millionen Kronen wurde {when} von {who} in {where} signiert.",
                "{when_first} schlossen {who} und {where} einen Vertrag über {what} für {number} Millionen Kronen.",
                "{where} hat {what} {when} für {number} Millionen Kronen vermietet, der Vertrag ist von {who}.",
            ),
        ),
        crowds=("{count} Menschen sahen zu", "{count} Menschen jubelten", "{count} Menschen sangen"),
        fillers=(
            "Händler in der Nähe sagen, dass die Geschäfte seit dem Winter schlecht gehen.",
            "Das Rathaus hat Fragen nicht beantwortet.",
            "Nur wenige in der Straße wollten ihre Namen nennen.",
            "Alte Karten des Viertels zeigen dort einen Teich.",
            "Es ist nicht bekannt, wer dafür bezahlen wird.",
        ),
        denial="Eine Anwältin hat {when} bestritten, dass {who} in {where} wegen {what} verhaftet wurde.",
    ),
    "fr": Tongue(
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        on="{weekday}",
        date="le {day} {month}",
        kinds=(
            (
                "{who} a inauguré {when} la maison {what} à {where}, {how}.",
                "La maison {what} à {where} a été inaugurée {when} par {who} ; {how}.",
                "{when_first}, {who} a ouvert la maison {what} à {where}, où {how}.",
                "À {where}, {who} a inauguré la maison {what} {when}, {how}.",
            ),
            (
                "Un incendie a détruit {when} la maison {what} à {where} et blessé {number} personnes, a dit {who}.",
                "{number} personnes ont été blessées {when} dans l'incendie de {what} à {where}, selon {who}.",
                "{when_first}, la maison {what} à {where} a brûlé et {number} personnes ont été blessées, a dit {who}.",
                "La maison {what} à {where} a brûlé {when} dans un feu qui a blessé {number} personnes, selon {who}.",
            ),
            (
                "La police de {where} a arrêté {who} {when} pour la vente de {what}.",
                "{who} a été interpellé {when} à {where} dans l'affaire de {what}.",
                "{when_first}, les agents de {where} ont arrêté {who} dans l'affaire de {what}.",
                "{who} a été arrêté {when} par la police à {where}, qui enquête sur la vente de {what}.",
            ),
            (
                "{who} a signé {when} avec {where} le contrat de {what} pour {number} millions de couronnes.",
                "Le contrat de {what}, pour {number} millions de couronnes, a été signé {when} par {who} à {where}.",
                "{when_first}, {who} et {where} ont signé un contrat de {number} millions de couronnes pour {what}.",
                "{where} a conclu {when} un accord de {number} millions de couronnes pour {what}, signé par {who}.",
            ),
        ),
        crowds=("{count} personnes ont regardé", "{count} personnes ont applaudi", "{count} personnes ont chanté"),
        fillers=(
            "Les commerçants du quartier disent que les affaires vont mal depuis l'hiver.",
            "La mairie n'a pas répondu aux questions.",
            "Peu de gens dans la rue ont voulu donner leur nom.",
            "De vieilles cartes du quartier y montrent un étang.",
            "On ne sait pas qui paiera.",
        ),
        denial="Une avocate a démenti {when} que {who} ait été arrêté à {where} dans l'affaire de {what}.",
    ),
    "es": Tongue(
        weekdays="lunes martes miércoles jueves viernes sábado domingo",
        months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        on="el {weekday}",
        date="el {day} de {month}",
        kinds=(
            (
                "{who} inauguró {when} la casa {what} en {where}, {how}.",
                "La casa {what} en {where} fue inaugurada {when} por {who}; {how}.",
                "{when_first} {who} inauguró la casa {what} en {where}, donde {how}.",
                "En {where}, {who} declaró inaugurada {when} la casa {what}, {how}.",
            ),
            (
                "Un incendio destruyó {when} la casa {what} en {where} e hirió a {number} personas, dijo {who}.",
                "{number} personas resultaron heridas {when} en el incendio de la casa {what} en {where}, según {who}.",
                "{when_first} se quemó la casa {what} en {where} y {number} personas resultaron heridas, dijo {who}.",
                "La casa {what} en {where} se perdió {when} en un incendio que hirió a {number} personas, dijo {who}.",
            ),
            (
                "La policía de {where} detuvo {when} a {who} por la venta de {what}.",
                "{who} fue detenido {when} en {where} en el caso de {what}.",
                "{when_first} los agentes de {where} detuvieron a {who} por {what}.",
                "{who} fue arrestado {when} por la policía en {where}, que pregunta por la venta de {what}.",
            ),
            (
                "{who} firmó {when} con {where} el contrato de {what} por {number} millones de coronas.",
                "El contrato de {what} por {number} millones de coronas fue firmado {when} por {who} en {where}.",
                "{when_first} {who} y {where} firmaron un contrato de {what} por {number} millones de coronas.",
                "{where} cerró {when} un acuerdo de {number} millones de coronas por {what} que firmó {who}.",
            ),
        ),
        crowds=("{count} personas miraron", "{count} personas aplaudieron", "{count} personas cantaron"),
        fillers=(
            "Los comerciantes del barrio dicen que el negocio va mal desde el invierno.",
            "El ayuntamiento no respondió a las preguntas.",
            "Pocos en la calle quisieron dar su nombre.",
            "Los mapas viejos del barrio muestran allí un estanque.",
            "No se sabe quién lo pagará.",
        ),
        denial="Una abogada negó {when} que {who} fuera detenido en {where} por {what}.",
    ),
}
