/** A step as PyTorch: each sample's gradient by automatic differentiation, one after the other or by `torch.func`. */
import { type StepTrace, unitsIn } from '../../../model';
import { messages } from '../../../text';
import { overDivisor, writeBatch } from './batch';
import { dialects } from './dialect';
import { writeGradient } from './gradient';
import { lossCode, type OutputNames, writeBatchLoss } from './loss';
import type { Program, Way } from './program';
import { writeRule, writeState } from './rule';
import { torchLosses } from './torchModules';
import { endsWithS, outputText, writeNet } from './torchNet';
import { hasTorchOptimizer, writeTorchOptimizer } from './torchOptimizer';
import { unpacked, Writer } from './writer';

export function torchProgram(trace: StepTrace, way: Way): Program {
  const writer = new Writer(trace, dialects.torch);
  const words = messages.programs;
  writer.add(undefined, 'import torch');
  writer.add(undefined, 'from torch import nn');
  if (way === 'func') writeFuncImport(writer);
  writer.add(undefined, 'torch.set_default_dtype(torch.float64)', { comment: words.float64 });
  writeBatch(writer);
  writeNet(writer);
  const isKnown = hasTorchOptimizer(trace.settings.optimizer);
  if (isKnown) writeTorchOptimizer(writer);
  else writeState(writer);
  for (const { name, layer, part } of writer.parameters) {
    writer.mean(`products_${name}`, { kind: 'sampleGradient', layer, part });
  }
  if (way === 'loop') writeLoop(writer);
  else writeFunc(writer);
  const given = writeGradient(writer, ({ name }) => `products_${name}`);
  if (!trace.updates) writer.add('update', '', { comment: words.noUpdate });
  else if (isKnown) writeOptimizerStep(writer, given);
  else writeByHand(writer, given);
  const { lines, names, turned } = writer;
  return { library: 'torch', lines, names, turned };
}

function writeFuncImport(writer: Writer): void {
  writer.add(undefined, 'try:');
  writer.add(undefined, 'from torch.func import functional_call, grad, vmap', { indent: 1 });
  writer.add(undefined, 'except ImportError:', { comment: messages.programs.noFunc });
  writer.add(undefined, 'from functorch import grad, vmap', { indent: 1 });
  writer.add(undefined, 'from torch.nn.utils.stateless import functional_call', { indent: 1 });
}

function names(writer: Writer, y: string): OutputNames {
  return { s: `s${writer.lastLayer}`, x: `x${writer.lastLayer}`, y };
}

function lossText(writer: Writer, own: OutputNames): string {
  const { trace, dialect } = writer;
  return torchLosses[trace.settings.loss]?.(own) ?? lossCode(trace, dialect, own, []);
}

/** What PyTorch's own loss would do otherwise. */
function lossComment({ trace }: Writer): { readonly comment?: string } {
  const all: Readonly<Partial<Record<string, string>>> = messages.programs.losses;
  const comment = all[trace.settings.loss];
  return comment === undefined ? {} : { comment };
}

/** What is differentiated: e, with the sign and the division of the conventions. */
function differentiated(writer: Writer, e: string, c: string): string {
  const { trace, carried, negated } = writer;
  const sign = negated ? '-' : '';
  if (!carried) return `${sign}${e}`;
  if (trace.divisor === 0) return `0.0 * ${e}`;
  return `${sign}${trace.hasSampleWeights ? `${c} * ` : ''}${e}${overDivisor(writer)}`;
}

function divides(writer: Writer): { readonly divides?: true } {
  return writer.carried && overDivisor(writer) !== '' ? { divides: true } : {};
}

function writeLoop(writer: Writer): void {
  const { trace, parameters } = writer;
  const layers = writer.layers();
  const deltas = layers.map((layer) => `delta${layer}`);
  for (const layer of layers) {
    writer.mean(`s${layer}`, { kind: 'preactivation', layer });
    writer.mean(`x${layer}`, { kind: 'activation', layer });
    writer.mean(`delta${layer}`, { kind: 'delta', layer });
  }
  writer.mean('e', { kind: 'sampleLoss' });
  if (trace.batchSize === 0) {
    writer.define('loss', ['e', { kind: 'sampleLoss' }], 'torch.zeros(0)');
    writeBatchLoss(writer);
    return;
  }
  writer.add('forward', 'samples = []');
  writer.add('forward', 'for k in range(B):');
  for (const layer of layers) writeUnitLines(writer, layer);
  writer.add('loss', `e = ${lossText(writer, names(writer, 'Y[k]'))}`, {
    indent: 1,
    shape: [],
    ...lossComment(writer),
  });
  const wanted = [...layers.map((layer) => `s${layer}`), ...parameters.map(({ name }) => name)];
  writer.add(
    'output-delta',
    `found = torch.autograd.grad(${differentiated(writer, 'e', 'c[k]')}, [${wanted.join(', ')}])`,
    {
      indent: 1,
      ...divides(writer),
    },
  );
  writer.add('per-sample', 'samples.append([e.detach(), *found])', { indent: 1 });
  const stacked = ['e', ...deltas, ...parameters.map(({ name }) => `products_${name}`)];
  writer.add('per-sample', `${stacked.join(', ')} = [`);
  writer.add('per-sample', 'torch.stack(each) for each in zip(*samples)', {
    indent: 1,
    comment: messages.programs.samples,
  });
  writer.add('per-sample', ']');
  writeBatchLoss(writer);
}

/** s and x of a layer, of one sample. */
function writeUnitLines(writer: Writer, layer: number): void {
  const { trace, lastLayer } = writer;
  const { network } = trace;
  const at = 2 * (layer - 1);
  const shape = [unitsIn(network, layer)];
  writer.add('forward', `s${layer} = net[${at}](${layer === 1 ? 'X[k]' : `x${layer - 1}`})`, {
    indent: 1,
    shape,
    defines: `s${layer}`,
  });
  const isS = layer === lastLayer && endsWithS(writer);
  const text = isS ? outputText(writer, layer) : `net[${at + 1}](s${layer})`;
  writer.add('forward', `x${layer} = ${text}`, { indent: 1, shape, defines: `x${layer}` });
}

function writeFunc(writer: Writer): void {
  const { trace, parameters } = writer;
  const words = messages.programs;
  const own = names(writer, 'y');
  const output = endsWithS(writer) ? own.s : own.x;
  writer.add('forward', 'def loss(parameters, x, y):');
  writer.add('forward', `${output} = functional_call(net, parameters, (x,))`, { indent: 1 });
  writer.add('loss', `return ${lossText(writer, own)}`, { indent: 1, ...lossComment(writer) });
  writer.mean('e', { kind: 'sampleLoss' });
  if (trace.batchSize === 0) {
    writer.define('loss', ['e', { kind: 'sampleLoss' }], 'torch.zeros(0)');
    writeBatchLoss(writer);
    return;
  }
  writer.add('loss', 'parameters = {name: p.detach() for name, p in net.named_parameters()}');
  writer.define('loss', ['e', { kind: 'sampleLoss' }], 'vmap(loss, in_dims=(None, 0, 0))(parameters, X, Y)');
  writeBatchLoss(writer);
  const weighs = writer.carried && trace.hasSampleWeights;
  const plain = !writer.carried && !writer.negated;
  if (!plain) {
    const c = weighs ? ', c' : '';
    writer.add('output-delta', `def part(parameters, x, y${c}):`);
    writer.add('output-delta', `return ${differentiated(writer, 'loss(parameters, x, y)', 'c')}`, {
      indent: 1,
      ...divides(writer),
    });
  }
  const axes = weighs ? '(None, 0, 0, 0)' : '(None, 0, 0)';
  writer.add(
    'per-sample',
    `products = vmap(grad(${plain ? 'loss' : 'part'}), in_dims=${axes})(parameters, X, Y${weighs ? ', c' : ''})`,
    { comment: words.inFunc },
  );
  const all = parameters.map(({ name }) => `products_${name}`);
  writer.add('per-sample', `${unpacked(all)} = products.values()`);
}

/** The gradients where the optimizer looks for them, its step, and what the step has added. */
function writeOptimizerStep(writer: Writer, given: string): void {
  const { parameters, trace } = writer;
  const moved = parameters.filter(({ part }) => part === 'weights' || trace.network.bias === 'trained');
  for (const { name, layer, part } of moved) {
    writer.mean(`update_${name}`, { kind: 'update', layer, part });
    writer.add('update', `${name}.grad = ${given}_${name}`);
  }
  const list = `[${moved.map(({ name }) => name).join(', ')}]`;
  writer.add('update', `before = [p.detach().clone() for p in ${list}]`);
  writer.add('update', 'optimizer.step()');
  const updates = moved.map(({ name }) => `update_${name}`);
  writer.add('update', `${unpacked(updates)} = [p.detach() - q for p, q in zip(${list}, before)]`);
}

/** An optimizer that PyTorch does not have. */
function writeByHand(writer: Writer, given: string): void {
  writer.add('update', '', { comment: messages.programs.byHand });
  writer.add('update', 'torch.set_grad_enabled(False)');
  writeRule(writer, given);
  for (const { name, part } of writer.parameters) {
    if (part === 'weights' || writer.trace.network.bias === 'trained')
      writer.add('update', `${name} += update_${name}`);
  }
}
