# make demo: the desk with its demo articles, in the browser. make test: everything that must hold.
# Both set themselves up in .venv; nothing is installed again until pyproject.toml changes.

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench real chromium screenshots clean
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/ready-to-run
CHECK := $(VENV)/ready-to-check
CORE := text ledger domain projections vocabulary
# Measuring costs several times the test, so only the tests of the core are measured.
CORE_TESTS := $(CORE:%=tests/%) tests/corpus tests/test_desk.py
# Whoever waits for a browser leaves its processor idle, so there is a worker more than processors.
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
PORT ?=

# The first of these that is Python 3.11 or newer; a shim without a Python behind it is passed over.
PYTHONS := python3.11 python3.12 python3.13 python3.14 python3 python
IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# Runs apt-get where that is allowed: as root, or by sudo without a password.
define INSTALL
	if ! command -v apt-get >/dev/null 2>&1; then exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as="sudo -n"; else exit 1; fi; \
	export DEBIAN_FRONTEND=noninteractive; \
	$$as apt-get update -qq </dev/null && \
	$$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) </dev/null >/dev/null
endef

help:
	@echo "make demo    the desk with demo articles in your browser"
	@echo "make test    all checks and tests, in a real browser too"
	@echo "make lint    format, lint, types and import contracts only"
	@echo "make bench   what things cost, as ratios"
	@echo "make real ARTICLES=DIR STANDARDS=DIR   the journeys on articles of your own, and published validators"

demo: $(RUN)
	@$(BIN)/factcheck demo --fresh $(if $(PORT),--port $(PORT))

test: lint chromium
	$(BIN)/pytest -n auto --dist worksteal $(CORE_TESTS) --cov-branch $(CORE:%=--cov=factcheck.%) --cov-report=term:skip-covered --cov-fail-under=100
	$(BIN)/pytest -n $(WORKERS) --dist worksteal $(CORE_TESTS:%=--ignore=%) --durations=10

lint: $(CHECK)
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	@echo "$(BIN)/lint-imports"; said=$$($(BIN)/lint-imports --no-cache 2>&1) || { echo "$$said"; exit 1; }

bench: $(CHECK)
	@for bench in benchmarks/*.py; do echo "== $$bench"; $(BIN)/python "$$bench" || exit 1; done

real: $(CHECK) chromium
	@if [ -z "$(ARTICLES)" ]; then echo "make real needs the articles' folder: make real ARTICLES=DIR STANDARDS=DIR" >&2; exit 2; fi
	ARTICLES="$(abspath $(ARTICLES))" STANDARDS="$(if $(STANDARDS),$(abspath $(STANDARDS)))" $(BIN)/pytest tests/real -n auto --dist loadfile

screenshots: $(CHECK) chromium
	$(BIN)/python docs/screenshots.py

chromium:
	@command -v chromium >/dev/null 2>&1 || ( echo "Installing Chromium for the browser tests …"; $(call INSTALL,chromium) ) || { \
		echo "The browser tests need Chromium, and it may not be installed from here." >&2; \
		echo "Install it (on Debian: apt-get install chromium), then run this again." >&2; exit 1; }

$(BIN)/python:
	@python=; for one in $(PYTHONS); do \
		if $$one -c '$(IS_NEW_ENOUGH)' >/dev/null 2>&1; then python=$$one; break; fi; done; \
	if [ -z "$$python" ]; then \
		echo "This needs Python 3.11 or newer, and there is none here. On Debian: apt-get install python3 python3-venv" >&2; exit 1; fi; \
	$$python -c 'import ensurepip, venv' >/dev/null 2>&1 || ( $(call INSTALL,python3-venv) ) || { \
		echo "$$python has no venv module. Install it (on Debian: apt-get install python3-venv), then run this again." >&2; exit 1; }; \
	echo "Setting up $(VENV) with $$($$python --version) …"; $$python -m venv --clear $(VENV)

$(RUN): pyproject.toml | $(BIN)/python
	@echo "Installing the desk …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(CHECK): pyproject.toml | $(RUN)
	@echo "Installing what the checks need …"
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' > $(VENV)/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement $(VENV)/dev.txt
	@touch $@

clean:
	rm -rf $(VENV) demo build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
