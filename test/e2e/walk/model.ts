/**
 * What a reader expects of Back, Forward, Undo and Redo, as plainly as it can be said, so that a walk at random can compare the page
 * with it. Every screen that was shown is found again, except what every editor drops: Redo after an edit, Forward after a new place,
 * and more than a hundred edits.
 */

/** What is on the screen. */
export interface Screen {
  readonly example: string;
  /** The learning rate that the example begins with. */
  readonly rate: number;
  /** What was changed from a step on: the learning rate, or the weight from a unit. */
  readonly changes: readonly Change[];
  readonly step: number;
  /** The unit from which the shown weight comes; undefined: an example was opened on a page that does not show it. */
  readonly unit: number | undefined;
  /** The page in the explorer's place; empty: none. */
  readonly page: string;
}

export interface Change {
  readonly step: number;
  /** A unit's number: its weight. */
  readonly of: 'rate' | number;
  readonly value: number;
}

interface Kept extends Screen {
  /** Undo brings its page back, too. */
  readonly isWhole?: boolean;
}

export interface Model {
  readonly entries: readonly Screen[];
  readonly at: number;
  readonly past: readonly Kept[];
  readonly future: readonly Kept[];
}

const mostEdits = 100;

export function begun(screen: Screen): Model {
  return { entries: [screen], at: 0, past: [], future: [] };
}

export function now({ entries, at }: Model): Screen {
  const screen = entries[at];
  if (!screen) throw new Error(`no entry ${at}`);
  return screen;
}

/** The same place, with another screen. */
function shown(model: Model, screen: Screen): Model {
  return { ...model, entries: model.entries.map((entry, at) => (at === model.at ? screen : entry)) };
}

/** The unit that was not in sight before. */
export function withUnit(model: Model, unit: number | undefined): Model {
  return shown(model, { ...now(model), unit: now(model).unit ?? unit });
}

/** Another place: Back leads here again. */
export function gone(model: Model, to: Partial<Screen>): Model {
  const at = model.at + 1;
  return { ...model, at, entries: [...model.entries.slice(0, at), { ...now(model), ...to }] };
}

function withEdit(model: Model, left: Kept = now(model)): Model {
  return { ...model, past: [...model.past, left].slice(-mostEdits), future: [] };
}

/** An edit holds from the step on; what was changed at later steps is removed. */
export function edited(model: Model, change: Omit<Change, 'step'>): Model {
  const screen = now(model);
  const { step } = screen;
  const others = screen.changes.filter((one) => one.step < step || (one.step === step && one.of !== change.of));
  return shown(withEdit(model), { ...screen, changes: [...others, { ...change, step }] });
}

/** Another example, or numbers of one's own: a place, and undone like an edit. */
export function loaded(model: Model, screen: Screen): Model {
  return gone(withEdit(model), screen);
}

export function undone(model: Model): Model {
  return travelled(model, 'past', 'future');
}

export function redone(model: Model): Model {
  return travelled(model, 'future', 'past');
}

function travelled(model: Model, from: 'past' | 'future', to: 'past' | 'future'): Model {
  const target = model[from].at(-1);
  if (!target) return model;
  const { isWhole = false, ...screen } = target;
  const left = now(model);
  const stacks = { [from]: model[from].slice(0, -1), [to]: [...model[to], isWhole ? { ...left, isWhole } : left] };
  return shown({ ...model, ...stacks }, isWhole ? screen : { ...screen, page: left.page });
}

/** Back or Forward: the whole screen of that entry; if its settings differ, the one that is left is one step of Undo. */
export function moved(model: Model, by: -1 | 1): Model {
  const target = model.entries[model.at + by];
  if (!target) return model;
  const left = now(model);
  const there = { ...model, at: model.at + by };
  if (sameSettings(left, target)) return there;
  const last = model.past.at(-1);
  // There and back again.
  if (last?.isWhole && sameSettings(last, target)) return { ...there, past: model.past.slice(0, -1), future: [] };
  return { ...withEdit(model, { ...left, isWhole: true }), at: there.at };
}

/** The tab went to another site and came back: what was ahead is not any more. */
export function left(model: Model): Model {
  return { ...model, entries: model.entries.slice(0, model.at + 1) };
}

/** The learning rate of the step. */
export function rateOf({ changes, rate, step }: Screen): number {
  const made = changes.filter((change) => change.of === 'rate' && change.step <= step);
  return made.reduce((last, change) => (change.step >= last.step ? change : last), { step: 0, value: rate }).value;
}

/** The shown weight, if it was typed at this step; else it is computed. */
export function weightOf({ changes, step, unit }: Screen): number | undefined {
  return changes.find((change) => change.of === unit && change.step === step)?.value;
}

/** How many of its changes after a step another screen does not have. */
export function lostIn(screen: Screen, other: Screen, after: number): number {
  const texts = new Set(other.changes.map((change) => JSON.stringify(change)));
  const isLost = (change: Change): boolean => screen.example !== other.example || !texts.has(JSON.stringify(change));
  return screen.changes.filter((change) => change.step > after && isLost(change)).length;
}

function sameSettings(one: Screen, other: Screen): boolean {
  const text = ({ example, rate, changes }: Screen): string =>
    JSON.stringify([example, rate, changes.map((change) => JSON.stringify(change)).sort()]);
  return text(one) === text(other);
}
