"""Articles of general news, made up from sentences of our own: politics, courts, weather, business, sport, science.

None of it is about ships or cargo, as most news is not; names, towns and figures are drawn at random, the same for the same seed.
"""

import random

_PEOPLE = (
    "Marta Oliveira", "Tomas Berglund", "Aisha Karim", "Daniel Whitlock", "Yuki Tanabe", "Elena Petrescu", "Samuel Adeyemi",
    "Claire Fontaine", "Ravi Menon", "Ingrid Solheim", "Pavel Novak", "Lucia Marchetti", "Owen Gallagher", "Fatima Zahra",
)  # fmt: skip
_TOWNS = (
    "Leeds", "Lyon", "Porto", "Krakow", "Nairobi", "Lima", "Osaka", "Toronto", "Perth", "Oslo", "Dallas", "Manila", "Pune",
    "Graz", "Bergen", "Accra", "Quito", "Seville", "Cardiff", "Adelaide",
)  # fmt: skip
_STATES = (
    "France", "Kenya", "Japan", "Brazil", "Canada", "Norway", "Poland", "India", "Portugal", "Australia", "Germany", "Chile",
    "Ghana", "Italy", "Ireland",
)  # fmt: skip
_BODIES = (
    "the city council", "the Health Ministry", "the Electoral Commission", "the National Audit Office", "the teachers' union",
    "the Meteorological Office", "the Court of Appeal", "the University of {town}", "the regional assembly", "the broadcaster",
    "Northgate Holdings", "the Brightwell Foundation", "the football association", "the central bank",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "April", "June", "August", "September", "November")
_SUBJECTS = (
    "a plan to rebuild the town hall", "the new school curriculum", "higher fees for students", "a ban on smoking in parks",
    "the future of the local hospital", "a tax on second homes", "the date of the next election", "broadband in rural areas",
    "the rules for rented flats", "night trains between the two cities", "a museum of modern art", "free meals for pupils",
)  # fmt: skip
_SENTENCES = (
    "{person}, who leads {body}, said on {day} that {subject} would be put to a vote before the end of {month}.",
    "The decision came after two years of talks in {town} and drew about {number} letters from residents.",
    "{body_} said {percent} percent of those asked in {month} were in favour, up from {less} percent a year earlier.",
    "Critics called it a mistake; {person} told reporters that {subject} had never been discussed in public.",
    "In {state}, where a similar law was passed in {year}, the number of complaints has fallen by a third.",
    "The judge adjourned the hearing until {day} and asked both sides to submit their papers by {month} {date}.",
    "Shares in the company fell {percent} percent in {town}, their steepest drop since {year}.",
    "Heavy rain is expected in the north of {state} from {day}, with up to {less} millimetres in some valleys.",
    "The home side went ahead after {less} minutes when {person} headed in from close range, and never looked back.",
    '"We have waited long enough," said {person}, {less}, a teacher from {town}. "Nobody can say this was rushed."',
    "Researchers at the University of {town} followed {number} adults for ten years and published the results on {day}.",
    "Police in {town} said they had spoken to several witnesses and were looking for a man in his thirties.",
    "The film, shot in {state} and {other}, opens on {month} {date} and has been praised for its music.",
    "{person} was born in {town} in {year}, studied law in {state} and worked for {body} before entering politics.",
    "A spokeswoman for {body} declined to comment on {subject}, saying the matter was before the courts.",
    "Unemployment in {state} stood at {percent}.{date} percent in {month}, little changed from the previous quarter.",
    "Visitors to {town} can expect delays this weekend because of repairs to the bridge over the river.",
    "{person} and {second} will meet again in {town} next week to settle what is left of the dispute.",
    "The report, {number} words long, lists {less} recommendations, most of them about {subject}.",
    "It is the third time since {year} that {body} has changed its mind on {subject}.",
    "Prime Minister {person} defended {subject} in parliament, but members of {body} walked out in protest.",
    "Doctors warned that waiting times in {town} had doubled, while {body} pointed to new wards opened in {month}.",
)


def article(number: int, length: int = 2000) -> str:
    """Return an article of about ``length`` characters, always the same for a number."""
    draw = random.Random(number)
    parts = [f"{_title(draw)}\n", f"{draw.randrange(1, 28)} {draw.choice(_MONTHS)} {draw.randrange(2005, 2025)}\n"]
    size = 0
    while size < length:
        paragraph = " ".join(_sentence(draw) for _ in range(draw.randrange(2, 5)))
        parts.append(paragraph + "\n")
        size += len(paragraph)
    return "\n".join(parts)


def _title(draw: random.Random) -> str:
    return f"{draw.choice(_TOWNS)} to vote on {draw.choice(_SUBJECTS)}"


def _sentence(draw: random.Random) -> str:
    town = draw.choice(_TOWNS)
    body = draw.choice(_BODIES).format(town=town)
    return draw.choice(_SENTENCES).format(
        person=draw.choice(_PEOPLE),
        second=draw.choice(_PEOPLE),
        town=town,
        state=draw.choice(_STATES),
        other=draw.choice(_STATES),
        body=body,
        body_=body[0].upper() + body[1:],
        subject=draw.choice(_SUBJECTS),
        day=draw.choice(_DAYS),
        month=draw.choice(_MONTHS),
        year=draw.randrange(1985, 2024),
        number=f"{draw.randrange(2, 90)},{draw.randrange(100, 999)}",
        percent=draw.randrange(3, 80),
        less=draw.randrange(3, 70),
        date=draw.randrange(1, 28),
    )
