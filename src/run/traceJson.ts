/**
 * A trace as JSON, in pieces: with sample gradients, one of 1000 samples is 180 MB, too much for one string. The format
 * is docs/trace.schema.json. Non-finite numbers are written as the strings "NaN", "Infinity", "-Infinity".
 */
import {
  activationOf,
  clippedVectorOf,
  firstFrom,
  isPerUnit,
  keptLines,
  lastLayer,
  type StepTrace,
  unitsIn,
} from '../model';

export interface TraceJsonOptions {
  /** Whether every sample's gradient of every weight is included. */
  readonly sampleGradients: boolean;
}

/** A number of weight w_ij of one layer, i = 0 the bias. */
type OfWeight = (from: number, to: number) => number;

/** The pieces, in order; together they are one JSON object and a newline. */
export function* traceChunks(trace: StepTrace, { sampleGradients }: TraceJsonOptions): Generator<string> {
  const { network, batchSize } = trace;
  const last = lastLayer(network);
  const perSample = (units: number, read: (unit: number, row: number) => number): Generator<string> =>
    list(batchSize, (before) => numbers(units, (unit) => read(unit + 1, before + 1)));

  yield `{"format":"batch-gradient-trace","version":1,"step":${trace.step},"epoch":${trace.epoch}`;
  yield `,"batch":${JSON.stringify(trace.batch)}`;
  yield* member(
    'inputs',
    perSample(unitsIn(network, 0), (unit, row) => trace.input(unit, row)),
  );
  yield* member(
    'targets',
    perSample(unitsIn(network, last), (unit, row) => trace.target(unit, row)),
  );
  if (trace.hasSampleWeights)
    yield `,"sampleWeights":${numbers(batchSize, (before) => trace.sampleWeight(before + 1))}`;
  if (trace.settings.divisor !== undefined) yield `,"divisor":${jsonNumber(trace.divisor)}`;
  if (trace.settings.clip?.per === 'sample') {
    yield `,"clipFactors":${numbers(batchSize, (before) => trace.clipFactor(before + 1))}`;
  }
  if (trace.cycle) yield `,"updates":${trace.updates}`;
  if (clippedVectorOf(trace)) yield `,"batchClipFactor":${jsonNumber(trace.batchClipFactor())}`;
  yield `,"loss":{"samples":${numbers(batchSize, (before) => trace.sampleLoss(before + 1))}`;
  yield `,"batch":${jsonNumber(trace.batchLoss())},"batchAfter":${jsonNumber(trace.lossAfter())}`;
  yield trace.settings.penalty ? `,"penalty":${jsonNumber(trace.penalty())}}` : '}';
  yield* member(
    'outputError',
    perSample(unitsIn(network, last), (unit, row) => trace.outputError(unit, row)),
  );
  yield ',"layers":[';
  for (let layer = 1; layer <= last; layer++) {
    if (layer > 1) yield ',';
    yield* layerChunks(trace, layer, sampleGradients);
  }
  yield ']}\n';
}

function* layerChunks(trace: StepTrace, layer: number, sampleGradients: boolean): Generator<string> {
  const { network, batchSize } = trace;
  const units = unitsIn(network, layer);
  const below = unitsIn(network, layer - 1);
  const hasBias = firstFrom(network) === 0;
  const perSample = (read: (unit: number, row: number) => number): Generator<string> =>
    list(batchSize, (before) => numbers(units, (unit) => read(unit + 1, before + 1)));
  const matrix = (read: OfWeight): Generator<string> =>
    list(below, (before) => numbers(units, (unit) => read(before + 1, unit + 1)));
  const biases = (read: OfWeight): string => numbers(units, (unit) => read(0, unit + 1));
  function* parameters(read: OfWeight): Generator<string> {
    yield '{"weights":';
    yield* matrix(read);
    yield hasBias ? `,"biases":${biases(read)}}` : '}';
  }

  yield '{"s":';
  yield* perSample((unit, row) => trace.preactivation(layer, unit, row));
  yield* member(
    'x',
    perSample((unit, row) => trace.activation(layer, unit, row)),
  );
  if (isPerUnit(activationOf(network, layer))) {
    yield* member(
      'slope',
      perSample((unit, row) => trace.slope(layer, unit, row)),
    );
  }
  yield* member(
    'delta',
    perSample((unit, row) => trace.delta(layer, unit, row)),
  );

  const weight: OfWeight = (from, to) => trace.weight(layer, from, to);
  yield* member('weights', matrix(weight));
  if (hasBias) yield `,"biases":${biases(weight)}`;
  if (sampleGradients) {
    yield ',"sampleGradients":{"weights":[';
    for (let row = 1; row <= batchSize; row++) {
      if (row > 1) yield ',';
      yield* matrix((from, to) => trace.sampleGradient(layer, from, to, row));
    }
    yield ']';
    if (hasBias)
      yield* member(
        'biases',
        perSample((unit, at) => trace.sampleGradient(layer, 0, unit, at)),
      );
    yield '}';
  }
  yield* member(
    'gradientSum',
    parameters((from, to) => trace.gradientSum(layer, from, to)),
  );
  if (trace.settings.penalty) {
    yield* member(
      'dataGradient',
      parameters((from, to) => trace.dataGradient(layer, from, to)),
    );
    yield* member(
      'penaltyGradient',
      parameters((from, to) => trace.penaltyGradient(layer, from, to)),
    );
  }
  yield* member(
    'gradient',
    parameters((from, to) => trace.batchGradient(layer, from, to)),
  );
  if (trace.cycle) {
    yield* member(
      'accumulatedBefore',
      parameters((from, to) => trace.accumulatedBefore(layer, from, to)),
    );
    yield* member(
      'accumulatedAfter',
      parameters((from, to) => trace.accumulatedAfter(layer, from, to)),
    );
  }
  if (clippedVectorOf(trace)) {
    yield* member(
      'clippedGradient',
      parameters((from, to) => trace.clippedGradient(layer, from, to)),
    );
  }

  const kept = keptLines(trace.settings.optimizer);
  if (kept.length > 0) {
    const each = (read: StepTrace['optimizerState']) =>
      object(
        kept.map(({ name, symbol }) => [symbol, parameters((from, to) => read.call(trace, name, layer, from, to))]),
      );
    yield ',"optimizerState":{"before":';
    yield* each(trace.optimizerState);
    yield* member('after', each(trace.updates ? trace.optimizerLine : trace.optimizerState));
    yield '}';
  }
  yield* member(
    'update',
    parameters((from, to) => trace.update(layer, from, to)),
  );
  const weightAfter: OfWeight = (from, to) => trace.weightAfter(layer, from, to);
  yield* member('weightsAfter', matrix(weightAfter));
  yield hasBias ? `,"biasesAfter":${biases(weightAfter)}}` : '}';
}

/** A further member of a non-empty object. */
function* member(name: string, value: Generator<string>): Generator<string> {
  yield `,"${name}":`;
  yield* value;
}

function* object(members: [string, Generator<string>][]): Generator<string> {
  for (const [index, [name, value]] of members.entries()) {
    yield `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;
    yield* value;
  }
  yield '}';
}

function* list(count: number, item: (index: number) => string): Generator<string> {
  yield '[';
  for (let index = 0; index < count; index++) yield index === 0 ? item(index) : `,${item(index)}`;
  yield ']';
}

function numbers(count: number, read: (index: number) => number): string {
  let text = '[';
  for (let index = 0; index < count; index++) {
    if (index > 0) text += ',';
    text += jsonNumber(read(index));
  }
  return `${text}]`;
}

function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  return Object.is(value, -0) ? '-0' : String(value);
}
