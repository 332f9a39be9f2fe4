/** Every number that a sentence of the stage says is the one it stands for, in each view, whatever weight is chosen. */
import { expect, test } from 'vitest';
import type { StepTrace } from '../../../src/model';
import {
  isRemainder,
  plainProse,
  proseParts,
  type Quantity,
  quantityValue,
  sameQuantity,
  type WeightPlace,
  weightPlaces,
} from '../../../src/quantity';
import { createRun, type Run } from '../../../src/run';
import { parseScenario } from '../../../src/scenario';
import type { ViewName } from '../../../src/store';
import { formatWithPower } from '../../../src/text';
import { beatSentence, printedAtBeat } from '../../../src/views/Ledger/staged/StageCaption';
import type { Beat } from '../../../src/views/shared/beats/beat';
import { type LedgerModel, ledgerModel, stagedModel } from '../../../src/views/shared/ledger/ledgerModel';
import { printedBeside } from '../../../src/views/shared/ledger/printedAs';
import { beatsOf } from '../../../src/views/stories';
import { exampleScenario } from '../../exampleScenario';

/** Network and ledger, and the views whose sentences tell numbers of the step. */
const views: readonly (ViewName | undefined)[] = [
  undefined,
  'formulas',
  'matrix',
  'product',
  'pictures',
  'outputs',
  'arrows',
  'influence',
  'weights',
  'sum',
  'check',
];

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a reader reads, and half of its last place. */
function read(text: string): { readonly value: number; readonly room: number } {
  const [, digits = '', power = ''] = /^([−\d.]+)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text) ?? [];
  const exponent = [...power].map((one) => (one === '⁻' ? '-' : superscripts.indexOf(one))).join('');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return {
    value: Number(`${digits.replace('−', '-')}e${exponent || 0}`),
    room: 0.5 * 10 ** (Number(exponent) - decimals),
  };
}

function isTrue(text: string, value: number): boolean {
  const said = read(text);
  // Beside larger numbers of its column, a small one may have none but zeros: these are written.
  const isBareZero = text === '0' && value !== 0;
  return !isBareZero && Math.abs(said.value - value) <= said.room * (1 + 1e-9);
}

/** What the sentences of network and ledger say, beat by beat, of quantities that the staged ledger prints, too. */
function saidBesideLedger(run: Run, weight: WeightPlace): readonly { text: string; inLedger: string }[] {
  const trace = run.traceAt(1);
  const whole = ledgerModel(trace, weight);
  const staged = stagedModel(trace, weight);
  const cells = staged.rows.flatMap(({ x, delta }) => [
    { quantity: x, format: staged.formats.x },
    { quantity: delta, format: staged.formats.delta },
  ]);
  const rows = [...cells, ...staged.totals, ...staged.updateRows];
  const beats = beatsOf({ view: undefined, keys: {}, trace, place: weight });
  return beats.flatMap((beat) => {
    const of = {
      view: undefined,
      keys: {},
      trace,
      stop: { phase: beat.phase, part: undefined },
      weight,
      sample: (trace.batch[0] ?? 0) + 1,
      sampleCount: run.data.sampleCount,
      setBatchSize: trace.batchSize,
      print: (quantity: Quantity) => printedBeside(staged, quantity, trace),
    };
    const said: { text: string; inLedger: string }[] = [];
    const print = (quantity: Quantity): string => {
      const text = printedAtBeat(quantity, of, whole);
      const row = rows.find((one) => sameQuantity(one.quantity, quantity));
      if (row) said.push({ text, inLedger: formatWithPower(quantityValue(quantity, trace), row.format) });
      return text;
    };
    for (const sentence of beatSentence(beat, beats, of))
      plainProse(proseParts(sentence, trace.network), trace.network, print);
    return said;
  });
}

test('beside the ledger, a sentence says its numbers in the ledger’s digits: −0.9998 is not −1.00', () => {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [2, 2, 1],
      activations: ['tanh', 'identity'],
      bias: 'none',
      weights: [
        [
          [4.6, 0.3],
          [-4.6, 0.2],
        ],
        [[0.7], [-0.4]],
      ],
    },
    loss: 'halfSquaredError',
    data: {
      inputs: [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      targets: [[1], [0.2], [0.5]],
    },
    training: { batchSize: 3, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const run = createRun(parsed.scenario, []);
  const said = saidBesideLedger(run, { layer: 2, from: 1, to: 1 });
  // tanh(−4.6)
  expect(said.map(({ text }) => text)).toContain('−0.9998');
  expect(said.filter(({ text, inLedger }) => text !== inLedger)).toEqual([]);
});

test.each([
  [0.5, '−1.3000'],
  [0.001, '−1.300000'],
])('with a learning rate of %s, the weight and the new weight have digits that tell them apart', (rate, before) => {
  const run = createRun(exampleScenario('xor'), [{ step: 1, setting: 'learningRate', value: rate }]);
  const trace = run.traceAt(1);
  const weight = { layer: 2, from: 2, to: 1 };
  const whole = ledgerModel(trace, weight);
  const staged = stagedModel(trace, weight);
  const of = onStage('ledger', { run, trace, weight, beat: { phase: 'update' }, staged });
  const print = (kind: 'weight' | 'weightAfter'): string => printedAtBeat({ kind, ...weight }, of, whole);
  expect(print('weight')).toBe(before);
  expect(print('weightAfter')).not.toBe(before);
});

interface AtBeat {
  readonly run: Run;
  readonly trace: StepTrace;
  readonly weight: WeightPlace;
  readonly beat: Pick<Beat, 'phase'>;
  readonly staged: LedgerModel;
}

/** What sentences at a beat are about, beside a view with nothing chosen in it. */
function onStage(view: ViewName | undefined, { run, trace, weight, beat, staged }: AtBeat) {
  return {
    view,
    keys: {},
    trace,
    stop: { phase: beat.phase, part: undefined },
    weight,
    sample: (trace.batch[0] ?? 0) + 1,
    sampleCount: run.data.sampleCount,
    setBatchSize: run.settingsAt(trace.step).batchSize,
    print: (quantity: Quantity) => printedBeside(staged, quantity, trace),
  };
}

test.each([
  // The labels of its bars have three digits.
  ['iris', 'sum', { phase: 'sum', name: 'stop' }, 'batchGradient', '−0.410'],
  // Six digits of the layer's largest number, as in the column.
  ['mse-128-64-10', 'weights', { phase: 'update', name: 'stop' }, 'weightAfter', '−0.266220'],
  ['mse-128-64-10', 'weights', { phase: 'sum', name: 'stop' }, 'batchGradient', '−0.0038112'],
] as const)('a sentence of %s beside %s has the digits of the view', (name, view, beat, kind, text) => {
  const run = createRun(exampleScenario(name), []);
  const trace = run.traceAt(1);
  const weight = { layer: 2, from: 1, to: 1 };
  const whole = ledgerModel(trace, weight);
  const staged = stagedModel(trace, weight);
  const of = onStage(view, { run, trace, weight, beat, staged });
  expect(printedAtBeat({ kind, ...weight }, of, whole)).toBe(text);
});

test.each(['xor', 'square-batch', 'iris'])('the sentences of %s say true numbers', (name) => {
  const scenario = exampleScenario(name);
  const run = createRun(scenario, [{ step: 1, setting: 'batchSize', value: 2 }]);
  const trace = run.traceAt(1);
  const found: string[] = [];
  const seen = new Set<string>();
  const places = weightPlaces(trace.network);
  for (const weight of places.filter((_, at) => at % Math.ceil(places.length / 8) === 0)) {
    const whole = ledgerModel(trace, weight);
    const staged = stagedModel(trace, weight);
    for (const view of views) {
      const beats = beatsOf({ view, keys: {}, trace, place: weight });
      for (const beat of beats) {
        const of = onStage(view, { run, trace, weight, beat, staged });
        const print = (quantity: Quantity): string => {
          const text = printedAtBeat(quantity, of, whole);
          const value = quantityValue(quantity, trace);
          seen.add(quantity.kind);
          if (!isRemainder(quantity, value, trace) && !isTrue(text, value)) {
            found.push(`${view} ${beat.phase} ${beat.name}: ${JSON.stringify(quantity)} is ${value}, not ${text}`);
          }
          return text;
        };
        for (const sentence of beatSentence(beat, beats, of)) {
          plainProse(proseParts(sentence, trace.network), trace.network, print);
        }
      }
    }
  }
  expect(found).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(['delta', 'sampleGradient', 'runningTotal', 'batchGradient']));
});
