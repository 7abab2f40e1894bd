"""How reports in Italian speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

ITALIAN = Phrases(
    language="it",
    signing=parted(
        "di; a cura di; autor[ei]; scritto da; pubblicato da; testo di; articolo di; postato da;",
        "autore (?:dell[’'] ?)?articolo",
    ),
    closers=parted(
        "il; pubblicato; aggiornato; del; redazione; foto; giornalista; corrispondente; inviat[oa]; alle;",
        "in; per",
    ),
    pointing=parted(
        "leggi anche; leggi (?:tutto|di più|altro); vedi anche; guarda anche; approfondisci;",
        "scopri(?: di più| anche)?; per approfondire; continua a leggere; articoli correlati; pubblicità",
    ),
    closing=parted(
        "leggi anche.{0,20}; articoli (?:correlati|simili|consigliati); ti potrebbe interessare.{0,20};",
        "potrebbe interessarti.{0,20}; i più (?:letti|visti); commenti; condividi; lascia un commento;",
        "argomenti; tag; ultime notizie; correlati; altre notizie",
    ),
    appealing=parted(
        "abbonati; iscriviti; segui(?:ci)?; clicca; condividi; scarica; sostieni; registrati;",
        "tutti i diritti riservati; riproduzione riservata; ricevi",
    ),
    crediting=parted("foto; immagine; crediti?; credits; fonte; illustrazione; foto di"),
    offices=parted(
        "redazione; la redazione; agenzie?; staff; notizie; giornale; rivista; università; ministero;",
        "associazione; comunicato; stampa; ufficio",
    ),
    reporting=parted("con informazioni di; ha collaborato; hanno collaborato"),
    translating=parted("tradott[oa] da; traduzione(?: di|:)?"),
    appearing=parted(
        "(?:questo|quest['’]) ?(?:articolo|testo) è (?:stato|uscito|apparso)[^.]{0,30}(?:su|in|da);",
        "pubblicato originariamente (?:su|in|da)",
    ),
    corrections=parted("correzione; rettifica; errata corrige"),
    clarifications=parted("precisazione"),
    retractions=parted("ritrattazione"),
    updates=parted("aggiornamento; aggiornato"),
    editors_notes=parted(r"nota (?:del redattore|della redazione|dell['’]editore); n\.?d\.?r\.?"),
)
