"""PuLP with CBC: tangents until no balance limit is exceeded; each round solved anew.

Each unit has its share of the squared deviation, and tangents of its own (as in Junheng): with
one tangent for a whole limit the rounds did not end within a minute.
"""

import numpy as np
import pulp
from county import PRICES, TOLERANCE, limit_of, per_piece, spread


def solve(county, limit_of_primary):
    amounts, groups = county
    program = pulp.LpProblem("evenness", pulp.LpMinimize)
    bought = {i: [pulp.LpVariable(f"b_{i}_{s}", 0) for s in range(len(amounts[i]))] for i in PRICES}
    program += pulp.lpSum(PRICES[i] * variable for i in PRICES for variable in bought[i])
    limits = []
    for group in groups:
        for indicator in PRICES:
            factor = per_piece(group, indicator)
            levels = []
            for unit, school in enumerate(group.school):
                level = pulp.LpVariable(f"x_{group.stage}_{indicator}_{unit}", 1)
                stock = amounts[indicator][school] + bought[indicator][school]
                program += level == float(factor[unit]) * stock
                levels.append(level)
            mean = pulp.LpVariable(f"mean_{group.stage}_{indicator}")
            program += mean == pulp.lpSum(float(w) * x for w, x in zip(group.weight, levels))
            shares = [pulp.LpVariable(f"s_{group.stage}_{indicator}_{unit}", 0) for unit in range(len(levels))]
            limit = limit_of(group, limit_of_primary)
            program += pulp.lpSum(shares) <= limit * mean
            limits.append((group.weight, levels, mean, shares, limit))
    while True:
        program.solve(pulp.PULP_CBC_CMD(msg=False, threads=1))
        exceeded = False
        for weight, levels, mean, shares, limit in limits:
            at = np.array([level.value() for level in levels])
            centre, deviation = spread(weight, at)
            if deviation > limit * centre * (1 + TOLERANCE):
                ratios = (at - centre) / (limit * centre)
                for w, ratio, x, share in zip(weight, ratios, levels, shares):
                    program += share >= float(2 * w * ratio) * (x - mean) - float(w * ratio**2) * limit * mean
                exceeded = True
        if not exceeded:
            return pulp.value(program.objective)
