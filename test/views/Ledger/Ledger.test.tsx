import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { lecture, phases, setNotation } from '../../../src/quantity';
import { numpy } from '../../../src/quantity/notation/numpy';
import { withBatches } from '../../../src/scenario';
import { traceOf } from '../../../src/store';
import { formatNumber, readTyped } from '../../../src/text';
import { ledgerSentence } from './ledgerSentence';
import { oneWeight, scenarioOf } from './ledgerSteps';
import { cellsOf, rowNames, rowOf, showLedger } from './ledgerTable';

const columnHead = (name: RegExp): HTMLElement => screen.getByRole('columnheader', { name });
const focused = (): string | null =>
  document.activeElement?.getAttribute('data-quantity') ?? document.activeElement?.textContent ?? null;

describe('Ledger of xor', () => {
  it('is a grid of rows named by sample, under five heads', () => {
    const { grid } = showLedger();
    expect(rowNames().slice(0, 4)).toEqual([
      'Sample 1, (0, 0) → 0',
      'Sample 2, (0, 1) → 1',
      'Sample 3, (1, 0) → 1',
      'Sample 4, (1, 1) → 0',
    ]);
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(5);
    expect(columnHead(/^Sample k/)).toBeTruthy();
    expect(columnHead(/adding up/)).toBeTruthy();
  });

  it('multiplies each sample’s x by its δ, adds, divides once, and moves the weight once', () => {
    showLedger({ phase: 'update' });
    const [x, delta, product] =
      [1, 2, 3, 4]
        .map((sample) => cellsOf(new RegExp(`^Sample ${sample},`)))
        .map((cells) => cells.slice(0, 3))
        .at(1) ?? [];
    expect(Number(product)).toBeCloseTo(0.1457, 4);
    expect(Number(x?.replace('−', '-')) * Number(delta?.replace('−', '-'))).toBeCloseTo(0.1457, 4);
    const products = [1, 2, 3, 4].map((sample) => cellsOf(new RegExp(`^Sample ${sample},`))[2]);
    expect(products.map((text) => Number(text?.replace('−', '-')).toFixed(3))).toEqual([
      '-0.029',
      '0.146',
      '0.062',
      '-0.127',
    ]);
    expect(cellsOf(/^Mean: divided by B = 4/)[0]).toMatch(/^0\.0130/);
    expect(cellsOf(/^Times −η = −0.5/)[0]).toMatch(/^−0\.0065/);
    expect(cellsOf(/^New weight/)[0]).toMatch(/^−1\.3065/);
  });

  it('reads the heads of the rows under the rule as words, each once', () => {
    showLedger({ phase: 'update' });
    for (const name of [/^Mean: divided by B = 4\s*the batch gradient$/, /^New weight from −1\.3000$/])
      expect(screen.getByRole('rowheader', { name })).toBeTruthy();
    expect(screen.queryByText('Weight before the step')).toBeNull();
  });

  it('enlarges products that are short beside their sum, until they are added, and no others', () => {
    const twenty = oneWeight(Array.from({ length: 20 }, () => [1, 2] as const));
    const { store } = showLedger({ scenario: twenty, phase: 'per-sample' });
    const detail = () => columnHead(/adding up/).textContent;
    expect(detail()).toContain('each from zero, enlarged');
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(detail()).toContain('laid end to end');
    act(() => store.getState().loadScenario(scenarioOf('xor')));
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    expect(detail()).toContain('each from zero');
    expect(detail()).not.toContain('enlarged');
  });

  it('says why averaging first is wrong, and by how much', () => {
    showLedger({ whatif: 'productOfMeans' });
    const row = rowOf(/^not: mean × mean/);
    expect(row.textContent).toContain('wrong sign');
    // 0.0130 − (−0.0123) = 0.0253, which is not 0.0252 as printed.
    expect(row.textContent).toContain('off by cov(x, δ) ≈ 0.0252');
  });

  it('says = where the printed gradient and product of the means differ by the printed covariance', () => {
    const { store } = showLedger({ whatif: 'productOfMeans' });
    act(() => store.getState().chooseWeight({ layer: 2, from: 3, to: 1 }));
    const row = rowOf(/^not: mean × mean/);
    const covariance = /off by cov\(x, δ\) = (.+)$/.exec(row.textContent ?? '')?.[1] ?? '';
    const [gradient = ''] = cellsOf(/^Mean: divided by B = 4/);
    const [, , product = ''] = cellsOf(/^not: mean × mean/);
    expect((readTyped(gradient) - readTyped(product)).toFixed(4)).toBe(readTyped(covariance).toFixed(4));
  });

  it('says why it is right where it is: a bias', () => {
    const { store } = showLedger({ whatif: 'productOfMeans' });
    act(() => store.getState().chooseWeight({ layer: 2, from: 0, to: 1 }));
    const row = rowOf(/^mean × mean/);
    expect(row.textContent).not.toContain('wrong');
    expect(row.textContent).toContain('the same here: a bias’s x is always 1');
    expect(screen.queryByText(/off by/)).toBeNull();
  });

  it('a product of the means that is 0 is printed without the power of ten of the gradient beside it', () => {
    const scenario = {
      ...scenarioOf('one-weight'),
      network: {
        layers: [1, 1, 1],
        activations: ['sigmoid', 'identity'],
        bias: 'trained',
        weights: [[[0.3]], [[0]]],
        biases: [[0], [0.75]],
        initialization: { scheme: 'zeros', seed: 1 },
      },
      data: { inputs: [[40], [60]], targets: [[0.5], [1]] },
      view: { weight: { layer: 2, from: 1, to: 1 }, sample: 1, phase: 'sum' },
    } as const;
    showLedger({ scenario, whatif: 'productOfMeans' });
    // δ is 0.25 and −0.25: its mean is 0, and x is almost the same for both.
    expect(cellsOf(/^Mean: divided by B = 2/)[0]).toMatch(/·10⁻⁷$/);
    expect(cellsOf(/^not: mean × mean/).slice(1, 3)).toEqual(['0', '0']);
  });

  it('mean of inputs 0, 0, 1, 1 is printed as 0.5 though the column needs no decimals', () => {
    const { store } = showLedger({ whatif: 'productOfMeans' });
    act(() => store.getState().chooseWeight({ layer: 1, from: 1, to: 1 }));
    expect([1, 2, 3, 4].map((sample) => cellsOf(new RegExp(`^Sample ${sample},`))[0])).toEqual(['0', '0', '1', '1']);
    expect(cellsOf(/mean × mean/)[0]).toBe('0.5');
  });
});

describe('Ledger, one number in several places', () => {
  it.each([
    { scenario: 'xor' },
    { scenario: 'lecture' },
    { scenario: 'lecture', settings: { reduction: 'sum' } },
    { scenario: 'iris', step: 3 },
  ] as const)('of $scenario has the same digits in sentence, rows and running totals', (shown) => {
    const { store } = showLedger(shown);
    const sentence = (): string => ledgerSentence()?.textContent ?? '';
    const sum = cellsOf(/^Sum over the batch/)[0] ?? '';
    const mean = 'settings' in shown ? sum : (cellsOf(/^Mean/)[0] ?? '');
    expect(sentence()).toContain(` ${mean}`);
    const samples = traceOf(store.getState()).batch.map((index) => index + 1);
    const last = cellsOf(new RegExp(`^Sample ${samples.at(-1)},`));
    expect(last.at(-1)).toBe(sum);
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    expect(sentence()).toContain(` ${last.at(-2)}`);
  });
});

it('the sentence names x and δ with the digits of their cells', () => {
  const { store } = showLedger({ phase: 'forward' });
  const sentence = (): string => ledgerSentence()?.textContent ?? '';
  const cells = (): readonly string[] => cellsOf(/^Sample 1,/);
  expect(sentence()).toContain(` ${cells()[0]},`);
  act(() => store.getState().goTo({ phase: 'output-delta' }));
  expect(sentence()).toContain(` ${cells()[1]},`);
});

it('a batch of one sample that is given by hand is not what is left of an epoch', () => {
  const xor = scenarioOf('xor');
  showLedger({ scenario: withBatches(xor, [[1], [2, 3, 4]]) });
  expect(ledgerSentence()?.textContent).toMatch(/^The batch gradient is this sample’s gradient, /);
});

describe('Ledger before a number is computed', () => {
  const order = phases;
  /** Numbers by the phase that computes them, each as any place on the screen may print it. */
  const numbersFrom = {
    forward: ['0.1974', '0.197', '0.9837', '0.984'],
    loss: ['0.1957', '0.196', '0.2217', '0.222', '0.148'],
    'output-delta': ['0.1465', '0.1481', '0.148', '0.147'],
    'per-sample': ['0.0289', '0.1457', '0.0618'],
    sum: ['0.0519', '0.0130', '0.0123', '0.0252'],
    update: ['0.0065', '1.3065', '0.144'],
  } as const;

  it.each(order)('%s has no digit of what comes later, in text or titles', (phase) => {
    const { grid } = showLedger({ phase });
    const panel = screen.getByRole('region', { name: 'Ledger' });
    const everything = [
      panel.textContent,
      ...[...panel.querySelectorAll('*')].flatMap((element) =>
        ['title', 'aria-label', 'aria-description', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
      ),
    ].join(' ');
    const now = order.indexOf(phase);
    for (const [from, numbers] of Object.entries(numbersFrom)) {
      const later = order.indexOf(from as (typeof order)[number]) > now;
      for (const number of numbers) {
        // A number of an earlier phase may look the same to three digits.
        const earlier = Object.entries(numbersFrom).some(
          ([other, same]) =>
            order.indexOf(other as typeof phase) <= now && (same as readonly string[]).includes(number),
        );
        if (later && !earlier) expect(everything, `${number} in ${phase}`).not.toContain(number);
      }
    }
    expect(grid.textContent.includes('computed in phase')).toBe(!['sum', 'update'].includes(phase));
  });

  it('pending places say in which phase their number comes', () => {
    showLedger({ phase: 'batch' });
    expect(cellsOf(/^Sample 1,/).slice(0, 3)).toEqual(['·', '·', '·']);
    const texts = within(rowOf(/^Sample 1,/))
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent);
    expect(texts.slice(0, 3)).toEqual([
      '·computed in phase Forward',
      '·computed in phase Output δ',
      '·computed in phase Per sample',
    ]);
  });

  it('fills its columns phase by phase', () => {
    const { store } = showLedger({ phase: 'batch' });
    const known = (): number =>
      cellsOf(/^Sample 1,/)
        .slice(0, 3)
        .filter((text) => text !== '·').length;
    const counts = phases.map((phase) => {
      act(() => store.getState().goTo({ phase }));
      return known();
    });
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 3]);
  });

  it('the ones of a bias and the inputs are there from the first phase', () => {
    const { store } = showLedger({ phase: 'batch' });
    act(() => store.getState().chooseWeight({ layer: 2, from: 0, to: 1 }));
    expect(cellsOf(/^Sample 1,/)[0]).toBe('1');
    act(() => store.getState().chooseWeight({ layer: 1, from: 2, to: 1 }));
    expect(cellsOf(/^Sample 4,/)[0]).toBe('1');
  });

  it('no power of ten stands in a head before its numbers do', () => {
    const { store } = showLedger({
      scenario: oneWeight([
        [1, 4e-8 / 3],
        [2, 3e-8],
      ]),
      phase: 'forward',
    });
    expect(columnHead(/δ of output 1/).textContent).not.toContain('×10');
    act(() => store.getState().goTo({ phase: 'output-delta' }));
    expect(columnHead(/δ of output 1/).textContent).toContain('×10⁻');
  });

  it('a row’s tooltip says e(k) from phase Loss on', () => {
    const { store } = showLedger({ phase: 'forward' });
    const tip = (): string => screen.getByRole('rowheader', { name: /^Sample 2,/ }).title;
    expect(tip()).toBe('(0, 1) → 1');
    act(() => store.getState().goTo({ phase: 'loss' }));
    expect(tip()).toBe('(0, 1) → 1, e(2) = 0.222');
  });

  it('in parts of the sum only the rows so far are stacked, and their running totals told', () => {
    const { store } = showLedger({ part: 2 });
    const totals = (): readonly string[] =>
      [1, 2, 3, 4].map((sample) => cellsOf(new RegExp(`^Sample ${sample},`))[3] ?? '');
    const running = (rows: number): string =>
      formatNumber(
        [1, 2, 3, 4].slice(0, rows).reduce((sum, k) => sum + traceOf(store.getState()).sampleGradient(2, 2, 1, k), 0),
        // As the products beside them.
        { decimals: 4, exponent: 0 },
      );
    expect(totals()).toEqual([running(1), running(2), '', '']);
    expect(ledgerSentence()?.textContent).toContain('2 of 4 products add up to');
    expect(cellsOf(/^Sum over the batch/)).toEqual(['·']);
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(totals()[3]).toBe(running(4));
  });
});

describe('Ledger by reduction and optimizer', () => {
  it('the row that says 1/B is there exactly once with the mean, and not with the sum', () => {
    const { store } = showLedger({ whatif: 'productOfMeans' });
    expect(screen.getAllByRole('rowheader', { name: /divided by B/ })).toHaveLength(1);
    expect(screen.queryByText(/enters once, after the sum/)).toBeNull();
    act(() => void store.getState().change('reduction', 'sum'));
    expect(screen.queryByRole('rowheader', { name: /divided by B/ })).toBeNull();
    expect(screen.getByText(/The sum is not divided/)).toBeTruthy();
    expect(rowOf(/^not: 4 × means/).textContent).toContain('off by B·cov(x, δ)');
  });

  it('says nothing of the missing division before the sum', () => {
    const line = /The sum is not divided/;
    const { store } = showLedger({ settings: { reduction: 'sum' } });
    const said = phases.filter((phase) => {
      act(() => store.getState().goTo({ phase }));
      return screen.queryByText(line) !== null;
    });
    expect(said).toEqual(['sum', 'update']);
    act(() => store.getState().goTo({ phase: 'sum', part: 2 }));
    expect(screen.queryByText(line)).toBeNull();
  });

  it('says of the ½ of the loss nothing before δ is there', () => {
    const { store } = showLedger({ phase: 'loss' });
    expect(screen.queryByText(/the loss’s ½/)).toBeNull();
    act(() => store.getState().goTo({ phase: 'output-delta' }));
    expect(screen.getByText(/the loss’s ½/).textContent).not.toContain('1/B');
  });

  it('says where the ½ of the loss went until the products are added', () => {
    const { store } = showLedger({ phase: 'per-sample' });
    const half = /In δ, the loss’s ½ cancels the 2 of the square/;
    expect(screen.getByText(half)).toBeTruthy();
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(screen.queryByText(half)).toBeNull();
  });

  it('momentum: velocity before and after', () => {
    showLedger({ settings: { momentum: 0.9 }, step: 2, phase: 'update' });
    expect(cellsOf(/^Velocity v before/)[0]).toMatch(/^0\.0130/);
    expect(rowNames().at(-2)).toBe('v times −η = −0.5');
    expect(screen.getByRole('rowheader', { name: 'New v = μv + gradient, μ = 0.9' })).toBeTruthy();
  });

  it('weight decay has its own row, and the update says so', () => {
    showLedger({ settings: { weightDecay: 0.1 }, phase: 'update' });
    // 0.1 · (−1.3)
    expect(cellsOf(/^Weight decay: \+ λw, λ = 0\.1/)[0]).toMatch(/^−0\.1300/);
    expect(screen.getByRole('rowheader', { name: '(gradient + λw) times −η = −0.5' })).toBeTruthy();
  });

  it('Adam: m, v, their corrections and the quotient; a small v wears its power of ten', () => {
    showLedger({ settings: { optimizer: 'adam' }, phase: 'update' });
    const heads = ['m = ', 'v = ', 'm hat = ', 'v hat = ', 'm hat / \\(√v hat \\+ ε\\) times −η'].map((name) =>
      screen.getByRole('rowheader', { name: new RegExp(`^${name}`) }),
    );
    expect(screen.getAllByRole('rowheader').slice(-6, -1)).toEqual(heads);
    // Drawn: no combining character is left for an engine to misplace.
    for (const head of heads) expect(head.textContent).not.toMatch(/[\u0300-\u036f]/);
    // 0.001 · 0.0130² = 1.69e-7, from the gradient as it is printed; the number is 1.68e-7.
    expect(cellsOf(/^v = β₂v/)[0]).toMatch(/^1\.7·10⁻⁷$/);
  });

  it('Adam with weight decay: the moments take in λw, for weights and not for biases', () => {
    const { store } = showLedger({ settings: { optimizer: 'adam', weightDecay: 0.01 }, phase: 'update' });
    expect(screen.getByRole('rowheader', { name: 'm = β₁m + (1 − β₁)·(gradient + λw), β₁ = 0.9' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'v = β₂v + (1 − β₂)·(gradient + λw)², β₂ = 0.999' })).toBeTruthy();
    act(() => store.getState().chooseWeight({ layer: 2, from: 0, to: 1 }));
    expect(screen.getByRole('rowheader', { name: 'm = β₁m + (1 − β₁)·gradient, β₁ = 0.9' })).toBeTruthy();
  });

  it('a new weight of 13 digits wears its power of ten', () => {
    showLedger({ scenario: 'one-weight', settings: { learningRate: 1e6 }, step: 2, phase: 'update' });
    // 9,999,996,000,001
    expect(cellsOf(/^New weight/)[0]).toMatch(/^1\.0*·10¹³$/);
  });

  it('a frozen bias ends with "not updated"', () => {
    const { store } = showLedger({ settings: { bias: 'frozen' }, phase: 'update' });
    act(() => store.getState().chooseWeight({ layer: 2, from: 0, to: 1 }));
    expect(cellsOf(/^Frozen bias: not updated/)[0]).toMatch(/^0/);
    expect(Number(cellsOf(/^New weight/)[0])).toBe(0.4);
  });

  it('one weight: integers stay integers, checked in the head', () => {
    showLedger({ scenario: 'one-weight', phase: 'update', whatif: 'productOfMeans' });
    expect(cellsOf(/^Sample 1,/).slice(0, 3)).toEqual(['1', '−2', '−2.0']);
    expect(cellsOf(/^Sample 2,/).slice(0, 3)).toEqual(['3', '2', '6.0']);
    expect(cellsOf(/^Sum/)).toEqual(['4.0']);
    expect(cellsOf(/^Mean/)).toEqual(['2.0']);
    expect(cellsOf(/mean × mean/).slice(0, 3)).toEqual(['2', '0', '0']);
    expect(cellsOf(/^Times −η/)).toEqual(['−0.2']);
    expect(cellsOf(/^New weight/)).toEqual(['0.8']);
  });

  it('says which batch of the epoch its rows are, and where the other samples are', () => {
    const { store } = showLedger();
    expect(screen.queryByText(/Batch \d+ of/)).toBeNull();
    act(() => void store.getState().change('batchSize', 3));
    expect(screen.getByText('Batch 1 of 2: 1 sample is in batch 2.')).toBeTruthy();
    act(() => store.getState().goTo({ step: 2 }));
    expect(screen.getByText('Batch 2 of 2: 3 samples were in batch 1.')).toBeTruthy();
    act(() => store.getState().goTo({ step: 1 }));
    act(() => void store.getState().change('batchSize', 1));
    expect(screen.getByText('Batch 1 of 4: 3 samples are in batches 2–4.')).toBeTruthy();
    expect(rowNames()[0]).toBe('Sample 1, (0, 0) → 0');
  });
});

describe('Ledger by mouse and keyboard', () => {
  it('sorts by keyboard, largest bars first, and the focus stays on the head', async () => {
    const { user, store } = showLedger();
    columnHead(/adding up/).focus();
    await user.keyboard('{Enter}');
    expect(store.getState().viewKeys['ledger.sort']).toBe('size');
    expect(columnHead(/adding up/).getAttribute('aria-sort')).toBe('descending');
    // The others are names.
    expect(columnHead(/product/).getAttribute('aria-sort')).toBeNull();
    expect(
      rowNames()
        .slice(0, 4)
        .map((name) => name.charAt(7)),
    ).toEqual(['2', '4', '3', '1']);
    expect(document.activeElement).toBe(columnHead(/adding up/));
    await user.keyboard(' ');
    expect(store.getState().viewKeys['ledger.sort']).toBeUndefined();
    expect(rowNames()[0]).toMatch(/^Sample 1,/);
  });

  it('the picker changes the ledger at once', async () => {
    const { user } = showLedger();
    await user.click(screen.getByRole('button', { name: /From unit/ }));
    await user.click(screen.getByRole('option', { name: 'hidden 1' }));
    expect(cellsOf(/^Sample 1,/)[0]).toMatch(/^0\.6640/);
    await user.click(screen.getByRole('button', { name: /Layer/ }));
    await user.click(screen.getByRole('option', { name: 'layer 1' }));
    expect(cellsOf(/^Sample 4,/)[0]).toBe('1');
    expect(columnHead(/δ of hidden 1/)).toBeTruthy();
  });

  it('a row’s head chooses the sample, by click and by Enter, and keeps the weight', async () => {
    const { user, store } = showLedger();
    await user.click(screen.getByRole('rowheader', { name: /^Sample 3,/ }));
    expect(store.getState().cursor).toMatchObject({ sample: 3, weight: { layer: 2, from: 2, to: 1 } });
    expect(screen.getByRole('row', { selected: true })).toBe(rowOf(/^Sample 3,/));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().cursor.sample).toBe(4);
  });

  it('choosing a cell focuses its quantity and its sample', async () => {
    const { user, store } = showLedger();
    const cell = within(rowOf(/^Sample 4,/)).getAllByRole('gridcell')[1];
    if (cell) await user.click(cell);
    expect(store.getState().cursor).toMatchObject({
      sample: 4,
      focus: { kind: 'delta', layer: 2, unit: 1, sample: 4 },
    });
  });

  it('is entered at the selection’s product', () => {
    const { grid } = showLedger();
    const stops = grid.querySelectorAll('[data-row][tabindex="0"]');
    expect([...stops].map((cell) => cell.getAttribute('data-quantity'))).toEqual(['sampleGradient.2.2.1.2']);
  });

  it('arrows go from number to number, over × and =', async () => {
    const { user, grid } = showLedger();
    grid.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('delta.2.1.2');
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('activation.1.2.2');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('rowheader', { name: /^Sample 2,/ }));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('rowheader', { name: /^Sample 2,/ }));
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('activation.1.2.3');
  });

  it('Home and End go along the row, with Ctrl to the first and last row', async () => {
    const { user, grid } = showLedger({ phase: 'update' });
    grid.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    await user.keyboard('{End}');
    expect(focused()).toBe('runningTotal.2.2.1.2');
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(screen.getByRole('rowheader', { name: /^Sample 2,/ }));
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Control>}{End}{/Control}');
    expect(focused()).toBe('weightAfter.2.2.1');
    // The only head that does something.
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(columnHead(/adding up/));
  });

  it('arrows reach the foot, whose rows have fewer cells', async () => {
    const { user, grid } = showLedger();
    grid.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('gradientSum.2.2.1');
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(focused()).toMatch(/^Mean: divided by B = 4/);
  });
});

describe('the new weight’s "now"', () => {
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Weight before the step' });

  it('edits the weight; a comma will do', async () => {
    const { user, store } = showLedger({ phase: 'update' });
    await user.clear(field());
    await user.type(field(), '0,25{Enter}');
    expect(traceOf(store.getState()).weight(2, 2, 1)).toBe(0.25);
    expect(field().value).toBe('0.2500');
    expect(store.getState().changes).toHaveLength(1);
  });

  it('Escape restores it', async () => {
    const { user, store } = showLedger({ phase: 'update' });
    await user.clear(field());
    await user.type(field(), '7{Escape}');
    expect(field().value).toBe('−1.3000');
    expect(store.getState().changes).toHaveLength(0);
  });

  it('says in one sentence why a bad entry is refused, and changes nothing', async () => {
    const { user, store } = showLedger({ phase: 'update' });
    await user.clear(field());
    await user.type(field(), 'one{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('“one” is not a number.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(store.getState().changes).toHaveLength(0);
    await user.tab();
    expect(field().value).toBe('one');
    await user.click(field());
    expect(field().value).toBe('one');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field().value).toBe('−1.3000');
  });

  it('arrows in it belong to the caret', async () => {
    const { user } = showLedger({ phase: 'update' });
    await user.click(field());
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toBe(field());
  });
});

describe('Ledger of a large batch', () => {
  it('renders a window of its rows, and all of its totals', () => {
    const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
    const { grid } = showLedger({ scenario: 'mse-128-64-10', settings: { batchSize: 1000 } });
    const rows = within(grid).getAllByRole('rowheader', { name: /^Sample \d/ });
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.length).toBeLessThan(60);
    // Head, samples, Σ, mean.
    expect(grid.getAttribute('aria-rowcount')).toBe(String(1 + 1000 + 2));
    expect(screen.getByRole('rowheader', { name: /^Mean: divided by B = 1000/ })).toBeTruthy();
    height.mockRestore();
  });
});

describe('by ear', () => {
  it('δ of a column is named in every notation, also where a word in its symbol is enough to be seen', () => {
    setNotation(numpy);
    try {
      showLedger({ phase: 'sum' });
      expect(screen.getByRole('columnheader', { name: /delta of output 0$/ })).toBeTruthy();
    } finally {
      setNotation(lecture);
    }
  });
});

describe('the live region', () => {
  const spoken = (): string => screen.getByRole('status').textContent ?? '';

  it('speaks the sentence after 400 ms of rest', () => {
    vi.useFakeTimers();
    try {
      const { store } = showLedger({ phase: 'batch' });
      act(() => void vi.advanceTimersByTime(399));
      expect(spoken()).toBe('');
      act(() => store.getState().goTo({ phase: 'per-sample' }));
      act(() => void vi.advanceTimersByTime(399));
      expect(spoken()).toBe('');
      act(() => void vi.advanceTimersByTime(1));
      expect(spoken()).toMatch(/^This weight has 4 gradients/);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is empty once it has been heard, so that whoever reads on does not hear it twice', () => {
    vi.useFakeTimers();
    try {
      showLedger({ phase: 'per-sample' });
      act(() => void vi.advanceTimersByTime(1400));
      expect(spoken()).toMatch(/^This weight has 4 gradients/);
      act(() => void vi.advanceTimersByTime(2000));
      expect(spoken()).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits while the page is inert below a list', () => {
    vi.useFakeTimers();
    try {
      const { grid } = showLedger({ phase: 'per-sample' });
      const page = grid.closest('body > *');
      page?.setAttribute('inert', '');
      act(() => void vi.advanceTimersByTime(1400));
      expect(screen.getByRole('status', { hidden: true }).textContent).toBe('');
      page?.removeAttribute('inert');
      act(() => void vi.advanceTimersByTime(400));
      expect(spoken()).toMatch(/^This weight has 4 gradients/);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says only that it plays while Play runs, and where it stands when it pauses', () => {
    vi.useFakeTimers();
    try {
      const { store } = showLedger({ phase: 'batch' });
      act(() => store.getState().play());
      act(() => void vi.advanceTimersByTime(400));
      expect(spoken()).toBe('Playing.');
      act(() => store.getState().tick());
      act(() => void vi.advanceTimersByTime(400));
      expect(spoken()).toBe('Playing.');
      act(() => store.getState().pause());
      act(() => void vi.advanceTimersByTime(400));
      expect(spoken()).toMatch(/Layer by layer|forward passes/);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('clicking in the field chooses nothing', () => {
  const { store } = showLedger({ phase: 'update' });
  fireEvent.click(screen.getByRole('textbox', { name: 'Weight before the step' }));
  expect(store.getState().cursor.focus).toBeUndefined();
});
