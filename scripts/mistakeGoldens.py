"""Writes test/goldenMistakes/*.json: training with each of the common mistakes, computed with PyTorch in float64.

Run it as goldens.py, whose cases and optimizers it uses:  python3 scripts/mistakeGoldens.py
Every derivative comes from autograd. What a mistake does with them is written out sample by sample and layer by layer,
from its definition in docs/model.md, in none of the model's ways.
"""

import json
import pathlib

import torch

from goldens import ACTIVATIONS, case, divisor_of, forward, loss_from_s, loss_from_x, make_optimizer, plain

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "test" / "goldenMistakes"
FUSED = {"binaryCrossEntropy", "crossEntropy"}


def back_through(name, s, errors):
    """errors · ∂θ(s)/∂s, with the whole Jacobian."""
    s = s.detach().requires_grad_()
    (delta,) = torch.autograd.grad(ACTIVATIONS[name](s), s, grad_outputs=errors)
    return delta


def with_constant(x, biases):
    return x if biases is None else torch.cat([torch.ones(1), x])


class Step:
    """One batch at the weights as they are: what each sample's passes give."""

    def __init__(self, case, weights, biases, inputs, targets):
        self.case, self.weights, self.biases = case, weights, biases
        self.names, self.loss = case["network"]["activations"], case["loss"]
        self.inputs, self.targets = inputs, targets
        self.depth, self.size = len(weights), len(inputs)
        self.divisor = divisor_of(case["training"], self.size, None)
        self.samples = [self.sample(x, y) for x, y in zip(inputs, targets)]

    def sample(self, x, y):
        layers = forward(self.case, self.weights, self.biases, x)
        e = loss_from_s(self.loss, *layers[-1], y)
        deltas = torch.autograd.grad(e, [s for s, _ in layers])
        output = layers[-1][1].detach().requires_grad_()
        (error,) = torch.autograd.grad(loss_from_x(self.loss, output, y), output)
        xs = [x] + [x.detach() for _, x in layers]
        return {"s": [s.detach() for s, _ in layers], "x": xs, "delta": deltas, "error": error}

    def products(self, deltas):
        """Σ_k x(k) δ(k) of each layer, bias row first, over the divisor; deltas[k][l]."""
        return [sum(self.product(k, l, deltas[k][l]) for k in range(self.size)) / self.divisor for l in range(self.depth)]

    def product(self, k, layer, delta):
        return torch.outer(with_constant(self.samples[k]["x"][layer], self.biases), delta)

    def mean(self, of):
        return sum(of(sample) for sample in self.samples) / self.size

    def from_means(self, deltas, x_of):
        factor = self.size / self.divisor
        return [factor * torch.outer(with_constant(x_of(l), self.biases), deltas[l]) for l in range(self.depth)]

    def mean_x(self, layer):
        return self.mean(lambda sample: sample["x"][layer])


def averaged_inputs(step, _):
    one = step.sample(step.inputs.mean(dim=0), step.targets.mean(dim=0))
    return step.from_means(one["delta"], lambda l: one["x"][l])


def averaged_errors(step, _):
    s = [step.mean(lambda sample, l=l: sample["s"][l]) for l in range(step.depth)]
    errors = step.mean(lambda sample: sample["error"])
    deltas = [None] * step.depth
    for l in reversed(range(step.depth)):
        deltas[l] = back_through(step.names[l], s[l], errors)
        errors = step.weights[l] @ deltas[l]
    return step.from_means(deltas, step.mean_x)


def product_of_means(step, _):
    return step.from_means([step.mean(lambda sample, l=l: sample["delta"][l]) for l in range(step.depth)], step.mean_x)


def first_output(step, _):
    def deltas(x, y):
        layers = forward(step.case, step.weights, step.biases, x)
        output = layers[-1][1]
        only = torch.cat([output[:1], output[1:].detach()])
        return torch.autograd.grad(loss_from_x(step.loss, only, y), [s for s, _ in layers], allow_unused=True)

    return step.products([deltas(x, y) for x, y in zip(step.inputs, step.targets)])


def last_sample(step, _):
    k = step.size - 1
    return [step.product(k, l, step.samples[k]["delta"][l]) for l in range(step.depth)]


def wrong_axis(step, _):
    right = step.products([sample["delta"] for sample in step.samples])
    for l in range(step.depth):
        rows, columns = right[l].shape
        if columns != step.size:
            continue
        for i in range(rows):
            for j in range(columns):
                terms = [with_constant(step.samples[k]["x"][l], step.biases)[i] * step.samples[j]["delta"][l][k] for k in range(step.size)]
                right[l][i, j] = sum(terms) / step.divisor
    return right


def updated_weights(step, update):
    """`update` takes one layer's gradient and changes that layer's weights in place."""
    gradients = [None] * step.depth
    deltas = [[None] * step.depth for _ in range(step.size)]
    for k, sample in enumerate(step.samples):
        deltas[k][-1] = sample["delta"][-1]
    for l in reversed(range(step.depth)):
        gradients[l] = sum(step.product(k, l, deltas[k][l]) for k in range(step.size)) / step.divisor
        update(l, gradients[l])
        for k, sample in enumerate(step.samples):
            if l > 0:
                deltas[k][l - 1] = back_through(step.names[l - 1], sample["s"][l - 1], step.weights[l].detach() @ deltas[k][l])
    return gradients


def slope_at_output(step, _):
    def deltas(sample):
        back = [None] * step.depth
        errors = sample["error"]
        for l in reversed(range(step.depth)):
            if l == step.depth - 1 and (step.loss in FUSED or step.names[l] == "softmax"):
                back[l] = sample["delta"][l]
            else:
                back[l] = back_through(step.names[l], sample["x"][l + 1], errors)
            errors = step.weights[l] @ back[l]
        return back

    return step.products([deltas(sample) for sample in step.samples])


def divided_twice(step, _):
    return [mean / step.size for mean in step.products([sample["delta"] for sample in step.samples])]


def targets_broadcast(step, _):
    """One loss of the batch: outputs (B, 1), targets (B), and every loss of the (B, B) pairs."""
    training, size = step.case["training"], step.size
    last = [forward(step.case, step.weights, step.biases, x)[-1] for x in step.inputs]
    s, o = torch.stack([s for s, _ in last]), torch.stack([o for _, o in last])
    y = step.targets.flatten()
    if step.loss == "binaryCrossEntropy":
        pairs = torch.nn.functional.binary_cross_entropy_with_logits(
            *torch.broadcast_tensors(s, y), reduction="none"
        )
    else:
        pairs = (o - y) ** 2 / (2 if step.loss == "halfSquaredError" else 1)
    assert pairs.shape == (size, size)
    is_mean = training["reduction"] == "mean" and training.get("divisor", "batch") == "batch"
    loss = pairs.mean() if is_mean else pairs.sum() / step.divisor
    parameters = [*step.weights, *(step.biases or [])]
    found = torch.autograd.grad(loss, parameters)
    if step.biases is None:
        return list(found)
    return [torch.cat([b.unsqueeze(0), w]) for w, b in zip(found[: step.depth], found[step.depth :])]


def bias_not_divided(step, _):
    right = step.products([sample["delta"] for sample in step.samples])
    for gradient in right:
        gradient[0] = gradient[0] * step.divisor
    return right


METHODS = {
    "averagedInputs": averaged_inputs,
    "averagedErrors": averaged_errors,
    "productOfMeans": product_of_means,
    "firstOutput": first_output,
    "lastSample": last_sample,
    "wrongAxis": wrong_axis,
    "updatedWeights": updated_weights,
    "slopeAtOutput": slope_at_output,
    "dividedTwice": divided_twice,
    "targetsBroadcast": targets_broadcast,
    "biasNotDivided": bias_not_divided,
}


def is_possible(method, scenario):
    network, training = scenario["network"], scenario["training"]
    if method == "dividedTwice":
        return training["reduction"] == "mean"
    if method == "targetsBroadcast":
        return network["layers"][-1] == 1
    if method == "biasNotDivided":
        return training["reduction"] == "mean" and network.get("bias", "trained") == "trained"
    return True


def run(method, case, steps):
    """The mistaken gradients of the first steps, and the weights after each; layer by layer, biases as row 0."""
    network, training = case["network"], case["training"]
    bias = network.get("bias", "trained")
    weights = [torch.tensor(w, requires_grad=True) for w in network["weights"]]
    biases = None if bias == "none" else [torch.tensor(b, requires_grad=True) for b in network["biases"]]
    trained = biases if bias == "trained" else []
    optimizers = [make_optimizer(training["optimizer"], [w], trained[l : l + 1]) for l, w in enumerate(weights)]
    inputs, targets = torch.tensor(case["data"]["inputs"]), torch.tensor(case["data"]["targets"])
    size = training["batchSize"]

    def update(layer, gradient):
        weights[layer].grad = gradient[0 if biases is None else 1 :].clone()
        if biases is not None:
            biases[layer].grad = gradient[0].clone()
        optimizers[layer].step()

    recorded = []
    for number in range(steps):
        first = (number * size) % len(inputs)
        rows = slice(first, first + size)
        gradients = METHODS[method](Step(case, weights, biases, inputs[rows], targets[rows]), update)
        if method != "updatedWeights":
            for layer, gradient in enumerate(gradients):
                update(layer, gradient)
        after = [plain(w if biases is None else torch.cat([biases[l].unsqueeze(0), w])) for l, w in enumerate(weights)]
        recorded.append({"gradient": plain(gradients), "after": after})
    return recorded


def cases():
    momentum = {"momentum": 0.9, "weightDecay": 0.05}
    adam = {"kind": "adam", "learningRate": 0.05, "weightDecay": 0.02}
    yield "smooth", case(101, [2, 4, 3, 2], ["tanh", "sigmoid", "tanh"], "squaredError", samples=8, batch=4, **momentum)
    yield "softmax", case(102, [3, 4, 4], ["leakyRelu", "softmax"], "meanSquaredError", samples=8, batch=4, **adam)
    yield "fused", case(103, [3, 4, 3], ["sigmoid", "softmax"], "crossEntropy", samples=4, bias="none")
    yield "fused-outputs", case(104, [3, 4, 2], ["relu", "sigmoid"], "binaryCrossEntropy", samples=4, bias="frozen", **momentum)
    yield "sum", case(105, [2, 4, 2], ["tanh", "identity"], "halfSquaredError", samples=4, reduction="sum", learningRate=0.05)
    yield "divisor", case(106, [2, 4, 2], ["sigmoid", "tanh"], "halfSquaredError", samples=4, divisor=7.5, **adam)
    # One output, and as many units in a layer as samples in a batch.
    yield "one-output", case(107, [2, 4, 1], ["tanh", "tanh"], "squaredError", samples=8, batch=4, **momentum)
    yield "one-fused", case(108, [3, 4, 1], ["sigmoid", "sigmoid"], "binaryCrossEntropy", samples=4, reduction="sum", learningRate=0.05)
    yield "one-divisor", case(109, [2, 4, 1], ["tanh", "identity"], "halfSquaredError", samples=4, divisor=7.5, learningRate=0.05)
    yield "one-unbiased", case(110, [2, 4, 1], ["sigmoid", "sigmoid"], "meanSquaredError", samples=4, bias="none")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for name, scenario in cases():
        methods = [method for method in METHODS if is_possible(method, scenario)]
        golden = {"scenario": scenario, "methods": {method: run(method, scenario, 3) for method in methods}}
        (FOLDER / f"{name}.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")


if __name__ == "__main__":
    main()
