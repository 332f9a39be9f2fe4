import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phases } from '../../src/model';
import { examples, parseScenario, parseScenarioText, serializeScenario } from '../../src/scenario';

// JSON text has no −0, so that a round trip through text gives 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const sampleWeight = fc.double({ min: 0.1, max: 10, noNaN: true });
const seed = fc.nat();
const optimizer = fc.oneof(
  fc.record(
    {
      kind: fc.constant('sgd'),
      learningRate: fc.double({ min: 0, max: 10, noNaN: true }),
      momentum: fc.double({ min: 0, max: 0.99, noNaN: true }),
      weightDecay: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: ['kind', 'learningRate'] },
  ),
  fc.record(
    {
      kind: fc.constant('adam'),
      learningRate: fc.double({ min: 0, max: 10, noNaN: true }),
      beta1: fc.double({ min: 0, max: 0.99, noNaN: true }),
      beta2: fc.double({ min: 0, max: 0.99, noNaN: true }),
      epsilon: fc.double({ min: 1e-12, max: 1, noNaN: true }),
    },
    { requiredKeys: ['kind', 'learningRate'] },
  ),
);

const note = fc.record(
  { text: fc.string({ maxLength: 30 }), phase: fc.constantFrom(...phases), weight: fc.constant('1.1.1') },
  { requiredKeys: ['text'] },
);
const notes = fc.oneof(fc.string({ maxLength: 30 }), fc.array(note, { maxLength: 3 }));

/** Scenario files of the right shapes, optional keys there or not. */
const files = fc
  .record({
    layers: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
    samples: fc.integer({ min: 1, max: 5 }),
    bias: fc.constantFrom('trained', 'frozen', 'none'),
    given: fc.record({
      weights: fc.boolean(),
      biases: fc.boolean(),
      labels: fc.boolean(),
      image: fc.boolean(),
      sampleWeights: fc.boolean(),
      view: fc.boolean(),
    }),
  })
  .chain(({ layers, samples, bias, given }) => {
    const count = layers.length - 1;
    const row = (width: number) => fc.array(number, { minLength: width, maxLength: width });
    const matrix = (rows: number, width: number) => fc.array(row(width), { minLength: rows, maxLength: rows });
    const network = fc.record(
      {
        layers: fc.constant(layers),
        activations: fc.array(fc.constantFrom('identity', 'tanh', 'relu', 'leakyRelu'), {
          minLength: count,
          maxLength: count,
        }),
        bias: fc.constant(bias),
        initialization: fc.record({ scheme: fc.constantFrom('heNormal', 'zeros'), seed }, { requiredKeys: [] }),
        ...(given.weights && { weights: fc.tuple(...layers.slice(1).map((to, at) => matrix(layers[at] ?? 0, to))) }),
        ...(given.biases && bias !== 'none' && { biases: fc.tuple(...layers.slice(1).map((to) => row(to))) }),
      },
      { requiredKeys: ['layers', 'activations', 'bias'] },
    );
    const data = fc.record({
      inputs: matrix(samples, layers[0] ?? 0),
      targets: matrix(samples, layers[count] ?? 0),
      ...(given.sampleWeights && { sampleWeights: fc.array(sampleWeight, { minLength: samples, maxLength: samples }) }),
      ...(given.image && { image: fc.constant({ width: layers[0] ?? 0, height: 1 }) }),
      ...(given.labels && {
        labels: fc.array(fc.string({ maxLength: 20 }), { minLength: samples, maxLength: samples }),
      }),
    });
    const view = fc.record(
      {
        weight: fc.constant(`${count}.1.1`),
        sample: fc.integer({ min: 1, max: samples }),
        phase: fc.constantFrom(...phases),
      },
      { requiredKeys: [] },
    );
    const training = fc
      .record(
        {
          batchSize: fc.integer({ min: 1, max: samples }),
          order: fc.constantFrom('sequential', 'shuffled'),
          seed,
          reduction: fc.constantFrom('mean', 'sum'),
          clip: fc.record({
            per: fc.constantFrom('sample', 'batch'),
            maxNorm: fc.double({ min: 0.1, max: 10, noNaN: true }),
          }),
          divisor: fc.constantFrom('batch', 'weights', 'none', 2.5),
          optimizer,
        },
        { requiredKeys: ['batchSize', 'reduction', 'optimizer'] },
      )
      .map((made) => (made.reduction === 'sum' ? { ...made, divisor: 'batch' } : made));
    const byHand = fc
      .tuple(training, fc.array(fc.array(fc.integer({ min: 1, max: samples }), { maxLength: 4 }), { maxLength: 4 }))
      .map(([{ batchSize: _, order: __, ...made }, batches]) => ({ ...made, batches: [...batches, [samples]] }));
    return fc.record(
      {
        format: fc.constant('batch-gradient-scenario'),
        version: fc.constant(1),
        title: fc.string({ maxLength: 30 }),
        network,
        loss: fc.constantFrom('squaredError', 'halfSquaredError', 'meanSquaredError'),
        data,
        training: fc.oneof(training, byHand),
        ...(given.view && { view }),
        notes,
      },
      { requiredKeys: ['format', 'version', 'network', 'loss', 'data', 'training'] },
    );
  });

function parsed(json: unknown) {
  const result = parseScenario(json);
  if (!result.ok) throw new Error(result.error.message);
  return result.scenario;
}

describe('serializeScenario', () => {
  it('of a parsed file parses to the same scenario, as a value and as text', () => {
    fc.assert(
      fc.property(files, (file) => {
        const scenario = parsed(file);
        const written = serializeScenario(scenario);
        expect(parsed(written)).toEqual(scenario);
        expect(parseScenarioText(JSON.stringify(written))).toEqual({ ok: true, scenario });
      }),
    );
  });

  it.each(examples.map(({ name, scenario }) => [name, scenario] as const))(
    'of %s parses to the same scenario',
    (_, scenario) => {
      expect(parsed(serializeScenario(scenario))).toEqual(scenario);
    },
  );

  it('is a copy', () => {
    const scenario = examples[0]?.scenario;
    if (!scenario) throw new Error('no example');
    const written = serializeScenario(scenario);
    written.network.layers[0] = 99;
    expect(scenario.network.layers[0]).toBe(2);
  });
});
