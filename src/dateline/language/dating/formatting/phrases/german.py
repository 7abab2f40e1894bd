"""German phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said

PHRASES = Phrases(
    about=Said("um den {}", "etwa {}"),
    unsure="möglicherweise {}",
    before=Said("vor dem {}", "vor {}"),
    by=Said("bis zum {}", "bis {}"),
    after=Said("nach dem {}", "nach {}"),
    since=Said("seit dem {}", "seit {}"),
    between=Said("zwischen dem {} und dem {}", "zwischen {} und {}"),
    unknown="Datum unbekannt",
    seasons=("Frühling {}", "Sommer {}", "Herbst {}", "Winter {}"),
    crossing="{first}/{short}",
    southern="{} (Südhalbkugel)",
    quarters=("1. Quartal {}", "2. Quartal {}", "3. Quartal {}", "4. Quartal {}"),
    thirds=("erstes Drittel {}", "zweites Drittel {}", "letztes Drittel {}"),
    halves=("1. Halbjahr {}", "2. Halbjahr {}"),
    decade="die {}er-Jahre",
    century="{} Jahrhundert",
    ordinal="{}.".format,
)
