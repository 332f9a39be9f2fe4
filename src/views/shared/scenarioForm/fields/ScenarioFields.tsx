/** The fields of some groups, side by side, as far as they are there now, and their help beneath. */
import { type ReactNode, useId } from 'react';
import type { ScenarioForm } from '../scenarioForm';
import type { FieldGroup } from './field';
import { fieldList } from './fieldList';
import { ScenarioField } from './ScenarioField';

interface ScenarioFieldsProps {
  readonly groups: readonly FieldGroup[];
  readonly form: ScenarioForm;
  /** What a form puts before and after them. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
}

export function ScenarioFields({ groups, form, before, children }: ScenarioFieldsProps) {
  const id = useId();
  const shown = fieldList
    .filter((field) => groups.includes(field.group) && (field.isThere?.(form) ?? true))
    .map((field) => ({ field, help: field.help?.(form), helpId: `${id}-${field.name}` }));
  return (
    <div className="stack scenario-group">
      <div className="flow scenario-fields">
        {before}
        {shown.map(({ field, help, helpId }) => (
          <ScenarioField
            key={field.name}
            field={field}
            form={form}
            describedBy={help === undefined ? undefined : helpId}
          />
        ))}
        {children}
      </div>
      {shown.map(
        ({ help, helpId }) =>
          help !== undefined && (
            <p key={helpId} className="aside scenario-soft" id={helpId}>
              {help}
            </p>
          ),
      )}
    </div>
  );
}
