"""linopy with HiGHS: tangents until no balance limit is exceeded; rows added to one model.

Each unit has its share of the squared deviation, and tangents of its own (as in Junheng): with
one tangent for a whole limit the rounds did not end within a minute.
"""

import linopy
import numpy as np
import pandas as pd
import xarray as xr
from county import PRICES, TOLERANCE, limit_of, per_piece, spread


def solve(county, limit_of_primary):
    amounts, groups = county
    model = linopy.Model()
    limits, cost = [], 0
    bought = {}
    for indicator in PRICES:
        schools = pd.RangeIndex(len(amounts[indicator]), name="school")
        bought[indicator] = model.add_variables(lower=0, coords=[schools], name=f"b_{indicator}")
        cost = cost + PRICES[indicator] * bought[indicator].sum()
    model.add_objective(cost)
    for group in groups:
        units = pd.RangeIndex(len(group.school), name="unit")
        for indicator in PRICES:
            name = f"{group.stage}_{indicator}"
            factor = per_piece(group, indicator)
            level = model.add_variables(lower=1, coords=[units], name=f"x_{name}")
            mean = model.add_variables(name=f"mean_{name}")
            at_units = bought[indicator].isel(school=group.school).rename(school="unit").assign_coords(unit=units)
            today = factor * amounts[indicator][group.school]
            model.add_constraints(level - factor * at_units == today, name=f"level_{name}")
            model.add_constraints((group.weight * level).sum() - mean == 0, name=f"mean_is_{name}")
            limit = limit_of(group, limit_of_primary)
            share = model.add_variables(lower=0, coords=[units], name=f"s_{name}")
            model.add_constraints(share.sum() - limit * mean <= 0, name=f"limit_{name}")
            limits.append((group.weight, level, mean, share, limit))
    rounds = 0
    while True:
        model.solve(solver_name="highs", io_api="direct", output_flag=False, threads=1, progress=False)
        rounds += 1
        exceeded = False
        for place, (weight, level, mean, share, limit) in enumerate(limits):
            at = level.solution.values
            centre, deviation = spread(weight, at)
            if deviation > limit * centre * (1 + TOLERANCE):
                ratio = (at - centre) / (limit * centre)
                slope = xr.DataArray(2 * weight * ratio, dims="unit")
                at_zero = xr.DataArray(2 * weight * ratio + weight * ratio**2 * limit, dims="unit")
                tangent = share - slope * level + at_zero * mean
                model.add_constraints(tangent >= 0, name=f"tangent_{rounds}_{place}")
                exceeded = True
        if not exceeded:
            return float(model.objective.value)
