/** A field of a scenario, drawn from its entry: a text box for a number, or a select button. */
import { Choice } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import { useStore } from '../../../../store';
import { formatSetting, messages } from '../../../../text';
import type { SettingForm } from '../scenarioForm';
import type { ChoiceEntry, Field, NumberEntry } from './field';
import './scenarioField.css';

interface ScenarioFieldProps<Form> {
  readonly field: Field<Form>;
  readonly form: Form;
  /** The id of its help. */
  readonly describedBy?: string | undefined;
  /** The width of a text box. */
  readonly width?: string;
}

export function ScenarioField<Form extends SettingForm>({ field, ...rest }: ScenarioFieldProps<Form>) {
  return (
    <div className="stack scenario-field">
      {field.kind === 'number' ? <NumberOf field={field} {...rest} /> : <ChoiceOf field={field} {...rest} />}
    </div>
  );
}

interface NumberOfProps<Form> extends ScenarioFieldProps<Form> {
  readonly field: NumberEntry<Form>;
}

function NumberOf<Form extends SettingForm>({ field, form, width, describedBy }: NumberOfProps<Form>) {
  const value = field.read(form);
  const shown = Number.isNaN(value) ? field.insteadOfNumber?.() : undefined;
  const box = shown === undefined ? width : '7rem';
  const whenEmpty = field.whenEmpty?.(form);
  const source = useStore((state) => state.source);
  return (
    <NumberField
      label={field.label()}
      showLabel
      value={value}
      about={source}
      onCommit={(typed) => {
        const { expected, accepts } = field.range(form);
        return accepts(typed) ? field.write(form, typed) : messages.fields.outside(expected(), formatSetting(typed));
      }}
      {...(shown !== undefined && { shown })}
      {...(box !== undefined && { width: box })}
      {...(whenEmpty !== undefined && { whenEmpty })}
      {...(describedBy !== undefined && { describedBy })}
    />
  );
}

interface ChoiceOfProps<Form> extends ScenarioFieldProps<Form> {
  readonly field: ChoiceEntry<Form>;
}

function ChoiceOf<Form extends SettingForm>({ field, form, describedBy }: ChoiceOfProps<Form>) {
  const options = field
    .options(form)
    .filter(({ isUnavailable }) => !isUnavailable)
    .map(({ id, text }) => {
      const detail = field.detail?.(form, id);
      return detail === undefined ? { id, text } : { id, text, detail };
    });
  return (
    <Choice
      label={field.label()}
      showLabel
      options={options}
      selected={field.read(form)}
      onChoose={(id) => {
        const refusal = field.write(form, id);
        form.onProblem(refusal && messages.fields.refusedOf(field.label(), refusal));
      }}
      {...(describedBy !== undefined && { describedBy })}
    />
  );
}
