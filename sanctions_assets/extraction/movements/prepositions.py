"""Words and frames that say who moves cargo, where from and where to, shared by the readers of routes and subjects."""

from sanctions_assets.extraction.lexicon import Frame

FROM = frozenset(
    {
        "from",
        "fob",
        "out of",
        "back from",
        "en route from",
        "left",
        "leave",
        "leaving",
        "leaves",
        "depart",
        "departed",
        "departing",
        "departs",
    }
)
"""What governs an origin; 'left' and the like govern it as verbs."""
TO = frozenset(
    {
        "c and f", "c & f", "c&f", "c+f", "cif", "cfr",
        "to", "into", "onto", "towards", "toward", "up to",
        "bound for", "destined for", "en route to", "en route for",
        "heading for", "headed for", "heads for", "head for", "heading to", "headed to", "heads to", "head to",
        "on the way to", "on its way to", "on her way to", "on their way to",
        "on the way back to", "on its way back to", "on her way back to", "on their way back to", "back to",
        "due at", "due in", "reached", "reaches", "reaching", "entered", "entering",
        "signalling", "signaling", "signalled", "signaled", "declaring",
    }
)  # fmt: skip
"""What governs a destination; 'for' does too, but also much else."""
AT = frozenset({"at", "in", "off"})
"""What governs a place of loading or landing, as the verb has it."""

SHIP_NOUNS = "ship|vessel|tanker|freighter|carrier|bulker|coaster|boat|trawler|barge|dredger|dhow"
"""Words for a ship that is told by 'the ship', as alternatives of a pattern."""

SUBJECT_ORIGIN: frozenset[Frame] = frozenset({"send", "sell", "deploy", "exchange", "smuggle", "produce"})
"""Frames whose subject is where the cargo comes from."""
SUBJECT_DESTINATION: frozenset[Frame] = frozenset({"receive", "buy", "recruit"})
"""Frames whose subject is where the cargo goes."""
SHIP_FRAMES: frozenset[Frame] = frozenset({"carry", "load", "unload", "transfer", "go"})
"""Frames whose subject is a ship."""
