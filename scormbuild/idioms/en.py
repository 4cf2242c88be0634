"""What is known of English."""

from __future__ import annotations

from scormbuild.idioms.idiom import Ease, Idiom

EN = Idiom(
    ease=Ease(
        name="Flesch Reading Ease",
        source="R. Flesch, A new readability yardstick, Journal of Applied Psychology"
        " 32 (1948); 0 to 50 is difficult, 60 to 70 plain",
        whole=206.835,
        per_sentence=1.015,
        per_syllable=84.6,
        hard=50,
        nucleus=r"[aeiouy]+",
        silent=r"(?<=[^aeiouy])(?<![^aeiouy]l)e$|(?<=[^aeiouydt])ed$"
        r"|(?<=[^aeiouyszxhcg])es$",
    ),
    per_minute=228,
    above=("of the above", "all the above", "of the answers above", "of the options"),
    altogether=(
        *("all of these", "none of these", "all of them", "none of them"),
        *("all answers are correct", "all are correct", "none is correct"),
        *("all of the answers", "none of the answers", "no answer is correct"),
    ),
    absolute=(
        *("always", "never", "absolutely", "completely", "entirely", "totally"),
        *("impossible", "guaranteed", "without exception", "in every case"),
        *("in all cases", "under all circumstances", "under no circumstances"),
    ),
    harmless=("as always", "never mind", "never before", "almost always"),
    asking=("which", "what", "who", "whom", "where"),
    negations=(
        *("not", "never", "isn't", "aren't", "don't", "doesn't", "didn't", "can't"),
        *("cannot", "won't", "wouldn't", "shouldn't", "wasn't", "weren't", "mustn't"),
    ),
    exceptions=("except", "least likely", "all but one"),
    clause=(
        *("if", "when", "while", "that", "because", "since", "although", "who"),
        *("which", "where", "and", "but", "unless", "so", "after", "before", "whom"),
    ),
    jargon=(
        ("actionable", "that one can act on"),
        ("best-in-class", "the best"),
        ("bleeding edge", "very new"),
        ("circle back", "come back to"),
        ("core competency", "what we do best"),
        ("deep dive", "a closer look"),
        ("deliverables", "results"),
        ("drill down", "look closer"),
        ("engagement funnel", "the steps from reader to customer"),
        ("game changer", "a great change"),
        ("going forward", "from now on"),
        ("holistic", "whole"),
        ("ideation", "finding ideas"),
        ("key takeaways", "what to remember"),
        ("leverage", "use"),
        ("low-hanging fruit", "easy gains"),
        ("mission-critical", "vital"),
        ("move the needle", "make a difference"),
        ("onboarding", "the first weeks"),
        ("paradigm shift", "a great change"),
        ("proactive", "early"),
        ("stakeholders", "those concerned"),
        ("streamline", "simplify"),
        ("synergies", "gains from working together"),
        ("synergy", "gains from working together"),
        ("thought leadership", "being asked for advice"),
        ("touchpoint", "contact"),
        ("touchpoints", "contacts"),
        ("utilise", "use"),
        ("utilize", "use"),
        ("value-add", "use"),
        ("win-win", "good for both"),
    ),
)
"""English, of any country."""
