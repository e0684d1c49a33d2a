# Two commands set up all they need: `make demo` and `make test`.
BUILD ?= $(CURDIR)/.build
export BUILD
export CARGO_TARGET_DIR = $(BUILD)/target
CARGO = .ci/with-tools cargo

.PHONY: build test demo clean

build:
	$(CARGO) build --release --locked --workspace

test:
	$(CARGO) test --release --locked --workspace

clean:
	rm -rf $(BUILD)
