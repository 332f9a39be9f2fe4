"""A training step computed with NumPy, independently of the app: an oracle for every combination of settings.

Each line of standard input is {"scenario": …, "step": N}: a scenario file (docs/scenario-format.md) with weights, in sequential order or
with batches given by hand. For each line it prints the trace of that step (docs/trace.schema.json) as one line of JSON.

It was written from the definitions in docs/model.md, not from the app's code: whole batches as matrices, the softmax with its Jacobian,
gradients per sample with einsum. test/run/numpyStep.test.ts compares the two; goldens.py does the same with PyTorch for fixed cases.
"""

import json
import sys

import numpy as np

np.seterr(all="ignore")


# θ and θ′ of a matrix of preactivations, a row for each sample.
def sigmoid(s):
    return np.where(s >= 0, 1 / (1 + np.exp(-np.abs(s))), np.exp(-np.abs(s)) / (1 + np.exp(-np.abs(s))))


def softmax(s):
    e = np.exp(s - s.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


VALUES = {
    "identity": lambda s: s,
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "relu": lambda s: np.maximum(s, 0),
    "leakyRelu": lambda s: np.where(s < 0, 0.01 * s, s),
    "softmax": softmax,
}

SLOPES = {
    "identity": np.ones_like,
    "sigmoid": lambda s: sigmoid(s) * (1 - sigmoid(s)),
    "tanh": lambda s: 1 - np.tanh(s) ** 2,
    "relu": lambda s: (s > 0) * 1.0,
    "leakyRelu": lambda s: np.where(s > 0, 1.0, 0.01),
}


def sample_losses(name, s, o, y):
    """e(k), one for each row; the cross-entropies from s."""
    if name == "squaredError":
        return ((o - y) ** 2).sum(axis=1)
    if name == "halfSquaredError":
        return ((o - y) ** 2).sum(axis=1) / 2
    if name == "meanSquaredError":
        return ((o - y) ** 2).mean(axis=1)
    if name == "binaryCrossEntropy":
        # −y ln σ(s) − (1 − y) ln σ(−s), with −ln σ(s) = ln(1 + e^−s)
        certain = np.where(y == 0, 0.0, y * np.logaddexp(0, -s))
        return (certain + np.where(y == 1, 0.0, (1 - y) * np.logaddexp(0, s))).sum(axis=1)
    if name == "crossEntropy":
        top = s.max(axis=1, keepdims=True)
        # The largest term is 1; of the others every digit counts.
        others = np.exp(s - top) * (np.arange(s.shape[1]) != s.argmax(axis=1)[:, None])
        logs = s - top - np.log1p(others.sum(axis=1, keepdims=True))
        return -np.where(y == 0, 0.0, y * logs).sum(axis=1)
    raise ValueError(name)


def output_errors(name, o, y):
    """∂e(k)/∂o; a term whose coefficient is 0 is 0, even over 0."""

    def ratio(a, b):
        return np.where(a == 0, 0.0, a / np.where(b == 0, np.where(a == 0, 1.0, 0.0), b))

    if name == "squaredError":
        return 2 * (o - y)
    if name == "halfSquaredError":
        return o - y
    if name == "meanSquaredError":
        return 2 * (o - y) / o.shape[1]
    if name == "binaryCrossEntropy":
        return -ratio(y, o) + ratio(1 - y, 1 - o)
    if name == "crossEntropy":
        return -ratio(y, o)
    raise ValueError(name)


def output_deltas(loss, activation, s, o, y):
    """δ of the output layer."""
    if loss in ("binaryCrossEntropy", "crossEntropy"):
        # Σ y = 1 for the cross-entropy, so the softmax' Jacobian leaves o − y, as the sigmoid's slope does.
        return o - y
    error = output_errors(loss, o, y)
    if activation == "softmax":
        jacobians = np.einsum("km,mj->kmj", o, np.eye(o.shape[1])) - np.einsum("km,kj->kmj", o, o)
        return np.einsum("km,kmj->kj", error, jacobians)
    return error * SLOPES[activation](s)


def product(a, b):
    """a @ b, without a fused product and sum: with one, ∞ − 10³⁰⁹ is ∞, and without NaN, as 10³⁰⁹ is ∞ too."""
    return (a[:, :, None] * b[None]).sum(axis=1)


def length(arrays):
    """The norm of all numbers together, by hypot: it does not square numbers that are too large or too small for that."""
    numbers = np.concatenate([np.ravel(array) for array in arrays])
    return float("nan") if np.isnan(numbers).any() else float(np.hypot.reduce(numbers))


class Parameters:
    """All parameters: a matrix for each layer whose first row is the biases."""

    def __init__(self, blocks):
        self.blocks = blocks

    def map(self, function, *others):
        return Parameters([function(*parts) for parts in zip(self.blocks, *(other.blocks for other in others))])

    def __add__(self, other):
        return self.map(np.add, other)

    def times(self, factor):
        return self.map(lambda block: factor * block)

    def shortened(self, factor):
        """Clipped: a factor of 0 gives 0, also of what is not finite."""
        return self.times(factor) if factor else self.zeros()

    def over(self, divisor):
        return self.map(lambda block: block / divisor)

    def zeros(self):
        return self.map(np.zeros_like)

    def norm(self):
        return length(self.blocks)


def clipping_factor(norm, longest):
    return longest / norm if norm > longest else 1.0


def batches_of(training, count):
    if "batches" in training:
        return [[sample - 1 for sample in batch] for batch in training["batches"]]
    size = training.get("batchSize", count)
    return [list(range(first, min(first + size, count))) for first in range(0, count, size)]


class Training:
    def __init__(self, scenario):
        network = scenario["network"]
        self.training, self.loss = scenario["training"], scenario["loss"]
        self.activations, self.bias = network["activations"], network.get("bias", "trained")
        widths = network["layers"]
        biases = network.get("biases") or [[0.0] * width for width in widths[1:]]
        self.weights = Parameters([np.vstack([np.array([b]), np.array(w)]) for w, b in zip(network["weights"], biases)])
        data = scenario["data"]
        self.inputs, self.targets = np.array(data["inputs"]), np.array(data["targets"])
        self.sample_weights = np.array(data["sampleWeights"]) if "sampleWeights" in data else None
        self.batches = batches_of(self.training, len(self.inputs))
        # Only parameters that are trained, or are no biases, take part in norms, penalties and updates.
        self.has_bias = self.bias != "none"
        optimizer = self.training["optimizer"]
        self.settings = {"momentum": 0.9 if optimizer["kind"] == "nesterov" else 0.0, "alpha": 0.99, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
        self.settings["weightDecay"] = 0.01 if optimizer["kind"] == "adamw" else 0.0
        self.settings.update(optimizer)
        self.state = {symbol: self.weights.zeros() for symbol in self.state_symbols()}
        self.accumulated = self.weights.zeros()
        self.updates_made = 0

    def state_symbols(self):
        kind = self.settings["kind"]
        if kind in ("adam", "adamw"):
            return ["m", "v"]
        if kind in ("rmsprop", "nesterov"):
            return ["v"]
        return ["v"] if self.settings["momentum"] > 0 else []

    def only_weights(self, parameters):
        return parameters.map(lambda block: np.vstack([np.zeros_like(block[:1]), block[1:]]))

    def forward(self, batch, weights):
        x, layers = self.inputs[batch], []
        for name, block in zip(self.activations, weights.blocks):
            s = product(x, block[1:]) + block[0]
            below, x = x, VALUES[name](s)
            layers.append((below, s, x))
        return layers

    def losses(self, batch, weights):
        _, s, o = self.forward(batch, weights)[-1]
        return sample_losses(self.loss, s, o, self.targets[batch])

    def divisor(self, batch, c):
        training = self.training
        if training["reduction"] == "sum":
            return 1.0
        named = {"batch": float(len(batch)), "weights": float(c.sum()), "none": 1.0}
        chosen = training.get("divisor", "batch")
        return named[chosen] if isinstance(chosen, str) else float(chosen)

    def penalty_over(self, batch):
        penalty = self.training.get("penalty")
        if penalty is None:
            return None
        return {"none": 1, "batch": len(batch), "data": len(self.inputs)}[penalty.get("divideBy", "none")]

    def penalised(self, weights):
        return weights if self.training["penalty"].get("biases") else self.only_weights(weights)

    def penalty_value(self, batch, weights):
        over = self.penalty_over(batch)
        squares = sum(float((block**2).sum()) for block in self.penalised(weights).blocks)
        rate = self.training["penalty"]["l2"]
        return rate / (2 * over) * squares if over and rate else 0.0

    def batch_loss(self, batch, weights, c, divisor):
        losses = self.losses(batch, weights)
        total = float((c[c != 0] * losses[c != 0]).sum())
        data = total / divisor if divisor else 0.0
        return data + (self.penalty_value(batch, weights) if "penalty" in self.training else 0.0)

    def cycle(self, place):
        """Of the batch in this place of its epoch; None without accumulation."""
        accumulate = self.training.get("accumulate")
        if accumulate is None:
            return None
        planned = accumulate["batches"]
        first = place - place % planned
        members = self.batches[first : first + planned]
        rows = sum(len(batch) for batch in members)
        over = {"planned": planned, "actual": len(members), "samples": max(rows, 1), "none": 1}
        return over[accumulate.get("divide", "planned")], place == first + len(members) - 1

    def step(self, number):
        place = (number - 1) % len(self.batches)
        batch, training, weights = self.batches[place], self.training, self.weights
        layers = self.forward(batch, weights)
        _, s, o = layers[-1]
        y = self.targets[batch]
        deltas = [output_deltas(self.loss, self.activations[-1], s, o, y)]
        for index in range(len(layers) - 2, -1, -1):
            back = product(deltas[0], weights.blocks[index + 1][1:].T)
            deltas.insert(0, back * SLOPES[self.activations[index]](layers[index][1]))
        ones = np.ones((len(batch), 1))
        with_ones = [np.hstack([ones, below]) for below, _, _ in layers]
        each = [np.einsum("ki,kj->kij", x, delta) for x, delta in zip(with_ones, deltas)]
        if not self.has_bias:
            for gradient in each:
                gradient[:, 0] = 0
        c = np.ones(len(batch)) if self.sample_weights is None else self.sample_weights[batch]
        clip = training.get("clip", {})
        factors = c
        if clip.get("per") == "sample":
            norms = [length([g[row] for g in each]) for row in range(len(batch))]
            gammas = np.array([clipping_factor(norm, clip["maxNorm"]) for norm in norms])
            factors = c * gammas
        # A sample whose factor is 0 is left out, whatever its numbers are.
        counted = factors != 0
        sums = Parameters([np.einsum("k,kij->ij", factors[counted], g[counted]) for g in each])
        divisor = self.divisor(batch, c)
        data = sums.over(divisor) if divisor else sums
        gradient = data
        if "penalty" in training:
            over = self.penalty_over(batch)
            rate = training["penalty"]["l2"] / over if over else 0.0
            penalty = self.penalised(weights).times(rate) if rate else weights.zeros()
            gradient = data + penalty
        cycle = self.cycle(place)
        before, added, updates = self.accumulated, gradient, True
        clips_batch = clip.get("per") == "batch" and (not cycle or clip.get("when") == "batch")
        if clips_batch:
            factor = clipping_factor(gradient.norm(), clip["maxNorm"])
            clipped = added = gradient.shortened(factor)
        updating = added
        if cycle:
            over, updates = cycle
            self.accumulated = before + added
            updating = self.accumulated.over(over)
        kept = self.accumulated
        trace = {
            "format": "batch-gradient-trace",
            "version": 1,
            "step": number,
            "epoch": (number - 1) // len(self.batches) + 1,
            "batch": batch,
            "inputs": self.inputs[batch],
            "targets": y,
        }
        if self.sample_weights is not None:
            trace["sampleWeights"] = c
        if "divisor" in training:
            trace["divisor"] = divisor
        if clip.get("per") == "sample":
            trace["clipFactors"] = gammas
        if cycle:
            trace["updates"] = updates
        batch_clips = clips_batch or (clip.get("per") == "batch" and updates)
        if batch_clips and not clips_batch:
            factor = clipping_factor(updating.norm(), clip["maxNorm"])
            clipped = updating = updating.shortened(factor)
        if batch_clips:
            trace["batchClipFactor"] = factor
        state_before = self.state
        update = self.updated(updating) if updates else weights.zeros()
        after = weights + update
        if cycle and updates and training["accumulate"].get("clear", True):
            self.accumulated = self.accumulated.zeros()
        trace["loss"] = {
            "samples": self.losses(batch, weights),
            "batch": self.batch_loss(batch, weights, c, divisor),
            "batchAfter": self.batch_loss(batch, after, c, divisor),
        }
        if "penalty" in training:
            trace["loss"]["penalty"] = self.penalty_value(batch, weights)
        trace["outputError"] = output_errors(self.loss, o, y)
        trace["layers"] = []
        for index, (_, s, x) in enumerate(layers):
            name = self.activations[index]
            layer = {"s": s, "x": x, **({} if name == "softmax" else {"slope": SLOPES[name](s)}), "delta": deltas[index]}

            def pair(parameters):
                return self.pair(parameters.blocks[index])

            own = pair(weights)
            layer["weights"] = own["weights"]
            per_sample = {"weights": each[index][:, 1:]}
            if self.has_bias:
                layer["biases"] = own["biases"]
                per_sample["biases"] = each[index][:, 0]
            layer["sampleGradients"] = per_sample
            layer["gradientSum"] = pair(sums)
            if "penalty" in training:
                layer["dataGradient"], layer["penaltyGradient"] = pair(data), pair(penalty)
            layer["gradient"] = pair(gradient)
            if cycle:
                layer["accumulatedBefore"], layer["accumulatedAfter"] = pair(before), pair(kept)
            if batch_clips:
                layer["clippedGradient"] = pair(clipped)
            if self.state:
                layer["optimizerState"] = {
                    "before": {symbol: pair(state_before[symbol]) for symbol in self.state},
                    "after": {symbol: pair(self.state[symbol]) for symbol in self.state},
                }
            layer["update"] = pair(update)
            new = pair(after)
            layer["weightsAfter"] = new["weights"]
            if self.has_bias:
                layer["biasesAfter"] = new["biases"]
            trace["layers"].append(layer)
        self.weights = after
        return trace

    def updated(self, gradient):
        """Δw by the optimizer, whose state moves on; 0 for biases that are not trained."""
        h = self.settings
        kind, rate = h["kind"], h["learningRate"]
        decaying = self.weights if h.get("weightDecayOn") == "all" else self.only_weights(self.weights)
        decay = decaying.times(h["weightDecay"]) if h["weightDecay"] else self.weights.zeros()
        given = gradient if kind == "adamw" else gradient + decay
        if self.bias != "trained":
            given = self.only_weights(given)
        self.updates_made += 1
        if kind == "sgd" and not self.state:
            return given.times(-rate)
        if kind in ("sgd", "nesterov"):
            v = self.state["v"].times(h["momentum"]) + given
            self.state = {"v": v}
            return (given + v.times(h["momentum"]) if kind == "nesterov" else v).times(-rate)
        if kind == "rmsprop":
            v = self.state["v"].times(h["alpha"]) + given.map(lambda g: (1 - h["alpha"]) * g * g)
            self.state = {"v": v}
            return given.map(lambda g, v: -rate * g / (np.sqrt(v) + h["epsilon"]), v)
        m = self.state["m"].times(h["beta1"]) + given.times(1 - h["beta1"])
        v = self.state["v"].times(h["beta2"]) + given.map(lambda g: (1 - h["beta2"]) * g * g)
        self.state = {"m": m, "v": v}
        t = self.updates_made
        corrected_m, corrected_v = m.times(1 / (1 - h["beta1"] ** t)), v.times(1 / (1 - h["beta2"] ** t))
        update = corrected_m.map(lambda m, v: -rate * m / (np.sqrt(v) + h["epsilon"]), corrected_v)
        if kind != "adamw":
            return update
        # Frozen biases do not decay either.
        return update + (decay if self.bias == "trained" else self.only_weights(decay)).times(-rate)

    def pair(self, block):
        return {"weights": block[1:], **({"biases": block[0]} if self.has_bias else {})}


def written(value):
    """JSON as the contract has it: what is not finite as a string."""
    if isinstance(value, dict):
        return {key: written(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [written(part) for part in value]
    if isinstance(value, np.ndarray):
        return written(value.tolist())
    if isinstance(value, float) and not np.isfinite(value):
        return "NaN" if np.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


for line in sys.stdin:
    asked = json.loads(line)
    training = Training(asked["scenario"])
    for number in range(1, asked["step"] + 1):
        trace = training.step(number)
    print(json.dumps(written(trace)))
