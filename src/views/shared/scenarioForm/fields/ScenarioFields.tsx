/** The fields of one group, side by side, as far as they are there now. */
import type { ReactNode } from 'react';
import type { ScenarioForm } from '../scenarioForm';
import type { FieldGroup, FormName } from './field';
import { fieldsIn } from './fieldList';
import { ScenarioField } from './ScenarioField';

interface ScenarioFieldsProps {
  readonly in: FormName;
  readonly group: FieldGroup;
  readonly form: ScenarioForm;
  /** What a form puts before and after them. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
}

export function ScenarioFields({ in: formName, group, form, before, children }: ScenarioFieldsProps) {
  return (
    <div className="scenario-fields">
      {before}
      {fieldsIn(formName, group)
        .filter((field) => field.isThere?.(form) ?? true)
        .map((field) => (
          <ScenarioField key={field.name} field={field} form={form} />
        ))}
      {children}
    </div>
  );
}
