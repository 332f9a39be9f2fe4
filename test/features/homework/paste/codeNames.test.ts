/** My work reads the arrays that the programs of Code print, by their names there. */
import { expect, it } from 'vitest';
import { libraries, programOf } from '../../../../src/features/code/program';
import '../../../../src/features/homework/words/en';
import { readStep } from '../../../../src/scenario/reading';
import { createExplainerStore, shownTraceOf } from '../../../../src/store';
import '../../../../src/text/later';

const totals: Readonly<Record<string, string | undefined>> = {
  batchGradient: undefined,
  gradientSum: 'sum',
  update: 'update',
  weightAfter: 'after',
};

it.each(libraries)('the gradients, sums, updates and new weights of %s have their rows', (library) => {
  const trace = shownTraceOf(createExplainerStore().getState());
  const names = [...programOf(trace, library).names].filter(([, { kind }]) => kind in totals);
  expect(names.length).toBeGreaterThan(4);
  for (const [name, { kind, layer, part }] of names) {
    const [array] = readStep(`${name} = [[1, 2]]`).arrays;
    expect(array, name).toMatchObject({ part: part === 'weights' ? 'weightGradient' : 'biasGradient', layer });
    expect(array?.total, name).toBe(totals[kind]);
  }
});

it('the error terms and weighted inputs of NumPy have their columns', () => {
  const trace = shownTraceOf(createExplainerStore().getState());
  const names = [...programOf(trace, 'numpy').names].filter(
    ([, { kind }]) => kind === 'delta' || kind === 'preactivation',
  );
  expect(names.length).toBeGreaterThan(1);
  for (const [name, { kind, layer }] of names)
    expect(readStep(`${name} = [[1, 2]]`).arrays[0], name).toMatchObject({ part: kind, layer });
});
