# `make demo` and `make test` set up all they need; the first build takes about ten minutes.
BUILD ?= $(CURDIR)/.build
export BUILD
export CARGO_TARGET_DIR = $(BUILD)/target
CARGO = .ci/with-tools cargo
JUNHENG = $(CARGO_TARGET_DIR)/release/junheng

.PHONY: help build test demo lint clean

help:
	@echo "make demo   build, then evaluate and plan two counties under ten policies each (results in demo-results/)"
	@echo "make test   build and run all tests"
	@echo "make lint   formatting and clippy"
	@echo "make clean  remove the build folder $(BUILD)"

build:
	@$(CARGO) build --release --locked --workspace

test: build
	@$(CARGO) test --release --locked --workspace

# Some policies of the demo are infeasible on purpose: exit code 4 says so, and is no failure here.
demo: build
	@JUNHENG=$(JUNHENG) scenarios/demo.sh demo-results

lint:
	@$(CARGO) fmt --check
	@$(CARGO) clippy --release --locked --workspace --all-targets -- -D warnings

clean:
	rm -rf $(BUILD)
