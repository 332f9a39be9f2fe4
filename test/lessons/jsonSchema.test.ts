/** The published JSON Schema of lessons, and the example of the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lessonJsonSchema, lessonSchemaPath } from '../../scripts/lessonJsonSchema';

const published = readFileSync(lessonSchemaPath, 'utf8');
const ajv = new Ajv2020();
ajv.addSchema(JSON.parse(readFileSync('docs/scenario.schema.json', 'utf8')), 'scenario.schema.json');
ajv.addSchema(JSON.parse(published), 'lesson.schema.json');

function judge(part: string): ValidateFunction {
  const found = ajv.getSchema(`lesson.schema.json#/$defs/${part}`);
  if (!found) throw new Error(`the schema has no ${part}`);
  return found;
}

/** The blocks of a file: its front matter, and those of each kind. */
function blocksOf(text: string): readonly (readonly [part: string, yaml: string])[] {
  const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const others = [...text.matchAll(/^```(scene|question)\n([\s\S]*?)^```/gm)];
  return [['frontMatter', frontMatter], ...others.map(([, part = '', yaml = '']) => [part, yaml] as const)];
}

const files = readdirSync('src/lessons').filter((name) => name.endsWith('.md'));

describe('docs/lesson.schema.json', () => {
  it('is what `npm run schema` writes', () => {
    expect(published).toBe(lessonJsonSchema());
  });

  it.each(files.map((name) => `src/lessons/${name}`))('accepts every block of %s', (file) => {
    for (const [part, yaml] of blocksOf(readFileSync(file, 'utf8'))) {
      const accepts = judge(part);
      expect(accepts(parse(yaml)), `${part}: ${JSON.stringify(accepts.errors)}\n${yaml}`).toBe(true);
    }
  });

  it.each([
    ['frontMatter', 'format: batch-gradient-lesson\nversion: 2\ntitle: a\nsummary: b\nminutes: 3\nexample: xor'],
    [
      'frontMatter',
      'format: batch-gradient-lesson\nversion: 1\ntitle: a\nsummary: b\nminutes: 3\nscenario: { version: 1 }',
    ],
    ['scene', 'focus: [ledger]'],
    ['scene', 'state: step=1\nfocused: []'],
    ['question', 'kind: riddle\nprompt: a\nhints: [a, b]\nanswer: c\nagain: { state: sample=1 }'],
    ['question', 'kind: batch\nprompt: a\nhints: [a]\nanswer: c\nagain: { state: sample=1 }\ngoal: =1\notherwise: d'],
  ])('refuses a %s with a mistake', (part, yaml) => {
    expect(judge(part)(parse(yaml))).toBe(false);
  });
});
