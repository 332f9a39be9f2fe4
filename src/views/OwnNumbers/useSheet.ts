/** The sheet's scenario as typed so far: stored at every edit, so that closing or reloading loses nothing. */
import { use, useCallback, useMemo, useState } from 'react';
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
  checkedScenario,
  comingData,
  type Draft,
  draftOf,
  draftText,
  editedDraft,
  emptyDraft,
  type FilledScenario,
  finished,
  firstMissing,
  readDraft,
  withDrawnWeights,
  withoutBatches,
  withWeight,
} from '../../scenario';
import { type ExplainerStore, runOf, useStoreApi } from '../../store';
import { messages } from '../../text';
import { errorOfCheck, type FormError } from '../shared/scenarioForm/errorOfCheck';
import type { ScenarioEdit, ScenarioForm, SetSetting, SetWeights } from '../shared/scenarioForm/scenarioForm';
import { fitsTables } from '../shared/scenarioForm/tables/maximumTypedWeights';
import { keepLastNumbers } from './lastNumbers';

export const draftKey = 'draft';

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
  readonly startEmpty: () => void;
  readonly startFromScreen: () => void;
  /** Returns whether it succeeded; if not, the problem says why. */
  readonly apply: () => boolean;
}

interface Shown {
  readonly draft: Draft;
  readonly isKept: boolean;
  /** Nothing has been typed, so that there is nothing to keep. */
  readonly isScreen: boolean;
}

/** Waits for the samples of a kept draft: they may be a data set that this visit has not loaded. */
function useKeptSamples(store: ExplainerStore): void {
  const [kept] = useState(() => readDraft(store.getState().kept(draftKey)));
  const coming = kept && comingData(kept.scenario);
  if (coming) use(coming);
}

export function useSheet(): Sheet {
  const store = useStoreApi();
  useKeptSamples(store);
  const [said, setSaid] = useState<{ readonly status?: string; readonly problem?: FormError | undefined }>({});
  const onChange = useCallback(
    ({ draft, isScreen }: Shown): void => {
      setSaid({});
      store.getState().keep(draftKey, isScreen || !canBeKept(draft) ? '' : draftText(draft));
    },
    [store],
  );
  const { now, latest, replace, history } = useTimeline((): Shown => {
    const kept = readDraft(store.getState().kept(draftKey));
    const draft = kept ?? draftOf(onScreen(store));
    return { draft, isKept: kept !== undefined, isScreen: kept === undefined };
  }, onChange);

  const edits = useMemo(() => {
    const edit: ScenarioEdit = (make, { typed } = {}) => {
      const { draft } = latest();
      const next = editedDraft(draft, (scenario) => withTypable(make(scenario, 'blank'), scenario));
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
    const setWeights: SetWeights = (weights, options) =>
      edit(
        (scenario) => ({
          ...scenario,
          network: weights.reduce(
            (network, { value, ...place }) => withWeight(network, place, value),
            scenario.network,
          ),
        }),
        options,
      );
    const onFieldProblem = (sentence: string | undefined, field = ''): void =>
      setSaid(sentence === undefined ? {} : { problem: { field, sentence } });
    return {
      ...{ edit, set, setWeights, onFieldProblem },
      setInitialization: ((initialization) =>
        edit((present) => ({
          ...present,
          network: { ...present.network, initialization },
        }))) satisfies ScenarioForm['setInitialization'],
      onStatus: (status: string) => setSaid({ status }),
      onProblem: (sentence: string | undefined) => onFieldProblem(sentence),
      firstThreshold: () => 1,
    };
  }, [latest, replace]);

  const { draft, isKept } = now;
  const { scenario } = draft;
  const form = useMemo(() => ({ ...edits, scenario, values: settingValuesOf(scenario) }), [edits, scenario]);
  return {
    form,
    history,
    status: said.status ?? '',
    problem: said.problem,
    onFieldProblem: edits.onFieldProblem,
    isKept,
    fromStep: now.isScreen ? store.getState().cursor.step : undefined,
    startEmpty: () => {
      replace({ draft: emptyDraft(scenario), isKept: false, isScreen: false });
      edits.onStatus(messages.ownNumbers.emptied);
    },
    startFromScreen: () => {
      replace({ draft: draftOf(onScreen(store)), isKept: false, isScreen: true });
      edits.onStatus(messages.ownNumbers.fromScreenAgain);
    },
    apply: () => {
      const result = finished(draft);
      if (!result.ok) {
        setSaid({ problem: errorOfCheck(scenario.network, result.error) });
        return false;
      }
      store.getState().keep(draftKey, '');
      // The sheet closes first: what it loads is a place of its own, to which Back leads.
      store.setState({ isOverlaid: false });
      store.getState().loadScenario(result.scenario);
      keepLastNumbers(store.getState());
      return true;
    },
  };
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

/** New layers that are too large for a table get drawn weights. */
function withTypable(next: FilledScenario, before: FilledScenario): FilledScenario {
  const { network } = next;
  const isNew = String(network.layers) !== String(before.network.layers);
  if (!isNew || fitsTables(network) || !firstMissing(next)?.place.startsWith('network')) return next;
  return withDrawnWeights(next, network.initialization);
}

/** The first problem of a changed network or training, ignoring missing numbers. */
function structureProblem(next: FilledScenario, before: FilledScenario): string | undefined {
  if (next.network === before.network && next.training === before.training) return undefined;
  const { divisor: _, ...training } = next.training;
  const result = checkedScenario({ ...next, training });
  if (result.ok || !/^(network|training)\b/.test(result.error.place)) return undefined;
  return errorOfCheck(next.network, result.error).sentence;
}
