"""PySCIPOpt: the exact cone as a quadratic constraint."""

from county import PRICES, limit_of, per_piece
from pyscipopt import Model, quicksum


def solve(county, limit_of_primary):
    amounts, groups = county
    model = Model()
    model.hideOutput()
    bought = {i: [model.addVar(lb=0) for _ in amounts[i]] for i in PRICES}
    for group in groups:
        for indicator in PRICES:
            factor = per_piece(group, indicator)
            away = []
            mean, radius = model.addVar(lb=0), model.addVar(lb=0)
            levels = []
            for unit, school in enumerate(group.school):
                level, difference = model.addVar(lb=1), model.addVar(lb=None)
                stock = amounts[indicator][school] + bought[indicator][school]
                model.addCons(level == float(factor[unit]) * stock)
                model.addCons(difference == level - mean)
                levels.append(level)
                away.append(difference)
            model.addCons(mean == quicksum(float(w) * x for w, x in zip(group.weight, levels)))
            model.addCons(radius == limit_of(group, limit_of_primary) * mean)
            model.addCons(quicksum(float(w) * d * d for w, d in zip(group.weight, away)) <= radius * radius)
    model.setObjective(quicksum(PRICES[i] * variable for i in PRICES for variable in bought[i]))
    model.setParam("limits/gap", 1e-6)
    model.optimize()
    return model.getObjVal()
