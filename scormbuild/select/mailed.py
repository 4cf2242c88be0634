"""Booster → the e-mail with which it is sent, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.language import primary
from scormbuild.model import Question
from scormbuild.records import dataclass

if TYPE_CHECKING:
    from scormbuild.model import Course

LINK = "<https://…>"
"""Stands where whoever sends it puts the address that the LMS gives the package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    subject: str
    greeting: str
    here: str
    expect: str


_LETTERS = {
    "en": _Letter(
        subject="Subject: {title}",
        greeting="A few minutes on “{course}”. Would you still know?",
        here="Answer here, and see why:",
        expect="Nobody counts points. It is done once each question was answered.",
    ),
    "de": _Letter(
        subject="Betreff: {title}",
        greeting="Ein paar Minuten zu „{course}“. Wüssten Sie es noch?",
        here="Hier antworten und sehen, warum:",
        expect="Niemand zählt Punkte. Fertig ist, wer jede Frage beantwortet hat.",
    ),
    "es": _Letter(
        subject="Asunto: {title}",
        greeting="Unos minutos sobre «{course}». ¿Aún lo sabría?",
        here="Responda aquí y vea por qué:",
        expect="Nadie cuenta puntos. Termina cuando ha respondido a cada pregunta.",
    ),
    "fr": _Letter(
        subject="Objet : {title}",
        greeting="Quelques minutes sur « {course} ». Le sauriez-vous encore ?",
        here="Répondez ici, et voyez pourquoi :",
        expect="Personne ne compte les points. Tout est fait quand chaque question a"
        " sa réponse.",
    ),
    "ar": _Letter(
        subject="الموضوع: {title}",
        greeting="بضع دقائق حول «{course}». هل ما زلت تعرفه؟",
        here="أجب هنا واعرف السبب:",
        expect="لا أحد يحسب النقاط. ينتهي الأمر عند الإجابة عن كل سؤال.",
    ),
}


def mail(course: Course) -> str:
    """Give the text for a booster's course: what it asks, and a place for the link.

    In English where its language is none of ours.
    """
    letter = _LETTERS.get(primary(course.language), _LETTERS["en"])
    asked = [node for page in course.modules[0].pages for node in page.body]
    stems = [it.stem.plain for it in asked if isinstance(it, Question)]
    paragraphs = [
        letter.subject.format(title=course.title),
        letter.greeting.format(course=course.subtitle),
        *(f"{number}. {stem}" for number, stem in enumerate(stems, 1)),
        f"{letter.here}\n{LINK}",
        letter.expect,
    ]
    return "\n\n".join(paragraphs) + "\n"
