import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { activationBelow, addressOf, type Phase } from '../../../src/quantity';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, focusOf, traceOf } from '../../../src/store';
import { Ledger } from '../../../src/views/Ledger';
import { Network } from '../../../src/views/Network';
import * as geometry from '../../../src/views/Network/geometry';
import { renderIn } from '../../renderIn';
import { lines } from '../signMarks';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Network />
    </div>
  );
}

function shown({ example = 'xor', phase = 'sum' as Phase, part = undefined as number | undefined } = {}) {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  store.getState().goTo(part === undefined ? { phase } : { phase, part });
  renderIn(store, <WithGestures />);
  const panel = screen.getByRole('region', { name: 'Network' });
  return { store, panel, user: userEvent.setup() };
}

const unit = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const edge = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const line = (): HTMLElement => screen.getByRole('group', { name: /^Numbers of the/ });
const numbersIn = (element: HTMLElement, kind: string): readonly (string | null)[] =>
  [...element.querySelectorAll(`span[data-quantity^="${kind}."]`)].map((number) => number.textContent);

it('is drawn once for Sum and Update, which change none of its numbers', () => {
  const { store, panel } = shown();
  const before = within(panel).getByRole('group', { name: 'Units and weights' });
  const drawings = vi.spyOn(geometry, 'curvePath');
  act(() => store.getState().goTo({ phase: 'update' }));
  expect(drawings).not.toHaveBeenCalled();
  act(() => store.getState().goTo({ phase: 'forward' }));
  expect(drawings).toHaveBeenCalled();
  expect(before.isConnected).toBe(true);
});

describe('Network, one sample', () => {
  it('has in the name of a unit the digits that stand in it', () => {
    shown();
    const units = [unit(/^input 2,/), unit(/^hidden 2,/), unit(/^output 1,/)];
    for (const one of units) {
      const digits = [...one.querySelectorAll('span[data-quantity]')].map((number) => number.textContent ?? '');
      expect(digits.length).toBeGreaterThan(0);
      for (const text of digits) expect(one.getAttribute('aria-label')).toContain(` ${text}`);
    }
  });

  it('shows the selected sample’s x and δ in the units, target and loss below the output', () => {
    const { panel } = shown();
    expect(within(panel).queryByText(/forward pass/)).toBeNull();
    expect(numbersIn(panel, 'input')).toEqual(['0', '1']);
    expect(numbersIn(panel, 'activation')).toEqual(['1', '1', '−0.197', '−0.98367', '0.935', '0.334']);
    expect(numbersIn(panel, 'delta')).toEqual(['−0.157', '0.00624', '0.0426', '−0.14815']);
    expect(numbersIn(panel, 'target')).toEqual(['1']);
    expect(numbersIn(panel, 'sampleLoss')).toEqual(['0.222']);
  });

  it('has no number that the phase has not computed, on the screen or in a name', () => {
    const { panel } = shown({ phase: 'batch' });
    expect(numbersIn(panel, 'input')).toEqual(['0', '1']);
    expect(numbersIn(panel, 'delta')).toEqual(
      Array(4).fill('·computed in phase Output δ').fill('·computed in phase Hidden δ', 0, 3),
    );
    expect(unit(/^hidden 2/).getAttribute('aria-label')).toBe('hidden 2');
    expect(edge(/weight from hidden 2 to output 1/).getAttribute('aria-label')).toBe(
      'weight from hidden 2 to output 1, −1.30',
    );
  });

  it('fills the layers part by part: forwards x, backwards δ', () => {
    const { panel, store } = shown({ phase: 'forward', part: 1 });
    expect(numbersIn(panel, 'activation').slice(2)).toEqual([
      '−0.197',
      '−0.98367',
      '0.935',
      '·computed later in phase Forward',
    ]);
    act(() => store.getState().goTo({ phase: 'output-delta' }));
    expect(numbersIn(panel, 'delta').slice(3)).toEqual(['−0.14815']);
    expect(numbersIn(panel, 'delta')[0]).toBe('·computed in phase Hidden δ');
  });

  it('names an edge by its weight and, once known, the gradient that its width shows', () => {
    const { store } = shown({ phase: 'per-sample' });
    expect(edge(/weight from hidden 2 to output 1/).getAttribute('aria-label')).toBe(
      'weight from hidden 2 to output 1, gradient of sample 2 0.146',
    );
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(edge(/weight from hidden 2 to output 1/).getAttribute('aria-label')).toBe(
      'weight from hidden 2 to output 1, batch gradient 0.0130',
    );
  });

  it('says s on pointing at a unit, and prints it in Forward', () => {
    const { panel, store } = shown();
    expect(unit(/^hidden 2/).title).toBe('s −2.40');
    expect(numbersIn(panel, 'preactivation')).toEqual([]);
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(numbersIn(panel, 'preactivation')).toEqual(['−0.200', '−2.40', '1.70', '−0.690']);
    expect(unit(/^hidden 2/).title).toBe('');
  });

  it('gives colour and dashes to the chosen edge and the one pointed at, and to no other', () => {
    const { panel, store } = shown();
    const signed = (): readonly Element[] =>
      (['positive', 'negative', 'zero'] as const).flatMap((sign) => [...panel.querySelectorAll(lines.marks(sign))]);
    expect(signed()).toHaveLength(1);
    act(() => store.getState().point({ kind: 'batchGradient', layer: 2, from: 0, to: 1 }));
    expect(signed()).toHaveLength(2);
    act(() => store.getState().point(undefined));
    expect(signed()).toHaveLength(1);
  });

  it('says of which number the dashes of the chosen edge are, and nothing before it shows one', () => {
    const { store, panel } = shown({ phase: 'forward' });
    const dashes = () => within(panel).getByText(/^dashed: /);
    expect(dashes().textContent).toBe('dashed: the chosen w is negative');
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(dashes().textContent).toBe('dashed: the chosen w·δ is negative');
    act(() => store.getState().goTo({ phase: 'forward', part: 1 }));
    expect(dashes().hidden).toBe(true);
  });

  it('draws a bias unit above each layer that feeds another, and none without biases', () => {
    const { store } = shown();
    expect(screen.getAllByRole('button', { name: /^bias unit of/ })).toHaveLength(2);
    act(() => void store.getState().change('bias', 'none'));
    expect(screen.queryAllByRole('button', { name: /^bias unit of/ })).toHaveLength(0);
  });

  it('draws a network of one layer', () => {
    const { panel } = shown({ example: 'one-weight' });
    expect(numbersIn(panel, 'delta')).toHaveLength(1);
  });

  it('says in the last phase that the numbers are those of the old weights', () => {
    const { panel } = shown({ phase: 'update' });
    expect(within(panel).getByText('sample 2, still with the old weights')).toBeTruthy();
  });
});

describe('Network, choosing', () => {
  it('a unit chooses its δ from phase 4 on, and its x when chosen again', async () => {
    const { store, user } = shown();
    await user.click(unit(/^hidden 1/));
    expect(focusOf(store.getState())).toEqual({ kind: 'delta', layer: 1, unit: 1, sample: 2 });
    await user.click(unit(/^hidden 1/));
    expect(focusOf(store.getState())).toEqual({ kind: 'activation', layer: 1, unit: 1, sample: 2 });
  });

  it('a unit chooses its x in the first phases', async () => {
    const { store, user } = shown({ phase: 'loss' });
    await user.click(unit(/^hidden 1/));
    expect(focusOf(store.getState())).toEqual({ kind: 'activation', layer: 1, unit: 1, sample: 2 });
  });

  it('an edge chooses its weight, and the line below is about it', async () => {
    const { store, user } = shown();
    await user.click(edge(/weight from input 2 to hidden 3/));
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 2, to: 3 });
    expect(within(line()).getByRole<HTMLInputElement>('textbox').value).toBe('1.3000');
  });

  it('a chip chooses its sample, and all of them', async () => {
    const { store, user, panel } = shown();
    const group = screen.getByRole('radiogroup', { name: 'Sample' });
    await user.click(within(group).getByRole('radio', { name: '3' }));
    expect(store.getState().cursor.sample).toBe(3);
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: /^3 +\(1, 0\) → 1$/ }).checked).toBe(true);
    await user.click(within(group).getByRole('radio', { name: 'all' }));
    expect(within(panel).getByText('all 4 samples of the batch')).toBeTruthy();
  });

  it('a combo box finds one sample among many by its number', async () => {
    const { store, user } = shown({ example: 'mse-128-64-10' });
    const box = screen.getByRole('combobox', { name: 'Sample' });
    await user.click(box);
    await user.clear(box);
    await user.type(box, '57');
    await user.click(screen.getByRole('option', { name: /^57/ }));
    expect(store.getState().cursor.sample).toBe(57);
  });

  it('does not offer all samples where units cannot show them', () => {
    const { store, panel } = shown({ example: 'mse-128-64-10' });
    act(() => store.getState().showAllSamples());
    expect(within(panel).queryByText(/all samples/i)).toBeNull();
    expect(screen.queryByRole('radio', { name: 'all' })).toBeNull();
  });
});

describe('Network, the numbers of the chosen weight', () => {
  const texts = (): readonly (string | undefined)[] =>
    [...line().children].slice(1).map((item) => {
      const field = item.querySelector('input');
      return field ? `w ${field.value}` : item.textContent?.replace(/computed in.*/, '');
    });

  it('have their places, and are told from their phases on', () => {
    const { store } = shown({ phase: 'forward' });
    expect(texts()).toEqual(['w −1.3000', 'sample 2 ·', 'mean ·']);
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    expect(texts()).toEqual(['w −1.3000', 'sample 2 0.1457', 'mean ·']);
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(texts()).toEqual(['w −1.3000', 'sample 2 0.1457', 'mean 0.0130', 'new w −1.3065']);
  });

  it.each(['xor', 'lecture', 'iris', 'square-batch', 'mse-128-64-10'])(
    'have the ledger’s digits, and so have its two ends: %s',
    (example) => {
      const store = createExplainerStore();
      store.getState().loadExample(example);
      store.getState().goTo({ phase: 'update' });
      renderIn(
        store,
        <>
          <Network />
          <Ledger />
        </>,
      );
      const ledger = screen.getByRole('grid', { name: 'Ledger' });
      const network = screen.getByRole('region', { name: 'Network' });
      const [width = 1] = traceOf(store.getState()).network.layers;
      // The bias, the first unit and the last.
      for (const place of [0, 1, width].map((unit) => ({ layer: 1, from: unit, to: 2 }))) {
        act(() => store.getState().chooseWeight(place));
        const numbers = [...line().querySelectorAll('span[data-quantity]:not([data-quantity^="weight."])')];
        expect(numbers.length).toBeGreaterThanOrEqual(2);
        for (const number of numbers) {
          const [inLedger] = [
            ...ledger.querySelectorAll(`[data-quantity="${number.getAttribute('data-quantity')}"]`),
          ].filter(({ textContent }) => /\d/.test(textContent));
          // The head of a column says its power of ten, the line has no head; and it says no sum that could hold only nearly.
          expect(number.textContent?.replace(/·10.*/, '')).toBe(inLedger?.textContent?.replace(/^≈|·10.*/g, ''));
        }
        const { sample } = store.getState().cursor;
        for (const end of [
          activationBelow(1, place.from, sample),
          { kind: 'delta', layer: 1, unit: 2, sample } as const,
        ]) {
          const [inNetwork, inLedger] = [network, ledger].map(
            (panel) => panel.querySelector(`[data-quantity="${addressOf(end)}"]:not(button)`)?.textContent,
          );
          expect(inNetwork).toMatch(/\d/);
          expect(inNetwork).toBe(inLedger);
        }
        const before = within(ledger).getByRole<HTMLInputElement>('textbox').value;
        expect(numbersIn(line(), 'weight')).toEqual([before]);
      }
    },
  );

  it('have the sum where the batch is only summed', () => {
    const { store } = shown();
    act(() => void store.getState().change('reduction', 'sum'));
    expect(texts()).toEqual(['w −1.3000', 'sample 2 0.1457', 'Σ 0.0519']);
  });
});

describe('Network, the field of the chosen weight', () => {
  const alone = () => {
    const store = createExplainerStore();
    store.getState().goTo({ phase: 'sum' });
    store.setState(({ otherKeys }) => ({ otherKeys: { ...otherKeys, embed: 'network' } }));
    renderIn(store, <Network />);
    return { store, user: userEvent.setup() };
  };

  it('is there where no ledger with its own stands beside, which has one in Update', () => {
    const { store } = alone();
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(within(line()).queryByRole('textbox')).not.toBeNull();
    act(() => store.setState(({ otherKeys }) => ({ otherKeys: { ...otherKeys, embed: 'network,ledger' } })));
    expect(within(line()).queryByRole('textbox')).toBeNull();
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(within(line()).queryByRole('textbox')).not.toBeNull();
  });

  it.each([{ exercise: 'abc' }, { lock: 'step,edit' }])(
    'is not there with %j: nobody but its author changes it',
    (keys) => {
      const { store } = alone();
      expect(within(line()).queryByRole('textbox')).not.toBeNull();
      act(() => store.setState(({ otherKeys }) => ({ otherKeys: { ...otherKeys, ...keys } })));
      expect(within(line()).queryByRole('textbox')).toBeNull();
    },
  );

  it('gets the focus by Enter on the chosen edge', async () => {
    const { user } = alone();
    act(() => edge(/weight from hidden 2 to output 1/).focus());
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(within(line()).getByRole('textbox'));
  });

  it('takes a typed weight with Enter', async () => {
    const { store, user } = alone();
    const field = within(line()).getByRole('textbox', { name: 'weight from hidden 2 to output 1' });
    await user.clear(field);
    await user.type(field, '−0,7{Enter}');
    expect(store.getState().changes).toEqual([{ step: 1, setting: 'weight', layer: 2, from: 2, to: 1, value: -0.7 }]);
  });

  it('gives the weight back with Escape', async () => {
    const { store, user } = alone();
    const field = within(line()).getByRole<HTMLInputElement>('textbox');
    await user.clear(field);
    await user.type(field, '5{Escape}');
    expect(field.value).toBe('−1.3000');
    expect(store.getState().changes).toEqual([]);
  });

  it('says in one sentence what is no number, and changes nothing', async () => {
    const { store, user } = alone();
    const field = within(line()).getByRole('textbox');
    await user.clear(field);
    await user.type(field, 'much{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('“much” is not a number.');
    expect(store.getState().changes).toEqual([]);
  });

  it('drops what is no number when its field is left', async () => {
    const { store, user } = alone();
    const field = within(line()).getByRole<HTMLInputElement>('textbox');
    await user.clear(field);
    await user.type(field, 'much');
    await user.tab();
    expect(field.value).toBe('−1.3000');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(store.getState().changes).toEqual([]);
  });
});

describe('Network, all samples', () => {
  it('stacks every sample’s own x and δ, and averages nothing', async () => {
    const { store, panel } = shown();
    act(() => store.getState().showAllSamples());
    expect(numbersIn(unit(/^hidden 2/), 'activation')).toEqual(['−0.19738', '−0.98367', '−0.98010', '−0.99975']);
    expect(numbersIn(unit(/^hidden 2/), 'delta')).toHaveLength(4);
    expect(panel.querySelector('[data-quantity^="mean"]')).toBeNull();
    expect(edge(/weight from hidden 2 to output 1/).getAttribute('aria-label')).toBe(
      'weight from hidden 2 to output 1, batch gradient 0.0130',
    );
  });
});

describe('Network, keys', () => {
  it('has one tab stop in the drawing, at the selected edge', () => {
    const { panel } = shown();
    const stops = [...panel.querySelectorAll('[data-place][tabindex="0"]')];
    expect(stops).toEqual([edge(/weight from hidden 2 to output 1/)]);
  });

  it('walks from edge to unit to edge, and chooses with Enter', async () => {
    const { store, user } = shown();
    act(() => edge(/weight from hidden 2 to output 1/).focus());
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(unit(/^hidden 2/));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(unit(/^hidden 3/));
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    expect(document.activeElement).toBe(edge(/weight from input 1 to hidden 3/));
    await user.keyboard('{Enter}');
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 1, to: 3 });
    await user.keyboard('{Home}{Enter}');
    expect(focusOf(store.getState()).kind).toBe('input');
  });

  it('opens a folded layer where one goes', async () => {
    const { panel, user } = shown({ example: 'mse-128-64-10' });
    expect(panel.textContent).toContain('more');
    act(() => unit(/^hidden 1\b/).focus());
    await user.keyboard('{ArrowDown>9/}');
    expect(document.activeElement).toBe(unit(/^hidden 10\b/));
    expect(panel.querySelectorAll('*').length).toBeLessThan(600);
  });
});

describe('Network, honesty', () => {
  /** An outline is an empty box of the size of what it is around. */
  const outlines = (panel: HTMLElement): NodeListOf<Element> =>
    panel.querySelectorAll('span:empty[style*="width"][style*="height"]');

  it('tags a number of another sample, and does not pass its own off for it', () => {
    const { store, panel } = shown();
    act(() => store.getState().point({ kind: 'activation', layer: 1, unit: 2, sample: 3 }));
    expect(panel.querySelector('[data-tag]')?.textContent).toBe('sample 3: −0.980');
    expect(outlines(panel)).toHaveLength(1);
    act(() => store.getState().point({ kind: 'activation', layer: 1, unit: 2, sample: 2 }));
    expect(panel.querySelector('[data-tag]')).toBeNull();
    expect(outlines(panel)).toHaveLength(0);
  });

  it('keeps another sample’s number to itself until it is known', () => {
    const { store, panel } = shown({ phase: 'batch' });
    act(() => store.getState().point({ kind: 'activation', layer: 1, unit: 2, sample: 3 }));
    expect(outlines(panel)).toHaveLength(1);
    expect(panel.querySelector('[data-tag]')).toBeNull();
  });

  it('points at the edge under the pointer', () => {
    const { store } = shown();
    fireEvent.pointerMove(edge(/weight from hidden 1 to output 1/));
    expect(store.getState().pointed).toEqual({ kind: 'batchGradient', layer: 2, from: 1, to: 1 });
  });
});
