/**
 * A trace as JSON, in pieces: with sample gradients, one of 1000 samples is 180 MB, too much for one string. The format
 * is docs/trace.schema.json. Non-finite numbers are written as the strings "NaN", "Infinity", "-Infinity".
 */
import { activationOf, firstFrom, isPerUnit, keptLines, lastLayer, type StepTrace, unitsIn } from '../model';

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
  const perSample = (units: number, read: (unit: number, position: number) => number): Generator<string> =>
    list(batchSize, (position) => numbers(units, (unit) => read(unit + 1, position)));

  yield `{"format":"batch-gradient-trace","version":1,"step":${trace.step},"epoch":${trace.epoch}`;
  yield `,"batch":${JSON.stringify(trace.batch)}`;
  yield* member(
    'inputs',
    perSample(unitsIn(network, 0), (unit, position) => trace.input(unit, position)),
  );
  yield* member(
    'targets',
    perSample(unitsIn(network, last), (unit, position) => trace.target(unit, position)),
  );
  if (trace.hasSampleWeights) yield `,"sampleWeights":${numbers(batchSize, (at) => trace.sampleWeight(at))}`;
  if (trace.settings.divisor !== undefined) yield `,"divisor":${jsonNumber(trace.divisor)}`;
  if (trace.settings.clip?.per === 'sample') {
    yield `,"clipFactors":${numbers(batchSize, (at) => trace.clipFactor(at))}`;
  }
  if (trace.settings.clip?.per === 'batch') yield `,"batchClipFactor":${jsonNumber(trace.batchClipFactor())}`;
  yield `,"loss":{"samples":${numbers(batchSize, (position) => trace.sampleLoss(position))}`;
  yield `,"batch":${jsonNumber(trace.batchLoss())},"batchAfter":${jsonNumber(trace.lossAfter())}}`;
  yield* member(
    'outputError',
    perSample(unitsIn(network, last), (unit, position) => trace.outputError(unit, position)),
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
  const perSample = (read: (unit: number, position: number) => number): Generator<string> =>
    list(batchSize, (position) => numbers(units, (unit) => read(unit + 1, position)));
  const matrix = (read: OfWeight): Generator<string> =>
    list(below, (row) => numbers(units, (unit) => read(row + 1, unit + 1)));
  const biases = (read: OfWeight): string => numbers(units, (unit) => read(0, unit + 1));
  function* parameters(read: OfWeight): Generator<string> {
    yield '{"weights":';
    yield* matrix(read);
    yield hasBias ? `,"biases":${biases(read)}}` : '}';
  }

  yield '{"s":';
  yield* perSample((unit, position) => trace.preactivation(layer, unit, position));
  yield* member(
    'x',
    perSample((unit, position) => trace.activation(layer, unit, position)),
  );
  if (isPerUnit(activationOf(network, layer))) {
    yield* member(
      'slope',
      perSample((unit, position) => trace.slope(layer, unit, position)),
    );
  }
  yield* member(
    'delta',
    perSample((unit, position) => trace.delta(layer, unit, position)),
  );

  const weight: OfWeight = (from, to) => trace.weight(layer, from, to);
  yield* member('weights', matrix(weight));
  if (hasBias) yield `,"biases":${biases(weight)}`;
  if (sampleGradients) {
    yield ',"sampleGradients":{"weights":[';
    for (let position = 0; position < batchSize; position++) {
      if (position > 0) yield ',';
      yield* matrix((from, to) => trace.sampleGradient(layer, from, to, position));
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
  yield* member(
    'gradient',
    parameters((from, to) => trace.batchGradient(layer, from, to)),
  );
  if (trace.settings.clip?.per === 'batch') {
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
    yield* member('after', each(trace.optimizerLine));
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
    yield `${index === 0 ? '{' : ','}"${name}":`;
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
