/**
 * `npm run said -- [--scenarios 200] [--seed 1]`: reads every beat and page of drawn scenarios in which all settings cross, and lessons
 * and drawn short questions, and does what they say again from their digits. A part of it, the scenarios in which sentences were once false, is in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { scenarios: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const { status } = spawnSync('npx', ['vitest', 'run', 'test/said'], {
  stdio: 'inherit',
  env: { ...process.env, SAID_SCENARIOS: values.scenarios, SAID_SEED: values.seed },
});
process.exit(status ?? 1);
