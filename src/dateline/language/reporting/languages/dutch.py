"""How reports in Dutch speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

DUTCH = Phrases(
    language="nl",
    signing=parted(
        "door; auteurs?; geschreven door; geplaatst door; tekst; gepubliceerd door; verslag;",
        "(?:bericht|artikel) ?auteur",
    ),
    closers=parted(
        "op; om; gepubliceerd; bijgewerkt; laatste; redacteur; verslaggever; correspondent; foto; leestijd;",
        "in; voor",
    ),
    pointing=parted(
        "lees (?:ook|meer|verder); bekijk (?:ook|meer); zie ook; meer (?:over|lezen|nieuws); luister;",
        "kijk ook; advertentie; gerelateerd",
    ),
    closing=parted(
        "lees ook.{0,20}; gerelateerde? (?:artikelen|berichten|nieuws);",
        "meer (?:nieuws|over .{1,30}|artikelen); reacties?; deel dit(?: artikel| bericht)?; delen;",
        "meest gelezen; geef een reactie; aanbevolen; ook interessant; tags",
    ),
    appealing=parted(
        "abonneer; meld je aan; volg; klik; deel; steun; download; schrijf je in; alle rechten voorbehouden;",
        "word lid; ontvang",
    ),
    crediting=parted("foto; foto['’]?s; beeld; fotografie; bron; illustratie"),
    offices=parted(
        "redactie; onze redactie; team; nieuws; krant; persbureau; stichting; vereniging; ministerie;",
        "universiteit; verslaggever; anp; gastauteur",
    ),
    reporting=parted("met medewerking van; met bijdragen van; mmv"),
    translating=parted("vertaald door; vertaling(?: door|:)?"),
    appearing=parted(
        "dit (?:artikel|stuk|bericht) (?:verscheen|is) (?:eerder|eerst|oorspronkelijk)[^.]{0,20}(?:in|op|bij)",
    ),
    corrections=parted("correcties?; gecorrigeerd; rectificatie; in een eerdere versie van dit"),
    clarifications=parted("verduidelijking"),
    retractions=parted("ingetrokken"),
    updates=parted("update; aanvulling; bijgewerkt"),
    editors_notes=parted("noot van de redactie; opmerking van de redactie"),
)
