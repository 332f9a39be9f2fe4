/** What a trace's numbers hash to: the same bits give the same text, and any other bit another one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRun } from '../../src/run';
import { traceChunks } from '../../src/run/traceJson';
import { examples, type FilledScenario, parseScenario } from '../../src/scenario';

const steps = [1, 2, 5, 17];

/** Every example, and every scenario that PyTorch has computed, by name. */
export function recordedScenarios(): readonly (readonly [name: string, scenario: FilledScenario])[] {
  const goldens = readdirSync('test/golden').map((file): readonly [string, FilledScenario] => {
    const result = parseScenario(JSON.parse(readFileSync(`test/golden/${file}`, 'utf8')).scenario);
    if (!result.ok) throw new Error(`${file}: ${result.error.message}`);
    return [`golden/${file.replace('.json', '')}`, result.scenario];
  });
  return [...examples.map(({ name, scenario }) => [`example/${name}`, scenario] as const), ...goldens];
}

/** One hash for steps 1, 2, 5 and 17; sample gradients are products of what is hashed. */
export function traceHash(scenario: FilledScenario): string {
  const run = createRun(scenario, []);
  const hash = createHash('sha256');
  for (const step of steps)
    for (const chunk of traceChunks(run.traceAt(step), { sampleGradients: false })) hash.update(chunk);
  return hash.digest('hex').slice(0, 32);
}
