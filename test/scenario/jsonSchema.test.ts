import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema, scenarioSchemaPath } from '../../scripts/scenarioJsonSchema';
import { examples, parseScenario, parseScenarioText, serializeScenario } from '../../src/scenario';
import { fileWith, validFile } from './scenarioFile';

const published = readFileSync(scenarioSchemaPath, 'utf8');
const accepts = new Ajv2020().compile(JSON.parse(published));

describe('docs/scenario.schema.json', () => {
  it('is what `npm run schema` writes', () => {
    expect(published).toBe(scenarioJsonSchema());
  });

  it.each(examples.map(({ name }) => name))('accepts %s as written, and with every default in place', (name) => {
    const file = JSON.parse(readFileSync(`src/scenario/examples/${name}.json`, 'utf8'));
    expect(accepts(file), JSON.stringify(accepts.errors)).toBe(true);
    const result = parseScenario(file);
    if (!result.ok) throw new Error(result.error.message);
    expect(accepts(serializeScenario(result.scenario)), JSON.stringify(accepts.errors)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['the file itself', validFile()],
    ['an unknown key', fileWith({ 'network.layer': 1 })],
    ['a missing key', fileWith({ loss: undefined })],
    ['momentum with adam', fileWith({ 'training.optimizer': { kind: 'adam', learningRate: 0.1, momentum: 0.5 } })],
    ['momentum 1', fileWith({ 'training.optimizer.momentum': 1 })],
    ['epsilon 0', fileWith({ 'training.optimizer': { kind: 'adam', learningRate: 0.1, epsilon: 0 } })],
    ['a view that is a list', fileWith({ view: [] })],
    ['a weight of two parts', fileWith({ view: { weight: '1.1' } })],
    ['an unknown data set', fileWith({ data: { dataset: 'mnist' } })],
  ])('judges %s as the program does', (_, file) => {
    expect(accepts(file)).toBe(parseScenario(file).ok);
  });
});

describe('docs/scenario-format.md', () => {
  const page = readFileSync('docs/scenario-format.md', 'utf8');

  it('shows a scenario that the program accepts', () => {
    const block = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(parseScenarioText(block)).toMatchObject({ ok: true });
  });

  it('names every key and every choice of the schema', () => {
    const words = new Set<string>();
    JSON.stringify(JSON.parse(published), (key, value) => {
      if (key === 'properties') for (const name of Object.keys(value)) words.add(name);
      if (key === 'enum') for (const name of value) words.add(name);
      return value;
    });
    expect(words.size).toBeGreaterThan(40);
    expect([...words].filter((word) => !page.includes(`\`${word}\``) && !page.includes(`"${word}"`))).toEqual([]);
  });
});
