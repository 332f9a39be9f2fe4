/** Every field of a scenario, in the order of the forms. */
import type { ScenarioForm } from '../scenarioForm';
import type { Field, FieldGroup, FormName } from './field';
import { ruleFields } from './ruleFields';
import { startFields } from './startFields';
import { trainingFields } from './trainingFields';

export const fieldList: readonly Field<ScenarioForm>[] = [...startFields, ...trainingFields, ...ruleFields];

/** The fields of a form, some groups of them. */
export function fieldsIn(form: FormName, groups: readonly FieldGroup[]): readonly Field<ScenarioForm>[] {
  return fieldList.filter((field) => groups.includes(field.group) && field.forms.includes(form));
}

/** The field that writes a key of a scenario file, or a part of it. */
export function fieldAt(place: string): Field<ScenarioForm> | undefined {
  return (
    fieldList.find((field) => field.place === place) ?? fieldList.find((field) => place.startsWith(`${field.place}.`))
  );
}
