/** The rows under the rule on the page: with settings, a field for the weight, and the result without the samples left out. */

import type { CSSProperties } from 'react';
import { NumberField } from '../../kit/fields/NumberField';
import { AbsentMark, PendingMark, QuantityText } from '../../kit/quantity/QuantityNumber';
import { sampleNames } from '../../kit/quantity/sampleNames';
import { isCovered, type StepView, shownAt } from '../../kit/quantity/useStep';
import type { FootRow } from '../../kit/table/column';
import { type StepTrace, weightWithout } from '../../model';
import { divisionRow, isAbsent, isKnown, knownFrom, type Quantity, quantityValue } from '../../quantity';
import { formatNumber, formatShort, messages, ownPower } from '../../text';
import { averagesLabel } from '../shared/ledger/averages';
import type { LedgerModel, UpdateRow } from '../shared/ledger/ledgerModel';
import { printedAs } from '../shared/ledger/printedAs';
import { MeanOrSumButton } from '../shared/reduction/MeanOrSumButton';
import { averagesRow, type FootParts, footRows, numberRow } from './footRows';
import { OwnExponent } from './OwnExponent';
import { RowLabel } from './RowLabel';
import { inMetWords, verdictOn } from './verdict';

interface PageFoot extends FootParts {
  /** Samples left out by Influence; the totals include them. */
  readonly leftOut: readonly number[];
  readonly onSetWeight: (value: number) => string | undefined;
}

export function pageFoot(parts: PageFoot): readonly FootRow[] {
  const { model, step, leftOut, onSetWeight } = parts;
  const classOf = ({ name, quantity }: UpdateRow): string =>
    `ledger-foot ledger-foot-${name} ${isKnown(quantity, step.trace, step.stop) ? '' : 'waiting'}`;
  const hasMeans = model.showsAverages && !parts.unmet?.includes('means');
  return footRows(
    { ...model, showsAverages: hasMeans },
    {
      total: (row, index) =>
        numberRow(row, parts, {
          label: <TotalLabel row={row} step={step} model={model} />,
          className: `${classOf(row)} ledger-total`,
          // Each keeps its place above those below it.
          style: { '--ledger-below': model.totals.length - 1 - index } as CSSProperties,
        }),
      afterTotals: leftOut.length > 0 ? withoutRow(parts) : undefined,
      averages: () => judgedAverages(parts),
      rule(row, index) {
        const shown = numberRow(row, parts, {
          className: classOf(row),
          label: (
            <>
              <RowLabel row={row} step={step} formats={model.formats} />
              {row.name === 'newWeight' && <WeightNow model={model} step={step} onSetWeight={onSetWeight} />}
            </>
          ),
        });
        const isLast = index === model.updateRows.length - 1;
        return isLast ? { ...shown, cells: { ...shown.cells, ...whenKnown(row, step) } } : shown;
      },
    },
  );
}

/** Before the rule is computed, beside its last row: the phase that does it. */
function whenKnown({ quantity }: UpdateRow, { trace, stop }: StepView): FootRow['cells'] {
  if (isKnown(quantity, trace, stop) || stop.covers || isAbsent(quantity, trace)) return {};
  const phase = messages.phases.names[knownFrom(quantity, trace).phase];
  return { size: { content: messages.ledger.when(phase), className: 'aside ledger-when', isText: true } };
}

interface LabelProps {
  readonly model: LedgerModel;
  readonly step: StepView;
}

/** The row that ends the reduction has a button that asks what it is divided by. */
function TotalLabel({ row, step, model }: LabelProps & { readonly row: UpdateRow }) {
  const label = <RowLabel row={row} step={step} formats={model.formats} />;
  if (!endsReduction(row, step.trace)) return label;
  return (
    <span className="ledger-asked">
      <span className="ledger-asked-label">{label}</span> <MeanOrSumButton className="soft ledger-asks" />
    </span>
  );
}

/** The row of the mean, or of the sum where nothing is divided. */
function endsReduction({ name }: UpdateRow, trace: StepTrace): boolean {
  if (trace.batchSize === 0) return false;
  return name === 'mean' || (name === 'sum' && divisionRow(trace) === 'none');
}

interface WeightNowProps extends LabelProps, Pick<PageFoot, 'onSetWeight'> {}

/** The weight before the step, which can be changed. */
function WeightNow({ model, step, onSetWeight }: WeightNowProps) {
  const words = messages.ledger;
  const weight: Quantity = { kind: 'weight', ...model.place };
  return (
    <span className="soft ledger-now">
      {words.before}{' '}
      <NumberField
        label={words.editWeight}
        value={quantityValue(weight, step.trace)}
        shown={printedAs(model, weight, step.trace)}
        onCommit={onSetWeight}
        signed
      />
    </span>
  );
}

/** The result without the samples that are left out. The sum above does not change. */
function withoutRow({ model, step, leftOut }: PageFoot): FootRow {
  const { place, formats, totals } = model;
  const { trace, run } = step;
  // In the same format as the batch gradient above.
  const format = totals.findLast(({ name }) => name === 'mean' || name === 'gradient')?.format ?? formats.product;
  const kept = weightWithout({ trace, data: run.data }, place, leftOut);
  const pending = shownAt({ kind: 'batchGradient', ...place }, step) === 'pending';
  const [sample = 0] = leftOut;
  const one: Quantity | undefined =
    kept && leftOut.length === 1 ? { kind: 'leaveOneOutGradient', ...place, sample } : undefined;
  return {
    id: 'without',
    label: messages.leftOut.row(sampleNames(leftOut)),
    className: 'ledger-foot ledger-foot-without',
    isAside: true,
    cells: {
      product: {
        quantity: one,
        content: (
          <>
            {one ? (
              <QuantityText quantity={one} step={step} format={format} />
            ) : pending ? (
              <PendingMark phase={messages.phases.names.sum} />
            ) : kept ? (
              <span className="number">{formatNumber(kept.batchGradient, format)}</span>
            ) : (
              <AbsentMark />
            )}
            {!pending && kept && <OwnExponent value={kept.batchGradient} format={format} column={formats.product} />}
          </>
        ),
      },
    },
  };
}

/** The product of the means: crossed out if it is wrong, otherwise with the reason why it is right. */
function judgedAverages(parts: FootParts): FootRow {
  const { model, step, unmet } = parts;
  const { trace, stop } = step;
  const words = messages.ledger;
  const sum = trace.settings.reduction === 'sum';
  const covariance: Quantity = { kind: 'covariance', ...model.place };
  const known = isKnown({ kind: 'productOfMeans', ...model.place }, trace, stop);
  // It compares with the gradient.
  const compared = known && isKnown({ kind: 'batchGradient', ...model.place }, trace, stop);
  const verdict = compared ? verdictOn(model.place, trace) : undefined;
  // Where the gradient is covered, whether they are wrong would tell of it.
  const wrong = verdict ? !verdict.right : !isCovered({ kind: 'batchGradient', ...model.place }, step);
  const averages = averagesLabel(trace);
  const isUnnamed = unmet?.includes('covariance') ?? false;
  const gap = (): string => {
    const value = quantityValue(covariance, trace);
    if (isUnnamed) return words.unnamedGap(formatShort(Math.abs(sum ? trace.batchSize * value : value)));
    return (sum ? words.gapSum : words.gap)({ covariance: gapText(value, model) });
  };
  return averagesRow(parts, {
    className: `ledger-foot ledger-averages ${known ? '' : 'waiting'} ${known && wrong ? 'wrong is-crossed' : ''}`,
    label: wrong ? words.averagesWrong(averages) : averages,
    verdict: {
      ...(!isUnnamed && { quantity: covariance }),
      content: verdict && (
        <>
          <strong>{words.verdicts[verdict.right ? inMetWords(verdict.why, unmet) : verdict.how]}</strong>
          {!verdict.right && <span className="ledger-gap">{gap()}</span>}
        </>
      ),
    },
  });
}

/** = with the same digits if subtracting the printed numbers gives them; otherwise ≈ with significant digits. */
function gapText(covariance: number, { averages }: LedgerModel): string {
  const words = messages.ledger;
  if (!averages.gapHolds) return `${words.roughly} ${formatShort(covariance)}`;
  const { exponent } = averages.product;
  const power = exponent === 0 ? '' : ownPower(exponent);
  return `${words.equals} ${formatNumber(covariance, averages.product)}${power}`;
}
