"""The language of a text, for a handful of languages: by its script, or by the little words that every sentence has."""

import re
from collections import Counter

_SAMPLE = 1500
_MIN_WORDS = 12
_MIN_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+")
_LITTLE_WORDS = {
    "en": "the of and to in that is was for on with by said from it has at were which had",
    "de": "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch",
    "fr": "le la les de des et du en un une que est pour dans par sur au qui ne pas",
    "es": "el la los de que y en del las por con para una un su al es se lo como",
    "it": "il di che la e per in del della con sono un una non dei alla nel le gli da",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos",
    "nl": "de het een van en in dat is op te zijn met voor niet aan er door ook naar bij",
    "tr": "ve bir bu için ile da de olarak olan daha gibi kadar sonra olduğu ancak çok ise tarafından göre en",  # noqa: RUF001
    "pl": "i w na z do się że nie jest o po od za przez dla jak oraz ale są to",
    "sv": "och att det som en på är av för med den till inte har ett om var från men",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak ke oleh akan telah kata juga adalah kapal para",
}
_LANGUAGE_WORDS = {language: tuple(sorted(set(words.split()))) for language, words in _LITTLE_WORDS.items()}
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_PERSIAN = re.compile("[پچژگ]")


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of ``text``, or None where its beginning doesn't show it clearly."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return None
    for language, script in () if sample.isascii() else _SCRIPTS:
        if len(script.findall(sample)) > (0.1 if language == "ja" else 0.3) * letters:
            if language == "ru" and len(_UKRAINIAN.findall(sample)) > 0.01 * letters:
                return "uk"
            if language == "ar" and len(_PERSIAN.findall(sample)) > 0.005 * letters:
                return "fa"
            return language
    words = _WORD.findall(sample.lower())
    if len(words) < _MIN_WORDS:
        return None
    counts = Counter(words)
    shares = sorted(
        ((sum(counts[word] for word in little) / len(words), code) for code, little in _LANGUAGE_WORDS.items()), reverse=True
    )
    (best, language), (second, _) = shares[0], shares[1]
    return language if best >= _MIN_SHARE and best >= 1.3 * second else None
