# Two commands do everything: `make demo` shows it at work, `make test` tests it.
PY ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test check docs words bench clean

demo: $(READY)
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: $(READY)
	$(BIN)/pytest -n 2

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY)
	$(BIN)/python docs/generate.py

words: $(READY)
	$(BIN)/python docs/words.py

bench: $(READY)
	@missed=0; for run in bench/[a-z]*.py; do echo "== $$run"; $(BIN)/python $$run || missed=1; done; exit $$missed

clean:
	rm -rf .venv out

# The lock holds names, versions and hashes. uv installs it in seconds; where uv is not to be had, pip does.
$(READY): requirements.lock pyproject.toml
	$(PY) -m venv .venv
	$(BIN)/pip install -q --disable-pip-version-check uv==0.13.9 2>/dev/null \
	  && UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip install -q --require-hashes --python $(BIN)/python -r requirements.lock \
	  || $(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	touch $@
