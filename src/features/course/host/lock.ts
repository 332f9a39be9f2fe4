/**
 * What the reader of a frame changes by another way than a locked control is refused, a key or Play. The host page and links may change everything.
 * Only frames have this file: few visits are to a frame with locks.
 */
import { weightAddress } from '../../../quantity';
import { sameChanges, settingNames } from '../../../run';
import { isLocked, type LockName, lockNames, type Refusal, runOf, type State, withNotice } from '../../../store';

/** What happens in place of a change that a lock refuses; undefined if none does. */
export const refusedChange: Refusal = (before, change) => {
  if (before.otherKeys.lock === undefined) return undefined;
  const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
  // A scene brings its own state.
  if (after.lesson?.lesson !== before.lesson?.lesson || after.lesson?.scene !== before.lesson?.scene) return undefined;
  if (!lockNames.some((name) => isLocked(before, name) && changes(name, before, after))) return undefined;
  return { playing: false, notices: withNotice(before.notices, { key: 'locked', params: [] }, { kind: 'info' }) };
};

function changes(name: LockName, before: State, after: State): boolean {
  const isSamePlace =
    after.cursor.step === before.cursor.step && after.scenario === before.scenario && after.changes === before.changes;
  switch (name) {
    case 'example':
      return isOtherExample(before, after);
    case 'step':
      return after.cursor.step !== before.cursor.step;
    case 'phase':
      return after.cursor.phase !== before.cursor.phase || after.cursor.part !== before.cursor.part;
    case 'sample':
      // Another step or batch may not have the sample.
      return isSamePlace && after.cursor.sample !== before.cursor.sample;
    case 'weight':
      return isSamePlace && weightAddress(after.cursor.weight) !== weightAddress(before.cursor.weight);
    case 'views':
      return after.otherKeys.view !== before.otherKeys.view;
    case 'edit':
      return isEdited(before, after);
    case 'share':
      return false;
    default:
      return !isOtherExample(before, after) && settingsOf(name, before) !== settingsOf(name, after, before.cursor.step);
  }
}

function isOtherExample({ source: before }: State, { source: after }: State): boolean {
  return after.kind === 'example' && (before.kind !== 'example' || before.name !== after.name);
}

/** Settings with a lock of their own are free under `edit`. */
function isEdited(before: State, after: State): boolean {
  if (isOtherExample(before, after)) return false;
  const own = ({ changes }: State) => changes.filter(({ setting }) => lockOf(setting) === 'edit');
  return after.scenario !== before.scenario || !sameChanges(own(before), own(after));
}

function lockOf(setting: string): LockName {
  if (['batchSize', 'learningRate', 'reduction', 'loss'].includes(setting)) return setting as LockName;
  return ['weight', 'order', 'seed', 'bias', 'penalty', 'accumulate'].includes(setting) ? 'edit' : 'optimizer';
}

/** The values under one lock, as a text; at the step where they may change. */
function settingsOf(name: LockName, state: State, step = state.cursor.step): string {
  const values = runOf(state).settingsAt(Math.min(step, state.cursor.step));
  return JSON.stringify(settingNames.filter((setting) => lockOf(setting) === name).map((setting) => values[setting]));
}
