import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { addressOf, type Phase } from '../../../src/quantity';
import { parseScenario } from '../../../src/scenario';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, focusOf } from '../../../src/store';
import { GradientMatrix } from '../../../src/views/GradientMatrix';
import { Influence } from '../../../src/views/Influence';
import { Ledger } from '../../../src/views/Ledger';
import '../../shell/browserInJsdom';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';
import { withTraining } from '../../run/support';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Influence />
    </div>
  );
}

function shown({ phase = 'update' as Phase, without = undefined as string | undefined } = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore();
  store.getState().goTo({ phase });
  store.getState().setViewKey('influence.without', without);
  renderIn(store, <WithGestures />);
  const panel = screen.getByRole('region', { name: 'Influence' });
  return { store, user, panel, key: () => store.getState().viewKeys['influence.without'] };
}

const box = (sample: number): HTMLElement => screen.getByRole('checkbox', { name: `include sample ${sample}` });
const compared = (title: RegExp): readonly (string | null)[] =>
  within(screen.getByRole('table', { name: title }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
    .filter((text) => text !== '');

/** The bars, each as wide as its number is large. */
const drawn = (place: HTMLElement): NodeListOf<Element> => place.querySelectorAll('[style*="width"]');

describe('Influence', () => {
  it('has every sample in at first, the most influential first', () => {
    const { panel } = shown();
    const boxes = within(panel).getAllByRole('checkbox');
    expect(boxes.every((one) => (one as HTMLInputElement).checked)).toBe(true);
    expect(boxes.map((one) => one.getAttribute('aria-label')?.slice('include sample '.length))).toEqual([
      '4',
      '2',
      '3',
      '1',
    ]);
    expect(compared(/^Batch gradient/)).toEqual(['0.0130']);
  });

  it('leaves a sample out: gradient and step without it beside those of the step', async () => {
    const { user, panel, key } = shown();
    await user.click(box(4));
    expect(key()).toBe('4');
    // (−0.0289 + 0.1457 + 0.0618) / 3, and −0.5 times that
    expect(compared(/^Batch gradient/)).toEqual(['0.0130', '0.0595']);
    expect(compared(/^Step/)).toEqual(['−0.0065', '−0.0298']);
    expect(panel.textContent).toContain('Divided by 3 instead of 4');
    expect(panel.textContent).toContain('4.59 times as large');
  });

  it('says when the gradient changes its sign', async () => {
    const { user, panel } = shown();
    await user.click(box(2));
    expect(panel.textContent).toContain('changes its sign');
  });

  it('has ways to all, to the selected one alone, and without the biggest', async () => {
    const { user, key } = shown();
    await user.click(screen.getByRole('button', { name: 'Only sample 2' }));
    expect(key()).toBe('1,3,4');
    await user.click(screen.getByRole('button', { name: 'All samples' }));
    expect(key()).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Leave out the most influential sample (4)' }));
    expect(key()).toBe('4');
  });

  it('says that nothing is left when everybody is out', () => {
    const { panel } = shown({ without: '1-4' });
    expect(panel.textContent).toContain('No sample remains');
  });

  it('draws no change without a sample that leaves no other', () => {
    const { store } = shown();
    const bars = () => drawn(screen.getByRole('grid')).length;
    expect(bars()).toBe(4);
    act(() => void store.getState().change('batchSize', 1));
    expect(screen.getByText('The batch has only this sample.')).toBeTruthy();
    expect(bars()).toBe(0);
  });

  it('shows no number before its phase, and no order that would tell', () => {
    const { panel } = shown({ phase: 'forward', without: '3' });
    expect(compared(/^Batch gradient/).join()).not.toMatch(/\d/);
    expect(drawn(panel)).toHaveLength(0);
    const names = within(panel).getAllByRole('checkbox');
    expect(names.map((one) => one.getAttribute('aria-label')?.slice('include sample '.length))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('makes the gradient without one sample a number that can be chosen', async () => {
    const { store, user } = shown();
    const row = box(3).closest('tr') as HTMLElement;
    await user.click(within(row).getAllByRole('gridcell')[1] as HTMLElement);
    expect(addressOf(focusOf(store.getState()))).toBe('leaveOneOutGradient.2.2.1.3');
  });

  it('is one tab stop, walked by arrows; Space ticks', async () => {
    const { user, key } = shown();
    box(4).focus();
    await user.keyboard('{ArrowDown} ');
    expect(key()).toBe('2');
    expect(document.activeElement).toBe(box(2));
  });
});

describe('samples left out elsewhere', () => {
  function withLedger({ panel = true } = {}) {
    const store = createExplainerStore();
    store.getState().goTo({ phase: 'sum' });
    store.getState().setViewKey('influence.without', '1,4');
    store.getState().setPanel('influence', panel);
    renderIn(
      store,
      <>
        <Ledger />
        <GradientMatrix />
      </>,
    );
    return screen.getByRole('region', { name: 'Ledger' });
  }

  it('are marked in ledger and matrix; the sum stays the true one, and the other stands under it', () => {
    const ledger = withLedger();
    const heads = within(ledger).getAllByRole('rowheader', { name: /left out/ });
    expect(heads.map((head) => head.textContent?.slice(0, 1))).toEqual(['1', '4']);
    const texts = [...ledger.querySelectorAll('tfoot tr:not([aria-hidden])')].map((row) => row.textContent);
    expect(texts[0]).toContain('0.0519');
    expect(texts[2]).toBe('without 1, 40.1038');
    const matrix = screen.getByRole('grid', { name: 'Gradient matrix' });
    expect(within(matrix).getAllByRole('rowheader', { name: /left out/ })).toHaveLength(2);
  });

  it('are not marked once the panel is closed', () => {
    const ledger = withLedger({ panel: false });
    expect(within(ledger).queryByRole('rowheader', { name: /left out/ })).toBeNull();
    expect(ledger.textContent).not.toContain('without 1, 4');
  });
});

it('calls no sample the most influential where every change is NaN', () => {
  const store = createExplainerStore();
  const optimizer = { kind: 'sgd', learningRate: 1e200, momentum: 0, weightDecay: 0 } as const;
  store.getState().loadScenario(withTraining(exampleScenario('one-weight'), { optimizer }));
  store.getState().goTo({ step: 5, phase: 'update' });
  renderIn(store, <Influence />);
  expect(screen.getByRole('button', { name: 'Only sample 1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /most influential sample/ })).toBeNull();
});

it('speaks of the rows of a batch that has a sample twice', () => {
  const { store, panel } = shown();
  act(() => store.getState().loadScenario(withTraining(exampleScenario('xor'), { batches: [[1, 1, 2]] })));
  expect(panel.textContent).toContain('all 3 rows of the batch');
  expect(panel.textContent).not.toContain('all 2 samples');
});

describe('with products 2, 0, 0 and 6', () => {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[1]]] },
    loss: 'halfSquaredError',
    data: { inputs: [[1], [1], [1], [1]], targets: [[-1], [1], [1], [-5]] },
    training: { batchSize: 4, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });

  function withProducts(without?: string) {
    if (!parsed.ok) throw new Error(parsed.error.message);
    const store = createExplainerStore();
    store.getState().loadScenario(parsed.scenario);
    store.getState().goTo({ step: 1, phase: 'sum' });
    store.getState().setViewKey('influence.without', without);
    renderIn(store, <WithGestures />);
    return screen.getByRole('region', { name: 'Influence' }).textContent;
  }

  it('the most influential sample is that of what is left', () => {
    withProducts('4');
    expect(screen.getByRole('button', { name: 'Leave out the most influential sample (1)' })).toBeTruthy();
  });

  it('a gradient that is equal does not change', () => {
    // 8/4 and 2/1
    expect(withProducts('2-4')).toContain('The gradient of this weight does not change.');
  });

  it('a third of it is 1/3', () => {
    // 8/4 and 2/3
    expect(withProducts('4')).toContain('shrinks to 1/3.');
  });
});
