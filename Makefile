# Derek. `make run` starts it, `make test` tests it; `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# One lock per purpose; a stamp in the environment says that it is installed as locked.
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

# One thread for linear algebra: the models are small, and more threads only get in each other's way.
export OPENBLAS_NUM_THREADS := 1
export PYTHONUTF8 := 1

.DELETE_ON_ERROR:
.PHONY: help run install install-dev test examples lint bench eval fresh clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: install ## install, index the demo corpus at first start, and start Derek (BOT_TOKEN: Telegram; else the console)
	@$(BIN)/derek run

install: $(RUNTIME) ## only the environment: .venv/bin/derek works after it

install-dev: $(DEV) ## the environment with what tests, linting and types need

test: $(DEV) ## all tests but the slow ones
	$(BIN)/python -m pytest

examples: $(DEV) ## the commands of the README, slow ones too
	$(BIN)/python -m pytest tests/test_readme.py -m ""

lint: $(DEV) ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(DEV) ## speed, size and memory, as ratios to plain SQLite FTS5
	$(BIN)/python -m tests.bench $(if $(SIZES),--sizes $(SIZES))

eval: $(DEV) ## how well articles are read and questions answered, with each miss
	@$(BIN)/python -m tests.evaluation

fresh: $(DEV) ## install and ask in a fresh clone with an empty environment
	$(BIN)/python -m pytest tests/test_packaging.py -m slow

clean: ## remove the environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/pip
	@echo "Installing Derek into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

# The development lock holds the runtime lock whole.
$(DEV): requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/pip
	@echo "Installing Derek and its development tools into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@$(INSTALL) --no-build-isolation -e .
	@touch $(RUNTIME) $@

$(BIN)/pip:
	@command -v $(PYTHON) >/dev/null || { \
		echo "Derek needs Python 3.11 or later, and there is no $(PYTHON): install it, or name one, as in: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Derek needs Python 3.11 or later, $(PYTHON) is older: name another, as in: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments: install its venv module (on Debian: apt-get install python3-venv)" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
