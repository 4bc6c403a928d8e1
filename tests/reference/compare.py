#!/usr/bin/env python3
"""Compares the tables of `batch` with those of the independent calculation beside this file.

    python3 tests/reference/compare.py BATCH [FROM [TO]] [--only FEATURE,…]

BATCH is the built binary. It is run on its own presets and on random workspaces, seeds 0 to 200 or FROM to TO (FROM
alone: that seed), on all cores. Of the first failures it tells the first rows that differ and the features of the seed; all files on
which the two differ are kept. The last line says how many passed; the exit status is 1 if any failed.
"""

import argparse
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import calculation
from differences import differences
from generate import add_narrowing, features_of, generate

SEEDS = (0, 200)
ENDING = ".xuewei.json"
ROWS_SHOWN = 3
FAILURES_TOLD = 5


def run(batch, *arguments):
    """What `batch` prints."""
    done = subprocess.run([batch, *arguments], capture_output=True, encoding="utf-8", timeout=60)
    if done.returncode:
        raise RuntimeError("batch %s ends with %d: %s" % (" ".join(arguments), done.returncode, done.stderr.strip()))
    return done.stdout


def check(batch, workspace, path):
    """Lines on what differs, of the first scenario in which anything does; the file is removed if nothing does."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(workspace, file, ensure_ascii=False, indent=1)
    for scenario_id in [None] + [scenario["id"] for scenario in workspace["scenarios"]]:
        expected = calculation.tables(calculation.scenario_of(workspace, scenario_id))
        reference = path + "#" + scenario_id if scenario_id else path
        lines = [line for command, table in expected.items() for line in compare(batch, command, reference, table)]
        if lines:
            return lines
    os.remove(path)
    return []


def compare(batch, command, reference, expected):
    """Lines on what differs in one table."""
    try:
        found = list(csv.reader(io.StringIO(run(batch, command, reference))))
    except (RuntimeError, subprocess.TimeoutExpired) as failure:
        return [str(failure)]
    rows = differences(expected, found)
    if not rows:
        return []
    title = "%s %s: %d rows differ, the first:" % (command, os.path.basename(reference), len(rows))
    return [title] + ["    " + row for row in rows[:ROWS_SHOWN]]


def check_preset(batch, folder, preset):
    """The name of a preset, what differs in it, and no features."""
    name = "preset-" + preset
    return name, check(batch, json.loads(run(batch, "preset", preset)), os.path.join(folder, name + ENDING)), []


def check_seed(batch, folder, only, seed):
    """The name of a random workspace, what differs in it, and its features."""
    features, name = features_of(seed, only), "seed-%d" % seed
    return name, check(batch, generate(seed, features), os.path.join(folder, name + ENDING)), features


def cases(batch, folder, given):
    """What has been compared, in order."""
    presets = [line.split("\t")[0] for line in run(batch, "presets").splitlines()]
    with ProcessPoolExecutor() as pool:
        of_presets = pool.map(partial(check_preset, batch, folder), presets)
        of_seeds = pool.map(partial(check_seed, batch, folder, given.only), range(given.first, given.last + 1))
        yield from of_presets
        yield from of_seeds


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("batch", metavar="BATCH")
    parser.add_argument("first", metavar="FROM", type=int, nargs="?")
    parser.add_argument("last", metavar="TO", type=int, nargs="?")
    add_narrowing(parser)
    given = parser.parse_args()
    if given.first is None:
        given.first, given.last = SEEDS
    elif given.last is None:
        given.last = given.first
    given.batch = os.path.abspath(given.batch)
    if not os.access(given.batch, os.X_OK):
        parser.error("%s cannot be run; `cargo build --bin batch` builds it" % given.batch)
    return given


def main():
    given = arguments()
    sys.stdout.reconfigure(encoding="utf-8")
    folder = tempfile.mkdtemp(prefix="xuewei-reference-")
    passed = failed = 0
    for name, lines, features in cases(given.batch, folder, given):
        if not lines:
            passed += 1
            continue
        failed += 1
        print(name)
        if failed <= FAILURES_TOLD:
            print(*("  " + line for line in lines), sep="\n")
            if features:
                print("  features: " + " ".join(features))
    if failed:
        print("files kept in " + folder)
    else:
        os.rmdir(folder)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
