"""How reports in English speak of themselves."""

from dateline.language.reporting.phrases import Phrases, parted

ENGLISH = Phrases(
    language="en",
    signing=parted(
        "by; written by; posted by; published by; story by; text by; words by; report by; reported by;",
        "reporting by; authors?; author name; contributed by; submitted by; article by; analysis by;",
        "opinion by; commentary by; guest post by; interview by; from our correspondent; review by;",
        "post author; about the authors?",
    ),
    closers=parted(
        "on; at; for; in; published; updated; posted; last updated; says?; said; is an?; was an?; reports?;",
        "reporting; contributor; contributing; correspondent; staff; reporter; editor; senior; special to;",
        "chief; columnist; writer; freelance; business; political; via; follow; email; share; comments?;",
        "read; min read; minutes?; photos?; photographs? by; illustrations? by; filed; view; more; about;",
        "leave a; category; tags?; under; contact; journalist; associate; assistant; managing; executive;",
        "producer; author; professor; director; fellow; published on; date",
    ),
    pointing=parted(
        "read more; read also; also read; see also; related;",
        "related (?:stories|articles|content|news|links); more (?:on|about|from|stories|news); more on this;",
        "watch; watch more; listen; read next; up next; don'?t miss; recommended; you may also like;",
        "further reading; click here; (?:also|more) on; read the (?:full|rest|original); continue reading;",
        "keep reading; see more; in pictures; video; go to; download; view (?:all|more|gallery|comments);",
        "opinion; from the archives?; story continues below; article continues (?:below|after);",
        "advertisement; this page may contain affiliate; must read",
    ),
    closing=parted(
        "related; related (?:stories|articles|content|news|links|posts|topics|coverage|reading|items);",
        "read next; read more; more stories; more news; more (?:from|on) .{1,40}; recommended(?: for you)?;",
        "trending(?: now)?; most (?:read|popular|viewed);",
        "you may (?:also )?(?:like|be interested in).{0,20}; comments?; leave a (?:reply|comment);",
        "share this(?: article| post| story)?; about the authors?; tags; topics;",
        "latest (?:news|stories|posts); popular posts; further reading; see also; also read; sponsored;",
        "around the web; from our partners; editors?['’]? picks?; what(?:'|’)s next; join the conversation;",
        r"(?:no|\d+) (?:comments?|responses?|thoughts|replies).{0,60}; share; share on; follow us; like this;",
        "sign up.{0,60}; newsletter",
    ),
    appealing=parted(
        "subscribe; sign up; follow (?:us|the|@|him|her|me|our); like us; join (?:us|our|the conversation);",
        "share this; click (?:here|the|on); support (?:us|our); donate; register; log ?in;",
        "get (?:the|our|all) (?:latest|best|free|newsletter|news|daily); never miss; download (?:the|our);",
        "for the latest; if you (?:enjoyed|liked) (?:reading )?this; we want to hear what you think;",
        "submit (?:a|your) (?:letter|tip|story); have a (?:news )?tip; contact us;",
        r"please (?:enable|log|sign|subscribe|share); all rights reserved; copyright; ©; \(c\);",
        "this (?:material|article|content) may not be (?:published|reproduced); receive (?:our|the);",
        "enter your email; thank you for (?:reading|signing|subscribing); you(?:'|’)?ve read; share on;",
        "tweet; pin it; print(?: this)?; email this; advertise; terms of; privacy policy;",
        "sponsored (?:content|by); we may earn; when you purchase; this site uses cookies; send us;",
        "terms (?:and|&) conditions; write to us; letters to the editor; editor'?s picks",
    ),
    crediting=parted(
        "photos?; photographs?; photo credits?; image(?: credits?| source)?; images; picture(?: credit)?;",
        "pictures; credit; credits; photo by; photos by; image by; illustration(?: by)?; file photo;",
        "featured image; cover (?:photo|image); image courtesy; photo courtesy; video by; header image;",
        "getty images; graphic",
    ),
    offices=parted(
        "staff; newsroom; editors?; editorial; desk; team; news; agenc(?:y|ies); bureau; press;",
        "correspondents?; reporters?; contributors?; admin; administrator; webmaster; office; department;",
        "association; society; foundation; institute; university; committee; council; ministry; company;",
        "inc; ltd; llc; corp(?:oration)?; group; magazine; online; media; network; service; services; radio;",
        "tv; channel; times; post; journal; herald; tribune; gazette; reports?; author; anonymous; guest;",
        "unknown; super ?user; board; board of .{1,30}; no author; publisher; wire; releases?;",
        "communications; relations; marketing; support; blog; digital; usa; international; said; says; name;",
        "posted; written; log in; login; sign in; privacy; home; wires",
    ),
    reporting=parted(
        "(?:with )?(?:additional|extra|further|more|original|contributing) (?:report(?:s|ing)?|research) (?:by|from);",
        "with (?:reporting|reports?|files|material|contributions?|inputs?) (?:by|from); reporting by;",
        "(?:also )?contributed to this (?:report|story|article); writing by; compiled by; research by",
    ),
    translating=parted(r"translated(?: from (?:the )?\w+)?(?: into \w+)? by; translation(?: by|:); translator:?"),
    appearing=parted(
        "(?:this|the) (?:article|story|post|piece|report|essay|column|interview|review)(?: has| had| was)? ?(?:also )?"
        "(?:(?:first|originally|previously|initially) )?(?:appeared|published|ran|posted)(?: first| originally)?"
        "(?: (?:in|on|at|by|with));",
        "(?:first|originally) (?:published|appeared)(?: (?:in|on|at|by));",
        "republished (?:from|with (?:the )?permission (?:of|from));",
        "reprinted (?:from|with (?:the )?permission (?:of|from)); courtesy of; syndicated from",
    ),
    corrections=parted(
        "corrections?; corrected; correction appended; erratum; errata;",
        "an earlier version of this (?:article|story|report|post|piece);",
        "a previous version of this (?:article|story|report|post|piece);",
        "this (?:article|story|report|post|piece) (?:has been|was) (?:corrected|amended)",
    ),
    clarifications=parted("clarifications?; clarified"),
    retractions=parted(
        "retractions?; retracted; this (?:article|story|report|post|piece) has been (?:retracted|withdrawn)",
    ),
    updates=parted("updates?; updated; this (?:article|story|report|post|piece) (?:has been|was) updated"),
    editors_notes=parted("editor[’']?s['’]? notes?; editors[’'] notes?; editorial notes?; note from the editors?"),
)
