"""What is done about somebody or something, after what befell.

In the words of four languages: English, German, French, Spanish, in this order. A word that ends with "-" stands for
all that begin so; of two with "+" between them both stand in the sentence, in this order ("nahm … fest").
"""

ACTS = {
    "an arrest": (
        "arrest- detain- custody apprehend- nabbed",
        "festgenomm- verhaft- festnahme- nahm+fest nahmen+fest nimmt+fest nehmen+fest gewahrsam",
        "arrestation- arrêtée arrêtées arrêtés interpell-",
        "detuv- detenid- detención detener detien- arrest-",
    ),
    "a charge": (
        "charged charges indict- prosecuted accuses accused",
        "angeklagt anklage- klagte+an klagt+an klagten+an",
        "inculp- mis+examen mise+examen poursuivi-",
        "imput- procesad- acusad- acusó acusa",
    ),
    "a trial": (
        "trial",
        "prozess- verhandlung- gerichtsverfahren",
        "procès",
        "juicio juzgad-",
    ),
    "a verdict": (
        "convict- acquit- sentenc- verdict- guilty jailed",
        "verurteil- freigesprochen freispruch urteil- schuldig-",
        "condamn- acquitt- relax- verdict- coupable-",
        "conden- absuel- absolv- veredicto sentenci- culpable-",
    ),
    "custody": (
        "custody remand-",
        "untersuchungshaft haft u-haft inhaftier-",
        "détention incarcér- écrou-",
        "prisión encarcel-",
    ),
    "a release": (
        "released freed",
        "freigelassen freilassung entlassen+haft frei+gelassen freikam",
        "libéré libérée libérés libération relâch- remis+liberté remise+liberté",
        "liberad- liberó liberaron excarcel- puesto+libertad puesta+libertad",
    ),
    "a fine": (
        "fined fine fines",
        "bußgeld- geldstrafe- geldbuße-",
        "amende-",
        "multa multad- multó multas",
    ),
    "a resignation": (
        "resign- quit quits stepped+down steps+down stood+down",
        "zurückgetreten rücktritt- trat+zurück traten+zurück tritt+zurück",
        "démission-",
        "dimit- dimisi- renunci-",
    ),
    "a dismissal": (
        "dismiss- sacked fired suspend- ousted ousts removed relieved",
        "entlassen entlassung- entließ- suspendier- abberufen abberufung abgesetzt absetzung gekündigt feuerte",
        "limog- licenci- révoqu- suspend- destitu- renvoy-",
        "destitu- cesad- cesó cese despedid- despidió suspend-",
    ),
    "an appointment": (
        "appoint- nominat- named+as named+new",
        "ernannt ernennung ernennt ernannte berufen",
        "nommé nommée nommés nomination",
        "nombrad- nombró nombramiento designad- designó",
    ),
    "a revocation": (
        "revok- withdrew withdrawn withdraws strip- loses lost+licence lost+license lost+permit cancelled",
        "entzogen entzog entzieht entzug widerruf- aberkannt verlor+lizenz verliert+lizenz aufgehoben",
        "retir- révoqu- annul- perdu+licence perdu+permis perd+licence",
        "retir- revoc- anul- perdió+licencia perdido+licencia",
    ),
    "a ban": (
        "ban bans banned banning outlaw- prohibit- forbid- forbade forbidden",
        "verbot- verbiet- untersagt untersagte",
        "interdi-",
        "prohib- veta vetó vetad-",
    ),
    "a ruling": (
        "ruled ruling rulings",
        "entschied entscheidung geurteilt urteilte",
        "jugé statué jugement",
        "falló fallo dictaminó resolvió",
    ),
    "a sale": (
        "sell sells sold selling sale sales buy buys bought buyer- purchas- acquir- acquisition takeover",
        "verkauf- kauf- gekauft erwarb- erworben erwerb übernahm übernommen übernahme",
        "vend vendu vendue vendus vendre vendent vente ventes rachat rachet- rachèt- achat- achet- achèt- acquis",
        "vend- venta compr- adqui-",
    ),
    "a payment": (
        "pay pays paid payment- bribe- transferr- handed+over",
        "zahl- bezahl- gezahlt überwies- überwiesen bestech- bestochen schmiergeld-",
        "payé payée payer paye paient paiement- versé versée versement verser pot-de-vin pots-de-vin",
        "pagó pagaron pagado pago pagos pagar soborn- abonó",
    ),
    "a closure": (
        "closed closes closure- closing shut shuts shutdown",
        "geschlossen schließ- schloss stillgelegt stilllegung insolven-",
        "ferm- faillite",
        "cerrad- cerró cerraron cierre cierra quiebra",
    ),
    "a search": (
        "search- raid raids raided",
        "durchsuch- razzia razzien",
        "perquisition- fouill-",
        "registr- allan- redada",
    ),
    "an inquiry": (
        "inquir- enquir- investigat- probe probes inquest",
        "ermittl- ermittel- untersuchung untersuchungsausschuss",
        "enquêt- instruction+ouverte",
        "investig- pesquisa",
    ),
    "a protest": (
        "protest- demonstrat- rally rallied march marched marches",
        "demonstr- protest- kundgebung-",
        "manifest- protest-",
        "manifesta- protest- marcha marchó marcharon",
    ),
    "a strike of work": (
        "walkout walkouts strike strikes strikers stoppage downed+tools",
        "streik- gestreikt ausstand arbeit+niedergelegt legten+nieder",
        "grève grèves grévistes débrayage",
        "huelga- huelguistas paro",
    ),
    "a denial": (
        "deny denies denied denying denial- reject-",
        "dementi- bestritt- bestreit- zurückgewiesen wies+zurück weist+zurück",
        "démenti- dément nié nie nient rejeté rejette",
        "desmint- desmient- negó niega niegan rechaz-",
    ),
    "an apology": (
        "apolog-",
        "entschuldig-",
        "excus-",
        "disculp-",
    ),
    "a confession": (
        "confess- admit- pleaded+guilty",
        "gestand geständnis gestanden gestehen",
        "avou- aveu-",
        "confes- admiti-",
    ),
    "a burial": (
        "was+buried were+buried burial funeral-",
        "beerdig- wurde+begraben wurden+begraben beigesetzt beisetzung bestattet",
        "enterr- inhum- obsèques funérailles",
        "enterr- sepult- funeral-",
    ),
    "an expulsion": (
        "expel- deport- extradit- expuls-",
        "ausgewiesen ausweisung abgeschoben abschiebung ausgeliefert auslieferung",
        "expuls- extrad-",
        "expuls- deport- extradit-",
    ),
}
