"""What reading a foreign word needs at once, prepared from the Unicode CLDR: names, and who knows which word.

`python -m dateline.language.dating.preparing` writes it anew, after a new release of Babel or a change of vocabulary.
Without it, the first foreign word would load the data of every language.
"""

import json
from importlib.resources import files
from pathlib import Path

from dateline.language.dating.cldr import months, weekdays
from dateline.language.dating.lexicon import LANGUAGES, words_known
from dateline.language.dating.prepared import FILE, Prepared, prepared


def named() -> Prepared:
    """Return the names of months and weekdays as Babel has them, and no words yet."""
    return Prepared(
        {code: ["|".join(names) for names in months(code)] for code in LANGUAGES},
        {code: ["|".join(names) for names in weekdays(code)] for code in LANGUAGES},
        {},
    )


def with_speakers(names: Prepared) -> Prepared:
    """Return the names with the words of all vocabularies, by the languages that know them."""
    shared: dict[str, list[str]] = {}
    for word, codes in sorted(words_known().items()):
        shared.setdefault(" ".join(codes), []).append(word)
    return names._replace(speakers={codes: " ".join(words) for codes, words in sorted(shared.items())})


def main() -> None:
    """Write what was prepared beside the vocabularies: the names first, as they are among the words known."""
    names = named()
    _write(names)
    prepared.cache_clear()
    _write(with_speakers(names))


def _write(told: Prepared) -> None:
    path = Path(str(files("dateline.language.dating.vocabulary") / FILE))
    path.write_text(json.dumps(told._asdict(), ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
