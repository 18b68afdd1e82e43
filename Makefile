PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/ready
GRAPH := demo.kg

.PHONY: demo test check lint lock clean

# Sets up what is missing, then: articles in, graph, answers and a network page out.
demo: $(READY)
	$(BIN)/kg build seeds --aliases seeds/aliases.toml --store $(GRAPH)
	@printf '\nWho coordinated with whom, and when?\n'
	$(BIN)/kg query coordination --store $(GRAPH)
	@printf '\nWhat did Antony Blinken do?\n'
	$(BIN)/kg query timeline --param "entity=Antony Blinken" --store $(GRAPH)
	@printf '\nWho visited where?\n'
	$(BIN)/kg query visits --store $(GRAPH)
	$(BIN)/kg render --store $(GRAPH) --out demo.html

# Sets up what is missing, then runs all that CI runs.
test: $(READY) check

check: lint
	$(BIN)/pytest

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kg needs Python 3.11 or later: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

# Pins every package of the environment anew, with hashes.
lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --quiet --upgrade --output-file requirements.lock

clean:
	rm -rf .venv $(GRAPH) demo.html
