"""The words of reporting in the form that the grammar of sources asks them: one table from a word to its uses."""

from dataclasses import dataclass

from sanctions_assets.extraction.lexicon import Lexicon


def _words(text: str) -> frozenset[str]:
    """Return the words of a line of words."""
    return frozenset(text.split())


ARTICLES = frozenset({"the", "a", "an"})
DETERMINERS = ARTICLES | _words(
    """its his her their our my this that these those some any every several many most other another two three four five six
    seven eight nine ten few both all one neither each same"""
)
POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my"})
PRONOUNS = frozenset({"he", "she", "it", "they", "both", "the latter", "one", "him", "them", "the former"})
OWN_VOICE = frozenset({"i", "we", "you", "us", "me", "one"})
RELATIVES = frozenset({"who", "which"})
LINKS = frozenset({"of", "for", "at", "in", "from", "with", "on", "de", "familiar", "close", "to", "near", "aboard", "involved"})
"""Words that tie a noun phrase to the one before it ('the head of justice in the province')."""
AUXILIARIES = _words("has have had having did do does")
BE = _words("is are was were be been being am isn’t wasn’t isn't wasn't")
MODALS = _words("would could will can may might shall should must cannot")
NEGATIONS = _words("not never neither nor no n’t n't hardly")
STOPS = (
    BE | MODALS | NEGATIONS | AUXILIARIES
    | _words(
    """that which who whom whose when where while whereas but if because since as than then and or so yet although though until
    unless before after what how why there here by about into onto over under between against through during without
    within despite via per amid among amongst towards toward like not only even just i we you he she it they him them"""
)
)  # fmt: skip
"""Words that no noun phrase of a source runs across."""
OPENING_ADVERBS = _words(
    """however meanwhile still separately later earlier also yet but and so then instead nevertheless nonetheless moreover
    besides recently yesterday today now once again officially privately asked"""
)
INNER_ADVERBS = _words(
    """also then later earlier recently long now already repeatedly once again flatly both all themselves itself himself herself
    since still too yesterday today tonight monday tuesday wednesday thursday friday saturday sunday first always often
    twice thus even just soon again only merely meanwhile however separately jointly ever here there"""
)
MANNER_NOUNS = _words("family supply ally italy assembly weekly daily monopoly anomaly july reply rally bully belly sicily")
"""Words in -ly that are no adverbs."""
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The reporting vocabulary by use; every set holds lower-case single words unless told otherwise."""

    speech: frozenset[str]
    belief: frozenset[str]
    claim: frozenset[str]
    denial: frozenset[str]
    estimate: frozenset[str]
    show: frozenset[str]
    find: frozenset[str]
    quote: frozenset[str]
    listing: frozenset[str]
    differ: frozenset[str]
    denied: frozenset[str]
    """Nouns for what is denied."""
    noun_like: frozenset[str]
    inverting: frozenset[str]
    acts: frozenset[str]
    """All of the verbs above."""
    triggers: frozenset[str]
    """Words without one of which a sentence reports nothing."""
    people: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    data: frozenset[str]
    figures: frozenset[str]
    """Data that a body compiles under its name ('Fathomlight data')."""
    figureheads: frozenset[str]
    """People told by two words of which the last alone is data ('opposition figures')."""
    issuers: frozenset[str]
    """Nouns for whoever wrote a document ('authors')."""
    kinds: frozenset[str]
    """Nouns that can take up any body named before ('the group')."""
    organisations: frozenset[str]
    """Known names of bodies and publishers, in lower case, which may be of several words."""
    titles: frozenset[str]

    def is_source_noun(self, word: str) -> bool:
        """Say whether a noun names people or bodies that speak."""
        return word in self.people or word in self.bodies or word in self.issuers


def _last_words(*lists: frozenset[str]) -> frozenset[str]:
    return frozenset(term.split()[-1] for terms in lists for term in terms if " with " not in term)


def _words_of(lexicon: Lexicon) -> SpeechWords:
    words = lexicon.words

    def terms(name: str) -> frozenset[str]:
        return frozenset(words.get(name, frozenset()))

    def single(name: str) -> frozenset[str]:
        return frozenset(t for t in terms(name) if " " not in t)

    verbs = {
        "speech": single("reporting.verbs"),
        "belief": single("reporting.belief_verbs"),
        "claim": single("reporting.claim_verbs"),
        "denial": single("reporting.denial_verbs"),
        "estimate": single("reporting.estimate_verbs"),
        "show": single("reporting.show_verbs"),
        "find": single("reporting.find_verbs"),
        "quote": single("reporting.quote_verbs"),
        "listing": single("reporting.listing_verbs"),
        "differ": single("reporting.differing_verbs"),
    }
    people = _last_words(terms("sources.people"))
    data = _last_words(terms("sources.data"))
    documents = _last_words(terms("sources.documents"))
    acts = frozenset().union(*(v for k, v in verbs.items() if k != "differ"))
    return SpeechWords(
        **verbs,
        triggers=acts
        | verbs["differ"]
        | single("sources.figures")
        | single("reporting.denied_nouns")
        | {"according", "compiled", "data", "view", "opinion", "per", "figures", "words", "reckoning"},
        denied=single("reporting.denied_nouns"),
        noun_like=single("reporting.noun_like"),
        inverting=single("reporting.inverting_verbs"),
        acts=acts,
        people=people - data,
        figureheads=frozenset(t for t in terms("sources.people") if t.split()[-1] in data),
        bodies=_last_words(terms("sources.bodies"), terms("organizations.lower_heads")),
        documents=documents,
        data=data | documents,
        figures=single("sources.figures"),
        issuers=single("sources.issuers"),
        kinds=single("sources.kinds"),
        organisations=terms("organizations.names")
        | frozenset().union(*(terms(f"publishers.{kind}") for kind in ("agencies", "press", "trade", "weak"))),
        titles=_last_words(terms("titles.before_name"), terms("titles.lower"))
        | {t.rstrip(".") for t in terms("titles.before_name")},
    )


_KNOWN: dict[int, tuple[Lexicon, SpeechWords]] = {}


def speech_words(lexicon: Lexicon) -> SpeechWords:
    """Return the reporting vocabulary of a lexicon, built once."""
    known = _KNOWN.get(id(lexicon))
    if known is None or known[0] is not lexicon:
        known = _KNOWN[id(lexicon)] = (lexicon, _words_of(lexicon))
    return known[1]
