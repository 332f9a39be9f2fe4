/** Running a scenario. */
import { parseWeightAddress } from '../quantity';
import {
  checkChange,
  expectedOf,
  isFromStart,
  type Change as ModelChange,
  parseNumber,
  createRun as runOf,
  settingChange,
  settingNames,
} from '../run';
import type { FilledScenario } from '../scenario';
import { messages } from '../text';
import { madeRun, madeScenario, scenarioBehind } from './made';
import { ScenarioError } from './ScenarioError';
import type { Change, Run, Scenario } from './types';

/**
 * The run of a scenario, with changes from a step on; of two changes of one setting at one step the last counts. Throws a `ScenarioError`
 * whose place is that of the first change that cannot be made, such as `changes[0]`.
 */
export function createRun(scenario: Scenario, changes: readonly Change[] = []): Run {
  const from = scenarioBehind(scenario);
  const read: ModelChange[] = [];
  for (const [index, change] of changes.entries()) read.push(readChange(from, read, { change, index }));
  const made = runOf(from, read);
  const run: Run = {
    scenario: madeScenario(made.scenario),
    changes: structuredClone(changes),
    lastStep: made.lastStep,
  };
  return madeRun(run, made);
}

interface Written {
  readonly change: Change;
  readonly index: number;
}

function readChange(scenario: FilledScenario, others: readonly ModelChange[], written: Written): ModelChange {
  const { step, setting } = written.change;
  if (!Number.isSafeInteger(step) || step < 1) throw refused(written, `step: expected an integer ≥ 1; got ${step}`);
  const change = setting.startsWith('weight.') ? typedWeight(written) : namedSetting(scenario, written);
  if (step > 1 && isFromStart(change.setting)) {
    throw refused(written, `${setting}: expected step 1, because it belongs to the whole run; got ${step}`);
  }
  const problem = checkChange(scenario, others, change);
  if (problem !== undefined) throw refused(written, problem);
  return change;
}

function typedWeight(written: Written): ModelChange {
  const { step, setting, value } = written.change;
  const place = parseWeightAddress(setting.slice('weight.'.length));
  if (!place) throw refused(written, `setting: expected weight.l.i.j; got ${JSON.stringify(setting)}`);
  return {
    step,
    setting: 'weight',
    ...place,
    value: typeof value === 'number' ? value : (parseNumber(value) ?? Number.NaN),
  };
}

function namedSetting(scenario: FilledScenario, written: Written): ModelChange {
  const { step, setting, value } = written.change;
  const name = settingNames.find((one) => one === setting);
  if (name === undefined) {
    const expected = messages.expected.oneOf([...settingNames, 'weight.l.i.j']);
    throw refused(written, `setting: expected ${expected}; got ${JSON.stringify(setting)}`);
  }
  const text = String(value);
  const change = settingChange(scenario, { step, setting: name, text });
  if (!change)
    throw refused(written, `${setting}: expected ${expectedOf(scenario, name)}; got ${JSON.stringify(text)}`);
  return change;
}

function refused({ index }: Written, sentence: string): ScenarioError {
  const place = `changes[${index}]`;
  return new ScenarioError(place, `${place}: ${sentence}`);
}
