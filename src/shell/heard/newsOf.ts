/** What a press has done, in a few words, from the states before and after it; pure. Undefined where nothing is to be said, or something else says it. */
import '../../text/later';
import { exists, isKnown, nameOf, proseNumber, type Quantity, quantityValue, type WeightPlace } from '../../quantity';
import type { Change } from '../../run';
import type { FilledScenario } from '../../scenario';
import {
  changesLost,
  coverOf,
  openPanels,
  openViewsOf,
  runOf,
  type State,
  scenePanelsOf,
  shownTraceOf,
  type ViewName,
} from '../../store';
import { capital, formatSetting, messages } from '../../text';
import { viewNamed } from '../../views';
import { otherPageOf } from '../parts';

export interface News {
  readonly text: string;
  /** It is what the control that has the focus says of itself, where that is one of a choice. */
  readonly isChoice: boolean;
}

type SettingChange = Exclude<Change, { setting: 'weight' }>;

/** What an edit can change. */
type Edited = Pick<State, 'source' | 'scenario' | 'changes' | 'comparison' | 'note'>;

export function newsOf(state: State, before: State): News | undefined {
  const words = messages.heard;
  const { past, future, cursor, fetching } = state;
  if (fetching && !before.fetching) return { text: messages.travel.fetching, isChoice: false };
  if (isOtherScene(state, before)) return undefined;
  const isShorter = past.length < before.past.length;
  if (isShorter && future.length > before.future.length) {
    const text = words.undone(editText(state, before), againText(before, state));
    return { text: hasMoved(state, before) ? `${text} ${placeText(state)}` : text, isChoice: false };
  }
  const isRedone = future.length < before.future.length && past.length > before.past.length && future.length > 0;
  const isLastRedone = before.future.length === 1 && future.length === 0 && before.future[0]?.cursor === cursor;
  if (isRedone || isLastRedone) return { text: words.redone(editText(before, state)), isChoice: false };
  if (past !== before.past && past.length >= before.past.length) {
    const isOnlyCompared = state.scenario === before.scenario && state.changes === before.changes;
    const text = editText(before, state);
    // What was done to a sample is said beside it.
    if (isOnlyCompared || state.opened !== before.opened || text === words.samples) return undefined;
    const isPart = [words.scenario, words.batches, words.settings].includes(text);
    return { text: (isPart ? words.changed : words.done)(capital(text)), isChoice: true };
  }
  const wasPlaying = before.playing && !state.playing;
  if ((hasMoved(state, before) || wasPlaying) && !state.playing && !otherPageOf(state)) {
    return { text: placeText(state), isChoice: !wasPlaying };
  }
  return chosenNews(state, before) ?? viewNews(state, before) ?? orderNews(state, before);
}

/** The ledger’s rows in another order: its head has the focus, and would say it only where it is read again. */
function orderNews({ viewKeys }: State, { viewKeys: before }: State): News | undefined {
  const key = 'ledger.sort';
  if (viewKeys[key] === before[key]) return undefined;
  const { heard, ledger } = messages;
  return { text: heard.done(viewKeys[key] === undefined ? ledger.batchOrder : heard.largestFirst), isChoice: false };
}

/** A view that was opened or closed, by its name. */
function viewNews(state: State, before: State): News | undefined {
  if (state.otherKeys.view === before.otherKeys.view) return undefined;
  const words = messages.heard;
  const [now, last] = [state, before].map((one) => openPanels(one));
  const opened = now?.filter((name) => !last?.includes(name)) ?? [];
  const closed = last?.filter((name) => !now?.includes(name)) ?? [];
  const titles = (names: readonly ViewName[]): string => names.map((name) => viewNamed(name).title()).join(', ');
  if (opened.length > 0) return { text: words.opened(titles(opened)), isChoice: true };
  return closed.length > 0 ? { text: words.closed(titles(closed)), isChoice: false } : undefined;
}

/** A scene says itself where it begins. */
function isOtherScene({ lesson, opened }: State, before: State): boolean {
  const { lesson: last } = before;
  return (
    opened !== before.opened ||
    lesson?.lesson !== last?.lesson ||
    lesson?.scene !== last?.scene ||
    lesson?.again !== last?.again
  );
}

function hasMoved({ cursor }: State, { cursor: before }: State): boolean {
  return cursor.phase !== before.phase || cursor.step !== before.step;
}

function placeText({ cursor: { step, phase } }: Pick<State, 'cursor'>): string {
  return messages.heard.place(step, messages.phases.names[phase]);
}

function chosenNews(state: State, before: State): News | undefined {
  const words = messages.heard;
  const { cursor } = state;
  const { cursor: last } = before;
  const isMoved = hasMoved(state, before);
  const { focus } = cursor;
  if (focus && focus !== last.focus && !isMoved) {
    const text = shownText(focus, state);
    return text === undefined ? undefined : { text, isChoice: false };
  }
  if (isMoved || state.playing) return undefined;
  const isWeight = cursor.weight !== last.weight;
  const isNamed = otherPageOf(state)?.namesSample?.(state) === true;
  const names = [
    ...(cursor.sample === last.sample || isNamed ? [] : [words.sample(cursor.sample)]),
    ...(isWeight ? [nameOf({ kind: 'weight', ...cursor.weight }, runOf(state).network)] : []),
  ];
  return names.length === 0 ? undefined : { text: words.done(capital(names.join(', '))), isChoice: true };
}

/** What a question covers is named, but its number is not said. */
function shownText(quantity: Quantity, state: State): string | undefined {
  const words = messages.heard;
  const trace = shownTraceOf(state);
  if (!exists(quantity, trace)) return undefined;
  const name = nameOf(quantity, trace.network);
  const { phase, part } = state.cursor;
  const isOpen = openViewsOf(state)?.includes('formulas') ?? true;
  const isSaid = isOpen && isKnown(quantity, trace, { phase, part, covers: coverOf(state) });
  const number = isSaid ? proseNumber(quantity, quantityValue(quantity, trace)) : undefined;
  // A scene may be without the panel.
  const hasFormulas = scenePanelsOf(state)?.includes('formulas') !== false;
  if (!hasFormulas) return words.done(number === undefined ? capital(name) : `${capital(name)}: ${number}`);
  return number === undefined ? words.named(name) : words.shown(name, number);
}

/** What an edit changed, by what is there after it. */
function editText(before: Edited, after: Edited): string {
  const words = messages.heard;
  if (before.scenario !== after.scenario) {
    // An edited example has no title.
    if (before.source !== after.source && after.scenario.title !== '') return after.scenario.title;
    const { layers } = after.scenario.network;
    if (layers.join() !== before.scenario.network.layers.join()) return words.layers(layers);
    return before.scenario.data === after.scenario.data ? partText(before.scenario, after.scenario) : words.samples;
  }
  if (before.changes !== after.changes) {
    const told = changedOf(before, after);
    if (told.length === 0) return words.scenario;
    const weights = told.filter(({ setting }) => setting === 'weight');
    const named = weights.length > 1 ? told.filter(({ setting }) => setting !== 'weight') : told;
    // Where it takes a change back, what is there is the value of before.
    const texts = named.map((one) => (after.changes.includes(one) ? changeText(one, after) : textInForce(one, after)));
    // A setting may be changed at several steps.
    return [...new Set(weights.length > 1 ? [words.weights(weights.length), ...texts] : texts)].join(', ');
  }
  return before.note === after.note ? words.comparison : words.note;
}

/** What differs between scenarios with the same samples and layers. */
function partText(before: FilledScenario, after: FilledScenario): string {
  const words = messages.heard;
  if (before.network !== after.network || before.training === after.training) return words.scenario;
  return before.training.batches === after.training.batches ? words.settings : words.batches;
}

/** What holds once an edit is undone. */
function againText(before: Edited, after: State): string {
  const words = messages.heard.again;
  const { scenario } = after;
  if (before.scenario !== scenario) {
    // An edited example has no title.
    const isOther = before.source !== after.source && before.scenario.title !== '';
    if (isOther && scenario.title !== '') return words.setting(scenario.title);
    const { layers } = scenario.network;
    return layers.join() === before.scenario.network.layers.join() ? words.several : words.layers(layers);
  }
  const changes = changedOf(after, before);
  const [first] = changes;
  if (!first || changes.length > 1) return first ? words.several : words.one;
  const { step, setting } = first;
  if (setting !== 'weight') return words.setting(valueText(settingInForce(first, after)));
  const weight: Quantity = { kind: 'weight', layer: first.layer, from: first.from, to: first.to };
  const trace = shownTraceOf(after);
  // A later step's is as the steps before it have made it.
  return step === trace.step ? words.setting(proseNumber(weight, quantityValue(weight, trace))) : words.one;
}

/** What an edit made anew, or else what it took back; a notice says which weights of later steps went with it. */
function changedOf(before: Pick<Edited, 'changes'>, after: Pick<Edited, 'changes'>): readonly Change[] {
  const added = changesLost(after.changes, before.changes);
  const changed = added.length > 0 ? added : changesLost(before.changes, after.changes);
  return changed.filter(({ setting, step }) => setting !== 'weight' || step === changed[0]?.step);
}

function changeText(change: Change, { scenario }: Edited): string {
  const words = messages.heard;
  if (change.setting === 'weight') return words.weight(weightName(change, scenario), formatSetting(change.value));
  const names: Readonly<Record<string, string>> = {
    ...messages.optimizer.hyperparameters,
    ...messages.comparedRuns.settings,
  };
  return words.setting(names[change.setting] ?? change.setting, valueText(change));
}

/** A weight is then as the steps before it have made it, so that its name has to do. */
function textInForce(change: Change, after: Edited): string {
  if (change.setting === 'weight') return weightName(change, after.scenario);
  return changeText(settingInForce(change, after), after);
}

function settingInForce({ step, setting }: SettingChange, after: Edited): SettingChange {
  return { step, setting, value: runOf(after).settingsAt(step)[setting] } as SettingChange;
}

function weightName({ layer, from, to }: WeightPlace, { network }: Edited['scenario']): string {
  return nameOf({ kind: 'weight', layer, from, to }, network);
}

function valueText({ setting, value }: SettingChange): string {
  if (setting === 'loss') return messages.losses[value].name;
  if (setting === 'optimizer') return messages.optimizer.names[value];
  return typeof value === 'number' ? formatSetting(value) : String(value);
}
