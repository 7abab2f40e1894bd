"""The words that say who says so, in the languages read here."""

from collections.abc import Mapping

from dateline.language.vocabulary import words_of

# Forms of the verbs of saying and thinking, under the plain form of each.
_VERBS = {
    "say": "say says said",
    "state": "state states stated",
    "tell": "tell tells told",
    "believe": "believe believes believed",
    "think": "think thinks thought",
    "confirm": "confirm confirms confirmed",
    "deny": "deny denies denied",
    "announce": "announce announces announced",
    "claim": "claim claims claimed",
    "allege": "allege alleges alleged",
    "assert": "assert asserts asserted",
    "insist": "insist insists insisted",
    "acknowledge": "acknowledge acknowledges acknowledged",
    "admit": "admit admits admitted",
    "concede": "concede concedes conceded",
    "testify": "testify testifies testified",
    "warn": "warn warns warned",
    "argue": "argue argues argued",
    "report": "report reports reported",
    "add": "add adds added",
    "explain": "explain explains explained",
    "declare": "declare declares declared",
    "maintain": "maintain maintains maintained",
    "suggest": "suggest suggests suggested",
    "suspect": "suspect suspects suspected",
    "estimate": "estimate estimates estimated",
    "predict": "predict predicts predicted",
    "describe": "describe describes described",
    "disclose": "disclose discloses disclosed",
    "reveal": "reveal reveals revealed",
    "write": "write writes wrote",
    "tweet": "tweet tweets tweeted",
    "reply": "reply replies replied",
    "note": "note notes noted",
    "complain": "complain complains complained",
    "accuse": "accuses",
    "sagen": "sagt sagte sagen sagten",
    "erklären": "erklärt erklärte erklären erklärten",
    "mitteilen": "mitteilte mitteilten teilte teilten",
    "bestätigen": "bestätigt bestätigte bestätigen bestätigten",
    "behaupten": "behauptet behauptete behaupten behaupteten",
    "glauben": "glaubt glaubte glauben glaubten",
    "berichten": "berichtet berichtete berichten berichteten",
    "dementieren": "dementiert dementierte dementieren dementierten",
    "bestreiten": "bestreitet bestreiten bestritt bestritten",
    "vermuten": "vermutet vermutete vermuten vermuteten",
    "betonen": "betont betonte betonen betonten",
    "dire": "dit disent disait",
    "déclarer": "déclare déclarent déclaré",
    "affirmer": "affirme affirment affirmé",
    "confirmer": "confirme confirment confirmé",
    "indiquer": "indique indiquent indiqué",
    "assurer": "assure assurent assuré",
    "estimer": "estime estiment estimé",
    "démentir": "dément démentent démenti",
    "annoncer": "annonce annoncent annoncé",
    "préciser": "précise précisent précisé",
    "expliquer": "explique expliquent expliqué",
    "decir": "dice dicen dijo dijeron",
    "afirmar": "afirma afirman afirmó afirmaron",
    "asegurar": "asegura aseguran aseguró aseguraron",
    "confirmar": "confirma confirman confirmó confirmaron",
    "declarar": "declara declaran declaró declararon",
    "señalar": "señala señalan señaló señalaron",
    "creer": "cree creen creía creían",
    "negar": "niega niegan negó negaron",
    "desmentir": "desmiente desmienten desmintió desmintieron",
    "anunciar": "anuncia anuncian anunció anunciaron",
    "informar": "informa informan informó informaron",
    "explicar": "explica explican explicó explicaron",
    "indicar": "indica indican indicó indicaron",
    "precisar": "precisa precisan precisó precisaron",
}
MANNERS: Mapping[str, str] = {form: plain for plain, forms in _VERBS.items() for form in forms.split()}

# Forms that a noun has too: they are verbs where "that", a colon or a quotation follows.
AMBIGUOUS = words_of(
    "report reports claim claims note notes estimate estimates suspect suspects state states tweet tweets"
)
# Forms that go with more than one, or with a helping verb.
PLURAL = frozenset(
    plain for plain, forms in _VERBS.items() if plain in forms.split() and not plain.endswith(("r", "n"))
)

# Persons by what they are, one and many; the second list names bodies, which speak without anybody being named.
ONE = words_of(
    "official source spokesman spokeswoman spokesperson diplomat minister aide adviser advisor officer commander",
    "general witness resident lawyer attorney expert analyst insider lawmaker legislator senator congressman",
    "congresswoman ambassador envoy president director secretary chief prosecutor investigator researcher economist",
    "doctor activist leader politician judge professor journalist reporter correspondent colleague employee",
    "executive manager neighbour neighbor survivor victim person soldier policeman detective colonel captain mayor",
    "governor deputy chairman negotiator confidant confidante associate ally friend acquaintance bodyguard brother",
    "sister son daughter wife husband widow sprecher sprecherin beamter beamtin diplomat diplomatin ministerin quelle",
    "zeuge zeugin anwalt anwältin experte expertin vertreter vertreterin abgeordneter abgeordnete augenzeuge",
    "insider präsident präsidentin kanzler kanzlerin staatsanwalt responsable porte-parole diplomate ministre",
    "témoin avocat avocate expert experte conseiller conseillère habitant président présidente procureur",
    "fonctionnaire officier ambassadeur funcionario funcionaria fuente portavoz diplomático diplomática ministro",
    "ministra testigo abogado abogada experto experta asesor asesora presidente presidenta fiscal vocero vocera",
    "embajador oficial engineer operator worker driver teacher farmer nurse guard pilot sailor firefighter technician",
    "scientist historian critic supporter relative villager observer consultant contractor coroner",
    "bürgermeister bürgermeisterin kapitän kommandant richter richterin leiter leiterin direktor direktorin chef",
    "chefin sekretär sekretärin ärztin polizist polizistin maire préfet préfète directeur directrice cheffe secrétaire",
    "commissaire capitaine juge médecin gouverneur gouverneure alcalde alcaldesa gobernador gobernadora jefe jefa",
    "directora secretario secretaria comisario comisaria capitán juez jueza médico médica",
)
MANY = words_of(
    "officials sources spokesmen spokespersons spokespeople diplomats ministers aides advisers advisors officers",
    "commanders generals witnesses eyewitnesses residents lawyers attorneys experts analysts insiders lawmakers",
    "legislators senators ambassadors envoys directors chiefs prosecutors investigators researchers economists",
    "doctors activists leaders politicians judges professors journalists reporters correspondents colleagues",
    "employees executives managers neighbours neighbors survivors victims persons people soldiers policemen",
    "detectives relatives rebels critics supporters opponents observers scientists historians locals villagers",
    "negotiators reports rumours rumors documents sprecherinnen beamte beamten diplomaten quellen kreise kreisen",
    "zeugen augenzeugen anwälte experten vertreter abgeordneten anwohner regierungskreise regierungskreisen",
    "sicherheitskreise sicherheitskreisen medienberichte medienberichten berichte berichten responsables",
    "porte-paroles diplomates ministres témoins avocats experts conseillers habitants fonctionnaires officiers",
    "funcionarios fuentes portavoces diplomáticos ministros testigos abogados expertos asesores vecinos voceros",
    "oficiales engineers operators workers drivers teachers farmers nurses guards pilots sailors firefighters",
    "technicians consultants contractors mayors bürgermeistern richtern polizisten maires préfets directeurs juges",
    "médecins alcaldes gobernadores jefes jueces médicos",
)
BODIES = words_of(
    "ministry ministries government military army police parliament embassy cabinet agency agencies company court",
    "office department administration authorities navy force council committee commission party union opposition",
    "prosecution media press newspaper newspapers regime junta coalition delegation defence defense management",
    "hospital university board report statement document study memo letter cable indictment complaint lawsuit",
    "filing ministerium regierung militär armee polizei parlament botschaft behörde behörden partei",
    "staatsanwaltschaft medien ministère gouvernement armée parlement ambassade autorités parquet presse médias",
    "ministerio gobierno ejército policía parlamento embajada autoridades fiscalía prensa medios gericht unternehmen",
    "gewerkschaft krankenhaus feuerwehr küstenwache stadtverwaltung rathaus mairie préfecture tribunal entreprise",
    "syndicat hôpital pompiers gendarmerie ayuntamiento alcaldía juzgado empresa sindicato bomberos guardacostas",
)
FIRST_HAND = words_of(
    "witness witnesses eyewitness eyewitnesses survivor survivors zeuge zeugin zeugen augenzeuge augenzeugen témoin",
    "témoins testigo testigos",
)

# Words after which whoever says so is named or described.
LEADING = (
    r"according to|in the words of|citing|cites?|cited|quoting|quotes?|quoted|as told by"
    r"|(?:announcement|statement|claim|claims|declaration|testimony|warning|denial|assessment|account)s? (?:by|from|of)"
    r"|laut|nach angaben(?: (?:von|der|des))?|unter berufung auf"
    r"|nach (?:einschätzung|darstellung|aussage|informationen) (?:von|der|des)"
    r"|selon|d['’]après|aux dires d(?:e|u|es)|según|de acuerdo con|al decir de"
)
LEADING_ENDS = tuple(words_of("citing cite cites cited quoting quote quotes quoted laut angaben selon après según"))
LEADING_JOINTS = tuple(words_of("to of by from von der des auf de du con"))
BEFORE_JOINTS = tuple(
    words_of(
        "according words told announcement announcements statement statements claim claims declaration declarations",
        "testimony testimonys warning warnings denial denials assessment assessments account accounts angaben berufung",
        "einschätzung darstellung aussage informationen dires acuerdo decir",
    )
)
"""With one of the first, or one of the second behind one of the third, each of them ends."""
# Words after the source that mark it ("Sicherheitskreisen zufolge").
TRAILING = r"zufolge|nach eigenen angaben"
HEARSAY = (
    r"(?:(?:is|are|was|were|been|being) )?(?:quoted|cited|reported|paraphrased|overheard)"
    r"(?: (?:by [^.;,“”]{1,60}?))? as saying"
)
# Words that may stand between whoever says so and the verb, and so may adverbs.
BETWEEN = words_of(
    "also again later now then still only already therefore however reportedly privately publicly repeatedly often",
    "even has have had did does do would will could may might should a ont avait ha han había hat haben hatte hatten",
)
# Words with one of which the words behind whoever says so begin: a verb, or what stands before it or before an aside.
BEGINNING_TO_SAY = (
    frozenset(MANNERS)
    | BETWEEN
    | words_of("quoted cited reported paraphrased overheard is are was were been being , who speaking on zufolge nach")
    | words_of("contacted interviewed que bajo citado citada citados citadas consultado consultada consultados")
    | words_of("consultadas qui sous cité citée cités citées interrogé interrogée interrogés interrogées")
)
# Words with which a phrase about the source goes on behind it.
GOING_ON = words_of(
    "in of for from at with inside within near on to close familiar briefed involved based about around across",
    "under who whose speaking working serving here there aus in im bei der des von vom zur zum am an de du des d l",
    "la le les à au aux en dans del al los las el sobre con un una y",
)
NOT_BEFORE = words_of(
    "having angaben berufung einschätzung darstellung aussage informationen",
    "about after against all also although and as at because before both but by did do does during each even every",
    "for from had has have he her his how however i if in into is it its just may might my near no nor not of on",
    "once only or our over she should since so than that their then there they this those though through to under",
    "until up upon was we were what when where whether which while who whom whose why will with would yet you your",
    "says said say told tells tell und oder aber dass weil wenn als wie für mit von vom zu zum zur im am an auf aus",
    "bei nach ist sind war waren hat haben et ou mais que qui dans sur par pour avec de du des au aux est sont a",
    "ont était y o pero con por para en del al es son era fue ha han laut selon según citing quoting cites cited",
    "according yesterday today tomorrow meanwhile earlier later last next",
)
# Roles behind which an adjective stands, as French and Spanish have it.
ADJECTIVE_BEHIND = words_of(
    "responsable responsables diplomate diplomates ministre ministres source sources porte-parole fonctionnaire",
    "fonctionnaires officier officiers funcionario funcionaria funcionarios fuente fuentes portavoz portavoces",
    "ministro ministra ministros oficial oficiales vocero vocera voceros embajador autoridades",
)
DETERMINERS = words_of(
    "a an the one some several many most other another these those no der die das ein eine einige mehrere viele le",
    "eines einem einer",
    "la les l un une des plusieurs certains el los las uno una unos unas varios varias algunos algunas otro otra",
)
# Words without one of which nobody is said to say anything.
SPEAKING = frozenset(MANNERS) | frozenset(
    form
    for word in words_of(
        "according words citing cite cites cited quoting quote quotes quoted told announcement announcements",
        "statement statements claim claims declaration declarations testimony warning warnings denial denials",
        "assessment assessments account accounts laut angaben berufung einschätzung darstellung aussage",
        "informationen selon après dires según acuerdo decir reported paraphrased overheard zufolge",
    )
    for form in (word, word.capitalize())
)
