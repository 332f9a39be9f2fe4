/**
 * Tests find what a reader finds: by role, name, text or column, never by a class, which may change with the looks. There are
 * no ids for tests either.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Files that name classes, how many lines of theirs do, and why nothing else tells what they ask. */
const exceptions: Readonly<Record<string, readonly [lines: number, reason: string]>> = {
  'e2e/guards/inPage/tools.ts': [7, 'the guards measure every view, and much of what they measure has no role'],
  'e2e/calm.spec.ts': [1, 'it counts words, and the boxes of a formula, which are none, have no role of their own'],
  'features/stage/beats.spec.ts': [
    1,
    'every view lights the numbers of a press in its own way, and all by one of these names',
  ],
  'e2e/monkey/invariants.ts': [4, 'the kit prints every number in one element, which has no role of its own'],
  'said/numbers.ts': [
    5,
    'it reads numbers, formulas and what is only heard in every view, and these have no role of their own',
  ],
  'kit/sign/sign.test.tsx': [6, 'it reads the stylesheet of the signs as it is written'],
  'classSelectors.test.ts': [9, 'it says what a class selector is'],
};

/** What takes a selector or names classes. */
const asking =
  /locator|querySelector|closest\(|matches\(|waitForSelector|selector|marks:|=\s*['"`]\.[a-z]|^\s*\[?['"`]\.[a-z]/;
const tags =
  'a|button|canvas|circle|code|col|d[dlt]|div|fig[a-z]+|footer|g|h\\d|header|i|input|label|li|line|main|ol|p|path|pre|rect|s|section|span|strong|su[bp]|svg|t[dhr]|table|tbody|text|tfoot|thead|ul';
const aClass = new RegExp(
  `(^|[\\s,>~+(:])(${tags}|\\*|\\)|\\])?\\.([a-z][a-z0-9]*(-[a-z0-9]+)*($|[\\s,>:+~[.)])|\\$\\{)|\\[class[~^*|$]?=`,
);
const classNames = /toHaveClass|\bclassName\b(?!=)|classList|getElementsByClass|data-testid|ByTestId/;
const aPath = /^\.{1,2}\/|\.(?:tsx?|css|m?js|json|md|html|svg|png|csv|txt|zip|pdf|bin)\b/;
const strings = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`?/g;

/** Whether a line of a test asks by a class. */
function namesClass(line: string): boolean {
  if (/^\s*(?:import |export .* from |\/\/|\/?\*)/.test(line)) return false;
  if (classNames.test(line)) return true;
  if (!asking.test(line)) return false;
  return [...line.matchAll(strings)]
    .map(([text]) => text.slice(1, -1))
    .some((text) => !aPath.test(text) && aClass.test(text));
}

const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

it('no test finds something by its class, but for the few that say why', () => {
  const found = files.flatMap((file) => {
    const lines = readFileSync(join('test', file), 'utf8').split('\n').filter(namesClass);
    return lines.length > (exceptions[file]?.[0] ?? 0) ? lines.map((line) => `${file}: ${line.trim()}`) : [];
  });
  expect(found).toEqual([]);
});

it.each([
  ["panel.querySelector('.loss-dot')", true],
  ["page.locator('section.panel > p')", true],
  ['page.locator(\'[class*="legend"]\')', true],
  ["expect(row.className).toContain('wrong')", true],
  ["page.getByTestId('row')", true],
  ["  ['.sign-line.negative', /dash/],", true],
  ['panel.querySelector(\'[role="slider"] circle\')', false],
  ["import { Loss } from './Loss.tsx'", false],
  ["readFileSync('src/kit/sign/sign.css')", false],
])('%s: %s', (line, isClass) => {
  expect(namesClass(line)).toBe(isClass);
});
