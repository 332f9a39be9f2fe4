"""What batch_gradient.py makes of arrays and gradients, as a line of JSON for each case. Run by notebookProgram.test.ts; needs NumPy."""

import json
import pathlib
import sys
import tempfile

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "public" / "python"))
import batch_gradient as bg  # noqa: E402

bg.app = "https://course.example/app/"
X, Y = np.array([[0.0, 1.0], [1.0, 0.5], [2.0, -1.0]]), np.array([[1.0], [0.0], [0.5]])
W = [np.array([[0.1, 0.2], [0.3, -0.4]]), np.array([[0.5], [-0.6]])]
b = [np.array([0.1, 0.0]), np.array([0.2])]
GIVEN = {"weights": W, "biases": b, "activations": ["tanh", "identity"], "inputs": X, "targets": Y, "loss": "squaredError"}


def refused(case, deed):
    try:
        deed()
        print(json.dumps({"case": case, "refused": None}))
    except ValueError as error:
        print(json.dumps({"case": case, "refused": str(error)}))


refused("check first", lambda: bg.check([W[0]], show=False))
shown = bg.explain(**GIVEN, show=False, step=2, view="ledger", height=300)
print(json.dumps({"case": "explained", "scenario": bg._last.scenario, "html": shown.html, "link": shown.link, "text": repr(shown)}))
checked = bg.check([W[0], b[0], W[1].astype(np.float32), b[1]], show=False)
print(json.dumps({"case": "checked", "html": checked.html}))
refused("transposed", lambda: bg.check([np.ones((2, 2)), np.ones((1, 2))], show=False))
refused("too many", lambda: bg.check([W[0], W[1], W[1]], show=False))
refused("biases", lambda: bg.check([np.ones(3)], show=False))
refused("three dimensions", lambda: bg.check([np.ones((2, 2, 2))], show=False))
refused("names", lambda: bg.check({"0.weight": W[0]}, show=False))
refused("nan", lambda: bg.check([W[0] * np.nan], show=False))
refused("a number", lambda: bg.check(3, show=False))
refused("nothing", lambda: bg.explain(show=False))
refused("weights", lambda: bg.explain(**{**GIVEN, "weights": [W[0], W[0].T, W[1].T]}, show=False))
refused("activations", lambda: bg.explain(**{**GIVEN, "activations": ["tanh"]}, show=False))
refused("a mistyped name", lambda: bg.explain(**{**GIVEN, "activations": ["tanh", "sigmoidd"]}, show=False))
refused("a loss", lambda: bg.explain(**{**GIVEN, "loss": "mse"}, show=False))
refused("a reduction", lambda: bg.explain(**GIVEN, reduction="avg", show=False))
refused("a view", lambda: bg.explain(**GIVEN, view="ledgre", show=False))
refused("a batch size", lambda: bg.explain(**GIVEN, batch_size=99, show=False))
refused("a learning rate", lambda: bg.explain(**GIVEN, learning_rate="fast", show=False))
refused("no model", lambda: bg.explain(5, show=False))
archive = pathlib.Path(tempfile.mkdtemp()) / "site.zip"
archive.write_bytes(b"PK\x03\x04\xff\xfe")
refused("a zip", lambda: bg.explain(**GIVEN, app=str(archive), show=False))
refused("a scenario", lambda: bg.explain({**bg._last.scenario, "loss": "mse"}, show=False))
refused("an optimizer", lambda: bg.explain({**bg._last.scenario, "training": {**bg._last.scenario["training"], "optimizer": {"kind": "adamm"}}}, show=False))
refused("a batch size of a scenario", lambda: bg.explain({**bg._last.scenario, "training": {**bg._last.scenario["training"], "batchSize": 99}}, show=False))
refused("a scenario without data", lambda: bg.explain({key: value for key, value in bg._last.scenario.items() if key != "data"}, show=False))
refused("nan in a scenario", lambda: bg.explain({**bg._last.scenario, "data": {"inputs": [[float("nan"), 1]], "targets": [[1]]}}, show=False))
refused("an array in a scenario", lambda: bg.explain({**bg._last.scenario, "data": {"inputs": X, "targets": Y}}, show=False))
refused("a list of views", lambda: bg.explain(**GIVEN, view=["ledger", "sum"], show=False))
refused("a height", lambda: bg.explain(**GIVEN, height="tall", show=False))
refused("a late step", lambda: bg.explain(**GIVEN, step=100_001, show=False))
refused("another step", lambda: bg.check([W[0]], step=0, show=False))
refused("softmax below", lambda: bg.explain(**{**GIVEN, "activations": ["softmax", "identity"]}, show=False))
refused("no softmax", lambda: bg.explain(**{**GIVEN, "loss": "crossEntropy"}, show=False))
refused("a text", lambda: bg.explain(**{**GIVEN, "inputs": [["a", "b"]], "targets": [[1]]}, show=False))
refused("uneven rows", lambda: bg.explain(**{**GIVEN, "inputs": [[1.0, 2.0], [3.0]], "targets": [[1.0], [2.0]]}, show=False))


class Model:
    """As a model of PyTorch looks where there is no PyTorch."""

    def named_parameters(self):
        return []


def without_torch():
    sys.modules["torch"] = None
    try:
        bg.explain(Model(), X, Y, show=False)
    except ModuleNotFoundError as error:
        raise ValueError(f"{type(error).__name__}: {error}")


refused("no torch", without_torch)
refused("the address of a zip", lambda: bg.explain(**GIVEN, app="https://course.example/site.zip", show=False))
page = pathlib.Path(tempfile.mkdtemp()) / "page.html"
page.write_text("<p>Another page", encoding="utf-8")
refused("another page", lambda: bg.explain(**GIVEN, app=str(page), show=False))
refused("a number for a place", lambda: bg.explain(**GIVEN, app=5, show=False))
refused("targets", lambda: bg.explain(**{**GIVEN, "targets": Y[:2]}, show=False))
refused("flat inputs", lambda: bg.explain(**{**GIVEN, "inputs": X[:, 0]}, show=False))
refused("nowhere", lambda: bg.explain(**GIVEN, app="/no/such/folder", show=False))
many = [np.zeros((60, 60))]
bg.explain(weights=many, activations=["identity"], inputs=np.zeros((1, 60)), targets=np.zeros((1, 60)), loss="squaredError", show=False)
refused("too many numbers", lambda: bg.check(many, show=False))
large = bg.explain(weights=[np.full((400, 400), 1 / 3)], activations=["identity"], inputs=np.zeros((1, 400)), targets=np.zeros((1, 400)), loss="squaredError", show=False)
print(json.dumps({"case": "large", "link": large.link, "html": large.html[:400], "sends": '"batch-gradient/set"' in large.html}))
