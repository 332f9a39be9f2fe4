/** A step as NumPy: samples are rows, weights are [from][to], and the chain rule is written out. */
import { bracketed, constant, type Expression, inCode, leafOf, negative } from '../../../expression';
import {
  activationNamed,
  activationOf,
  isFused,
  lossNamed,
  type StepTrace,
  unitActivation,
  unitsIn,
} from '../../../model';
import { messages } from '../../../text';
import { overDivisor, writeBatch } from './batch';
import { dialects } from './dialect';
import { writeGradient } from './gradient';
import { lossCode, writeBatchLoss } from './loss';
import type { Program } from './program';
import { writeRule, writeState } from './rule';
import { Writer } from './writer';

export function numpyProgram(trace: StepTrace): Program {
  const writer = new Writer(trace, dialects.numpy);
  writer.add(undefined, 'import numpy as np');
  writeBatch(writer);
  for (const { name, layer, part } of writer.parameters) {
    const meaning = { kind: 'weight' as const, layer, part };
    writer.define('batch', [name, meaning], [writer.listed(meaning)]);
  }
  writeState(writer);
  for (const layer of writer.layers()) writeForward(writer, layer);
  writeLoss(writer);
  writeOutputDelta(writer);
  for (const layer of [...writer.layers()].reverse().slice(1)) writeHiddenDelta(writer, layer);
  for (const layer of [...writer.layers()].reverse()) {
    writer.define(
      'per-sample',
      [`products${layer}`, { kind: 'sampleGradient', layer, part: 'weights' }],
      `${below(layer)}[:, :, None] * delta${layer}[:, None, :]`,
    );
  }
  const given = writeGradient(writer, ({ layer, part }) => `${part === 'weights' ? 'products' : 'delta'}${layer}`);
  if (trace.updates) {
    writeRule(writer, given);
    writeNewWeights(writer);
  } else writer.add('update', '', { comment: messages.programs.noUpdate });
  const { lines, names, turned } = writer;
  return { library: 'numpy', lines, names, turned };
}

/** The outputs of the layer below. */
function below(layer: number): string {
  return layer === 1 ? 'X' : `x${layer - 1}`;
}

function writeForward(writer: Writer, layer: number): void {
  const { network } = writer.trace;
  const bias = network.bias === 'none' ? '' : ` + b${layer}`;
  const s = `s${layer}`;
  writer.define('forward', [s, { kind: 'preactivation', layer }], `${below(layer)} @ W${layer}${bias}`);
  const x = [`x${layer}`, { kind: 'activation', layer }] as const;
  const name = activationOf(network, layer);
  if (activationNamed(name).perUnit) {
    writer.define('forward', x, render(writer, unitActivation(name).formula({ s: leafOf(s) })));
    return;
  }
  writer.add('forward', `powers = np.exp(${s} - ${s}.max(axis=1, keepdims=True))`, {
    shape: [writer.trace.batchSize, unitsIn(network, layer)],
  });
  writer.define('forward', x, 'powers / powers.sum(axis=1, keepdims=True)');
}

function writeLoss(writer: Writer): void {
  const { trace, lastLayer } = writer;
  const names = { s: `s${lastLayer}`, x: `x${lastLayer}`, y: 'Y' };
  writer.define('loss', ['e', { kind: 'sampleLoss' }], lossCode(trace, writer.dialect, names, [1]), {
    ...(isFused(trace.settings.loss) && { comment: messages.programs.fromS }),
  });
  writeBatchLoss(writer);
}

/** δ of the outputs, with the division where the convention puts it. */
function writeOutputDelta(writer: Writer): void {
  const { trace, lastLayer } = writer;
  const { network, settings } = trace;
  const [s, x] = [`s${lastLayer}`, `x${lastLayer}`];
  const leaves = { x: leafOf(x), y: leafOf('Y'), K: constant(unitsIn(network, lastLayer)) };
  const error = isFused(settings.loss) ? minusTargets(x) : lossNamed(settings.loss).error(leaves);
  const delta = [`delta${lastLayer}`, { kind: 'delta', layer: lastLayer }] as const;
  const { share, divides } = carried(writer);
  const options = divides ? { divides: true as const } : {};
  const name = activationOf(network, lastLayer);
  if (isFused(settings.loss)) {
    const text = render(writer, error);
    writer.define('output-delta', delta, share === '' ? text : `(${text})${share}`, options);
  } else if (activationNamed(name).perUnit) {
    const factors = [error, ...slopeFactor(writer, lastLayer, { s, x })];
    writer.define('output-delta', delta, `${joined(writer, factors)}${share}`, options);
  } else {
    writer.define('output-delta', ['error', { kind: 'outputError' }], render(writer, error));
    writer.define('output-delta', delta, `${x} * (error - (error * ${x}).sum(axis=1, keepdims=True))${share}`, {
      ...options,
      comment: messages.programs.jacobian,
    });
  }
}

function minusTargets(x: string): Expression<string> {
  return { node: 'sum', terms: [leafOf(x), negative(leafOf('Y'))] };
}

/** What δ is multiplied by where it contains the division: c(k)/D. */
function carried(writer: Writer): { readonly share: string; readonly divides: boolean } {
  const { trace } = writer;
  if (!writer.carried) return { share: '', divides: false };
  if (trace.divisor === 0) return { share: ' * 0.0', divides: false };
  const over = overDivisor(writer);
  return { share: trace.hasSampleWeights ? ` * (c${over})[:, None]` : over, divides: over !== '' };
}

function writeHiddenDelta(writer: Writer, layer: number): void {
  const back = `delta${layer + 1} @ W${layer + 1}.T`;
  const slope = slopeFactor(writer, layer, { s: `s${layer}`, x: `x${layer}` });
  const [factor] = slope;
  const text = factor ? `(${back}) * ${bracketed(piece(writer, factor), 3)}` : back;
  writer.define('hidden-delta', [`delta${layer}`, { kind: 'delta', layer }], text);
}

/** θ′, unless it is 1 everywhere. */
function slopeFactor(
  writer: Writer,
  layer: number,
  names: { readonly s: string; readonly x: string },
): readonly Expression<string>[] {
  const slope = unitActivation(activationOf(writer.trace.network, layer)).slope({
    s: leafOf(names.s),
    x: leafOf(names.x),
  });
  return slope.node === 'constant' && slope.value === 1 ? [] : [slope];
}

function joined(writer: Writer, factors: readonly Expression<string>[]): string {
  const [only] = factors;
  if (only && factors.length === 1) return writer.carried ? bracketed(piece(writer, only), 2) : render(writer, only);
  return factors.map((factor) => bracketed(piece(writer, factor), 3)).join(' * ');
}

function writeNewWeights(writer: Writer): void {
  const { trace, parameters } = writer;
  const isMoved = (part: string): boolean => part === 'weights' || trace.network.bias === 'trained';
  for (const layer of writer.layers()) {
    const own = parameters.filter((one) => one.layer === layer && isMoved(one.part));
    for (const { name, part } of own) writer.mean(`${name}_new`, { kind: 'weightAfter', layer, part });
    const left = own.map(({ name }) => `${name}_new`).join(', ');
    writer.add('update', `${left} = ${own.map(({ name }) => `${name} + update_${name}`).join(', ')}`);
  }
}

function piece(writer: Writer, tree: Expression<string>) {
  const none = (): never => {
    throw new Error('a unit’s formula has no sum');
  };
  return inCode(tree, {
    leaf: (name) => ({ code: name, binds: 4 }),
    call: writer.dialect.call,
    series: none,
    logSumExp: none,
  });
}

function render(writer: Writer, tree: Expression<string>): string {
  return piece(writer, tree).code;
}
