"""The DAG run by a real Airflow: on synthetic countries with the real command, and on exit codes."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

AIRFLOW = Path(__file__).resolve().parents[1]
ROOT = AIRFLOW.parents[1]
PLENARY = ROOT / "jobs" / "bin" / "plenary"


@pytest.fixture(scope="session")
def airflow(tmp_path_factory):
    """An Airflow of its own with an empty database; gives a function that runs the DAG once."""
    home = tmp_path_factory.mktemp("airflow")
    environment = os.environ | {
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(AIRFLOW / "dags"),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__UNIT_TEST_MODE": "False",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{home}/airflow.db",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }

    def command(*arguments, **more):
        return subprocess.run(
            [sys.executable, "-m", "airflow", *arguments],
            env=environment | more,
            capture_output=True,
            text=True,
            timeout=600,
        )

    migrated = command("db", "migrate")
    assert migrated.returncode == 0, migrated.stderr
    serialized = command("dags", "reserialize")
    assert serialized.returncode == 0, serialized.stderr

    def run(archive, edition, plenary=PLENARY):
        return command(
            "dags",
            "test",
            "plenary_edition",
            "--conf",
            f'{{"edition": "{edition}", "archive": "{archive}"}}',
            PLENARY_COMMAND=str(plenary),
            PLENARY_RETRY_DELAY_SECONDS="1",
        )

    return run


def outcome(run):
    return run.stdout + run.stderr


def fake(path, body):
    """A hand-written stand-in for the command, which notes each call in `calls` beside it."""
    path.write_text(f'#!/bin/sh\necho "$@" >> {path.parent}/calls\n{body}\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def calls(path, stage):
    return [line for line in (path.parent / "calls").read_text().splitlines() if line.startswith(stage)]


def test_synthetic_countries_reach_a_report(airflow, tmp_path):
    archive = tmp_path / "archive"
    made = tmp_path / "made"
    subprocess.run(
        [PLENARY, "generate", "--countries", "4", "--exams", "20000", "--seed", "7", "--out", made], check=True
    )
    for descriptor in made.glob("*/*/datapackage.json"):
        country, drop = descriptor.parent.relative_to(made).parts
        shutil.copytree(descriptor.parent, archive / "inbox" / country / drop)

    run = airflow(archive, "demo")

    assert run.returncode == 0, outcome(run)
    assert (archive / "editions" / "demo" / "CURRENT").read_text().strip() == "r1"
    assert (archive / "editions" / "demo" / "r1" / "report" / "index.html").is_file()


def test_findings_of_one_country_are_not_retried_and_do_not_stop_the_edition(airflow, tmp_path):
    for country in ("XA", "XB"):
        (tmp_path / "archive" / "inbox" / country / "one").mkdir(parents=True)
    command = fake(tmp_path / "plenary", 'case "$*" in "collect --country XA"*) exit 1;; esac')

    run = airflow(tmp_path / "archive", "demo", command)

    assert len(calls(command, "collect --country XA")) == 1, outcome(run)
    assert len(calls(command, "collect --country XB")) == 1
    assert [len(calls(command, stage)) for stage in ("edition", "indicators", "report")] == [1, 1, 1]


def test_try_again_later_is_retried(airflow, tmp_path):
    (tmp_path / "archive" / "inbox" / "XA" / "one").mkdir(parents=True)
    command = fake(
        tmp_path / "plenary",
        f'[ "$1" = edition ] && [ ! -e {tmp_path}/second ] && touch {tmp_path}/second && exit 75; exit 0',
    )

    run = airflow(tmp_path / "archive", "demo", command)

    assert run.returncode == 0, outcome(run)
    assert len(calls(command, "edition")) == 2
