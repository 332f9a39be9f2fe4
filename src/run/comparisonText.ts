/** A comparison as text in links, and back. */
import { mistakeNames } from '../model';
import { type FilledScenario, sampleCountOf } from '../scenario';
import { type LinkProblem, messages, shortened } from '../text';
import { isFromStart } from './changes';
import { expectedOf, settingChange } from './checkChange';
import {
  type ComparedChange,
  type ComparedName,
  type Comparison,
  comparedNames,
  comparesNothing,
  isOfTraining,
  noComparison,
} from './comparison';
import { parseNumber } from './parseNumber';
import { readRange, samplesIn, writeRanges } from './sampleRanges';

/** `reduction:sum;learningRate:0.125;learningRate:5:0.1`, `method:lastSample`, or `none`. */
export function writtenComparison(comparison: Comparison): string {
  if ('method' in comparison) return `method:${comparison.method}`;
  if (comparesNothing(comparison)) return 'none';
  const sorted = comparison.changes.toSorted(
    (one, other) => comparedNames.indexOf(one.setting) - comparedNames.indexOf(other.setting) || one.step - other.step,
  );
  return sorted.map((change) => `${change.setting}:${atStep(change)}${writtenValue(change)}`).join(';');
}

function atStep({ step }: ComparedChange): string {
  return step === 1 ? '' : `${step}:`;
}

function writtenValue({ value }: ComparedChange): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
  return 'per' in value
    ? [value.per, value.maxNorm, ...(value.when ? [value.when] : [])].join(',')
    : (writeRanges(value) ?? '');
}

/**
 * Reads it from a link: a comparison, or the sentence that says what is wrong with the text. It does not check whether
 * the comparison is possible.
 */
export function readComparison(text: string, scenario: FilledScenario): Comparison | { readonly problem: LinkProblem } {
  const method = /^method:(.*)$/.exec(text)?.[1];
  if (method !== undefined) {
    const name = mistakeNames.find((one) => one === method);
    return name ? { method: name } : problemWith('compare', messages.expected.oneOf(mistakeNames), method);
  }
  if (text === 'none') return noComparison;
  const changes: ComparedChange[] = [];
  for (const part of text.split(';').filter((one) => one !== '')) {
    const [, key = '', at, value = ''] = /^([^:]*):(?:([1-9]\d{0,8}):)?(.*)$/.exec(part) ?? [];
    const setting = comparedNames.find((name) => name === key);
    if (!setting) return problemWith('compare', messages.expected.comparison, part);
    const change = readChange(scenario, setting, { step: Number(at ?? 1), text: value });
    if (!change) return problemWith(`compare ${setting}`, expectedOfCompared(scenario, setting), value);
    if (change.step > 1 && (isOfTraining(setting) || isFromStart(setting)))
      return { problem: messages.linkProblems.fromStart(`compare ${setting}`) };
    changes.push(change);
  }
  return changes.length > 0 ? { changes } : problemWith('compare', messages.expected.comparison, text);
}

function readChange(
  scenario: FilledScenario,
  setting: ComparedName,
  { step, text }: { readonly step: number; readonly text: string },
): ComparedChange | undefined {
  if (text === '') return { step: 1, setting, value: undefined } as ComparedChange;
  switch (setting) {
    case 'divisor': {
      const number = parseNumber(text);
      const value = text === 'batch' || text === 'weights' || text === 'none' ? text : number;
      return value === undefined || (typeof value === 'number' && value <= 0)
        ? undefined
        : ({ step, setting, value } as ComparedChange);
    }
    case 'clip': {
      if (text === 'none') return { step, setting, value: text } as ComparedChange;
      const [, per, norm = '', when] = /^(sample|batch),([^,]+)(?:,(cycle|batch))?$/.exec(text) ?? [];
      const maxNorm = parseNumber(norm);
      if (per === undefined || maxNorm === undefined || maxNorm <= 0 || (per === 'sample' && when)) return undefined;
      // `cycle` is what absence means.
      return { step, setting, value: { per, maxNorm, ...(when === 'batch' && { when }) } } as ComparedChange;
    }
    case 'leaveOut':
      return samplesOf(step, text);
    default:
      return settingChange(scenario, { step, setting, text }) as ComparedChange | undefined;
  }
}

/** `1,6-10`; undefined if a part is no range. */
function samplesOf(step: number, text: string): ComparedChange | undefined {
  const ranges = text.split(',').map(readRange);
  const value = ranges.flatMap((range) => (range ? samplesIn(range) : []));
  return ranges.includes(undefined) ? undefined : ({ step, setting: 'leaveOut', value } as ComparedChange);
}

function expectedOfCompared(scenario: FilledScenario, setting: ComparedName): string {
  const { expected } = messages;
  if (setting === 'divisor') return expected.divisor;
  if (setting === 'clip') return expected.comparedClip;
  if (setting === 'leaveOut') return expected.someSamples(sampleCountOf(scenario));
  return expectedOf(scenario, setting);
}

function problemWith(key: string, expected: string, got: string): { readonly problem: LinkProblem } {
  return { problem: messages.linkProblems.expected(key, expected, shortened(got)) };
}
