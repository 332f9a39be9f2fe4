/** Pasting from a problem sheet: every notation gives the same numbers, and what is not understood is not taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PasteRoom, type Rows, readPaste } from '../../../src/scenario/paste';
import '../../../src/text/later';

function block(text: string, room?: PasteRoom): Rows {
  const pasted = readPaste(text, room);
  if (pasted.kind !== 'block') throw new Error(`${pasted.kind}: ${JSON.stringify(pasted)}`);
  return pasted.rows;
}

function named(text: string, room?: PasteRoom) {
  const pasted = readPaste(text, room);
  if (pasted.kind !== 'named') throw new Error(`${pasted.kind}: ${JSON.stringify(pasted)}`);
  return pasted;
}

function refusal(text: string): string {
  const pasted = readPaste(text);
  if (pasted.kind !== 'refused') throw new Error(`${pasted.kind}: ${JSON.stringify(pasted)}`);
  return pasted.sentence;
}

const matrix = [
  [0.1, 0.4],
  [0.2, -0.3],
];

describe('readPaste of a block', () => {
  it.each([
    ['tabs', '0.1\t0.4\n0.2\t-0.3'],
    ['tabs with decimal commas', '0,1\t0,4\n0,2\t−0,3\n'],
    ['semicolons with decimal commas', '0,1;0,4\r\n0,2;-0,3\r\n'],
    ['commas', '0.1,0.4\n0.2,-0.3'],
    ['spaces', '0.1 0.4\n0.2  -0.3'],
    ['spaces with decimal commas', '0,1 0,4\n0,2 -0,3'],
    ['commas with a space and decimal commas', '0,1, 0,4\n0,2, -0,3'],
    ['nested brackets', '[[0.1, 0.4], [0.2, -0.3]]'],
    ['a printed array', '[[ 0.1  0.4]\n [ 0.2 -0.3]]'],
    ['NumPy', 'np.array([[0.1, 0.4],\n          [0.2, -0.3]], dtype=float)'],
    ['array()', 'array([[ 0.1,  0.4],\n       [ 0.2, -0.3]])'],
    ['PyTorch', 'torch.tensor([[0.1, 0.4], [0.2, -0.3]])'],
    ['MATLAB', '[0.1 0.4; 0.2 -0.3]'],
    ['pmatrix', '\\begin{pmatrix} 0.1 & 0.4 \\\\ 0.2 & -0.3 \\end{pmatrix}'],
    ['bmatrix with decimal commas', '$\\begin{bmatrix}0{,}1&0{,}4\\\\0,2&-0,3\\\\\\end{bmatrix}$'],
    ['array of LaTeX', '\\left(\\begin{array}{cc} 0.1 & 0.4 \\\\ 0.2 & -0.3 \\end{array}\\right)'],
    ['rows of LaTeX', '0.1 & 0.4 \\\\ 0.2 & -0.3'],
    ['a transposed matrix', '[[0.1, 0.2], [0.4, -0.3]]^T'],
    ['a transposed pmatrix', '\\begin{pmatrix} 0.1 & 0.2 \\\\ 0.4 & -0.3 \\end{pmatrix}^{\\top}'],
    ['fractions', '1/10 2/5\n\\frac{1}{5} -3/10'],
    ['a heading', 'left\tright\n0.1\t0.4\n0.2\t-0.3'],
    ['a heading with digits in its names', 'x1,x2\n0.1,0.4\n0.2,-0.3'],
  ])('reads %s', (_, text) => {
    expect(block(text)).toEqual(matrix);
  });

  it('takes a comma for a decimal one where only that fits, and says where it cannot tell', () => {
    expect(block('0,1\n1,5', { columns: 1 })).toEqual([[0.1], [1.5]]);
    expect(readPaste('0,1\n1,0', { columns: 3 })).toEqual({
      kind: 'block',
      rows: [
        [0, 1],
        [1, 0],
      ],
      isUnsure: true,
    });
    expect(readPaste('0, 1\n1, 0')).toMatchObject({ isUnsure: false });
    expect(block('1,2, 3', { columns: 3 })).toEqual([[1, 2, 3]]);
  });

  it('leaves a single entry to its cell', () => {
    for (const text of ['1.5', '1,5', ' −2\n', 'abc', '']) expect(readPaste(text, { columns: 3 }).kind).toBe('entry');
  });

  it('names the row of what is no number', () => {
    expect(refusal('1\t2\n3\tabc')).toBe('Nothing was pasted: row 2 has “abc” where a number is needed.');
    expect(refusal('x\ty\n3\tabc')).toBe('Nothing was pasted: row 2 has “abc” where a number is needed.');
    expect(refusal('1\t\n3\t4')).toBe('Nothing was pasted: row 1 has an empty cell where a number is needed.');
    expect(refusal('[[1, 2], [3, 4]')).toBe('Nothing was pasted: the brackets do not match.');
    expect(refusal('W1: [[1, 2], [3, 4]')).toBe('Nothing was pasted: the brackets do not match.');
  });

  it('quotes what is beside lists whose brackets match', () => {
    expect(refusal('W1: [[1, 2], [3, 4]]')).toBe('Nothing was pasted: “W1:” was not understood.');
    expect(refusal('(0, 1), y: 1\n(1, 0), y: 0')).toBe('Nothing was pasted: “y: 1” was not understood.');
  });
});

describe('readPaste of a point, whose numbers are separated by semicolons', () => {
  it.each(['(0.5; 1)', '(0,5; 1)', '(0,5;1,0)', '( 0,5 ; 1 )', '\\left(0{,}5; 1\\right)'])(
    'reads %s as a row',
    (text) => {
      expect(block(text, { columns: 3 })).toEqual([[0.5, 1]]);
      expect(named(`x = ${text}`).parts).toEqual([{ part: 'inputs', name: 'x', rows: [[0.5, 1]] }]);
    },
  );

  it('agrees with a sample’s inputs, and with several points', () => {
    expect(named('(0,5; 1) -> 1', { inputs: 2 }).samples?.inputs).toEqual([[0.5, 1]]);
    expect(block('(0,5; 1)\n(0; 1,5)')).toEqual([
      [0.5, 1],
      [0, 1.5],
    ]);
  });

  it('ends a row at each semicolon in weights, and where a row has several numbers', () => {
    expect(named('W2 = (0,7; −0,2)').parts[0]?.rows).toEqual([[0.7], [-0.2]]);
    expect(named('W2 = (0,7; −0,2)^T').parts[0]?.rows).toEqual([[0.7, -0.2]]);
    expect(block('(0.1 0.4; 0.2 -0.3)')).toEqual(matrix);
    expect(block('(0.1, 0.4; 0.2, -0.3)')).toEqual(matrix);
  });

  it('turns to a column', () => {
    expect(block('(0,5; 1)^T')).toEqual([[0.5], [1]]);
  });
});

describe('readPaste of a problem sheet', () => {
  it.each([
    ['W1 = [[0.1, 0.4], [0.2, -0.3]]', 1],
    ['W_1 = np.array([[0.1, 0.4], [0.2, -0.3]])', 1],
    ['W^{(1)}=\\begin{pmatrix}0.1&0.4\\\\0.2&-0.3\\end{pmatrix}', 1],
    ['\\mathbf{W}^{[2]} &= \\begin{bmatrix} 0{,}1 & 0{,}4 \\\\ 0{,}2 & -0{,}3 \\end{bmatrix} \\\\', 2],
    ['W⁽²⁾ = [0,1 0,4; 0,2 −0,3]', 2],
    ['The weights are W[1] = [[0.1, 0.4], [0.2, -0.3]] and', 1],
  ])('reads %s', (text, layer) => {
    expect(named(text).parts).toEqual([{ part: 'weights', layer, name: expect.any(String), rows: matrix }]);
  });

  it('reads several at once', () => {
    const { parts } = named(`import numpy as np
      W1 = np.array([[0.1, 0.4], [0.2, -0.3]])  # hidden
      b1 = np.array([0.5, -0.5])
      W2 = [[0.7], [-0.2]]; b2 = 0,1
      X = [[0.5, 1], [0, 1]]
      y = [1, 0]`);
    expect(parts.map(({ part, layer, rows }) => [part, layer, rows])).toEqual([
      ['weights', 1, matrix],
      ['biases', 1, [[0.5, -0.5]]],
      ['weights', 2, [[0.7], [-0.2]]],
      ['biases', 2, [[0.1]]],
      [
        'inputs',
        undefined,
        [
          [0.5, 1],
          [0, 1],
        ],
      ],
      ['targets', undefined, [[1, 0]]],
    ]);
  });

  it.each([
    ['(0.5, 1) -> 1\n(0, 1) -> 0'],
    ['(0.5, 1) → 1, (0, 1) → 0'],
    ['(0,5; 1) ↦ 1\n(0; 1) ↦ 0'],
    ['1: (0,5, 1) -> (1)\n2: (0, 1) -> (0)'],
    ['$(0.5, 1) \\mapsto 1$, $(0, 1) \\to 0$'],
    ['[0.5 1] => [1]\n[0 1] => [0]'],
  ])('reads the samples %s', (text) => {
    expect(named(text, { inputs: 2 }).samples).toEqual({
      inputs: [
        [0.5, 1],
        [0, 1],
      ],
      targets: [[1], [0]],
    });
  });

  it('takes no decimal point for the end of a sample’s number', () => {
    const { samples } = named('0.5 -> 1\n1. 0.25 -> 0\n2: 0.75 -> 1\n.125 -> 0', { inputs: 1 });
    expect(samples).toEqual({ inputs: [[0.5], [0.25], [0.75], [0.125]], targets: [[1], [0], [1], [0]] });
  });

  it('takes no layer that a network cannot have, and no text that is longer than the tables', () => {
    expect(refusal('W9999999999 = [[1]]')).toMatch(/^Nothing was pasted: W9999999999 is not a known name/);
    expect(refusal('1 2\n'.repeat(100_000))).toBe('Nothing was pasted: it has more than 300,000 characters.');
  });

  it('leaves out words after a number, however long they are', () => {
    expect(named('W1 = 0.5 and so on.\nb1 = 0.25; then').parts.map(({ rows }) => rows)).toEqual([[[0.5]], [[0.25]]]);
    expect(readPaste(`W1 = 0.5 ${'abcdefgh'.repeat(20)}1`).kind).not.toBe('named');
  });

  // To divide sixty digits into runs of digits in every way would not end.
  it.each(['1', '²', '[1]'])('has an end where a name goes on and on: %s', (index) => {
    expect(readPaste(`b${index.repeat(60)}`).kind).not.toBe('named');
    expect(readPaste(`b_${index.repeat(60)}`).kind).not.toBe('named');
  });

  it('reads samples beside matrices', () => {
    const { parts, samples } = named('W1 = [[1], [2]]\n(0, 1) -> 1');
    expect(parts).toHaveLength(1);
    expect(samples).toEqual({ inputs: [[0, 1]], targets: [[1]] });
  });

  it('reads single weights by both indices', () => {
    expect(named('w_{12} = 0.4, w₂₁ = 7, w_{01}^{(2)} = -1').parts).toEqual([
      { part: 'weights', name: 'w_{12}', cell: [1, 2], rows: [[0.4]] },
      { part: 'weights', name: 'w₂₁', cell: [2, 1], rows: [[7]] },
      { part: 'weights', name: 'w_{01}^{(2)}', layer: 2, cell: [0, 1], rows: [[-1]] },
    ]);
  });

  it.each(['eta', 'η', '\\eta', 'lr', 'learning_rate', 'learning rate'])('reads the learning rate %s', (name) => {
    expect(named(`${name} = 0.2`).parts).toEqual([{ part: 'learningRate', name: expect.any(String), rows: [[0.2]] }]);
  });

  it('leaves out lines that it does not know, and names them', () => {
    const { parts, leftOut, samples } = named(
      `Exercise 3: one step by hand
       W1 = [[0.1, 0.4],
             [0.2, -0.3]]  # hidden
       Use eta for the 2 layers alike.
       eta = 0.2; epochs = 10
       batch_size = 2
       activation = "tanh"
       (0.5, 1) -> 1
       Stop after step 1.`,
      { inputs: 2 },
    );
    expect(parts.map(({ part, rows }) => [part, rows])).toEqual([
      ['weights', matrix],
      ['learningRate', [[0.2]]],
    ]);
    expect(samples).toEqual({ inputs: [[0.5, 1]], targets: [[1]] });
    expect(leftOut).toEqual([
      '“Exercise 3: one step by hand”',
      '“Use eta for the 2 layers alike.”',
      'epochs',
      'batch_size',
      'activation',
      '“Stop after step 1.”',
    ]);
  });

  it('says what it does not understand, with its place', () => {
    expect(refusal('W1 = [[1, 2], [3, x]]')).toBe('Nothing was pasted: row 2 of W1 has “x” where a number is needed.');
    expect(refusal('W1 = [[1, 2], [3]]')).toBe('Nothing was pasted: row 2 of W1 is not as long as the first row.');
    expect(refusal('W1 = [[1, 2], [3, 4]')).toMatch(/^Nothing was pasted: the brackets of W1 do not match/);
    expect(refusal('epochs = 5')).toMatch(/^Nothing was pasted: epochs is not a known name/);
    expect(refusal('x_{1,2} = 1')).toMatch(/is not a known name/);
    expect(refusal('W1 =')).toBe('Nothing was pasted: no number follows W1 =.');
    expect(refusal('5 W1 = 2')).toBe('Nothing was pasted: “5” was not understood.');
    expect(refusal('(0, 1) -> 1\n(1) -> 0')).toBe(
      'Nothing was pasted: sample 2 does not have as many numbers as sample 1.',
    );
  });
});

describe('any matrix', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
  const comma = (value: number): string => String(value).replace('.', ',');
  const written: readonly (readonly [string, (of: Rows) => string])[] = [
    ['tabs and decimal commas', (of) => of.map((row) => row.map(comma).join('\t')).join('\n')],
    ['semicolons and decimal commas', (of) => of.map((row) => row.map(comma).join(';')).join('\r\n')],
    ['commas', (of) => of.map((row) => row.join(', ')).join('\n')],
    ['JSON', (of) => JSON.stringify(of)],
    ['NumPy', (of) => `np.array(${JSON.stringify(of)})`],
    ['MATLAB', (of) => `[${of.map((row) => row.join(' ')).join('; ')}]`],
    ['LaTeX', (of) => `\\begin{pmatrix}${of.map((row) => row.map(comma).join(' & ')).join(' \\\\ ')}\\end{pmatrix}`],
  ];

  it.each(written)('written with %s reads back', (_, write) => {
    fc.assert(
      fc.property(rows, (of) => {
        expect(block(write(of))).toEqual(of);
        expect(named(`W1 = ${/^[[\\n]/.test(write(of)) ? write(of) : JSON.stringify(of)}`).parts[0]?.rows).toEqual(of);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const sign = fc.constantFrom(...'01.,;-[](){}=\\&\n\t>WbxyT^_ →/e');
    fc.assert(fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => void readPaste(text)));
  });
});
