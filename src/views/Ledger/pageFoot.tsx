/** The rows under the rule on the page: with settings, a field for the weight, and the result without the samples left out. */

import type { CSSProperties } from 'react';
import { NumberField } from '../../kit/fields/NumberField';
import { AbsentMark, PendingMark, QuantityText } from '../../kit/quantity/QuantityNumber';
import { sampleNames } from '../../kit/quantity/sampleNames';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { FootRow } from '../../kit/table/column';
import { weightWithout } from '../../model';
import { isKnown, knownFrom, phaseNumber, type Quantity, quantityValue } from '../../quantity';
import { formatNumber, messages } from '../../text';
import type { UpdateRow } from '../shared/ledger/ledgerModel';
import { printedAs } from '../shared/ledger/printedAs';
import { type FootParts, numberRow, OwnExponent } from './footRows';
import { RowLabel } from './RowLabel';

interface PageFoot extends FootParts {
  /** Samples left out by Influence; the totals include them. */
  readonly leftOut: readonly number[];
  readonly onSetWeight: (value: number) => string | undefined;
}

export function pageFoot(parts: PageFoot): readonly FootRow[] {
  const { model, step, leftOut } = parts;
  const { totals, updateRows, formats } = model;
  const classOf = ({ name, quantity }: UpdateRow): string =>
    `ledger-foot ledger-foot-${name} ${isKnown(quantity, step.trace, step.stop) ? '' : 'waiting'}`;
  return [
    ...totals.map((row, index) =>
      numberRow(row, parts, {
        label: <RowLabel row={row} step={step} formats={formats} />,
        className: `${classOf(row)} ledger-total`,
        // Each keeps its place above those below it.
        style: { '--ledger-below': totals.length - 1 - index } as CSSProperties,
      }),
    ),
    ...(leftOut.length > 0 ? [withoutRow(parts)] : []),
    ...updateRows
      .filter((row) => !isLater(row, step))
      .map((row) =>
        numberRow(row, parts, {
          label: (
            <>
              <RowLabel row={row} step={step} formats={formats} />
              {row.name === 'newWeight' && <WeightNow {...parts} />}
            </>
          ),
          className: classOf(row),
        }),
      ),
  ];
}

/** The rows of the rule come with the phase that computes them. */
function isLater({ quantity }: UpdateRow, { trace, stop }: StepView): boolean {
  return phaseNumber(stop.phase) < phaseNumber(knownFrom(quantity, trace).phase);
}

/** The weight before the step, which can be changed. */
function WeightNow({ model, step, onSetWeight }: PageFoot) {
  const words = messages.ledger;
  const weight: Quantity = { kind: 'weight', ...model.place };
  return (
    <>
      {' '}
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
    </>
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
