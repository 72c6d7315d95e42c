"""Measure first answers against the truth, through what is shipped: RAE graph, llama.cpp, LoRA, grammar.

Parts of what the language model is given can be left out, to see what each of them carries.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.answers import FIRST_ANSWER_GRAMMAR, FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.lab.evaluation.answer_samples import AnswerSample, holds_scenes, sample_footage, sample_scenes
from tvad_desktop.lab.evaluation.detection import QUICK, LearningRun
from tvad_desktop.language.grounding.first_answer import ground_first_answer
from tvad_desktop.language.incident_prompt import FIRST_ANSWER_TOKENS, SoftTokens, context_tokens_of, show_incident
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.language.rae.shapes import VISUAL_TOKENS
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.registry import family_of, spec_of

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel

Ablation: TypeAlias = Literal["rae", "visual", "evidence", "lora"]
ABLATIONS: tuple[Ablation, ...] = get_args(Ablation)


@dataclass(frozen=True, slots=True)
class AnswerFigures:
    """What was measured; None for what the data do not allow to measure.

    Accuracies lie in [0, 1], BLEU in [0, 100]. BLEU and positions are of the truly anomalous samples, where a No is
    an empty text and a wrong position. Trajectories are "<state>, from <cell> to <cell>"; where the truth knows the
    movement only, only that part of an answered state is compared. `seconds_per_answer` counts from heatmaps and
    features of pictures to the whole answer. What begins with `shown_` is of the answers as a reviewer reads them,
    with every word checked against the facts; all else is of what the language model says by itself.
    `torch_agreement` is the share of answers that torch gives word for word.
    """

    yes_no_accuracy: float
    yes_no_balanced_accuracy: float | None
    bleu4_target: float | None
    bleu4_trajectory: float | None
    position_accuracy_from: float | None
    position_accuracy_to: float | None
    samples: int
    seconds_per_answer: float
    pack: str
    pack_sha256: str
    ablated: tuple[Ablation, ...]
    torch_agreement: float | None = None
    shown_yes_no_balanced_accuracy: float | None = None
    shown_position_accuracy_from: float | None = None
    shown_position_accuracy_to: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class GivenAnswer:
    """One answer with what the language model was given for it: soft tokens [n, D] and facts."""

    text: str
    seconds: float
    soft_tokens: NDArray[np.float32]
    facts: tuple[str, ...]

    @property
    def first(self) -> FirstAnswer:
        answer = FirstAnswer.parse(self.text)
        if answer is None:
            raise RuntimeError(f"the grammar let this pass: {self.text}")
        return answer


def evaluate_answers(
    data: Path,
    pack: Pack,
    *,
    split: str = "test",
    ablated: Sequence[Ablation] = (),
    limit: int | None = None,
    compare_torch: bool = False,
    learning: LearningRun = QUICK,
    job: Job,
) -> AnswerFigures:
    """Answer the first question about every sample of `data` and compare with the truth.

    `data` holds rendered scenes (in its folder `split`, if there is one, or itself) or the footage of one camera with
    masks (`sample_footage` tells its layout). Raises `UserError` for other data and for a pack that cannot answer.
    """
    samples = read_samples(data, pack, split, limit, job, learning)
    answers = answer_all(samples, pack, ablated, job)
    agreement = _compare_torch(answers, pack, ablated, job) if compare_torch else None
    return measure(samples, answers, pack, ablated, agreement)


def read_samples(
    data: Path, pack: Pack, split: str, limit: int | None, job: Job, learning: LearningRun = QUICK
) -> list[AnswerSample]:
    """The samples of either kind of data; `UserError` if there is none."""
    family = family_of(pack)
    scenes = next((folder for folder in (data / split, data) if holds_scenes(folder)), None)
    if scenes is not None:
        samples = sample_scenes(scenes, family.load_vision(pack), family.spec(pack), limit, job)
    else:
        from tvad_desktop.detection.detector import load_detector
        from tvad_desktop.objects.network import load_objects

        vision, network = family.load_vision(pack), load_objects(pack)
        samples = sample_footage(data, split, load_detector(pack), vision, limit, job, learning, network)
    if not samples:
        raise UserError(f"There is nothing to ask about in {data}.", "Render more scenes, or take longer footage.")
    return samples


def answer_all(samples: Sequence[AnswerSample], pack: Pack, ablated: Sequence[Ablation], job: Job) -> list[GivenAnswer]:
    """Ask the deployed language model about every sample; `UserError` for a pack that cannot answer."""
    from tvad_desktop.language.model import LanguageModel
    from tvad_desktop.language.rae.encoder import load_soft_token_encoder

    encoder = load_soft_token_encoder(pack)
    language = LanguageModel(pack.path("language"), _adapter(pack, ablated), context_tokens_of(spec_of(pack)))
    answers = []
    try:
        for done, sample in enumerate(samples):
            job.checkpoint(done, len(samples))
            answers.append(answer(sample, encoder, language, ablated, job.without_report()))
    finally:
        language.close()
    return answers


def answer(
    sample: AnswerSample, encoder: SoftTokens, language: LanguageModel, ablated: Sequence[Ablation], job: Job
) -> GivenAnswer:
    """Ask the first question about one sample, as the assistant does."""
    started_s = time.perf_counter()
    soft_tokens = keep_tokens(encoder.encode(sample.heatmaps, sample.visual), ablated)
    facts = () if "evidence" in ablated else sample.evidence.sentences()
    pictures = () if "visual" in ablated else sample.pictures
    show_incident(language, soft_tokens, facts, job, pictures=pictures)
    reply = language.answer(
        FIRST_QUESTION,
        job=job,
        on_text=lambda _: None,
        grammar=FIRST_ANSWER_GRAMMAR,
        max_tokens=FIRST_ANSWER_TOKENS,
    )
    return GivenAnswer(reply.text, time.perf_counter() - started_s, soft_tokens, facts)


def keep_tokens(soft_tokens: NDArray[np.float32], ablated: Sequence[Ablation]) -> NDArray[np.float32]:
    """[P_V, P_An] without P_V ("visual") or P_An ("rae")."""
    first = VISUAL_TOKENS if "visual" in ablated else 0
    last = VISUAL_TOKENS if "rae" in ablated else len(soft_tokens)
    return soft_tokens[first:last]


def measure(
    samples: Sequence[AnswerSample],
    answers: Sequence[GivenAnswer],
    pack: Pack,
    ablated: Sequence[Ablation],
    torch_agreement: float | None = None,
) -> AnswerFigures:
    """Compare the answers with the truth."""
    truths, given = [sample.truth for sample in samples], [answer.first for answer in answers]
    pairs = [(truth, answer) for truth, answer in zip(truths, given, strict=True) if truth.anomalous]
    own = _compare(truths, given)
    shown = _compare(
        truths, [ground_first_answer(said, sample.evidence) for said, sample in zip(given, samples, strict=True)]
    )
    return AnswerFigures(
        yes_no_accuracy=own.accuracy,
        yes_no_balanced_accuracy=own.balanced,
        bleu4_target=_bleu4([(truth.target, answer.target) for truth, answer in pairs if truth.target]),
        bleu4_trajectory=_bleu4([_trajectories(truth, answer) for truth, answer in pairs]),
        position_accuracy_from=own.from_cell,
        position_accuracy_to=own.to_cell,
        samples=len(samples),
        seconds_per_answer=float(np.mean([answer.seconds for answer in answers])),
        pack=pack.name,
        pack_sha256=pack.sha256,
        ablated=tuple(name for name in ABLATIONS if name in ablated),
        torch_agreement=torch_agreement,
        shown_yes_no_balanced_accuracy=shown.balanced,
        shown_position_accuracy_from=shown.from_cell,
        shown_position_accuracy_to=shown.to_cell,
    )


@dataclass(frozen=True, slots=True)
class _Agreement:
    """How often answers agree with the truth; None for what the truth does not allow to measure."""

    accuracy: float
    balanced: float | None
    from_cell: float | None
    to_cell: float | None


def _compare(truths: Sequence[FirstAnswer], given: Sequence[FirstAnswer]) -> _Agreement:
    right = np.array([one.anomalous == other.anomalous for one, other in zip(truths, given, strict=True)])
    is_anomalous = np.array([truth.anomalous for truth in truths])
    both = is_anomalous.any() and not is_anomalous.all()
    pairs = [(truth, answer) for truth, answer in zip(truths, given, strict=True) if truth.anomalous]
    return _Agreement(
        accuracy=float(right.mean()),
        balanced=float(right[is_anomalous].mean() + right[~is_anomalous].mean()) / 2 if both else None,
        from_cell=_share([truth.from_cell == answer.from_cell for truth, answer in pairs]),
        to_cell=_share([truth.to_cell == answer.to_cell for truth, answer in pairs]),
    )


def _trajectories(truth: FirstAnswer, answer: FirstAnswer) -> tuple[str, str]:
    """The true trajectory and the answered one, which is empty for a No."""
    state = answer.state if truth.target else answer.state.rpartition(", ")[2]
    answered = f"{state}, from {answer.from_cell} to {answer.to_cell}" if answer.anomalous else ""
    return f"{truth.state}, from {truth.from_cell} to {truth.to_cell}", answered


def _bleu4(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Corpus BLEU-4 of (truth, answer)."""
    import sacrebleu

    if not pairs:
        return None
    truths, answers = zip(*pairs, strict=True)
    return float(sacrebleu.corpus_bleu(list(answers), [list(truths)]).score)


def _share(hits: Sequence[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


def _adapter(pack: Pack, ablated: Sequence[Ablation]) -> Path | None:
    return None if "lora" in ablated else pack.path("lora")


def _compare_torch(answers: Sequence[GivenAnswer], pack: Pack, ablated: Sequence[Ablation], job: Job) -> float:
    from tvad_desktop.lab.evaluation.torch_answers import TorchAnswerer

    if spec_of(pack).shows_pictures:
        raise UserError("Answers of this pack are not compared with torch: it reads pictures.", "Leave --torch out.")
    answerer = TorchAnswerer(pack.path("language"), _adapter(pack, ablated))
    same = 0
    try:
        for done, given in enumerate(answers):
            job.checkpoint(done, len(answers))
            same += answerer.answer(given.soft_tokens, given.facts, job) == given.text
    finally:
        answerer.close()
    return same / len(answers)
