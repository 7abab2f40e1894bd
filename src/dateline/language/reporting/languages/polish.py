"""How reports in Polish speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

POLISH = Phrases(
    language="pl",
    signing=parted(r"autor(?:ka|zy)?; tekst; opracowanie; oprac\.?; napisał; napisała; dodane przez; autor wpisu"),
    closers=parted("dnia; opublikowano; aktualizacja; źródło; foto; fot; dziennikarz; dziennikarka; redaktor"),
    pointing=parted(
        "czytaj (?:także|też|również|więcej|dalej); zobacz (?:także|też|również|więcej);",
        "przeczytaj(?: także| też| również)?; więcej (?:na|o|w); polecamy; reklama",
    ),
    closing=parted(
        "czytaj (?:także|też|również).{0,20}; zobacz (?:także|też|również).{0,20}; powiązane(?: artykuły)?;",
        "komentarze; udostępnij; najczęściej czytane; najnowsze; polecane; tagi; tematy",
    ),
    appealing=parted(
        "zapisz się; obserwuj; polub; kliknij; udostępnij; dołącz; wszelkie prawa zastrzeżone; subskrybuj;",
        "pobierz; kup",
    ),
    crediting=parted("fot; foto; zdjęcie; zdjęcia; źródło; grafika"),
    offices=parted("redakcja; agencja; zespół; pap; wydawnictwo; biuro; prasowe; portal; gazeta"),
    reporting=parted("współpraca"),
    translating=parted("tłumaczenie; tłumaczył; tłumaczyła; przekład"),
    appearing=parted("(?:artykuł|tekst) ukazał się (?:w|na)"),
    corrections=parted("sprostowanie; poprawka; errata"),
    clarifications=parted("wyjaśnienie"),
    retractions=parted("wycofany"),
    updates=parted("aktualizacja"),
    editors_notes=parted("od redakcji; przypis redakcji"),
)
