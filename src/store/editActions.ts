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
import type { GetState, SetState } from './setState';
import type { Message, State } from './state';

export interface EditActions {
  /** Returns false if there is no such example. */
  readonly loadExample: (name: string) => boolean;
  /** Loads a scenario from a file or a form, at its first step. */
  readonly loadScenario: (scenario: FilledScenario) => void;
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

export interface TypedWeight extends WeightPlace {
  readonly value: number;
}

export interface ScenarioEditOptions {
  /** Also removes weights typed at step 1, because new weights were drawn. */
  readonly dropsTyped?: boolean;
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
    loadScenario: (scenario) =>
      whenFetched(comingData(scenario), () =>
        set((state) => loaded(state, { source: { kind: 'own' }, scenario, changes: [] })),
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
        set((now) => scenarioEdited(now, scenario, {}, { key: 'batchesRemoved', params: [] }));
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
  const message = discardedSteps(state, change);
  const partial = edited(state, { changes }, message);
  const before = comparisonWithBefore(state.changes, changes);
  if (!message || !before) return partial;
  const notices = partial.notices?.map((notice) => (notice.key === message.key ? { ...notice, before } : notice));
  return { ...partial, ...(notices && { notices }) };
}

/** Whether steps that were already shown have changed or no longer exist. */
function discardedSteps({ cursor, furthestStep }: State, change: Change): Message | undefined {
  const what =
    change.setting === 'weight'
      ? `${messages.changedThings.weight} ${weightAddress(change)}`
      : isHyperparameter(change.setting)
        ? messages.changedHyperparameter({ name: messages.optimizer.hyperparameters[change.setting] })
        : messages.changedThings[change.setting];
  if (isFromStart(change.setting) && cursor.step > 1) return { key: 'recomputedFromStart', params: [what] };
  if (furthestStep <= cursor.step) return undefined;
  return { key: 'stepsDropped', params: [cursor.step + 1, furthestStep, what] };
}

function scenarioEdited(
  state: State,
  scenario: FilledScenario,
  { dropsTyped = false }: ScenarioEditOptions,
  said?: Message,
): Partial<State> {
  const changes: Change[] = [];
  for (const change of state.changes) {
    if (dropsTyped && change.setting === 'weight') continue;
    if (change.step === 1 && checkChange(scenario, changes, change) === undefined) changes.push(change);
  }
  const message: Message | undefined =
    state.furthestStep > 1 ? { key: 'recomputedFromStart', params: [messages.changedThings.scenario] } : undefined;
  return edited(state, { source: { kind: 'own' }, scenario, changes }, said ?? message);
}

function loaded(state: State, edit: Edit & { readonly scenario: FilledScenario }): Partial<State> {
  const cursor = { ...firstCursor(edit.scenario), allSamples: state.cursor.allSamples };
  return {
    ...edited(state, { ...edit, cursor }),
    note: undefined,
    notesClosed: false,
    crumbs: noCrumbs,
    opened: state.opened + 1,
  };
}

function titleOf(source: State['source'], { title }: FilledScenario): string {
  if (title !== '') return title;
  return source.kind === 'example' ? source.name : messages.changedThings.scenario;
}
