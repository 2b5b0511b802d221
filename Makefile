# `make deck` builds the lecture, `make test` runs the tests; each sets up what it needs in .venv first.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: deck test check pictures gallery clean

deck: .venv/deck.stamp
	$(BIN)/deckwright build

test: .venv/test.stamp
	$(BIN)/pytest -n auto -m "not dot and not office and not sdk"

check:
	bash .ci/run

pictures:
	$(BIN)/python .ci/pictures.py

gallery: .venv/deck.stamp
	$(BIN)/python .ci/gallery.py

.venv/pip.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Deckwright needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/deck.stamp: .venv/pip.stamp pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/test.stamp: .venv/pip.stamp pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ .venv/deck.stamp

clean:
	rm -rf .venv dist output/*.pptx
