"""Words of grammar, which stand in almost every sentence and name nothing."""

_WRITTEN = """
a about above after again against all almost also although always among an and another any anyone anything are around as at
be became because been before being below between both but by came can cannot come could did do does doing done down during
each either else enough even ever every everyone everything few first for from further get gets getting go goes going gone
had has have having he her here hers him himself his how however i if in into is it its itself just last least less let like
made make makes making many may me might mine more most much must my myself near neither never new next no nobody none nor
not nothing now of off often old on once one only or other others our ours out over own per perhaps quite rather really said
same say says second see seen several shall she should since so some someone something soon still such than that the their
theirs them themselves then there therefore these they this those though through thus to together too toward towards two
under until up upon us used very was way we well went were what when where whether which while who whole whom whose why will
with within without would year years yes yet you your yours
"""
COMMON_WORDS = frozenset(_WRITTEN.split())
"""All in lower case."""
