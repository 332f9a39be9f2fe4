/** An exercise about a hidden δ gives what that is computed from: each δ of the layer above, and the weight by which it is multiplied. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { newExercise } from '../../../../src/features/homework/exercise/exercise';
import { exerciseHash } from '../../../../src/features/homework/exercise/exerciseLinks';
import { presetsOf } from '../../../../src/features/homework/exercise/presets';
import { Work } from '../../../../src/features/homework/Work';
import { MediumContext, media } from '../../../../src/kit/medium/medium';
import { unitsIn } from '../../../../src/model';
import { createExplainerStore, type ExplainerStore, readAddress, traceOf } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

/** With the exercise that the editor begins with, which has five hints. */
function storeAt(place: string): ExplainerStore {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(place).state, []);
  const { cursor } = store.getState();
  const [first] = presetsOf(traceOf(store.getState()), cursor.weight);
  const address = exerciseHash(place, { ...newExercise, ...first?.rules, step: cursor.step });
  store.getState().applyAddress(readAddress(`${address}&view=work`).state, []);
  return store;
}

const samples = (): HTMLElement => screen.getByRole('table', { name: /^1 Every sample/ });

/** The numbers of a row, what is still blank among them. */
function cellsOf(name: RegExp): readonly string[] {
  const row = within(samples()).getByRole('row', { name });
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '');
}

describe('the sheet of a hidden weight', () => {
  it.each(['screen', 'paper'] as const)(
    'has the given δ above in columns, under the weight that leads there, on the %s',
    (medium) => {
      renderIn(
        storeAt('#example=xor&step=2&phase=sum&weight=1.1.2'),
        <MediumContext value={media[medium]}>
          <Work />
        </MediumContext>,
      );
      // s and x of hidden 2, δ of the output, and its own.
      expect(cellsOf(/^Weight/).map((text) => text.replace(/^.*= /, '= '))).toEqual([
        '',
        '',
        expect.stringMatching(/^= −1\.\d{5}$/),
        '',
      ]);
      const [, , above] = cellsOf(/^1 /);
      expect(above).toMatch(/^−?0\.0*[1-9]\d{5}$/);
    },
  );

  it('has them for every unit of the layer above', () => {
    const store = storeAt('#example=iris&step=1&phase=sum&weight=1.2.3');
    renderIn(store, <Work />);
    const outputs = unitsIn(traceOf(store.getState()).network, 2);
    expect(outputs).toBeGreaterThan(1);
    expect(cellsOf(/^Weight/).filter((text) => text.includes('='))).toHaveLength(outputs);
  });

  it('has none where no δ above is needed', () => {
    renderIn(storeAt('#example=xor&step=2&phase=sum&weight=2.1.1'), <Work />);
    expect(within(samples()).queryByRole('row', { name: /^Weight/ })).toBeNull();
  });

  it('has all numbers in the fourth hint: the formula of δ leaves no symbol', async () => {
    const user = userEvent.setup();
    renderIn(storeAt('#example=lecture&step=1&phase=sum&weight=2.0.1'), <Work />);
    const [first] = within(samples()).getAllByRole('textbox');
    if (!first) throw new Error('expected a cell to fill in');
    await user.type(first, '0.5');
    await user.click(screen.getByRole('button', { name: 'Check my numbers' }));
    for (const hint of [1, 2, 3, 4])
      await user.click(screen.getByRole('button', { name: new RegExp(`^Show hint ${hint}`) }));
    const card = screen.getByRole('region', { name: 'What the check says' });
    const formula = card.querySelector('annotation')?.textContent ?? '';
    const [, numbers = ''] = formula.split('= ').slice(-2);
    expect(numbers).not.toContain('\\delta');
    expect(numbers).toMatch(/0\.8/);
  });
});
