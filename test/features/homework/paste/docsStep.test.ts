/** Every example of a number of a step in docs/own-numbers.md is filled in, in the network of the first screen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetNumbers } from '../../../../src/features/homework/paste/sheetNumbers';
import '../../../../src/features/homework/words/en';
import { readStep, readText } from '../../../../src/scenario/reading';
import { createExplainerStore, shownTraceOf } from '../../../../src/store';
import '../../../../src/text/later';

const page = readFileSync('docs/own-numbers.md', 'utf8');
const section = page.slice(page.indexOf('### Numbers of a step'));
const examples = [...section.matchAll(/^\| [^|]+ \| `(.+)` \|$/gm)].map(([, example = '']) => example);
const trace = shownTraceOf(createExplainerStore().getState());

describe('docs/own-numbers.md, numbers of a step', () => {
  it('has some', () => expect(examples.length).toBeGreaterThan(8));

  it.each(examples)('%s', (example) => {
    const read = sheetNumbers(readStep(example), trace);
    expect(read).toMatchObject({ ok: true, readings: [{ ways: expect.anything() }], leftOut: [] });
    expect(readText(example)).toMatchObject({ ok: false, step: [expect.any(String)] });
  });
});
