/** Numbers without names fill a table from a cell on, whatever separates them; everything else is read as a whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIn, readText } from '../../../src/scenario/reading';
import '../../../src/text/later';

function rowsOf(text: string, columns?: number): readonly (readonly number[])[] {
  const read = blockIn(text, columns);
  if (read.kind !== 'block') throw new Error(JSON.stringify(read));
  return read.rows;
}

const matrix = [
  [0.1, 0.4],
  [0.2, -0.3],
];

describe('blockIn', () => {
  it.each([
    ['tabs', '0.1\t0.4\n0.2\t-0.3'],
    ['tabs with decimal commas', '0,1\t0,4\n0,2\t−0,3\n'],
    ['semicolons with decimal commas', '0,1;0,4\r\n0,2;-0,3\r\n'],
    ['commas', '0.1,0.4\n0.2,-0.3'],
    ['spaces', '0.1 0.4\n0.2  -0.3'],
    ['spaces with decimal commas', '0,1 0,4\n0,2 -0,3'],
    ['nested brackets', '[[0.1, 0.4], [0.2, -0.3]]'],
    ['a printed array', '[[ 0.1  0.4]\n [ 0.2 -0.3]]'],
    ['array()', 'array([[ 0.1,  0.4],\n       [ 0.2, -0.3]])'],
    ['PyTorch', 'torch.tensor([[0.1, 0.4], [0.2, -0.3]])'],
    ['MATLAB', '[0.1 0.4; 0.2 -0.3]'],
    ['pmatrix', '\\begin{pmatrix} 0.1 & 0.4 \\\\ 0.2 & -0.3 \\end{pmatrix}'],
    ['bmatrix with decimal commas', '$\\begin{bmatrix}0{,}1&0{,}4\\\\0,2&-0,3\\\\\\end{bmatrix}$'],
    ['a transposed matrix', '[[0.1, 0.2], [0.4, -0.3]]^T'],
    ['fractions', '1/10 2/5\n1/5 -3/10'],
    ['a heading', 'left\tright\n0.1\t0.4\n0.2\t-0.3'],
  ])('reads %s', (_, text) => {
    expect(rowsOf(text)).toEqual(matrix);
  });

  it('takes one decimal sign for a table: beside 1,200.5 or 0.5, a comma separates thousands', () => {
    expect(rowsOf('1,200.5\t2,000\t1\n−1,050\t3,100\t0\n900\t0,250\t1')).toEqual([
      [1200.5, 2000, 1],
      [-1050, 3100, 0],
      [900, 0.25, 1],
    ]);
    expect(rowsOf('0.5\t12,000\n.25\t1,234,000')).toEqual([
      [0.5, 12000],
      [0.25, 1234000],
    ]);
    expect(rowsOf('1.650,5\t245.000\n900\t1.050')).toEqual([
      [1650.5, 245000],
      [900, 1050],
    ]);
    // Nothing in these says more than the sign itself.
    expect(rowsOf('1,250\t4\n2,375\t5')).toEqual([
      [1.25, 4],
      [2.375, 5],
    ]);
    expect(rowsOf('1.250\t0,5\n2.375\t1.5')).toEqual([
      [1.25, 0.5],
      [2.375, 1.5],
    ]);
  });

  it('says how it has taken commas that may be decimal, or group thousands: those of 399,900 group', () => {
    expect(blockIn('2,104\t3\t399,900\n1,600\t3\t329,900')).toEqual({
      kind: 'block',
      rows: [
        [2104, 3, 399900],
        [1600, 3, 329900],
      ],
      isUnsure: false,
      commas: { written: '2,104', value: 2104 },
    });
    expect(blockIn('1,250\t4\n2,375\t5')).toMatchObject({ commas: { written: '1,250', value: 1.25 } });
    expect(blockIn('1,250\t0,5\n2,375\t1')).not.toHaveProperty('commas');
  });

  it('takes a comma for a decimal one where only that fits, and says where it cannot tell', () => {
    expect(rowsOf('0,1\n1,5', 1)).toEqual([[0.1], [1.5]]);
    expect(blockIn('0,1\n1,0', 3)).toEqual({
      kind: 'block',
      rows: [
        [0, 1],
        [1, 0],
      ],
      isUnsure: true,
    });
    expect(rowsOf('1,2, 3', 3)).toEqual([[1, 2, 3]]);
    expect(rowsOf('(0,5; 1)\n(0; 1,5)')).toEqual([
      [0.5, 1],
      [0, 1.5],
    ]);
  });

  it('leaves a single entry to its cell, and text with names to the reader', () => {
    for (const text of ['1.5', '1,5', ' −2\n', 'abc', '']) expect(blockIn(text, 3).kind).toBe('entry');
    for (const text of ['W1 = [[1, 2]]', '(0, 1) -> 1', '[[1, 2], [3, 4]']) expect(blockIn(text, 3).kind).toBe('text');
  });

  it('names the row of what is no number', () => {
    expect(blockIn('1\t2\n3\tabc')).toMatchObject({
      sentence: 'Nothing was pasted: row 2 has “abc” where a number is needed.',
      columns: 2,
    });
  });

  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

  it('reads any matrix back, in brackets and in rows of MATLAB', () => {
    fc.assert(
      fc.property(rows, (of) => {
        expect(rowsOf(JSON.stringify(of))).toEqual(of);
        expect(rowsOf(`[${of.map((row) => row.join(' ')).join('; ')}]`)).toEqual(of);
      }),
      { numRuns: 40 },
    );
  });

  it('never throws, whatever the text', () => {
    const sign = fc.constantFrom(...'01.,;-[](){}=\\&\n\t>WbxyT^_ →/e\'"');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        blockIn(text);
        readText(text);
      }),
    );
  });

  it('has an end where brackets or names go on and on', () => {
    const deep = readText(`W1 = ${'['.repeat(30_000)}1${']'.repeat(30_000)}`);
    expect(deep).toMatchObject({ ok: false, sentence: expect.stringMatching(/nested deeper than in any matrix/) });
    for (const part of ['b1', 'b²', 'x_{', '\\begin{matrix}', "<tf.Variable '"]) {
      expect(readText(part.repeat(3000)).ok).toBe(false);
    }
    // From each number or dash on, the rest must not be read again.
    for (const text of [`a = 2\n${'1,'.repeat(3000)} x`, '-'.repeat(20_000)]) expect(readText(text)).toBeDefined();
  });
});
