"""Random PyTorch models as scenarios, trained for three steps by PyTorch itself, and everything that is refused.

Prints a line of JSON for each: {"scenario", "steps": [{"loss", "weights", "biases"}]} or {"case", "refused"}. Run by fromTorch.test.ts:
python3 test/features/code/program/torchModels.py COUNT
"""

import json
import pathlib
import random
import sys

import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[4] / "public" / "python"))
from torch_scenario import ScenarioError, scenario  # noqa: E402

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def drawn(seed):
    pick = random.Random(seed)
    torch.manual_seed(seed)
    depth, bias = pick.choice([1, 2, 2, 3]), pick.choice([True, True, False])
    widths = [pick.randint(1, 4) for _ in range(depth + 1)]
    hidden = [nn.Tanh, nn.Sigmoid, nn.ReLU, lambda: nn.LeakyReLU(0.01), nn.Identity]
    kind = pick.choice(["mse", "mseSum", "softmaxMse", "bce", "bceSum", "logits", "classes", "weighted", "ignored", "smooth", "probabilities", "nll"])
    if kind in ("classes", "weighted", "ignored", "smooth", "probabilities", "nll", "softmaxMse"):
        widths[-1] = max(2, widths[-1])
    count = pick.randint(2, 6)
    size = pick.choice([count, pick.randint(1, count)])
    outputs = widths[-1]
    if kind in ("bce", "logits") and outputs > 1:
        size = count
    modules = []
    for layer in range(depth):
        modules.append(nn.Linear(widths[layer], widths[layer + 1], bias=bias))
        if layer < depth - 1:
            modules.append(pick.choice(hidden)())
    end = {"mse": pick.choice(hidden)(), "mseSum": nn.Tanh(), "softmaxMse": nn.Softmax(dim=1), "bce": nn.Sigmoid(), "bceSum": nn.Sigmoid(), "nll": nn.LogSoftmax(dim=-1)}.get(kind)
    if end is not None:
        modules.append(end)
    nested = pick.random() < 0.3 and len(modules) > 2
    model = nn.Sequential(nn.Sequential(*modules[:2]), *modules[2:]) if nested else nn.Sequential(*modules)
    inputs = torch.rand(count, widths[0]) * 2 - 1
    targets = torch.rand(count, outputs)
    classes = torch.randint(0, outputs, (count,))
    loss = {
        "mse": nn.MSELoss(), "mseSum": nn.MSELoss(reduction="sum"), "softmaxMse": nn.MSELoss(), "bce": nn.BCELoss(),
        "bceSum": nn.BCELoss(reduction="sum"), "logits": nn.BCEWithLogitsLoss(), "classes": nn.CrossEntropyLoss(),
        "weighted": nn.CrossEntropyLoss(weight=torch.rand(outputs) + 0.2), "ignored": nn.CrossEntropyLoss(ignore_index=-100),
        "smooth": nn.CrossEntropyLoss(label_smoothing=0.1), "probabilities": nn.CrossEntropyLoss(reduction=pick.choice(["mean", "sum"])),
        "nll": nn.NLLLoss(),
    }[kind]
    if kind in ("classes", "weighted", "smooth", "nll"):
        targets = classes
    elif kind == "ignored":
        # Not alone in a batch: the mean of nothing is nan in PyTorch.
        size = count
        targets = classes.clone()
        targets[0] = -100
    elif kind == "probabilities":
        targets = torch.softmax(targets, dim=1)
    return model, inputs, targets, loss, optimizer_of(pick, model, bias), size


def optimizer_of(pick, model, bias):
    decay = pick.choice([0, 0.05])
    parameters = list(model.parameters())
    if bias and decay and pick.random() < 0.5:
        parameters = [{"params": [p for p in parameters if p.dim() == 2]}, {"params": [p for p in parameters if p.dim() == 1], "weight_decay": 0}]
    lr = 0.05
    return pick.choice([
        lambda: torch.optim.SGD(parameters, lr=lr, weight_decay=decay),
        lambda: torch.optim.SGD(parameters, lr=lr, momentum=0.9, weight_decay=decay),
        lambda: torch.optim.SGD(parameters, lr=lr, momentum=0.8, nesterov=True, weight_decay=decay),
        lambda: torch.optim.Adam(parameters, lr=lr, eps=1e-4, weight_decay=decay),
        lambda: torch.optim.AdamW(parameters, lr=lr, eps=1e-4, weight_decay=decay),
        lambda: torch.optim.RMSprop(parameters, lr=lr, eps=1e-4, weight_decay=decay),
    ])()


def trained(model, inputs, targets, loss, optimizer, size):
    """Three steps as a course would write them."""
    batches = [slice(first, first + size) for first in range(0, len(inputs), size)]
    linears = [module for module in model.modules() if isinstance(module, nn.Linear)]
    steps = []
    for step in range(3):
        rows = batches[step % len(batches)]
        optimizer.zero_grad()
        value = loss(model(inputs[rows]), targets[rows])
        value.backward()
        optimizer.step()
        steps.append({
            "loss": value.item(),
            "weights": [linear.weight.T.tolist() for linear in linears],
            "biases": [linear.bias.tolist() for linear in linears if linear.bias is not None],
        })
    return steps


class Own(nn.Module):
    pass


def refusals():
    """Each row of the table: what is called, and what of a plain call it replaces."""
    net = lambda *modules: nn.Sequential(*modules)  # noqa: E731
    plain = lambda: net(nn.Linear(3, 2), nn.Tanh(), nn.Linear(2, 1))  # noqa: E731
    frozen = plain()
    frozen[0].weight.requires_grad_(False)
    stepped = plain()
    moved = torch.optim.SGD(stepped.parameters(), lr=0.1, momentum=0.9)
    stepped(torch.ones(1, 3)).sum().backward()
    moved.step()
    sgd = lambda model, **more: torch.optim.SGD(model.parameters(), lr=0.1, **more)  # noqa: E731
    two = net(nn.Linear(3, 2))
    yes = {
        "not a Sequential": dict(model=Own()),
        "other module": dict(model=net(nn.Linear(3, 1), nn.GELU())),
        "batch normalization": dict(model=net(nn.Linear(3, 1), nn.BatchNorm1d(1))),
        "dropout in training": dict(model=net(nn.Linear(3, 1), nn.Dropout(0.5))),
        "two activations": dict(model=net(nn.Linear(3, 1), nn.Tanh(), nn.ReLU())),
        "activation first": dict(model=net(nn.Tanh(), nn.Linear(3, 1))),
        "softmax below the end": dict(model=net(nn.Linear(3, 2), nn.Softmax(dim=1), nn.Linear(2, 1))),
        "softmax over the batch": dict(model=net(nn.Linear(3, 1), nn.Softmax(dim=0))),
        "leaky slope": dict(model=net(nn.Linear(3, 1), nn.LeakyReLU(0.2))),
        "biases mixed": dict(model=net(nn.Linear(3, 2), nn.Linear(2, 1, bias=False))),
        "weights frozen": dict(model=frozen),
        "inputs": dict(inputs=torch.ones(3)),
        "targets [N]": dict(targets=torch.ones(4)),
        "softmax twice": dict(model=net(nn.Linear(3, 2), nn.Softmax(dim=1)), loss=nn.CrossEntropyLoss(), targets=torch.tensor([0, 1, 0, 1])),
        "sigmoid missing": dict(loss=nn.BCELoss()),
        "sigmoid twice": dict(model=net(nn.Linear(3, 1), nn.Sigmoid()), loss=nn.BCEWithLogitsLoss()),
        "pos_weight": dict(loss=nn.BCEWithLogitsLoss(pos_weight=torch.ones(1))),
        "NLL without LogSoftmax": dict(model=two, loss=nn.NLLLoss(), targets=torch.tensor([0, 1, 0, 1])),
        "smoothing with class weights": dict(model=two, loss=nn.CrossEntropyLoss(weight=torch.ones(2), label_smoothing=0.1), targets=torch.tensor([0, 1, 0, 1])),
        "other loss": dict(loss=nn.L1Loss()),
        "function": dict(loss=nn.functional.mse_loss),
        "reduction none": dict(loss=nn.MSELoss(reduction="none")),
        "class out of range": dict(model=two, loss=nn.CrossEntropyLoss(), targets=torch.tensor([0, 1, 5, 1])),
        "BCE, smaller last batch": dict(model=net(nn.Linear(3, 2), nn.Sigmoid()), loss=nn.BCELoss(), targets=torch.ones(4, 2), batch_size=3),
        "optimizer": dict(optimizer=lambda model: torch.optim.LBFGS(model.parameters())),
        "dampening": dict(optimizer=lambda model: sgd(model, momentum=0.9, dampening=0.5)),
        "after a step": dict(model=stepped, optimizer=lambda _: moved),
        "parameters missing": dict(optimizer=lambda model: torch.optim.SGD(model[0].parameters(), lr=0.1)),
        "groups differ": dict(optimizer=lambda model: torch.optim.SGD([{"params": model[0].parameters()}, {"params": model[2].parameters(), "lr": 0.2}], lr=0.1)),
        "not finite": dict(inputs=torch.full((4, 3), float("nan"))),
    }
    for case, more in yes.items():
        call = {"model": plain(), "inputs": torch.ones(4, 3), "targets": torch.ones(4, 1), "loss": nn.MSELoss(), "optimizer": sgd, **more}
        call["optimizer"] = call["optimizer"](call["model"]) if not isinstance(call["model"], Own) else None
        try:
            scenario(**call)
            refused = None
        except ScenarioError as error:
            refused = str(error)
        print(json.dumps({"case": case, "refused": refused}))


if __name__ == "__main__":
    for seed in range(int(sys.argv[1])):
        model, inputs, targets, loss, optimizer, size = drawn(seed)
        written = scenario(model, inputs, targets, loss, optimizer, batch_size=size)
        print(json.dumps({"scenario": written, "steps": trained(model, inputs, targets, loss, optimizer, size)}))
    refusals()
