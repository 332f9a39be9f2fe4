/** What is known to fail, one case and complaint a line. A list that has lines may only shrink. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('known.txt', import.meta.url));

/** What is known to fail, in every case of the matrix, sorted. */
export function knownLines(): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}

/** Takes lines out: what no longer fails. There is no way to add one but by hand. */
export function forget(mended: readonly string[]): void {
  const left = knownLines().filter((line) => !mended.includes(line));
  writeFileSync(path, left.map((line) => `${line}\n`).join(''));
}
