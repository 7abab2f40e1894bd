"""What befalls people or things, or is done there and then.

Written as acts are.
"""

EVENTS = {
    "a death": (
        "die dies died dying dead death- kill kills killed killing murder- drown- fatal- perish-",
        "gestorben starb- verstorben tot tote toten getötet tötet- tötung todes- ums+leben ertrunken ertrank- ermord-",
        "mort morte morts mortes mourir meurt décéd- décès tué tuée tués tuées tuer noyé noyée noyés assassin-",
        "muri- muert- falleci- mató matad- mataron ahog- asesin-",
    ),
    "injuries": (
        "injur- wound- hurt hurts hurting casualt-",
        "verletz- verwundet- verwundung-",
        "bless-",
        "herid- hirió hirieron lesion-",
    ),
    "a fire": (
        "fire fires blaze- flames burn burns burned burnt burning arson",
        "brand brände brannt- brannte abgebrannt gebrannt feuer flammen niedergebrannt brandstift-",
        "incend- feu brûl- flammes",
        "incend- fuego ardió arder arde ardieron arden quem- llamas",
    ),
    "an explosion": (
        "explo- blast blasts blew+up detonat- bomb bombs bombing-",
        "explo- detonation detonier- sprengung gesprengt bombe bomben",
        "explo- déton- bombe bombes",
        "explo- estall- deton- bomba bombas",
    ),
    "a collision": (
        "collid- collision- ram rams rammed hit hits struck crash- strikes",
        (
            "zusammengestoßen zusammenstoß- kollidier- kollision- ramm- gerammt prallte prallten stieß+zusammen"
            " stießen+zusammen"
        ),
        "collision- heurt- percut- éperonn- abord-",
        "choc- colisi- chocó embisti-",
    ),
    "a grounding": (
        "aground grounding ran+aground",
        "auf+grund aufgelaufen gestrandet strandete lief+auf auf+riff",
        "échou-",
        "encall- varad-",
    ),
    "a sinking": (
        "sink sinks sank sunk sinking capsiz-",
        "gesunken sank sanken sinkt untergegangen untergang ging+unter gekentert kenterte",
        "coul- sombr- naufrag- chavir-",
        "hund- naufrag- zozobr- volc-",
    ),
    "a crash": (
        "crash- derail-",
        "abgestürzt absturz stürzte+ab stürzten+ab entgleis-",
        "crash- écras- dérail-",
        "estrell- descarril- siniestr-",
    ),
    "a collapse": (
        "collaps- caved gave+way landslide slide",
        "eingestürzt einsturz stürzte+ein stürzten+ein zusammengebrochen erdrutsch",
        "effondr- écroul- glissement",
        "derrumb- colaps- hundi- desplom-",
    ),
    "a flood": (
        "flood-",
        "überschwemm- überflut- hochwasser flut",
        "inond- crue",
        "inund- crecida",
    ),
    "an earthquake": (
        "quake- earthquake- tremor-",
        "erdbeben beben",
        "séisme- tremblement",
        "terremoto- sismo- temblor",
    ),
    "a storm": (
        "storm- hurricane gale",
        "sturm stürme orkan",
        "tempête- ouragan",
        "tormenta- temporal huracán",
    ),
    "a leak": (
        "leak- spill- escape+gas seep-",
        "ausgetreten leck- austritt- trat+aus traten+aus ausgelaufen",
        "fuite- fui+gaz déversé déversée déversement",
        "fuga fugas vertid- derram-",
    ),
    "poisoning": (
        "poison- contaminat- pollut-",
        "vergift- verseuch- verschmutz- verunreinig-",
        "empoisonn- contamin- pollu- intoxi-",
        "envenen- contamin- intoxic-",
    ),
    "a theft": (
        "steal steals stole stolen stealing theft thefts thief thieves rob robs robbed robber- burgl- loot- heist",
        "gestohlen stahl stahlen stiehlt stehlen diebstahl diebe dieb raub- geraubt einbruch einbrecher erbeutet-",
        "vol vols volé volée volés volées volent voler voleur- dérob- cambriol- braqu-",
        "rob- ladr- hurt- sustra-",
    ),
    "an attack": (
        "attack- assault- stab- raid raids raided beaten",
        "angriff- angegriffen griff+an griffen+an überfall- überfiel- anschlag- niedergestochen",
        "attaqu- attentat- agress- poignard-",
        "atac- ataque- agres- atentado- apuñal-",
    ),
    "a shooting": (
        "shot shots shoot- gunfire gunmen opened+fire shell- fired",
        "geschossen schoss schossen schüsse schießerei beschoss- beschuss erschoss-",
        "tir tirs tiré tirés fusill- abattu abattue coups+feu",
        "dispar- tiroteo- tirote- balear-",
    ),
    "a kidnapping": (
        "kidnap- abduct- hostage-",
        "entführ- geisel-",
        "enlev- kidnapp- otage-",
        "secuestr- rehén rehenes",
    ),
    "a riot": (
        "riot- clash-",
        "krawall- ausschreitung- unruhen tumult- zusammenstöße- randal-",
        "émeut- affrontement- heurts",
        "disturbio- enfrentamiento- motín",
    ),
    "an outage": (
        "outage- blackout- power+cut failed",
        "stromausfall ausgefallen ausfall",
        "panne- coupure-",
        "apagón avería-",
    ),
    "an outbreak": (
        "outbreak- infect- sicken- fell+ill",
        "infizier- infektion- erkrank- ausbruch",
        "infect- malad- contamin-",
        "infect- brote enferm- contagi-",
    ),
    "an escape": (
        "flee flees fled escap-",
        "floh flohen geflohen flucht entkam- entkommen flüchtet-",
        "fui- fuit fuite évad- échapp-",
        "huy- huid- huido escap- fug-",
    ),
    "a disappearance": (
        "vanish- disappear- missing",
        "verschwand- verschwunden verschwinden vermisst-",
        "dispar-",
        "desapare-",
    ),
    "a vote": (
        "vote votes voted voting ballot- referendum",
        "abstimmung- abgestimmt stimmte stimmten votum volksentscheid",
        "vote votes voté votée scrutin référendum",
        "votó votaron votación votad- voto votos referéndum",
    ),
    "an election": (
        "elect elected election- elects",
        "gewählt wahl wahlen wählte wählten",
        "élu élue élus élues élection-",
        "elegid- eligió eligieron elección elecciones",
    ),
    "an approval": (
        "approv- authoris- authoriz- permit permits permitted granted grants",
        "genehmig- bewillig- erlaubt erlaubte erlaubnis zugelassen",
        "autoris- approuv- accordé",
        "autoriz- aprob- permiso permiti- concedi-",
    ),
    "an order": (
        "ordered orders ordering",
        "angeordnet anordnung ordnete+an ordnet+an befahl befohlen verfügte verfügt",
        "ordonné ordonnée ordonne ordonnent ordonnance",
        "ordenó ordenaron ordenad- ordena",
    ),
    "a signing": (
        "sign signs signed signing agreement- treaty accord pact deal contract-",
        "unterzeichn- unterschr- vertrag- abkommen- vereinbar- unterschrieben",
        "signé signée signés signe signent signer signature- accord traité contrat- pacte",
        "firm- acuerdo- tratado contrato- pacto",
    ),
    "an opening": (
        "open opens opened opening inaugurat-",
        "eröffn- öffnete geöffnet einweih- eingeweiht",
        "ouvert ouverte ouvre ouverture inaugur-",
        "abrió abiert- apertura inaugur-",
    ),
    "an inspection": (
        "inspect- examin- dived divers checked",
        "untersucht untersuchten untersuchte inspizier- begutacht- geprüft prüften prüfte taucher",
        "inspect- examin- expertis- contrôl- plongeurs plongeur",
        "inspec- examin- revis- buzos",
    ),
    "a discovery": (
        "found finds discover- recovered retriev- unearth-",
        "gefunden fand fanden entdeck- sichergestellt aufgetaucht geborgen fund",
        "retrouv- découv- trouvé trouvée trouvés",
        "hall- encontr- descubr- recuper-",
    ),
    "a rescue": (
        "rescu- saved",
        "gerettet rettung rettete- retteten geborgen",
        "secour- sauv- sauvetage",
        "rescat- salvad-",
    ),
    "an evacuation": (
        "evacuat-",
        "evakuier- geräumt räumung räumte räumten",
        "évacu-",
        "evacu- desaloj-",
    ),
    "a warning": (
        "warn warns warned warning-",
        "warnt- warnung- gewarnt",
        "averti- alert- avertissement",
        "advirti- advert- alert- avisó",
    ),
    "a meeting": (
        "meet meets met meeting- talks summit negotiat- conferred",
        "traf trafen getroffen treffen gespräch- verhandel- beraten beriet berieten gipfel",
        "rencontr- réuni- entretien- entreten- pourparlers sommet négoci-",
        "reuni- reunió encuentr- encontró+con negoci- cumbre entrevist-",
    ),
    "a visit": (
        "visit visits visited visiting toured trip travelled traveled",
        "besuch- reist- gereist reise",
        "visit- rendu+visite voyage s'est+rendu s’est+rendu s'est+rendue s’est+rendue",
        "visit- viaj-",
    ),
    "an arrival": (
        "arriv- landed landing reached docked entered moored",
        (
            "angekommen ankunft ankam kam+an eingetroffen eintraf traf+ein gelandet landete landung erreicht- angelegt"
            " einlief eingelaufen"
        ),
        "arriv- atterri- accost- débarqu- gagné",
        "lleg- aterri- atrac- arrib- desembarc-",
    ),
    "a departure": (
        "left leaves depart- sailed sails sailing",
        (
            "verlassen verließ- verlässt abgefahren abfahrt abgereist abreise abgelegt legte+ab fuhr+ab ausgelaufen"
            " auslief lief+aus"
        ),
        "quitt- départ- appareill-",
        "zarp- salió salieron salida partió partieron abandon- dejó",
    ),
    "a return": (
        "return- resum- sailed+again back+service",
        "zurückgekehrt rückkehr kehrte+zurück kehrt+zurück wieder+dienst",
        "revenu- retour retourn- repris reprend",
        "regres- volvió vuelto vuelta reanud- retorn-",
    ),
    "a delivery": (
        "deliver- shipped shipment- supplied supplies",
        "geliefert lieferung- lieferte lieferten",
        "livr-",
        "entreg- suministr- envi-",
    ),
    "a demolition": (
        "demolish- demolition",
        "abgerissen abriss",
        "démoli-",
        "demol- derrib-",
    ),
    "a delay": (
        "postpon- delay- adjourn-",
        "verschoben verschiebung vertagt verzöger-",
        "reporté reportée reportés retard- ajourn-",
        "aplaz- pospu- pospone- retras-",
    ),
}
