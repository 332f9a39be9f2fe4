/** What a table's columns are to be: a first guess from their names and contents. */
import type { CsvColumn, CsvTable } from './csvTable';

export type ColumnRole = 'input' | 'target' | 'class' | 'sampleWeight' | 'label' | 'none';

export const columnRoles: readonly ColumnRole[] = ['input', 'target', 'class', 'sampleWeight', 'label', 'none'];

/** A sample has one class, one weight and one name; and only numbers are inputs, targets and weights. */
export const singleRoles: readonly ColumnRole[] = ['class', 'sampleWeight', 'label'];
export const numberRoles: readonly ColumnRole[] = ['input', 'target', 'sampleWeight'];

/** More different texts than this are names, not classes. */
const mostGuessedClasses = 50;

/** One role a column; at least one input and one target or class where there are two columns that can be. */
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
    // A mere "weight" may well be an input, in kilograms.
    if (/^sample[_ ]?weights?$|^c\(k\)$/i.test(name)) return 'sampleWeight';
    return /^(y|t)[_ ]?\d*$|^targets?\b/i.test(name) ? 'target' : 'input';
  }
  if (isLabelName || !isFew(texts ?? [])) return 'label';
  return 'class';
}

function isFew(values: readonly unknown[]): boolean {
  const kinds = new Set<unknown>();
  for (const value of values) if (kinds.add(value).size > mostGuessedClasses) return false;
  // Each one different: names, unless there are hardly any.
  return kinds.size < values.length || values.length <= 3;
}
