/** The contents of Formulas as data: the focused quantity, then the quantities of its factors. */
import { leaves, type NumericForm, signsIn } from '../../expression';
import { numericFormula, symbolicFormula, treeOf } from '../../kit/quantity/formulaTex';
import type { StepTrace } from '../../model';
import {
  type Derivation,
  derivationOf,
  hasLongSymbols,
  isKnown,
  numericForm,
  type Quantity,
  quantityValue,
  type Stop,
  sameQuantity,
  stepTex,
  symbolicSides,
  type Tree,
} from '../../quantity';
import { columnFormat, type NumberFormat } from '../../text';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { formatOfCell } from '../shared/ledger/printedAs';

export interface FormulaBlock {
  readonly quantity: Quantity;
  readonly derivation: Derivation | undefined;
  readonly known: boolean;
  /** The quantities of the formula, each once; of a long sum, only those that are written out. */
  readonly factors: readonly Quantity[];
}

/** Few enough that a change renders less than a dozen formulas. */
const mostBlocks = 4;
const mostFactors = 24;

export interface FormulaContext {
  readonly trace: StepTrace;
  readonly stop: Stop;
  /** In a sum over samples, the sample whose factors are shown. */
  readonly sample: number;
}

/** The focus, the phase's follow-ups, then the computed parents of the last one. */
export function formulaBlocks(
  focus: Quantity,
  followUps: readonly Quantity[],
  { trace, stop, sample }: FormulaContext,
): readonly FormulaBlock[] {
  const quantities = [focus, ...followUps];
  const last = quantities.at(-1) ?? focus;
  for (const parent of parentsOf(last, trace).filter((one) => isOf(one, sample) && !isConstantOne(one))) {
    if (quantities.length >= mostBlocks) break;
    const already = quantities.some((other) => sameQuantity(other, parent));
    if (!already && derivationOf(parent, trace) !== undefined) quantities.push(parent);
  }
  return quantities.map((quantity) => blockOf(quantity, trace, stop));
}

function blockOf(quantity: Quantity, trace: StepTrace, stop: Stop): FormulaBlock {
  const derivation = derivationOf(quantity, trace);
  const all = derivation ? shownLeaves(derivation) : [];
  return {
    quantity,
    derivation,
    known: isKnown(quantity, trace, stop),
    factors: all.length <= mostFactors ? all : [...all.slice(0, 6), ...all.slice(-2)],
  };
}

/** The leaves of the formula, and of the product before it if that is shown without a result. */
function shownLeaves({ expression, alternative }: Derivation): readonly Quantity[] {
  if (!alternative?.losesDigits) return leaves(expression);
  const before = leaves(alternative.expression);
  return [...before, ...leaves(expression).filter((leaf) => !before.some((other) => sameQuantity(leaf, other)))];
}

/** δ before x, because δ is the factor that needs explaining. */
function parentsOf(quantity: Quantity, trace: StepTrace): readonly Quantity[] {
  const derivation = derivationOf(quantity, trace);
  if (!derivation) return [];
  const parents = shownLeaves(derivation);
  const rank = ({ kind }: Quantity): number => (kind === 'delta' ? 0 : kind === 'weight' ? 2 : 1);
  return [...parents].sort((one, other) => rank(one) - rank(other));
}

/** Whether a quantity belongs to this sample, or to the batch. */
function isOf(quantity: Quantity, sample: number): boolean {
  return !('sample' in quantity) || quantity.sample === sample;
}

function isConstantOne(quantity: Quantity): boolean {
  return quantity.kind === 'activation' && quantity.unit === 0;
}

/** The block in numbers, with the digits that the ledger has of them. */
export function blockInNumbers(
  quantity: Quantity,
  tree: Tree,
  { trace, ledger, isWide = false }: InNumbers,
): NumericForm {
  const decimals = (one: Quantity): number => printedFormat(ledger, one, trace).decimals;
  const form = numericForm(quantity, tree, trace, undefined, { decimals });
  return isWide ? inWideLines(form) : form;
}

export interface InNumbers {
  readonly trace: StepTrace;
  readonly ledger: LedgerModel;
  /** The room has more width than height. */
  readonly isWide?: boolean;
}

/** The characters of one line of a sum beside its symbol, in half of a stage. */
const mostSigns = 44;

/** The same formula for a wide room, which is low: as many terms on each line as it holds. */
function inWideLines(form: NumericForm): NumericForm {
  const lines: string[] = [];
  let room = 0;
  for (const line of form.lines) {
    const signs = signsIn(line);
    const last = lines.at(-1);
    room -= signs;
    if (last === undefined || room < 0) {
      lines.push(line);
      room = mostSigns - signs;
    } else lines[lines.length - 1] = `${last} ${line}`;
  }
  return { ...form, lines };
}

/** How Formulas prints a number: as the ledger does, and where it has none, to at least three digits. */
export function printedFormat(ledger: LedgerModel, quantity: Quantity, trace: StepTrace): NumberFormat {
  return formatOfCell(ledger, quantity) ?? columnFormat([quantityValue(quantity, trace)]);
}

/** A later block on one line: the symbol, the numbers above their symbols, the value. */
export function shortFormula(
  block: FormulaBlock,
  numbers: InNumbers,
): { readonly tex: string; readonly termsInAll: number } {
  const { quantity, derivation, known } = block;
  const { trace } = numbers;
  if (!known) return { tex: symbolicFormula(block, trace), termsInAll: 0 };
  const form = blockInNumbers(quantity, treeOf(block), numbers);
  const [left] = symbolicSides(quantity, treeOf(block), trace.network, stepTex(trace));
  if (form.isConstant || !derivation) return { tex: `${left} = ${form.result}`, termsInAll: 0 };
  if (form.annotated !== undefined) {
    const first = hasLongSymbols() ? `{${left}} = {${form.annotated}}` : `{${left} = ${form.annotated}}`;
    const rest = form.isResult ? '' : `\\allowbreak{{}${form.relation} ${form.result}}`;
    return { tex: `${first}${rest}`, termsInAll: 0 };
  }
  if (form.lines.length === 1) return { tex: `{${left}}${numericFormula(form)}`, termsInAll: form.termsInAll };
  // A long symbol has a line of its own, so that the terms begin below it.
  const first = hasLongSymbols() ? `&${left} \\\\` : left;
  return {
    tex: `\\begin{aligned}${first} ${numericFormula(form).replace('\\begin{aligned}', '').replace('\\end{aligned}', '').replace(/^=/, '&=')}\\end{aligned}`,
    termsInAll: form.termsInAll,
  };
}
