/**
 * A view with words of its own can be taken out with its folder: every script that its `view.ts` asks for brings these words, before anything
 * that reads them. Tests load all words at once, so only the source tells.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folders = readdirSync('src/views').filter((name) => existsSync(join('src/views', name, 'words')));

/** Of a view of the first visit, its words are of what it opens itself. */
function scriptsOf(folder: string): readonly string[] {
  const files = ['view.ts', `${folder}.tsx`].map((file) => join('src/views', folder, file)).filter(existsSync);
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/import\('\.(\/\w+)?'\)/g)].map(([, file = '/index']) => file.slice(1)),
  );
}

/** What a file imports, in its order, but for what adds shared words. */
function importsOf(folder: string, script: string): readonly string[] {
  const file = ['.ts', '.tsx'].map((ending) => join('src/views', folder, script + ending)).find(existsSync) ?? '';
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?:[^;]*? from )?'(.*)';/gm)]
    .map(([, target = '']) => target)
    .filter((target) => !target.endsWith('text/later'));
}

describe('the words of a view', () => {
  it.each(folders)('%s: its scripts import them first', (folder) => {
    const scripts = scriptsOf(folder);
    expect(scripts).not.toEqual([]);
    for (const script of scripts) expect([script, importsOf(folder, script)[0]]).toEqual([script, './words/en']);
  });
});
