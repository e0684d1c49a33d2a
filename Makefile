# `make demo` and `make test` set up all they need; the first build takes about ten minutes.
BUILD ?= $(CURDIR)/.build
export BUILD
export CARGO_TARGET_DIR = $(BUILD)/target
CARGO = .ci/with-tools cargo
JUNHENG = $(CARGO_TARGET_DIR)/release/junheng

# Schools of the counties that are measured.
BENCH_SIZES ?= 30 100

# Seconds for which each fuzz target runs.
FUZZ_SECONDS ?= 60
export FUZZ_SECONDS

.PHONY: help build test test-page demo book pictures bench fuzz lint clean

help:
	@echo "make demo   build, then evaluate and plan two counties under ten policies each (results in demo-results/)"
	@echo "make test   build and run all tests"
	@echo "make test-page   look at the page in Chromium (make test does so where it finds one)"
	@echo "make book   the documents as a book in $(BUILD)/book (installs mdBook under $(BUILD)/mdbook where there is none)"
	@echo "make pictures   take the pictures of the README anew by headless Chromium"
	@echo "make bench  measure, beside other solvers, counties of BENCH_SIZES schools (installs them under $(BUILD)/bench)"
	@echo "make fuzz   run the fuzz target of each reader for FUZZ_SECONDS (60) seconds"
	@echo "make lint   formatting and clippy"
	@echo "make clean  remove the build folder $(BUILD)"

build:
	@$(CARGO) build --release --locked --workspace

test: build
	@$(CARGO) test --release --locked --workspace

test-page: build
	@JUNHENG_BROWSER_REQUIRED=yes $(CARGO) test --release --locked -p solver-tests --test page_in_browser -- --nocapture

# Some policies of the demo are infeasible on purpose: exit code 4 says so, and is no failure here.
demo: build
	@JUNHENG=$(JUNHENG) scenarios/demo.sh demo-results

# Links and the table of contents are tested without mdBook; this is for reading.
book:
	@command -v mdbook > /dev/null || [ -x $(BUILD)/mdbook/bin/mdbook ] || { \
	  echo "junheng: mdbook is not on this machine: cargo installs mdbook 0.5.4 into $(BUILD)/mdbook (a few minutes, once)" >&2; \
	  cargo install --quiet --locked --no-default-features --root $(BUILD)/mdbook --target-dir $(BUILD)/mdbook/target mdbook@0.5.4; }
	@PATH="$$PATH:$(BUILD)/mdbook/bin" mdbook build --dest-dir $(BUILD)/book
	@echo "The book begins at $(BUILD)/book/index.html."

pictures: build
	@JUNHENG=$(JUNHENG) docs/pictures/make

# The peers go into a virtual environment; run.py says what it installs.
bench: build
	@python3 solver-tests/benches/run.py --junheng $(JUNHENG) --work $(BUILD)/bench --sizes $(BENCH_SIZES)

fuzz:
	@solver-tests/fuzz/run

lint:
	@$(CARGO) fmt --check
	@$(CARGO) clippy --release --locked --workspace --all-targets -- -D warnings
	@cargo metadata --locked --format-version 1 --manifest-path solver-tests/fuzz/Cargo.toml > $(BUILD)/fuzz-metadata.json

clean:
	rm -rf $(BUILD)
