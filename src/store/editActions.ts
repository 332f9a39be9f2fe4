/**
 * Actions that change what is computed. Each reports what it discarded and can be undone; a refused one changes
 * nothing.
 */
import { isHyperparameter } from '../model';
import { type WeightPlace, weightAddress } from '../quantity';
import {
  type Change,
  type Comparison,
  checkChange,
  checkComparison,
  comparisonWithBefore,
  isFromStart,
  replacesBatches,
  type SettingChange,
  type SettingName,
  type SettingValue,
  settingValuesOf,
  swappedRuns,
  withChange,
  withoutIdle,
} from '../run';
import { comingData, comingExample, exampleNamed, type FilledScenario, withoutBatches } from '../scenario';
import { messages } from '../text';
import { comparisonOf, runOf } from './derived';
import type { FetchActions } from './fetchActions';
import { type Edit, edited, firstCursor, noCrumbs, pastWith, travelled } from './moves';
import { changesLost, takenByOpening } from './replaced';
import type { GetState, SetState } from './setState';
import type { Message, Snapshot, State } from './state';

export interface EditActions {
  /** Returns false if there is no such example. */
  readonly loadExample: (name: string) => boolean;
  /** Loads a scenario from a file or a form, at its first step, or as a screen had it. */
  readonly loadScenario: (scenario: FilledScenario, screen?: LoadedScreen) => void;
  /** Replaces the scenario's data or network: step and phase stay, changes after step 1 are removed. */
  readonly editScenario: (scenario: FilledScenario, options?: ScenarioEditOptions) => void;
  /** Removes all changes. */
  readonly restoreExample: () => void;
  /** Changes a setting from the cursor's step on. Returns the sentence that says why it is refused, if it is. */
  readonly change: <Name extends SettingName>(setting: Name, value: SettingValue<Name>) => string | undefined;
  /** The weight has this value from the start of the cursor's step. */
  readonly setWeight: (place: WeightPlace, value: number) => string | undefined;
  /** The same for several weights, as one edit. */
  readonly setWeights: (weights: readonly TypedWeight[]) => string | undefined;
  /** Sets the comparison; undefined ends it. Returns the sentence that says why it is refused, if it is. */
  readonly compare: (comparison: Comparison | undefined) => string | undefined;
  /** Exchanges the two runs; does nothing if that is impossible. */
  readonly swapRuns: () => void;
  /** Sets the note that a link has; an empty one is none. */
  readonly setNote: (note: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What was made of a scenario, and where. */
export type LoadedScreen = Pick<Snapshot, 'changes' | 'comparison' | 'note' | 'cursor'>;

export interface TypedWeight extends WeightPlace {
  readonly value: number;
}

export interface ScenarioEditOptions {
  /** Also removes weights typed at step 1, because new weights were drawn. */
  readonly dropsTyped?: boolean;
  /** It follows from the address, and is no edit: there is nothing to undo. */
  readonly byAddress?: boolean;
}

export function editActions(set: SetState, get: GetState, { whenFetched }: FetchActions): EditActions {
  const make = (change: Change, present: unknown): string | undefined => {
    const state = get();
    const others = state.changes.filter(({ step }) => step <= change.step);
    const refusal = checkChange(state.scenario, others, change);
    if (refusal !== undefined) return refusal;
    if (!Object.is(present, change.value)) set((now) => changed(now, change));
    return undefined;
  };
  return {
    loadExample(name) {
      const example = exampleNamed(name);
      if (!example) return false;
      whenFetched(comingExample(name), () =>
        set((state) => loaded(state, { source: { kind: 'example', name }, scenario: example.scenario, changes: [] })),
      );
      return true;
    },
    loadScenario: (scenario, screen) =>
      whenFetched(comingData(scenario), () =>
        set((state) => loaded(state, { source: { kind: 'own' }, scenario, changes: [] }, screen)),
      ),
    editScenario: (scenario, options = {}) =>
      whenFetched(comingData(scenario), () => set((state) => scenarioEdited(state, scenario, options))),
    restoreExample: () =>
      set((state) => {
        const { source, scenario, changes } = state;
        if (changes.length === 0) return {};
        return edited(state, { changes: [] }, { key: 'restored', params: [titleOf(source, scenario)] });
      }),
    change(setting, value) {
      const state = get();
      if (replacesBatches(setting) && state.scenario.training.batches) {
        const sized = withoutBatches(state.scenario);
        const change = { step: 1, setting, value } as SettingChange;
        const refusal = checkChange(sized, [], change);
        if (refusal !== undefined) return refusal;
        const scenario = { ...sized, training: { ...sized.training, [setting]: value } };
        set((now) => scenarioEdited(now, scenario, { byHand: true }));
        return undefined;
      }
      const step = isFromStart(setting) ? 1 : state.cursor.step;
      return make({ step, setting, value } as SettingChange, runOf(state).settingsAt(step)[setting]);
    },
    setWeight(place, value) {
      const { layer, from, to } = place;
      const state = get();
      const change: Change = { step: state.cursor.step, setting: 'weight', layer, from, to, value };
      const refusal = checkChange(state.scenario, state.changes, change);
      return refusal ?? make(change, runOf(state).traceAt(state.cursor.step).weight(layer, from, to));
    },
    setWeights(weights) {
      const state = get();
      const { step } = state.cursor;
      const typed = weights.map((weight): Change => ({ step, setting: 'weight', ...weight }));
      const refusal = typed.map((change) => checkChange(state.scenario, state.changes, change)).find(Boolean);
      const [first] = typed;
      if (refusal === undefined && first) set((now) => changed(now, first, typed));
      return refusal;
    },
    compare(comparison) {
      const state = get();
      const refusal = comparison && checkComparison(state, comparison);
      if (refusal === undefined) set((now) => compared(now, comparison));
      return refusal;
    },
    setNote: (text) =>
      set((state) => {
        // Half a character cannot travel in a link.
        const note = text.trim() === '' ? undefined : text.replace(/\p{Surrogate}/gu, '\uFFFD');
        if (note === state.note) return {};
        return { note, notesClosed: false, past: pastWith(state), future: [] };
      }),
    swapRuns: () =>
      set((state) => {
        const swapped = swappedRuns(state, comparisonOf(state));
        if (!swapped) return {};
        const { changes, comparison } = swapped;
        return edited(state, { changes, comparison: { to: comparison } });
      }),
    undo: () => set((state) => travelled(state, 'undo')),
    redo: () => set((state) => travelled(state, 'redo')),
  };
}

/** A separate edit for undo; step, phase and computed steps stay. */
function compared(state: State, comparison: Comparison | undefined): Partial<State> {
  return { comparison, past: pastWith(state), future: [] };
}

function changed(state: State, change: Change, all: readonly Change[] = [change]): Partial<State> {
  const changes = withoutIdle(all.reduce(withChange, state.changes), settingValuesOf(state.scenario));
  const message = discardedSteps(
    state,
    change,
    changesLost(state.changes, changes).filter(({ step }) => step > change.step),
  );
  const partial = edited(state, { changes }, message);
  const before = comparisonWithBefore(state.changes, changes);
  if (!message || !before) return partial;
  const notices = partial.notices?.map((notice) => (notice.key === message.key ? { ...notice, before } : notice));
  return { ...partial, ...(notices && { notices }) };
}

/** Whether steps that were already shown, or have changes of their own, are others now. */
function discardedSteps({ cursor, furthestStep }: State, change: Change, lost: readonly Change[]): Message | undefined {
  const what =
    change.setting === 'weight'
      ? `${messages.changedThings.weight} ${weightAddress(change)}`
      : isHyperparameter(change.setting)
        ? messages.changedHyperparameter({ name: messages.optimizer.hyperparameters[change.setting] })
        : messages.changedThings[change.setting];
  if (isFromStart(change.setting) && cursor.step > 1)
    return { key: 'recomputedFromStart', params: [what, lost.length] };
  // A link, or a reload, knows no more of later steps than their changes.
  const last = Math.max(furthestStep, ...lost.map(({ step }) => step));
  if (last <= cursor.step) return undefined;
  return { key: 'stepsDropped', params: [cursor.step + 1, last, what, lost.length] };
}

function scenarioEdited(
  state: State,
  scenario: FilledScenario,
  { dropsTyped = false, byAddress = false, byHand = false }: ScenarioEditOptions & { readonly byHand?: boolean },
): Partial<State> {
  const changes: Change[] = [];
  for (const change of state.changes) {
    if (dropsTyped && change.setting === 'weight') continue;
    if (change.step === 1 && checkChange(scenario, changes, change) === undefined) changes.push(change);
  }
  const lost = changesLost(state.changes, changes).filter(({ step }) => step > 1).length;
  const wasShown = !byAddress && (state.furthestStep > 1 || lost > 0);
  const message: Message | undefined = byHand
    ? { key: 'batchesRemoved', params: [lost] }
    : wasShown
      ? { key: 'recomputedFromStart', params: [messages.changedThings.scenario, lost] }
      : undefined;
  // An own scenario stays the same source while it is edited.
  const source: State['source'] = state.source.kind === 'own' ? state.source : { kind: 'own' };
  const next = edited(state, { source, scenario, changes }, message);
  return byAddress ? { ...next, past: state.past, future: state.future } : next;
}

function loaded(
  state: State,
  edit: Edit & { readonly scenario: FilledScenario },
  screen?: LoadedScreen,
): Partial<State> {
  const { scenario } = edit;
  const cursor = { ...(screen?.cursor ?? firstCursor(scenario)), allSamples: state.cursor.allSamples };
  const whole = screen ? { changes: screen.changes, comparison: { to: screen.comparison } } : {};
  const title = scenario.title || messages.app.ownNumbersTitle;
  const message = takenByOpening(state, title);
  return {
    ...edited(state, { ...edit, ...whole, cursor }, message),
    note: screen?.note,
    notesClosed: false,
    crumbs: noCrumbs,
    opened: state.opened + 1,
  };
}

function titleOf(source: State['source'], { title }: FilledScenario): string {
  if (title !== '') return title;
  return source.kind === 'example' ? source.name : messages.changedThings.scenario;
}
