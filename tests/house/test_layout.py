"""The house keeps its own rules: short modules and functions, one place for each word, one status for each failure."""

import ast
import re
from pathlib import Path

import pytest

import factcheck
from factcheck import errors
from factcheck.edge.problems import STATUSES as HTTP_STATUSES
from factcheck.vocabulary.statuses import STATUSES

PACKAGE = Path(factcheck.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html")) + sorted((ROOT / "templates").rglob("*.md"))


def name_of(path):
    return str(path.relative_to(ROOT))


def functions_of(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def documented(node):
    """The lines of a docstring, which do not count towards a function's length."""
    first = node.body[0] if node.body else None
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return first.end_lineno - first.lineno + 1 if is_text else 0


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_stays_under_250_lines(path):
    assert len(path.read_text("utf-8").splitlines()) < 250


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_function_stays_under_25_lines_and_six_arguments(path):
    """Counted from its first line to its last, without its docstring; what ruff is told to let pass is let pass."""
    source = path.read_text("utf-8")
    for function in functions_of(ast.parse(source)):
        assert function.end_lineno - function.lineno + 1 - documented(function) < 26, function.name
        arguments = [a.arg for a in (*function.args.posonlyargs, *function.args.args) if a.arg not in ("self", "cls")]
        excused = "PLR0913" in source.splitlines()[function.lineno - 1]
        assert excused or len(arguments) < 6, function.name


@pytest.mark.parametrize("path", [path for path in MODULES if path.stat().st_size], ids=name_of)
def test_a_module_opens_with_a_line_on_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), "say what the module is for"


def strings_of(tree):
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and documented(node)
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [node.value for node in constants if id(node) not in docstrings]


@pytest.mark.parametrize("path", [p for p in MODULES if p.name != "statuses.py"], ids=name_of)
def test_no_status_is_spelled_outside_the_vocabulary(path):
    spelled = [text for text in strings_of(ast.parse(path.read_text("utf-8"))) if text in STATUSES.codes]
    assert spelled == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_no_template_asks_which_status_it_is(path):
    code = re.findall(r"\{[{%](.*?)[%}]\}", path.read_text("utf-8"), re.DOTALL)
    assert [found for piece in code for found in re.findall(r"['\"](\w+)['\"]", piece) if found in STATUSES.codes] == []


def failures(of=errors.Failure):
    return [of, *(below for child in of.__subclasses__() for below in failures(child))]


@pytest.mark.parametrize("failure", failures(), ids=lambda failure: failure.__name__)
def test_each_failure_has_exactly_one_http_status(failure):
    assert 400 <= int(HTTP_STATUSES[failure]) <= 599


def test_no_status_is_kept_for_a_failure_that_does_not_exist():
    assert set(HTTP_STATUSES) == set(failures())


def test_each_failure_has_a_code_of_its_own():
    codes = [failure.CODE for failure in failures()]
    assert len(set(codes)) == len(codes)


def test_the_core_loads_without_the_web():
    """`factcheck/__init__.py` holds the version only."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
