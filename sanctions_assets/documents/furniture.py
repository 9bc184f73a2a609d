"""The words by which one line of a page shows that it is not the article: menus, share buttons, headings of other stories.

Each pattern is matched against a single line whose bullets and markup are stripped. All of them are anchored, or made of
literal words,
so that the time to try them grows with the length of the line and no faster.
"""

import re

_I = re.IGNORECASE

RELATED_HEADING = re.compile(
    r"(?:(?:you|we) (?:may|might|could|will|'ll|\u2019ll)(?: also| think you)?[ ']?(?:ll|\u2019ll)? ?(?:like"
    r"|love|enjoy|be interested in|want to read)"
    r"|(?:this )?(?:may|might|could)(?: also)? (?:also )?(?:interest you|be of interest|like)"
    r"|(?:related|recommended|suggested|similar|associated)(?: (?:articles?|stor(?:y|ies)|news"
    r"|contents?|posts?|topics?|coverage"
    r"|reading|links?|items?|reports?|information|videos?|documents?|pages?|headlines?|for you|by|from|to this))*"
    r"|(?:most|best|more)[ -](?:read|viewed|popular|shared|commented|watched|recent|clicked|discussed)(?: .{1,30})?"
    r"|popular|latest|popular (?:news|stories|posts|articles|reads|now|on|in|this)(?: .{1,30})?"
    r"|trending(?: (?:now|news|stories|topics|today|in|on)(?: .{1,30})?)?"
    r"|(?:top|other|latest|featured|breaking|today's|more|recent|further|hot)(?: .{1,20})? "
    r"(?:stories|headlines|news|reads|picks|articles|posts|reviews|coverage|videos)(?: (?:on|from|in|by|for) .{1,40})?"
    r"|latest (?:from|on) .{1,30}"
    r"|editor['\u2019]?s['\u2019]? (?:picks?|choice)"
    r"|more (?:from|on|in|about|like|to read|by|at) ?.{0,40}"
    r"|(?:read|see|also|watch)[ -](?:more|next|also|this next|this|read|too)(?: (?:on|about|in|from"
    r"|here|at|at the) ?.{0,40})?"
    r"|also (?:see|watch|published|today|inside|in (?:this|the) .{1,20}|in this (?:series|issue|edition|section)|on .{1,20})"
    r"|further (?:reading|reads)|(?:up )?next up|read on|what to read(?: next)?|keep reading"
    r"|must[ -]reads?|don['\u2019]t miss(?: (?:these|this|out))?"
    r"|in case you missed it|icymi|(?:from )?(?:around|across|elsewhere on|on) the web"
    r"|from our (?:partners|sponsors|archives?)"
    r"|sponsored (?:content|stories|links)|promoted (?:content|stories|links)|paid content"
    r"|on the same page|features (?:&|and) analysis"
    r"|(?:next|previous) (?:article|story|post)|explore more.{0,30}|continue with)",
    _I,
)
"""Matched whole: a line of its own, or what stands before a colon or a bar with one other headline behind it."""

RELATED_INLINE = re.compile(
    r"(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|reading|coverage))?|recommended|see also"
    r"|read also|also read|also see|read more|read next"
    r"|read|watch|listen|previously|don['\u2019]t miss|up next|next in .{1,25}|next(?: time| issue)?|more"
    r"|also in .{1,30}|also on .{1,30}|also in this (?:series|issue|edition)"
    r"|more from .{1,30}|on the same page|around the web|in tomorrow['\u2019]s paper|most (?:read|viewed"
    r"|popular)|trending|must read|click to read|see more)"
    r"\s{0,3}(?:[:|\u00bb\u203a>\u2192\u2013\u2014]|\s-\s)\s{0,3}\S",
    _I,
)
"""At the head of a line: the rest of it names other stories."""

COMMENTS_HEADING = re.compile(
    r"(?:comments?\s?\(\d{1,6}\).{0,60}|(?:view |show |see |read |all |join |post a |leave a "
    r"|add a )?(?:all )?(?:\d{1,6} )?(?:reader |user )?"
    r"(?:comments?|responses?|replies|reply)(?: section)?"
    r"(?: ?\(?\d{1,6}\)?)?|\d{1,5} (?:thoughts? on|responses? to|comments? on) .{1,200}|(?:your"
    r"|readers['\u2019]|have your) "
    r"(?:thoughts|views|say|comments|opinions?).{0,5}"
    r"|\d{1,6} comments?\s{0,3}[|\u00b7\u2022].{0,60}|no comments yet.{0,4}|what (?:did|do) you think.{0,60})",
    _I,
)
"""Matched whole."""


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_SHARE_WORDS = _words(
    """
    a and angry article bluesky bookmark comment comments copy donate e-mail email facebook flipboard follow follow-up
    font gift happy instagram like likes line link linkedin listen messenger more newsletter on pin pinterest print
    recommend reddit reply rss sad save saved share shares size sms story subscribe telegram this threads to tweet
    tweets twitter unsubscribe via viber whatsapp x youtube
    """
)
_MENU_WORDS = _words(
    """
    about account advertise africa all americas archive archives arts asia asia-pacific blog briefs business careers
    celebrity classifieds climate comment commodities contact cookie cookies courts cricket crossword culture defence
    defense donate e-paper economy editorial editorials education en energy english entertainment environment epaper
    error europe events faq farming fashion features finance food football front gallery games global health help home
    homepage in industry international investigations jobs latest life lifestyle live local log login magazine markets
    media menu metro military money more my nation national news newsletter newsletters newsroom obituaries opinion
    opinions page photos pictures podcast podcasts political politics press privacy puzzles radio regions register
    releases report royals rss science search sections security settings shipping sign sitemap sport sports statements
    style subscribe support tankers tech technology terms travel trending tv u.s. uk up us video videos weather world
    """
)
_MENU_SPLIT = re.compile(r"\s{2,}|\s{0,2}[|\u203a\u00b7\u2022\u00bb\u25be\u2630\u2192\u2304/>\u25e6\u25cf]\s{0,2}|\t")
_WORD = re.compile(r"[A-Za-zÀ-ɏ][\w.'\u2019&-]*")

BOILERPLATE_WHOLE = re.compile(
    r"hashtags?:?|tags?|keywords?|topics?|advertisements?|advert|ad|sponsored|promoted"
    r"|loading(?:\.{3}|\u2026)?|menu|save|search|close|expand|show (?:more|less)"
    r"|share(?: this.{0,30})?|print(?: this.{0,20})?|log ?in|sign ?in|register|subscribe.{0,30}"
    r"|skip (?:to|past) .{1,40}|back to top|top of page"
    r"|(?:this|the) (?:live )?blog (?:is|has) (?:now )?closed|gift this article"
    r"|listen(?: to)? (?:this )?(?:article|story)?.{0,30}"
    r"|\W{0,4}(?:story|article) continues below.{0,40}|advertisement\s?[-\u2013\u2014:]?\s?(?:continue reading"
    r"|scroll).{0,40}|scroll to continue"
    r"|(?:estimated )?(?:reading time:? ?)?\d{1,3}[ -]?min(?:ute)?s?(?: read)?|-?a \+?a.{0,4}"
    r"|page \d{1,4}(?: of \d{1,4})?|\d{1,4} ?/ ?\d{1,4}"
    r"|[-\u2013\u2014=*_~#. ]{3,}|\*{1,3}|[\u2605\u2606\u2b50]{2,}.{0,20}|reuters?\W{0,3}"
    r"|\(?[-\u2013\u2014 ]{0,3}(?:more|end|ends"
    r"|endit|-?0-?|30)[-\u2013\u2014 ]{0,3}\)?|#{2,4}|x{3,}"
    r"|(?:donate|unsubscribe|subscribe|about|contact|rss|newsletter)(?: ?[|\u00b7\u2022] ?.{1,40}){1,6}"
    r"|sign up (?:to|for) (?-i:[A-Z0-9]).{1,40}|free (?:daily|weekly|monthly) newsletter"
    r"|try our ai.{0,40}|explore what .{1,40} can do.{0,20}|ask (?:our )?ai.{0,40}|summari[sz]e with ai|powered by .{1,30}"
    r"|add .{1,30} (?:as a |on )(?:preferred source|google).{0,30}|make us preferred.{0,40}|view in browser|terms apply.{0,3}"
    r"|available in (?:english|other languages).{0,40}|read (?:this )?(?:story|article)? ?in .{1,20}"
    r"|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}|\(?[a-z]{2,3}/[a-z]{2,3}\)?|[\w.+-]{1,64}@[\w.-]{2,64}|(?:https?://|www\.)\S{3,200}",
    _I,
)
"""Matched whole."""

BOILERPLATE_START = re.compile(
    r"(?:[<\[(]\s?)?(?:\u00a9|\u24d2|\(c\)\s{0,2}(?:copyright|\d{4}|.{1,60}all rights)|copyright\b"
    r"|all rights reserved|(?:no )?reproduction (?:reserved|prohibited|without|in whole)"
    r"|unauthori[sz]ed reproduction"
    r"|disclaimer\b|(?:the |his |her |their |all )?(?:views|opinions) (?:expressed|are (?:his|her"
    r"|their|those|solely|the author|my|not)|in this|represented)|our standards\b"
    r"|this (?:article|story|piece|column|post|interview|page) (?:was|is|has been|appeared|first"
    r"|originally|may|can|may not|contains)\b"
    r"(?=.{0,80}(?:publish|appear|edition|headline|translat|generated|copyright|reproduc|licen[cs]"
    r"|syndicat|feed|correct|update|amend|permission|partner))"
    r"|(?:originally |first )?(?:published|appeared) (?:in|by|on) .{0,60}(?:permission|edition|licen[cs]e)"
    r"|to (?:re-?use|reproduce|republish|request permission|unsubscribe|stop getting|read the full"
    r"|read how|continue reading|comment on this)\b"
    r"|(?:for )?permission to (?:re-?use|reproduce)|reposting (?:of )?this|if you have any (?:questions|comments|concerns)"
    r"|you (?:get|got|are receiving|have received|received|are reading) (?:this"
    r"|the)(?=.{0,60}(?:because|email|newsletter|free|version|signed))"
    r"|unsubscribe\b|privacy (?:policy|notice)|terms (?:of (?:use|service|sale)|(?:and"
    r"|&) conditions)|cookie (?:policy|settings|preferences)|\(?18\+|\*?\s?(?:terms"
    r"|conditions)(?: and conditions)? apply"
    r"|(?:we|our|this (?:site|website|page)) (?:use |uses )?cookies|(?:we use|accept(?: all)?|manage"
    r"|reject(?: all)?) (?:our |your )?cookies"
    r"|advertis(?:e|ing) with us|(?:please )?click (?:here|on|the)|tap here|to (?:sign up|subscribe)"
    r"|report (?:an? )?(?:error|problem|typo)|spotted (?:an? )?(?:error|typo|mistake)"
    r"|(?:comments|discussion|replies) (?:will be|are|is|have been) (?:moderated|closed|off|disabled"
    r"|open)|keep comments|leave a (?:comment|reply)|post a comment|log ?in to (?:comment|post)"
    r"|(?:do you agree|join the (?:debate|conversation|discussion)|have your say|tell us what you think|let us know what)"
    r"|(?:rate|like|enjoyed?|liked?) this (?:article|story|book|page|post|recipe)|was this (?:article|page|story|helpful)"
    r"|(?:media|press|news|public relations|pr|editorial|investor|further) (?:contacts?|enquiries"
    r"|inquiries|queries|officer|office)\s?(?:[:\u2013-]|$)"
    r"|contacts?(?: (?:us|details|information|person|for (?:media|press|the media)))?\s?:|contact us\b"
    r"|for (?:more|further|additional|any) (?:information|details|enquiries|queries)[, ]"
    r"|for (?:media|press) (?:enquiries|inquiries|queries|use|contact|information)"
    r"|for information media|not an official record|for use of the information media"
    r"|forward[- ]looking statements|safe harbou?r|photos? and videos? (?:on|are|can)|(?:send|email"
    r"|e-mail|share) (?:us|your|our) (?:your |photos|a |news|tips|stor|newsdesk)"
    r"|(?:do you know|got a|have a|have you got a|know) (?:more|tip|story|news tip)\??"
    r"|(?:did you (?:see|witness)|have you (?:seen|been affected)|were you there)\b"
    r"|more stories like this|(?:all|this) (?:times|time) (?:are )?(?:in )?(?:gmt|est|local|et)\b"
    r"|data (?:is|are) delayed|quotes delayed"
    r"|registered (?:office|in england|charity)|company registered|printed (?:at|by) "
    r"|date modified|last modified|page last"
    r"|bookmark|add to (?:favou?rites|favou?rite)|follow (?:us|@|our)|find us|like us|visit (?:us|our)|connect with us"
    r"|support (?:us|our|independent)|(?:make|become) a (?:donation|contribution|member|patron)|donate\b.{0,80}"
    r"|(?:thank you|thanks) for (?:reading|subscribing|signing)"
    r"|(?:the )?(?:copyright|content|material) (?:of|in|on) this (?:article|page|site|website)"
    r"|(?:(?:\w{1,20} ){0,3}is not responsible for the content)"
    r"|stay (?:informed|up to date|updated|connected|in the know|tuned)|subscriptions? (?:from"
    r"|offers?)\b|already a subscriber|start your (?:free )?(?:trial|subscription)"
    r"|already (?:a |have ).{0,30}(?:subscriber|account|member)|(?:subscribers? only|premium content"
    r"|this content is|this article is for) "
    r"|\W{0,6}(?:home|menu)\s?[|\u203a>/\u00bb]\s?"
    r"|(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|hashtags?|labels)\s?:|(?:news|story"
    r"|article|document) (?:id|code)\b|code:\s?\d|#\w+(?: #\w+){1,20}$"
    r"|if (?:a friend|someone|this (?:e-?mail|newsletter)|you were) (?:was )?forwarded"
    r"|(?:the )?code has been copied|privacy notice|skip past|after newsletter"
    r"|do you have a (?:story|tip)|about the (?:writer|author)s?\b|editorial standards"
    r"|in a time of both misinformation|by subscribing|help us improve|cookies on"
    r"|read \d articles|spin the wheel|list \d of \d|end of list|photo gallery \(|view (?:image"
    r"|gallery|comments)|about sharing|updates to this page|(?:print|share) this (?:page|article)"
    r"|hide caption|toggle caption|enlarge this image|copy(?:ing)? (?:the )?link"
    r"|(?:uncommon knowledge|our (?:journalism|mission))$)",
    _I,
)
"""Matched at the head of a line that is no longer than a short paragraph."""

PROMPT = re.compile(
    r"\W{0,3}(?:please )?(?:sign(?:ing)? up|subscribe|join|follow|download|get|receive|register"
    r"|install|click|don['\u2019]t miss|never miss|keep up|try|want|request)\b"
    r".{0,160}?\b(?:newsletters?|telegram|whatsapp|twitter|facebook|instagram|youtube|tiktok|viber"
    r"|google news|channel|club|apps?|inbox|alerts?|e-?mails?|podcasts?|notifications|"
    r"free trial|app store|breaking news|daily (?:brief|digest|update)|weekly news|newsfeed|updates"
    r"|briefing)\b",
    _I,
)
"""An invitation to the reader, at the head of a line: 'Sign up for our newsletter'."""

NOTICE_ANYWHERE = re.compile(
    r"\ball rights reserved\b|\bforwarded (?:this|it) to you\b|\bearlier version of this (?:article"
    r"|story|report)\b|\bspotted an? (?:error|mistake)\b"
    r"|\b(?:may|must) not be (?:reproduced|republished|redistributed|rewritten)"
    r"|\breposting this article\b|\bour newsletter\b.{0,60}$",
    _I,
)
"""Words that only the notices of a page have, wherever in a line they stand."""

HASHTAGS = re.compile(r"#?[\w ]{1,40}(?:,? #[\w ]{1,40}){1,20}")
"""Matched whole; the sign before the first is taken for markup."""

LEGAL_START = re.compile(
    r"(?:disclaimer\b|\u00a9|copyright\b|forward[- ]looking statements|this (?:press "
    r"|news )?release (?:may )?contains? forward|safe harbou?r)",
    _I,
)
"""At the head of a paragraph of any length."""

TIME_AGO = re.compile(
    r"(?:[-·•] )?(?:(?:\d{1,3}|an?|one) (?:second|minute|min|hour|hr|day|week|month|year)s? ago|yesterday|just now)", _I
)
"""Matched whole: the age of an item in a list of stories."""


def is_share_line(text: str) -> bool:
    """True where every word is one of a share button's, a counter's or a reaction's: 'Share 41  Tweet  Pin'."""
    words = [word.lower().strip(".") for word in _WORD.findall(text)]
    return 1 < len(words) <= 14 and all(word in _SHARE_WORDS for word in words) and text[-1:] not in ".!?"


def is_menu(text: str) -> bool:
    """True for the sections of a site in a row: 'Home | World | Asia | Live', 'NEWS  SPORT  CULTURE', 'HOME > Defense'."""
    if (text[-1:] in ".!?" and "|" not in text) or len(text) > 300:
        return False
    items = [item for item in _MENU_SPLIT.split(text) if item and _WORD.search(item)]
    if len(items) < 2 or any(len(item) > 40 for item in items):
        return False
    known = sum(
        all(word.lower() in _MENU_WORDS or word.lower() in _SHARE_WORDS for word in _WORD.findall(item)) for item in items
    )
    return known >= 2 and known * 2 >= len(items)
