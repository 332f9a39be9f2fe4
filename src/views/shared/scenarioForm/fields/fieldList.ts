/** Every field of a scenario, in the order of the forms. */
import type { ScenarioForm } from '../scenarioForm';
import type { Field } from './field';
import { ruleFields } from './ruleFields';
import { startFields } from './startFields';
import { trainingFields } from './trainingFields';

export const fieldList: readonly Field<ScenarioForm>[] = [...startFields, ...trainingFields, ...ruleFields];

/** The field that writes a key of a scenario file, or a part of it. */
export function fieldAt(place: string): Field<ScenarioForm> | undefined {
  return (
    fieldList.find((field) => field.place === place) ?? fieldList.find((field) => place.startsWith(`${field.place}.`))
  );
}
