/**
 * `npm run said -- [--scenarios 200] [--steps 0] [--seed 1]`: reads every beat and page of drawn scenarios in which all settings cross, and lessons
 * and drawn short questions, and does what they say again from their digits; `--steps 10000` reads as many drawn steps instead, each in one view
 * and medium. A part of it, the scenarios in which sentences were once false, is in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    scenarios: { type: 'string', default: '200' },
    steps: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const isOfSteps = Number(values.steps) > 0;
const { status } = spawnSync('npx', ['vitest', 'run', isOfSteps ? 'said/steps' : 'said/'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    SAID_SCENARIOS: isOfSteps ? '0' : values.scenarios,
    SAID_STEPS: values.steps,
    SAID_SEED: values.seed,
  },
});
process.exit(status ?? 1);
