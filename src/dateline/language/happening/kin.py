"""Words that tell of one deed, from both its sides and in the languages read: who denies one has denied the other.

"No sale had taken place" denies that somebody bought, "nobody had been hurt" that three were injured. Wider than the
families by which reports are joined: what is near enough to be denied need not be near enough to be the same.
"""

from functools import lru_cache

from dateline.language.happening.heads import base_of

_KIN = (
    "buy buyer acquire acquisition purchase sell sale seller deal takeover transaction take-over acheter achat",
    "acquis vendre vendu vente rachat kauf kaufen gekauft verkauf verkauft erworben übernommen übernahme compra",
    "comprar comprado vender vendido venta, meet meeting talks talk conversation encounter sit sat dine dinner",
    "lunch rendezvous summit rencontre rencontré rencontrer réunion entretien treffen getroffen traf gespräch",
    "reunión reunido reunirse reunirme encuentro, hurt injure injury wound casualty victim harm burn blessé blessés",
    "blessée blesser verletzt verletzte verletzten verletzungen herido heridos lesionado, kill die dead death",
    "perish murder fatality drown mort morts morte tué tués tot tote toten getötet gestorben todesopfer muerto",
    "muertos muerte fallecido matado, leak spill spillage escape seep discharge release dump pour contamination",
    "contaminate pollute pollution fuite déversement déversé leck ausgelaufen ausgetreten leckage verschmutzung",
    "fuga vertido derrame derramado, arrest detain detention custody capture seize apprehend arrêté arrestation",
    "interpellé festgenommen festnahme verhaftet verhaftung detenido detención arrestado, charge indict indictment",
    "accuse accusation prosecute prosecution inculpé inculpation angeklagt anklage imputado acusado acusación, pay",
    "payment bribe bribery money receive give transfer fee pot-de-vin payé versé bezahlt zahlung bestechung",
    "bestochen schmiergeld geld erhalten pago pagado soborno dinero, resign resignation quit step depart departure",
    "leave démission démissionné rücktritt zurückgetreten dimisión dimitido renuncia renunciado, dismiss dismissal",
    "sack fire oust suspend suspension limogé licencié entlassen entlassung suspendiert despedido destituido",
    "cesado, fire burn blaze arson flame incendie feu brand feuer brannte incendio fuego, explode explosion blast",
    "blow detonate detonation explosé explodiert estallido explosión explotado, close closure closing shut shutdown",
    "fermé fermeture geschlossen schließung schließen cerrado cierre cerrar, visit visitor travel trip journey",
    "arrive come voyage visite visité besuch besucht reise gereist visita visitado viaje viajado, warn warning",
    "alert averti avertissement alerte gewarnt warnung advertido advertencia aviso, sign signature contract agree",
    "agreement treaty pact signé unterzeichnet unterschrieben vertrag firmado firma acuerdo contrato, order command",
    "instruct instruction ordonné ordre angeordnet befohlen befehl ordenado orden, attack assault hit beat strike",
    "punch attaque attaqué agression angriff angegriffen überfall ataque atacado agresión, shoot shot fire gunfire",
    "tir tiré geschossen schüsse schuss disparo disparado tiroteo, steal theft rob robbery burglary loot vol volé",
    "gestohlen diebstahl robo robado, poison poisonous toxic toxin empoisonné vergiftet veneno envenenado, destroy",
    "destruction delete deletion shred erase détruit zerstört vernichtet gelöscht destruido borrado, collapse fall",
    "topple effondré effondrement eingestürzt einsturz derrumbe derrumbado, collide collision ram crash strike hit",
    "zusammenstoß kollision kollidiert choque colisión, sink sank founder capsize coulé naufrage gesunken",
    "untergegangen hundido hundimiento, call phone telephone ring appel appelé téléphoné anruf angerufen",
    "telefoniert llamada llamado, write letter mail message email lettre écrit brief geschrieben carta escrito,",
    "hide conceal cover-up caché verheimlicht vertuscht vertuschung ocultado encubierto, fake forge forgery falsify",
    "falsification fabricate faux falsifié gefälscht fälschung falsificado, vote ballot elect election voté",
    "élection gewählt wahl abgestimmt votado elección, strike walkout stoppage grève streik gestreikt huelga,",
    "threaten threat blackmail extort menace menacé bedroht drohung erpressung amenaza amenazado, search raid",
    "perquisition durchsuchung durchsucht razzia registro allanamiento, evacuate evacuation évacué évacuation",
    "evakuiert evakuierung evacuado evacuación, delay late postpone postponement retard reporté verspätung",
    "verzögert verschoben retraso aplazado, sail depart departure parti départ abgefahren ausgelaufen zarpado",
    "salido partida, land landing touchdown atterri gelandet landung aterrizado aterrizaje, build construct",
    "construction construit gebaut bau construido construcción, bury burial enterré vergraben begraben enterrado,",
    "invite invitation invité eingeladen einladung invitado invitación, drink drunk alcohol ivre getrunken",
    "betrunken alkohol bebido borracho, sleep asleep dormi schlief geschlafen dormido, fail failure defect",
    "defective malfunction faulty fault break broken panne défaut ausfall ausgefallen fehler defekt fallo avería,",
    "offer bid propose proposal offre proposé angebot angeboten oferta ofrecido, hire employ employment job",
    "embauché eingestellt beschäftigt contratado, test sample measure measurement reading exceed testé messung",
    "gemessen prueba medido, infect infection outbreak sick ill illness disease infecté malade infiziert erkrankt",
    "krank infectado enfermo, ban forbid prohibit block interdit verboten verbot prohibido prohibición, win victory",
    "lose defeat gagné gewonnen ganado, promise pledge guarantee promis versprochen prometido, approve approval",
    "permit permission licence license authorise authorize grant autorisé genehmigt genehmigung erlaubt autorizado",
    "permiso, cut reduce reduction lower réduit gekürzt kürzung reducido recorte",
)
"""Groups of words, parted by commas."""


@lru_cache(maxsize=65536)
def kin_of(word: str) -> frozenset[int]:
    """Return numbers that a word in small letters has in common with those that tell of the same deed as it does."""
    return _KIN_OF.get(word) or _KIN_OF.get(base_of(word)) or frozenset()


_gathered: dict[str, set[int]] = {}
for _number, _members in enumerate(" ".join(_KIN).split(",")):
    for _word in _members.split():
        _gathered.setdefault(_word, set()).add(_number)
        _gathered.setdefault(base_of(_word), set()).add(_number)
_KIN_OF = {word: frozenset(numbers) for word, numbers in _gathered.items()}
