"""What is known of French."""

from __future__ import annotations

from scormbuild.idioms.idiom import Ease, Idiom

FR = Idiom(
    ease=Ease(
        name="Flesch, after Kandel and Moles",
        source="L. Kandel and A. Moles, Application de l'indice de Flesch à la langue"
        " française, Cahiers d'études de radio-télévision 19 (1958); Flesch's bands",
        whole=207,
        per_sentence=1.015,
        per_syllable=73.6,
        hard=50,
        nucleus=r"[aeiouyàâäéèêëîïôöùûüœæ]+",
        silent=r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])(?:e|es)$",
    ),
    per_minute=195,
    above=("ci-dessus", "qui précède", "réponses précédentes"),
    altogether=(
        *("toutes ces réponses", "aucune de ces réponses", "toutes les réponses"),
        *("aucune des réponses", "aucune de ces propositions", "rien de tout cela"),
        *("toutes sont correctes", "toutes sont justes", "aucune n'est correcte"),
    ),
    absolute=(
        *("toujours", "jamais", "absolument", "complètement", "totalement"),
        *("entièrement", "impossible", "garanti", "sans exception"),
        *("dans tous les cas", "en aucun cas", "sous aucun prétexte"),
    ),
    harmless=("toujours pas", "comme toujours", "presque toujours", "presque jamais"),
    asking=(
        *("lequel", "laquelle", "lesquels", "lesquelles", "quel", "quelle", "quels"),
        *("quelles", "que", "qui", "où", "qu'est-ce qui", "qu'est-ce que"),
    ),
    negations=("pas", "jamais", "aucun", "aucune"),
    exceptions=("sauf", "excepté", "à l'exception", "le moins probable"),
    clause=(
        *("si", "quand", "lorsque", "parce", "et", "mais", "qui", "que", "dont"),
        *("puisque", "afin"),
    ),
    jargon=(
        ("actionnable", "qu'on peut faire"),
        ("asap", "dès que possible"),
        ("benchmark", "repère"),
        ("briefing", "consigne"),
        ("deadline", "délai"),
        ("disruptif", "nouveau"),
        ("feedback", "retour"),
        ("force de proposition", "qui propose"),
        ("gamification", "jeu"),
        ("holistique", "d'ensemble"),
        ("impacter", "toucher"),
        ("kick-off", "lancement"),
        ("leverage", "levier"),
        ("mindset", "état d'esprit"),
        ("onboarding", "premières semaines"),
        ("paradigme", "modèle"),
        ("parties prenantes", "personnes concernées"),
        ("proactif", "qui devance"),
        ("proactive", "qui devance"),
        ("roadmap", "plan"),
        ("synergie", "gain commun"),
        ("synergies", "gain commun"),
        ("tunnel de conversion", "étapes du lecteur au client"),
        ("win-win", "bon pour les deux"),
    ),
)
"""French, of any country."""
