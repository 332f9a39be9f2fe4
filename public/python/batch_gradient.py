"""Shows a step of your model in the Batch Gradient Explainer, below the cell of a notebook, and checks gradients of your own.

    from batch_gradient import check, explain
    explain(model, inputs, targets, nn.MSELoss(), optimizer)
    check({"0.weight": my_gradient})

`explain` takes an nn.Sequential of PyTorch, a scenario (a dict), or weights, biases and activations as NumPy arrays. `check` compares your gradients
with the step that was explained last, and says where they differ and by what slip. `scenario` makes a scenario file of a model:

    import json
    from batch_gradient import scenario
    with open("step.json", "w") as file:
        json.dump(scenario(model, inputs, targets, nn.MSELoss(), optimizer, batch_size=4), file)

Call it after the model and the optimizer are made and before the first optimizer.step(). The model is an nn.Sequential of Linear layers and
activations. The scenario then makes the same steps as the model, in float64; float32 numbers are taken over exactly. What the app does not
model is refused: a ScenarioError says in one sentence where and why. Only models of PyTorch need PyTorch, from version 1.13 on.

Where the app is, `app` says: the address of a published copy, a folder that has its index.html, or its one HTML file, which goes into the output of the
cell (about 4 MB each time) and needs no server and no network. `batch_gradient.app = "…"` sets it for all calls.
"""

import base64
import functools
import html
import http.server
import json
import math
import numbers
import pathlib
import secrets
import sys
import threading
import zlib

# `npm run address` writes the address of the published copy here.
PUBLISHED = ""

app = None


class ScenarioError(ValueError):
    """What the app does not model, in one sentence that begins with its place."""


# The app's own names; a test compares them with its lists.
NAMES = {
    "activation": ("identity", "sigmoid", "tanh", "relu", "leakyRelu", "softmax"),
    "loss": ("squaredError", "halfSquaredError", "meanSquaredError", "binaryCrossEntropy", "crossEntropy"),
    "reduction": ("mean", "sum"),
    "optimizer": ("sgd", "nesterov", "rmsprop", "adam", "adamw"),
    "phase": ("batch", "forward", "loss", "output-delta", "hidden-delta", "per-sample", "sum", "update"),
    "view": ("network", "ledger", "formulas", "sum", "product", "matrix", "arrows", "outputs", "loss", "weights", "data", "influence", "noise", "check", "editor", "lesson", "pictures", "compare", "epoch", "code", "work", "worked"),
}

# The activation of the outputs that a loss needs.
NEEDED = {"binaryCrossEntropy": "sigmoid", "crossEntropy": "softmax"}

MOST_STEPS = 100_000


def _one_of(place, value, kind):
    if value not in NAMES[kind]:
        raise ScenarioError(f"{place}: {value!r}; one of {', '.join(NAMES[kind])}")


def _integer(place, value, least, most=None):
    if isinstance(value, bool) or not hasattr(value, "__index__") or value < least or (most is not None and value > most):
        raise ScenarioError(f"{place}: expected an integer {least}{'' if most is None else f'..{most}'}{' or more' if most is None else ''}; got {value!r}")
    return int(value)


def _fitting(place, activations, loss):
    """Softmax is for the outputs, and some losses need one activation there."""
    for at, one in enumerate(activations[:-1]):
        if one == "softmax":
            raise ScenarioError(f"{place}[{at}]: expected softmax in the last layer only")
    needed = NEEDED.get(loss)
    if activations and needed is not None and activations[-1] != needed:
        raise ScenarioError(f"{place}[{len(activations) - 1}]: expected {needed}, which loss {loss} needs; got {activations[-1]!r}")


def _finite(place, value):
    if isinstance(value, bool) or not isinstance(value, numbers.Real) or not math.isfinite(value) or value < 0:
        raise ScenarioError(f"{place}: expected a finite number, 0 or more; got {value!r}")
    return float(value)


torch = nn = None


def _import_torch():
    """When a model of PyTorch comes: scenarios and NumPy arrays do not need it."""
    global torch, nn
    try:
        import torch
        from torch import nn
    except ImportError as error:
        raise ModuleNotFoundError(
            "model: it needs PyTorch, which this Python does not have; arrays and scenarios do not need it", name="torch"
        ) from error


def scenario(model, inputs, targets, loss, optimizer, batch_size=None, title=None):
    """The scenario as a dict for json.dump; batch_size is the number of samples if absent."""
    _import_torch()
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
    return _file(title, network, name, data, {"batchSize": size, **reduced, "optimizer": _optimizer(optimizer, linears, bias)})


def _file(title, network, loss, data, training):
    return {
        "format": "batch-gradient-scenario",
        "version": 1,
        **({"title": title} if title else {}),
        "network": network,
        "loss": loss,
        "data": data,
        "training": training,
    }


ACTIVATIONS = {"Tanh": "tanh", "Sigmoid": "sigmoid", "ReLU": "relu", "LeakyReLU": "leakyRelu", "Identity": "identity"}
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
        elif not _is_activation(module) and not isinstance(module, (nn.Softmax, nn.LogSoftmax)):
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
            layers[-1][1] = ACTIVATIONS[kind]
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


def _is_activation(module):
    return type(module).__name__ in ACTIVATIONS and type(module) is getattr(nn, type(module).__name__)


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


def _loss(loss, targets, activation, end, count, outputs, batch_size):
    """The loss's name, the last activation, and what else it makes of the training; with the targets."""
    if not isinstance(loss, nn.Module):
        raise ScenarioError(f"loss: expected a module such as nn.MSELoss(); got a {type(loss).__name__}")
    kind = type(loss).__name__
    if type(loss) not in (nn.MSELoss, nn.BCELoss, nn.BCEWithLogitsLoss, nn.CrossEntropyLoss, nn.NLLLoss):
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

# What is shown below a cell


class Shown:
    """A step of the app as an output of a notebook; elsewhere, its link."""

    def __init__(self, html_text, link, text):
        self.html, self.link, self._text = html_text, link, text

    def _repr_html_(self):
        return self.html

    def __repr__(self):
        return self._text


def explain(
    model=None,
    inputs=None,
    targets=None,
    loss=None,
    optimizer=None,
    *,
    weights=None,
    biases=None,
    activations=None,
    learning_rate=0.1,
    reduction="mean",
    batch_size=None,
    step=1,
    phase="sum",
    view="ledger,formulas",
    height=640,
    title=None,
    app=None,
    show=True,
):
    """Shows a step of training below the cell.

    model: an nn.Sequential of PyTorch with inputs, targets, loss and optimizer as for `scenario`; or a scenario, a dict. Without PyTorch:
    weights (a list of arrays d(l-1) x d(l)), biases (a list of arrays d(l), or None), activations (their names, a list), inputs (N x d(0)),
    targets (N x d(L)), and loss by its name, such as "squaredError".
    view: the views of the app to be shown, such as "ledger,network"; height in pixels; show=False returns the output in place of showing it.
    """
    global _last
    if not isinstance(view, str):
        raise ScenarioError(f"view: expected a text such as 'ledger,sum'; got {view!r}")
    for name in view.split(","):
        _one_of("view", name.strip(), "view")
    _one_of("phase", phase, "phase")
    _integer("step", step, 1, MOST_STEPS)
    _integer("height", height, 1)
    if isinstance(model, dict):
        made, names = _checked(model), None
    elif model is not None:
        if not hasattr(model, "named_parameters"):
            raise ScenarioError(f"model: expected an nn.Sequential of PyTorch, or a scenario, a dict; got {type(model).__name__}")
        made, names = scenario(model, inputs, targets, loss, optimizer, batch_size, title), _names(model)
    else:
        made = _from_arrays(weights, biases, activations, inputs, targets, loss, learning_rate, reduction, batch_size, title)
        names = None
    _last = _Step(made, names, step, app)
    return _out(_shown(_last, {"phase": phase, "embed": view}, height, said=f"Step {step}"), show)


def check(gradients, step=None, *, height=560, show=True):
    """Compares gradients of your own with the step that was explained last, and shows below the cell where they differ and by what slip.

    gradients: a dict with the names of model.named_parameters() and PyTorch's shapes (out, in), a part of them suffices; or a list of arrays
    d(l-1) x d(l) and, in the same order, biases d(l); or the model itself, with its .grad. step: another step than the one explained.
    """
    if _last is None:
        raise CheckError("check: call explain first; it says which step the gradients are compared with")
    _integer("height", height, 1)
    of = _last if step is None else _Step(_last.scenario, _last.names, _integer("step", step, 1, MOST_STEPS), _last.app)
    numbers = _written(_gradients(gradients, of))
    if len(numbers) > MOST_NUMBERS:
        raise CheckError(f"check: expected at most {MOST_NUMBERS} numbers at a time; got {len(numbers)}; give the gradients of one layer")
    message = {"type": "batch-gradient/check", "numbers": numbers}
    keys = {"phase": "sum", "embed": "work", "work.show": "gradients", "work": _packed(numbers)}
    said = f"{len(numbers)} gradients of step {of.step}"
    return _out(_shown(of, keys, height, said=said, message=message), show)


class CheckError(ValueError):
    """Gradients that cannot be compared with a step, in one sentence."""


MOST_NUMBERS = 2000

_last = None


class _Step:
    def __init__(self, made, names, step, app):
        self.scenario, self.names, self.step, self.app = made, names, step, app
        self.layers = made["network"]["layers"]
        self.has_bias = made["network"].get("bias", "trained") != "none"


def _out(shown, show):
    if not show:
        return shown
    ipython = sys.modules.get("IPython")
    if ipython is not None and ipython.get_ipython() is not None:
        ipython.display.display(shown)
    else:
        print(shown)
    return None


# Longer texts do not fit into an address; the frame is sent them.
MOST_IN_LINK = 1_000_000

SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"

# No frame, no script: what is left is the line below.
FRAME = """<iframe id="{id}" title="{title}" {source} width="100%" height="{height}" style="border: 0" sandbox="{sandbox}" allow="fullscreen *; clipboard-write *"></iframe>
<p style="margin: 0; font-size: smaller">{below}</p>
"""

SCRIPT = """<script>(() => {{
  const frame = document.getElementById("{id}");
  if (!frame) return;
  const [page, hash, messages] = [{page}, {hash}, {messages}];
  addEventListener("message", (event) => {{
    if (event.source !== frame.contentWindow || event.data?.type !== "batch-gradient/ready") return;
    for (const message of messages) event.source.postMessage(message, "*");
  }});
  if (page) frame.src = URL.createObjectURL(new Blob([page], {{ type: "text/html" }})) + hash;
}})()</script>
"""


def _shown(of, keys, height, *, said, message=None):
    """The output: a frame, the line below it, and what the frame is sent once it is there."""
    text = json.dumps(of.scenario)
    fits = len(text) <= MOST_IN_LINK
    place = {**({"scenario": _packed(text)} if fits else {}), "step": of.step, **keys}
    page, base = _where(of.app)
    hash_of = "#" + "&".join(f"{key}={value}" for key, value in place.items())
    link = None if page is not None or not fits else base + hash_of
    messages = [] if fits else [{"type": "batch-gradient/set", "state": {"scenario": of.scenario, "step": of.step, "phase": keys["phase"]}}]
    messages += [message] if message else []
    frame = {
        "id": f"batch-gradient-{secrets.token_hex(6)}",
        "title": html.escape(f"Batch Gradient Explainer: {said}"),
        "source": "" if page is not None else f'src="{html.escape(base + hash_of)}"',
        "height": int(height),
        "sandbox": SANDBOX,
        "below": _below(said, link),
    }
    script = SCRIPT.format(id=frame["id"], page=_in_script(page), hash=_in_script(hash_of), messages=_in_script(messages))
    made = FRAME.format(**frame) + (script if page is not None or messages else "")
    return Shown(made, link, f"Batch Gradient Explainer, {said}: {link or 'shown where outputs are HTML with frames'}")


def _below(said, link):
    if link is None:
        return f"{html.escape(said)}. If no frame stands here, this place shows none; run the cell in a notebook."
    return f'{html.escape(said)}. If no frame stands here, this place shows none: <a href="{html.escape(link)}" target="_blank">open it in a tab</a>.'


def _in_script(value):
    """As JSON; within a script, its end must not occur."""
    return json.dumps(value).replace("<", "\\u003c")


def _packed(value):
    """As the app packs texts into addresses: raw deflate, in base64 for addresses."""
    text = value if isinstance(value, str) else json.dumps(value)
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(text.encode()) + deflate.flush()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _where(given):
    """The page as text if it goes into the output; and the address of the app."""
    chosen = given or app or PUBLISHED or _beside()
    if not chosen:
        raise ScenarioError(
            'app: where is it? Set batch_gradient.app to the address of a published copy, to its folder, or to its one HTML file'
        )
    if str(chosen).split("#")[0].lower().endswith(".zip"):
        raise ScenarioError(f"app: a zip is no page; unpack it, and give its folder; got {chosen}")
    if str(chosen).startswith(("http://", "https://")):
        return None, str(chosen).split("#")[0]
    if not isinstance(chosen, (str, pathlib.PurePath)):
        raise ScenarioError(f"app: expected an address, a folder with index.html, or an HTML file; got {chosen!r}")
    path = pathlib.Path(chosen).expanduser()
    if path.is_file() and path.suffix in (".html", ".htm"):
        page = path.read_text(encoding="utf-8", errors="replace")
        if "Batch Gradient Explainer" not in page:
            raise ScenarioError(f"app: this HTML file is not the app's; got {chosen}")
        return page, ""
    if (path / "index.html").is_file():
        return None, _served(path.resolve())
    raise ScenarioError(f"app: expected an address, a folder with index.html, or an HTML file; got {chosen}")


def _beside():
    """This file lies in the folder `python` of a copy of the app."""
    folder = pathlib.Path(__file__).resolve().parent.parent
    return folder if (folder / "index.html").is_file() and (folder / "assets").is_dir() else None


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@functools.lru_cache(maxsize=None)
def _served(folder):
    """A server of this process, for this machine alone."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/"


# Arrays in place of a model


def _from_arrays(weights, biases, activations, inputs, targets, loss, learning_rate, reduction, batch_size, title):
    missing = [name for name, given in [("weights", weights), ("activations", activations), ("inputs", inputs), ("targets", targets), ("loss", loss)] if given is None]
    if missing:
        raise ScenarioError(f"explain: expected a model, a scenario, or arrays; missing: {', '.join(missing)}")
    weights, activations = [_listed(f"weights of layer {at}", one, 2) for at, one in enumerate(weights, 1)], list(activations)
    layers = [len(weights[0])] + [len(one[0]) for one in weights]
    for at, one in enumerate(activations):
        _one_of(f"activations[{at}]", one, "activation")
    _one_of("loss", loss, "loss")
    _one_of("reduction", reduction, "reduction")
    for at, one in enumerate(weights, 1):
        if len(one) != layers[at - 1]:
            raise ScenarioError(f"weights of layer {at}: expected the shape [{layers[at - 1]}, {layers[at]}], a row for each unit below; got [{len(one)}, {len(one[0])}]")
    if len(activations) != len(weights):
        raise ScenarioError(f"activations: expected a name for each of {len(weights)} layers; got {len(activations)}")
    _fitting("activations", activations, loss)
    network = {"layers": layers, "activations": activations, "bias": "none" if biases is None else "trained", "weights": weights}
    if biases is not None:
        network["biases"] = [_listed(f"biases of layer {at}", one, 1) for at, one in enumerate(biases, 1)]
        found = [len(one) for one in network["biases"]]
        if found != layers[1:]:
            raise ScenarioError(f"biases: expected {layers[1:]} numbers in the layers; got {found}")
    inputs, targets = _listed("inputs", inputs, 2), _listed("targets", targets, 2)
    for place, rows, width in (("inputs", inputs, layers[0]), ("targets", targets, layers[-1])):
        if len(rows[0]) != width or len(rows) != len(inputs):
            raise ScenarioError(f"{place}: expected the shape [{len(inputs)}, {width}]; got [{len(rows)}, {len(rows[0])}]")
    training = {
        "batchSize": len(inputs) if batch_size is None else _integer("batch_size", batch_size, 1, len(inputs)),
        "reduction": reduction,
        "optimizer": {"kind": "sgd", "learningRate": _finite("learning_rate", learning_rate), "momentum": 0, "weightDecay": 0},
    }
    return _file(title, network, loss, {"inputs": inputs, "targets": targets}, training)


def _checked(made):
    """A scenario, with the names in it that Python can judge; the app reads the rest, and shows nothing else if it cannot."""
    network, training = made.get("network"), made.get("training")
    if not all(isinstance(one, dict) for one in (network, training, made.get("data"))):
        raise ScenarioError("scenario: expected a dict with network, loss, data and training")
    _plain(made)
    activations = network.get("activations") or []
    for at, one in enumerate(activations):
        _one_of(f"network.activations[{at}]", one, "activation")
    _one_of("loss", made.get("loss"), "loss")
    _fitting("network.activations", activations, made["loss"])
    _one_of("training.reduction", training.get("reduction"), "reduction")
    optimizer = training.get("optimizer")
    if isinstance(optimizer, dict):
        _one_of("training.optimizer.kind", optimizer.get("kind"), "optimizer")
    inputs = made["data"].get("inputs")
    if isinstance(inputs, list) and "batchSize" in training:
        _integer("training.batchSize", training["batchSize"], 1, len(inputs))
    return made


def _plain(value):
    """What JSON can carry; it has no NaN."""
    if isinstance(value, dict):
        for one in value.values():
            _plain(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            _plain(one)
    elif isinstance(value, float) and not math.isfinite(value):
        raise ScenarioError("scenario: expected finite numbers; one is NaN or infinite")
    elif value is not None and not isinstance(value, (str, int, float)):
        raise ScenarioError(f"scenario: expected numbers, texts, lists and dicts, as JSON has them; got {type(value).__name__}")


def _listed(place, array, dimensions):
    """An array as lists of floats."""
    shape = _shape(array)
    if len(shape) != dimensions or 0 in shape:
        raise ScenarioError(f"{place}: expected an array of {dimensions} dimension{'s' if dimensions > 1 else ''}; got the shape {shape}")
    if dimensions == 2:
        for row in array:
            if _shape(row) != shape[1:]:
                raise ScenarioError(f"{place}: expected rows of {shape[1]} numbers; got {row!r}")
    rows = [[_float(place, one) for one in row] for row in array] if dimensions == 2 else [_float(place, one) for one in array]
    if not all(math.isfinite(one) for row in (rows if dimensions == 2 else [rows]) for one in row):
        raise ScenarioError(f"{place}: expected finite numbers")
    return rows


def _float(place, value):
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ScenarioError(f"{place}: expected numbers; got {value!r}") from None


def _shape(array):
    if hasattr(array, "shape"):
        return [int(size) for size in array.shape]
    shape = []
    while isinstance(array, (list, tuple)):
        shape.append(len(array))
        array = array[0] if array else None
    return shape


# Gradients of one's own


def _names(model):
    """For each Linear, the names of its weight and its bias."""
    found = {id(parameter): name for name, parameter in model.named_parameters()}
    layers, _, _ = _layers(model)
    return [(found[id(linear.weight)], None if linear.bias is None else found[id(linear.bias)]) for linear, _ in layers]


def _gradients(given, of):
    """Triples of a layer, an array with a row for each unit below (None: the bias), and what says where it comes from."""
    if hasattr(given, "named_parameters"):
        given = {name: parameter.grad for name, parameter in given.named_parameters() if parameter.requires_grad}
        for name, gradient in given.items():
            if gradient is None:
                raise CheckError(f"{name}: it has no .grad; call loss.backward() first")
    if isinstance(given, dict):
        return _by_name(given, of)
    if not isinstance(given, (list, tuple)):
        raise CheckError(f"check: expected a dict, a list or a model; got {type(given).__name__}")
    return _in_order(given, of)


def _by_name(given, of):
    if of.names is None:
        raise CheckError("check: names are those of a PyTorch model; a scenario and arrays have none, so give a list of arrays")
    places = {}
    for layer, (weight, bias) in enumerate(of.names, 1):
        places[weight] = (layer, False)
        if bias is not None:
            places[bias] = (layer, True)
    found = []
    for name, gradient in given.items():
        if name not in places:
            raise CheckError(f"{name}: expected one of {', '.join(places)}")
        layer, is_bias = places[name]
        below, units = of.layers[layer - 1], of.layers[layer]
        _check_shape(name, gradient, [units] if is_bias else [units, below], "" if is_bias else ", (out, in)")
        found.append((layer, is_bias, gradient if is_bias else _transposed(gradient)))
    return found


def _in_order(given, of):
    found, counts = [], {1: 0, 2: 0}
    for gradient in given:
        dimensions = len(_shape(gradient))
        if dimensions not in counts:
            raise CheckError(f"check: expected arrays of 1 dimension (biases) or 2 (weights); got the shape {_shape(gradient)}")
        counts[dimensions] += 1
        layer, is_bias = counts[dimensions], dimensions == 1
        if layer >= len(of.layers):
            raise CheckError(f"check: expected {len(of.layers) - 1} arrays of {'biases' if is_bias else 'weights'}; got more")
        below, units = of.layers[layer - 1], of.layers[layer]
        name = f"{'biases' if is_bias else 'weights'} of layer {layer}"
        _check_shape(name, gradient, [units] if is_bias else [below, units], "" if is_bias else ", a row for each unit below")
        found.append((layer, is_bias, gradient))
    return found


def _check_shape(name, gradient, expected, how):
    if _shape(gradient) != expected:
        raise CheckError(f"{name}: expected the shape {expected}{how}; got {_shape(gradient)}")


def _transposed(rows):
    return rows.T if hasattr(rows, "T") else [list(column) for column in zip(*rows)]


def _written(gradients):
    """Each number by its address, with as many digits as its type holds after a few sums."""
    numbers = []
    digits = 10
    for layer, is_bias, array in gradients:
        digits = min(digits, _digits(array))
        if is_bias:
            numbers += [((layer, 0, to), float(one)) for to, one in enumerate(array, 1)]
        else:
            numbers += [((layer, at, to), float(one)) for at, row in enumerate(array, 1) for to, one in enumerate(row, 1)]
    if not all(math.isfinite(one) for _, one in numbers):
        raise CheckError("check: expected finite numbers; a gradient is NaN or infinite")
    largest = max((abs(one) for _, one in numbers), default=0)
    decimals = digits - 1 - (math.floor(math.log10(largest)) if largest > 0 else 0)
    return {f"batchGradient.{layer}.{at}.{to}": _number(one, decimals) for (layer, at, to), one in numbers}


def _digits(array):
    kind = str(getattr(array, "dtype", "float64"))
    return 3 if "float16" in kind else 5 if "32" in kind else 8


def _number(one, decimals):
    """Down to the last place that the largest gradient has."""
    if 0 <= decimals <= 20:
        return f"{one:.{decimals}f}"
    significant = decimals + 1 + math.floor(math.log10(abs(one))) if one else 0
    return "0" if significant < 1 else f"{one:.{significant - 1}e}"


if __name__ == "__main__":
    print(__doc__)
