/** The build leaves out modules that nobody takes anything from, unless package.json says that they do something by themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sideEffects } from '../package.json';

/** `**` + `/*.css` and the like, which is all that the list has. */
function isListed(path: string): boolean {
  return sideEffects.some((pattern) =>
    new RegExp(`${pattern.replace('**/', '/').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(`/${path}`),
  );
}

it('every module that fills the catalogue when it is loaded is kept by the build', () => {
  const filling = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /^addMessages\(/m.test(readFileSync(join('src', file), 'utf8')));
  expect(filling.length).toBeGreaterThan(0);
  expect(filling.filter((file) => !isListed(file))).toEqual([]);
});
