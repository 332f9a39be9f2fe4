/** Every example of the page on one's own numbers is read, or asked about: none is refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readResult } from '../../../scripts/readCommand';

const page = readFileSync('docs/own-numbers.md', 'utf8');
const section = page.slice(page.indexOf('### What is read'), page.indexOf('### Numbers of a step'));

const examples = [...section.matchAll(/^\| [^|]+ \| `(.+)` \|$/gm)].map(([, example = '']) => example);

describe('docs/own-numbers.md', () => {
  it.each(examples)('%s', (example) => {
    expect(readResult(example)).toMatchObject({ readings: expect.arrayContaining([expect.any(Object)]) });
  });

  it('has its tables of samples and of weights, and its sheet read', () => {
    const table = section.match(/\| x1 \|[\s\S]*?\n\n/)?.[0] ?? '';
    expect(readResult(table).readings).toEqual([
      {
        inputs: [
          [0, 1],
          [1, 1],
        ],
        targets: [[1], [0]],
      },
    ]);
    const weights = section.match(/\| \| bias \|[\s\S]*?\n\n/)?.[0] ?? '';
    expect(readResult(weights).readings).toMatchObject([
      {
        weights: [
          [
            [0.2, -0.5],
            [-0.3, 0.6],
          ],
        ],
        biases: [[0.1, 0.4]],
      },
    ]);
    const sheet = page.match(/(?: {4}.*\n)+/)?.[0] ?? '';
    expect(JSON.parse(JSON.stringify(readResult(sheet).readings))).toEqual([
      {
        layers: [2, 2, 1],
        inputs: [
          [0.5, 1],
          [0, 1],
        ],
        targets: [[1], [0]],
        weights: [
          [
            [0.1, 0.4],
            [0.2, -0.3],
          ],
          [[0.7], [-0.2]],
        ],
        biases: [[0.5, -0.5], [0.1]],
      },
    ]);
  });
});
