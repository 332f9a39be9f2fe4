"""Turns a PyTorch model, a batch, a loss and an optimizer into a scenario file of the Batch Gradient Explainer.

    import json
    from torch_scenario import scenario
    with open("step.json", "w") as file:
        json.dump(scenario(model, inputs, targets, nn.MSELoss(), optimizer, batch_size=4), file)

Call it after the model and the optimizer are made and before the first optimizer.step(). The model is an nn.Sequential of Linear layers and
activations. The scenario then makes the same steps as the model, in float64; float32 numbers are taken over exactly. What the app does not
model is refused: a ScenarioError says in one sentence where and why. It needs PyTorch alone, from version 1.13 on.
"""

import torch
from torch import nn


class ScenarioError(ValueError):
    """What the app does not model, in one sentence that begins with its place."""


def scenario(model, inputs, targets, loss, optimizer, batch_size=None, title=None):
    """The scenario as a dict for json.dump; batch_size is the number of samples if absent."""
    layers, end, flattens = _layers(model)
    linears = [linear for linear, _ in layers]
    rows = _inputs(inputs, linears[0].in_features, flattens)
    size = len(rows) if batch_size is None else batch_size
    if not isinstance(size, int) or not 1 <= size <= len(rows):
        raise ScenarioError(f"batch_size: expected an integer 1..{len(rows)}; got {size}")
    activations = [name for _, name in layers]
    name, activations[-1], reduced = _loss(loss, targets, activations[-1], end, len(rows), linears[-1].out_features, size)
    bias = _bias(linears, optimizer)
    network = {
        "layers": [linears[0].in_features] + [linear.out_features for linear in linears],
        "activations": activations,
        "bias": bias,
        # nn.Linear keeps [to, from].
        "weights": [_numbers("weights", linear.weight.T) for linear in linears],
    }
    if bias != "none":
        network["biases"] = [_numbers("biases", linear.bias) for linear in linears]
    data = {"inputs": _numbers("inputs", rows), "targets": reduced.pop("targets")}
    if "sampleWeights" in reduced:
        data["sampleWeights"] = reduced.pop("sampleWeights")
    return {
        "format": "batch-gradient-scenario",
        "version": 1,
        **({"title": title} if title else {}),
        "network": network,
        "loss": name,
        "data": data,
        "training": {"batchSize": size, **reduced, "optimizer": _optimizer(optimizer, linears, bias)},
    }


ACTIVATIONS = {nn.Tanh: "tanh", nn.Sigmoid: "sigmoid", nn.ReLU: "relu", nn.LeakyReLU: "leakyRelu", nn.Identity: "identity"}
EXPECTED = "Linear, Tanh, Sigmoid, ReLU, LeakyReLU, Identity, or Softmax at the end"


def _modules(model):
    """The modules of nested Sequentials, in order."""
    if isinstance(model, nn.Sequential):
        return [inner for module in model for inner in _modules(module)]
    return [model]


def _layers(model):
    """Pairs of a Linear and its activation's name; the module at the end, if it is a softmax; whether the inputs are flattened."""
    if not isinstance(model, (nn.Sequential, nn.Linear)):
        raise ScenarioError(f"model: expected an nn.Sequential; got {type(model).__name__}")
    layers, end, flattens = [], None, False
    for module in _modules(model):
        kind = type(module).__name__
        if end is not None:
            raise ScenarioError(f"{type(end).__name__}: possible in the last layer only")
        if isinstance(module, nn.Linear):
            layers.append([module, None])
        elif isinstance(module, nn.Flatten) and not layers:
            flattens = True
        elif isinstance(module, nn.modules.dropout._DropoutNd):
            if module.training and module.p > 0:
                raise ScenarioError(f"{kind}: it draws at random in each pass; call model.eval() or leave it out")
        elif isinstance(module, nn.modules.batchnorm._BatchNorm):
            raise ScenarioError(f"{kind}: not modelled; the loss of a sample would depend on its whole batch")
        elif type(module) not in ACTIVATIONS and not isinstance(module, (nn.Softmax, nn.LogSoftmax)):
            raise ScenarioError(f"{kind}: expected {EXPECTED}")
        elif not layers:
            raise ScenarioError(f"{kind}: an activation before the first Linear; apply it to the inputs")
        elif isinstance(module, nn.Identity):
            continue
        elif layers[-1][1] is not None:
            raise ScenarioError(f"{kind}: two activations after Linear {len(layers)}")
        elif isinstance(module, (nn.Softmax, nn.LogSoftmax)):
            if module.dim not in (1, -1):
                raise ScenarioError(f"{kind}: expected dim=1, over the outputs of one sample; got dim={module.dim}")
            end, layers[-1][1] = module, "softmax"
        elif isinstance(module, nn.LeakyReLU) and module.negative_slope != 0.01:
            raise ScenarioError(f"LeakyReLU: the app's slope below 0 is 0.01; got {module.negative_slope}")
        else:
            layers[-1][1] = ACTIVATIONS[type(module)]
    if not layers:
        raise ScenarioError("model: expected at least one Linear; got none")
    for number, (linear, _) in enumerate(layers, 1):
        if not linear.weight.requires_grad:
            raise ScenarioError(f"Linear {number}: its weights are frozen; the app trains all weights")
        if number > 1 and linear.in_features != layers[number - 2][0].out_features:
            raise ScenarioError(f"Linear {number}: expected {layers[number - 2][0].out_features} inputs; got {linear.in_features}")
    if len({id(linear) for linear, _ in layers}) < len(layers):
        raise ScenarioError("model: a Linear occurs twice; the app has no shared weights")
    return [(linear, name or "identity") for linear, name in layers], end, flattens


def _inputs(inputs, width, flattens):
    rows = torch.as_tensor(inputs)
    if flattens and rows.dim() > 2:
        rows = rows.flatten(1)
    if rows.dim() != 2 or rows.shape[1] != width:
        raise ScenarioError(f"inputs: expected the shape [N, {width}]; got {list(rows.shape)}")
    if len(rows) == 0:
        raise ScenarioError("inputs: expected at least one sample; got none")
    return rows


def _numbers(place, tensor):
    numbers = tensor.detach().double()
    if not torch.isfinite(numbers).all():
        raise ScenarioError(f"{place}: expected finite numbers")
    return numbers.tolist()


LOSSES = (nn.MSELoss, nn.BCELoss, nn.BCEWithLogitsLoss, nn.CrossEntropyLoss, nn.NLLLoss)


def _loss(loss, targets, activation, end, count, outputs, batch_size):
    """The loss's name, the last activation, and what else it makes of the training; with the targets."""
    if not isinstance(loss, nn.Module):
        raise ScenarioError(f"loss: expected a module such as nn.MSELoss(); got a {type(loss).__name__}")
    kind = type(loss).__name__
    if type(loss) not in LOSSES:
        raise ScenarioError(f"{kind}: expected MSELoss, BCELoss, BCEWithLogitsLoss, CrossEntropyLoss or NLLLoss")
    if loss.reduction not in ("mean", "sum"):
        raise ScenarioError(f"{kind}: expected reduction mean or sum; got {loss.reduction}")
    reduced = {"reduction": loss.reduction}
    targets = torch.as_tensor(targets)
    if isinstance(end, nn.LogSoftmax) and not isinstance(loss, (nn.NLLLoss, nn.CrossEntropyLoss)):
        raise ScenarioError(f"{kind}: LogSoftmax is possible before NLLLoss only")
    if isinstance(loss, (nn.CrossEntropyLoss, nn.NLLLoss)):
        _check_end_of_classes(loss, activation, end)
        return "crossEntropy", "softmax", {**reduced, **_classes(loss, targets, count, outputs)}
    if targets.dim() == 1 and outputs == 1 and len(targets) == count:
        raise ScenarioError(
            f"targets: their shape is [{count}] beside outputs of shape [{count}, 1], "
            f"which {kind} broadcasts to {count} × {count}; give targets.unsqueeze(1)"
        )
    if list(targets.shape) != [count, outputs]:
        raise ScenarioError(f"targets: expected the shape [{count}, {outputs}]; got {list(targets.shape)}")
    reduced["targets"] = _numbers("targets", targets)
    if isinstance(loss, nn.MSELoss):
        return ("meanSquaredError" if loss.reduction == "mean" else "squaredError"), activation, reduced
    if loss.weight is not None or getattr(loss, "pos_weight", None) is not None:
        raise ScenarioError(f"{kind}: weight and pos_weight weight single outputs, which the app does not")
    if isinstance(loss, nn.BCELoss) and activation != "sigmoid":
        raise ScenarioError(f"BCELoss: expected a Sigmoid at the end; got {_said(activation)}")
    if isinstance(loss, nn.BCEWithLogitsLoss) and activation != "identity":
        raise ScenarioError(
            f"BCEWithLogitsLoss: expected no activation at the end; it applies the sigmoid itself; got {activation}"
        )
    if loss.reduction == "mean" and outputs > 1:
        if count % batch_size != 0:
            raise ScenarioError(
                f"batch_size: {kind} divides by the number of outputs in the batch; the app's divisor is one number, "
                "so all batches must have the same size"
            )
        reduced["divisor"] = batch_size * outputs
    return "binaryCrossEntropy", "sigmoid", reduced


def _said(activation):
    return "none" if activation == "identity" else activation


def _check_end_of_classes(loss, activation, end):
    if isinstance(loss, nn.NLLLoss):
        if not isinstance(end, nn.LogSoftmax):
            raise ScenarioError("NLLLoss: expected a LogSoftmax at the end")
    elif activation == "softmax":
        raise ScenarioError(
            "CrossEntropyLoss: it applies softmax itself; with softmax before it the network would apply two activations"
        )
    elif activation != "identity":
        raise ScenarioError(f"CrossEntropyLoss: expected no activation at the end; it applies softmax itself; got {activation}")


def _classes(loss, targets, count, outputs):
    """Targets as probabilities, and weights of samples for class weights and classes that are ignored."""
    kind, smoothing = type(loss).__name__, getattr(loss, "label_smoothing", 0.0)
    if smoothing > 0 and loss.weight is not None:
        raise ScenarioError(f"{kind}: label smoothing with class weights")
    if targets.is_floating_point():
        if isinstance(loss, nn.NLLLoss) or list(targets.shape) != [count, outputs]:
            raise ScenarioError(f"targets: expected {count} class numbers; got the shape {list(targets.shape)}")
        if loss.weight is not None:
            raise ScenarioError(f"{kind}: class weights with probabilities as targets")
        return {"targets": _numbers("targets", _smooth(targets.double(), smoothing))}
    if list(targets.shape) != [count]:
        raise ScenarioError(f"targets: expected {count} class numbers; got the shape {list(targets.shape)}")
    ignored = targets == loss.ignore_index
    classes = targets.masked_fill(ignored, 0).long()
    wrong = [int(one) for one in classes if not 0 <= one < outputs]
    if wrong:
        raise ScenarioError(f"targets: expected classes 0..{outputs - 1}; got {wrong[0]}")
    one_hot = nn.functional.one_hot(classes, outputs).double()
    found = {"targets": _numbers("targets", _smooth(one_hot, smoothing))}
    if loss.weight is not None or ignored.any():
        weights = torch.ones(outputs, dtype=torch.float64) if loss.weight is None else loss.weight.double()
        found["sampleWeights"] = _numbers("weight", weights[classes].masked_fill(ignored, 0.0))
        if loss.reduction == "mean":
            found["divisor"] = "weights"
    return found


def _smooth(targets, smoothing):
    return targets if smoothing == 0 else (1 - smoothing) * targets + smoothing / targets.shape[1]


def _has(parameters, one):
    return any(one is other for other in parameters)


def _bias(linears, optimizer):
    biases = [linear.bias for linear in linears]
    absent = [bias is None for bias in biases]
    if any(absent):
        if not all(absent):
            raise ScenarioError(
                "bias: some Linear layers have a bias and some have none; the app has biases in all layers or in none"
            )
        return "none"
    given = [parameter for group in getattr(optimizer, "param_groups", []) for parameter in group["params"]]
    # What the optimizer does not have, or has without a gradient, does not move.
    frozen = [not bias.requires_grad or not _has(given, bias) for bias in biases]
    if any(frozen) and not all(frozen):
        if all(bias.requires_grad for bias in biases):
            raise ScenarioError("optimizer: it does not have all parameters of the model")
        raise ScenarioError("bias: some biases are frozen and some are trained; the app freezes all of them or none")
    return "frozen" if frozen[0] else "trained"


REFUSED = {"dampening": 0, "maximize": False, "amsgrad": False, "centered": False}


def _optimizer(optimizer, linears, bias):
    kind = type(optimizer).__name__
    if type(optimizer) not in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop):
        raise ScenarioError(f"{kind}: expected SGD, Adam, AdamW or RMSprop")
    if len(optimizer.state) > 0:
        raise ScenarioError("optimizer: it has already made a step; a scenario starts with v = m = 0 and t = 0")
    groups = [group for group in optimizer.param_groups if group["params"]]
    given = [parameter for group in groups for parameter in group["params"]]
    if not all(_has(given, linear.weight) for linear in linears):
        raise ScenarioError("optimizer: it does not have all parameters of the model")
    first = groups[0]
    for group in groups:
        for key, usual in REFUSED.items():
            if group.get(key, usual) != usual:
                raise ScenarioError(f"{kind}: {key} is not modelled")
        if kind == "RMSprop" and group["momentum"] != 0:
            raise ScenarioError("RMSprop: momentum is not modelled")
        for key in ("lr", "momentum", "nesterov", "betas", "alpha", "eps", "decoupled_weight_decay"):
            if group.get(key) != first.get(key):
                raise ScenarioError(f"optimizer: {key} differs between the groups")
    settings = {"learningRate": float(first["lr"]), **_decay(groups, linears, bias)}
    if kind == "SGD":
        nesterov = first["nesterov"]
        return {"kind": "nesterov" if nesterov else "sgd", "momentum": float(first["momentum"]), **settings}
    settings["epsilon"] = first["eps"]
    if kind == "RMSprop":
        return {"kind": "rmsprop", "alpha": first["alpha"], **settings}
    beta1, beta2 = (float(beta) for beta in first["betas"])
    decoupled = kind == "AdamW" or first.get("decoupled_weight_decay", False)
    return {"kind": "adamw" if decoupled else "adam", "beta1": beta1, "beta2": beta2, **settings}


def _decay(groups, linears, bias):
    def rates(parameters):
        return {group["weight_decay"] for one in parameters for group in groups if _has(group["params"], one)}

    of_weights = rates([linear.weight for linear in linears])
    of_biases = rates([linear.bias for linear in linears]) if bias == "trained" else set()
    if len(of_weights) > 1 or len(of_biases) > 1 or not of_biases <= of_weights | {0, 0.0}:
        raise ScenarioError("optimizer: weight_decay differs between the groups; the app has one rate, for the weights or for all")
    (rate,) = of_weights
    decays_all = rate > 0 and of_biases == of_weights
    return {"weightDecay": float(rate), **({"weightDecayOn": "all"} if decays_all else {})}


if __name__ == "__main__":
    print(__doc__)
