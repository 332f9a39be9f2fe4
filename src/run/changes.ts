/**
 * What a student changed, and from which step on. A run is a function of scenario, changes and step, so the list has a
 * canonical form: by step, then by setting, each setting at most once per step.
 */
import type { WeightPlace } from '../quantity';
import { type SettingName, type SettingValue, type SettingValues, settingNames, withValue } from './settingValues';

/** A setting has this value from `step` on; loss and bias belong to the scenario itself, so their step is 1. */
export type SettingChange = {
  readonly [Name in SettingName]: {
    readonly step: number;
    readonly setting: Name;
    readonly value: SettingValue<Name>;
  };
}[SettingName];

/** A weight typed by hand; it has this value at the start of the step. */
export interface WeightChange extends WeightPlace {
  readonly step: number;
  readonly setting: 'weight';
  readonly value: number;
}

export type Change = SettingChange | WeightChange;

/** Settings that belong to the scenario itself, and can change only at step 1. */
export function isFromStart(setting: Change['setting']): boolean {
  return setting === 'loss' || setting === 'bias';
}

/** Adds a change; it replaces one of the same setting at the same step, and removes all changes at later steps. */
export function withChange(changes: readonly Change[], change: Change): readonly Change[] {
  const added: Change = isFromStart(change.setting) ? { ...change, step: 1 } : change;
  return normalizeChanges([...changes.filter(({ step }) => step <= added.step), added]);
}

/** Sorts the list; of two changes of one thing at one step it keeps the last. */
export function normalizeChanges(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.map((change) => [placeInTime(change), change]));
  return [...last.values()].sort(compareChanges);
}

/** Removes changes that set a setting to the value it already has. */
export function withoutIdle(changes: readonly Change[], start: SettingValues): readonly Change[] {
  let now = start;
  return changes.filter((change) => {
    if (change.setting === 'weight') return true;
    const before = now;
    now = withValue(now, change.setting, change.value);
    return !Object.is(before[change.setting], change.value);
  });
}

/** Whether two canonical lists are equal. */
export function sameChanges(some: readonly Change[], others: readonly Change[]): boolean {
  return some.length === others.length && some.every((change, at) => sameChange(change, others[at]));
}

/** The first step that two lists treat differently; Infinity if they are equal. */
export function firstDifference(some: readonly Change[], others: readonly Change[]): number {
  const at = some.findIndex((change, index) => !sameChange(change, others[index]));
  const index = at < 0 ? some.length : at;
  return Math.min(some[index]?.step ?? Infinity, others[index]?.step ?? Infinity);
}

function sameChange(one: Change, other: Change | undefined): boolean {
  return other !== undefined && placeInTime(one) === placeInTime(other) && Object.is(one.value, other.value);
}

function placeInTime(change: Change): string {
  const place = change.setting === 'weight' ? `${change.layer}.${change.from}.${change.to}` : '';
  return `${change.step}:${change.setting}${place}`;
}

function compareChanges(one: Change, other: Change): number {
  if (one.step !== other.step) return one.step - other.step;
  if (one.setting !== 'weight' || other.setting !== 'weight') return rank(one) - rank(other);
  return one.layer - other.layer || one.from - other.from || one.to - other.to;
}

/** Weights sort last. */
function rank(change: Change): number {
  return change.setting === 'weight' ? settingNames.length : settingNames.indexOf(change.setting);
}
