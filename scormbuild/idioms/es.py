"""What is known of Spanish."""

from __future__ import annotations

from scormbuild.idioms.idiom import Ease, Idiom

ES = Idiom(
    ease=Ease(
        name="Flesch-Szigriszt",
        source="F. Szigriszt Pazos, Sistemas predictivos de legibilidad (1993); on the"
        " INFLESZ scale (I. Barrio-Cantalejo et al., 2008) 40 to 55 is rather"
        " difficult, below 40 very difficult",
        whole=206.835,
        per_sentence=1,
        per_syllable=62.3,
        hard=45,
        nucleus=r"[iuü]?[aeoáéó][iuy]?|[íú]|[iuyü]+",
    ),
    per_minute=218,
    above=(
        *("las anteriores", "los anteriores", "lo anterior", "respuestas anteriores"),
        "opciones anteriores",
    ),
    altogether=(
        *("todas", "ninguna", "todas ellas", "ninguna de ellas", "ninguna de estas"),
        *("todas son correctas", "ninguna es correcta", "todas las respuestas"),
    ),
    absolute=(
        *("siempre", "nunca", "jamás", "absolutamente", "completamente"),
        *("totalmente", "imposible", "garantizado", "sin excepción"),
        *("en todos los casos", "en ningún caso", "bajo ningún concepto"),
    ),
    harmless=("siempre que", "como siempre", "casi siempre", "casi nunca"),
    asking=("cuál", "cuáles", "qué", "quién", "quiénes", "dónde"),
    negations=("no", "nunca", "tampoco"),
    exceptions=("excepto", "salvo", "menos una", "menos probable"),
    clause=("si", "cuando", "que", "porque", "quien", "y", "pero", "donde", "aunque"),
    jargon=(
        ("accionable", "que se puede hacer"),
        ("benchmark", "referencia"),
        ("briefing", "encargo"),
        ("deadline", "plazo"),
        ("embudo de conversión", "los pasos de lector a cliente"),
        ("empoderar", "dar medios"),
        ("engagement", "participación"),
        ("escalable", "que puede crecer"),
        ("holístico", "de conjunto"),
        ("kick-off", "comienzo"),
        ("mindset", "actitud"),
        ("onboarding", "primeras semanas"),
        ("poner en valor", "valorar"),
        ("proactivo", "que se adelanta"),
        ("proactiva", "que se adelanta"),
        ("resiliencia", "aguante"),
        ("roadmap", "plan"),
        ("sinergia", "provecho común"),
        ("sinergias", "provecho común"),
        ("stakeholders", "personas afectadas"),
        ("touchpoint", "contacto"),
        ("win-win", "bueno para ambos"),
    ),
)
"""Spanish, of any country."""
