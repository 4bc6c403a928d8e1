#!/usr/bin/env python3
"""Random valid workspaces: the same seed gives the same file, with about two thirds of the features.

    python3 tests/reference/generate.py SEED [--only FEATURE,…]
"""

import argparse
import copy
import json
import sys

from features import county, flows, programme, resources, school_programme, schools, zones
from features.draft import Draft, stream


def scenarios(draft, r):
    """A second scenario: not a feature of the draft but of the workspace made of it."""
    other = copy.deepcopy(draft.scenario)
    other.update(id="other", horizon=min(30, draft.horizon + 1), gross_ratio=0.9)
    workspace = {"xuewei": 3, "scenarios": [draft.scenario, other]}
    if r.random() < 0.6:
        workspace["baseline"] = r.choice(["main", "other"])
    return workspace


# In the order in which they change the draft; the docstring of each says what it brings.
CHANGES = {change.__name__: change for change in (
    county.horizon, county.grade_scheme, county.autumn_share, county.births, county.own_births,
    zones.children, zones.kindergarten, zones.kindergarten_targets, zones.calibration, zones.trend, zones.private_share,
    flows.urbanisation, flows.links_by_hand, flows.arrivals, flows.estates,
    schools.schools, schools.private_schools, schools.partly_known, schools.existing_classes, schools.sharing,
    programme.projects, programme.flexible, programme.moves, programme.norms,
    school_programme.school_projects, school_programme.closures,
    resources.staffing, resources.boarding, resources.money, resources.equipment,
    zones.empty_zone,
)}
FEATURES = [*CHANGES, scenarios.__name__]
RARE = {"empty_zone": 0.3, "scenarios": 0.3, "partly_known": 0.3}


def features_of(seed, only=None):
    """The names of the features a seed has."""
    drawn = stream(seed, "features")
    chosen = [name for name in FEATURES if drawn.random() < RARE.get(name, 0.65)] if only is None else only
    return [name for name in FEATURES if name in chosen]


def generate(seed, features):
    """The workspace of a seed with these features."""
    draft = Draft(stream(seed, "draft"))
    for name, change in CHANGES.items():
        if name in features:
            change(draft, stream(seed, name))
    if "scenarios" in features:
        return scenarios(draft, stream(seed, "scenarios"))
    return {"xuewei": 3, "scenarios": [draft.scenario]}


def add_narrowing(parser):
    """The option by which features are chosen."""
    def names(text):
        given = [name for name in text.split(",") if name]
        unknown = [name for name in given if name not in FEATURES]
        if unknown:
            raise argparse.ArgumentTypeError("no such feature: %s (there are: %s)" % (unknown[0], " ".join(FEATURES)))
        return given
    parser.add_argument("--only", type=names, metavar="FEATURE,…", help="these features instead of the seed's")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("seed", type=int)
    add_narrowing(parser)
    given = parser.parse_args()
    workspace = generate(given.seed, features_of(given.seed, given.only))
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump(workspace, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
