/** Edits of the samples; a refusal is put in the words of the table. */
import { useCallback } from 'react';
import { type InlineData, inlineData, withData } from '../../scenario';
import { runOf, useStoreApi } from '../../store';
import { problemOf } from '../shared/fields/problem';
import { useScenarioEdit } from '../shared/fields/useScenarioEdit';

export type DataEdit = (make: (data: InlineData) => InlineData) => string | undefined;

/** Gives the sentence that says why the edit is refused, if it is. */
export function useDataEdit(): DataEdit {
  const store = useStoreApi();
  const edit = useScenarioEdit();
  return useCallback(
    (make) => {
      const result = edit((scenario) => withData(scenario, make(inlineData(scenario))));
      return result.ok ? undefined : problemOf(runOf(store.getState()).network, result.error).sentence;
    },
    [store, edit],
  );
}
