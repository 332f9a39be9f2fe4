/** What is imported for what it does alone must be named in package.json, or the build leaves it out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const { sideEffects } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly sideEffects: readonly string[] };

/** The files of src that a file imports without a name. */
function bareImports(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import\s*'(\.[^'?]*)/gm)].map(([, path = '']) => fileAt(join(dirname(file), path)));
}

function fileAt(path: string): string {
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(
    (one) => /\.\w+$/.test(one) && existsSync(one),
  );
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

it('of every import without a name is kept by the build', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file));
  const lost = files.flatMap((file) =>
    bareImports(file)
      .filter((target) => !sideEffects.some((pattern) => target.endsWith(pattern.replace(/^\*\*\/?\*?/, ''))))
      .map((target) => `${file}: ${target}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});
