/**
 * `npm run digits -- digits.csv.gz`: makes the data set `digits` and the two examples that use it, the same bytes every time.
 *
 * The table is the test part of "Optical Recognition of Handwritten Digits" (E. Alpaydin, C. Kaynak, 1998, UCI Machine Learning
 * Repository, doi 10.24432/C50P49, CC BY 4.0) as scikit-learn distributes it: 64 integers 0…16 and the class in each row. Of it the
 * first 50 of each class are taken, put into another order, and written as one digit in base 17 for each pixel.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { randomStream } from '../src/model';

const classes = 10;
const pixels = 64;
const perClass = 50;
const rowsFile = 'src/scenario/datasets/digitRows.ts';

/**
 * The order tells something from the first batch of six on: zeros against ones, then other pairs that are easily confused; after
 * that all classes in turn.
 */
const pairs = [
  [0, 1],
  [3, 8],
  [4, 9],
  [2, 7],
  [5, 6],
] as const;

function inOrder(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const queues = Array.from({ length: classes }, (_, name) =>
    rows.filter((row) => row[pixels] === name).slice(0, perClass),
  );
  const take = (name: number): readonly number[] => {
    const row = queues[name]?.shift();
    if (!row) throw new Error(`expected ${perClass} rows of class ${name}`);
    return row;
  };
  const paired = pairs.flatMap(([one, other]) => [one, other, one, other, other, one]).map(take);
  const left = Math.max(...queues.map(({ length }) => length));
  const turns = Array.from({ length: left }, () => queues.flatMap((queue) => queue.splice(0, 1)));
  return [...paired, ...turns.flat()];
}

function packed(row: readonly number[]): string {
  return `${row[pixels]} ${row
    .slice(0, pixels)
    .map((value) => value.toString(17))
    .join('')}`;
}

/** Normal numbers of this standard deviation, written with so many decimals. */
function drawn(from: number, to: number, deviation: number, decimals: number): number[][] {
  const random = randomStream(1, from, to);
  return Array.from({ length: from }, () =>
    Array.from({ length: to }, () => Number((deviation * random.normal()).toFixed(decimals)) + 0),
  );
}

/** Small weights into the pixels' layer, so that a picture of them shows the first updates; with a hidden layer, outputs that tell its units apart. */
const hiddenWeights = [drawn(pixels, 16, 0.01, 4), drawn(16, classes, 0.2, 3)];
const linearWeights = [drawn(pixels, classes, 0.01, 4)];

function example(title: string, layers: readonly number[], weights: number[][][], weight: string): object {
  return {
    format: 'batch-gradient-scenario',
    version: 1,
    title,
    network: {
      layers,
      activations: layers.length === 3 ? ['tanh', 'softmax'] : ['softmax'],
      weights,
      biases: layers.slice(1).map((units) => Array(units).fill(0)),
    },
    loss: 'crossEntropy',
    data: { dataset: 'digits' },
    view: { weight, sample: 2, phase: 'sum' },
    training: { batchSize: 6, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.3 } },
  };
}

const [table] = process.argv.slice(2);
if (table === undefined) throw new Error('expected the path of digits.csv.gz');
const lines = gunzipSync(readFileSync(table)).toString().trim().split('\n');
const chosen = inOrder(lines.map((line) => line.split(',').map(Number)));

writeFileSync(
  rowsFile,
  `/**
 * ${chosen.length} handwritten digits, 8 × 8 pixels each: "Optical Recognition of Handwritten Digits", E. Alpaydin and C. Kaynak, UCI Machine
 * Learning Repository, 1998, https://doi.org/10.24432/C50P49, licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
 * Changed: the first ${perClass} of each class of its test part, in another order, packed as text by \`scripts/digits.ts\`.
 *
 * A line is a digit: its class, and row by row its pixels 0…16 in base 17.
 */
export const digitRows = \`
${chosen.map(packed).join('\n')}
\`;
`,
);
const files = {
  digits: example('Handwritten digits: 64-16-10', [pixels, 16, classes], hiddenWeights, '1.29.5'),
  'digits-linear': example(
    'Handwritten digits without a hidden layer: 64-10',
    [pixels, classes],
    linearWeights,
    '1.29.1',
  ),
};
for (const [name, file] of Object.entries(files)) {
  const text = JSON.stringify(file, null, 2).replace(
    /\[\s+([-\d.,\s]+?)\s+\]/g,
    (_, numbers: string) => `[${numbers.replace(/\s+/g, ' ')}]`,
  );
  writeFileSync(`src/scenario/examples/${name}.json`, `${text}\n`);
}
