/** A first guess of the roles of a table's columns, from their names and contents. */
import type { CsvColumn, CsvTable } from './csvTable';

export type ColumnRole = 'input' | 'target' | 'class' | 'sampleWeight' | 'label' | 'none';

export const columnRoles: readonly ColumnRole[] = ['input', 'target', 'class', 'sampleWeight', 'label', 'none'];

/** A sample has at most one class, one weight and one label; inputs, targets and weights must be numbers. */
export const singleRoles: readonly ColumnRole[] = ['class', 'sampleWeight', 'label'];
export const numberRoles: readonly ColumnRole[] = ['input', 'target', 'sampleWeight'];

/** A column with more different texts than this holds labels, not classes. */
const mostGuessedClasses = 50;

/** One role per column; at least one input and one target or class if two columns allow it. */
export function guessedRoles({ columns }: Pick<CsvTable, 'columns'>): readonly ColumnRole[] {
  const roles = columns.map(guessOf);
  const taken = new Set<ColumnRole>();
  const unique = roles.map((role): ColumnRole => {
    if (!singleRoles.includes(role)) return role;
    return taken.size < taken.add(role).size ? role : 'none';
  });
  if (unique.includes('target') || taken.has('class')) return unique;
  const last = unique.lastIndexOf('input');
  return unique.filter((role) => role === 'input').length > 1 ? unique.with(last, 'target') : unique;
}

function guessOf({ name, numbers, texts, isEmpty }: CsvColumn): ColumnRole {
  if (isEmpty) return 'none';
  const isLabelName = /^(label|name|id)$/i.test(name);
  if (numbers) {
    if (/^(class|species|category|digit|label)$/i.test(name)) return isFew(numbers) ? 'class' : 'none';
    if (/^id$/i.test(name)) return 'none';
    // A "weight" in kilograms is an input again by one choice; as an input, the weights of samples would be false in silence.
    if (/^(sample[_ ]?)?weights?$|^c\(k\)$/i.test(name)) return 'sampleWeight';
    return /^(y|t)[_ ]?\d*$|^targets?\b/i.test(name) ? 'target' : 'input';
  }
  if (isLabelName || !isFew(texts ?? [])) return 'label';
  return 'class';
}

function isFew(values: readonly unknown[]): boolean {
  const kinds = new Set<unknown>();
  for (const value of values) if (kinds.add(value).size > mostGuessedClasses) return false;
  // If all texts differ they are labels, unless there are very few.
  return kinds.size < values.length || values.length <= 3;
}
