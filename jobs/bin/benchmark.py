"""Times collect and indicators beside DuckDB in one run and compares what they computed; called by jobs/bin/benchmark."""

import csv
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import time

import duckdb

# Countries without a dialect of their own, so that one reader's options do for all: perfect, and two with refused rows.
COUNTRIES = ["XA", "XB", "XC"]


class Run:
    """One command that was run: wall time, processor time and peak memory of the process."""

    def __init__(self, name, command, log):
        begin = time.monotonic()
        with open(log, "ab") as sink:
            process = subprocess.Popen([str(part) for part in command], stdout=sink, stderr=sink)
            _, status, used = os.wait4(process.pid, 0)
        self.name = name
        self.seconds = time.monotonic() - begin
        self.processor = used.ru_utime + used.ru_stime
        self.gibibytes = used.ru_maxrss / 1024 / 1024
        process.returncode = os.waitstatus_to_exitcode(status)
        self.exit = process.returncode


def run(name, command, log, allowed=(0,)):
    done = Run(name, command, log)
    if done.exit not in allowed:
        sys.exit(f"benchmark: {name} ended with {done.exit}; see {log}")
    return done


def copied(root, conf):
    """A conf to write editions into."""
    shutil.rmtree(conf, ignore_errors=True)
    shutil.copytree(root / "conf", conf)
    return conf


def edition(conf, name):
    (conf / "editions" / f"{name}.yaml").write_text(
        f"id: {name}\ntitle: Benchmark\nfirst-day: 2025-01-01\nlast-day: 2025-12-31\n"
        f"countries: [{', '.join(COUNTRIES)}]\ngroups: [ALL]\n", encoding="utf-8")


def duckdb_levels(out):
    computed = json.loads((out / "duckdb.json").read_text())
    levels = {tuple(row[:4]): (row[4], *row[5:]) for row in computed["levels"]}
    return levels, dict(map(tuple, computed["accepted"]))


def expected_levels(archive):
    with open(archive / "expected_drl.csv", encoding="utf-8", newline="") as rows:
        return {
            (row["country"], row["exam_category"], row["band"], row["quantity"]):
                (int(row["facilities"]), float(row["q25"]), float(row["q50"]), float(row["q75"]))
            for row in csv.DictReader(rows) if row["indication"] == "_T"
        }


def expected_accepted(archive):
    with open(archive / "expected_counts.csv", encoding="utf-8", newline="") as rows:
        return {row["country"]: int(row["accepted"]) for row in csv.DictReader(rows) if row["dataset"] == "exam_dose"}


def plenary_levels(archive, name):
    """Quartiles by stratum from the published table: DOS-04, DOS-03 and DOS-02 are Q25, Q50 and Q75."""
    table = next((archive / "editions" / name).glob("r*/tables/indicator_value.csv"))
    parts = {}
    with open(table, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["INDICATOR"] in ("DOS-02", "DOS-03", "DOS-04") and row["INDICATION"] == "_T" \
                    and row["REF_AREA"] in COUNTRIES and row["OBS_VALUE"]:
                key = (row["REF_AREA"], row["EXAM_CATEGORY"], row["BAND"], row["QUANTITY"])
                parts.setdefault(key, {"n": int(float(row["FACILITIES"]))})[row["INDICATOR"]] = float(row["OBS_VALUE"])
    return {key: (part["n"], part.get("DOS-04"), part.get("DOS-03"), part.get("DOS-02")) for key, part in parts.items()}


def plenary_accepted(archive):
    accepted = {}
    for receipt in (archive / "sealed").glob("*/exam_dose/*/receipt.json"):
        content = json.loads(receipt.read_text(encoding="utf-8"))
        accepted[content["country"]] = sum(file["accepted"] for file in content["files"])
    return accepted


def difference(ours, theirs):
    """How many strata of ours differ in any digit, and what was not published because a status forbids it."""
    wrong = [key for key in ours if ours[key] != theirs.get(key)]
    return len(ours), wrong, len(set(theirs) - set(ours))


def megabytes(folder, pattern):
    return sum(file.stat().st_size for file in folder.glob(pattern)) / 1e6


def compare(root, work, python, millions):
    plenary = root / "jobs/bin/plenary"
    archive = work / f"{millions}m"
    log = work / f"{millions}m.log"
    every, levels_only = copied(root, work / "conf"), copied(root, work / "conf-levels")
    for indicator in (levels_only / "indicators").iterdir():  # what the SQL computes, and nothing else
        if indicator.name != "dose-reference-levels":
            shutil.rmtree(indicator)
    if not (archive / "ledger.csv").exists():
        shutil.rmtree(archive, ignore_errors=True)
        run("generate", [plenary, "generate", "--countries", len(COUNTRIES), "--exams", millions * 1_000_000,
                         "--seed", 2026, "--out", archive], log)
    for leftover in ("sealed", "returned", "editions", "values", "staging", "duckdb"):
        shutil.rmtree(archive / leftover, ignore_errors=True)
    for leftover in archive.glob("*.db"):
        leftover.unlink()
    edition(levels_only, "first")
    edition(levels_only, "again")
    edition(every, "all")
    out = archive / "duckdb"
    (out / "tmp").mkdir(parents=True)
    for file in archive.glob("inbox/*/*/exam_dose*"):
        with open(file, "rb") as content:  # both begin with a warm file cache
            while content.read(1 << 24):
                pass

    sql = root / "jobs/bin/benchmark_duckdb.py"
    common = ["--archive", archive, "--conf", levels_only]
    runs = [
        # Exit 1 is right: refused rows are findings.
        (run("collect", [plenary, "collect", *common], log, (0, 1)),
         run("collect, DuckDB", [python, sql, "collect", root, archive, out], log)),
    ]
    levels = run("indicators, DuckDB", [python, sql, "indicators", root, out], log)
    run("edition", [plenary, "edition", "first", *common], log)
    runs.append((run("indicators, full pass over raw examinations", [plenary, "indicators", "first", *common], log), levels))
    run("edition", [plenary, "edition", "again", *common], log)
    runs.append((run("indicators, from kept facility values", [plenary, "indicators", "again", *common], log), levels))
    common = ["--archive", archive, "--conf", every]
    run("edition", [plenary, "edition", "all", *common], log)
    alone = run("indicators, every definition", [plenary, "indicators", "all", *common], log)

    print(f"\n### {millions} million examinations, {megabytes(archive, 'inbox/*/*/exam_dose*'):,.0f} MB of CSV\n")
    print("| Step | Plenary s | DuckDB s | ratio | CPU s | DuckDB CPU s | peak RSS GiB | DuckDB RSS GiB | ratio |")
    print("|---|---|---|---|---|---|---|---|---|")
    for ours, theirs in runs:
        print(f"| {ours.name} | {ours.seconds:.1f} | {theirs.seconds:.1f} | {ours.seconds / theirs.seconds:.2f} "
              f"| {ours.processor:.1f} | {theirs.processor:.1f} | {ours.gibibytes:.2f} | {theirs.gibibytes:.2f} "
              f"| {ours.gibibytes / theirs.gibibytes:.2f} |")
    print(f"| {alone.name} | {alone.seconds:.1f} | | | {alone.processor:.1f} | | {alone.gibibytes:.2f} | | |")
    print(f"\nParquet of exam_dose: Plenary {megabytes(archive, 'sealed/*/exam_dose/*/data-*.parquet'):,.0f} MB, "
          f"DuckDB {megabytes(out, '*.parquet'):,.0f} MB.")
    return verdict(archive, out)


def verdict(archive, out):
    levels, accepted = duckdb_levels(out)
    expected = expected_levels(archive)
    strata, wrong, withheld = difference(plenary_levels(archive, "first"), levels)
    _, wrong_again, _ = difference(plenary_levels(archive, "again"), levels)
    same = plenary_accepted(archive) == accepted == expected_accepted(archive)
    print(f"Accepted examinations: {sum(accepted.values()):,}, "
          f"{'the same in Plenary, DuckDB and the ledger' if same else 'DIFFERENT: ' + str(plenary_accepted(archive)) + str(accepted)}.")
    print(f"Quartiles of facility medians and counts: {strata} strata, "
          f"{'equal to the last digit' if not (wrong or wrong_again) else 'DIFFERENT in ' + str(wrong or wrong_again)}; "
          f"{withheld} more in DuckDB that Plenary withholds; DuckDB and the ledger "
          f"{'agree' if levels == expected else 'DISAGREE'}.")
    return same and not wrong and not wrong_again and strata > 0 and levels == expected


def machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"{platform.machine()}, {os.cpu_count()} processors, {memory:.0f} GiB, Python {platform.python_version()}, "
            f"DuckDB {duckdb.__version__} with 2 threads; load average at the start {os.getloadavg()[0]:.1f}.")


def main(root, work, *millions):
    work = pathlib.Path(work)
    print(machine())
    print("DuckDB writes neither refused rows nor findings nor receipts and hashes nothing; Plenary does all of it.")
    results = [compare(pathlib.Path(root), work, sys.executable, int(size)) for size in millions or ("5", "20")]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
