"""What a course is to those who hear, touch or enlarge it, by WCAG 2.2, A and AA."""

from __future__ import annotations

from scormbuild.a11y.operable import OPERABLE
from scormbuild.a11y.perceivable import PERCEIVABLE
from scormbuild.a11y.understandable import UNDERSTANDABLE

CRITERIA = (*PERCEIVABLE, *OPERABLE, *UNDERSTANDABLE)
"""All success criteria of levels A and AA (https://www.w3.org/TR/WCAG22/)."""
