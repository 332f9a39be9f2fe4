/** A press on the stage that would show nothing new is no press, in any view. */
import { expect, it } from 'vitest';
import { addressOf, isKnown, plainProse, proseParts, type Quantity, type WeightPlace } from '../../src/quantity';
import { createRun } from '../../src/run';
import { type ViewName, viewNames } from '../../src/store/viewNames';
import { beatSentence } from '../../src/views/Ledger/staged/StageCaption';
import { beatText, stopOf } from '../../src/views/shared/beats/beat';
import { beatFocus } from '../../src/views/shared/beats/beatFocus';
import { beatsOf, sampleOfBeat } from '../../src/views/stories';
import { exampleScenario } from '../exampleScenario';

const views: readonly (ViewName | undefined)[] = [undefined, ...viewNames()];

/** What each beat shows: the number that Formulas derives, what is known of the step, and what is said. */
function shown(
  view: ViewName | undefined,
  example: string,
  batchSize: number,
  place?: WeightPlace,
): readonly (readonly string[])[] {
  const scenario = exampleScenario(example);
  const run = createRun(scenario, [{ step: 1, setting: 'batchSize', value: batchSize }]);
  const trace = run.traceAt(1);
  const weight = place ?? scenario.view.weight;
  const keys = {};
  const telling = { view, keys, trace, place: weight };
  const beats = beatsOf(telling);
  return beats.map((beat) => {
    const stop = stopOf(beat, beats);
    const sample = sampleOfBeat(beat, beats, telling) ?? trace.batch[0] ?? 1;
    const context = { trace, stop, weight, sample, sampleCount: run.data.sampleCount, setBatchSize: batchSize };
    const said = beatSentence(beat, beats, { ...context, view, keys });
    const print = (quantity: Quantity): string =>
      isKnown(quantity, trace, stop) ? addressOf(quantity) : `(${addressOf(quantity)})`;
    const focus = beatFocus(beat, trace, { place: weight, sample, beats });
    return [
      beatText(beat),
      focus ? addressOf(focus) : beat.phase,
      said.map((one) => plainProse(proseParts(one, trace.network), trace.network, print)).join(' '),
    ];
  });
}

for (const [example, size] of [
  ['xor', 4],
  ['xor', 1],
  ['iris', 32],
  ['digits', 16],
  ['lecture', 8],
  ['one-weight', 2],
] as const) {
  it.each(views)(`%s of ${example} with ${size} samples says something at each press, and something new`, (view) => {
    for (const place of [undefined, { layer: 1, from: 1, to: 1 }, { layer: 1, from: 0, to: 1 }]) {
      if (place && example === 'one-weight') continue;
      const told = shown(view, example, size, place);
      const same = told.filter(([, focus, said], at) => {
        const [, before, saidBefore] = told[at - 1] ?? [];
        return said === '' || (focus === before && said === saidBefore);
      });
      expect(same.map(([beat]) => beat)).toEqual([]);
    }
  });
}

it('no walk has more presses than it has had', () => {
  const presses = (view: ViewName | undefined): number => shown(view, 'xor', 4).length - 1;
  expect({ step: presses(undefined), ledger: presses('ledger') }).toEqual({ step: 18, ledger: 15 });
  expect(shown('ledger', 'xor', 4).filter(([beat]) => beat?.startsWith('sum.')).length).toBe(6);
});

it('where rows come several at once, Formulas derives their total, which the sentence names', () => {
  const rows = shown('formulas', 'iris', 32).filter(([beat]) => beat?.startsWith('sum.row.'));
  expect(rows.length).toBeGreaterThan(4);
  for (const [, focus = '', said] of rows) {
    expect(focus).toMatch(/^runningTotal/);
    expect(said).toContain(focus);
  }
});
