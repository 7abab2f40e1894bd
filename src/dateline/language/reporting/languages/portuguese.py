"""How reports in Portuguese speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

PORTUGUESE = Phrases(
    language="pt",
    signing=parted(
        "por; autor(?:a|es)?; escrito por; publicado por; texto; postado por; texto de;",
        "autora? (?:do post|da publicação)",
    ),
    closers=parted(
        "em; publicado; atualizado; da redação; do; da; às; foto; jornalista; repórter; há; redator(?:a)?;",
        "para",
    ),
    pointing=parted(
        "leia(?: também| mais| ainda)?; veja(?: também| mais)?; saiba mais; confira(?: também)?; assista;",
        "relacionad[oa]s?; continua após a publicidade; publicidade; ouça; entenda",
    ),
    closing=parted(
        "leia (?:também|mais).{0,20}; veja (?:também|mais); mais (?:lidas|notícias|sobre .{1,30}|vistas);",
        "notícias relacionadas; relacionad[oa]s; comentários; compartilhe; compartilhar; últimas notícias;",
        "saiba mais; tags; deixe (?:um|seu) comentário.{0,20}; assuntos; você também pode gostar",
    ),
    appealing=parted(
        "assine; inscreva-se; siga; curta; clique; compartilhe; receba; baixe; cadastre-se; participe do;",
        "todos os direitos reservados; entre no (?:grupo|canal); apoie; acompanhe",
    ),
    crediting=parted("fotos?; imagem; crédito; créditos; foto de; ilustração; divulgação; fonte"),
    offices=parted(
        "redação; da redação; agências?; equipe; notícias; jornal; revista; governo; assessoria;",
        "universidade; portal; rádio; estadão; conteúdo",
    ),
    reporting=parted("com informações d[aeo]s?; com reportagem de; com agências; colaborou; colaboraram"),
    translating=parted("traduzido por; tradução(?: de|:)?"),
    appearing=parted(
        "(?:este|esta) (?:artigo|texto|reportagem) foi (?:originalmente )?publicad[oa][^.]{0,20}(?:em|n[ao]|por);",
        "publicado originalmente (?:em|n[ao]|por)",
    ),
    corrections=parted("correção; corrigido; errata; erramos"),
    clarifications=parted("esclarecimento"),
    retractions=parted("retratação"),
    updates=parted("atualização; atualizado"),
    editors_notes=parted("nota d[ao] (?:editor|editora|redação)"),
)
