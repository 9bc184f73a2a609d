"""What a listing already told holds: 'The package also names 17 individuals', 'They include X'."""

import re
from collections.abc import Iterable

from sanctions_assets.extraction.listings.clauses import clause_start, is_unreal
from sanctions_assets.extraction.listings.listed_ones import KINDS, ListedOnes
from sanctions_assets.extraction.listings.records import Agent, Listing
from sanctions_assets.extraction.listings.view import View

_LISTED_ONES = re.compile(
    r"(?:the\s+|other\s+|those\s+|among\s+the\s+)*(?:newly\s+)?(?:named|listed|designated|sanctioned|targeted|blacklisted|new)\s+"
    r"(?:vessels|ships|tankers|individuals|people|persons|entities|companies|firms|targets|ones)(?:\s+also)?"
)


class Contents(ListedOnes):
    """Reads sentences whose subject is a listing, a list or its targets."""

    def contents(self, view: View, start: int, end: int, verb: str) -> Iterable[Listing]:
        """'The package also names 17 individuals', 'London's tankers include X', 'They include Y': what a listing holds."""
        if (
            not verb.startswith(("includ", "nam", "cover", "target", "list", "hit"))
            or not self.memory.targets
            or is_unreal(view, start, 24)
        ):
            return
        folded = view.scan.folded
        lead = folded[clause_start(view, start) : start].strip()
        if re.search(r"\b(?:lists?|blacklists?|registers?)\s+(?:\w+\s+)?(?:now|currently|already)$", lead) and not re.match(
            r"also", folded[start - 5 : start]
        ):
            return  # what a list holds by now is a total
        lead = re.sub(r"\s(?:also|now|further|in turn)$|,[^,]*,$", "", lead)
        agents = self.memory.agents
        owner = next((m for m in view.mentions if m.possessive and m.end <= start), None)
        about_listing = bool(
            re.search(
                rf"^(?:(?:the|its|this|their|an?|second|third|another|separate|further|new|for the first time|\w+'s)\s+)*"
                rf"(?:[\w']+\s+){{0,3}}?{self.words.measure.pattern}(?:\s+(?:since|from|of|against|in|on"
                rf"|under)\s[^,]*)?$|^(?:for the first time )?(?:the|its) (?:sanctions )?(?:list|blacklist|annex|lists|resolution"
                rf"|decision|decree|order|additions|new entries)$"
                r"|^(?:an?|another|the)\s+(?:\w+\s+)?(?:decree|decision|order|notice|package)$",
                lead,
            )
        )
        if (
            owner is not None
            and folded[owner.end :].startswith(("'s ", "' "))
            and re.search(r"\b(?:tankers|ships|vessels|list|targets|sanctions|package|designations|companies|firms)$", lead)
            and not re.search(r"\b(?:was|were|is|are|has|have|had)\b", lead)
        ):
            agents = self.subjects.authorities.agents(owner)
            about_listing = any(a.code == agents[0].code for a in self.memory.agents) or about_listing
        if not about_listing and not (
            (
                _LISTED_ONES.fullmatch(lead) is not None
                or lead
                in {
                    "they",
                    "these",
                    "those",
                    "among them",
                    "those listed",
                    "those sanctioned",
                    "the targets",
                    "targets",
                    "the designated vessels",
                    "the listed vessels",
                }
            )
            and verb.startswith("includ")
        ):
            return
        targets = self.lists.right(view, end, view.end, "listing.contents", KINDS.get(lead.split()[-1] if lead else ""))
        yield from self.make(
            view, [Agent(a.code, a.name, -1) for a in agents], targets, start, end, "listing.contents", anaphoric=True
        )
