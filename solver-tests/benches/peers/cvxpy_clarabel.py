"""CVXPY with Clarabel: the exact cone; the program is built once, the limit is its parameter."""

import cvxpy as cp
import numpy as np
from county import PRICES, limit_of, per_piece

BUILT = {}


def build(county):
    amounts, groups = county
    bought = {i: cp.Variable(len(amounts[i]), nonneg=True) for i in PRICES}
    limits = {group.stage: cp.Parameter(nonneg=True) for group in groups}
    rows = []
    for group in groups:
        for indicator in PRICES:
            stock = amounts[indicator][group.school] + bought[indicator][group.school]
            level = cp.multiply(per_piece(group, indicator), stock)
            mean = group.weight @ level
            rows += [level >= 1, cp.norm(cp.multiply(np.sqrt(group.weight), level - mean)) <= limits[group.stage] * mean]
    cost = sum(PRICES[i] * cp.sum(bought[i]) for i in PRICES)
    return cp.Problem(cp.Minimize(cost), rows), limits, groups


def solve(county, limit_of_primary):
    problem, limits, groups = BUILT.setdefault(id(county), None) or build(county)
    BUILT[id(county)] = (problem, limits, groups)
    for group in groups:
        limits[group.stage].value = limit_of(group, limit_of_primary)
    problem.solve(solver=cp.CLARABEL)
    return float(problem.value)
