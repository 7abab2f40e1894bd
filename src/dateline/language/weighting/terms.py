"""The words of a text that tell what it is about."""

from functools import lru_cache

from dateline.language.reusing.words import words_in
from dateline.language.vocabulary import words_of

_SHORTEST = 3
_SMALL = words_of(
    "a about above across after afterwards again against all almost alone along already also although always am among",
    "an and another any anybody anyone anything anywhere are aren around as aside at away be became because become",
    "becomes been before beforehand behind being below beside besides best better between beyond both but by came can",
    "cannot come comes could couldn did didn do does doesn doing don done down during each either else elsewhere",
    "enough especially etc even ever every everybody everyone everything everywhere except far few for former",
    "formerly from further get gets getting give given gives go goes going gone got had hadn happens hardly has hasn",
    "have haven having he hence her here herself him himself his how however i if in indeed instead into is isn it",
    "its itself just keep keeps kept last lately later latter least less let like likely little look looking looks",
    "made mainly make makes many may maybe me mean means meanwhile merely might more moreover most mostly much must",
    "my myself namely near nearly need needs neither never nevertheless next no nobody non none nor not nothing now",
    "nowhere of off often on once one ones only onto or other others otherwise our ours ourselves out over overall",
    "own particularly per perhaps possible probably put quite rather really regarding regards relatively respectively",
    "right same saw say saying says said see seeing seem seemed seems seen self several shall she should shouldn",
    "since so some somebody someone something sometimes somewhat somewhere soon still such take taken takes tell than",
    "that the their theirs them themselves then there thereby therefore these they think this those though through",
    "throughout thus to together too took toward towards tried try trying two under unless until up upon us use used",
    "uses using usually very via want wants was wasn way we well went were weren what whatever when whence whenever",
    "where whereas wherever whether which while who whoever whole whom whose why will with within without won would",
    "wouldn yes yet you your yours yourself lrb rrb lsb rsb",
    "aber alle als also am an andere auch auf aus bei beim bereits bis da dabei damit dann das dass dem den denn der",
    "des deren dessen die dies diese diesem diesen dieser doch dort durch ein eine einem einen einer eines er es für",
    "ganz gegen gibt hat hatte hatten habe haben her hier hin ihm ihn ihnen ihr ihre ihrem ihren ihrer ich im immer",
    "in ist jede jeder jetzt kann kein keine können könnte man mehr mit müssen nach nachdem nicht nichts noch nun nur",
    "ob oder ohne sagt sagte schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen sondern",
    "sowie über um und uns unter vom von vor war waren was weil welche wenn wer werden wie wieder wird wollen wurde",
    "wurden zu zum zur zwar zwischen",
    "ainsi après au aussi autre aux avait avant avec avoir ce cela ces cet cette ceux chez comme contre dans de",
    "depuis des dont du elle elles en encore entre est et été être eux fait il ils je jusqu la le les leur leurs lors",
    "lui mais même moins ne ni nous ont ou où par parce pas pendant peu peut plus pour qu quand que qui sa sans se",
    "sera ses si son sont sous sur tous tout toute toutes très un une vers vous dit déclaré",
    "al algo ante antes así aún aunque bajo cada como con contra cual cuando de del desde donde dos durante el él",
    "ella ellos en entre era eran es esa ese eso esta está están este esto estos fue fueron ha haber había han hasta",
    "hay la las le les lo los más me mi mientras muy nada no nos o otra otro otros para pero poco por porque pues que",
    "quien se según ser si sí sido sin sobre son su sus también tan tanto tiene tienen todo todos tras un una uno",
    "unos ya dijo",
)


def terms(text: str) -> list[str]:
    """Return the words of `text` that tell what it is about, in order, in small letters.

    Small words of English, German, French and Spanish and words of one or two letters are left out; figures, and signs
    of scripts written without spaces, stay.
    """
    return [word for word in words_in(text.lower()) if tells(word)]


@lru_cache(maxsize=65536)
def tells(word: str) -> bool:
    """Return whether a word in small letters tells what its text is about."""
    return word not in _SMALL if len(word) >= _SHORTEST else word.isdigit() or not word.isascii()
