/** The sheet's scenario as typed so far: stored at every edit, so that closing or reloading loses nothing. */
import { use, useCallback, useMemo, useRef, useState } from 'react';
import type { TypedTexts } from '../../kit/fields/typedTexts';
import type { UndoHistory } from '../../kit/fields/undoKeys';
import { useTimeline } from '../../kit/fields/useTimeline';
import {
  checkChange,
  replacesBatches,
  type SettingChange,
  scenarioInForce,
  settingValuesOf,
  withSetting,
} from '../../run';
import {
  canBeKept,
  comingData,
  draftOf,
  emptyDraft,
  type FilledScenario,
  finished,
  sampleCountOf,
  withoutBatches,
  withWeight,
} from '../../scenario';
import { type ExplainerStore, runOf, useStoreApi } from '../../store';
import { messages } from '../../text';
import { errorOfCheck, type FormError } from '../shared/scenarioForm/errorOfCheck';
import type { ScenarioEdit, ScenarioForm, SetSetting, SetWeights } from '../shared/scenarioForm/scenarioForm';
import { broughtBack } from './broughtBack';
import {
  deleteDraft,
  draftToOpen,
  type ListedDraft,
  leaveDraft,
  listedDrafts,
  storedDrafts,
  timedDraft,
} from './keptDrafts';
import { keepLastNumbers } from './lastNumbers';
import { edited, firstRefused, structureProblem } from './sheetEdits';
import { newSheet, type Shown, useDrafts, type Values } from './useDrafts';

export interface Sheet {
  readonly form: ScenarioForm;
  readonly history: UndoHistory;
  readonly status: string;
  readonly problem: FormError | undefined;
  /** Reports a problem of a field, by the number's address. */
  readonly onFieldProblem: (sentence: string | undefined, field?: string) => void;
  /** The draft is from an earlier visit to the sheet. */
  readonly isKept: boolean;
  /** The step whose numbers it opens with; undefined for numbers from elsewhere. */
  readonly fromStep: number | undefined;
  /** Of the sheet that is shown: another one has other fields. */
  readonly name: string;
  /** Why the browser does not keep what is typed: it refuses to, or this is too much. */
  readonly notKept: 'refused' | 'tooLarge' | undefined;
  readonly texts: TypedTexts;
  /** All drafts, this one included, the latest first. */
  readonly drafts: readonly ListedDraft[];
  readonly openDraft: (id: string) => void;
  readonly deleteDraft: () => void;
  readonly startEmpty: () => void;
  readonly startFromScreen: () => void;
  /** Returns whether it succeeded; if not, the problem says why. */
  readonly apply: () => boolean;
}

/** Waits for the samples of a kept draft: they may be a data set that this visit has not loaded. */
function useKeptSamples(store: ExplainerStore): void {
  const [coming] = useState(() => {
    const stored = draftToOpen(store.getState());
    const draft = stored && timedDraft(stored)?.draft;
    return draft && comingData(draft.scenario);
  });
  if (coming) use(coming);
}

export function useSheet(): Sheet {
  const store = useStoreApi();
  useKeptSamples(store);
  const [said, setSaid] = useState<{ readonly status?: string; readonly problem?: FormError | undefined }>({});
  const values = useRef<Values>(undefined);
  const { save, opened, textsOf, setText, isRefused } = useDrafts(values);
  const onChange = useCallback(
    (shown: Shown): void => {
      setSaid({});
      save(shown);
    },
    [save],
  );
  const { now, latest, replace, amend, restart, history } = useTimeline((): Shown => {
    const stored = draftToOpen(store.getState());
    return (stored && opened(stored)) ?? screenShown(store);
  }, onChange);
  values.current = {
    latest,
    amend,
    restart(shown) {
      restart(shown ?? screenShown(store));
      setSaid(shown ? {} : { status: messages.ownNumbers.deletedElsewhere });
    },
  };

  const edits = useMemo(() => {
    const edit: ScenarioEdit = (make, { typed } = {}) => {
      const { draft } = latest();
      const next = edited(draft, (scenario) => make(scenario, 'blank'));
      const refused = structureProblem(next.scenario, draft.scenario);
      if (refused === undefined && next.scenario !== draft.scenario) {
        replace({ ...latest(), draft: next, isScreen: false }, typed);
      }
      return refused;
    };
    const set: SetSetting = (setting, value) => {
      // A size or an order takes the place of batches given by hand.
      const sized = (scenario: FilledScenario): FilledScenario =>
        replacesBatches(setting) ? withoutBatches(scenario) : scenario;
      const scenario = sized(latest().draft.scenario);
      // Losses and biases are offered only if they fit the rest.
      const isOffered = setting === 'loss' || setting === 'bias';
      const refused = isOffered ? undefined : checkChange(scenario, [], { step: 1, setting, value } as SettingChange);
      return refused ?? edit((present) => withSetting(sized(present), setting, value));
    };
    const setWeights: SetWeights = (weights, options) => {
      const withAll = (before: FilledScenario['network']): FilledScenario['network'] =>
        weights.reduce((network, { value, ...place }) => withWeight(network, place, value), before);
      return edit((scenario) => ({ ...scenario, network: withAll(scenario.network) }), options);
    };
    const setInitialization: ScenarioForm['setInitialization'] = (initialization) =>
      edit((present) => ({ ...present, network: { ...present.network, initialization } }));
    const onFieldProblem = (sentence: string | undefined, field = ''): void =>
      setSaid(sentence === undefined ? {} : { problem: { field, sentence } });
    return {
      ...{ edit, set, setWeights, setInitialization, onFieldProblem },
      onStatus: (status: string) => setSaid({ status }),
      onProblem: (sentence: string | undefined) => onFieldProblem(sentence),
      firstThreshold: () => 1,
    };
  }, [latest, replace]);

  const { draft, isKept, sheet } = now;
  const { scenario } = draft;
  const form = useMemo(() => ({ ...edits, scenario, values: settingValuesOf(scenario) }), [edits, scenario]);
  const texts = useMemo(
    () => ({ read: (field: string) => textsOf(latest())[field], write: setText }),
    [textsOf, latest, setText],
  );
  const shape = `${scenario.network.layers} ${sampleCountOf(scenario)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read again when another sheet, or another shape of it, is shown
  const drafts = useMemo(
    () => listedDrafts(store.getState(), latest()),
    [store, latest, sheet.id, now.isScreen, shape],
  );
  const move = (way: 'undo' | 'redo'): void => {
    const { draft: before } = latest();
    history[way]();
    const { draft: after } = latest();
    if (after !== before) {
      edits.onStatus(messages.ownNumbers.moved(way, broughtBack(before.scenario, after.scenario)));
    }
  };
  const show = (shown: Shown, status: string): void => {
    replace(shown);
    edits.onStatus(status);
  };
  return {
    form,
    history: { ...history, undo: () => move('undo'), redo: () => move('redo') },
    status: said.status ?? '',
    problem: said.problem,
    onFieldProblem: edits.onFieldProblem,
    isKept,
    fromStep: now.isScreen ? store.getState().cursor.step : undefined,
    name: sheet.id,
    notKept: canBeKept(draft) ? (isRefused ? 'refused' : undefined) : 'tooLarge',
    texts,
    drafts,
    openDraft(id) {
      const stored = storedDrafts(store.getState()).find((one) => one.id === id);
      const shown = stored ? opened(stored) : screenShown(store);
      if (!shown) return;
      const coming = comingData(shown.draft.scenario);
      if (coming) void coming.then(() => replace(shown));
      else replace(shown);
    },
    deleteDraft() {
      deleteDraft(store.getState(), sheet.id);
      show(screenShown(store), messages.ownNumbers.deleted);
    },
    startEmpty: () => show(newSheet(emptyDraft(scenario), false), messages.ownNumbers.emptied),
    startFromScreen: () => show(screenShown(store), messages.ownNumbers.fromScreenAgain),
    apply: () => {
      const refused = firstRefused(textsOf(now), draft);
      if (refused) {
        setSaid({ problem: refused });
        return false;
      }
      const result = finished(draft);
      if (!result.ok) {
        setSaid({ problem: errorOfCheck(scenario.network, result.error) });
        return false;
      }
      leaveDraft(store.getState(), sheet.id);
      // The sheet closes first: what it loads is a place of its own, to which Back leads.
      store.setState({ isOverlaid: false });
      store.getState().loadScenario(result.scenario);
      keepLastNumbers(store.getState());
      return true;
    },
  };
}

/** The numbers on the screen, with nothing typed. */
function screenShown(store: ExplainerStore): Shown {
  return newSheet(draftOf(onScreen(store)), true);
}

/** The scenario as it is at the step on the screen. An example's title is dropped, because its numbers may change. */
function onScreen(store: ExplainerStore): FilledScenario {
  const state = store.getState();
  const run = runOf(state);
  const scenario = scenarioInForce(run, state.cursor.step);
  const { divisor } = run.scenario.training;
  return {
    ...scenario,
    title: state.source.kind === 'own' ? scenario.title : '',
    training: { ...scenario.training, ...(divisor !== undefined && { divisor }) },
  };
}
