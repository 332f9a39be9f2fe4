/** Whoever has the sheet of an exercise has every number from which its cells are computed, on the screen and on paper. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { askedBlocks, newExercise } from '../../../../src/features/homework/exercise/exercise';
import { exerciseHash } from '../../../../src/features/homework/exercise/exerciseLinks';
import { type PresetName, presetsOf } from '../../../../src/features/homework/exercise/presets';
import { sheetOf } from '../../../../src/features/homework/exercise/sheet';
import { Work } from '../../../../src/features/homework/Work';
import { givenCells, givenFor } from '../../../../src/features/homework/Work/givenFor';
import { withGiven } from '../../../../src/features/homework/Work/withGiven';
import { MediumContext, media } from '../../../../src/kit/medium/medium';
import { createExplainerStore, type ExplainerStore, readAddress, traceOf } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

function storeAt(place: string): ExplainerStore {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(place).state, []);
  return store;
}

/** With the exercise of a preset. */
function exerciseAt(place: string, name: PresetName): ExplainerStore {
  const store = storeAt(place);
  const { cursor } = store.getState();
  const preset = presetsOf(traceOf(store.getState()), cursor.weight).find((one) => one.name === name);
  const address = exerciseHash(place, { ...newExercise, ...preset?.rules, step: cursor.step });
  store.getState().applyAddress(readAddress(`${address}&view=work`).state, []);
  return store;
}

describe('the sheet of an exercise', () => {
  it.each([
    '#example=xor&weight=2.2.1',
    '#example=xor&weight=1.1.2',
    '#example=lecture&weight=1.2.1',
    '#example=lecture&weight=2.0.2',
    '#example=lecture&weight=3.1.1',
    '#example=iris&weight=1.2.3',
    '#example=iris&weight=2.1.3',
    '#example=digits&weight=2.1.3',
    '#example=xor&weight=1.1.1&optimizer=adam&penalty=0.1',
  ])('has the numbers from which asked cells are computed: %s', (place) => {
    const { cursor, ...state } = storeAt(place).getState();
    const trace = traceOf({ cursor, ...state });
    const presets = presetsOf(trace, cursor.weight);
    expect(presets.length).toBeGreaterThan(1);
    for (const { rules } of presets) {
      const own = sheetOf(trace, cursor.weight, rules.scope);
      if (!own) throw new Error('expected a sheet');
      const exercise = { ...newExercise, ...rules };
      const sheet = withGiven(own, exercise, trace);
      const asked = askedBlocks(exercise, sheet).flatMap(({ addresses }) => addresses);
      const cells = { ...Object.fromEntries(asked.map((one) => [one, '1'])), ...givenCells(trace, sheet, exercise) };
      const lacking = asked.flatMap((address) => givenFor(address, trace, cells).filter(({ text }) => !text));
      expect(lacking).toEqual([]);
      expect(sheet.blocks).toEqual(own.blocks);
    }
  });

  it.each(['screen', 'paper'] as const)('of all numbers of one weight has those beside it, on the %s', (medium) => {
    renderIn(
      exerciseAt('#example=xor&weight=2.2.1', 'weight'),
      <MediumContext value={media[medium]}>
        <Work />
      </MediumContext>,
    );
    const samples = screen.getByRole('table', { name: /^1 Every sample/ });
    const heads = within(samples).getAllByRole('columnheader');
    const names = heads.map(({ textContent }) => textContent ?? '');
    // s of hidden 2, x of all three hidden units, of which two are given, and s, x, δ of the output.
    expect(names.filter((name) => /hidden \d, /.test(name))).toHaveLength(4);
    const [first] = within(samples).getAllByRole('row', { name: /^1 / });
    const given = within(first ?? samples)
      .getAllByRole('cell')
      .filter(({ textContent }) => /\d{3}/.test(textContent ?? ''));
    // tanh(0.8) of hidden 1, and tanh(0.4) of hidden 3.
    expect(given.map(({ textContent }) => textContent)).toEqual(['0.664037', '0.379949']);
    // Into hidden 2 lead two weights and a bias, and into the output two more weights and a bias.
    const weights = screen.getByRole('list', { name: 'Weights that the sheet needs' });
    expect(within(weights).getAllByRole('listitem')).toHaveLength(6);
  });

  it('of all numbers of a hidden weight has the δ above, and the weights that lead there', () => {
    renderIn(exerciseAt('#example=xor&weight=1.1.2', 'weight'), <Work />);
    const samples = screen.getByRole('table', { name: /^1 Every sample/ });
    expect(within(samples).getByRole('row', { name: /^Weight/ }).textContent).toMatch(/= −?\d/);
  });

  it.each(['screen', 'paper'] as const)('of iris has its four inputs and its targets, on the %s', (medium) => {
    renderIn(
      exerciseAt('#example=iris&weight=1.2.3', 'weight'),
      <MediumContext value={media[medium]}>
        <Work />
      </MediumContext>,
    );
    const samples = screen.getByRole('table', { name: /^1 Every sample/ });
    expect(within(samples).getByRole('rowheader', { name: '115 (5.8, 2.8, 5.1, 2.4) → 0, 0, 1' })).toBeTruthy();
  });

  it.each(['screen', 'paper'] as const)('of all numbers of one weight of digits has its input, on the %s', (medium) => {
    renderIn(
      exerciseAt('#example=digits&step=1&phase=sum&weight=1.20.3', 'weight'),
      <MediumContext value={media[medium]}>
        <Work />
      </MediumContext>,
    );
    const samples = screen.getByRole('table', { name: /^1 Every sample/ });
    expect(within(samples).getAllByRole('columnheader', { name: /input 20/ })).toHaveLength(1);
    expect(within(samples).getAllByRole('columnheader', { name: /input \d/ })).toHaveLength(1);
  });

  it.each([
    ['#example=digits&weight=1.20.3', 's.1'],
    ['#example=digits&weight=2.1.3', 's.1'],
    ['#example=iris&weight=1.2.3', undefined],
  ])('asks for no s of more inputs than it gives: %s', (place, given) => {
    const { cursor, ...state } = storeAt(place).getState();
    const all = presetsOf(traceOf({ cursor, ...state }), cursor.weight).find(({ name }) => name === 'weight');
    expect(all?.rules.given).toEqual(given === undefined ? [] : [given]);
  });

  it('of digits is said in the editor to give the inputs in the products alone', async () => {
    const user = userEvent.setup();
    renderIn(storeAt('#example=digits&weight=1.20.3&view=work'), <Work />);
    await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
    expect(screen.getByRole('rowheader', { name: /^inputs in the products, targets/ })).toBeTruthy();
    expect(screen.queryByRole('rowheader', { name: /^inputs, / })).toBeNull();
  });

  it('of digits has the one input that the weight multiplies in a column, or the targets of an output δ', () => {
    const { unmount } = renderIn(exerciseAt('#example=digits&weight=1.12.3', 'first'), <Work />);
    const samples = (): HTMLElement => screen.getByRole('table', { name: /^1 Every sample/ });
    expect(within(samples()).getAllByRole('columnheader', { name: /input 12/ })).toHaveLength(1);
    expect(within(samples()).queryAllByRole('rowheader', { name: /→/ })).toEqual([]);
    unmount();
    renderIn(exerciseAt('#example=digits&weight=2.1.3', 'first'), <Work />);
    expect(within(samples()).getAllByRole('rowheader', { name: /→ (\d, ){9}\d$/ }).length).toBeGreaterThan(1);
  });
});
