import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentencesAt } from './sentencesAt';

/** Kind, sentence and link of each row of the table in docs/views.md that has an example. */
const rows = [
  ...readFileSync('docs/views.md', 'utf8').matchAll(
    /^\| ([^|]+) \| [^|]* \| \[([^\]]+)\]\(https?:\/\/[^)#]+#([^)]+)\) \|$/gm,
  ),
].map(([, kind = '', sentence = '', link = '']) => ({ kind, sentence, link }));

describe('the table of reasons in docs/views.md', () => {
  it('has its rows', () => {
    expect(rows.length).toBeGreaterThan(45);
  });

  it.each(rows)('$kind: $link', ({ sentence, link }) => {
    expect(
      sentencesAt(link)
        .details.map(({ text }) => text)
        .join(' '),
    ).toBe(sentence);
  });

  it.each(rows)('$kind: no sentence is long', ({ sentence }) => {
    for (const one of sentence.split(/(?<=[.])\s(?=[A-Z“δ])/))
      expect(one.split(' ').length, one).toBeLessThanOrEqual(21);
  });
});
