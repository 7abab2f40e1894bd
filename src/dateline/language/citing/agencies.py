"""News agencies and well-known publishers: their names, other names, and addresses."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from dateline.domain.patterns import compile_late

# Name as reporters print it, then other names. Each is matched as whole words; those in capitals only in capitals.
AGENCIES: Mapping[str, tuple[str, ...]] = {
    "AP": ("A.P.", "Associated Press", "The Associated Press", "AP News"),
    "Reuters": ("Thomson Reuters", "Reuters News Agency"),
    "AFP": ("A.F.P.", "Agence France-Presse", "Agence France Presse"),
    "UPI": ("United Press International",),
    "dpa": ("DPA", "Deutsche Presse-Agentur", "dpa-AFX"),
    "Interfax": ("Interfax-Ukraine", "IFX"),
    "Tass": ("TASS", "ITAR-TASS", "Itar-Tass", "ИТАР-ТАСС", "ТАСС"),
    "RIA Novosti": ("RIA", "РИА Новости"),
    "Ukrinform": ("Укрінформ",),
    "UNIAN": ("УНІАН",),
    "BelTA": ("BELTA",),
    "EFE": ("Agencia EFE",),
    "Europa Press": (),
    "ANSA": ("Ansa",),
    "Adnkronos": (),
    "Xinhua": ("Xinhua News Agency", "新华社", "新華社"),
    "CNA": ("Central News Agency",),
    "Kyodo": ("Kyodo News", "共同通信"),
    "Jiji Press": ("Jiji", "時事通信"),
    "Yonhap": ("Yonhap News Agency", "연합뉴스"),
    "KCNA": ("Korean Central News Agency",),
    "PTI": ("Press Trust of India",),
    "ANI": ("Asian News International",),
    "IANS": ("Indo-Asian News Service",),
    "Antara": (),
    "Bernama": (),
    "VNA": ("Vietnam News Agency",),
    "Anadolu": ("Anadolu Agency", "Anadolu Ajansı", "Anadolu Agentur"),
    "DHA": ("Demirören Haber Ajansı", "Doğan News Agency"),
    "IRNA": ("Islamic Republic News Agency",),
    "Tasnim": ("Tasnim News Agency",),
    "Fars": ("Fars News Agency",),
    "Mehr": ("Mehr News Agency",),
    "ISNA": (),
    "SANA": ("Syrian Arab News Agency",),
    "Saba": ("Saba News Agency",),
    "SPA": ("Saudi Press Agency",),
    "WAM": ("Emirates News Agency",),
    "QNA": ("Qatar News Agency",),
    "MENA": ("Middle East News Agency",),
    "Petra": ("Petra News Agency",),
    "WAFA": ("Wafa",),
    "NNA": ("National News Agency",),
    "NINA": ("National Iraqi News Agency",),
    "MAP": ("Maghreb Arabe Presse",),
    "APS": ("Algérie Presse Service",),
    "PAP": ("Polska Agencja Prasowa",),
    "CTK": ("ČTK",),
    "MTI": ("Magyar Távirati Iroda",),
    "Agerpres": (),
    "BTA": ("Bulgarian News Agency",),
    "Tanjug": (),
    "HINA": (),
    "APA": ("Austria Presse Agentur",),
    "Keystone-SDA": ("SDA", "Keystone-ATS", "ATS"),
    "ANP": ("Algemeen Nederlands Persbureau",),
    "Belga": (),
    "Ritzau": (),
    "TT": ("Tidningarnas Telegrambyrå",),
    "NTB": ("Norsk Telegrambyrå",),
    "STT": (),
    "Lusa": ("Agência Lusa",),
    "PA Media": ("Press Association", "PA"),
    "AAP": ("Australian Associated Press",),
    "The Canadian Press": ("Canadian Press",),
    "Télam": ("Telam",),
    "Notimex": (),
    "Prensa Latina": (),
    "Agência Brasil": (),
    "epd": ("Evangelischer Pressedienst",),
    "KNA": ("Katholische Nachrichten-Agentur",),
    "Bloomberg": ("Bloomberg News",),
    "Dow Jones": ("Dow Jones Newswires",),
}

PUBLISHERS: Mapping[str, str] = {
    "abc.net.au": "ABC (Australia)",
    "abcnews.go.com": "ABC News",
    "afp.com": "AFP",
    "aljazeera.com": "Al Jazeera",
    "aljazeera.net": "Al Jazeera",
    "apnews.com": "AP",
    "axios.com": "Axios",
    "bbc.co.uk": "BBC",
    "bbc.com": "BBC",
    "bbc.in": "BBC",
    "bellingcat.com": "Bellingcat",
    "bloomberg.com": "Bloomberg",
    "businessinsider.com": "Business Insider",
    "buzzfeednews.com": "BuzzFeed News",
    "cbc.ca": "CBC",
    "cbsnews.com": "CBS News",
    "ciperchile.cl": "CIPER",
    "clarin.com": "Clarín",
    "cnbc.com": "CNBC",
    "cnn.com": "CNN",
    "corriere.it": "Corriere della Sera",
    "csmonitor.com": "Christian Science Monitor",
    "dailymail.co.uk": "Daily Mail",
    "derstandard.at": "Der Standard",
    "dw.com": "Deutsche Welle",
    "economist.com": "The Economist",
    "elmostrador.cl": "El Mostrador",
    "elmundo.es": "El Mundo",
    "elpais.com": "El País",
    "emol.com": "Emol",
    "facebook.com": "Facebook",
    "faz.net": "Frankfurter Allgemeine Zeitung",
    "forbes.com": "Forbes",
    "foreignpolicy.com": "Foreign Policy",
    "foxnews.com": "Fox News",
    "france24.com": "France 24",
    "ft.com": "Financial Times",
    "github.com": "GitHub",
    "haaretz.com": "Haaretz",
    "huffpost.com": "HuffPost",
    "independent.co.uk": "The Independent",
    "interfax.ru": "Interfax",
    "kommersant.ru": "Kommersant",
    "latercera.com": "La Tercera",
    "latimes.com": "Los Angeles Times",
    "lefigaro.fr": "Le Figaro",
    "lemonde.fr": "Le Monde",
    "liberation.fr": "Libération",
    "mcclatchydc.com": "McClatchy",
    "meduza.io": "Meduza",
    "medium.com": "Medium",
    "miamiherald.com": "Miami Herald",
    "motherjones.com": "Mother Jones",
    "msnbc.com": "MSNBC",
    "nbcnews.com": "NBC News",
    "newsweek.com": "Newsweek",
    "newyorker.com": "The New Yorker",
    "npr.org": "NPR",
    "nypost.com": "New York Post",
    "nyt.com": "New York Times",
    "nyti.ms": "New York Times",
    "nytimes.com": "New York Times",
    "nzz.ch": "Neue Zürcher Zeitung",
    "pbs.org": "PBS",
    "politico.com": "Politico",
    "politico.eu": "Politico",
    "propublica.org": "ProPublica",
    "reddit.com": "Reddit",
    "repubblica.it": "La Repubblica",
    "reut.rs": "Reuters",
    "reuters.com": "Reuters",
    "rferl.org": "RFE/RL",
    "ria.ru": "RIA Novosti",
    "rollcall.com": "Roll Call",
    "rt.com": "RT",
    "scmp.com": "South China Morning Post",
    "sky.com": "Sky News",
    "slate.com": "Slate",
    "spiegel.de": "Der Spiegel",
    "sueddeutsche.de": "Süddeutsche Zeitung",
    "tagesschau.de": "Tagesschau",
    "tass.com": "Tass",
    "tass.ru": "Tass",
    "taz.de": "taz",
    "telegraph.co.uk": "The Telegraph",
    "theatlantic.com": "The Atlantic",
    "thedailybeast.com": "The Daily Beast",
    "theguardian.com": "The Guardian",
    "thehill.com": "The Hill",
    "theintercept.com": "The Intercept",
    "themoscowtimes.com": "The Moscow Times",
    "thetimes.co.uk": "The Times",
    "tiktok.com": "TikTok",
    "time.com": "Time",
    "timesofisrael.com": "Times of Israel",
    "twitter.com": "Twitter",
    "usatoday.com": "USA Today",
    "vice.com": "Vice",
    "vimeo.com": "Vimeo",
    "voanews.com": "VOA",
    "vox.com": "Vox",
    "wapo.st": "Washington Post",
    "washingtonpost.com": "Washington Post",
    "welt.de": "Die Welt",
    "wikipedia.org": "Wikipedia",
    "wired.com": "Wired",
    "wsj.com": "Wall Street Journal",
    "x.com": "X",
    "xinhuanet.com": "Xinhua",
    "yahoo.com": "Yahoo News",
    "youtu.be": "YouTube",
    "youtube.com": "YouTube",
    "zeit.de": "Die Zeit",
}

# Between the names of several that are named together, none before the others.
_TOGETHER = " / "

# Well-known abbreviations of publishers' names, in capitals as they are written.
SHORT_NAMES: Mapping[str, str] = {
    "CSM": "Christian Science Monitor",
    "DW": "Deutsche Welle",
    "FAZ": "Frankfurter Allgemeine Zeitung",
    "FT": "Financial Times",
    "NYT": "New York Times",
    "NZZ": "Neue Zürcher Zeitung",
    "SCMP": "South China Morning Post",
    "SZ": "Süddeutsche Zeitung",
    "WSJ": "Wall Street Journal",
    "WaPo": "Washington Post",
}

# Names so short or so like common words that only a list of agencies or a bracket may make them one.
_COMMON = frozenset(
    {
        "APA",
        "MAP",
        "SPA",
        "PA",
        "TT",
        "RIA",
        "SANA",
        "NINA",
        "MENA",
        "Fars",
        "Mehr",
        "Petra",
        "Saba",
        "Jiji",
        "SDA",
        "ATS",
    }
)

_LITTLE = 6

_CANONICAL = {name: agency for agency, others in AGENCIES.items() for name in (agency, *others)}
_FOLDED = {name.casefold(): agency for name, agency in _CANONICAL.items() if not name.isupper() or name not in _COMMON}
_KNOWN = {name.casefold().removeprefix("the ") for name in PUBLISHERS.values()}
_NAMES = sorted(_CANONICAL, key=len, reverse=True)
_TELLING_WORDS = sorted({max(re.findall(r"\w+", name), key=len) for name in _NAMES})
_AROUND = " .,;:()[]*_"
_FIRST_WORDS = frozenset(re.split(r"[\s,;/&|]", name)[0].strip(_AROUND).casefold() for name in _NAMES) | {""}
# By their first letters, which come first, so that `re` looks no further at most places in a text.
_AGENCY = compile_late(
    "(?:"
    + "|".join(
        rf"{first}(?<!\w.)(?:{'|'.join(re.escape(name[1:]) for name in _NAMES if name[0] == first)})"
        for first in sorted({name[0] for name in _NAMES})
    )
    + r")(?!\w)"
)


@lru_cache(maxsize=8192)
def agency(name: str) -> str:
    """Return the agency that `name` is a name of, "" when it is none."""
    bare = name.strip(" .,;:()[]")
    return _CANONICAL.get(bare) or _CANONICAL.get(name.strip()) or _FOLDED.get(bare.casefold(), "")


def may_begin_agency(word: str) -> bool:
    """Return whether a word, with whatever marks stand at its ends, can be the first one of an agency's name."""
    return word.strip(_AROUND).casefold() in _FIRST_WORDS


def house(name: str) -> str:
    """Return the name of an agency or publisher written out, `name` itself where it is no other name of any."""
    return agency(name) or SHORT_NAMES.get(name.strip(" .,;:()[]"), name)


def together(*names: str) -> str:
    """Return the names of several publishers as one, each once: "AP / AFP"."""
    return _TOGETHER.join(dict.fromkeys(filter(None, names)))


def houses(name: str) -> tuple[str, ...]:
    """Return the publishers that a name is made of, mostly one, each in its usual spelling."""
    return tuple(dict.fromkeys(house(part.strip()) for part in name.split(_TOGETHER) if part.strip()))


@lru_cache(maxsize=8192)
def is_known_publisher(name: str) -> bool:
    """Return whether `name` is that of an agency or of one of the publishers listed here."""
    return bool(agency(name)) or name.strip() in SHORT_NAMES or name.strip().casefold().removeprefix("the ") in _KNOWN


def agencies_in(label: str) -> tuple[str, ...]:
    """Return the agencies that `label` names, each once, in their usual spelling and in order."""
    return tuple(dict.fromkeys(_CANONICAL[found[0]] for found in agency_matches(label)))


def may_name_agency(text: str) -> bool:
    """Return whether a word that tells the name of an agency from most others stands in the text."""
    return any(map(text.__contains__, _TELLING_WORDS))


def agency_matches(label: str) -> Iterator[re.Match[str]]:
    """Yield where agencies are named in `label`; names like common words only where the label is little else."""
    for found in every_match(label):
        if is_told_by(found, label):
            yield found


def every_match(text: str) -> Iterator[re.Match[str]]:
    """Yield where names of agencies stand in the text, those like common words among them."""
    return _AGENCY.finditer(text)


def is_told_by(found: re.Match[str], label: str) -> bool:
    """Return whether the name means an agency in this label: one like a common word does where there is little else."""
    return found[0] not in _COMMON or len(label.split()) <= _LITTLE
