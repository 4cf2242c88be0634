# Words: build, test, play, seeds, play-all, bench, docs, clean.
# PYTHON names another interpreter: make build PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DONE := build/done
PYTEST := $(BIN)/python -m pytest --numprocesses=2 --durations=5
SOURCES := $(shell find scormbuild templates courses/hello courses/new-rules -type f \
	-not -name '*.pyc' -not -name '*.test.js')

# our own node comes first where there is one, see tests/tools.sh
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: build test play seeds play-all bench docs clean static

build: $(DONE)/installed  ## scormbuild in .venv, the courses' packages in dist/
	$(BIN)/scormbuild build courses/hello
	$(BIN)/scormbuild build courses/new-rules
	$(BIN)/scormbuild build courses/gallery

test: $(DONE)/installed $(DONE)/tools static  ## the tests, and all they need
	$(PYTEST) -m "not broad and not long"

play: $(DONE)/installed $(DONE)/tools  ## whole courses, in every LMS and browser
	$(PYTEST) -m "broad and not long"

seeds: $(DONE)/tools  ## thousands of learners whom chance pursues
	KILL_RUNS=500 node --test tests/player/kill.test.js

play-all: $(DONE)/installed $(DONE)/tools seeds  ## the longer combinations
	$(PYTEST) -m long

static: $(DONE)/tools
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	npx --no-install tsc -p .
	node tests/coverage.js $$(find scormbuild tests -name '*.test.js')

bench: $(DONE)/installed $(DONE)/tools
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/state.py
	$(BIN)/python benchmarks/player.py
	$(BIN)/python benchmarks/preview.py
	$(BIN)/python benchmarks/publish.py

docs: $(DONE)/installed  ## the pages of the rules, out of the rules
	$(BIN)/python docs/write_rules.py
	$(BIN)/python docs/write_components.py
	$(BIN)/python docs/write_lms.py
	$(BIN)/python docs/write_new_rules.py

clean:
	rm -rf $(VENV) build node_modules

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; \
	make PYTHON=... names one" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(DONE)/installed: pyproject.toml README.md LICENSE $(SOURCES) | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check .
	@mkdir -p $(DONE) && touch $@

$(DONE)/tools: $(DONE)/machine $(DONE)/python $(DONE)/node $(DONE)/workbench \
		$(DONE)/scormhost $(DONE)/cmi5xblock $(DONE)/learninglocker $(DONE)/ralph
	@touch $@

$(DONE)/machine: tests/tools.sh | $(BIN)/python
	sh tests/tools.sh
	@mkdir -p $(DONE) && touch $@

$(DONE)/python: requirements-dev.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@mkdir -p $(DONE) && touch $@

$(DONE)/node: package-lock.json $(DONE)/machine
	npm ci --ignore-scripts
	@mkdir -p $(DONE) && touch $@

# an environment of its own: the workbench's licence keeps it at arm's length
$(DONE)/workbench: requirements-workbench.txt | $(BIN)/python
	$(BIN)/python -m venv build/workbench
	build/workbench/bin/pip install --quiet --disable-pip-version-check \
		-r requirements-workbench.txt
	@mkdir -p $(DONE) && touch $@

# so has this LMS: its web server is none of ours
$(DONE)/scormhost: requirements-scormhost.txt | $(BIN)/python
	$(BIN)/python -m venv build/scormhost
	build/scormhost/bin/pip install --quiet --disable-pip-version-check \
		-r requirements-scormhost.txt
	@mkdir -p $(DONE) && touch $@

# and what Open edX makes of cmi5
$(DONE)/cmi5xblock: requirements-cmi5xblock.txt | $(BIN)/python
	$(BIN)/python -m venv build/cmi5xblock
	build/cmi5xblock/bin/pip install --quiet --disable-pip-version-check \
		-r requirements-cmi5xblock.txt
	@mkdir -p $(DONE) && touch $@

# an LRS that others wrote: a process of its own for its licence (GPL)
$(DONE)/learninglocker: tests/lrs/learninglocker/package-lock.json $(DONE)/machine
	mkdir -p build/learninglocker
	cp tests/lrs/learninglocker/package.json $< build/learninglocker
	npm ci --ignore-scripts --silent --prefix build/learninglocker
	@mkdir -p $(DONE) && touch $@

# and another one
$(DONE)/ralph: requirements-ralph.txt | $(BIN)/python
	$(BIN)/python -m venv build/ralph
	build/ralph/bin/pip install --quiet --disable-pip-version-check \
		-r requirements-ralph.txt
	@mkdir -p $(DONE) && touch $@
