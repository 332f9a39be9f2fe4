/** From the samples' gradients to what the optimizer is given: sum, division, penalty, accumulation, clipping. */
import { clippedNorm, clippedVectorOf, isPenalised } from '../../../model';
import type { QuantityKind } from '../../../quantity';
import { messages } from '../../../text';
import { overDivisor } from './batch';
import { hasUndefinedNorm, leavesOutGradients, needsUnits, unitOf } from './limits';
import { type Parameter, tuple, type Writer } from './writer';

/** The name of a sample's gradient of a parameter, for all samples. */
export type ProductName = (parameter: Parameter) => string;

/** Writes the lines, and gives the first part of the names of what the optimizer is given: `g` for g_W2. */
export function writeGradient(writer: Writer, productName: ProductName): string {
  writeSums(writer, productName, writeFactors(writer, productName));
  writeReduction(writer);
  const vector = clippedVectorOf(writer.trace);
  const accumulated = writeAccumulation(writer, vector === 'batchGradient' ? writeClipping(writer, 'g') : 'g');
  return vector === 'cycleGradient' ? writeClipping(writer, accumulated) : accumulated;
}

function meaningOf({ layer, part }: Parameter, kind: QuantityKind) {
  return { kind, layer, part };
}

/** c(k) and γ(k); the name of what each sample's gradient is multiplied by. */
function writeFactors(writer: Writer, productName: ProductName): string | undefined {
  const { trace, dialect, parameters } = writer;
  const { clip } = trace.settings;
  // A δ that contains the division contains c(k) too.
  const weights = trace.hasSampleWeights && !writer.carried ? 'c' : undefined;
  if (clip?.per !== 'sample' || trace.batchSize === 0) return trace.batchSize === 0 ? undefined : weights;
  const words = messages.programs;
  const all = tuple(parameters.map(productName));
  const inUnits = needsUnits(trace);
  const rows = dialect.sum(
    { code: `${inUnits ? '(p.reshape(B, -1) / unit[:, None])' : 'p.reshape(B, -1)'} ** 2`, binds: 3 },
    1,
  );
  if (inUnits) {
    writer.add('per-sample', `largest = sum(${dialect.largest('p.reshape(B, -1)', 1)} for p in ${all})`);
    // A sample whose gradient is 0, or infinite, is in no unit.
    const hasUnit = `(largest > 0) & (largest < ${dialect.module}.inf)`;
    writer.add('per-sample', `unit = ${dialect.module}.where(${hasUnit}, largest, 1.0)`, { comment: words.units });
  }
  writer.define(
    'per-sample',
    ['norms', { kind: 'sampleGradientNorm' }],
    `${inUnits ? 'unit * ' : ''}${dialect.module}.sqrt(sum(${rows} for p in ${all}))`,
  );
  writer.define('per-sample', ['C', { kind: 'maxNorm' }], String(clip.maxNorm));
  const factor = hasUndefinedNorm(trace)
    ? `${dialect.module}.where(norms > C, C / norms, 1.0)`
    : `C / ${dialect.atLeast('norms', 'C')}`;
  writer.define('per-sample', ['gamma', { kind: 'clipFactor' }], factor, {
    comment: dialect.library === 'torch' ? words.clipEachByHand : words.clipEach,
  });
  if (!weights) return 'gamma';
  writer.add('per-sample', 'f = c * gamma', { shape: [trace.batchSize] });
  return 'f';
}

function writeSums(writer: Writer, productName: ProductName, factor: string | undefined): void {
  const { dialect, trace } = writer;
  const isLeftOut = factor !== undefined && leavesOutGradients(trace);
  for (const [index, parameter] of writer.parameters.entries()) {
    const { part, name } = parameter;
    const meaning = meaningOf(parameter, 'gradientSum');
    const products = productName(parameter);
    const axes = part === 'weights' ? ':, None, None' : ':, None';
    const weighted = factor === undefined ? products : `${factor}[${axes}] * ${products}`;
    const summed = isLeftOut ? `(${weighted})[${factor} != 0]` : weighted;
    const zeros = dialect.library === 'torch' && trace.batchSize === 0;
    writer.define(
      'sum',
      [`sum_${name}`, meaning],
      zeros
        ? `torch.zeros_like(${name})`
        : dialect.sum({ code: summed, binds: factor === undefined || isLeftOut ? 4 : 2 }, 0),
      isLeftOut && index === 0 ? { comment: messages.programs.leftOut } : {},
    );
  }
}

/** ∂E/∂w: the sum over the divisor, once, and the penalty's part. */
function writeReduction(writer: Writer): void {
  const { trace, dialect } = writer;
  const words = messages.programs;
  const division = writer.carried ? '' : overDivisor(writer);
  for (const [index, parameter] of writer.parameters.entries()) {
    const { name, part } = parameter;
    const { penalty } = trace.settings;
    const hasPenalty =
      trace.penaltyDivisor !== 0 && penalty?.l2 !== 0 && isPenalised(penalty, part === 'weights' ? 1 : 0);
    const weight = dialect.library === 'torch' ? `${name}.detach()` : name;
    const note = trace.batchSize === 0 ? words.emptyBatch : trace.divisor === 0 ? words.noWeight : undefined;
    writer.define(
      'sum',
      [`g_${name}`, meaningOf(parameter, 'batchGradient')],
      `sum_${name}${division}${hasPenalty ? ` + lambda_P / R * ${weight}` : ''}`,
      {
        ...(division !== '' && { divides: true as const }),
        ...(index === 0 && note !== undefined && trace.settings.reduction === 'mean' && { comment: note }),
      },
    );
  }
}

/** G + g, and at the update its division. */
function writeAccumulation(writer: Writer, from: string): string {
  const { trace } = writer;
  const { accumulate } = trace.settings;
  if (!accumulate || !trace.cycle) return from;
  const words = messages.programs;
  const before = trace.stateBefore.accumulated !== undefined;
  for (const [index, parameter] of writer.parameters.entries()) {
    const { name } = parameter;
    writer.define(
      'sum',
      [`A_${name}`, meaningOf(parameter, 'accumulated')],
      before ? [writer.listed(meaningOf(parameter, 'accumulatedBefore')), ` + ${from}_${name}`] : `${from}_${name}`,
      index === 0 ? { comment: before ? words.accumulated : words.accumulatedFirst } : {},
    );
  }
  if (!trace.updates || trace.cycleDivisor === 1) return 'A';
  writer.define('update', ['n', { kind: 'cycleDivisor' }], String(trace.cycleDivisor), {
    comment: words.cycleDivisor[accumulate.divide],
  });
  for (const parameter of writer.parameters) {
    const { name } = parameter;
    writer.define('update', [`u_${name}`, meaningOf(parameter, 'cycleGradient')], `A_${name} / n`);
  }
  return 'u';
}

function writeClipping(writer: Writer, from: string): string {
  const { trace, dialect, parameters } = writer;
  const { clip } = trace.settings;
  if (!clip) return from;
  // What is clipped before it is accumulated belongs to the sum.
  const phase = from === 'g' && trace.cycle ? 'sum' : 'update';
  const words = messages.programs;
  const all = tuple(parameters.map(({ name }) => `${from}_${name}`));
  const unit = unitOf(clippedNorm(trace));
  if (unit !== undefined) writer.add(phase, `unit = ${unit}`, { comment: words.units });
  const squares = unit === undefined ? '(g ** 2).sum()' : '((g / unit) ** 2).sum()';
  const root = `${dialect.module}.sqrt(sum(${squares} for g in ${all}))`;
  writer.add(phase, `norm = ${unit === undefined ? root : `unit * ${root}`}`);
  writer.define(phase, ['C', { kind: 'maxNorm' }], String(clip.maxNorm));
  // Python's max has the first number, unless another is larger: a norm that is NaN gives 1.
  writer.define(phase, ['clip', { kind: 'batchClipFactor' }], `C / max(C, norm)`, {
    comment: dialect.library === 'torch' ? words.clipBatchByHand : words.clipBatch,
  });
  const isNothing = trace.batchClipFactor() === 0;
  for (const [index, parameter] of parameters.entries()) {
    const { name } = parameter;
    const own = `${from}_${name}`;
    writer.define(
      phase,
      [`clipped_${name}`, meaningOf(parameter, 'clippedGradient')],
      isNothing ? `${dialect.module}.zeros_like(${own})` : `clip * ${own}`,
      isNothing && index === 0 ? { comment: words.clippedToNothing } : {},
    );
  }
  return 'clipped';
}
