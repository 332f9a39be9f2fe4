/** What a table's columns are to be: a first guess from their names and contents. */
import type { CsvColumn, CsvTable } from './csvTable';

export type ColumnRole = 'input' | 'target' | 'class' | 'label' | 'none';

export const columnRoles: readonly ColumnRole[] = ['input', 'target', 'class', 'label', 'none'];

/** More different texts than this are names, not classes. */
const mostGuessedClasses = 50;

/** One role a column; at least one input and one target or class where there are two columns that can be. */
export function guessedRoles({ columns }: Pick<CsvTable, 'columns'>): readonly ColumnRole[] {
  const roles = columns.map(guessOf);
  let [hasClass, hasLabel] = [false, false];
  const unique = roles.map((role): ColumnRole => {
    const taken = (role === 'class' && hasClass) || (role === 'label' && hasLabel);
    hasClass ||= role === 'class';
    hasLabel ||= role === 'label';
    return taken ? 'none' : role;
  });
  if (unique.includes('target') || hasClass) return unique;
  const last = unique.lastIndexOf('input');
  return unique.filter((role) => role === 'input').length > 1 ? unique.with(last, 'target') : unique;
}

function guessOf({ name, numbers, texts }: CsvColumn): ColumnRole {
  const isLabelName = /^(label|name|id)$/i.test(name);
  if (numbers) {
    if (/^(class|species|category|digit|label)$/i.test(name)) return isFew(numbers) ? 'class' : 'none';
    if (/^id$/i.test(name)) return 'none';
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
