"""Proper names in a sentence: maximal runs of capitalised words, and what they look like (person, organisation)."""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.scan import SentenceScan

FUNCTION_WORDS = frozenset(
    """a an the this that these those some any each every no all both half another other such its his her their our my your it he she
    they we you i who which what whose whom where when why how there here and or but nor so yet if as than then because since until
    while although though after before during in on at by for from to of off with without within into onto over under about against
    between among across along around through via near past per not only also just still even ever never once again more most much
    many few several less least own same is are was were be been being am has have had do does did will would shall should can could
    may might must said says say according meanwhile however earlier later today yesterday tomorrow now last next first second third
    one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions asked told""".split()
)
_CONNECTORS = frozenset(
    {"of", "de", "la", "del", "da", "do", "dos", "al", "el", "bin", "ibn", "van", "von", "der", "den", "du", "des", "y", "di"}
)
_NAME_TOKEN = re.compile(r"(?:[a-z]{1,3}-)?[^\W\d_a-z]", re.UNICODE)
_COMPANY_TAIL = frozenset(
    """ltd ltd. limited llc inc inc. corp corp. corporation company co co. gmbh ag sa s.a plc jsc pjsc ooo oao zao ojsc pte bv b.v nv
    srl spa as asa sal fzc fze fzco dmcc llp lp kk oy ab pty""".split()
)
_ORGANISATION_WORDS = frozenset(
    """ministry department agency institute centre center council committee panel team group university bank administration office
    commission authority union association federation organisation organization foundation service services guard navy army force
    forces fleet command police court parliament congress senate government house assembly party bureau board chamber exchange
    shipping lines line maritime marine trading trade petroleum oil gas energy logistics company holdings holding industries
    shipyard shipbuilding registry register management manager watch lab laboratory analytics intelligence research post times
    journal news tribune herald daily press radio television review mirror street bureau port customs embassy mission programme
    corps guard guards militia brigade battalion regiment program treaty agreement act resolution convention initiative project summit conference forum award cup stakes derby""".split()
)
_PERSON_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady dame president premier chancellor minister secretary senator congressman congresswoman
    representative governor mayor ambassador envoy admiral adm general gen colonel col major maj captain capt commander cmdr
    lieutenant lt sergeant sgt king queen prince princess sheikh professor prof judge chairman chairwoman director spokesman
    spokeswoman spokesperson analyst expert leader chief legislator lawmaker ayatollah pope imam brigadier marshal rear vice deputy
    skipper broker trader economist""".split()
)


@dataclass(frozen=True, slots=True)
class NameChunk:
    """A run of capitalised words at its span; ``first`` and ``last`` index the sentence's tokens, last exclusive."""

    start: int
    end: int
    first: int
    last: int
    text: str


_ADJECTIVE = re.compile(
    r"-(?:flagged|owned|registered|built|operated|managed|controlled|chartered|based|linked|backed|made|listed|sanctioned|bound|occupied|led|class|affiliated|designated|blacklisted)$",
    re.IGNORECASE,
)


def is_name_token(text: str) -> bool:
    """Say whether a token is printed like a part of a name: a capital first ('Lady', 'R', 'DN5505', 'al-Assad')."""
    return bool(_NAME_TOKEN.match(text)) and _ADJECTIVE.search(text) is None


def name_chunks(scan: SentenceScan, source: str) -> list[NameChunk]:
    """Return the maximal runs of name tokens, function words at the start of the sentence left out; none in all-caps text."""
    if scan.sentence.caps:
        return []
    tokens = scan.tokens
    chunks = []
    i = 0
    while i < len(tokens):
        opens = (
            tokens[i].text in {"An", "No", "So", "One"}
            and i > 0
            and i + 1 < len(tokens)
            and is_name_token(tokens[i + 1].text)
            and tokens[i - 1].text not in {".", "“", '"'}
        )
        if not is_name_token(tokens[i].text) or (tokens[i].lower in FUNCTION_WORDS and not opens):
            i += 1
            continue
        j = i + 1
        while j < len(tokens):
            gap = source[tokens[j - 1].end : tokens[j].start]
            if gap.strip() or "\n\n" in gap:
                break
            if tokens[j - 1].lower.endswith(("'s", "’s")):
                owner = scan.hit_at(tokens[j - 1].start)
                if owner is not None and owner.get("country") is not None:
                    break  # "Russia's Angara" is not one name
            token = tokens[j]
            if is_name_token(token.text) and not (token.lower in FUNCTION_WORDS and token.text.islower()):
                j += 1
            elif (
                token.lower in _CONNECTORS
                and j + 1 < len(tokens)
                and (
                    is_name_token(tokens[j + 1].text)
                    or (tokens[j + 1].lower == "the" and j + 2 < len(tokens) and is_name_token(tokens[j + 2].text))
                )
            ):
                j += 2
            elif token.text == "." and tokens[j - 1].text == "No" and j + 1 < len(tokens) and tokens[j + 1].text.isdigit():
                j += 2
                break
            elif token.text.isdigit() and len(token.text) <= 4:
                j += 1
                break
            elif token.text == "." and len(tokens[j - 1].text) == 1 and tokens[j - 1].text.isupper() and not gap:
                j += 1
            elif token.text == "&" and j + 1 < len(tokens) and is_name_token(tokens[j + 1].text):
                j += 2
            else:
                break
        while j > i + 1 and tokens[j - 1].lower in _CONNECTORS:
            j -= 1
        chunks.append(NameChunk(tokens[i].start, tokens[j - 1].end, i, j, source[tokens[i].start : tokens[j - 1].end]))
        i = j
    return chunks


def in_title_case(scan: SentenceScan) -> bool:
    """Say whether a headline capitalises its words, so that a capital says nothing: four of five of the longer words."""
    words = [t.text for t in scan.tokens if t.text.isalpha() and len(t.text) > 3]
    return len(words) >= 4 and scan.tokens[-1].text not in {".", "!"} and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def looks_like_company(name: str) -> bool:
    """Say whether a name has the form of a firm: it ends in Ltd, JSC, Shipping Co and the like, or starts with OOO."""
    words = [w.strip(",.()").lower() for w in name.split()]
    return (
        bool(words) and len(words) > 1 and (words[-1] in _COMPANY_TAIL or words[0] in {"ooo", "oao", "zao", "pjsc", "jsc", "pt"})
    )


def looks_like_organisation(name: str) -> bool:
    """Say whether a name holds a head noun of organisations ('Ministry of ...', '... Research')."""
    words = [w.strip(",.()").lower() for w in name.replace("-", " ").split()]
    return looks_like_company(name) or any(w in _ORGANISATION_WORDS for w in words)


def has_person_title(scan: SentenceScan, chunk: NameChunk) -> bool:
    """Say whether a title stands before the name or opens it ('Captain Li', 'South Korea's president Lee')."""
    before = scan.tokens[chunk.first - 1] if chunk.first else None
    if before is not None and before.text == "." and chunk.first > 1:
        before = scan.tokens[chunk.first - 2]
    first = scan.tokens[chunk.first]
    return (before is not None and before.lower in _PERSON_TITLES) or (
        first.lower in _PERSON_TITLES
        and first.lower
        not in {
            "lady",
            "lord",
            "king",
            "queen",
            "prince",
            "princess",
            "captain",
            "general",
            "admiral",
            "marshal",
            "sheikh",
            "major",
            "governor",
            "senator",
            "ambassador",
        }
        and chunk.last - chunk.first > 1
    )
