/** Edits of the layers that put the weights of what they remove aside, and give them back where it returns, as in a sheet of one's own numbers. */
import { useRef } from 'react';
import { type Draft, editedDraft, type FilledScenario } from '../../scenario';
import { useStoreApi } from '../../store';
import type { ScenarioEdit } from '../shared/scenarioForm/scenarioForm';

export function useLayerEdit(edit: ScenarioEdit): ScenarioEdit {
  const store = useStoreApi();
  /** Of the scenario that the last of these edits has made; whatever else has changed it since, what is aside is no longer of it. */
  const last = useRef<{ readonly made: FilledScenario; readonly draft: Draft }>(undefined);
  return (make, options) => {
    const { current: before } = last;
    const known = before?.made === store.getState().scenario ? before.draft : undefined;
    let draft = known;
    const refused = edit((scenario, added) => {
      const layers = known?.layers ?? scenario.network.layers.map((_, layer) => layer);
      draft = editedDraft({ scenario, aside: known?.aside ?? {}, layers }, (one) => make(one, added));
      return draft.scenario;
    }, options);
    if (refused === undefined && draft) last.current = { made: store.getState().scenario, draft };
    return refused;
  };
}
