/** A select for the role of each column of the table. */
import { type ColumnRole, type CsvColumn, type CsvTable, columnRoles, numberRoles } from '../../scenario/csv';
import { formatSetting, messages } from '../../text';

interface ColumnRolesProps {
  readonly table: CsvTable;
  /** One per column. */
  readonly roles: readonly ColumnRole[];
  readonly onChoose: (column: number, role: ColumnRole) => void;
}

export function ColumnRoles({ table, roles, onChoose }: ColumnRolesProps) {
  const words = messages.dataPanel;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll
    <div role="group" aria-label={words.rolesName} className="stack data-roles">
      {table.columns.map((column, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; names may be the same
        <label key={at} className="data-role">
          <span className="cut">{column.name}</span>
          <select
            aria-label={words.roleOf(column.name)}
            value={roles[at]}
            onChange={(event) => onChoose(at, event.target.value as ColumnRole)}
          >
            {columnRoles
              .filter((role) => column.numbers || !numberRoles.includes(role))
              .map((role) => (
                <option key={role} value={role}>
                  {words.roles[role]}
                </option>
              ))}
          </select>
          <span className="aside scenario-soft">{words.example(exampleOf(column))}</span>
        </label>
      ))}
    </div>
  );
}

function exampleOf({ numbers, texts }: CsvColumn): string {
  const [number] = numbers ?? [];
  return number !== undefined && !Number.isNaN(number) ? formatSetting(number) : `“${(texts?.[0] ?? '').slice(0, 24)}”`;
}
