/** One line of formula for the beat: while rows are added, Σ with the terms so far; otherwise how the newest number is computed. */

import { useMemo, useRef } from 'react';
import { useRem } from '../../../kit/chrome/remInPixels';
import { useFittedText } from '../../../kit/fit/useFittedText';
import { QuantityNumber, QuantityText } from '../../../kit/quantity/QuantityNumber';
import { Tex } from '../../../kit/quantity/Tex';
import { shownAt, useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  dataGradientOf,
  isKnown,
  numericForm,
  type Quantity,
  runningTotalAt,
  type Stop,
  stepTex,
  symbolicTex,
  symbolTex,
} from '../../../quantity';
import { useStore } from '../../../store';
import { formatApart, formatNumber, messages } from '../../../text';
import type { Beat } from '../../shared/beats/beat';
import { beatFocus } from '../../shared/beats/beatFocus';
import { type LedgerModel, ledgerModel } from '../../shared/ledger/ledgerModel';
import { ledgerTree } from '../../shared/ledger/ledgerRows';
import { formatInLedger } from '../../shared/ledger/printedAs';
import { stagedModel } from '../../shared/ledger/stagedModel';
import { ledgerFormula } from './ledgerFormula';
import { leastText, type StagedProps } from './stage';

export function StagedFormula({ beat }: StagedProps) {
  const { trace, stop } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const rem = useRem();
  const model = useMemo(() => stagedModel(ledgerModel(trace, place), trace), [trace, place]);
  const line = useRef<HTMLDivElement>(null);
  const added = termsAt(beat, trace);
  const quantity = added === 0 && isOfOneNumber(beat) ? beatFocus(beat, trace, { place, sample }) : undefined;
  const tex = quantity && formulaTex(quantity, trace, { stop, model });
  useFittedText(line, leastText * rem, tex ?? `${beat.name} ${added} ${trace.step} ${trace.batchSize}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="stage-formula" role="group" aria-label={messages.stage.formula} ref={line}>
      {tex !== undefined && <Tex tex={`\\displaystyle ${tex}`} />}
      {beat.name === 'division' && <Divided model={model} />}
      {beat.name === 'loss' && <Losses />}
      {added > 0 && <Terms model={model} beat={beat} added={added} />}
    </div>
  );
}

/** How many terms of Σ are written; 0 where the formula is another one. */
function termsAt({ name, count = 0 }: Beat, trace: StepTrace): number {
  if (name === 'row') return count;
  return name === 'sum' && trace.batchSize > 1 ? trace.batchSize : 0;
}

/** Whether the line says how one number is computed. */
function isOfOneNumber({ phase, name }: Beat): boolean {
  return name === 'stop' ? phase === 'per-sample' : name !== 'division' && name !== 'loss';
}

/** Symbols, then digits, from the numbers of the ledger's rows above it. */
function formulaTex(
  quantity: Quantity,
  trace: StepTrace,
  { stop, model }: { readonly stop: Stop; readonly model: LedgerModel },
): string {
  const style = stepTex(trace);
  const left = symbolTex(quantity, trace.network, style);
  const tree = ledgerTree(quantity, trace);
  if (!tree) return left;
  const right = symbolicTex(tree, trace.network, style);
  // Its symbol is the product itself, without the factor B of a sum.
  const symbols = quantity.kind === 'productOfMeans' ? right : `${left} = ${right}`;
  if (!isKnown(quantity, trace, stop)) return symbols;
  const asPrinted = ledgerFormula(quantity, model, trace);
  if (asPrinted) return `${symbols} = ${asPrinted}`;
  const { lines, relation, result } = numericForm(quantity, tree, trace);
  return lines.length === 1 ? `${symbols} = ${lines[0]} ${relation} ${result}` : `${symbols} ${relation} ${result}`;
}

/** The sum is divided, but not by what. */
function Divided({ model }: { readonly model: LedgerModel }) {
  const step = useStep();
  const { trace } = step;
  const words = messages.stage;
  const place = model.place;
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const total = runningTotalAt(trace, place, trace.batchSize);
  const tex = (quantity: Quantity): string => symbolTex(quantity, trace.network, stepTex(trace));
  const share = `\\dfrac{1}{${words.unknown}}`;
  return (
    <>
      <Tex tex={`\\displaystyle ${tex(dataGradientOf(trace, place))} = ${share} ${tex(sum)} = ${share}`} /> (
      <span className="stage-term" data-quantity={addressOf(total)}>
        <QuantityText quantity={total} step={step} format={formatInLedger(model, sum)} withPower />
      </span>
      )
    </>
  );
}

/** The batch loss before the update, and after it. */
function Losses() {
  const step = useStep();
  const format = formatApart(step.trace.batchLoss(), step.trace.lossAfter());
  return (['batchLoss', 'lossAfter'] as const).map((kind) => (
    <span key={kind} className="stage-loss">
      <Tex tex={symbolTex({ kind }, step.trace.network, stepTex(step.trace))} /> {messages.ledger.equals}{' '}
      <QuantityNumber quantity={{ kind }} step={step} format={format} withPower />
    </span>
  ));
}

/** More terms than this are folded: the first ones, the number of those between, the last ones. */
const mostTerms = 12;
const ends = 3;

interface TermsProps {
  readonly model: LedgerModel;
  readonly beat: Beat;
  readonly added: number;
}

function Terms({ model, beat, added }: TermsProps) {
  const step = useStep();
  const { trace } = step;
  const words = messages.stage;
  const sum: Quantity = { kind: 'gradientSum', ...model.place };
  const shown =
    added <= mostTerms
      ? model.rows.slice(0, added)
      : [...model.rows.slice(0, ends), undefined, ...model.rows.slice(added - ends, added)];
  const total = runningTotalAt(trace, model.place, added);
  const isAdding = beat.name === 'row';
  return (
    <>
      <Tex tex={`\\displaystyle ${symbolTex(sum, trace.network, stepTex(trace))} =`} />{' '}
      {shown.map((row, index) => {
        if (!row) return <span key="more">{words.moreTerms(added - 2 * ends)} </span>;
        const known = shownAt(row.product, step);
        if (known === 'pending') {
          return (
            <span key={row.row} className="stage-term">
              {index > 0 && '+ '}
              {words.unknown}{' '}
            </span>
          );
        }
        const value = known;
        const sign = value < 0 ? '−' : index === 0 ? '' : '+';
        return (
          <span
            key={row.row}
            className={`stage-term ${isAdding && row.row === added ? 'now' : ''}`}
            data-quantity={addressOf(row.product)}
          >
            {sign && `${sign}${index === 0 ? '' : ' '}`}
            {formatNumber(Math.abs(value), model.formats.product)}{' '}
          </span>
        );
      })}
      {isAdding ? (
        added < trace.batchSize && <span className="soft">+ …</span>
      ) : (
        <span data-quantity={addressOf(total)}>
          {(model.totals[0]?.holds ?? true) ? messages.ledger.equals : messages.ledger.roughly}{' '}
          <strong>
            <QuantityText quantity={total} step={step} format={formatInLedger(model, sum)} withPower />
          </strong>
        </span>
      )}
    </>
  );
}
