# `make demo` and `make test` set up all they need; the first build takes about ten minutes.
BUILD ?= $(CURDIR)/.build
export BUILD
export CARGO_TARGET_DIR = $(BUILD)/target
CARGO = .ci/with-tools cargo
JUNHENG = $(CARGO_TARGET_DIR)/release/junheng

# Seconds for which each fuzz target runs.
FUZZ_SECONDS ?= 60
export FUZZ_SECONDS

.PHONY: help build test demo fuzz lint clean

help:
	@echo "make demo   build, then evaluate and plan two counties under ten policies each (results in demo-results/)"
	@echo "make test   build and run all tests"
	@echo "make fuzz   run the fuzz target of each reader for FUZZ_SECONDS (60) seconds"
	@echo "make lint   formatting and clippy"
	@echo "make clean  remove the build folder $(BUILD)"

build:
	@$(CARGO) build --release --locked --workspace

test: build
	@$(CARGO) test --release --locked --workspace

# Some policies of the demo are infeasible on purpose: exit code 4 says so, and is no failure here.
demo: build
	@JUNHENG=$(JUNHENG) scenarios/demo.sh demo-results

fuzz:
	@solver-tests/fuzz/run

lint:
	@$(CARGO) fmt --check
	@$(CARGO) clippy --release --locked --workspace --all-targets -- -D warnings
	@cargo metadata --locked --format-version 1 --manifest-path solver-tests/fuzz/Cargo.toml > $(BUILD)/fuzz-metadata.json

clean:
	rm -rf $(BUILD)
