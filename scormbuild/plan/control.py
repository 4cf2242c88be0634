"""Official schema files for packages: out of the user's store, where wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormbuild.model import ControlDocuments
from scormbuild.rules import missing_control_documents
from scormbuild.site import File

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormbuild.diagnostics import Diagnostic
    from scormbuild.model import Course
    from scormbuild.plan.wanted import Want
    from scormbuild.schemas.store import Store


def control_documents(
    course: Course, wants: Sequence[Want], store: Store
) -> tuple[Mapping[str, tuple[File, ...]], tuple[Diagnostic, ...]]:
    """Give the files that packages hold besides, by target, and say which are missing.

    There are none where the course leaves them out, or a target knows of none.
    """
    if course.control_documents is ControlDocuments.OMIT:
        return {}, ()
    documents: dict[str, tuple[File, ...]] = {}
    missing: list[Diagnostic] = []
    for target in dict.fromkeys(want.target.name for want in wants):
        kept = store.of(target)
        documents[target] = tuple(File(path, body) for path, body in kept if body)
        lost = [path for path, body in kept if not body]
        if lost:
            missing.append(
                missing_control_documents.RULE.at(
                    course.span_of("control-documents"),
                    f"of the {len(kept)} control documents of `{target}`"
                    f" {len(lost)} are not at hand, such as `{lost[0]}`",
                    hint="run `scormbuild schemas add PATH` with a package or archive"
                    " that holds them",
                )
            )
    return documents, tuple(missing)
