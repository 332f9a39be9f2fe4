/**
 * A field of a scenario as data: its name, its help, its range, and how it reads and writes the scenario. Every form draws
 * it from its entry, so that it is the same field everywhere.
 */
import type { NumberRange, NumberSetting } from '../../../../run';
import { settingRange } from '../../../../run';
import type { SettingForm } from '../scenarioForm';

export type FieldGroup = 'network' | 'draw' | 'training' | 'rule';

interface FieldOf<Form, Value> {
  /** Different for every field. */
  readonly name: string;
  /** Its key in a scenario file: a problem there is a problem of this field. */
  readonly place: string;
  readonly group: FieldGroup;
  readonly label: () => string;
  readonly help?: (form: Form) => string | undefined;
  /** Absent: always. */
  readonly isThere?: (form: Form) => boolean;
  readonly read: (form: Form) => Value;
  /** Returns the sentence that says why the value is refused, if it is. */
  readonly write: (form: Form, value: Value) => string | undefined;
}

/** NaN: there is no number now. */
export interface NumberEntry<Form> extends FieldOf<Form, number> {
  readonly kind: 'number';
  readonly range: (form: Form) => NumberRange;
  /** The meaning of an empty field; absent: none. */
  readonly whenEmpty?: (form: Form) => number;
  /** The words where there is no number now. */
  readonly insteadOfNumber?: () => string;
}

export interface FieldOption<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
  /** It does not go with the other settings. */
  readonly isUnavailable?: boolean;
}

export interface ChoiceEntry<Form> extends FieldOf<Form, string> {
  readonly kind: 'choice';
  readonly options: (form: Form) => readonly FieldOption[];
  /** The second line of an option. */
  readonly detail?: (form: Form, id: string) => string | undefined;
}

export type Field<Form> = NumberEntry<Form> | ChoiceEntry<Form>;

/** A choice whose options have names of their own. */
interface NamedChoice<Form, Id extends string>
  extends Omit<ChoiceEntry<Form>, 'kind' | 'options' | 'detail' | 'write'> {
  readonly options: (form: Form) => readonly FieldOption<Id>[];
  readonly detail?: (form: Form, id: Id) => string | undefined;
  readonly write: (form: Form, id: Id) => string | undefined;
}

/** The ids that come back are those of the options. */
export function choice<Form, Id extends string>(entry: NamedChoice<Form, Id>): ChoiceEntry<Form> {
  const { detail, write, ...rest } = entry;
  return {
    ...rest,
    kind: 'choice',
    write: (form, id) => write(form, id as Id),
    ...(detail && { detail: (form, id) => detail(form, id as Id) }),
  };
}

interface SettingEntry extends Omit<NumberEntry<SettingForm>, 'kind' | 'name' | 'range' | 'read' | 'write'> {
  readonly read?: NumberEntry<SettingForm>['read'];
}

/** A setting that is one number; the run knows its range. */
export function numberSetting(setting: NumberSetting, entry: SettingEntry): NumberEntry<SettingForm> {
  return {
    kind: 'number',
    name: setting,
    range: ({ scenario }) => settingRange(scenario, setting),
    read: ({ values }) => values[setting] ?? Number.NaN,
    write: (form, value) => form.set(setting, value),
    ...entry,
  };
}
