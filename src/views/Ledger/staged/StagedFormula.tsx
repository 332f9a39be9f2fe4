/** One line of formula for the beat: while rows are added, Σ with the terms so far; otherwise how the newest number is computed. */
import { useContext, useRef } from 'react';
import { decimalTex, type NumericForm, powerOfTenTex, type ShownNumber } from '../../../expression';
import { useFittedText } from '../../../kit/fit/useFittedText';
import { Tex } from '../../../kit/quantity/Tex';
import { StagedFocusContext, type StepView, shownAt, useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  dataGradientOf,
  isKnown,
  leaf,
  linkedTex,
  numericForm,
  type Quantity,
  quantityValue,
  runningTotalAt,
  stepTex,
  symbolicSides,
  symbolTex,
  type Tree,
} from '../../../quantity';
import { useStore } from '../../../store';
import {
  formatApart,
  formatNumber,
  formatShort,
  formatWithPower,
  halfPlace,
  messages,
  type NumberFormat,
  plainSigns,
  shownValue,
} from '../../../text';
import type { Beat } from '../../shared/beats/beat';
import type { StageBeat } from '../../shared/beats/beatContext';
import { columnsOf, type LedgerModel, rowsByAddress } from '../../shared/ledger/ledgerModel';
import { ledgerTree } from '../../shared/ledger/ledgerRows';
import { formatInLedger } from '../../shared/ledger/printedAs';
import { useLedgerModel } from '../../shared/ledger/useLedgerModel';
import { printedOf } from '../footRows';

export function StagedFormula({ beat }: StageBeat) {
  const step = useStep();
  const place = useStore((state) => state.cursor.weight);
  const focus = useContext(StagedFocusContext);
  const model = useLedgerModel(place, step.trace);
  const line = useRef<HTMLDivElement>(null);
  const tex = texOf(beat, focus, { step, model });
  useFittedText(line, tex);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="stage-formula" role="group" aria-label={messages.stage.formula} ref={line}>
      {tex !== undefined && <Tex tex={`\\displaystyle ${tex}`} />}
    </div>
  );
}

interface At {
  readonly step: StepView;
  readonly model: LedgerModel;
}

function texOf({ phase, name, count = 0 }: Beat, focus: Quantity | undefined, at: At): string | undefined {
  const { batchSize } = at.step.trace;
  if (name === 'row') return termsTex(count, at, true);
  if (name === 'sum' && batchSize > 1) return termsTex(batchSize, at);
  if (name === 'division') return dividedTex(at);
  if (name === 'loss') return lossesTex(at);
  if (name === 'stop' && phase !== 'per-sample') return undefined;
  return focus && formulaTex(focus, at);
}

/** Symbols, then digits, from the numbers of the ledger's rows above it. */
function formulaTex(quantity: Quantity, { step, model }: At): string {
  const { trace, stop } = step;
  const style = stepTex(trace);
  // A number that is given is computed from itself.
  const tree = ledgerTree(quantity, trace) ?? leaf(quantity);
  const symbols = symbolicSides(quantity, tree, trace.network, style);
  if (!isKnown(quantity, trace, stop)) return symbols.join(' = ');
  const { lines, relation, result, isResult, isConstant } = ledgerFormula(quantity, tree, { model, trace });
  const sides = isConstant ? symbols.slice(0, 1) : symbols;
  const numbers = lines.length === 1 && !isResult ? lines : [];
  return `${[...sides, ...numbers].join(' = ')} ${relation} ${result}`;
}

/** More terms than this are folded: the first ones, the number of those between, the last ones. */
const mostTerms = 12;
const ends = 3;

/** Σ with the terms so far, or all of them and what they add up to. */
function termsTex(added: number, { step, model }: At, isAdding = false): string {
  const { trace } = step;
  const { formats, place, rows, totals } = model;
  const words = messages.stage;
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const terms = rows.slice(0, added).map(({ product }, index) => {
    const value = shownAt(product, step);
    if (value === 'pending') return `{}+${words.unknown}`;
    const digits = texOfText(formatNumber(Math.abs(value), formats.product));
    const sign = `${index === 0 ? '' : '{}'}${value < 0 ? '-' : index === 0 ? '' : '+'}`;
    return `${sign}${linkedTex(addressOf(product), digits, stepTex(trace))}`;
  });
  const folded = `{}\\text{ ${words.moreTerms(added - 2 * ends)} }`;
  const shown = added > mostTerms ? [...terms.slice(0, ends), folded, ...terms.slice(-ends)] : terms;
  const all = `${shown.join('')}${isAdding && added < trace.batchSize ? '{}+\\cdots' : ''}`;
  const { exponent } = formats.product;
  const left = `${symbolTex(sum, trace.network, stepTex(trace))} = ${exponent === 0 ? all : powerOfTenTex(`\\bigl(${all}\\bigr)`, exponent)}`;
  const total = numberTex(runningTotalAt(trace, place, added), formatInLedger(model, sum), step);
  return isAdding ? left : `${left} ${(totals[0]?.holds ?? true) ? '=' : '\\approx'} ${total}`;
}

/** The sum is divided, but not by what. */
function dividedTex({ step, model }: At): string {
  const { trace } = step;
  const { place } = model;
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const [mean, total] = [dataGradientOf(trace, place), sum].map((one) => symbolTex(one, trace.network, stepTex(trace)));
  const share = `\\dfrac{1}{${messages.stage.unknown}}`;
  const number = numberTex(runningTotalAt(trace, place, trace.batchSize), formatInLedger(model, sum), step);
  return `${mean} = ${share}\\,${total} = ${share}\\,(${number})`;
}

/** The batch loss before the update, and after it. */
function lossesTex({ step }: At): string {
  const { trace } = step;
  const format = formatApart(trace.batchLoss(), trace.lossAfter());
  const losses = (['batchLoss', 'lossAfter'] as const).map(
    (kind) => `${symbolTex({ kind }, trace.network, stepTex(trace))} = ${numberTex({ kind }, format, step)}`,
  );
  return losses.join('\\qquad ');
}

/** `format`: absent where three digits are enough. */
function numberTex(quantity: Quantity, format: NumberFormat | undefined, step: StepView): string {
  if (shownAt(quantity, step) === 'pending') return messages.stage.unknown;
  const value = printedOf(quantity, step);
  const text = format ? formatWithPower(value, format) : formatShort(value);
  return linkedTex(addressOf(quantity), texOfText(text), stepTex(step.trace));
}

/** How a number of the ledger follows from those above it, in the digits that its rows have. */
export function ledgerFormula(
  quantity: Quantity,
  tree: Tree,
  { model, trace }: { readonly model: LedgerModel; readonly trace: StepTrace },
): NumericForm {
  const { place, totals, updateRows, averages, formats } = model;
  const rows = rowsByAddress([...totals, ...updateRows], place, trace);
  const columnOf = columnsOf(rows, trace);
  const means = new Map([
    ['meanActivation', averages.x],
    ['meanDelta', averages.delta],
    ['productOfMeans', averages.product],
  ]);
  const printed = (one: Quantity): ShownNumber | undefined => {
    const value = quantityValue(one, trace);
    const column = columnOf(one);
    if (column === 'exact') return { tex: decimalTex(String(value)), negative: value < 0, value, half: 0 };
    const format = means.get(one.kind) ?? rows.get(addressOf(one))?.format ?? (column && formats[column]);
    // In the digits of formulas.
    if (!format || !Number.isFinite(value)) return undefined;
    const tex = texOfText(formatWithPower(value, format));
    return { tex, negative: tex.startsWith('-'), value: shownValue(value, format), half: halfPlace(value, format) };
  };
  return numericForm(quantity, tree, trace, stepTex(trace), { printed });
}

/** A number as the screen prints it, in TeX. */
function texOfText(text: string): string {
  return decimalTex(plainSigns(text));
}
