"""The command line does what the window does: analyse, list, ask, export."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli import progress as cli_progress
from tvad_desktop.cli.main import run
from tvad_desktop.detection import camera_profile, detector
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.learning.camera_learning import QUICK_EFFORT, Effort
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench import ask as chat
from tvad_desktop.workbench import learn as learning
from tvad_desktop.workbench import teach as teaching

CHECKOUT = Path(__file__).parents[2]
MANIFEST = """
name = "frame-difference"
title = "Frame difference (for tests)"
limits = ["Sees only changes of brightness."]
files = []
[measured]
"micro-AUC" = "unknown"
"""


@pytest.fixture(scope="session")
def street(tmp_path_factory):
    return write_street(tmp_path_factory.mktemp("footage") / "street", seconds=9)


@pytest.fixture(autouse=True)
def fed(tmp_path, monkeypatch):
    """The pack "frame-difference" is installed; gives a list that test code may put an action for each step into."""
    folder = tmp_path / "models" / "frame-difference"
    folder.mkdir(parents=True)
    (folder / "manifest.toml").write_text(MANIFEST)
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    actions = []

    def load(pack):
        loaded = FrameDifference(lambda time_us: [action(time_us) for action in actions])
        loaded.pack = pack
        return loaded

    monkeypatch.setattr(detector, "load_detector", load)
    monkeypatch.setattr(learning, "fine_tune", lambda _, profile, *others: profile)  # it has nothing to train
    return actions


@pytest.fixture
def case(tmp_path):
    return tmp_path / "case"


@pytest.fixture
def tvad(capsys):
    """Run a command that must succeed and return what it printed."""

    def command(*arguments, code=0):
        assert run([str(argument) for argument in arguments]) == code
        captured = capsys.readouterr()
        assert code != 0 or captured.err == ""
        return captured.out if code == 0 else captured.err

    return command


def analyse(tvad, case, *videos, **options):
    return tvad("analyse", *videos, "--case", case, "--pack", "frame-difference", "--fps", 20, "--json", **options)


def test_analyse_then_list_incidents(tvad, case, street):
    report = json.loads(analyse(tvad, case, street))
    assert list(report) == ["analyses"]
    (analysis,) = report["analyses"]
    assert list(analysis) == [
        "video", "frames", "seconds", "frames_per_second", "incidents", "skipped_frames", "coverage",
    ]  # fmt: skip
    whole = {"state": "done", "analysed_us": 9_000_000, "length_us": 9_000_000}
    assert analysis["coverage"] == whole | {"missing_us": 0, "unreadable": [], "conditions": [], "reason": ""}
    assert (analysis["video"], analysis["frames"], analysis["skipped_frames"]) == (str(street), 180, 0)
    assert analysis["incidents"] == 1

    (incident,) = json.loads(tvad("incidents", "--case", case, "--json"))
    assert set(incident) >= {
        "id", "video", "start_us", "end_us", "peak_us", "peak_score", "region", "from", "to", "state", "label",
        "origin", "verdict", "note", "revision", "below_threshold", "coverage",
    }  # fmt: skip
    assert incident["coverage"] == analysis["coverage"]
    assert list(incident["region"]) == ["x", "y", "width", "height"]
    assert incident["video"] == str(street)
    assert incident["start_us"] <= incident["peak_us"] < incident["end_us"]
    assert (incident["from"], incident["to"]) == ("center left", "center right")
    assert incident["state"] == "moving fast to the right"


def test_the_same_in_words(tvad, case, street):
    text = tvad("analyse", street, "--case", case, "--pack", "frame-difference", "--fps", 20)
    assert "incidents: 1; 180 frames" in text
    assert "moving fast to the right, center left to center right  street" in tvad("incidents", "--case", case)


def test_footage_that_vanishes_is_incomplete_with_exit_code_3_and_goes_on(tvad, case, street, tmp_path, fed, capsys):
    clip = shutil.copytree(street, tmp_path / "street")
    fed.append(lambda time_us: shutil.rmtree(clip) if time_us == 8_000_000 else None)
    options = ("--case", case, "--pack", "frame-difference", "--fps", 20)
    assert run([str(one) for one in ("analyse", clip, *options, "--json")]) == 3
    told = capsys.readouterr()
    assert f"error: Not analysed to the end: {clip}. Put the original footage back" in told.err
    (analysis,) = json.loads(told.out)["analyses"]
    assert analysis["coverage"]["state"] == "incomplete"
    assert (analysis["coverage"]["analysed_us"], analysis["coverage"]["length_us"]) == (6_300_000, 9_000_000)
    assert analysis["coverage"]["reason"] == "the footage is gone"
    sentence = "incomplete: analysed to 6 of 9 s, because the footage is gone"
    assert run(["incidents", "--case", str(case)]) == 0
    assert f"{clip}: {sentence}" in capsys.readouterr().err
    tvad("export", "--case", case, "--out", tmp_path / "report")
    assert sentence in (tmp_path / "report" / "report.html").read_text()

    fed.clear()
    shutil.copytree(street, clip)
    assert "analysed 9 of 9 s" in tvad("analyse", clip, *options)
    assert "analysed 9 of 9 s" in tvad("analyse", clip, *options, "--again")
    tvad("export", "--case", case, "--out", tmp_path / "report")
    assert "analysed 9 of 9 s" in (tmp_path / "report" / "report.html").read_text()
    with CaseStore.open(case, "ada") as store:
        assert len(store.analyses(1)) == 2


def test_the_recording_time_is_kept_and_told(tvad, case, street):
    analyse(tvad, case, street)
    assert "started_at" not in json.loads(tvad("incidents", "--case", case, "--json"))[0]
    options = ("--case", case, "--pack", "frame-difference", "--fps", 20)
    tvad("analyse", street, *options, "--recorded-from", "2024-03-12 22:00:00")
    tvad("analyse", street, *options)  # once known it stays
    with CaseStore.open(case, "ada") as store:
        assert store.video(1).recorded_from == datetime(2024, 3, 12, 22)
        (incident,) = store.incidents()
    began = datetime(2024, 3, 12, 22) + timedelta(microseconds=incident.span.start_us)
    assert json.loads(tvad("incidents", "--case", case, "--json"))[0]["started_at"] == f"{began:%Y-%m-%dT%H:%M:%S}"
    assert f"s  {began:%Y-%m-%d %H:%M:%S}  score" in tvad("incidents", "--case", case)


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("yesterday", "“yesterday” is not a date and time. Write it like 2024-03-12 22:00:00."),
        ("2024-03-12", "is a date without a time"),
        ("2024-03-12 22:00:00Z", "names a time zone"),
    ],
)
def test_an_unreadable_recording_time_is_refused_before_anything_is_begun(tvad, case, street, when, message):
    refusal = tvad("analyse", street, "--case", case, "--recorded-from", when, code=2)
    assert "Invalid value for '--recorded-from': " in refusal
    assert message in refusal
    assert not case.exists()


def test_a_recording_time_is_of_one_video(tvad, case, street):
    refusal = tvad("analyse", street, street, "--case", case, "--recorded-from", "2024-03-12 22:00:00", code=2)
    assert "--recorded-from is the time of one video" in refusal
    assert not case.exists()


def test_several_videos(tvad, case, street, tmp_path):
    quiet = write_street(tmp_path / "quiet", seconds=2)
    analyses = json.loads(analyse(tvad, case, quiet, street))["analyses"]
    assert [one["incidents"] for one in analyses] == [0, 1]


def test_nothing_is_begun_when_no_video_can_be_read(tvad, case, tmp_path):
    said = analyse(tvad, case, tmp_path / "lost.mp4", tmp_path / "gone.mp4", code=3)
    assert "None of the 2 videos can be read" in said
    assert "does not exist" in said
    assert not case.exists()


def test_interrupted_and_run_again(tvad, case, street, fed):
    fed.append(lambda time_us: signal.raise_signal(signal.SIGINT) if time_us == 6_000_000 else None)
    handler = signal.getsignal(signal.SIGINT)
    message = analyse(tvad, case, street, code=130)
    assert message == "stopped; what was done is kept\n"
    assert signal.getsignal(signal.SIGINT) is handler
    with CaseStore.open(case, "ada") as store:
        assert len(store.score_track(1)) == 32
        assert store.latest_analysis(1).state == "running"
    fed.clear()
    assert json.loads(analyse(tvad, case, street))["analyses"][0]["frames"] == 180


def test_a_camera_learns_and_its_profile_is_used(tvad, case, street, tmp_path, monkeypatch):
    from frame_difference import NormalBrightness

    monkeypatch.setattr(camera_profile, "CameraProfile", NormalBrightness)
    quiet = write_street(tmp_path / "quiet", seconds=2)
    words = tvad(
        "profile",
        "learn",
        "--quick",
        "--case",
        case,
        "--camera",
        "Gate",
        "--pack",
        "frame-difference",
        "--fps",
        20,
        quiet,
    )
    assert words.startswith("Gate: version 1, SHA-256 ")
    tvad("analyse", street, "--case", case, "--pack", "frame-difference", "--fps", 20, "--camera", "Gate")
    with CaseStore.open(case, "ada") as store:
        assert words.split()[-1] in store.latest_analysis(1).settings


class TestProfile:
    """What a camera learned is listed and undone; what a dismissal would do is shown before it is kept."""

    @pytest.fixture(autouse=True)
    def _brightness_as_profile(self, monkeypatch):
        from frame_difference import NormalBrightness

        monkeypatch.setattr(camera_profile, "CameraProfile", NormalBrightness)

    @pytest.fixture
    def learn(self, tvad, case, tmp_path):
        quiet = write_street(tmp_path / "quiet", seconds=1)
        common = ("--case", case, "--camera", "Gate", "--pack", "frame-difference", "--fps", 20)
        return lambda *options: tvad("profile", "learn", *common, *options, quiet)

    @pytest.fixture
    def preview(self, monkeypatch):
        """Stands in for the look at the footage."""

        def look(store, incident_id, detector, job):
            assert detector.pack.name == "frame-difference"
            record = store.latest_profile(1)
            effects = (
                teaching.IncidentEffect(1, 0.91, 0.2, True, Verdict.OPEN),
                teaching.IncidentEffect(2, 0.8, 0.79, False, Verdict.CONFIRMED),
            )
            return teaching.DismissalPreview(
                incident_id,
                1,
                "Gate",
                effects,
                3,
                record.version,
                record.sha256,
                record.pack_sha256,
                b"next",
                store.revision(incident_id),
            )

        monkeypatch.setattr(teaching, "preview_dismissal", look)

    def test_listed_and_undone(self, tvad, case, learn):
        learn("--quick")
        learn("--quick")
        assert tvad("profile", "undo", "--case", case, "--camera", "Gate") == (
            "Gate: version 3 is the same as version 1\n"
        )
        lines = tvad("profile", "list", "--case", case).splitlines()
        assert [line.split("  ")[:2] for line in lines] == [["Gate", f"version {number}"] for number in (1, 2, 3)]
        assert lines[0].endswith("  quiet")
        assert lines[2].endswith("  version 2 undone: the same as version 1")
        listed = json.loads(tvad("profile", "list", "--case", case, "--json"))
        assert [list(one) for one in listed] == [["camera", "version", "created_utc", "learned_from", "sha256"]] * 3
        assert listed[0]["sha256"] == listed[2]["sha256"]

    def test_nothing_to_list_or_undo(self, tvad, case):
        CaseStore.create(case, "Empty", "ada").close()
        assert "No camera of this case has learned anything yet" in tvad("profile", "list", "--case", case)
        assert json.loads(tvad("profile", "list", "--case", case, "--json")) == []
        assert "no camera “Gate”" in tvad("profile", "undo", "--case", case, "--camera", "Gate", code=3)

    def test_the_rate_of_false_alarms_is_passed_on(self, learn, monkeypatch):
        rates = []
        real = FrameDifference.learn

        def note(self, frames, job, *, alarms_per_hour):
            rates.append(alarms_per_hour)
            return real(self, frames, job)

        monkeypatch.setattr(FrameDifference, "learn", note)
        learn("--quick", "--alarms-per-hour", 6)
        learn("--quick")
        assert rates == [6.0, 1.0]

    def test_a_camera_is_trained_at_length_unless_told_otherwise(self, learn, monkeypatch):
        efforts = []

        def note(_, profile, read_frames, job, effort):
            efforts.append(effort)
            return profile

        monkeypatch.setattr(learning, "fine_tune", note)
        learn()
        learn("--quick")
        assert efforts == [Effort(), QUICK_EFFORT]
        assert QUICK_EFFORT.composed_of(2550) == 800 < Effort().composed_of(389)

    def test_the_effect_of_a_dismissal_is_shown_and_not_kept(self, tvad, case, street, learn, preview):
        learn("--quick")
        analyse(tvad, case, street)
        assert tvad("profile", "dismiss", "--case", case, "--incident", 1).splitlines() == [
            "    1  score 0.91, then 0.20  vanishes",
            "    2  score 0.80, then 0.79  stays",
            "3 incidents of this video lie too far away and were not looked at.",
            "Nothing was changed; --keep keeps it.",
        ]
        with CaseStore.open(case, "ada") as store:
            assert store.latest_profile(1).version == 1
            assert store.reviews(1) == []

    def test_a_dismissal_is_kept(self, tvad, case, street, learn, preview):
        learn("--quick")
        analyse(tvad, case, street)
        shown = json.loads(tvad("profile", "dismiss", "--case", case, "--incident", 1, "--keep", "--json"))
        assert shown["kept_version"] == 2
        assert shown["effects"][0] == {
            "incident_id": 1, "peak_before": 0.91, "peak_after": 0.2, "vanishes": True, "verdict": "open",
        }  # fmt: skip
        with CaseStore.open(case, "ada") as store:
            assert store.latest_profile(1).version == 2
            assert [review.verdict for review in store.reviews(1)] == [Verdict.DISMISSED]
            store.verify_audit()


class TestAsk:
    @pytest.fixture(autouse=True)
    def _assistant(self, monkeypatch):
        def answer(store, incident_id, question, assistant, *, job, on_text):
            assert assistant.pack.name == "frame-difference"
            store.incident(incident_id)
            for piece in ("A bright ", "car."):
                on_text(piece)
            return chat.Answer(
                text="A bright car.",
                probability_yes=0.75,
                soft_tokens=80,
                first_token_ms=12.345,
                pack="frame-difference",
                facts=("Time 00:04.0 to 00:07.9.", question),
                warnings=(),
                span=Timespan(4_000_000, 7_900_000),
            )

        monkeypatch.setattr(chat, "ask", answer)

    def test_json(self, tvad, case, street):
        analyse(tvad, case, street)
        answer = json.loads(tvad("ask", "--case", case, "--incident", 1, "What is it?", "--json"))
        assert answer == {
            "answer": "A bright car.",
            "probability_yes": 0.75,
            "soft_tokens": 80,
            "visual_tokens": 0,
            "untrained": False,
            "first_token_ms": 12.3,
            "pack": "frame-difference",
            "facts": ["Time 00:04.0 to 00:07.9.", "What is it?"],
            "span": {"start_us": 4_000_000, "end_us": 7_900_000},
        }

    def test_streamed(self, tvad, case, street):
        analyse(tvad, case, street)
        assert tvad("ask", "--case", case, "--incident", 1, "What is it?") == "A bright car.\n"

    def test_an_incident_that_does_not_exist(self, tvad, case, street):
        analyse(tvad, case, street)
        assert "error: The case has no incident 7. It has 1." in tvad(
            "ask", "--case", case, "--incident", 7, "What is it?", code=3
        )


class TestDescribe:
    @pytest.fixture(autouse=True)
    def answers(self, monkeypatch):
        """What each incident is told in turn; an error is why it cannot be shown."""
        answers = []

        def describe(store, incident_id, assistant, *, job):
            assert assistant.pack.name == "frame-difference"
            said = answers.pop(0)
            if isinstance(said, UserError):
                raise said
            if said == "Interrupted.":
                signal.raise_signal(signal.SIGINT)
            store.add_message(incident_id, "user", FIRST_QUESTION)
            store.add_message(incident_id, "assistant", said)
            return chat.Answer(said, 0.75, 99, 12.345, assistant.pack.name, ("Score 90%.",), (), Timespan(0, 1))

        monkeypatch.setattr(chat, "describe", describe)
        monkeypatch.setattr(chat.Assistant, "load", lambda self: None)
        return answers

    def test_what_is_described_is_not_described_again(self, tvad, case, street, answers):
        analyse(tvad, case, street)
        answers.append("Yes. A bright car.")
        assert tvad("describe", "--case", case) == "    1  Yes. A bright car.\n"
        assert tvad("describe", "--case", case) == ""
        with CaseStore.open(case, "ada") as store:
            assert [message.text for message in store.messages(1)] == [FIRST_QUESTION, "Yes. A bright car."]

    def test_json(self, tvad, case, street, answers):
        analyse(tvad, case, street)
        answers.append("Yes. A bright car.")
        assert json.loads(tvad("describe", "--case", case, "--json")) == [
            {
                "id": 1, "answer": "Yes. A bright car.", "probability_yes": 0.75, "soft_tokens": 99,
                "visual_tokens": 0, "untrained": False,
                "first_token_ms": 12.3, "pack": "frame-difference", "facts": ["Score 90%."],
                "span": {"start_us": 0, "end_us": 1},
            }
        ]  # fmt: skip
        assert json.loads(tvad("describe", "--case", case, "--json")) == []

    def test_an_incident_that_cannot_be_shown_is_named(self, tvad, case, street, answers):
        analyse(tvad, case, street)
        answers.append(UserError("The footage is missing: street.", "Put it back."))
        message = tvad("describe", "--case", case, code=3)
        assert message == (
            "error: 1 of 1 incident could not be described. The footage is missing: street. Put it back.\n"
        )

    def test_an_interrupt_keeps_what_is_done(self, tvad, case, street, answers, tmp_path):
        analyse(tvad, case, street, write_street(tmp_path / "yard", seconds=9))

        answers += ["Interrupted.", "Yes. Two."]
        assert tvad("describe", "--case", case, code=130) == "stopped; what was done is kept\n"
        with CaseStore.open(case, "ada") as store:
            assert [len(store.messages(number)) for number in (1, 2)] == [2, 0]


def test_export(tvad, case, street, tmp_path):
    analyse(tvad, case, street)
    path = Path(tvad("export", "--case", case, "--out", tmp_path / "out").strip())
    assert path == tmp_path / "out" / "report.html"
    assert "moving fast to the right" in path.read_text(encoding="utf-8")


def test_export_beside_a_foreign_report_says_so(tvad, case, street, tmp_path, capsys):
    analyse(tvad, case, street)
    (tmp_path / "report.html").write_text("a letter")
    assert run(["export", "--case", str(case), "--out", str(tmp_path)]) == 0
    captured = capsys.readouterr()
    assert captured.out == f"{tmp_path / 'report-2.html'}\n"
    assert captured.err == f"{tmp_path / 'report.html'} is no report of this case and was left as it is\n"
    assert (tmp_path / "report.html").read_text() == "a letter"


def test_models(tvad):
    listed = tvad("models", "list")
    assert "frame-difference: Frame difference (for tests)" in listed
    assert "limit: Sees only changes of brightness." in listed
    assert tvad("models", "verify").splitlines() == [
        "frame-difference: 0 files are as the manifest names them",
        "frame-difference: 0 compiled graphs are as they were made",
    ]
    assert "no model pack “other”" in tvad("models", "verify", "other", code=3)


def test_bench_detect(tvad, street):
    measured = json.loads(tvad("bench", "detect", street, "--pack", "frame-difference", "--fps", 20, "--json"))
    (speed,) = measured["detect"]
    assert (speed["frames"], speed["steps"]) == (180, 90)
    assert speed["frames_per_second"] > 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("analyse", "video.mp4"),
        ("analyse", "--case", "case"),
        ("analyse", "video.mp4", "--case", "case", "--fps", "fast"),
        ("analyse", "video.mp4", "--case", "case", "--fps", "0"),
        ("ask", "--case", "case", "--incident", "first", "What?"),
        ("incidents", "--case", "case", "--xml"),
        ("train", "everything"),
        ("evaluate", "detection"),
        ("evaluate", "answers"),
        ("describe",),
        ("profile", "learn", "video.mp4", "--case", "case", "--camera", "Gate", "--alarms-per-hour", "0"),
        ("profile", "undo", "--case", "case"),
        ("profile", "dismiss", "--case", "case"),
        ("fly",),
    ],
)
def test_wrong_use(tvad, arguments):
    assert "Usage:" in tvad(*arguments, code=2)


def test_help_and_version(tvad):
    for command in ((), ("analyse",), ("bench", "memory"), ("train", "rae"), ("profile", "learn")):
        assert "Usage: tvad" in tvad(*command, "--help")
    assert tvad("--version").startswith("tvad, version ")


class TestProgressLine:
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    @pytest.fixture
    def terminal(self, monkeypatch):
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("NO_COLOR", "1")
        monkeypatch.setenv("COLUMNS", "80")
        return self.Terminal()

    def show(self, terminal, label, *reports):
        """Everything that was written to the terminal."""
        with contextlib.redirect_stderr(terminal), cli_progress.long_work(label) as job:
            for report in reports:
                job.checkpoint(*report)
        return terminal.getvalue()

    def test_a_label_is_shown_and_not_obeyed(self, terminal):
        shown = self.show(terminal, "analysing gate\x1b]0;owned\x07.mp4", (1, 4))
        assert "\x1b]0;" not in shown
        assert r"gate\x1b]0;owned\x07.mp4" in shown

    def test_one_line_that_is_erased_in_the_end(self, terminal):
        written = self.show(terminal, "analysing 04", (0, 200), (50, 200))
        assert "analysing 04" in written
        assert " 25%" in written
        assert written.endswith("\x1b[2K")

    def test_a_label_is_shown_as_it_is(self, terminal):
        assert "analysing [red]gate[/red].mp4" in self.show(terminal, "analysing [red]gate[/red].mp4", (1, 2))

    def test_an_unknown_total_is_counted(self, terminal):
        assert " 12 " in self.show(terminal, "learning", (12, 0))

    def test_quiet_elsewhere(self, capsys):
        with cli_progress.long_work("analysing") as job:
            job.checkpoint(1, 2)
        assert capsys.readouterr() == ("", "")

    def test_a_second_interrupt_stops_at_once(self):
        def work(job: Job) -> None:
            signal.raise_signal(signal.SIGINT)
            assert job.is_cancelled
            signal.raise_signal(signal.SIGINT)

        with pytest.raises(KeyboardInterrupt), cli_progress.long_work("working") as job:
            work(job)


def test_what_only_training_needs_is_named_where_it_is_missing(tvad, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pybullet", None)
    monkeypatch.delitem(sys.modules, "tvad_desktop.lab.scenes.render", raising=False)
    said = tvad("train", "scenes", "--out", tmp_path, code=3)
    assert said.count("\n") == 1
    assert "pybullet is not installed" in said
    assert "tvad-desktop[training]" in said


def test_starting_is_light():
    """Neither `--help` nor opening a case may wait for the big libraries."""
    program = (
        "import sys; from tvad_desktop.cli.main import run; run(['--help']); run(['incidents', '--case', 'nowhere']); "
        "heavy = {'torch', 'cv2', 'scipy', 'transformers', 'llama_cpp', 'onnxruntime', 'PySide6', 'rich'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_it_runs_as_a_module(tmp_path):
    command = [sys.executable, "-m", "tvad_desktop.cli", "incidents", "--case", str(tmp_path)]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("error: ")


def test_one_bad_file_among_many_is_named_and_the_others_are_analysed(tvad, case, street, tmp_path, capsys):
    bad = tmp_path / "bad.mp4"
    bad.write_text("no video")
    arguments = ["analyse", bad, street, "--case", case, "--pack", "frame-difference", "--fps", 20, "--json"]
    assert run([str(argument) for argument in arguments]) == 3
    captured = capsys.readouterr()
    assert captured.err.count(str(bad)) == 2
    assert "1 of 2 videos could not be analysed" in captured.err.splitlines()[-1]
    told = json.loads(captured.out)
    assert [one["video"] for one in told["analyses"]] == [str(street)]
    assert [one["video"] for one in told["refused"]] == [str(bad)]
