"""One edition, from the inbox to the report; every task is one `plenary` command line.

The command is idempotent, so a retry or a second start does no harm: what is done is answered with
"already done". Exit codes decide what Airflow does: 75 (disk, network, lease) is tried again, 1 (the
data have findings that block) and every other failure never are, since the same bytes get the same answer.
"""

import os
import subprocess
from datetime import timedelta
from pathlib import Path

from airflow.sdk import Param, dag, get_current_context, task
from airflow.sdk.exceptions import AirflowException, AirflowFailException

DONE = 0
TRY_AGAIN = 75
RETRY_DELAY = timedelta(seconds=float(os.environ.get("PLENARY_RETRY_DELAY_SECONDS", "300")))


def plenary(*arguments: str) -> None:
    """Runs one command line of the `plenary` that PLENARY_COMMAND names; its output is the task's log."""
    params = get_current_context()["params"]
    command = [os.environ.get("PLENARY_COMMAND", "plenary"), *arguments, "--archive", params["archive"]]
    if params["conf"]:
        command += ["--conf", params["conf"]]
    print("$", *command, flush=True)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout:
            print(line, end="", flush=True)
    if process.returncode == TRY_AGAIN:
        raise AirflowException(f"exit code {TRY_AGAIN}: try again later")
    if process.returncode != DONE:
        raise AirflowFailException(f"exit code {process.returncode}: not retried, read the log")


@dag(
    schedule=None,
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": RETRY_DELAY, "retry_exponential_backoff": True},
    params={
        "edition": Param(type="string", description="name of a file in conf/editions"),
        "archive": Param(type="string", description="root of the archive"),
        "conf": Param("", type="string", description="configuration; empty for the installed one"),
    },
    tags=["plenary"],
    doc_md=__doc__,
)
def plenary_edition():
    @task
    def countries() -> list[str]:
        inbox = Path(get_current_context()["params"]["archive"], "inbox")
        return sorted(folder.name for folder in inbox.iterdir() if folder.is_dir())

    @task(map_index_template="{{ country }}")
    def collect(country: str) -> None:
        get_current_context()["country"] = country
        edition = get_current_context()["params"]["edition"]
        plenary("collect", "--country", country, "--edition", edition)

    # A country with findings does not stop the others: the edition is partial and says so.
    @task(trigger_rule="all_done")
    def edition() -> None:
        plenary("edition", get_current_context()["params"]["edition"])

    @task
    def indicators() -> None:
        plenary("indicators", get_current_context()["params"]["edition"])

    @task
    def report() -> None:
        plenary("report", get_current_context()["params"]["edition"])

    collect.expand(country=countries()) >> edition() >> indicators() >> report()


plenary_edition()
