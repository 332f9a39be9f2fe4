/** Edits of the samples, as edits of the whole scenario. */
import { useCallback } from 'react';
import { type InlineData, inlineData, type NewNumbers, withData } from '../../../../scenario';
import type { EditOptions, ScenarioEdit } from '../scenarioForm';

/** Returns the sentence that says why the edit is refused, if it is. */
export type DataEdit = (
  make: (data: InlineData, added?: NewNumbers) => InlineData,
  options?: EditOptions,
) => string | undefined;

export function useDataEdit(edit: ScenarioEdit): DataEdit {
  return useCallback(
    (make, options) => edit((scenario, added) => withData(scenario, make(inlineData(scenario), added)), options),
    [edit],
  );
}
