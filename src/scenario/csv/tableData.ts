/** Samples from a table: columns by their roles, one output per class, and inputs standardised on request. */
import { messages } from '../../text';
import { oneHot } from '../datasets/dataset';
import type { InlineData } from '../filled';
import { limits } from '../limits';
import type { ColumnRole } from './columnRoles';
import type { CsvColumn, CsvTable, Share } from './csvTable';

/** (x − mean) / sd, with sd = √(1/N Σ (x − mean)²); 1 in place of an sd of 0. */
export interface Standardised {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
}

export interface TableData {
  readonly data: InlineData;
  /** The classes in the order of the outputs; empty without a class column. */
  readonly classes: readonly string[];
  /** One per input; empty unless requested. */
  readonly standardised: readonly Standardised[];
}

export type TableDataResult = ({ readonly ok: true } & TableData) | { readonly ok: false; readonly sentence: string };

export interface TableChoice {
  /** One per column. */
  readonly roles: readonly ColumnRole[];
  readonly standardise: boolean;
}

/** Rows per slice of work. */
const slice = 256;

/** Creates the samples, in slices. */
export function* tableData(table: CsvTable, { roles, standardise }: TableChoice): Generator<Share, TableDataResult> {
  const words = messages.csv;
  const inRole = (role: ColumnRole): readonly CsvColumn[] => table.columns.filter((_, at) => roles[at] === role);
  const fail = (sentence: string): TableDataResult => ({ ok: false, sentence });
  const [inputs, targets] = [inRole('input'), inRole('target')];
  const classColumn = inRole('class')[0];
  const labelColumn = inRole('label')[0];
  const weightColumn = inRole('sampleWeight')[0];
  if (inputs.length === 0) return fail(words.noInput);
  if (targets.length === 0 && !classColumn) return fail(words.noTarget);
  const numeric = [...inputs, ...targets, ...(weightColumn ? [weightColumn] : [])];
  const unread =
    numeric.map(unreadCell).find((sentence) => sentence !== undefined) ??
    negativeWeight(weightColumn) ??
    missingClass(classColumn);
  if (unread !== undefined) return fail(unread);

  const ofClass = classColumn && textsOf(classColumn);
  const classes = ofClass ? classesOf(ofClass) : [];
  const outputs = targets.length + classes.length;
  const most = limits.dataNumbers;
  if (table.rowCount * Math.max(inputs.length, outputs) > most) {
    return fail(words.tooManyNumbers(table.rowCount, Math.max(inputs.length, outputs), most));
  }
  const classNumber = new Map(classes.map((name, index) => [name, index]));
  const standards = standardise ? inputs.map(standardOf) : [];
  const [inputRows, targetRows]: [number[][], number[][]] = [[], []];
  for (let row = 0; row < table.rowCount; row++) {
    inputRows.push(
      inputs.map(({ numbers }, at) => {
        const value = numbers?.[row] ?? Number.NaN;
        const standard = standards[at];
        return standard ? (value - standard.mean) / (standard.sd || 1) : value;
      }),
    );
    const hot = ofClass ? oneHot(classNumber.get(ofClass[row] ?? '') ?? 0, classes.length) : [];
    targetRows.push([...targets.map(({ numbers }) => numbers?.[row] ?? Number.NaN), ...hot]);
    if (row % slice === slice - 1) yield { share: row / table.rowCount };
  }
  const labels = (labelColumn ? textsOf(labelColumn) : ofClass)?.map((text) => text.slice(0, limits.labelLength));
  const hasLabels = labels?.some((label) => label !== '');
  const sampleWeights = weightColumn?.numbers;
  const data: InlineData = {
    inputs: inputRows,
    targets: targetRows,
    ...(hasLabels && labels && { labels }),
    ...(sampleWeights && { sampleWeights }),
  };
  return { ok: true, data, classes, standardised: standards };
}

function unreadCell({ name, numbers, texts, bad }: CsvColumn): string | undefined {
  if (bad) return messages.csv.notANumber(name, bad.row, bad.text);
  return numbers ? undefined : messages.csv.notNumbers(name, texts?.find((text) => text !== '') ?? '');
}

function negativeWeight(column: CsvColumn | undefined): string | undefined {
  const row = column?.numbers?.findIndex((weight) => weight < 0) ?? -1;
  return row < 0 || !column ? undefined : messages.csv.negativeWeight(column.name, row + 1, column.numbers?.[row] ?? 0);
}

/** A sample without a class has no target; an empty text would be a class of its own. */
function missingClass(column: CsvColumn | undefined): string | undefined {
  if (!column) return undefined;
  // The first rows had numbers in every cell, but a later one has none.
  if (column.bad && !column.texts) return messages.csv.notANumber(column.name, column.bad.row, column.bad.text);
  const row = textsOf(column).indexOf('');
  return row < 0 ? undefined : messages.csv.missingClass(column.name, row + 1);
}

function textsOf({ numbers, texts }: CsvColumn): readonly string[] {
  return texts ?? numbers?.map((value) => (Number.isNaN(value) ? '' : String(value))) ?? [];
}

/** Numbers in numeric order, texts in alphabetical order, the same on every machine. */
function classesOf(texts: readonly string[]): readonly string[] {
  const classes = [...new Set(texts)];
  const numbers = classes.every((text) => text !== '' && Number.isFinite(Number(text)));
  return classes.sort((one, other) => (numbers ? Number(one) - Number(other) : one < other ? -1 : 1));
}

function standardOf({ name, numbers = [] }: CsvColumn): Standardised {
  // Because of rounding, a constant column could have a standard deviation slightly above 0.
  const [first = 0] = numbers;
  if (numbers.every((value) => value === first)) return { name, mean: first, sd: 0 };
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { name, mean, sd: Math.sqrt(squares / numbers.length) };
}
