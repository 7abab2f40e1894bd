"""How reports in French speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

FRENCH = Phrases(
    language="fr",
    signing=parted(
        "par; auteurs?; auteure; autrice; écrit par; rédigé par; texte; publié par; propos recueillis par;",
        "posté par; article de; article écrit par; un (?:article|texte|reportage) de;",
        "auteur(?:/autrice)? de (?:la publication|l[’'] ?article)",
    ),
    closers=parted(
        "le; à; avec; pour; publié; mis à jour; modifié; il y a; journaliste; correspondant(?:e)?;",
        "envoyé(?:e)? spécial(?:e)?; photo; rédacteur; rédactrice; dans; lecture; suivre; temps de;",
        "mise à jour; partager; et afp",
    ),
    pointing=parted(
        "lire aussi; à lire(?: aussi| également)?; lire (?:également|la suite|plus); voir aussi;",
        "à voir(?: aussi)?; en savoir plus; pour aller plus loin; sur le même (?:sujet|thème); retrouvez;",
        r"découvrez; la suite après la publicité; publicité; vidéo(?=\s*:); en images; notre dossier; relire",
    ),
    closing=parted(
        "lire aussi; à lire aussi; sur le même (?:sujet|thème);",
        "articles? (?:liés|similaires|associés|connexes); vous aimerez (?:aussi|également);",
        "les plus (?:lus|populaires); articles les plus lus; commentaires?; partager;",
        "partager (?:cet article|sur); laisser un commentaire; dernières? (?:news|actualités|infos).{0,40};",
        "à la une; mots[- ]clés; newsletter; réagir; contenus sponsorisés; voir aussi; plus d['’]articles",
    ),
    appealing=parted(
        "abonnez-vous; inscrivez-vous; suivez; rejoignez; partagez; cliquez; soutenez; recevez; téléchargez;",
        "connectez-vous; tous droits réservés; pour soutenir; je m['’]abonne; s['’]abonner",
    ),
    crediting=parted(
        "crédits? photos?; crédits?; photos?; image; image illustrative; illustration; légende;",
        "photo d['’]illustration; source",
    ),
    offices=parted(
        "rédaction; la rédaction; agences?; équipe; service; presse; journal; revue; magazine; université;",
        "ministère; association; collectif; comité; fondation; syndicat; invité; anonyme; avec; média;",
        "groupe; éditions",
    ),
    reporting=parted(
        r"avec (?=afp|reuters|ap\b|les agences|agences); avec des informations de; avec la contribution de;",
        "avec",
    ),
    translating=parted(r"traduit(?:e)?(?: de l['’]\w+| du \w+)? par; traduction(?: de| par|:)?"),
    appearing=parted(
        "(?:cet|ce) (?:article|texte|reportage) (?:a été|est)[^.]{0,30}(?:publié|paru)[^.]{0,20}(?:dans|sur|par);",
        "initialement (?:publié|paru) (?:dans|sur); article (?:paru|publié) (?:dans|sur)",
    ),
    corrections=parted(
        "correctifs?; rectificatif; erratum; corrigé; rectification; une version précédente de cet article",
    ),
    clarifications=parted("précision; mise au point"),
    retractions=parted("rétractation; retiré"),
    updates=parted("mise à jour; mis à jour; actualisation"),
    editors_notes=parted("note de la rédaction; ndlr; note de l['’]éditeur"),
)
