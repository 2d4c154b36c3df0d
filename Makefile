# make quiz   builds the example: papers, keys and self-tests in out/
# make test   runs every check
# make clean  removes all that these two made

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.PHONY: quiz test clean

PYTHON ?= python3
VENV := .venv
FOR_QUIZ := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-noto-cjk fonts-lxgw-wenkai
FOR_TEST := chromium
SOURCES := pyproject.toml constraints.txt $(wildcard quizgen/locale/*.py quizgen/locale/*/LC_MESSAGES/*.po)

# Pins what is installed and what the package is built with; newer pips ask for the second one.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

quiz: $(VENV)/quiz.done
	@echo "Print the papers, mark them with the keys, open the self-tests in a browser:"
	@$(VENV)/bin/quizgen build content/papers/office-work.yaml -o out

test: $(VENV)/test.done
	$(VENV)/bin/ruff check quizgen tests
	$(VENV)/bin/ruff format --check --quiet quizgen tests
	$(VENV)/bin/mypy
	$(VENV)/bin/python -m pytest -n auto

clean:
	rm -rf $(VENV) tests/browser/node_modules out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find quizgen tests -name __pycache__ -prune -exec rm -rf {} +
	find quizgen/locale -name '*.mo' -delete

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || .ci/packages python3-venv
	@echo "Making $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# The package is installed again when a catalogue of messages changed: building compiles them.
$(VENV)/quiz.done: $(SOURCES) | $(VENV)/bin/python
	@.ci/packages $(FOR_QUIZ)
	@echo "Installing quizgen and what it needs into $(VENV)"
	@$(VENV)/bin/python -m pip install -q -e .
	@touch $@

$(VENV)/test.done: $(VENV)/quiz.done tests/browser/package.json
	@.ci/packages $(FOR_TEST)
	@command -v npm >/dev/null || .ci/packages nodejs npm
	@echo "Installing what the tests need into $(VENV)"
	@$(VENV)/bin/python -m pip install -q -e '.[test]'
	@cd tests/browser && npm install --no-audit --no-fund --no-package-lock --silent
	@touch $@
