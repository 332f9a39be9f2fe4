"""Writes test/golden/*.json: scenarios, and the traces that PyTorch computes for them in float64.

Run it with any PyTorch from 1.13 on:  python3 scripts/goldens.py
Every gradient comes from autograd, one sample at a time; every update from torch.optim. Nothing here knows the
formulas of backpropagation, which is what makes the files an oracle for the model. Sample weights, divisor, penalty
and clipping are applied by hand, the penalty's gradient by autograd; the weighted mean is compared with PyTorch's own class-weighted one.
"""

import json
import math
import pathlib
import random

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "test" / "golden"

ACTIVATIONS = {
    "identity": lambda s: s * 1.0,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leakyRelu": lambda s: F.leaky_relu(s, 0.01),
    "softmax": lambda s: torch.softmax(s, dim=0),
}


def loss_from_s(name, s, x, y):
    """e(k), the cross-entropies from s."""
    if name == "squaredError":
        return ((x - y) ** 2).sum()
    if name == "halfSquaredError":
        return 0.5 * ((x - y) ** 2).sum()
    if name == "meanSquaredError":
        return F.mse_loss(x, y)
    if name == "binaryCrossEntropy":
        return F.binary_cross_entropy_with_logits(s, y, reduction="sum")
    if name == "crossEntropy":
        return -(y * torch.log_softmax(s, dim=0)).sum()
    raise ValueError(name)


def loss_from_x(name, x, y):
    """e(k) as a function of the outputs alone, for the output errors; terms with coefficient 0 left out."""
    if name == "binaryCrossEntropy":
        one, zero = y != 0, y != 1
        return -(y[one] * torch.log(x[one])).sum() - ((1 - y[zero]) * torch.log(1 - x[zero])).sum()
    if name == "crossEntropy":
        some = y != 0
        return -(y[some] * torch.log(x[some])).sum()
    return loss_from_s(name, None, x, y)


def forward(case, weights, biases, x):
    layers = []
    for index, name in enumerate(case["network"]["activations"]):
        s = x @ weights[index]
        if biases is not None:
            s = s + biases[index]
        x = ACTIVATIONS[name](s)
        layers.append((s, x))
    return layers


def run(case, recorded):
    """The traces of the recorded steps, counted from 1."""
    network, training = case["network"], case["training"]
    bias = network.get("bias", "trained")
    weights = [torch.tensor(w, requires_grad=True) for w in network["weights"]]
    given = network.get("biases", [[0.0] * width for width in network["layers"][1:]])
    biases = None if bias == "none" else [torch.tensor(b, requires_grad=True) for b in given]
    optimizer = make_optimizer(training["optimizer"], weights, biases if bias == "trained" else [])
    inputs, targets = torch.tensor(case["data"]["inputs"]), torch.tensor(case["data"]["targets"])
    sample_weights = case["data"].get("sampleWeights")
    batches = batches_of(training, len(inputs))
    traces = []
    for step in range(1, max(recorded) + 1):
        batch = batches[(step - 1) % len(batches)]
        epoch = (step - 1) // len(batches) + 1
        c = None if sample_weights is None else torch.tensor([sample_weights[k] for k in batch])
        cycle = cycle_of(training, batches, (step - 1) % len(batches))
        trace = take_step(case, weights, biases, optimizer, inputs[batch], targets[batch], c, len(inputs), cycle)
        if step in recorded:
            head = {"format": "batch-gradient-trace", "version": 1, "step": step, "epoch": epoch, "batch": batch}
            traces.append({**head, **trace})
    return traces


def cycle_of(training, batches, place):
    """Where the batch in this place of its epoch is in its cycle of accumulated gradients; None without accumulation."""
    if "accumulate" not in training:
        return None
    planned = training["accumulate"]["batches"]
    first = place - place % planned
    members = batches[first : first + planned]
    seen = place - first + 1
    return {"planned": planned, "actual": len(members), "samples": sum(map(len, members[:seen])), "updates": seen == len(members)}


def batches_of(training, count):
    """Of one epoch, as indices from 0: as the scenario gives them by hand, or by size, the last one smaller."""
    if "batches" in training:
        return [[sample - 1 for sample in batch] for batch in training["batches"]]
    size = training["batchSize"]
    return [list(range(first, min(first + size, count))) for first in range(0, count, size)]


def make_optimizer(settings, weights, biases):
    """PyTorch's optimizer of that kind; decay is for the weights only, so that biases are a group of their own."""
    kind, rate, epsilon = settings["kind"], settings["learningRate"], settings.get("epsilon", 1e-8)
    groups = [{"params": weights, "weight_decay": settings.get("weightDecay", 0.01 if kind == "adamw" else 0)}]
    if biases:
        groups.append({"params": biases, "weight_decay": 0})
    if kind == "sgd":
        return torch.optim.SGD(groups, lr=rate, momentum=settings.get("momentum", 0))
    if kind == "nesterov":
        return torch.optim.SGD(groups, lr=rate, momentum=settings.get("momentum", 0.9), nesterov=True)
    if kind == "rmsprop":
        return torch.optim.RMSprop(groups, lr=rate, alpha=settings.get("alpha", 0.99), eps=epsilon)
    adam = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW}[kind]
    return adam(groups, lr=rate, betas=(settings.get("beta1", 0.9), settings.get("beta2", 0.999)), eps=epsilon)


def divisor_of(training, size, c):
    """What the sum over the batch is divided by."""
    if training["reduction"] == "sum":
        return 1.0
    divisor = training.get("divisor", "batch")
    named = {"batch": float(size), "none": 1.0, "weights": float(size) if c is None else c.sum().item()}
    return named.get(divisor, divisor)


def clip_factor(gradient, longest):
    """min(1, C/‖g‖) over all parameters together."""
    length = torch.linalg.vector_norm(torch.cat([part.flatten() for part in gradient])).item()
    return min(1.0, longest / length) if length > 0 else 1.0


def take_step(case, weights, biases, optimizer, inputs, targets, c, count, cycle):
    network, loss, training = case["network"], case["loss"], case["training"]
    clip, divisor = training.get("clip", {}), divisor_of(training, len(inputs), c)
    penalty = training.get("penalty")
    depth, trained = len(weights), network.get("bias", "trained") == "trained"
    parameters = weights + (biases or [])
    rows = [[] for _ in range(depth)]
    losses, errors, sample_gradients = [], [], []
    for x0, y in zip(inputs, targets):
        layers = forward(case, weights, biases, x0)
        e = loss_from_s(loss, *layers[-1], y)
        s_all = [s for s, _ in layers]
        gradients = torch.autograd.grad(e, s_all + parameters, retain_graph=True)
        deltas, sample_gradient = gradients[:depth], gradients[depth:]
        for row, name, (s, x), delta in zip(rows, network["activations"], layers, deltas):
            slope = None
            if name != "softmax":
                (slope,) = torch.autograd.grad(x.sum(), s, retain_graph=True)
            row.append((s, x, slope, delta))
        output = layers[-1][1].detach().requires_grad_()
        (error,) = torch.autograd.grad(loss_from_x(loss, output, y), output)
        losses.append(e.item())
        errors.append(error)
        sample_gradients.append(sample_gradient)

    def penalty_term():
        over = {"none": 1, "batch": len(inputs), "data": count}[penalty.get("divideBy", "none")]
        if over == 0:
            return 0 * sum(p.sum() for p in parameters)
        penalised = parameters if penalty.get("biases") else weights
        return penalty["l2"] / (2 * over) * sum((p**2).sum() for p in penalised)

    def data_loss():
        every = [loss_from_s(loss, *forward(case, weights, biases, x0)[-1], y) for x0, y in zip(inputs, targets)]
        if not every:
            # Nothing to add: 0, of which every gradient is 0 and not missing.
            return 0.0 * sum(p.sum() for p in parameters)
        total = (torch.stack(every) if c is None else c * torch.stack(every)).sum()
        return total if divisor == 0 else total / divisor

    def batch_loss():
        return data_loss() if penalty is None else data_loss() + penalty_term()

    before = [p.detach().clone() for p in parameters]
    moments_before = [moments_of(optimizer, p) for p in parameters]
    accumulate = training.get("accumulate")
    accumulated_before = [torch.zeros_like(p) if p.grad is None else p.grad.clone() for p in parameters]
    if cycle is None:
        for p in parameters:
            p.grad = None
    penalty_before = None if penalty is None else penalty_term().item()
    loss_before = batch_loss()
    loss_before.backward()
    gradient = list(torch.autograd.grad(batch_loss(), parameters)) if cycle else [p.grad.detach().clone() for p in parameters]
    factors = [1.0 if c is None else c[k].item() for k in range(len(inputs))]
    clips = [clip_factor(g, clip["maxNorm"]) for g in sample_gradients] if clip.get("per") == "sample" else None
    if clips:
        factors = [weight * s for weight, s in zip(factors, clips)]
    sums = [sum((f * g[i] for f, g in zip(factors, sample_gradients)), torch.zeros_like(p)) for i, p in enumerate(parameters)]
    if clips:
        # Autograd knows no clipping within the sum.
        gradient = [total / divisor for total in sums]
    parts = None
    if penalty is not None:
        data_gradient = gradient if clips else torch.autograd.grad(data_loss(), parameters)
        penalty_gradient = [
            torch.zeros_like(p) if g is None else g
            for p, g in zip(parameters, torch.autograd.grad(penalty_term(), parameters, allow_unused=True))
        ]
        parts = {"dataGradient": data_gradient, "penaltyGradient": penalty_gradient}
        if clips:
            gradient = [a + b for a, b in zip(data_gradient, penalty_gradient)]
    accumulated_after = None
    added, each_clip = gradient, None
    if cycle and clip.get("when") == "batch":
        # As clip_grad_norm_ on this batch's gradients alone, before they are added.
        each_clip = clip_factor(gradient, clip["maxNorm"])
        added = [each_clip * g for g in gradient]
    updating = added
    if cycle:
        if clips or each_clip is not None:
            for p, old, g in zip(parameters, accumulated_before, added):
                p.grad = old + g
        accumulated_after = [p.grad.clone() for p in parameters]
        by = {"none": 1, **cycle}[accumulate.get("divide", "planned")]
        updating = [total / by for total in accumulated_after]
    updates = cycle is None or cycle["updates"]
    clips_once = clip.get("per") == "batch" and updates and each_clip is None
    batch_clip = clip_factor(updating, clip["maxNorm"]) if clips_once else each_clip
    given = [batch_clip * g for g in updating] if clips_once else updating
    clipped = given if each_clip is None else added
    if "classWeights" in case:
        expect_class_weighted_mean(case, weights, biases, inputs, targets, loss_before)
    if updates:
        # The optimizer reads .grad, which keeps what has been accumulated.
        for p, g in zip(parameters, given):
            p.grad = g.clone()
        optimizer.step()
        if cycle:
            for p, total in zip(parameters, accumulated_after):
                p.grad = total.clone()
        if cycle is None or accumulate.get("clear", True):
            optimizer.zero_grad()
            for p in parameters:
                p.grad = None
    after = [p.detach().clone() for p in parameters]
    moments_after = [moments_of(optimizer, p) for p in parameters]

    def pair(values, layer):
        both = {"weights": plain(values[layer])}
        if biases is not None:
            both["biases"] = plain(values[depth + layer])
        return both

    traced = []
    for layer in range(depth):
        s, x, slope, delta = ([sample[k] for sample in rows[layer]] for k in range(4))
        entry = {"s": plain(s), "x": plain(x)}
        if network["activations"][layer] != "softmax":
            entry["slope"] = plain(slope)
        entry["delta"] = plain(delta)
        entry["weights"] = plain(before[layer])
        if biases is not None:
            entry["biases"] = plain(before[depth + layer])
        every = [[g[i] for g in sample_gradients] for i in range(len(parameters))]
        entry["sampleGradients"] = pair(every, layer)
        entry["gradientSum"] = pair(sums, layer)
        for name, part in (parts or {}).items():
            entry[name] = pair(part, layer)
        entry["gradient"] = pair(gradient, layer)
        if cycle:
            entry["accumulatedBefore"] = pair(accumulated_before, layer)
            entry["accumulatedAfter"] = pair(accumulated_after, layer)
        if batch_clip is not None:
            entry["clippedGradient"] = pair(clipped, layer)
        state = {
            when: {
                key: pair([m[key] for m in moments], layer)
                for key in moments[0]
            }
            for when, moments in (("before", moments_before), ("after", moments_after))
        }
        if state["after"]:
            entry["optimizerState"] = state
        entry["update"] = pair([a - b for a, b in zip(after, before)], layer)
        if biases is not None and not trained:
            entry["update"]["biases"] = [0.0] * len(entry["biases"])
        entry["weightsAfter"] = plain(after[layer])
        if biases is not None:
            entry["biasesAfter"] = plain(after[depth + layer])
        traced.append(entry)
    return {
        "inputs": plain(inputs),
        "targets": plain(targets),
        **({} if c is None else {"sampleWeights": plain(c)}),
        **({"divisor": divisor} if "divisor" in training else {}),
        **({} if clips is None else {"clipFactors": clips}),
        **({} if cycle is None else {"updates": updates}),
        **({} if batch_clip is None else {"batchClipFactor": batch_clip}),
        "loss": {
            "samples": losses,
            "batch": loss_before.item(),
            "batchAfter": batch_loss().item(),
            **({} if penalty is None else {"penalty": penalty_before}),
        },
        "outputError": plain(errors),
        "layers": traced,
    }


def expect_class_weighted_mean(case, weights, biases, inputs, targets, computed):
    """Where c(k) is the weight of the sample's class, Σ c e / Σ c is what F.cross_entropy calls its mean."""
    s = torch.stack([forward(case, weights, biases, x0)[-1][0] for x0 in inputs])
    expected = F.cross_entropy(s, targets.argmax(dim=1), weight=torch.tensor(case["classWeights"]))
    if not torch.isclose(computed, expected, rtol=1e-13, atol=0):
        raise AssertionError(f"weighted mean {computed.item()}, PyTorch's {expected.item()}")


def moments_of(optimizer, parameter):
    """v of momentum and RMSProp, or m and v of Adam, zeros before the first step and for parameters that are not trained."""
    group = optimizer.param_groups[0]
    state = optimizer.state.get(parameter, {})
    if isinstance(optimizer, (torch.optim.Adam, torch.optim.AdamW)):
        keys = {"m": "exp_avg", "v": "exp_avg_sq"}
    elif isinstance(optimizer, torch.optim.RMSprop):
        keys = {"v": "square_avg"}
    else:
        keys = {"v": "momentum_buffer"} if group["momentum"] else {}
    return {name: kept(state.get(key), parameter) for name, key in keys.items()}


def kept(value, parameter):
    return torch.zeros_like(parameter).detach() if value is None else value.detach().clone()


def plain(value):
    if isinstance(value, torch.Tensor):
        value = value.detach().tolist()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def case(seed, layers, activations, loss, *, samples=4, batch=None, batches=None, reduction="mean", bias="trained", scale=1.0, c=None, divisor=None, clip=None, penalty=None, accumulate=None, **optimizer):
    """A scenario with weights and data drawn from the seed, to three decimals."""
    draw = random.Random(seed)

    def rows(height, width, spread):
        return [[round(draw.uniform(-spread, spread), 3) for _ in range(width)] for _ in range(height)]

    def target():
        if loss == "binaryCrossEntropy":
            return [draw.choice([0.0, 1.0, 0.25]) for _ in range(layers[-1])]
        if loss == "crossEntropy":
            soft = draw.random() < 0.3
            hot = draw.randrange(layers[-1])
            other = (hot + 1) % layers[-1]
            return [(0.75 if soft else 1.0) if j == hot else 0.25 if soft and j == other else 0.0 for j in range(layers[-1])]
        return [round(draw.uniform(-1, 1), 3) for _ in range(layers[-1])]

    network = {"layers": layers, "activations": activations, "bias": bias}
    network["weights"] = [rows(a, b, scale * 1.5 / math.sqrt(a)) for a, b in zip(layers, layers[1:])]
    if bias != "none":
        network["biases"] = [rows(1, width, 0.5)[0] for width in layers[1:]]
    return {
        "format": "batch-gradient-scenario",
        "version": 1,
        "network": network,
        "loss": loss,
        "data": {
            "inputs": rows(samples, layers[0], 1.5),
            "targets": [target() for _ in range(samples)],
            **({} if c is None else {"sampleWeights": c}),
        },
        "training": {
            **({"batchSize": batch or samples, "order": "sequential"} if batches is None else {"batches": batches}),
            "reduction": reduction,
            **({} if divisor is None else {"divisor": divisor}),
            **({} if clip is None else {"clip": clip}),
            **({} if penalty is None else {"penalty": penalty}),
            **({} if accumulate is None else {"accumulate": accumulate}),
            "optimizer": {"kind": "sgd", "learningRate": 0.2, **optimizer},
        },
    }


def sure_wrong(activation, loss):
    """Answers that are sure and wrong, s in the thousands: finite loss and δ, infinite output error."""
    made = case(71, [1, 3], [activation], loss, samples=3, learningRate=0.001)
    made["network"]["weights"] = [[[900.0, -800.0, 40.0]]]
    made["network"]["biases"] = [[0.0, 0.5, -0.25]]
    made["data"] = {
        "inputs": [[1.0], [-1.5], [0.01]],
        "targets": [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]],
    }
    return made


def class_weighted():
    """Each sample weighs what its class weighs, and the mean is over the weights."""
    by_class = [0.5, 2.0, 1.25]
    made = case(60, [3, 4, 3], ["tanh", "softmax"], "crossEntropy", samples=6, divisor="weights")
    made["data"]["targets"] = [[1.0 if j == k % 3 else 0.0 for j in range(3)] for k in (0, 1, 2, 1, 1, 0)]
    made["data"]["sampleWeights"] = [by_class[row.index(1.0)] for row in made["data"]["targets"]]
    made["classWeights"] = by_class
    return made


def at_the_kink(activation):
    """A unit with s exactly 0 for every sample, where the slope is a convention."""
    made = case(72, [2, 3, 1], [activation, "identity"], "halfSquaredError")
    for row in made["network"]["weights"][0]:
        row[1] = 0.0
    made["network"]["biases"][0][1] = 0.0
    return made


def cases():
    first_two, momentum = [1, 2], {"momentum": 0.9}
    adam = {"kind": "adam", "learningRate": 0.05}
    yield "xor", xor(), [1, 2, 10]
    for index, name in enumerate(name for name in ACTIVATIONS if name != "softmax"):
        yield f"hidden-{name}", case(index, [3, 4, 2], [name, "identity"], "halfSquaredError"), first_two
        yield f"output-{name}", case(10 + index, [2, 3, 3], ["tanh", name], "squaredError", reduction="sum", learningRate=0.05), first_two
    for index, loss in enumerate(["squaredError", "halfSquaredError", "meanSquaredError"]):
        yield f"softmax-{loss}", case(20 + index, [3, 4, 3], ["sigmoid", "softmax"], loss), first_two
    yield "mean-squared-error", case(23, [3, 4, 5], ["tanh", "tanh"], "meanSquaredError", samples=5), first_two
    yield "binary-cross-entropy", case(24, [3, 4, 2], ["relu", "sigmoid"], "binaryCrossEntropy", samples=5), first_two
    yield "binary-cross-entropy-sum", case(25, [2, 3, 3], ["tanh", "sigmoid"], "binaryCrossEntropy", reduction="sum"), first_two
    yield "cross-entropy", case(26, [3, 5, 3], ["tanh", "softmax"], "crossEntropy", samples=6), first_two
    yield "cross-entropy-sum", case(27, [2, 4, 4], ["leakyRelu", "softmax"], "crossEntropy", reduction="sum"), first_two
    yield "sure-wrong-sigmoid", sure_wrong("sigmoid", "binaryCrossEntropy"), first_two
    yield "sure-wrong-softmax", sure_wrong("softmax", "crossEntropy"), first_two
    yield "kink-relu", at_the_kink("relu"), first_two
    yield "kink-leaky-relu", at_the_kink("leakyRelu"), first_two
    yield "momentum", case(30, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", **momentum), [1, 2, 3, 12]
    yield "momentum-decay-last-batch", case(31, [2, 4, 1], ["tanh", "tanh"], "squaredError", samples=8, batch=3, weightDecay=0.05, **momentum), [1, 3, 4, 6]
    yield "decay", case(32, [2, 3, 2], ["sigmoid", "identity"], "meanSquaredError", weightDecay=0.1), [1, 2, 7]
    yield "decay-sum", case(33, [2, 3, 2], ["sigmoid", "identity"], "meanSquaredError", weightDecay=0.1, reduction="sum"), [1, 5]
    yield "adam", case(34, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", **adam), [1, 2, 3, 20]
    yield "adam-decay-last-batch", case(35, [3, 4, 3], ["tanh", "softmax"], "crossEntropy", samples=7, batch=3, weightDecay=0.02, beta1=0.8, beta2=0.95, epsilon=1e-6, **adam), [1, 3, 6]
    yield "adam-sum", case(36, [2, 3, 1], ["tanh", "sigmoid"], "binaryCrossEntropy", reduction="sum", **adam), [1, 8]
    for bias in ["frozen", "none"]:
        yield f"bias-{bias}", case(40, [2, 3, 2], ["tanh", "sigmoid"], "halfSquaredError", bias=bias), first_two
        yield f"bias-{bias}-momentum-decay", case(41, [2, 3, 2], ["relu", "softmax"], "crossEntropy", bias=bias, weightDecay=0.1, **momentum), [1, 3]
        yield f"bias-{bias}-adam-decay", case(42, [2, 3, 2], ["leakyRelu", "softmax"], "meanSquaredError", bias=bias, weightDecay=0.1, **adam), [1, 3]
    yield "one-layer", case(50, [4, 3], ["softmax"], "crossEntropy", samples=5), first_two
    yield "batch-of-one", case(51, [2, 3, 2], ["tanh", "identity"], "squaredError", samples=3, batch=1, learningRate=0.05), [1, 2, 3, 4]
    yield "deep", case(52, [3, 4, 5, 4, 3, 2], ["tanh", "sigmoid", "leakyRelu", "tanh", "sigmoid"], "binaryCrossEntropy", samples=4, batch=3, **momentum), [1, 2, 5]
    yield "deep-adam", case(53, [2, 5, 4, 3, 3], ["relu", "tanh", "identity", "softmax"], "squaredError", scale=1.5, **adam), [1, 6]
    per_sample, per_batch = {"per": "sample", "maxNorm": 0.3}, {"per": "batch", "maxNorm": 0.2}
    each_batch = {"per": "batch", "maxNorm": 0.4, "when": "batch"}
    uneven = [0.5, 2.0, 0.0, 1.25, 3.0]
    yield "class-weights", class_weighted(), first_two
    yield "weights-divided-by-batch", case(61, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, c=uneven), first_two
    yield "weights-sum", case(62, [2, 3, 2], ["sigmoid", "tanh"], "squaredError", samples=5, c=uneven, reduction="sum", learningRate=0.05), first_two
    yield "weights-last-batch", case(63, [2, 4, 3], ["relu", "softmax"], "meanSquaredError", samples=5, batch=2, c=uneven, divisor="weights", weightDecay=0.05, **momentum), [1, 2, 3, 5]
    yield "weights-all-zero-batch", case(64, [2, 3, 1], ["tanh", "sigmoid"], "binaryCrossEntropy", samples=4, batch=2, c=[1.5, 0.5, 0.0, 0.0], divisor="weights", weightDecay=0.1), [1, 2, 3]
    yield "divisor-none", case(65, [2, 3, 2], ["tanh", "identity"], "meanSquaredError", divisor="none", learningRate=0.05), first_two
    yield "divisor-number", case(66, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, c=uneven, divisor=7.5, **adam), [1, 4]
    yield "clip-sample", case(67, [2, 3, 2], ["tanh", "identity"], "squaredError", samples=5, clip=per_sample), first_two
    yield "clip-sample-weights", case(68, [3, 4, 3], ["tanh", "softmax"], "crossEntropy", samples=5, batch=3, c=uneven, divisor="weights", clip=per_sample, weightDecay=0.02, **adam), [1, 2, 4]
    yield "clip-sample-sum-no-bias", case(69, [2, 3, 2], ["sigmoid", "identity"], "halfSquaredError", bias="none", reduction="sum", clip=per_sample), first_two
    yield "clip-batch", case(73, [2, 3, 2], ["tanh", "identity"], "squaredError", clip=per_batch, weightDecay=0.1, **momentum), [1, 2, 3, 30]
    yield "clip-batch-frozen", case(74, [2, 4, 1], ["relu", "sigmoid"], "binaryCrossEntropy", bias="frozen", reduction="sum", c=[1.0, 0.25, 2.0, 0.5], clip=per_batch), first_two
    yield "clip-batch-adam", case(75, [3, 4, 2], ["leakyRelu", "tanh"], "meanSquaredError", samples=5, c=uneven, divisor="weights", clip={"per": "batch", "maxNorm": 0.05}, weightDecay=0.1, **adam), [1, 8]
    nesterov = {"kind": "nesterov", "momentum": 0.9, "learningRate": 0.1}
    yield "nesterov", case(80, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", **nesterov), [1, 2, 3, 12]
    yield "nesterov-decay-last-batch", case(81, [2, 4, 1], ["tanh", "tanh"], "squaredError", samples=8, batch=3, weightDecay=0.05, **nesterov), [1, 3, 4, 6]
    yield "nesterov-decay-bias-frozen", case(82, [2, 3, 2], ["relu", "softmax"], "crossEntropy", bias="frozen", weightDecay=0.1, clip=per_batch, **nesterov), [1, 3]
    yield "nesterov-default", case(83, [2, 3, 1], ["sigmoid", "identity"], "halfSquaredError", reduction="sum", kind="nesterov"), [1, 4]
    rmsprop = {"kind": "rmsprop", "learningRate": 0.02}
    yield "rmsprop", case(84, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", **rmsprop), [1, 2, 3, 20]
    yield "rmsprop-decay-last-batch", case(85, [3, 4, 3], ["tanh", "softmax"], "crossEntropy", samples=7, batch=3, weightDecay=0.02, alpha=0.9, epsilon=1e-6, **rmsprop), [1, 3, 6]
    yield "rmsprop-decay-bias-frozen", case(86, [2, 3, 2], ["leakyRelu", "softmax"], "meanSquaredError", bias="frozen", weightDecay=0.1, reduction="sum", **rmsprop), [1, 3]
    adamw = {"kind": "adamw", "learningRate": 0.05}
    yield "adamw", case(87, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", **adamw), [1, 2, 3, 20]
    yield "adamw-last-batch", case(88, [3, 4, 3], ["tanh", "softmax"], "crossEntropy", samples=7, batch=3, weightDecay=0.2, beta1=0.8, beta2=0.95, epsilon=1e-6, **adamw), [1, 3, 6]
    yield "adamw-bias-frozen", case(89, [2, 3, 2], ["leakyRelu", "tanh"], "meanSquaredError", bias="frozen", weightDecay=0.1, **adamw), [1, 3]
    yield "batches-uneven", case(110, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, batches=[[1, 3], [2, 4, 5]], **momentum), [1, 2, 3, 4]
    yield "batches-repeated", case(111, [3, 4, 3], ["relu", "softmax"], "crossEntropy", samples=4, batches=[[2, 2, 1], [4], [3, 4, 3, 3]], c=uneven[:4], divisor="weights"), [1, 2, 3, 4]
    yield "batches-empty-adam", case(112, [2, 3, 2], ["tanh", "sigmoid"], "binaryCrossEntropy", samples=4, batches=[[1, 2], [], [4, 4, 1]], weightDecay=0.1, **adam), [1, 2, 3, 5]
    yield "batches-empty-first-momentum", case(113, [2, 3, 1], ["sigmoid", "tanh"], "squaredError", samples=3, batches=[[], [3], []], weightDecay=0.05, reduction="sum", **momentum), [1, 2, 3, 6]
    yield "batches-empty-rmsprop-clip", case(114, [2, 4, 2], ["leakyRelu", "softmax"], "meanSquaredError", samples=4, batches=[[1, 4], [], [2, 3, 2]], clip=per_batch, **rmsprop), [1, 2, 3, 5]
    yield "batches-empty-adamw-no-bias", case(115, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", bias="none", samples=3, batches=[[2], []], divisor=7.5, clip=per_sample, **adamw), [1, 2, 4]
    yield "adamw-no-bias-clip-batch", case(90, [3, 4, 2], ["relu", "sigmoid"], "binaryCrossEntropy", bias="none", clip=per_batch, weightDecay=0, **adamw), [1, 5]
    for index, by in enumerate(["none", "batch", "data"]):
        penalty = {"l2": 0.3, "divideBy": by, "biases": index == 1}
        yield f"penalty-{by}", case(100 + index, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, batch=3, penalty=penalty), [1, 2, 3]
        sums = {"reduction": "sum", "penalty": {**penalty, "biases": index != 1}}
        yield f"penalty-{by}-sum", case(103 + index, [2, 3, 1], ["sigmoid", "tanh"], "squaredError", samples=5, batch=3, learningRate=0.05, **sums), [1, 2, 3]
    of_all = {"l2": 0.2, "divideBy": "data", "biases": True}
    yield "penalty-momentum-decay", case(120, [2, 4, 1], ["tanh", "tanh"], "squaredError", samples=8, batch=3, penalty={"l2": 0.4, "divideBy": "batch"}, weightDecay=0.05, **momentum), [1, 3, 4, 6]
    yield "penalty-adam-clip-batch", case(121, [3, 4, 2], ["leakyRelu", "tanh"], "meanSquaredError", samples=5, batch=3, c=uneven, divisor="weights", clip={"per": "batch", "maxNorm": 0.15}, penalty=of_all, weightDecay=0.1, **adam), [1, 2, 8]
    yield "penalty-clip-sample-weights", case(122, [2, 3, 2], ["tanh", "identity"], "squaredError", samples=5, batch=2, c=uneven, clip=per_sample, penalty=of_all), [1, 2, 3]
    empty = [[1, 2], [], [4, 4, 1]]
    yield "penalty-empty-batch", case(116, [2, 3, 1], ["tanh", "sigmoid"], "binaryCrossEntropy", samples=4, batches=empty, penalty={"l2": 0.4, "divideBy": "batch"}, **momentum), [1, 2, 3, 5]
    yield "penalty-empty-data", case(117, [2, 3, 1], ["tanh", "sigmoid"], "squaredError", samples=4, batches=empty, reduction="sum", penalty={"l2": 0.4, "divideBy": "data", "biases": True}, **adam), [1, 2, 3, 5]
    yield "penalty-bias-frozen", case(123, [2, 3, 2], ["relu", "softmax"], "crossEntropy", bias="frozen", penalty={"l2": 0.5, "divideBy": "batch", "biases": True}, clip=per_batch, **momentum), [1, 3]
    yield "penalty-no-bias-adamw", case(124, [3, 4, 2], ["relu", "sigmoid"], "binaryCrossEntropy", bias="none", penalty={"l2": 0.5, "biases": True}, weightDecay=0.1, **adamw), [1, 5]

    every_two, kept = {"batches": 2}, {"batches": 2, "clear": False}
    uneven_batches = [[1, 2], [3], [4, 5, 1], [2, 2], [5]]
    yield "accumulate", case(130, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=6, batch=2, accumulate={"batches": 3}), [1, 2, 3, 4, 6]
    yield "accumulate-last-cycle", case(131, [2, 3, 2], ["sigmoid", "identity"], "squaredError", samples=5, batch=1, learningRate=0.05, accumulate={"batches": 2, "divide": "planned"}, **momentum), [1, 2, 4, 5, 6, 7]
    yield "accumulate-actual", case(132, [2, 3, 1], ["tanh", "sigmoid"], "binaryCrossEntropy", samples=5, batch=1, accumulate={"batches": 3, "divide": "actual"}, weightDecay=0.1), [3, 4, 5, 8]
    yield "accumulate-samples-sum", case(133, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, batches=uneven_batches, reduction="sum", accumulate={"batches": 3, "divide": "samples"}, **adam), [1, 3, 4, 5, 8]
    yield "accumulate-none-sum", case(134, [3, 4, 3], ["relu", "softmax"], "crossEntropy", samples=6, batch=2, reduction="sum", learningRate=0.05, accumulate={"batches": 3, "divide": "none"}, **momentum), [2, 3, 6]
    yield "accumulate-kept", case(135, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, batch=2, accumulate=kept, learningRate=0.05), [1, 2, 3, 4, 5, 6]
    yield "accumulate-kept-clip-batch-adam", case(136, [2, 3, 2], ["tanh", "sigmoid"], "squaredError", samples=5, batch=1, accumulate=kept, clip=per_batch, weightDecay=0.1, **adam), [2, 3, 4, 5, 7]
    yield "accumulate-clip-batch-frozen", case(137, [2, 4, 1], ["relu", "sigmoid"], "binaryCrossEntropy", samples=6, batch=2, bias="frozen", accumulate=every_two, clip=per_batch, **momentum), [1, 2, 3, 5]
    yield "accumulate-clip-sample-weights", case(138, [2, 3, 2], ["tanh", "identity"], "squaredError", samples=5, batch=2, c=uneven, divisor="weights", accumulate=every_two, clip=per_sample), [1, 2, 3, 5]
    yield "accumulate-penalty", case(139, [2, 3, 2], ["tanh", "identity"], "halfSquaredError", samples=5, batch=2, accumulate=every_two, penalty={"l2": 0.3, "divideBy": "batch", "biases": True}, **nesterov), [1, 2, 3, 5]
    yield "accumulate-empty-rmsprop", case(140, [2, 3, 1], ["tanh", "sigmoid"], "binaryCrossEntropy", samples=4, batches=empty, accumulate=every_two, **rmsprop), [1, 2, 3, 5]
    yield "accumulate-clip-each-batch", case(142, [2, 3, 2], ["tanh", "identity"], "squaredError", samples=5, batch=2, accumulate=every_two, clip=each_batch, penalty={"l2": 0.2, "divideBy": "data"}, weightDecay=0.1, **momentum), [1, 2, 3, 5]
    yield "accumulate-kept-clip-each-batch-adam", case(143, [2, 4, 1], ["relu", "sigmoid"], "binaryCrossEntropy", samples=5, batch=1, bias="frozen", c=uneven, accumulate=kept, clip=each_batch, **adam), [1, 2, 4, 5, 7]
    yield "accumulate-no-bias-adamw", case(141, [3, 4, 2], ["relu", "sigmoid"], "binaryCrossEntropy", samples=4, batch=1, bias="none", accumulate={"batches": 4}, weightDecay=0.1, **adamw), [3, 4, 8]


def xor():
    return {
        "format": "batch-gradient-scenario",
        "version": 1,
        "network": {
            "layers": [2, 3, 1],
            "activations": ["tanh", "sigmoid"],
            "bias": "trained",
            "weights": [[[0.8, -2.1, 0.7], [-1.0, -2.2, 1.3]], [[1.1], [-1.3], [-2.3]]],
            "biases": [[0.8, -0.2, 0.4], [0.4]],
        },
        "loss": "halfSquaredError",
        "data": {"inputs": [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], "targets": [[0.0], [1.0], [1.0], [0.0]]},
        "training": {
            "batchSize": 4,
            "order": "sequential",
            "reduction": "mean",
            "optimizer": {"kind": "sgd", "learningRate": 0.5},
        },
    }


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.json"):
        old.unlink()
    for name, scenario, recorded in cases():
        traces = run(scenario, recorded)
        scenario.pop("classWeights", None)
        golden = {"scenario": scenario, "traces": traces}
        (FOLDER / f"{name}.json").write_text(json.dumps(golden, separators=(",", ":"), allow_nan=False) + "\n")


if __name__ == "__main__":
    main()
