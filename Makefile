# The daily commands of Lots. Everything but the two environments and the tools' caches is made under var/.

PYTHON ?= python3
LAUNCHER = $(PYTHON) -m deploy.launcher
BIN = .venv/bin
RASA_BIN = .venv-rasa/bin
CHECKED = knowledge_base actions api secret_rules opening_hours personal_signs deploy tests benchmarks
# Rasa has no types: what is built on its classes and decorators would be refused otherwise.
UNTYPED = --ignore-missing-imports --allow-subclassing-any --allow-untyped-decorators --no-warn-return-any
COMPILE = UV_FIND_LINKS="$${UV_FIND_LINKS:-$$PIP_FIND_LINKS}" ../../$(BIN)/uv pip compile --quiet --upgrade \
	--no-header --no-emit-index-url --no-emit-find-links

unexport PYTHONDONTWRITEBYTECODE
export RASA_TELEMETRY_ENABLED = false
export ORT_DISABLE_TELEMETRY = 1
export HF_HUB_DISABLE_TELEMETRY = 1
export TF_CPP_MIN_LOG_LEVEL = 3
export SQLALCHEMY_SILENCE_UBER_WARNING = 1

.PHONY: help run stop setup test lint format bench bench-scale bench-nlu soak requirements

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: ## Set up what is missing and serve on http://localhost:8000 until Ctrl-C
	@$(LAUNCHER) run

stop: ## Stop what `make run` serves from another console
	@$(LAUNCHER) stop

setup: ## Set up everything that running and testing need, without serving
	@$(LAUNCHER) set-up

test: setup ## Run all tests, each in its environment
	$(BIN)/python -m pytest tests/unit -n logical --dist loadfile
	$(BIN)/python -m pytest tests/integration tests/browser
	$(RASA_BIN)/python -m pytest tests/unit/bot

lint: ## ruff, mypy (strict) and import-linter
	@$(LAUNCHER) tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(CHECKED)
	$(BIN)/mypy --python-version 3.10 --python-executable $(RASA_BIN)/python $(UNTYPED) \
		$$(find bot tests/unit/bot -name '*.py')
	$(BIN)/lint-imports

format: ## Rewrite the code in the agreed format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## Measure against a stock Rasa starter, and with many documents (about ten minutes)
	$(BIN)/python -m benchmarks

bench-scale: setup ## Measure the publishing and the search of many documents alone
	$(BIN)/python -m benchmarks.scale

bench-nlu: setup ## Measure the intent classification, beside DIET on a public data set
	$(RASA_BIN)/python -m benchmarks.nlu --diet
	$(BIN)/python -m benchmarks.out_of_scope

soak: setup ## Visitors, publishes and dying processes, then a thousand leads: is anything lost? (half an hour)
	$(BIN)/python -m benchmarks.soak
	$(BIN)/python -m benchmarks.deliveries

requirements: ## Compile the pinned requirement files anew, with the newest versions
	cd deploy/requirements && $(COMPILE) --python-version 3.11 lots.in -o lots.txt
	cd deploy/requirements && $(COMPILE) --python-version 3.11 postgresql.in -o postgresql.txt
	cd deploy/requirements && $(COMPILE) --python-version 3.11 dev.in -o dev.txt
	cd deploy/requirements && $(COMPILE) --python-version 3.10 rasa.in -o rasa.txt
	sed -i.old 's/+cpu//' deploy/requirements/*.txt && rm deploy/requirements/*.old
