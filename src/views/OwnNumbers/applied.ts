import { type FilledScenario, parseScenario } from '../../scenario';
import { messages } from '../../text';
import { type Problem, problemOf } from '../shared/fields/problem';
import { type Draft, draftNetwork } from './draft';
import { maximumColumns } from './formLimits';
import { fitsTable, readLayers } from './readLayers';
import { scenarioJson } from './scenarioJson';

export type Applied =
  | { readonly ok: true; readonly scenario: FilledScenario }
  | { readonly ok: false; readonly problem: Problem };

/** The scenario that the form describes, or its first problem. */
export function applied(draft: Draft, title = ''): Applied {
  const layers = readLayers(draft.layersText);
  if (layers && !fitsTable(layers)) {
    return { ok: false, problem: { field: 'layers', sentence: messages.ownNumbers.tooWide(maximumColumns) } };
  }
  const result = parseScenario(scenarioJson(draft, title));
  if (result.ok) return result;
  return { ok: false, problem: problemOf(draftNetwork(draft), result.error) };
}
