"""How reports in Spanish speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

SPANISH = Phrases(
    language="es",
    signing=parted(
        "por; escribe; autor(?:a|es)?; escrito por; redactado por; texto; publicado por; de; autor(?:a)? de la entrada"
    ),
    closers=parted(
        "el; en; publicado; actualizado; hace; para; periodista; redactor(?:a)?; corresponsal;",
        "enviad[oa] especial; foto; editor(?:a)?; desde; fecha; ver; contactar; compartir",
    ),
    pointing=parted(
        r"lea(?: también| además| más| aquí)?(?=\s*:); lee(?: también| además| más| aquí)?(?=\s*:);",
        "le puede interesar; te puede interesar; lea (?:también|además|más); lee (?:también|además|más);",
        r"vea (?:también|además|más); ver (?:también|además|más); ve (?:también|además); mire(?=\s*:);",
        r"mira(?=\s*:); mir[ae] (?:también|además|aquí); puedes ver; puede ver;",
        "también (?:lea|lee|puedes leer|te puede interesar); más información; más noticias;",
        r"noticias? relacionadas?; relacionad[oa]s?; además(?=\s*:); además lea; sigue leyendo;",
        r"seguir leyendo; recomendamos; no te pierdas; de interés; contenido relacionado; video(?=\s*:);",
        "en video; entérate; conoce más; descubre más",
    ),
    closing=parted(
        "notas? relacionadas?; noticias? relacionadas?; artículos? relacionados?; contenidos? relacionados?;",
        "relacionados?; más (?:noticias|sobre .{1,30}|información|leíd[ao]s|vist[ao]s);",
        "te (?:puede|podría) interesar.{0,20}; le (?:puede|podría) interesar.{0,20}; comentarios; compartir;",
        "etiquetas; temas(?: relacionados)?; lo más (?:leído|visto); te recomendamos; archivado en;",
        "deja un(?:a respuesta| comentario); también (?:te|le) puede interesar; boletín; newsletter;",
        "síguenos",
    ),
    appealing=parted(
        "suscríb(?:ete|ase); síguenos; sigue (?:a|nuestro|todas); haz(?:te)? (?:clic|miembro); haga clic;",
        "únete; regístrate; comparte; descarga; recibe; ¡?mira lo que tiene;",
        "¿?ya sabías que en .{3,40}canal; puede(?:s)? escribirn?os; inicia sesión;",
        "todos los derechos reservados; hazte; apóyanos; hacemos periodismo; no te pierdas; ingresa; visita;",
        "¡?activa",
    ),
    crediting=parted(
        "fotos?; fotografías?; imagen; crédito; créditos; foto de; foto por; fuente; ilustración; vídeo;",
        "foto cortesía",
    ),
    offices=parted(
        "redacción; redacciones; agencias?; equipo; noticias; diario; periódico; prensa; editorial;",
        "ediciones; revista; universidad; ministerio; gobierno; fundación; asociación; administrador;",
        "anónimo; staff; efe; medios; canal; web",
    ),
    reporting=parted("con información de; con reportes? de; con informaciones de; con datos de; información de"),
    translating=parted("traducid[oa] por; traducción(?: de|:)?; traductor(?:a)?:?"),
    appearing=parted(
        "este (?:artículo|texto|reportaje) (?:fue|se|apareció)[^.]{0,30}"
        "(?:publicado|publicó|apareció)?[^.]{0,20}(?:en|por);",
        "publicado originalmente (?:en|por)",
    ),
    corrections=parted(
        "correcci[oó]n(?:es)?; corregido; fe de erratas?; fe de errores; rectificación;",
        "una versión anterior de est[ea]",
    ),
    clarifications=parted("aclaración; aclaraciones"),
    retractions=parted("retractación; retirado"),
    updates=parted("actualización; actualizado"),
    editors_notes=parted(r"nota del? (?:editor|la editora|la redacción|redacción); n\. ?de ?la ?r\."),
)
