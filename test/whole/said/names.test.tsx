/** What is heard, and what heads a picture or a table, has the name of its number where settings cross. */
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { workedFile } from '../../../src/features/homework/Worked/workedFile';
import { workedScope } from '../../../src/features/homework/Worked/workedLines';
import { media } from '../../../src/kit';
import { shownTraceOf, type ViewName } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';
import { crossed } from '../../said/crossed';
import { textsOf } from '../../said/numbers';
import { storeAt } from '../../said/storeAt';
import { shownOnPage } from './screen';

afterEach(cleanup);

async function heard(name: keyof typeof crossed, view: ViewName, keys: string) {
  return textsOf(await shownOnPage(storeAt(crossed[name], keys), view));
}

it('an edge of the network, with 1/B in δ', async () => {
  const texts = await heard('plain', 'network', 'phase=per-sample&sample=2&notation.divide=delta');
  expect(texts).toContain('weight from hidden 2 to output 1, contribution of sample 2 0.0364');
});

it('pictures of samples that are clipped', async () => {
  const { training, ...scenario } = exampleScenario('digits');
  const clip = { per: 'sample', maxNorm: 0.1 } as const;
  const store = storeAt({ ...scenario, training: { ...training, clip } }, 'phase=per-sample&weight=1.29.5');
  const texts = textsOf(await shownOnPage(store, 'pictures', media.stage));
  expect(texts).toContain('the contribution of sample 2');
});

it('a quotient that is no mean, in Pictures', async () => {
  const page = await shownOnPage(storeAt(crossed.divisor, 'phase=update&weight=1.1.1'), 'pictures', media.stage);
  expect(page.textContent).not.toContain('mean gradient');
});

it('batches in Noise, with a penalty', async () => {
  const texts = await heard('penalty', 'noise', 'phase=update&noise.size=2');
  expect(texts.filter((text) => text.includes(' samples’ parts of the batch gradients between '))).toHaveLength(1);
});

it.each([
  ['plain', 'gradients'],
  ['weights', 'contributions'],
] as const)('the products of a worked solution: %s', (name, called) => {
  const state = storeAt(crossed[name], 'phase=update').getState();
  const trace = shownTraceOf(state);
  const scope = workedScope(trace, state.cursor.weight, 1);
  const text = scope && workedFile({ title: 'A step', trace, covers: undefined }, scope, 'md');
  expect(text).toContain(`The ${called} of all samples, layer 2`);
});

it('a sum over the wrong axis is left out where samples have factors', async () => {
  const { data, training, ...scenario } = crossed.weights;
  const batches = [[1, 2, 3], [4]];
  const text = async (sampleWeights: readonly number[] | undefined): Promise<string> => {
    const { sampleWeights: _, ...unweighted } = data;
    const of = {
      ...scenario,
      training: { ...training, batches },
      data: { ...unweighted, ...(sampleWeights && { sampleWeights }) },
    };
    const page = await shownOnPage(storeAt(of, 'phase=update&weight=1.1.2'), 'product');
    return page.textContent;
  };
  expect(await text(undefined)).toContain('Summing over units instead');
  expect(await text([1, 2, 0.5, 1])).not.toContain('Summing over units instead');
});
