/** What somebody found who read 300 drawn screens: a sentence of each kind, where it was once false. */
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { media } from '../../../src/kit';
import { comingNotation } from '../../../src/quantity';
import type { FilledScenario } from '../../../src/scenario';
import type { ViewName } from '../../../src/store';
import { wrongSigns } from '../../../src/views/Noise/draws';
import { crossed } from '../../said/crossed';
import { textsOf } from '../../said/numbers';
import { faultsOfTables } from '../../said/redone';
import { storeAt } from '../../said/storeAt';
import { drawnScreen } from './drawn';
import { shownOnPage, toldOnStage } from './screen';

afterEach(cleanup);

type Training = Partial<FilledScenario['training']>;

function trained(scenario: FilledScenario, training: Training): FilledScenario {
  return { ...scenario, training: { ...scenario.training, ...training } };
}

const cycle = { batches: 2, divide: 'planned', clear: true } as const;
const penalty = { l2: 0.1, divideBy: 'none', biases: false } as const;
const waiting = trained(crossed.plain, { batchSize: 2, accumulate: cycle });
const divisor = (name: 'plain' | 'weights', by: 'none' | 'weights') => trained(crossed[name], { divisor: by });

const { network } = crossed.plain;
/** Hidden 2 is dead: its gradients are all 0. */
const dead: FilledScenario = {
  ...trained(crossed.plain, { batchSize: 3 }),
  network: { ...network, activations: ['relu', 'sigmoid'] },
};

it.each<[string, FilledScenario, ViewName, string, RegExp, RegExp?]>([
  ['factors stand before a gradient', crossed.weights, 'sum', 'phase=sum', /Σ c\(k\) ∂e\(k\)∕?\/?∂w/, /Σ c\(k\) g/],
  [
    'a sum without a factor',
    crossed.sum,
    'product',
    'phase=sum&notation.divide=delta',
    /nothing is divided/,
    /already/,
  ],
  [
    'a divisor that is none',
    divisor('plain', 'none'),
    'product',
    'phase=sum&notation.divide=delta',
    /nothing is divided/,
  ],
  ['a formula of a sum', crossed.sum, 'formulas', 'phase=sum&notation.divide=delta', /Nothing is divided\./, /already/],
  [
    'factors that δ contains',
    crossed.weights,
    'product',
    'phase=sum&notation.divide=delta',
    /the batch gradient/,
    / F /,
  ],
  ['factors in other conventions', crossed.weights, 'product', 'phase=sum', /\(4 × 4\) \(4 × 4\) \(4 × 1\)/],
  ['the divisor of a program', divisor('weights', 'weights'), 'code', 'phase=update', /÷ D is here/],
  ['losses of a step that waits', waiting, 'loss', 'phase=update', /batch loss E/, /after/],
  [
    'pictures of a step that waits',
    waiting,
    'pictures',
    'phase=update&weight=1.1.2',
    /There is no update yet/,
    /One update/,
  ],
  ['arrows of a step that waits', waiting, 'arrows', 'phase=update', /There is no step yet/, /the step taken/],
  [
    'colours of contributions',
    crossed.weights,
    'pictures',
    'phase=sum&weight=1.1.2',
    /contributions±/,
    /gradient of a/,
  ],
  ['a gradient with its penalty', crossed.penalty, 'influence', 'phase=sum', /Batch gradient, mean \+ P/],
  ['influence of nothing', crossed.noWeight, 'influence', 'phase=sum', /Only sample/, /Leave out the most/],
  ['sums of contributions', crossed.weights, 'epoch', 'notation.divide=delta', /sums here are of c\(k\) ∂e/],
  [
    'the mean of no means',
    trained(crossed.weights, { batchSize: 2 }),
    'epoch',
    '',
    /Mean of the quotients/,
    /batch means/,
  ],
  ['updates of cycles', trained(crossed.plain, { accumulate: cycle }), 'epoch', '', /updates21/, /updates41/],
  ['a batch that is this step’s', crossed.plain, 'epoch', 'phase=forward', /computed in phase Sum/, /in a later batch/],
  [
    'repeated samples with weights',
    trained(crossed.weights, { batches: [[2, 2]] }),
    'epoch',
    '',
    /sample 2 occurs more than once/,
    /Every sample counts/,
  ],
  [
    'one sample among others',
    trained(crossed.plain, { batchSize: 2 }),
    'noise',
    'phase=sum&weight=1.1.2',
    /1 of 4 samples/,
    /1 of 4[^.]*\. Where they/,
  ],
  ['parameters that are all weights', crossed.noBiases, 'weights', '', /all 9 parameters/, /biases/],
  ['biases that are none', crossed.noBiases, 'worked', '', /multiplies the input/, /For a bias/],
  ['an empty batch', crossed.byHand, 'check', 'step=2&phase=sum', /The batch is empty\./, /too small/],
  ['a rule beside 1/B in δ', crossed.weights, 'editor', 'notation.divide=delta', /g = Σ c\(k\) ∇e\(k\)/],
  [
    'a penalty that is divided',
    trained(crossed.summedPenalty, { penalty: { ...penalty, divideBy: 'batch' } }),
    'ledger',
    'phase=update',
    /The sum is not divided/,
    /no factor 1/,
  ],
  [
    'a matrix row without the penalty',
    trained(crossed.weights, { penalty }),
    'matrix',
    'phase=sum',
    /batchsamples’ parts of the batch gradients/,
  ],
])('%s', async (_, scenario, view, keys, said, unsaid) => {
  const page = await shownOnPage(storeAt(scenario, keys), view, media.screen);
  const text = page.textContent?.replace(/\s+/g, ' ') ?? '';
  expect(text).toMatch(said);
  if (unsaid) expect(text).not.toMatch(unsaid);
});

it('prints a sum over the wrong axis that is not 0 beside one that is', async () => {
  const page = await shownOnPage(storeAt(dead, 'step=3&weight=1.1.2&phase=sum'), 'product');
  expect(page.textContent).toMatch(/Summing over units instead[^.]*would give 0\.\d+\. Summing over samples gives 0/);
});

it('gives a gradient of 0 no direction', async () => {
  const page = await shownOnPage(storeAt(dead, 'weight=1.1.2&phase=sum'), 'noise');
  expect(page.textContent).toContain('All 4 possible batches of 3 from 4 samples are shown, none with a sample twice.');
  expect(page.textContent).not.toMatch(/opposite (direction|sign)/);
});

it('reads no digits of a row without the power of ten above its table', async () => {
  const { scenario, keys } = drawnScreen(91003);
  const page = await shownOnPage(storeAt(scenario, `${keys}&phase=update`), 'outputs');
  expect(page.textContent).toContain('all ×10⁻⁸⁵');
  expect(textsOf(page).filter((text) => text.endsWith(' 9.7420'))).toEqual([]);
});

it('reads a power of ten beside the number of a cell', async () => {
  const { scenario, keys } = drawnScreen(91160);
  const page = await shownOnPage(storeAt(scenario, `${keys}&phase=update`), 'ledger');
  expect(textsOf(page)).toContain('the batch gradient 1.52·10⁻⁶');
});

it('adds no losses below products that carry the division', async () => {
  const page = await shownOnPage(storeAt(crossed.divisor, 'phase=sum&notation.divide=delta'), 'matrix');
  expect(faultsOfTables(page)).toEqual([]);
});

it('says something at each beat where the division is in δ', async () => {
  const store = storeAt(trained(crossed.plain, { batchSize: 1 }), 'phase=sum&notation.divide=delta');
  const said = await toldOnStage(store, 'formulas');
  expect(said.filter(({ sentence }) => sentence === '')).toEqual([]);
});

it('reads the formulas of the stage', async () => {
  const said = await toldOnStage(storeAt(crossed.plain, 'phase=sum'), undefined);
  expect(said.flatMap(({ formulas }) => formulas)).not.toEqual([]);
});

it('counts inputs as the notation does', async () => {
  await comingNotation('numpy');
  const page = await shownOnPage(storeAt(crossed.plain, 'phase=sum&weight=1.2.2&notation=numpy'), 'formulas');
  const names = page.textContent;
  expect(names).toContain('input 1 of sample 2');
  expect(names).not.toContain('input 2 of sample');
});

it('finds the opposite sign of numbers whose product is too small', () => {
  expect(wrongSigns(1.3e-116, Float64Array.of(-5.8e-231, 1.7e-116))).toBe(1);
});
