"""The county of the benchmark, as a user would read it from its tables."""

import csv
from pathlib import Path

import numpy as np

SPLIT = {"primary": 1.0, "junior": 1.1, "senior": 1.32}
SPLIT_OF_COMPLETE_MIDDLE_SCHOOLS = {"junior": 1.0, "senior": 1.2}
THRESHOLDS = {
    "primary": {"teaching_area": 4.5, "sports_area": 7.5, "equipment_value": 2000.0},
    "junior": {"teaching_area": 5.8, "sports_area": 10.2, "equipment_value": 2500.0},
}
LIMITS = {"primary": 0.50, "junior": 0.45}
PRICES = {"teaching_area": 0.35, "sports_area": 0.04, "equipment_value": 1.0}
SCALE = {"teaching_area": 1.0, "sports_area": 1.0, "equipment_value": 10000.0}
NOT_JUDGED = {"special", "vocational"}


class Group:
    """The judged units of a stage: their schools, pupils, and shares of the school's facilities."""

    def __init__(self, stage, rows):
        self.stage = stage
        self.school = np.array([row[0] for row in rows])
        self.pupils = np.array([float(row[1]) for row in rows])
        self.share = np.array([row[2] for row in rows])
        self.weight = self.pupils / self.pupils.sum()


def table(folder, name):
    with open(Path(folder) / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def read(folder):
    """Amounts of each indicator at each school, and the units of each stage."""
    kinds = {row["school"]: row["kind"] for row in table(folder, "schools.csv")}
    places = {school: place for place, school in enumerate(kinds)}
    amounts = {indicator: np.zeros(len(kinds)) for indicator in PRICES}
    for row in table(folder, "facilities.csv"):
        place = places[row["school"]]
        indoor = float(row["indoor_sports_area"])
        amounts["teaching_area"][place] = float(row["teaching_and_auxiliary_area"]) - indoor
        amounts["sports_area"][place] = float(row["outdoor_sports_area"]) + indoor
        amounts["equipment_value"][place] = float(row["equipment_value"])
    pupils = {}
    for row in table(folder, "enrolment.csv"):
        pupils.setdefault(row["school"], {})[row["stage"]] = int(row["pupils"])
    groups = []
    for stage in THRESHOLDS:
        rows = []
        for school, stages in pupils.items():
            count = stages.get(stage, 0)
            kind = kinds[school]
            if count == 0 or kind in NOT_JUDGED or (kind == "teaching_point" and count < 50):
                continue
            split = SPLIT_OF_COMPLETE_MIDDLE_SCHOOLS if kind == "complete_middle" else SPLIT
            whole = sum(split[other] * number for other, number in stages.items())
            rows.append((places[school], count, split[stage] * count / whole))
        groups.append(Group(stage, rows))
    return amounts, groups


def per_piece(group, indicator):
    """What a piece at the school adds to the unit's indicator, in thresholds."""
    return group.share * SCALE[indicator] / (group.pupils * THRESHOLDS[group.stage][indicator])


def limit_of(group, limit_of_primary):
    return limit_of_primary if group.stage == "primary" else LIMITS[group.stage]


def spread(weight, levels):
    """Mean, and pupil-weighted standard deviation."""
    mean = float(weight @ levels)
    return mean, float(np.sqrt(weight @ (levels - mean) ** 2))


#: By what share of a limit tangents may leave it exceeded.
TOLERANCE = 1e-5
