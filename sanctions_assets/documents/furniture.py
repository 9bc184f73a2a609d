"""The words by which one line of a page shows that it is not the article: menus, share buttons, headings of other stories.

Each pattern is matched against a single line whose bullets and markup are stripped. All of them are anchored, or made of literal words,
so that the time to try them grows with the length of the line and no faster.
"""

import re

_I = re.IGNORECASE

RELATED_HEADING = re.compile(
    r"(?:(?:you|we) (?:may|might|could|will|'ll|’ll)(?: also| think you)?[ ']?(?:ll|’ll)? ?(?:like|love|enjoy|be interested in|want to read)"
    r"|(?:this )?(?:may|might|could)(?: also)? (?:also )?(?:interest you|be of interest|like)"
    r"|(?:related|recommended|suggested|similar|associated)(?: (?:articles?|stor(?:y|ies)|news|contents?|posts?|topics?|coverage"
    r"|reading|links?|items?|reports?|information|videos?|documents?|pages?|headlines?|for you|by|from|to this))*"
    r"|(?:most|best|more)[ -](?:read|viewed|popular|shared|commented|watched|recent|clicked|discussed)(?: .{1,30})?"
    r"|popular (?:news|stories|posts|articles|reads|now|on|in|this)(?: .{1,30})?"
    r"|trending(?: (?:now|news|stories|topics|today|in|on)(?: .{1,30})?)?"
    r"|(?:top|other|latest|featured|breaking|today's|more|recent|further|hot)(?: .{1,20})? "
    r"(?:stories|headlines|news|reads|picks|articles|posts|reviews|coverage|videos)(?: (?:on|from|in|by|for) .{1,40})?"
    r"|latest (?:from|on) .{1,30}"
    r"|editor['’]?s['’]? (?:picks?|choice)"
    r"|more (?:from|on|in|about|like|to read|by|at) ?.{0,40}"
    r"|(?:read|see|also|watch)[ -](?:more|next|also|this next|this|read|too)(?: (?:on|about|in|from|here|at|at the) ?.{0,40})?"
    r"|also (?:see|watch|published|today|inside|in (?:this|the) .{1,20}|in this (?:series|issue|edition|section)|on .{1,20})"
    r"|further (?:reading|reads)|(?:up )?next up|read on|what to read(?: next)?|keep reading|must[ -]reads?|don['’]t miss(?: (?:these|this|out))?"
    r"|in case you missed it|icymi|(?:from )?(?:around|across|elsewhere on|on) the web|from our (?:partners|sponsors|archives?)"
    r"|sponsored (?:content|stories|links)|promoted (?:content|stories|links)|paid content|on the same page|features (?:&|and) analysis"
    r"|(?:next|previous) (?:article|story|post)|explore more.{0,30}|continue with)",
    _I,
)
"""Matched whole: a line of its own, or what stands before a colon or a bar with one other headline behind it."""

RELATED_INLINE = re.compile(
    r"(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|reading|coverage))?|recommended|see also|read also|also read|also see|read more|read next"
    r"|read|watch|listen|previously|don['’]t miss|up next|next in .{1,25}|next(?: time| issue)?|more|also in .{1,30}|also on .{1,30}|also in this (?:series|issue|edition)"
    r"|more from .{1,30}|on the same page|around the web|in tomorrow['’]s paper|most (?:read|viewed|popular)|trending|must read|click to read|see more)"
    r"\s{0,3}(?:[:|»›>→–—]|\s-\s)\s{0,3}\S",
    _I,
)
"""At the head of a line: the rest of it names other stories."""

COMMENTS_HEADING = re.compile(
    r"(?:comments?\s?\(\d{1,6}\).{0,60}|(?:view |show |see |read |all |join |post a |leave a |add a )?(?:all )?(?:\d{1,6} )?(?:reader |user )?"
    r"(?:comments?|responses?|replies|reply)(?: section)?"
    r"(?: ?\(?\d{1,6}\)?)?|\d{1,5} (?:thoughts? on|responses? to|comments? on) .{1,200}|(?:your|readers['’]|have your) "
    r"(?:thoughts|views|say|comments|opinions?).{0,5}"
    r"|\d{1,6} comments?\s{0,3}[|·•].{0,60}|no comments yet.{0,4}|what (?:did|do) you think.{0,60})",
    _I,
)
"""Matched whole."""

_SHARE_WORDS = frozenset(
    ["share", "shares", "tweet", "tweets", "email", "e-mail", "print", "whatsapp", "facebook", "twitter", "x", "pin", "pinterest", "linkedin", "telegram", "reddit", "copy", "link", "save", "saved", "like", "likes", "comment", "comments", "follow", "line", "sms", "viber", "flipboard", "bookmark", "gift", "this", "article", "story", "to", "on", "via", "and", "a", "recommend", "sad", "angry", "happy", "follow-up", "reply", "listen", "font", "size", "threads", "bluesky", "messenger", "instagram", "youtube", "via", "more", "subscribe", "unsubscribe", "donate", "rss", "newsletter"]
)
_MENU_WORDS = frozenset(
    ["home", "homepage", "news", "world", "asia", "asia-pacific", "africa", "europe", "americas", "us", "u.s.", "uk", "local", "national", "nation", "international", "global", "politics", "political", "sport", "sports", "football", "cricket", "business", "economy", "markets", "money", "finance", "opinion", "opinions", "editorial", "editorials", "comment", "culture", "lifestyle", "life", "style", "entertainment", "arts", "travel", "weather", "health", "science", "tech", "technology", "climate", "environment", "video", "videos", "photos", "gallery", "pictures", "podcast", "podcasts", "live", "latest", "trending", "more", "menu", "search", "login", "log", "in", "sign", "up", "subscribe", "register", "account", "my", "about", "contact", "advertise", "jobs", "careers", "classifieds", "puzzles", "crossword", "obituaries", "courts", "farming", "newsletter", "newsletters", "archive", "archives", "e-paper", "epaper", "rss", "help", "faq", "sitemap", "privacy", "terms", "cookies", "settings", "cookie", "sections", "front", "page", "features", "regions", "metro", "energy", "defense", "defence", "military", "security", "investigations", "newsroom", "media", "press", "releases", "statements", "blog", "support", "donate", "en", "english", "all", "briefs", "report", "error", "sitemap", "industry", "shipping", "tankers", "commodities", "magazine", "education", "royals", "tv", "radio", "celebrity", "fashion", "food", "games", "events"]
)
_MENU_SPLIT = re.compile(r"\s{2,}|\s{0,2}[|›·•»▾☰→⌄/>◦●]\s{0,2}|\t")
_WORD = re.compile(r"[A-Za-zÀ-ɏ][\w.'’&-]*")

BOILERPLATE_WHOLE = re.compile(
    r"hashtags?:?|tags?|keywords?|topics?|advertisements?|advert|ad|sponsored|promoted|loading(?:\.{3}|…)?|menu|search|close|expand|show (?:more|less)"
    r"|share(?: this.{0,30})?|print(?: this.{0,20})?|log ?in|sign ?in|register|subscribe.{0,30}|skip (?:to|past) .{1,40}|back to top|top of page"
    r"|(?:this|the) (?:live )?blog (?:is|has) (?:now )?closed|gift this article|listen(?: to)? (?:this )?(?:article|story)?.{0,30}"
    r"|\W{0,4}(?:story|article) continues below.{0,40}|advertisement\s?[-–—:]?\s?(?:continue reading|scroll).{0,40}|scroll to continue"
    r"|(?:estimated )?(?:reading time:? ?)?\d{1,3}[ -]?min(?:ute)?s?(?: read)?|-?a \+?a.{0,4}|page \d{1,4}(?: of \d{1,4})?|\d{1,4} ?/ ?\d{1,4}"
    r"|[-–—=*_~#. ]{3,}|\*{1,3}|[★☆⭐]{2,}.{0,20}|reuters?\W{0,3}|\(?[-–— ]{0,3}(?:more|end|ends|endit|-?0-?|30)[-–— ]{0,3}\)?|#{2,4}|x{3,}"
    r"|(?:donate|unsubscribe|subscribe|about|contact|rss|newsletter)(?: ?[|·•] ?.{1,40}){1,6}"
    r"|try our ai.{0,40}|explore what .{1,40} can do.{0,20}|ask (?:our )?ai.{0,40}|summari[sz]e with ai|powered by .{1,30}"
    r"|add .{1,30} (?:as a |on )(?:preferred source|google).{0,30}|make us preferred.{0,40}|view in browser|terms apply.{0,3}"
    r"|available in (?:english|other languages).{0,40}|read (?:this )?(?:story|article)? ?in .{1,20}"
    r"|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}|\(?[a-z]{2,3}/[a-z]{2,3}\)?|[\w.+-]{1,64}@[\w.-]{2,64}|(?:https?://|www\.)\S{3,200}",
    _I,
)
"""Matched whole."""

BOILERPLATE_START = re.compile(
    r"(?:[<\[(]\s?)?(?:©|ⓒ|\(c\)\s{0,2}(?:copyright|\d{4}|.{1,60}all rights)|copyright\b|all rights reserved|(?:no )?reproduction (?:reserved|prohibited|without|in whole)|unauthori[sz]ed reproduction"
    r"|disclaimer\b|(?:the |his |her |their |all )?(?:views|opinions) (?:expressed|are (?:his|her|their|those|solely|the author|my|not)|in this|represented)|our standards\b"
    r"|this (?:article|story|piece|column|post|interview|page) (?:was|is|has been|appeared|first|originally|may|can|may not|contains)\b"
    r"(?=.{0,80}(?:publish|appear|edition|headline|translat|generated|copyright|reproduc|licen[cs]|syndicat|feed|correct|update|amend|permission|partner))"
    r"|(?:originally |first )?(?:published|appeared) (?:in|by|on) .{0,60}(?:permission|edition|licen[cs]e)"
    r"|to (?:re-?use|reproduce|republish|request permission|unsubscribe|stop getting|read the full|read how|continue reading|comment on this)\b"
    r"|(?:for )?permission to (?:re-?use|reproduce)|reposting (?:of )?this|if you have any (?:questions|comments|concerns)"
    r"|you (?:get|got|are receiving|have received|received|are reading) (?:this|the)(?=.{0,60}(?:because|email|newsletter|free|version|signed))"
    r"|unsubscribe\b|privacy (?:policy|notice)|terms (?:of (?:use|service|sale)|(?:and|&) conditions)|cookie (?:policy|settings|preferences)|\(?18\+|\*?\s?(?:terms|conditions)(?: and conditions)? apply"
    r"|(?:we|our|this (?:site|website|page)) (?:use |uses )?cookies|(?:we use|accept(?: all)?|manage|reject(?: all)?) (?:our |your )?cookies|our cookies"
    r"|advertis(?:e|ing) with us|(?:please )?click (?:here|on|the)|tap here|to (?:sign up|subscribe)|report (?:an? )?(?:error|problem|typo)|spotted (?:an? )?(?:error|typo|mistake)"
    r"|(?:comments|discussion|replies) (?:will be|are|is|have been) (?:moderated|closed|off|disabled|open)|keep comments|leave a (?:comment|reply)|post a comment|log ?in to (?:comment|post)"
    r"|(?:do you agree|join the (?:debate|conversation|discussion)|have your say|tell us what you think|let us know what)"
    r"|(?:rate|like|enjoyed?|liked?) this (?:article|story|book|page|post|recipe)|was this (?:article|page|story|helpful)"
    r"|(?:media|press|news|public relations|pr|editorial|investor|further) (?:contacts?|enquiries|inquiries|queries|officer|office)\s?(?:[:–-]|$)"
    r"|contacts?(?: (?:us|details|information|person|for (?:media|press|the media)))?\s?:|contact us\b"
    r"|for (?:more|further|additional|any) (?:information|details|enquiries|queries)[, ]|for (?:media|press) (?:enquiries|inquiries|queries|use|contact|information)"
    r"|for information media|not an official record|for use of the information media"
    r"|forward[- ]looking statements|safe harbou?r|photos? and videos? (?:on|are|can)|(?:send|email|e-mail|share) (?:us|your|our) (?:your |photos|a |news|tips|stor|newsdesk)"
    r"|(?:do you know|got a|have a|have you got a|know) (?:more|tip|story|news tip)\??|did you see anything|heard something"
    r"|more stories like this|(?:all|this) (?:times|time) (?:are )?(?:in )?(?:gmt|est|local|et)\b|data (?:is|are) delayed|quotes delayed"
    r"|registered (?:office|in england|charity)|company registered|printed (?:at|by) |search \d|buy this page|reports? errors|date modified|last modified|page last"
    r"|bookmark|add to (?:favou?rites|favou?rite)|follow (?:us|@|our)|find us|like us|visit (?:us|our)|connect with us"
    r"|support (?:us|our|independent)|(?:make|become) a (?:donation|contribution|member|patron)|donate\b.{0,80}"
    r"|(?:thank you|thanks) for (?:reading|subscribing|signing)"
    r"|(?:the )?(?:copyright|content|material) (?:of|in|on) this (?:article|page|site|website)|(?:(?:\w{1,20} ){0,3}is not responsible for the content)"
    r"|stay (?:informed|up to date|updated|connected|in the know|tuned)|subscriptions? (?:from|offers?)\b|already a subscriber|start your (?:free )?(?:trial|subscription)"
    r"|already (?:a |have ).{0,30}(?:subscriber|account|member)|(?:subscribers? only|premium content|this content is|this article is for) "
    r"|\W{0,6}(?:home|menu)\s?[|›>/»]\s?"
    r"|(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|hashtags?|labels)\s?:|(?:news|story|article|document) (?:id|code)\b|code:\s?\d|#\w+(?: #\w+){1,20}$"
    r"|if (?:a friend|someone|this (?:e-?mail|newsletter)|you were) (?:was )?forwarded|(?:the )?code has been copied|privacy notice|skip past|after newsletter"
    r"|do you have a (?:story|tip)|about the (?:writer|author)s?\b|editorial standards|in a time of both misinformation|by subscribing|help us improve|cookies on"
    r"|read \d articles|spin the wheel|list \d of \d|end of list|photo gallery \(|view (?:image|gallery|comments)|about sharing|updates to this page|(?:print|share) this (?:page|article)"
    r"|hide caption|toggle caption|enlarge this image|copy(?:ing)? (?:the )?link|(?:uncommon knowledge|our (?:journalism|mission))$)",
    _I,
)
"""Matched at the head of a line that is no longer than a short paragraph."""

PROMPT = re.compile(
    r"\W{0,3}(?:please )?(?:sign(?:ing)? up|subscribe|join|follow|download|get|receive|register|install|click|don['’]t miss|never miss|keep up|try|want|request)\b"
    r".{0,160}?\b(?:newsletters?|telegram|whatsapp|twitter|facebook|instagram|youtube|tiktok|viber|google news|channel|apps?|inbox|alerts?|e-?mails?|podcasts?|notifications|"
    r"free trial|app store|breaking news|daily (?:brief|digest|update)|weekly news|newsfeed|updates|briefing|(?:this|that) yourself)\b",
    _I,
)
"""An invitation to the reader, at the head of a line: 'Sign up for our newsletter'."""

BYLINE = re.compile(
    r"(?:from\s?:|from (?:our|a|the) .{0,24}(?:correspondent|reporter|staff|bureau|desk|archives?)\b|source\s?: |associated press writers?$|(?:exclusive |special |analysis |opinion |text |story |words |report |review |reporting |column |written |posted |published |photographs? )?by[: ]\s{0,3}"
    r"(?:our |the |an? |(?-i:[A-Z*_]))"
    r"|(?:reporter|correspondent|author|text|words|staff writer|writer|journalist)\s{0,2}(?:[:|]\s{0,3}|\s(?=(?-i:[A-Z][\w.'’-]+ [A-Z])))"
    r"|\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated|translation|with (?:assistance|reporting|inputs?|additional))"
    r"\b(?:[^.]{0,40}?)(?:\b(?:by|from)\b|:)"
    r"|(?:editor|editors|desk|edited|anchor)\s?:|reporting\s?:|posted (?:by|on|at|in)|post at|filed (?:by|under|from))",
    _I,
)
"""At the head of a short line."""

BYLINE_TAIL = re.compile(
    r"(?:\b(?:reported|contributed|wrote) (?:from|to|for)\b.{0,130}\b(?:contributed|reported|report|story|article)\b.{0,20}"
    r"|/\s?(?:staff|contributing) (?:reporter|writer)s?\b.{0,40}|,\s{0,2}(?:staff (?:writer|reporter|correspondent)|special correspondent|(?:chief|defen[cs]e|security|energy|"
    r"maritime|diplomatic|foreign|political|business) (?:correspondent|editor|reporter)))\W{0,3}$",
    _I,
)

AUTHOR_NOTE = re.compile(
    r"(?:[—–-]{1,2}\s?)?(?:[A-Z][\w.'’-]{1,30} ){1,4}(?:(?:teaches|writes|covers|reports|blogs|works)\b|is (?:an? |the )?(?:[\w-]{2,20} ){0,5}(?:author|editor|correspondent|reporter|writer|columnist|fellow|professor|lecturer)\b)"
)
"""'X is the author of ...', at the head of a short paragraph after the article."""

WIRE_HEADER = re.compile(
    r"(?:[a-z]\d{3,4}\s{0,3}(?:[a-z]\s?){0,3}.{0,60}|(?:[a-z] ){1,3}(?:[a-z]{1,2} )?(?:bc|am|pm|ap)-[\w-]{2,60}.{0,40}"
    r"|(?:BC|AM|PM|AP|BX|PR|UR)-[A-Z][\w-]{1,60}(?:,.{0,60}|\s.{0,60})?|(?:zczc|nnnn)\b.{0,40}"
    r"|\(?(?:recasts|updates?|adds|attn|eds|corrects|refiles|repeats|removes|rewrites|new throughout|with)\b.{0,160}\)"
    r"|\((?:recasts|updates?|adds|attn|eds|corrects|refiles|repeats|removes|rewrites|new throughout)\b.{0,200})"
)
"""Slugs and notes to editors at the head of wire copy; case counts."""

WIRE_HEADER_NOTE = re.compile(
    r"\((?:recasts|updates?|adds|attn|eds|corrects|refiles|repeats|removes|rewrites|new throughout)\b.{0,200}\)?", _I
)

_AGENCIES = (
    r"reuters?|a\.?p\.?|afp|getty(?: images)?|epa(?:-efe)?|efe|xinhua|yonhap|kcna|kns|bloomberg|tass|ria novosti|sputnik|anadolu|aa|ap photo|cna|kyodo|jiji|shutterstock|istock|"
    r"alamy|handout|maxar(?: technologies)?|planet(?: labs)?(?: pbc)?|airbus(?: ds)?|file(?: photo| image| picture)?|courtesy photo|afp/getty|dpa|pa|zuma(?: press)?|nurphoto|imago|"
    r"rex|epa/[a-z ]{2,30}|wikimedia(?: commons)?|stock image|screenshot|screengrab"
)
CAPTION_START = re.compile(
    r"[\[(*_!]{0,3}\s?(?:(?:file )?(?:photos?|pictures?|pics?|images?|graphics?|photographs?|illustration|cartoon|video|map|chart|caption|screenshot|screengrab|infographic)"
    r"(?:(?: credits?| courtesy| by| caption| source)?\s{0,2}[:|/]|(?: caption| source),)|(?:file|handout|archive|undated|illustrative) (?:photo|picture|image|pic)\b|image (?:source|credit|caption)|!\[|"
    r"(?:photo|image|picture)s? (?:courtesy|by|from)\b|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d)",
    _I,
)
CAPTION_END = re.compile(
    r"(?:(?:photo|picture|image|pic|graphic|video|illustration|photograph)s?(?: credit| courtesy)?\s{0,2}[:/]\s{0,2}.{2,60}"
    r"|[(/\[] ?(?:" + _AGENCIES + r")(?: (?:via|/) .{2,30})?(?:/[\w .-]{2,30})?[)\]]?"
    r"|\((?:.{0,30}\b)?(?:photo|handout|file|image|screenshot|picture|pic|courtesy .{2,40})\b(?:.{0,20})\)"
    r"|\b(?:getty images|shutterstock|ap photo(?:/[\w .-]{2,40})?|maxar technologies|planet labs(?: pbc)?|via (?:reuters|ap|afp|getty|x|twitter|telegram))"
    r"|\breuters/[A-Z][\w .-]{2,40}(?:/file photo)?|\bfile photo)[*_\])]{0,3}\.?$",
    _I,
)
"""A credit at the end of a line makes it a caption: 'PHOTO: EPA-EFE', '(Handout)', 'Getty Images'."""

AGENCY_END = re.compile(
    r"(?:[.!?”\"’]|^)\s{1,3}[(\[]?(?:-{1,2}|—|–)?\s?(?:REUTERS?|AFP|AP|BLOOMBERG|XINHUA|KYODO|TASS|ANI|PTI|IANS|DPA|UPI|BERNAMA|EFE|ANSA|YONHAP|JIJI|CNA|WASHINGTON POST|NYTIMES)[)\]]?\W{0,2}$"
)
"""The credit of a wire at the end of a paragraph closes the article."""

NOTICE_ANYWHERE = re.compile(
    r"\ball rights reserved\b|\bforwarded (?:this|it) to you\b|\bearlier version of this (?:article|story|report)\b|\bspotted an? (?:error|mistake)\b"
    r"|\b(?:may|must) not be (?:reproduced|republished|redistributed|rewritten)|\breposting this article\b|\bour newsletter\b.{0,60}$",
    _I,
)
"""Words that only the notices of a page have, wherever in a line they stand."""

LEGAL_START = re.compile(r"(?:disclaimer\b|©|copyright\b|forward[- ]looking statements|this (?:press |news )?release (?:may )?contains? forward|safe harbou?r)", _I)
"""At the head of a paragraph of any length."""

CLOSING_NOTE = re.compile(
    r"\(?(?:additional |further )?(?:reporting|writing) by\b|\(?with (?:additional )?(?:reporting|assistance|input)|[-–— ]{0,3}(?:end|ends|30|0)[-–— ]{0,3}$|\(end\)|#{3}",
    _I,
)

TIME_AGO = re.compile(
    r"(?:[-·•] )?(?:(?:\d{1,3}|an?|one) (?:second|minute|min|hour|hr|day|week|month|year)s? ago|yesterday|just now)", _I
)
"""Matched whole: the age of an item in a list of stories."""


def is_share_line(text: str) -> bool:
    """True where every word is one of a share button's, a counter's or a reaction's: 'Share 41  Tweet  Pin'."""
    words = [word.lower().strip(".") for word in _WORD.findall(text)]
    return 1 < len(words) <= 14 and all(word in _SHARE_WORDS for word in words) and text[-1:] not in ".!?"


def is_menu(text: str) -> bool:
    """True for the sections of a site in a row: 'Home | World | Asia | Live', 'NEWS  SPORT  CULTURE', 'HOME › Defense'."""
    if (text[-1:] in ".!?" and "|" not in text) or len(text) > 300:
        return False
    items = [item for item in _MENU_SPLIT.split(text) if item and _WORD.search(item)]
    if len(items) < 2 or any(len(item) > 40 for item in items):
        return False
    known = sum(
        all(word.lower() in _MENU_WORDS or word.lower() in _SHARE_WORDS for word in _WORD.findall(item)) for item in items
    )
    return known >= 2 and known * 2 >= len(items)
