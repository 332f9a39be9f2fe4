/** Lessons are true in every notation: an input has the letter of inputs, and a product of code names the layout that it is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = ['src/lessons', 'src/lessons/short'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

/** The scenes of a file, each as written. */
function scenesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split(/^## /m).slice(1);
}

describe.each(files)('%s', (file) => {
  it('has the letter of an input where its weight starts at an input', () => {
    const scenes = scenesOf(file).filter((scene) => /^state: .*\bweight=1\./m.test(scene));
    const lines = scenes.flatMap((scene) => scene.split('\n'));
    expect(lines.filter((line) => line.includes('{activation|letter}'))).toEqual([]);
  });

  it('says how samples and weights lie wherever a product has W or its transpose', () => {
    const lines = scenesOf(file).flatMap((scene) => scene.split('\n'));
    const products = lines.filter((line) => /`[^`]*(?:\bW\b[^`]*@|@[^`]*\bW\b)[^`]*`/.test(line));
    for (const line of products) expect(line).toMatch(/samples in (?:rows|columns), (?:inputs|outputs) × /);
  });

  it('calls no product the transposed one, because another layout transposes the other', () => {
    expect(scenesOf(file).filter((scene) => /^.*weights are transposed/.test(scene))).toEqual([]);
  });
});
