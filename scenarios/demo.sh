#!/usr/bin/env bash
# The demo: where counties stand, what ten policies for two of them would change, a proposal put to
# the test and mended, official forms imported, and a small invented county in every table.
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
# 6: the proposal is not legal, on purpose; the repair below it is.
code=0
show assess "$changle" scenarios/proposals/changle-first-draft.csv \
  --policy scenarios/policies/changle/01-least-cost.toml --repair --out "$results/first-draft" --force || code=$?
[ "$code" -eq 6 ] || exit "$code"
show import scenarios/mappings/cn-education-statistics.toml scenarios/raw/cn-education-statistics-synthetic.xlsx \
  --area 合成县 --year 2023 --synthetic --out "$results/official-forms" --force
show init "$results/templates" --workbook --language zh --force
show check "$results/templates/示例"
printf '\nEvery plan above was verified independently. The results stand in %s/; README.md has a tour of them.\n' "$results"
