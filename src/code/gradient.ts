/** From the samples' gradients to what the optimizer is given: sum, division, penalty, accumulation, clipping. */
import { isPenalised } from '../model';
import type { QuantityKind } from '../quantity';
import { messages } from '../text';
import { overDivisor } from './batch';
import { type Parameter, tuple, type Writer } from './writer';

/** The name of a sample's gradient of a parameter, for all samples. */
export type ProductName = (parameter: Parameter) => string;

/** Writes the lines, and gives the first part of the names of what the optimizer is given: `g` for g_W2. */
export function writeGradient(writer: Writer, productName: ProductName): string {
  writeSums(writer, productName, writeFactors(writer, productName));
  writeReduction(writer);
  const accumulated = writeAccumulation(writer, 'g');
  return writer.trace.updates ? writeClipping(writer, accumulated) : accumulated;
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
  const rows = dialect.sum({ code: 'p.reshape(B, -1) ** 2', binds: 3 }, 1);
  writer.define(
    'per-sample',
    ['norms', { kind: 'sampleGradientNorm' }],
    `${dialect.module}.sqrt(sum(${rows} for p in ${tuple(parameters.map(productName))}))`,
  );
  writer.define('per-sample', ['C', { kind: 'maxNorm' }], String(clip.maxNorm));
  writer.define('per-sample', ['gamma', { kind: 'clipFactor' }], `C / ${dialect.atLeast('norms', 'C')}`, {
    comment: dialect.library === 'torch' ? words.clipEachByHand : words.clipEach,
  });
  if (!weights) return 'gamma';
  writer.add('per-sample', 'f = c * gamma', { shape: [trace.batchSize] });
  return 'f';
}

function writeSums(writer: Writer, productName: ProductName, factor: string | undefined): void {
  const { dialect, trace } = writer;
  for (const parameter of writer.parameters) {
    const { part, name } = parameter;
    const meaning = meaningOf(parameter, 'gradientSum');
    const products = productName(parameter);
    const axes = part === 'weights' ? ':, None, None' : ':, None';
    const summed = factor === undefined ? products : `${factor}[${axes}] * ${products}`;
    const zeros = dialect.library === 'torch' && trace.batchSize === 0;
    writer.define(
      'sum',
      [`sum_${name}`, meaning],
      zeros ? `torch.zeros_like(${name})` : dialect.sum({ code: summed, binds: factor === undefined ? 4 : 2 }, 0),
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
    const hasPenalty = trace.penaltyDivisor !== 0 && isPenalised(penalty, part === 'weights' ? 1 : 0);
    const weight = dialect.library === 'torch' ? `${name}.detach()` : name;
    const note = trace.batchSize === 0 ? words.emptyBatch : trace.divisor === 0 ? words.noWeight : undefined;
    writer.define(
      'sum',
      [`g_${name}`, meaningOf(parameter, 'batchGradient')],
      `${writer.negated ? '-' : ''}sum_${name}${division}${hasPenalty ? ` + lambda_P / R * ${weight}` : ''}`,
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
  if (clip?.per !== 'batch') return from;
  const words = messages.programs;
  const all = tuple(parameters.map(({ name }) => `${from}_${name}`));
  writer.add('update', `norm = ${dialect.module}.sqrt(sum((g ** 2).sum() for g in ${all}))`);
  writer.define('update', ['C', { kind: 'maxNorm' }], String(clip.maxNorm));
  writer.define('update', ['clip', { kind: 'batchClipFactor' }], `C / max(norm, C)`, {
    comment: dialect.library === 'torch' ? words.clipBatchByHand : words.clipBatch,
  });
  for (const parameter of parameters) {
    const { name } = parameter;
    writer.define('update', [`clipped_${name}`, meaningOf(parameter, 'clippedGradient')], `clip * ${from}_${name}`);
  }
  return 'clipped';
}
