/** A step as PyTorch: in the lines that people write, or, where PyTorch has none for it, with each sample's gradient by itself. */
import { type StepTrace, unitsIn } from '../../../model';
import { messages } from '../../../text';
import { overDivisor, writeBatch } from './batch';
import { dialects } from './dialect';
import { writeGradient } from './gradient';
import { lossCode, type OutputNames, writeBatchLoss } from './loss';
import type { Program } from './program';
import { movedParameters, writeRule, writeState } from './rule';
import { torchLosses } from './torchModules';
import { endsWithS, outputText, writeNet } from './torchNet';
import { hasTorchOptimizer, writeTorchOptimizer } from './torchOptimizer';
import { whyLoop, writeUsual } from './torchUsual';
import { unpacked, Writer } from './writer';

export function torchProgram(trace: StepTrace): Program {
  const writer = new Writer(trace, dialects.torch);
  const words = messages.programs;
  writer.add(undefined, 'import torch');
  writer.add(undefined, 'from torch import nn');
  writer.add(undefined, 'torch.set_default_dtype(torch.float64)', { comment: words.float64 });
  writeBatch(writer);
  writeNet(writer);
  const isKnown = hasTorchOptimizer(trace.settings.optimizer);
  if (isKnown) writeTorchOptimizer(writer);
  else writeState(writer);
  const why = whyLoop(trace);
  // In the usual lines, backward() has put the gradients where the optimizer looks for them.
  if (why === undefined) writeUsual(writer);
  const given = why === undefined ? undefined : writeLoop(writer, words.loop[why]);
  if (!trace.updates) writer.add('update', '', { comment: words.noUpdate });
  else if (isKnown) writeOptimizerStep(writer, given);
  else writeByHand(writer, given ?? 'g');
  const { lines, names, turned } = writer;
  return { library: 'torch', lines, names, turned };
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

/** What is differentiated: e, with the division where the convention puts it. */
function differentiated(writer: Writer, e: string, c: string): string {
  const { trace, carried } = writer;
  if (!carried) return e;
  if (trace.divisor === 0) return `0.0 * ${e}`;
  return `${trace.hasSampleWeights ? `${c} * ` : ''}${e}${overDivisor(writer)}`;
}

function divides(writer: Writer): { readonly divides?: true } {
  return writer.carried && overDivisor(writer) !== '' ? { divides: true } : {};
}

/** Writes the samples' gradients and what follows from them; the first part of the names of what the optimizer is given. */
function writeLoop(writer: Writer, why: string): string {
  const { trace, parameters } = writer;
  for (const { name, layer, part } of parameters) {
    writer.mean(`products_${name}`, { kind: 'sampleGradient', layer, part });
  }
  if (trace.batchSize === 0) writeNoLosses(writer);
  else writeSamples(writer, why);
  writeBatchLoss(writer);
  return writeGradient(writer, ({ name }) => `products_${name}`);
}

function writeNoLosses(writer: Writer): void {
  writer.define('loss', ['e', { kind: 'sampleLoss' }], 'torch.zeros(0)');
}

function writeSamples(writer: Writer, why: string): void {
  const { parameters } = writer;
  const layers = writer.layers();
  const deltas = layers.map((layer) => `delta${layer}`);
  for (const layer of layers) {
    writer.mean(`s${layer}`, { kind: 'preactivation', layer });
    writer.mean(`x${layer}`, { kind: 'activation', layer });
    writer.mean(`delta${layer}`, { kind: 'delta', layer });
  }
  writer.mean('e', { kind: 'sampleLoss' });
  writer.add('forward', '', { comment: why });
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

/** The gradients where the optimizer looks for them, if they are not there yet, its step, and what the step has added. */
function writeOptimizerStep(writer: Writer, given: string | undefined): void {
  const moved = movedParameters(writer);
  for (const { name, layer, part } of moved) {
    writer.mean(`update_${name}`, { kind: 'update', layer, part });
    if (given !== undefined) writer.add('update', `${name}.grad = ${given}_${name}`);
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
