"""Solves the scenarios with one peer: `measure.py PEER COUNTY LIMIT…`; one line of JSON."""

import importlib
import json
import os
import resource
import sys
import time

import county


def main():
    peer, folder, limits = sys.argv[1], sys.argv[2], [float(limit) for limit in sys.argv[3:]]
    module = importlib.import_module(peer)
    tables = county.read(folder)
    began = time.perf_counter()
    values = [module.solve(tables, limit) for limit in limits]
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "values": values, "megabytes": memory}), file=ANSWER)


if __name__ == "__main__":
    # Solvers talk on the standard output, some from C; the answer goes to a copy of it.
    ANSWER = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    main()
