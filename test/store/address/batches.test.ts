import { describe, expect, it } from 'vitest';
import { withBatches } from '../../../src/scenario';
import { createExplainerStore, readAddress, writeAddress } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';

const listed = withBatches(exampleScenario('xor'), [[3, 1, 3], [], [4, 2]]);

function linkTo(step: number): string {
  const store = createExplainerStore();
  store.getState().loadScenario(listed);
  store.getState().goTo({ step });
  return writeAddress(store.getState());
}

describe('a link to batches given by hand', () => {
  it('brings back the list, the step and the sample', () => {
    const { state, problems } = readAddress(linkTo(3));
    expect(problems).toEqual([]);
    expect(state.scenario.training.batches).toEqual(listed.training.batches);
    expect(state.cursor).toMatchObject({ step: 3, sample: 4 });
  });

  it('keeps the selected sample in an empty batch, and takes any sample there', () => {
    const { state } = readAddress(linkTo(2));
    expect(state.cursor).toMatchObject({ step: 2, sample: 3 });
    const other = readAddress(linkTo(2).replace('sample=3', 'sample=4'));
    expect(other.problems).toEqual([]);
    expect(other.state.cursor.sample).toBe(4);
    expect(readAddress(linkTo(2).replace('sample=3', 'sample=5')).problems[0]?.inLink).toContain('1..4');
  });

  it('selects a repeated sample in its first row, and a later row’s total by its address', () => {
    const { state, problems } = readAddress(`${linkTo(1)}&focus=runningTotal.2.2.1.3.3`);
    expect(problems).toEqual([]);
    expect(state.cursor.focus).toMatchObject({ kind: 'runningTotal', sample: 3, row: 3 });
  });

  it('takes no batch size and no order beside the list, and says so', () => {
    const { state, problems } = readAddress(`${linkTo(1)}&batchSize=2&order=shuffled`);
    expect(problems).toHaveLength(2);
    expect(problems[0]?.inLink).toContain('the scenario gives its batches by hand');
    expect(state.scenario.training.batches).toEqual(listed.training.batches);
    expect(state.changes).toEqual([]);
  });
});
