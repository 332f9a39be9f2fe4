/** Reading tables: what goes in comes out, whatever the sizes of the pieces. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedScenario } from '../../src/scenario';
import {
  adaptedTo,
  type ColumnRole,
  type CsvResult,
  type CsvTable,
  csvOf,
  delimiterOf,
  guessedRoles,
  readCsv,
  rowPieces,
  type Share,
  type TableData,
  tableData,
} from '../../src/scenario/csv';
import { messages } from '../../src/text';
import { exampleScenario } from '../exampleScenario';

function last<Value>(work: Generator<Share, Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function result(text: string, header?: boolean): CsvResult {
  return last(readCsv(text, header));
}

function table(text: string, header?: boolean): CsvTable {
  const read = result(text, header);
  if (!read.ok) throw new Error(read.sentence);
  return read.table;
}

function made(
  text: string,
  { roles, standardise = false }: { roles?: readonly ColumnRole[]; standardise?: boolean } = {},
) {
  const read = table(text);
  return last(tableData(read, { roles: roles ?? guessedRoles(read), standardise }));
}

function samples(text: string, options?: Parameters<typeof made>[1]): TableData {
  const data = made(text, options);
  if (!data.ok) throw new Error(data.sentence);
  return data;
}

// Text has no −0 that comes back from `String`.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const label = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => text.trim()),
  // What a spreadsheet would run.
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''-", "'"), fc.string({ maxLength: 4 }))
    .map(([sign, text]) => `${sign}x${text.trim()}`),
);

describe('readCsv', () => {
  it('of csvOf gives the very same samples', () => {
    const row = (width: number) => fc.array(number, { minLength: width, maxLength: width });
    const data = fc
      .record({
        samples: fc.integer({ min: 1, max: 40 }),
        inputs: fc.integer({ min: 1, max: 4 }),
        targets: fc.integer({ min: 1, max: 3 }),
      })
      .chain(({ samples: count, inputs, targets }) => {
        const rows = (width: number) => fc.array(row(width), { minLength: count, maxLength: count });
        return fc.record({
          inputs: rows(inputs),
          targets: rows(targets),
          labels: fc.array(label, { minLength: count, maxLength: count }),
          sampleWeights: fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: count, maxLength: count }),
        });
      });
    fc.assert(
      fc.property(data, (wanted) => {
        const text = [...csvOf(wanted)].join('');
        const read = table(text);
        expect(read.header).toBe(true);
        const roles = read.columns.map(
          ({ name }): ColumnRole =>
            name === 'sampleWeight' ? name : name[0] === 'x' ? 'input' : name[0] === 'y' ? 'target' : 'label',
        );
        const { data: got } = samples(text, { roles });
        expect(got.inputs).toEqual(wanted.inputs);
        expect(got.targets).toEqual(wanted.targets);
        expect(got.sampleWeights).toEqual(wanted.sampleWeights);
        expect(got.labels ?? wanted.labels.map(() => '')).toEqual(wanted.labels);
      }),
    );
  });

  it('reads commas, semicolons with decimal commas, and tabs', () => {
    const numbers = (text: string) => table(text).columns.map((column) => column.numbers);
    expect(numbers('a,b\n1.5,-2\n3,4e-1\n')).toEqual([
      [1.5, 3],
      [-2, 0.4],
    ]);
    expect(numbers('a;b\r\n1,5;−2\r\n3;0,4\r\n')).toEqual([
      [1.5, 3],
      [-2, 0.4],
    ]);
    expect(numbers('1,5\t2\n3\t4')).toEqual([
      [1.5, 3],
      [2, 4],
    ]);
    expect(delimiterOf('"a,b,c";1\n"d";2')).toBe(';');
  });

  it('finds the header by names over numbers, and takes a word for it', () => {
    expect(table('a,b\n1,2').header).toBe(true);
    expect(table('1,2\n3,4').header).toBe(false);
    expect(table('1,2\n3,4', true).columns.map(({ name }) => name)).toEqual(['1', '2']);
    expect(table('1,2\n3,4').columns[1]?.name).toBe('column 2');
  });

  it('keeps quoted line ends, skips blank rows and a byte order mark', () => {
    const { columns, rowCount } = table('\uFEFFx,note\n1,"two\nlines, ""quoted"""\n\n2,plain\n');
    expect(rowCount).toBe(2);
    expect(columns[1]?.texts).toEqual(['two\nlines, "quoted"', 'plain']);
  });

  it('takes the separator of a first line sep=, which is no row', () => {
    const { columns, delimiter } = table('\uFEFFsep=;\r\nx1;x2;y\r\n0,5;1,5;1\r\n1,0;-0,5;0\r\n');
    expect([delimiter, columns.map(({ name }) => name)]).toEqual([';', ['x1', 'x2', 'y']]);
    expect(columns[0]?.numbers).toEqual([0.5, 1]);
    expect(table('sep=,\n0;5,1\n1;5,2').columns).toHaveLength(2);
    expect(result('sep=;\nx;y\n1;"2')).toMatchObject({ ok: false, sentence: expect.stringContaining('line 3') });
  });

  it('tells how far it is and stops at 50,000 rows with a sentence', () => {
    const shares = [...readCsv('1,2\n'.repeat(50_000))];
    expect(shares.length).toBeGreaterThan(3);
    expect(result('1,2\n'.repeat(50_000))).toMatchObject({ ok: true, table: { rowCount: 50_000 } });
    expect(result('1,2\n'.repeat(50_001))).toEqual({
      ok: false,
      sentence: 'There are too many samples: at most 50,000 can be loaded.',
    });
    expect(result('\n\n')).toMatchObject({ ok: false });
    expect(result('1,2\n3,4,5')).toEqual({ ok: false, sentence: 'Row 2 has 3 cells; the first row has 2.' });
  });
});

const grouped = (count: number): string => count.toLocaleString('en');

describe('a table that is not as it should be', () => {
  it.each([
    [
      'between commas, those of quoted cells',
      'size,rooms,price\n"2,104",3,"399,900"\n"-1,600",4,"329,900"',
      [
        [2104, 3, 399900],
        [-1600, 4, 329900],
      ],
    ],
    [
      'where another number tells the sign',
      'a;b;c\n1.200,5;2;3.000\n0,5;1.500;1',
      [
        [1200.5, 2, 3000],
        [0.5, 1500, 1],
      ],
    ],
  ])('takes out what groups thousands: %s', (_, text, rows) => {
    expect(samples(text).data).toMatchObject({
      inputs: rows.map((row) => row.slice(0, 2)),
      targets: rows.map((row) => row.slice(2)),
    });
  });

  it('takes a comma of a quoted cell as decimal where it cannot group', () => {
    expect(samples('a,b\n"0,5",1\n"1,250",0').data).toMatchObject({ inputs: [[0.5], [1.25]] });
  });

  it('of a heading alone has no samples, and says so', () => {
    expect(result('x1,x2,y\n')).toEqual({ ok: false, sentence: messages.csv.empty });
    expect(result('x1,x2,y\n', false).ok).toBe(true);
  });

  it('with a comma at the end of each line has an empty column, which is not the class', () => {
    const read = table('a,b,y,\n1,2,0,\n3,4,1,\n');
    expect(read.columns[3]).toMatchObject({ name: 'column 4', isEmpty: true });
    expect(guessedRoles(read)).toEqual(['input', 'input', 'target', 'none']);
    expect(made('a,b,y,\n1,2,0,\n3,4,1,\n', { roles: ['input', 'input', 'target', 'none'] }).ok).toBe(true);
  });

  it('with a cell that is no number among numbers still has a column of numbers, and names the cell', () => {
    for (const at of [0, 1, 150, 199, 250]) {
      const rows = Array.from({ length: 300 }, (_, row) => `${row === at ? 'NA' : row / 4},${row % 2}`);
      const text = ['a,y', ...rows].join('\n');
      expect(guessedRoles(table(text))).toEqual(['input', 'target']);
      expect(made(text)).toEqual({
        ok: false,
        sentence: `Column a, row ${at + 1}: expected a number; got “NA”. Correct the file, or do not use this column.`,
      });
      // Whoever means it can still take it for a class.
      expect(made(text, { roles: ['class', 'input'] }).ok).toBe(at < 200);
    }
  });

  it('with a class that is missing is refused: an empty text is no class', () => {
    expect(made('a,class\n1,red\n2,\n3,blue\n', { roles: ['input', 'class'] })).toEqual({
      ok: false,
      sentence:
        'Column class, row 2: expected a class; got nothing. Correct the file, or choose another column as class.',
    });
  });

  it.each([
    ['x,note\n1,"open\n2,b\n3,c\n', 2],
    ['"x,note\n1,a\n', 1],
    [`x,note\n${'1,"a, ""b"""\n'.repeat(9000)}1,"\n2,b\n`, 9002],
    ['x;note\r\n1;a\r\n2;"b""\r\n', 3],
  ])('with a quotation mark that is never closed names its line: %#', (text, line) => {
    expect(result(text)).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(new RegExp(`^The quotation mark in line ${grouped(line)} is never closed`)),
    });
  });

  it('with a quotation mark inside a text is read as it is', () => {
    expect(table('x,note\n1,5" pipe\n2,b\n').columns[1]?.texts).toEqual(['5" pipe', 'b']);
  });
});

describe('csvOf', () => {
  it('keeps the sign of −0', () => {
    const text = [...csvOf({ inputs: [[-0, 0]], targets: [[-0]] })].join('');
    expect(text.trim().split('\n').at(-1)).toBe('-0,0,-0');
  });

  it('makes a label that a spreadsheet would run a text, and leaves others alone', () => {
    const labels = ['=1+1', '+49', '-x', '@me', '\tx', "'=x", '＝1+1', "it's", "'tis", 'a=b', ''];
    const text = [...csvOf({ inputs: labels.map(() => [1]), targets: labels.map(() => [0]), labels })].join('');
    const cells = text.split('\n').map((line) => line.split(',')[2]);
    expect(cells.slice(1, 11)).toEqual([
      "'=1+1",
      "'+49",
      "'-x",
      "'@me",
      "'\tx",
      "''=x",
      "'＝1+1",
      "it's",
      "'tis",
      'a=b',
    ]);
    expect(table(text, true).columns[2]?.texts).toEqual(labels);
  });
});

describe('rowPieces', () => {
  it('together are the text, and each ends with its row', () => {
    const cell = fc.constantFrom('a', '1', '"x\ny"', '""', '"q""q"');
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (cells, size) => {
        const text = cells.map((row) => `${row.join(',')}\n`).join('');
        const pieces = [...rowPieces(text, size)];
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect((piece.match(/"/g) ?? []).length % 2).toBe(0);
        for (const piece of pieces) expect(piece.endsWith('\n')).toBe(true);
      }),
    );
  });
});

describe('guessedRoles', () => {
  it('are inputs, and a class of texts, or the last column as target', () => {
    const roles = (text: string) => guessedRoles(table(text));
    const flowers = ['1,2,setosa', '3,4,virginica', '5,6,setosa', '7,8,setosa'].join('\n');
    expect(roles(`length,width,species\n${flowers}`)).toEqual(['input', 'input', 'class']);
    expect(roles('a,b,c\n1,2,3\n4,5,6')).toEqual(['input', 'input', 'target']);
    expect(roles('y,a,b\n1,2,3\n4,5,6')).toEqual(['target', 'input', 'input']);
    expect(roles('a,y,name\n1,0,p\n2,1,q\n3,1,r\n4,0,s')).toEqual(['input', 'target', 'label']);
    expect(roles('a,sample_weight,y\n1,2,0\n2,1,1')).toEqual(['input', 'sampleWeight', 'target']);
    expect(roles('x1,x2,y1,weight\n0,1,0,2\n1,1,1,1')).toEqual(['input', 'input', 'target', 'sampleWeight']);
    expect(roles('Weights,a,b\n2,1,0\n1,1,1')).toEqual(['sampleWeight', 'input', 'target']);
    expect(roles('weight_kg,height,y\n70,180,0\n60,170,1')).toEqual(['input', 'input', 'target']);
  });
});

describe('tableData', () => {
  const text = 'a,b,kind\n1,5,red\n3,5,blue\n5,5,red\n';

  it('makes one output of each class, in the order of their names', () => {
    const { data, classes } = samples(text, { roles: ['input', 'input', 'class'] });
    expect(classes).toEqual(['blue', 'red']);
    expect(data.targets).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    expect(data.labels).toEqual(['red', 'blue', 'red']);
  });

  it('orders classes that are numbers by size', () => {
    const digits = samples('a,digit\n1,10\n2,9\n3,10', { roles: ['input', 'class'] });
    expect(digits.classes).toEqual(['9', '10']);
  });

  it('standardises inputs, a constant one to 0, and says by what', () => {
    const { data, standardised } = samples(text, { roles: ['input', 'input', 'class'], standardise: true });
    const sd = Math.sqrt(((1 - 3) ** 2 + 0 + (5 - 3) ** 2) / 3);
    expect(standardised).toEqual([
      { name: 'a', mean: 3, sd },
      { name: 'b', mean: 5, sd: 0 },
    ]);
    expect(data.inputs).toEqual([
      [-2 / sd, 0],
      [0, 0],
      [2 / sd, 0],
    ]);
  });

  it('takes the weights of the samples from a column, none below 0', () => {
    const roles: readonly ColumnRole[] = ['input', 'target', 'sampleWeight'];
    expect(samples('a,y,w\n1,0,0.5\n2,1,0\n', { roles }).data.sampleWeights).toEqual([0.5, 0]);
    expect(samples('a,y,w\n1,0,0.5\n2,1,0\n').data.sampleWeights).toBeUndefined();
    expect(made('a,y,w\n1,0,0.5\n2,1,-2\n', { roles })).toEqual({
      ok: false,
      sentence: 'Column w, row 2: expected a weight of at least 0; got −2.',
    });
  });

  it('says which cell is no number, and what is missing', () => {
    const bad = `a,b\n${'1,2\n'.repeat(300)}n/a,3\n`;
    expect(made(bad)).toEqual({
      ok: false,
      sentence: 'Column a, row 301: expected a number; got “n/a”. Correct the file, or do not use this column.',
    });
    expect(made(text, { roles: ['input', 'input', 'none'] })).toEqual({
      ok: false,
      sentence: 'Choose at least one column as target or class.',
    });
    expect(made(text, { roles: ['input', 'target', 'target'] })).toEqual({
      ok: false,
      sentence: 'Column kind contains text such as “red”. Choose class or label for it.',
    });
  });
});

describe('adaptedTo', () => {
  const flowers = 'a,b,c,d,kind\n1,2,3,4,p\n5,6,7,8,q\n2,2,2,2,r\n3,3,3,3,p\n';

  it('gives the network the widths of the data and keeps activation and loss that go with them', () => {
    const adapted = adaptedTo(exampleScenario('xor'), samples(flowers));
    if (!adapted.ok) throw new Error(adapted.sentence);
    expect(adapted.scenario.network.layers).toEqual([4, 3, 3]);
    expect(adapted.scenario.loss).toBe(exampleScenario('xor').loss);
    expect(adapted.scenario.training.batchSize).toBe(4);
    expect(adapted.notes[0]).toMatch(/^The network becomes 4-3-3; /);
    expect(adapted.notes).toHaveLength(1);
  });

  it('changes an output that the targets forbid, and says so', () => {
    const adapted = adaptedTo(exampleScenario('iris'), samples('a,b,y\n1,2,30\n4,5,60\n'));
    if (!adapted.ok) throw new Error(adapted.sentence);
    expect(adapted.scenario.loss).toBe('halfSquaredError');
    expect(adapted.scenario.network.activations.at(-1)).toBe('identity');
    expect(adapted.notes[1]).toBe(
      'The last layer becomes identity and the loss half squared error, because the previous ones do not fit these targets.',
    );
    expect(checkedScenario(adapted.scenario).ok).toBe(true);
  });

  it('makes a batch of all of very many samples one of a hundred, and says so', () => {
    const many = adaptedTo(exampleScenario('xor'), samples(`a,b,y\n${'0,1,0\n1,0,1\n'.repeat(600)}`));
    if (!many.ok) throw new Error(many.sentence);
    expect(many.scenario.training.batchSize).toBe(100);
    expect(many.notes.at(-1)).toMatch(/^The batch size becomes 100/);
  });

  it('warns of targets that the output cannot give', () => {
    const adapted = adaptedTo(exampleScenario('xor'), samples('a,b,y\n1,2,30\n4,5,60\n'));
    expect(adapted).toMatchObject({ ok: true, notes: ['The network stays 2-3-1.', expect.stringMatching(/outside/)] });
  });
});
