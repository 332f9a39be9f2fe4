/** Printing shows My work a second time, on paper, while it is on the screen. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../../src/features/homework/Work';
import { MediumContext, media } from '../../../../src/kit/medium/medium';
import { createExplainerStore, StoreContext } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

function page(isPrinted: boolean) {
  return (
    <>
      <Work />
      {isPrinted && (
        <MediumContext value={media.paper}>
          <Work />
        </MediumContext>
      )}
    </>
  );
}

describe('a sheet that is printed', () => {
  it('asks on the screen for the same numbers afterwards, so that they stay covered', () => {
    const store = createExplainerStore();
    const { rerender, unmount } = renderIn(store, page(false));
    const before = store.getState().asking;
    expect(before?.cover).toEqual(['preactivation.*.*.*']);
    for (const isPrinted of [true, false]) {
      act(() => rerender(<StoreContext value={store}>{page(isPrinted)}</StoreContext>));
      expect(store.getState().asking).toEqual(before);
    }
    unmount();
    expect(store.getState().asking).toBeUndefined();
  });
});

it('has the products times their factors, and the sum below them, where samples have weights', () => {
  const store = createExplainerStore();
  const { scenario, editScenario } = store.getState();
  editScenario({ ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 1, 1] } });
  renderIn(
    store,
    <MediumContext value={media.paper}>
      <Work />
    </MediumContext>,
  );
  const table = screen.getByRole('table', { name: /products times their factors/ });
  expect(within(table).getByRole('rowheader', { name: '2 (× 2)' })).toBeTruthy();
  expect(within(table).getByRole('rowheader', { name: 'Sum, Σ' })).toBeTruthy();
});

describe('at a later step, the rows of the update begin with what earlier steps leave', () => {
  const cellsOf = (name: string): readonly string[] =>
    within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent ?? '');

  it.each(['page', 'paper', 'stage'] as const)('on the %s', (medium) => {
    const store = createExplainerStore();
    const { scenario, editScenario, nextStep } = store.getState();
    const optimizer = { ...scenario.training.optimizer, momentum: 0.9 } as typeof scenario.training.optimizer;
    editScenario({ ...scenario, training: { ...scenario.training, optimizer } });
    act(() => nextStep());
    renderIn(store, medium === 'page' ? <Work /> : <MediumContext value={media[medium]}>{<Work />}</MediumContext>);
    // v₁ is the batch gradient of step 1, 0.0130 on the first screen.
    expect(cellsOf('Velocity before')).toContain(medium === 'stage' ? '0.01297' : '0.012974');
    expect(screen.queryAllByRole('row', { name: /^Weight\b/ })).toHaveLength(medium === 'stage' ? 0 : 1);
  });

  it('also what is accumulated before, for the weights that the step updates', () => {
    const store = createExplainerStore();
    const { scenario, editScenario, nextStep, previousStep } = store.getState();
    const accumulate = { batches: 2, divide: 'planned', clear: true } as const;
    const { network, training } = scenario;
    editScenario({
      ...scenario,
      network: { ...network, bias: 'frozen' },
      training: { ...training, batchSize: 2, accumulate },
    });
    act(() => nextStep());
    renderIn(store, <Work />);
    expect(cellsOf('Accumulated before').filter((text) => text === '')).toHaveLength(4);
    act(() => previousStep());
    expect(screen.queryByRole('row', { name: /^Accumulated before/ })).toBeNull();
  });
});
