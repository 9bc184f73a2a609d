"""Who says so: the source of each sentence, before, inside or behind it, and carried through a passage."""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token

_SAY = frozenset(
    """said says say saying told tells adds added announced announces reported reports report stated claimed claims claim insisted insists alleged alleges
    confirmed confirms confirm acknowledged estimates estimated estimate believes believed believe suspects suspected suspect accused accuses accuse accusing denied denies deny
    dismissed dismisses rejected rejects reckons reckoned warned warns wrote writes notes noted argues argued concluded concludes finds found shows showed show suggests
    suggested indicated indicates explained disclosed revealed reveals admitted asserted asserts counts counted puts recorded expects expected maintains maintained hinted replied
    called calls complained testified thinks assesses assessed recalled quoted cited calculates hears heard tracked documented documents identified named responded""".split()
)
_STRONG_SAY = frozenset("said says say told tells added adds wrote replied insisted insists announced stated states warned warns reckons estimates believes suspects claims claimed argues notes noted".split())
_NOT_SPEAKERS = frozenset(
    """it he she they which that who this these there what images image data pictures imagery photos figures documents papers records satellite tracking signals which
    nothing evidence map maps film video footage charts logs signs chart manifest transponder register registry registers table list""".split()
)
_DATA = re.compile(r"\b(?:data|images?|imagery|pictures|photos?|photographs|records|figures|documents|papers|logs|signals|footage|video|filings?|manifests?|statistics|invoices|registers?|documents|signs|evidence|investigation shows)\s*$", re.IGNORECASE)
_DOCUMENTS = frozenset({"report", "study", "analysis", "document", "statement", "note", "paper", "bulletin", "assessment", "finding", "release", "review", "letter", "briefing", "brief", "complaint", "survey"})
_BODIES = frozenset(
    """team group panel committee ministry agency institute center centre council company firm think-tank tank monitor organisation organization authority department
    service command watchdog ngo researchers lab laboratory unit union commission embassy office bureau navy police government board association corporation""".split()
)
_PERSON_PRONOUNS = frozenset({"he", "she", "i", "we"})
_ACCORDING = re.compile(r"\b(?:according\s+to|as\s+reported\s+by|as\s+per|quoting|citing|cited\s+by|quoted\s+by|compiled\s+by|in\s+the\s+words\s+of|as\s+told\s+by|said\s+by)\s+", re.IGNORECASE)
_STOP_NP = re.compile(r"[,;:()\n]|[“”\"]|\s[–—]\s|\b(?:that|which|who|whose|said|says|told|showed|shows|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last\s+(?:week|month|year)|in\s+(?:a|an|its|his|her|the|their)\s+\w+|was|were|is|are|has|had|have|but|while|after|when|as)\b|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as the text names it, with the stretch of the sentence that it answers for."""

    name: str
    start: int
    end: int
    scope_start: int
    scope_end: int
    rule: str
    data: bool = False
    """Documents or data alone, which are no speaker."""


def _clean(name: str) -> str:
    name = " ".join(name.split())
    name = re.sub(r"\s+as\s+(?:saying|telling|having)\b.*$", "", name)
    name = re.sub(r"^(?:with|in which|while|as)\s+", "", name, flags=re.IGNORECASE)
    name = re.sub(r"^(?:but|and|however|meanwhile|still|also|separately|later|earlier|instead|then|so|yet|for (?:its|his|her) part)[, ]+", "", name, flags=re.IGNORECASE)
    name = re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
    name = re.sub(r"\s+(?:also|has|have|had|on\s+\w+day|yesterday|today|last\s+\w+|this\s+\w+|earlier|later|recently|then|too|now|who|which|itself|himself|herself|already|long|repeatedly|always|flatly|\w{3,}ly)$", "", name)
    name = re.sub(r"\s+(?:also|has|have|had|on\s+\w+day|yesterday|today|last\s+\w+|this\s+\w+)$", "", name)
    return name.strip(" ,;:\"“”'‘")


def _noun_phrase_before(scan: Scan, sentence: SentenceScan, verb: Token) -> tuple[int, int] | None:
    """Return the subject that ends before a reporting verb, without a bracketing apposition: 'Lee Illwoo, an expert ..., said'."""
    text = scan.text
    low = sentence.start
    region = text[low : verb.start].rstrip()
    region = re.sub(r"\s+(?:also|has|have|had|on\s+\w+day|yesterday|today|later|then|earlier|recently|long|who|now|already|repeatedly|once|again|flatly|\w{3,}ly|last\s+\w+|this\s+\w+)$", "", region)
    if region.endswith(","):  # an apposition stands between name and verb
        body = region[:-1]
        cut = max(body.rfind(". "), body.rfind("; "), body.rfind("” "), body.rfind('" '))
        clause = body[cut + 2 :] if cut >= 0 else body
        parts = re.split(r",\s+", clause)
        head = parts[0] if len(parts) > 1 else clause
        offset = low + (cut + 2 if cut >= 0 else 0)
        for part in parts[:-1]:
            at = text.find(part, offset, verb.start)
            if re.search(r"[A-Z]", part) and len(part) < 90:
                head, offset = part, at
        start = text.find(head, offset, verb.start)
        return (start, start + len(head)) if start >= 0 else None
    adverb = re.match(r"(?:However|Meanwhile|Still|Separately|In addition|Later|Earlier|Also|Yet|But|And|On \w+day|Last \w+|In (?:a|an|its|the) [\w ]{3,40}|At the same time),\s+", region)
    low += adverb.end() if adverb else 0
    region = region[adverb.end() :] if adverb else region
    cut = 0
    for match in re.finditer(r"[;:“”\"]\s*|,\s+(?:and\s+|but\s+|while\s+|as\s+|which\s+)?|\.\s+|\s[–—]\s|\n+|\b(?:but|while|although|because|after|when|as|that|and then|since|if)\s+", region):
        after = region[match.end() :]
        if after.strip():
            cut = match.end()
    span = region[cut:]
    joined = re.search(r"^(.*?)\s+and\s+(.*)$", span)
    if joined and len(joined.group(1).split()) > 7:
        cut += len(span) - len(joined.group(2))
        span = joined.group(2)
    if not span.strip() or len(span) > 130:
        return None
    return low + cut, low + cut + len(span.rstrip())


def _inverted(scan: Scan, sentence: SentenceScan, verb: Token) -> tuple[int, int] | None:
    """Return the subject behind the verb: '"...," said Marit Kolstad, an analyst'."""
    rest = scan.text[verb.end : sentence.end]
    lead = re.match(r"\s+(?=[A-Z]|(?:the|a|an|one|two|its|his|her|officials?|sources?|analysts?)\s)", rest)
    if lead is None:
        return None
    stop = _STOP_NP.search(rest, lead.end() + 1)
    end = stop.start() if stop else len(rest)
    return (verb.end + lead.end(), verb.end + end) if end > lead.end() else None


def find_speakers(scan: Scan) -> list[list[Speaker]]:
    """Return, for each sentence, its sources in reading order; pronouns and 'the report' are resolved to earlier ones."""
    out: list[list[Speaker]] = []
    last: str | None = None
    bodies: list[str] = []
    issuer: str | None = None
    for sentence in scan.sentences:
        found: list[Speaker] = []
        if not sentence.headline:
            for speaker in _raw(scan, sentence):
                name = _resolve(speaker.name, last, bodies, issuer)
                if name is None:
                    continue
                data = speaker.data or bool(_DATA.search(name) and not re.search(r"[’']s?\s", name))
                found.append(Speaker(name, speaker.start, speaker.end, speaker.scope_start, speaker.scope_end, speaker.rule, data))
                if not data:
                    last = name
                if not data and re.search(r"[A-Z]", name) and len(name.split()) >= 1:
                    bodies.append(name)
        text = scan.text[sentence.start : sentence.end]
        named = re.search(r"(?:[Tt]he\s+)?((?:[A-Z][\w’'-]+\s+){1,6}(?:Team|Group|Panel|Committee|Ministry|Institute|Center|Centre|Council|Agency|Monitor|Watch|Lab|Service|Department|Commission|Organi[sz]ation|Office|Administration|Authority|Union|Association))\b(?=\s+(?:released|published|issued|presented))", text)
        if named is not None:
            issuer = named.group(1)
            bodies.append(issuer)
        elif not found:
            for body in re.findall(r"\b((?:[A-Z][\w’'-]+\s+){1,6}(?:Team|Group|Panel|Institute|Center|Centre|Monitor|Watch|Lab|Research))\b", text):
                bodies.append(body)
        out.append(found)
    return out


def _resolve(name: str, last: str | None, bodies: list[str], issuer: str | None) -> str | None:
    """Return the fullest name that a source goes by: 'it', 'the report', 'the team' stand for one named before."""
    lower = name.lower()
    head = lower.split()[-1] if lower else ""
    if lower in {"it", "they", "he", "she", "we", "i", "the latter", "both"}:
        return last
    if lower in _DOCUMENTS or (head in _DOCUMENTS and len(lower.split()) <= 2 and not re.search(r"[A-Z]", name)):
        return issuer or (bodies[-1] if bodies else last)
    if not re.search(r"[A-Z]", name) and head in _BODIES and len(lower.split()) <= 3:
        for body in reversed(bodies):
            if head in body.lower().split() or head.rstrip("s") in body.lower():
                return body
        return name if len(lower.split()) > 1 else (issuer or last or name)
    if re.search(r"[A-Z]", name) and len(name.split()) == 1:
        for body in bodies:
            if name in body.split() and len(body.split()) > 1:
                return body
    return name or None


def _raw(scan: Scan, sentence: SentenceScan) -> list[Speaker]:
    text = scan.text
    found: list[Speaker] = []
    for match in _ACCORDING.finditer(text, sentence.start, sentence.end):
        rest = text[match.end() : sentence.end]
        quoted = re.match(r"[^.;]{3,120}?(?=\s+as\s+(?:saying|telling))", rest) if match.group().lower().startswith("quoting") else None
        stop = _STOP_NP.search(rest)
        if quoted is not None:
            stop = re.compile(r"$").search(rest, quoted.end(), quoted.end())
        end = match.end() + (stop.start() if stop else len(rest))
        name = _clean(text[match.end() : end])
        by = re.search(r"\b(?:report|study|analysis|estimates?|data|figures|note|review|statement|survey|research|tracking)\s+(?:\w+\s+){0,2}?(?:by|from|of|compiled by|published by)\s+(?:the\s+)?([A-Z].*)$", name)
        if by is not None:
            name = by.group(1)
        following = re.match(r",?\s*by\s+(?:the\s+)?([A-Z][^,;.]+)", text[end : sentence.end])
        if following is not None:
            name = following.group(1)
        if name:
            found.append(Speaker(name, match.end(), end, sentence.start, sentence.end, "speaker.according", bool(_DATA.search(name))))
    for token in sentence.tokens:
        if token.lower not in _SAY:
            continue
        before = text[sentence.start : token.start]
        after = text[token.end : token.end + 2]
        subject: tuple[int, int] | None = None
        quoted_before = bool(re.search(r"[,”\"?!]\s*$", before.rstrip(" ")))
        if quoted_before and token.lower in {"said", "says", "added", "told", "wrote", "replied", "insisted", "explained", "reported"}:
            subject = _inverted(scan, sentence, token)
        if subject is None:
            subject = _noun_phrase_before(scan, sentence, token)
        if subject is None:
            continue
        name = _clean(text[subject[0] : subject[1]])
        if not _speaks(scan, sentence, name, token, after):
            continue
        tail = text[subject[1] : token.start]
        parenthetical = bool(re.match(r"[^.]*,\s*$", text[sentence.start : subject[0]])) and not text[token.end : sentence.end].strip(" .”\"")
        scope = (sentence.start, sentence.end)
        if not parenthetical and re.search(r"[.;]\s*$|\b(?:but|while|whereas)\s*$", text[sentence.start : subject[0]].rstrip() + ""):
            scope = (subject[0], sentence.end)
        elif not parenthetical and subject[0] > sentence.start + 40 and re.search(r",?\s(?:but|while|whereas|although)\s+(?:the\s+)?$", text[sentence.start : subject[0]]):
            scope = (subject[0], sentence.end)
        del tail
        found.append(Speaker(name, subject[0], subject[1], scope[0], scope[1], "speaker.says"))
    return found


def _speaks(scan: Scan, sentence: SentenceScan, name: str, verb: Token, after: str) -> bool:
    """Say whether a noun phrase before a verb is a source, and the verb one of speaking there."""
    lower = name.lower()
    if not name or lower in {"however", "meanwhile", "which", "that", "who", "this", "these", "there", "what", "one", "to", "is", "are", "was"}:
        return False
    if verb.lower in {"report", "claim", "estimate", "show", "say", "deny", "believe", "suspect", "confirm", "accuse", "documents"} and not re.search(r"(?:s|people|and\s+\S+|police|who|they|we)$", name):
        return False
    head = lower.split()[-1]
    if head in {"is", "are", "was", "were", "be", "been", "to", "not", "being", "of", "the", "a", "an", "has", "widely", "it", "and", "also", "will", "would", "could", "may"} and lower != "it":
        return False
    if re.search(r"\b(?:is|are|was|were|been|being|be)\s*$", scan.folded[max(sentence.start, verb.start - 12) : verb.start]):
        return False
    if verb.lower not in _STRONG_SAY:
        person_or_body = bool(re.search(r"[A-Z]", name)) or head.rstrip("s") in _BODIES or any(w in scan.lexicon.words.get("sources.people", frozenset()) for w in (head, head.rstrip("s"))) or head in _DOCUMENTS or lower in {"it", "he", "she", "they"}
        if not person_or_body or lower in {"it", "they"} and verb.lower not in {"estimated", "believed", "confirmed", "denied", "suggested", "reported", "concluded", "suspected", "found"}:
            return False
    return len(name.split()) <= 16


def speaker_for(speakers: list[Speaker], start: int, end: int) -> Speaker | None:
    """Return the source that answers for a stretch of its sentence: the nearest whose scope covers it, data left out."""
    best: tuple[int, Speaker] | None = None
    for speaker in speakers:
        if not (speaker.scope_start <= start and end <= speaker.scope_end + 1):
            continue
        cost = 0 if speaker.start <= start <= speaker.end else min(abs(start - speaker.end), abs(speaker.start - end))
        cost += 300 if speaker.data else 0
        cost -= 20 if speaker.rule == "speaker.according" else 0
        if best is None or cost < best[0]:
            best = (cost, speaker)
    return best[1] if best is not None and not best[1].data else None
