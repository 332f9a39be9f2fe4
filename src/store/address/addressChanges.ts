/** Changes in a link: `learningRate=0.5,5:0.1` for settings, `set=5:weight.1.2.3:0.7` for typed weights. */
import { parseWeightAddress, weightAddress } from '../../quantity';
import {
  type Change,
  type ChangeText,
  checkChange,
  expectedOf,
  isCheckedAgainst,
  isFromStart,
  normalizeChanges,
  parseNumber,
  type SettingName,
  settingChange,
  settingNames,
} from '../../run';
import type { FilledScenario } from '../../scenario';
import { type LinkProblem, messages } from '../../text';
import { type Entry, wholeNumber } from './entries';

/** A run has fewer. */
const mostSteps = 999_999_999;

/** The entries for canonical changes. */
export function changeEntries(changes: readonly Change[]): readonly Entry[] {
  const ofSettings = settingNames.map((setting): Entry => {
    const own = changes.filter((change) => change.setting === setting);
    return [setting, own.map(({ step, value }) => (step === 1 ? written(value) : `${step}:${written(value)}`)).join()];
  });
  const typed = changes.filter((change) => change.setting === 'weight');
  const ofWeights: Entry = [
    'set',
    typed.map((one) => `${one.step}:weight.${weightAddress(one)}:${written(one.value)}`).join(),
  ];
  return [...ofSettings, ofWeights].filter(([, value]) => value !== '');
}

/** Reads changes, those of the scenario itself first; invalid ones are reported in a sentence and left out. */
export function readChanges(
  entries: ReadonlyMap<string, string>,
  scenario: FilledScenario,
): { readonly changes: readonly Change[]; readonly problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = [];
  const changes: Change[] = [];
  // The earlier changes that affect the check.
  const checkedAgainst: Change[] = [];
  const names = [...settingNames].sort((one, other) => Number(isFromStart(other)) - Number(isFromStart(one)));

  function take(change: Change | LinkProblem): void {
    const problem = isProblem(change) ? change : refusal(scenario, checkedAgainst, change);
    if (problem !== undefined) problems.push(problem);
    else if (!isProblem(change)) {
      changes.push(change);
      if (isCheckedAgainst(change)) checkedAgainst.push(change);
    }
  }

  for (const setting of names) {
    const read = settingParts(entries.get(setting)).map((part) => readSetting(scenario, setting, part));
    // If a step is given twice, the last one counts; checking all of them would check the scenario each time.
    const last = new Map(read.flatMap((one) => (isProblem(one) ? [] : [[one.step, one] as const])));
    for (const one of read) if (isProblem(one) || last.get(one.step) === one) take(one);
  }
  for (const part of parts(entries.get('set'))) take(readTypedWeight(part));
  return { changes: normalizeChanges(changes), problems };
}

/**
 * Numbers as JavaScript writes them, which is exact; without a plus sign, which some readers of links turn into a
 * space.
 */
function written(value: string | number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
}

function parts(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(',');
}

/** `0,25` is a number with a decimal comma, which is refused, and not a second value of the first step. */
function settingParts(value: string | undefined): readonly string[] {
  const [comma] = /^-?\d+,\d+(?=$|,\d+:)/.exec(value ?? '') ?? [];
  if (value === undefined || comma === undefined) return parts(value);
  return value === comma ? [comma] : [comma, ...parts(value.slice(comma.length + 1))];
}

function isProblem(read: Change | LinkProblem): read is LinkProblem {
  return 'inLink' in read;
}

function refusal(scenario: FilledScenario, others: readonly Change[], change: Change): LinkProblem | undefined {
  const sentence = checkChange(scenario, others, change);
  return sentence === undefined ? undefined : messages.linkProblems.badChange(sentence);
}

function readSetting(scenario: FilledScenario, setting: SettingName, part: string): Change | LinkProblem {
  const [before, after] = splitStep(part);
  const step = wholeNumber(before ?? '1', mostSteps);
  if (step === undefined) return messages.linkProblems.expected(setting, messages.expected.valueAtStep, part);
  if (step > 1 && isFromStart(setting)) return messages.linkProblems.fromStart(setting);
  const change: ChangeText = { step, setting, text: after };
  return (
    settingChange(scenario, change) ?? messages.linkProblems.expected(setting, expectedOf(scenario, setting), after)
  );
}

function readTypedWeight(part: string): Change | LinkProblem {
  const match = /^(?:([^:]*):)?weight\.([^:]*):([^:]*)$/.exec(part);
  const step = wholeNumber(match?.[1] ?? '1', mostSteps);
  const place = parseWeightAddress(match?.[2] ?? '');
  const value = parseNumber(match?.[3] ?? '');
  if (!match || step === undefined || place === undefined || value === undefined) {
    return messages.linkProblems.expected('set', messages.expected.typedWeight, part);
  }
  return { step, setting: 'weight', ...place, value };
}

function splitStep(part: string): readonly [string | undefined, string] {
  const at = part.indexOf(':');
  return at < 0 ? [undefined, part] : [part.slice(0, at), part.slice(at + 1)];
}
