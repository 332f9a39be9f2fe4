/** Every number that a sentence of the stage says is the one it stands for, in each view, whatever weight is chosen. */
import { expect, test } from 'vitest';
import { isRemainder, plainProse, proseParts, type Quantity, quantityValue, weightPlaces } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { exampleNamed } from '../../../src/scenario';
import type { ViewName } from '../../../src/store';
import { beatSentence, printedAtBeat } from '../../../src/views/Ledger/staged/viewSentence';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { printedAs } from '../../../src/views/shared/ledger/printedAs';
import { stagedModel } from '../../../src/views/shared/ledger/stagedModel';
import { beatsOf } from '../../../src/views/stories';

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

test.each(['xor', 'square-batch', 'iris'])('the sentences of %s say true numbers', (name) => {
  const scenario = exampleNamed(name)?.scenario;
  if (!scenario) throw new Error(`no example ${name}`);
  const run = createRun(scenario, [{ step: 1, setting: 'batchSize', value: 2 }]);
  const trace = run.traceAt(1);
  const found: string[] = [];
  const seen = new Set<string>();
  const places = weightPlaces(trace.network);
  for (const weight of places.filter((_, at) => at % Math.ceil(places.length / 8) === 0)) {
    const whole = ledgerModel(trace, weight);
    const staged = stagedModel(whole, trace);
    for (const view of views) {
      const beats = beatsOf({ view, keys: {}, run, trace, place: weight });
      for (const beat of beats) {
        const of = {
          view,
          keys: {},
          trace,
          stop: { phase: beat.phase, part: undefined },
          weight,
          sample: (trace.batch[0] ?? 0) + 1,
          sampleCount: run.data.sampleCount,
          setBatchSize: 2,
          print: (quantity: Quantity) => printedAs(staged, quantity, trace),
        };
        const print = (quantity: Quantity): string => {
          const text = printedAtBeat(quantity, beat, of, { whole, staged });
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
  expect([...seen]).toEqual(expect.arrayContaining(['delta', 'sampleGradient', 'gradientSum', 'batchGradient']));
});
