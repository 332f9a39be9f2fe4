/** The presenter's keys in the documentation. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import '../../../src/features/stage/words/en';
import { messages } from '../../../src/text';

it('docs/present.md lists the keys of Present', () => {
  const text = readFileSync('docs/present.md', 'utf8');
  const keys = messages.presentKeys.others.flatMap(([key]) => key.replace(', held', '').split(', '));
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
});
