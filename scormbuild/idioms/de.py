"""What is known of German."""

from __future__ import annotations

from scormbuild.idioms.idiom import Ease, Idiom

DE = Idiom(
    ease=Ease(
        name="Flesch, after Amstad",
        source="T. Amstad, Wie verständlich sind unsere Zeitungen? (1978);"
        " Flesch's bands",
        whole=180,
        per_sentence=1,
        per_syllable=58.5,
        hard=50,
        nucleus=r"ei|ie|au|eu|äu|ai|oi|aa|ee|oo|[aeiouyäöü]",
    ),
    per_minute=179,
    above=(
        *("oben genannten", "oben genannte", "der genannten", "alle genannten"),
        *("obigen antworten", "alle obigen", "keine der obigen"),
    ),
    altogether=(
        *("alle davon", "keine davon", "keines davon", "alles davon", "nichts davon"),
        *("alle antworten", "alle antworten sind richtig", "keine der antworten"),
        *("alle sind richtig", "keine ist richtig", "keine antwort ist richtig"),
    ),
    absolute=(
        *("immer", "nie", "niemals", "stets", "absolut", "völlig", "vollkommen"),
        *("unmöglich", "garantiert", "ausnahmslos", "ohne ausnahme"),
        *("in jedem fall", "auf jeden fall", "auf keinen fall", "in allen fällen"),
        *("unter allen umständen", "unter keinen umständen"),
    ),
    harmless=(
        *("immer noch", "noch immer", "immer wieder", "immer mehr", "immer weniger"),
        *("wie immer", "fast immer", "fast nie", "immer öfter", "immer größer"),
        *("noch nie", "immer dann", "immer wenn", "immer besser", "immer häufiger"),
    ),
    asking=(
        *("welche", "welcher", "welches", "welchen", "welchem", "was", "wer", "wen"),
        *("wem", "wo", "wohin"),
    ),
    negations=(
        *("nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie"),
        "niemals",
    ),
    exceptions=("außer", "ausser", "mit ausnahme", "am wenigsten wahrscheinlich"),
    clause=("wenn", "falls", "dass", "weil", "und", "aber", "ob", "nachdem", "bevor"),
    jargon=(
        ("asap", "so bald wie möglich"),
        ("benchmark", "Maßstab"),
        ("best practice", "bewährtes Vorgehen"),
        ("best practices", "bewährtes Vorgehen"),
        ("deep dive", "genauer Blick"),
        ("deliverables", "Ergebnisse"),
        ("engagement-funnel", "Schritte vom Leser zum Kunden"),
        ("ganzheitlich", "als Ganzes"),
        ("ganzheitliche", "ganze"),
        ("gamechanger", "große Änderung"),
        ("gamifizierung", "Spiel"),
        ("high-level", "im Überblick"),
        ("ideation", "Ideen finden"),
        ("key takeaways", "was bleibt"),
        ("learnings", "was wir gelernt haben"),
        ("low-hanging fruit", "leichter Gewinn"),
        ("mindset", "Haltung"),
        ("onboarding", "erste Wochen"),
        ("paradigmenwechsel", "große Änderung"),
        ("proaktiv", "früh"),
        ("roadmap", "Plan"),
        ("stakeholder", "Beteiligte"),
        ("synergien", "gemeinsamer Gewinn"),
        ("synergieeffekte", "gemeinsamer Gewinn"),
        ("touchpoint", "Kontakt"),
        ("touchpoints", "Kontakte"),
        ("win-win", "gut für beide"),
        ("zeitnah", "bald"),
        ("zielführend", "nützlich"),
    ),
)
"""German, of any country."""
