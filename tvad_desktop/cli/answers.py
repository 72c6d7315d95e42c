"""What the local language model says about incidents: `tvad ask` and `tvad describe`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import open_case, open_pack
from tvad_desktop.cli.options import (
    INCIDENT,
    case_option,
    json_option,
)
from tvad_desktop.cli.printing import print_json, say, say_lines
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.provenance import UNTRAINED_ANSWER

if TYPE_CHECKING:
    from tvad_desktop.domain.incident import Incident
    from tvad_desktop.workbench.answer_provenance import Answer


@click.command()
@case_option
@click.option("--incident", "incident_id", type=INCIDENT, required=True, help="The id of an incident.")
@click.argument("question")
@json_option
def ask(case_folder: Path, incident_id: int, question: str, as_json: bool) -> None:
    """Ask the local language model a QUESTION about an incident."""
    from tvad_desktop.workbench.ask import ask as ask_assistant
    from tvad_desktop.workbench.assistant import Assistant
    from tvad_desktop.workbench.packs import pack_of_incident

    def show(text: str) -> None:
        if not as_json:
            say_lines(text, nl=False)

    with open_case(case_folder) as store:
        assistant = Assistant(open_pack(pack_of_incident(store, incident_id)))
        try:
            with long_work("answering", is_shown=as_json) as job:  # a streamed answer would be overwritten
                answer = ask_assistant(store, incident_id, question, assistant, job=job, on_text=show)
        finally:
            assistant.close()
    if answer.untrained:
        say(f"warning: {UNTRAINED_ANSWER}", err=True)
    for warning in answer.warnings:
        say(f"warning: {warning}", err=True)
    if not as_json:
        say()
        return
    print_json(_describe_answer(answer))


@click.command("answer")
@case_option
@click.option("--message", "message_id", type=click.IntRange(min=1), required=True, help="The id of an answer.")
@click.option("--correct", "words", help="What is right; you are the author of these words then.")
@click.option("--reject", is_flag=True, help="It is wrong: reports do not print it as a finding.")
@click.option("--accept", is_flag=True, help="Take a correction or rejection back.")
def judge_answer(case_folder: Path, message_id: int, words: str | None, reject: bool, accept: bool) -> None:
    """Correct or reject an answer of the language model. The answer itself stays in the case."""
    from tvad_desktop.domain.judged import AnswerVerdict

    if (words is not None) + reject + accept != 1:
        raise click.UsageError("Give --correct, --reject or --accept.")
    verdict = AnswerVerdict.REJECTED if reject else AnswerVerdict.ACCEPTED if accept else AnswerVerdict.CORRECTED
    with open_case(case_folder) as store:
        store.judge_answer(message_id, verdict, words or "")
    say(f"answer {message_id}: {verdict.value}")


@click.command()
@case_option
@json_option
def describe(case_folder: Path, as_json: bool) -> None:
    """Let the local language model answer the first question about every incident where it has not yet."""
    from tvad_desktop.workbench.answer_provenance import Answer
    from tvad_desktop.workbench.ask import describe_all, undescribed
    from tvad_desktop.workbench.assistant import Assistant
    from tvad_desktop.workbench.packs import pack_of_incident

    outcomes: list[tuple[int, Answer | UserError]] = []

    def show(incident: Incident, outcome: Answer | UserError) -> None:
        outcomes.append((incident.id, outcome))
        if not as_json:
            say_lines(
                f"{incident.id:>5}  {outcome.text if isinstance(outcome, Answer) else f'not described: {outcome}'}"
            )
            if isinstance(outcome, Answer) and outcome.untrained:
                say(f"warning: {incident.id}: {UNTRAINED_ANSWER}", err=True)

    with open_case(case_folder) as store:
        by_pack: dict[str, list[Incident]] = {}
        for incident in undescribed(store):
            by_pack.setdefault(pack_of_incident(store, incident.id), []).append(incident)
        for pack_name, of_pack in by_pack.items():
            assistant = Assistant(open_pack(pack_name))
            try:
                with long_work("describing incidents") as job:
                    describe_all(store, of_pack, assistant, job=job, on_answer=show)
            finally:
                assistant.close()
    if as_json:
        print_json(
            [
                {"id": number} | (_describe_answer(outcome) if isinstance(outcome, Answer) else {"error": str(outcome)})
                for number, outcome in outcomes
            ]
        )
    refused = [outcome for _, outcome in outcomes if isinstance(outcome, UserError)]
    if refused:
        raise UserError(
            f"{len(refused)} of {counted(len(outcomes), 'incident')} could not be described.", str(refused[0])
        )


def _describe_answer(answer: Answer) -> dict[str, Any]:
    return {
        "answer": answer.text,
        "probability_yes": answer.probability_yes,
        "soft_tokens": answer.soft_tokens,
        "visual_tokens": answer.visual_tokens,
        "untrained": answer.untrained,
        "first_token_ms": round(answer.first_token_ms, 1),
        "pack": answer.pack,
        "facts": answer.facts,
        "span": {"start_us": answer.span.start_us, "end_us": answer.span.end_us},
    }
