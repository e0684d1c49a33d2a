#!/usr/bin/env bash
# The demo: where two counties stand, and what ten policies for each would change.
#
#   JUNHENG=path/to/junheng scenarios/demo.sh RESULTS_FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
junheng=${JUNHENG:-junheng}
results=$1

show() { printf '\n$ junheng %s\n' "$*"; "$junheng" "$@"; }
palmeira=scenarios/counties/alagoas-palmeira-dos-indios
changle=scenarios/counties/changle-synthetic

compare() { # COUNTY POLICIES
  local code=0
  printf '\n$ junheng compare %s scenarios/policies/%s/[0-9]*.toml --out %s\n' "$1" "$2" "$results/$2"
  "$junheng" compare "$1" "scenarios/policies/$2"/[0-9]*.toml --out "$results/$2" --force || code=$?
  # 4: a policy is infeasible, on purpose and explained above.
  [ "$code" -eq 0 ] || [ "$code" -eq 4 ] || exit "$code"
}

mkdir -p "$results"
show evaluate scenarios/counties/worked-example
show evaluate "$palmeira"
show evaluate "$changle"
compare "$palmeira" alagoas
compare "$changle" changle
printf '\nEvery plan above was verified independently. The results stand in %s/; README.md has a tour of them.\n' "$results"
