import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { cellsLink } from '../../../../src/features/homework/draft/cells';
import {
  type Exercise,
  exerciseLink,
  readExerciseLink,
  usualExercise,
} from '../../../../src/features/homework/exercise/exercise';
import type { Scope } from '../../../../src/features/homework/exercise/sheet';
import { Work } from '../../../../src/features/homework/Work';
import { comingNotation, lecture, setNotation, weightPlaces } from '../../../../src/quantity';
import { ConventionChoices } from '../../../../src/shell/header/ConventionChoices';
import { createExplainerStore, createSafeStorage, readAddress, traceOf, writeAddress } from '../../../../src/store';
import { Network } from '../../../../src/views/Network';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';
import { ownCells } from './ownCells';

interface Given {
  readonly cells?: Readonly<Record<string, string>>;
  readonly exercise?: Partial<Exercise>;
  readonly withNetwork?: boolean;
  /** The part of Display with the conventions. */
  readonly withMenu?: boolean;
  readonly scope?: Scope;
  /** The browser keeps what is stored. */
  readonly isKept?: boolean;
}

/** A storage of this test alone. */
function keptStorage(): ReturnType<typeof createSafeStorage> {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
  return createSafeStorage(() => storage);
}

function shown({
  cells,
  exercise,
  withNetwork = false,
  withMenu = false,
  scope = 'weight',
  isKept = false,
}: Given = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore(isKept ? { storage: keptStorage() } : {});
  const text = exercise && exerciseLink({ ...usualExercise, scope, ...exercise });
  const { state } = readAddress(`#view=work&work.show=${scope}${text === undefined ? '' : `&exercise=${text}`}`);
  store.getState().applyAddress({ ...state, ...(cells && { handedIn: cellsLink(cells) }) }, []);
  renderIn(
    store,
    <>
      <Work />
      {withNetwork && <Network />}
      {withMenu && <ConventionChoices />}
    </>,
  );
  const panel = screen.getByRole('region', { name: 'My work' });
  return { user, store, panel };
}

const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const s = (unit: number, sample: number): HTMLInputElement =>
  box(`preactivation s of hidden ${unit} for sample ${sample}`);
const x = (unit: number, sample: number): HTMLInputElement =>
  box(`activation x of hidden ${unit} for sample ${sample}`);
const check = (): HTMLElement => screen.getByRole('button', { name: 'Check my numbers' });

describe('the sheet', () => {
  it('is typed into as in a spreadsheet: Enter goes down and on to the next column, arrows to the neighbours', async () => {
    const { user } = shown();
    await user.click(s(2, 1));
    await user.keyboard('-0.2{Enter}-2.4{Enter}-2.3{ArrowDown}-4.5{Enter}');
    expect([1, 2, 3, 4].map((sample) => s(2, sample).value)).toEqual(['-0.2', '-2.4', '-2.3', '-4.5']);
    // The column ends: its neighbour is next.
    expect(document.activeElement).toBe(x(2, 1));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(s(2, 1));
    await user.keyboard('{Tab}-0.1974{ArrowDown}');
    expect(x(2, 1).value).toBe('-0.1974');
    expect(document.activeElement).toBe(x(2, 2));
  });

  it('goes from the last cell to the check, and checks only at the next Enter', async () => {
    const { user } = shown();
    await user.click(box('new weight of hidden 2 → output 1'));
    await user.keyboard('-1.3065{Enter}');
    expect(document.activeElement).toBe(check());
    expect(screen.queryByText('No difference found')).toBeNull();
    await user.keyboard('{Enter}');
    expect(screen.getByText('No difference found')).toBeDefined();
  });

  it('lets the arrows move within the text after F2, and restores it on Escape', async () => {
    const { user } = shown();
    await user.click(s(2, 1));
    await user.keyboard('12{F2}{ArrowLeft}.');
    expect(s(2, 1).value).toBe('1.2');
    await user.keyboard('{Enter}{Shift>}{Enter}{/Shift}99{Escape}');
    expect(s(2, 1).value).toBe('1.2');
  });

  it('takes a pasted table from a cell on, and undoes it as one entry', async () => {
    const { user, panel } = shown();
    await user.click(s(2, 2));
    await user.paste('-2,4\t-0,9837\n-2,3\t-0,9801\n');
    expect([s(2, 2), x(2, 2), s(2, 3), x(2, 3)].map(({ value }) => value)).toEqual([
      '-2,4',
      '-0,9837',
      '-2,3',
      '-0,9801',
    ]);
    expect(panel.textContent).toContain('Filled in 2 rows of 2 numbers');
    await user.click(within(panel).getByRole('button', { name: /^Undo/ }));
    expect(x(2, 3).value).toBe('');
    await user.click(within(panel).getByRole('button', { name: /^Redo/ }));
    expect(x(2, 3).value).toBe('-0,9801');
  });

  it('keeps what is typed as a draft, in no address', async () => {
    const { user, store } = shown();
    await user.click(s(2, 1));
    await user.keyboard('0.8125');
    expect(writeAddress(store.getState())).not.toContain('8125');
    expect(JSON.stringify(store.getState().otherKeys)).not.toContain('8125');
    const drafts = store.getState().kept('work') ?? '';
    expect(store.getState().kept(`work/${drafts.split(',')[0] ?? ''}`)).toContain('0.8125');
  });

  it('gives the weights that everything in it is calculated with', () => {
    shown({ scope: 'layer' });
    const weights = screen.getByRole('row', { name: /^Weight / });
    expect(
      within(weights)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['0.4', '1.1', '−1.3', '−2.3']);
  });

  it('takes numbers of a link as a sheet of their own, which the address then names', () => {
    const { store } = shown({ cells: { 'preactivation.1.2.1': '-0.2' }, isKept: true });
    expect(s(2, 1).value).toBe('-0.2');
    expect(store.getState().handedIn).toBeUndefined();
    expect(writeAddress(store.getState())).toMatch(/work\.sheet=from-/);
    expect(writeAddress(store.getState())).not.toContain('work=');
  });

  it('leaves the numbers of a link in the address where nothing can be kept, and says so', () => {
    const { store, panel } = shown({ cells: { 'preactivation.1.2.1': '-0.2' } });
    expect(s(2, 1).value).toBe('-0.2');
    expect(writeAddress(store.getState())).toContain('work=');
    expect(panel.textContent).toContain('This browser stores nothing here');
  });
});

describe('a check', () => {
  it('marks an honest sheet as right', async () => {
    const store = createExplainerStore();
    const cells = ownCells(traceOf(store.getState()));
    const { user, panel } = shown({ cells, scope: 'network' });
    await user.click(check());
    expect(panel.textContent).toContain('No difference found');
    // 12 + 12 s and x of the hidden layer, 4 + 4 of the output, 4 + 12 δ, 36 + 16 products, 3 × 13 sums, means, updates
    expect(Object.keys(cells)).toHaveLength(12 + 12 + 4 + 4 + 4 + 12 + 36 + 16 + 3 * 13);
    expect(within(panel).getByRole('list', { name: 'Result of the check' }).textContent).toContain('139 right');
  });

  it('counts a text that is no number, and leaves an exercise open while cells with few digits could earn their points', async () => {
    const store = createExplainerStore();
    const cells = {
      ...ownCells(traceOf(store.getState())),
      ...Object.fromEntries(['update', 'weightAfter'].map((kind) => [`${kind}.2.2.1`, 'one'])),
      'batchGradient.2.2.1': '0.01',
    };
    const { user, panel } = shown({ cells, exercise: { digits: 3 } });
    await user.click(check());
    // s and x of hidden 2, δ and the products of 4 samples, Σ, mean; two of the 4 · 5 or so numbers are texts.
    expect(panel.textContent).toContain('2 cells have no number, such as “one”.');
    expect(panel.textContent).toContain('With 3 significant digits they earn their points.');
    expect(panel.textContent).not.toContain('The exercise is finished.');
  });

  it('names the first cell that does not follow, in words beside its mark, and selects it for every view', async () => {
    const store = createExplainerStore();
    const cells = ownCells(traceOf(store.getState()), { slopeForgotten: true });
    const { user, panel, store: own } = shown({ cells, scope: 'network' });
    await user.click(check());
    const first = box('error term δ of hidden 1 for sample 1');
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(first.getAttribute('aria-describedby')).toBe('work-verdict-wrong');
    expect(document.getElementById('work-verdict-wrong')?.textContent).toBe('does not follow');
    expect(own.getState().cursor.focus).toMatchObject({ kind: 'delta', layer: 1, unit: 1, sample: 1 });
    const legend = within(panel).getByRole('list', { name: 'Result of the check' }).textContent;
    expect(legend).toContain('12 do not follow');
    // Products with x ≠ 0, their sums, means and updates; the others are 0, or of the layer above.
    expect(legend).toMatch(/\d+ follow from a difference/);
    expect(box('gradient of sample 1 for hidden 1 → output 1').getAttribute('aria-describedby')).toBe(
      'work-verdict-right',
    );
  });

  it('forgets the mark of a cell that is changed', async () => {
    const { user } = shown({ cells: { 'preactivation.1.2.1': '0.9000' } });
    await user.click(check());
    expect(s(2, 1).getAttribute('aria-invalid')).toBe('true');
    await user.type(s(2, 1), '1');
    expect(s(2, 1).getAttribute('aria-invalid')).toBeNull();
  });
});

describe('an exercise', () => {
  it('tells by ear what is written, not the buttons beside it', async () => {
    const { user } = shown({ cells: { 'preactivation.1.2.1': '0.9000' } });
    await user.click(check());
    expect(screen.getByRole('button', { name: /^Show hint/ })).toBeTruthy();
    const card = screen.getByRole('region', { name: 'What the check says' });
    const said = within(card).getByRole('status');
    expect(said.textContent).toContain('First difference');
    expect(within(said).queryAllByRole('button')).toEqual([]);
  });

  it('tells where and which cell only by its hints, and counts them', async () => {
    const { user, panel } = shown({ cells: { 'preactivation.1.2.1': '0.9000' }, exercise: { attempts: undefined } });
    await user.click(check());
    expect(s(2, 1).getAttribute('aria-invalid')).toBeNull();
    expect(panel.textContent).toContain('One number does not follow');
    await user.click(screen.getByRole('button', { name: /^Show hint 1/ }));
    expect(panel.textContent).toContain('Look at s of the hidden layer.');
    await user.click(screen.getByRole('button', { name: /^Show hint 2/ }));
    expect(s(2, 1).getAttribute('aria-invalid')).toBe('true');
    // Two hints at half a point each, and no cell right.
    expect(panel.textContent).toContain('0 of 28 points');
  });

  it('asks for digits, and earns points with fewer that tell: the card promises nothing else', async () => {
    const { user, panel } = shown({ cells: { 'delta.2.1.1': '0.15' }, exercise: { digits: 6 } });
    expect(panel.textContent).toContain('Write 6 significant digits, such as 0.0123456.');
    await user.click(check());
    // δ = 0.1465
    expect(panel.textContent).toContain('1 of 28 points');
  });

  it('takes nothing for the hint on the slip where no slip is known', async () => {
    const { user, panel } = shown({ cells: { 'preactivation.1.2.1': '0.9137' }, exercise: { attempts: undefined } });
    const hint = (number: number): HTMLElement =>
      screen.getByRole('button', { name: new RegExp(`^Show hint ${number}`) });
    await user.click(check());
    for (const number of [1, 2]) await user.click(hint(number));
    expect(hint(3).textContent).not.toContain('takes');
    await user.click(hint(3));
    expect(panel.textContent).toContain('No slip that is known here gives this number.');
    expect(hint(4).textContent).toContain('(takes 0.5 points)');
    await user.click(screen.getByRole('button', { name: 'Copy the result' }));
    expect(await navigator.clipboard.readText()).toContain('2 hints used');
  });

  it('covers in the network what it asks for, and shows what it gives', () => {
    shown({ exercise: { given: ['s.1', 'x.1'] }, withNetwork: true });
    const network = screen.getByRole('region', { name: 'Network' });
    expect(network.textContent).toContain('?');
    // x of hidden 1 for sample 2 is tanh(−0.2) = −0.1974; o is 0.3341, δ −0.1481
    expect(network.textContent).toContain('0.197');
    expect(network.textContent).not.toContain('0.334');
    expect(network.textContent).not.toContain('0.148');
    expect(screen.queryByRole('textbox', { name: 'preactivation s of hidden 2 for sample 1' })).toBeNull();
  });

  it('closes after its last check, and shows the answers only then', async () => {
    const { user, panel, store } = shown({
      cells: { 'preactivation.2.1.1': '0.9000' },
      exercise: { attempts: 1, scope: 'weight' },
    });
    expect(document.body.innerHTML).not.toContain('0.1267');
    await user.click(check());
    expect(panel.textContent).toContain('The last attempt is used.');
    expect(store.getState().asking?.cover).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show the answers' }));
    // δ of the output for sample 4
    expect(panel.textContent).toContain('0.1267');
  });

  it('has another sheet for an example without its layers and units, and its own again', async () => {
    const { user, store, panel } = shown({ exercise: {}, isKept: true });
    await user.type(s(2, 1), '0.5{Enter}');
    for (const [example, cells] of [
      ['one-weight', 12],
      ['digits-linear', 28],
    ] as const) {
      act(() => store.getState().loadExample(example));
      expect(panel.textContent).toContain(`0 of ${cells} cells`);
    }
    act(() => store.getState().loadExample('xor'));
    expect(s(2, 1).value).toBe('0.5');
  });

  it('leaves its result for the host, without the typed numbers unless they are asked for', async () => {
    const { user, store } = shown({ cells: { 'preactivation.1.2.1': '-0.2' }, exercise: { title: 'One step' } });
    await user.click(check());
    const result = store.getState().workResult;
    expect(result).toMatchObject({
      exercise: 'One step',
      score: 1,
      of: 28,
      details: { right: 1, blank: 27, attempts: 1 },
    });
    expect(JSON.stringify(result)).not.toContain('"-0.2"');
    act(() => store.getState().setViewKey('work.post', 'numbers'));
    expect(store.getState().workResult?.details.numbers).toEqual({ 'preactivation.1.2.1': '-0.2' });
  });
});

describe('without a title', () => {
  const id = async (exercise: Partial<Exercise>): Promise<string | undefined> => {
    const { user, store } = shown({ cells: { 'preactivation.1.2.1': '-0.2' }, exercise: { title: '', ...exercise } });
    await user.click(check());
    const found = store.getState().workResult?.exercise;
    cleanup();
    return found;
  };

  it('has a short name in its result, the same each time, and another in another exercise', async () => {
    const [one, again, other] = [await id({}), await id({}), await id({ digits: 5 })];
    expect(one).toMatch(/^[\da-z]{8}$/);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe('another convention', () => {
  afterEach(() => setNotation(lecture));

  // (o − y) · o(1 − o) with all signs reversed, and divided by 4.
  const column = (texts: readonly string[]): Record<string, string> =>
    Object.fromEntries(texts.map((text, at) => [`delta.2.1.${at + 1}`, text]));
  const reversed = column(['-0.1465', '0.1482', '0.06303', '-0.1267']);
  const divided = column(['0.03663', '-0.03704', '-0.01576', '0.03167']);
  const blocks = ['s.1', 'x.1', 's.2', 'x.2', 'product.2', 'sum.2', 'mean.2', 'update.2', 'after.2'];
  const onlyDeltas = { given: blocks.slice(0, 4), notAsked: blocks.slice(4), attempts: undefined };
  const sentence = 'They agree if the error is target minus output, and the update is added.';

  it('is in the task of an exercise', () => {
    const { panel } = shown({ exercise: onlyDeltas });
    expect(panel.textContent).toContain('δ = ∂e(k)/∂s, without 1/B; e = ½(o − y)²');
  });

  it('is named in the words of the free sheet where the exercise accepts it, and earns its points', async () => {
    const { user, panel, store } = shown({ cells: reversed, exercise: onlyDeltas });
    await user.click(check());
    expect(screen.getByRole('heading', { name: 'All numbers agree in another convention' })).toBeDefined();
    expect(panel.textContent).toContain(`${sentence} This exercise accepts that.`);
    expect(panel.textContent).not.toContain('agree with the step');
    expect(panel.textContent).toContain('4 of 4 points');
    expect(screen.queryByRole('button', { name: 'Switch the notation' })).toBeNull();
    expect(store.getState().workResult).toMatchObject({
      score: 4,
      details: { right: 4, slips: [], convention: { names: ['targetMinusOutput'], accepted: true } },
    });
    expect(store.getState().workResult?.details.convention?.says).toContain(sentence);
  });

  it('is named at once where the exercise does not accept it, and is no slip', async () => {
    const { user, panel, store } = shown({ cells: reversed, exercise: { ...onlyDeltas, alsoRight: [] } });
    await user.click(check());
    expect(panel.textContent).toContain(`${sentence} This exercise does not accept that.`);
    expect(panel.textContent).toContain('0 of 4 points');
    expect(screen.queryByRole('button', { name: 'Switch the notation' })).toBeNull();
    expect(store.getState().workResult).toMatchObject({
      details: { wrong: 4, slips: [], convention: { names: ['targetMinusOutput'], accepted: false } },
    });
  });

  it('is said on the free sheet, where there is nothing to switch for another sign', async () => {
    const { user, panel } = shown({ cells: reversed });
    await user.click(check());
    expect(panel.textContent).toContain(sentence);
    expect(screen.queryByRole('button', { name: 'Switch the notation' })).toBeNull();
  });

  it('is switched on the free sheet if it is the division', async () => {
    const { user, panel } = shown({ cells: divided });
    await user.click(check());
    await user.click(screen.getByRole('button', { name: 'Switch the notation' }));
    expect(panel.textContent).toContain('All 4 numbers agree with the step.');
  });

  it('is said from the convention in which the step is shown', async () => {
    const { user, panel, store } = shown({ cells: column(['0.1465', '-0.1482', '-0.06303', '0.1267']) });
    act(() => store.getState().setPreference('divide', 'delta'));
    await user.click(check());
    expect(panel.textContent).toContain('They agree if 1/B is written once, after the sum, and in no δ.');
  });

  it('is not for the reader of an exercise to choose, and another notation changes nothing that is judged', async () => {
    const own = column(['0.1465', '-0.1482', '-0.06303', '0.1267']);
    const { user, panel, store } = shown({ cells: own, exercise: onlyDeltas, withMenu: true });
    expect(screen.queryByRole('radiogroup', { name: /^Where the division/ })).toBeNull();
    expect(screen.getByText(/^While an exercise is open/)).toBeDefined();
    await comingNotation('numpy');
    act(() => store.getState().chooseNotation('numpy'));
    expect(store.getState().preferences.notation).toBe('numpy');
    await user.click(check());
    expect(panel.textContent).toContain('4 of 4 points');
    expect(store.getState().workResult).toMatchObject({ score: 4, details: { right: 4, slips: [] } });
    expect(store.getState().workResult?.details.convention).toBeUndefined();
  });

  it('is the reader’s own choice on the free sheet', () => {
    shown({ withMenu: true });
    expect(screen.getByRole('radiogroup', { name: /^Where the division/ })).toBeDefined();
  });

  it('counts in both together if the exercise accepts each', async () => {
    const both = column(['-0.03663', '0.03704', '0.01576', '-0.03167']);
    const { user, panel } = shown({ cells: both, exercise: onlyDeltas });
    await user.click(check());
    expect(panel.textContent).toContain('4 of 4 points');
  });

  it('earns nothing with too few digits, as in the convention that is asked for', async () => {
    const { user, panel } = shown({ cells: column(['-0.1', '0.1', '0.06', '-0.1']), exercise: onlyDeltas });
    await user.click(check());
    expect(panel.textContent).not.toContain('4 of 4 points');
  });

  it('of new exercises counts if 1/B stands elsewhere, not if the sign is another one, and the link says so', async () => {
    const { user, panel } = shown({ cells: divided });
    await user.click(screen.getByRole('button', { name: 'Make an exercise' }));
    const isOn = async (name: RegExp): Promise<boolean> =>
      (await screen.findByRole<HTMLInputElement>('checkbox', { name })).checked;
    expect(await isOn(/^another place of 1\/B/)).toBe(true);
    expect(await isOn(/^another layout/)).toBe(true);
    expect(await isOn(/^another sign/)).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Try as a student' }));
    const link = /exercise=([^&]*)/.exec(location.hash)?.[1] ?? '';
    expect(readExerciseLink(link)?.alsoRight).toEqual(['divideInDelta', 'transposed']);
    // A published link that does not say it goes on meaning what it did.
    expect(readExerciseLink(exerciseLink(usualExercise))?.alsoRight).toEqual(['divideInDelta', 'targetMinusOutput']);
    expect(panel).toBeDefined();
  });
});

describe('a single number with few digits', () => {
  it('is no convention: what it could be is hedged, without a formula, and the next numbers are asked for', async () => {
    // 0.8 is right; 0.6 is that of sample 4, and 0.55 that of the mean input.
    const { user, panel } = shown({ cells: { 'preactivation.1.1.1': '0.6' }, scope: 'network' });
    await user.click(check());
    expect(panel.textContent).not.toContain('another convention');
    expect(screen.getByRole('heading', { name: /^Perhaps: / })).toBeDefined();
    expect(panel.textContent).toContain('So few digits can fit by chance.');
    expect(panel.textContent).not.toContain('0.6=');
  });

  it('is not asked for more digits where it is 0', async () => {
    // 1.6 with the bias added; 0 with it subtracted.
    const { user, panel } = shown({ cells: { 'preactivation.1.1.3': '0' }, scope: 'network' });
    await user.click(check());
    expect(screen.getByRole('heading', { name: 'Perhaps: The bias is subtracted.' })).toBeDefined();
    expect(panel.textContent).not.toContain('digits can fit by chance');
    for (const hint of [4, 5]) await user.click(screen.getByRole('button', { name: new RegExp(`^Show hint ${hint}`) }));
    expect(panel.textContent).toMatch(/The number is 1\.60*, computed from unrounded numbers\./);
  });
});

describe('what is heard', () => {
  const heard = (text: string): Promise<void> =>
    waitFor(() => expect(screen.getAllByRole('status').some((region) => region.textContent === text)).toBe(true));

  it('of Ctrl+Z and Ctrl+Shift+Z is the cell and what is in it again, not the introduction', async () => {
    const { user } = shown();
    await user.type(s(2, 1), '-0.2');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const card = screen.getByRole('region', { name: 'What the check says' });
    expect(within(card).getByRole('status').textContent).toContain('The one number agrees');
    await user.keyboard('{Control>}z{/Control}');
    expect(within(card).getByText('Calculate this step by yourself')).toBeTruthy();
    expect(within(card).getByRole('status').textContent).toBe('');
    await heard('Undone: the check; it is as before.');
    await user.keyboard('{Control>}z{/Control}');
    await heard('Undone: preactivation s of hidden 2 for sample 1, -0.2; it is blank again.');
    await user.keyboard('{Control>}z{/Control}');
    await heard('Nothing to undo.');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await heard('Redone: preactivation s of hidden 2 for sample 1, -0.2.');
  });

  it('is not the check again where a cell is changed after it', async () => {
    const { user } = shown();
    await user.type(s(2, 1), '-0.2{Control>}{Enter}{/Control}');
    await user.type(s(2, 2), '1');
    const card = screen.getByRole('region', { name: 'What the check says' });
    expect(card.textContent).toContain('Some cells have changed since this check.');
    expect(within(card).getByRole('status').textContent).not.toContain('Some cells have changed');
  });

  it('of a text that is no number is that, once its cell is left, and the cell says it afterwards', async () => {
    const { user } = shown();
    await user.type(s(2, 2), 'abc');
    expect(s(2, 2).getAttribute('aria-invalid')).toBeNull();
    await user.keyboard('{Enter}');
    expect(s(2, 2).getAttribute('aria-invalid')).toBe('true');
    const reason = document.getElementById(s(2, 2).getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('not a number');
    await heard('“abc” is not a number.');
    await user.type(s(2, 2), '0.5{Enter}');
    expect(s(2, 2).getAttribute('aria-invalid')).toBeNull();
  });
});

describe('the focus stays in the sheet', () => {
  it('after “Clear all”, so that Ctrl+Z brings the numbers back', async () => {
    const { user } = shown();
    await user.type(s(2, 1), '-0.2');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(s(2, 1).value).toBe('');
    await user.keyboard('{Control>}z{/Control}');
    expect(s(2, 1).value).toBe('-0.2');
  });

  it('after Enter on “Check my numbers”, where the verdict is said', async () => {
    const { user } = shown();
    await user.type(s(2, 1), '-0.2');
    act(() => check().focus());
    await user.keyboard('{Enter}');
    const card = screen.getByRole('region', { name: 'What the check says' });
    await waitFor(() => expect(document.activeElement).toBe(card));
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByText('Calculate this step by yourself')).toBeTruthy();
  });

  it('in the cell, after Ctrl+Enter there', async () => {
    const { user } = shown();
    await user.type(s(2, 1), '-0.2{Control>}{Enter}{/Control}');
    await waitFor(() => expect(check()).toHaveProperty('disabled', true));
    expect(document.activeElement).toBe(s(2, 1));
  });
});

it('a slip that explains new weights of several layers is said of each', async () => {
  const trace = traceOf(createExplainerStore().getState());
  const cells = Object.fromEntries(
    weightPlaces(trace.network).map(({ layer, from, to }) => {
      const withSum = trace.weight(layer, from, to) - 0.5 * trace.gradientSum(layer, from, to);
      return [`weightAfter.${layer}.${from}.${to}`, withSum.toFixed(4)];
    }),
  );
  const { user } = shown({ cells, scope: 'network' });
  await user.click(check());
  expect(screen.getByText('The step is made with the sum, before its division.')).toBeTruthy();
  expect(screen.getByText('It explains new weights, layer 2, too.')).toBeTruthy();
  expect(screen.queryByText(/^Another difference/)).toBeNull();
});
