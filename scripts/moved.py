"""Runs programs that use NumPy with every intermediate result moved in its last digits, by an amount drawn anew each time: how far that moves
their numbers is how far another order of the same operations may move them.

    python3 scripts/moved.py spreads FILE …   for each file of a step, and each name that it checks, the largest distances from the usual numbers
    python3 scripts/moved.py runs FILE        what the file prints for the same standard input, each time
"""

import ast
import contextlib
import io
import json
import os
import sys
import warnings

import numpy as np

warnings.filterwarnings("ignore")
np.seterr(all="ignore")

TIMES = 24
random = np.random.default_rng(1)


def moved(value):
    """The number or array with each number moved by up to two of its last units; anything else as it is."""
    if not isinstance(value, (float, np.ndarray)) or np.asarray(value).dtype != np.float64:
        return value
    array = np.asarray(value)
    result = array * (1 + 2.0**-51 * random.uniform(-1, 1, array.shape))
    # Below this, the last unit is the same for all numbers.
    small = (array != 0) & (abs(array) < 2.0**-1022)
    result = np.where(small, array + 5e-324 * random.integers(-1, 2, array.shape), result)
    result = np.where(np.isfinite(array), result, array)
    return float(result) if isinstance(value, float) else result


class Move(ast.NodeTransformer):
    """Calls moved for every result of an operation or a call, and for every name that is read."""

    def generic_visit(self, node):
        super().generic_visit(node)
        is_read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        if not is_read and not isinstance(node, (ast.BinOp, ast.Call)):
            return node
        return ast.Call(ast.Name("moved", ast.Load()), [node], [])


class MoveStep(Move):
    """As Move, but what is printed and checked is not moved once more."""

    def visit_Expr(self, node):
        return node


def compiled(text, move=None):
    tree = ast.parse(text)
    tree.body = [node for node in tree.body if not (isinstance(node, ast.FunctionDef) and node.name == "check")]
    return compile(ast.fix_missing_locations(move.visit(tree)) if move else tree, "program", "exec")


def checked(code):
    """What a program of a step gives to its check, by name."""
    found = {}
    scope = {"moved": moved, "check": lambda name, here, app: found.__setitem__(name, np.asarray(here, dtype=float))}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(code, scope)
    return found


def spread(text):
    usual, code = checked(compiled(text)), compiled(text, MoveStep())
    largest = {name: np.zeros_like(value) for name, value in usual.items()}
    for _ in range(TIMES):
        for name, value in checked(code).items():
            distance = np.nan_to_num(abs(value - usual[name]), nan=0.0, posinf=0.0)
            largest[name] = np.maximum(largest[name], distance)
    return {name: value.tolist() for name, value in largest.items()}


def runs(text, given):
    code = compiled(text, Move())
    for _ in range(TIMES):
        printed = io.StringIO()
        sys.stdin = io.StringIO(given)
        with contextlib.redirect_stdout(printed):
            exec(code, {"moved": moved, "__name__": "__main__"})
        yield printed.getvalue()


if __name__ == "__main__":
    command, *files = sys.argv[1:]
    texts = {path: open(path, encoding="utf-8").read() for path in files}
    if command == "spreads":
        print(json.dumps({os.path.basename(path): spread(text) for path, text in texts.items()}))
    else:
        print(json.dumps(list(runs(texts[files[0]], sys.stdin.read()))))
