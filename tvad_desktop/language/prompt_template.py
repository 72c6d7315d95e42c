"""The one place that says how a conversation about an incident is written for the language model.

Training and inference build their sequences from these functions, so what was trained is what is asked:

    tokens(prefix_text()) + soft tokens + tokens(suffix_text(facts, question)) + tokens(answer + ANSWER_END)
    + tokens(follow_up_text(next question)) + tokens(next answer + ANSWER_END) + …

Tokens never merge across these borders: each piece begins or ends at a special token or a line break.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.questions import FIRST_QUESTION as FIRST_QUESTION

STEPS = 5
"""T' of the paper: the steps of an incident that become soft tokens."""

SYSTEM = (
    "You review surveillance footage. Answer from the video tokens and the measured facts only. "
    "If they do not tell, say that you do not know."
)
QUESTION_START = "\n<|im_start|>user\n"
QUESTION_END = "<|im_end|>\n<|im_start|>assistant\n"
ANSWER_END = "<|im_end|>"
UNKNOWN = "I do not know."


def prefix_text() -> str:
    """What stands before the soft tokens."""
    return f"<|im_start|>system\n{SYSTEM}{ANSWER_END}{QUESTION_START}"


def evidence_text(facts: Sequence[str]) -> str:
    """What stands between the soft tokens and the first question; without facts only the line break."""
    return f"\nMeasured: {' '.join(facts)}\n" if facts else "\n"


def suffix_text(facts: Sequence[str], question: str) -> str:
    """What stands between the soft tokens and the first answer."""
    return evidence_text(facts) + question.strip() + QUESTION_END


def follow_up_text(question: str) -> str:
    """What stands between the end of one answer (`ANSWER_END` included) and the next answer."""
    return QUESTION_START + question.strip() + QUESTION_END


def choose_steps(count: int) -> NDArray[np.int64]:
    """Which of an incident's `count` ≥ 1 heatmaps become soft tokens: `STEPS` indices, evenly from first to last."""
    return np.linspace(0, count - 1, STEPS).round().astype(np.int64)
