/** What an edit makes of the sheet's draft: where layers have become too large for a table, or small enough again; and what it cannot be. */
import {
  checkedScenario,
  type Draft,
  editedDraft,
  type FilledScenario,
  firstMissing,
  withDrawnWeights,
  withGivenWeights,
} from '../../scenario';
import { messages } from '../../text';
import { errorOfCheck, type FormError } from '../shared/scenarioForm/errorOfCheck';
import { fitsTables } from '../shared/scenarioForm/tables/maximumTypedWeights';
import { numberAt } from './numberAt';

/** The draft after an edit of its scenario. */
export function edited(before: Draft, make: (scenario: FilledScenario) => FilledScenario): Draft {
  const next = editedDraft(before, (scenario) => withTypable(make(scenario), scenario));
  return typedAgain(next, before);
}

/** New layers that are too large for a table get drawn weights. */
function withTypable(next: FilledScenario, before: FilledScenario): FilledScenario {
  const { network } = next;
  const isNew = String(network.layers) !== String(before.network.layers);
  if (!isNew || fitsTables(network) || !firstMissing(next)?.place.startsWith('network')) return next;
  return withDrawnWeights(next, network.initialization);
}

/** Weights that were typed, until a layer was too large for a table, are there again as soon as all fit. */
function typedAgain(next: Draft, before: Draft): Draft {
  const [former, now] = [before.scenario.network, next.scenario.network];
  const isSmallAgain = fitsTables(now) && !fitsTables(former);
  const areDrawn = now.weights === undefined && former.weights === undefined;
  const isSetAside = Object.keys(next.aside).some((place) => place.startsWith('weights.'));
  if (!isSmallAgain || !areDrawn || !isSetAside) return next;
  return editedDraft(next, (scenario) => {
    const given = withGivenWeights(scenario.network);
    const blank = given.weights?.map((rows) => rows.map((row) => row.map(() => Number.NaN)));
    return { ...scenario, network: { ...given, ...(blank && { weights: blank }) } };
  });
}

/** The first problem of a changed network or training, ignoring missing numbers. */
export function structureProblem(next: FilledScenario, before: FilledScenario): string | undefined {
  if (next.network === before.network && next.training === before.training) return undefined;
  const { divisor: _, ...training } = next.training;
  const result = checkedScenario({ ...next, training });
  if (result.ok || !/^(network|training)\b/.test(result.error.place)) return undefined;
  return errorOfCheck(next.network, result.error).sentence;
}

/** A cell whose text is no number, also where its row is out of sight. */
export function firstRefused(texts: Readonly<Record<string, string>>, { scenario }: Draft): FormError | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (numberAt(scenario, field) !== undefined) return { field, sentence: messages.fields.notANumber(text) };
  }
  return undefined;
}
