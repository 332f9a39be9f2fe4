/** Under the ledger's sum: the result without the samples that are left out. The sum above does not change. */
import { useMemo } from 'react';
import { PendingMark, QuantityText } from '../../kit/quantity/QuantityNumber';
import { sampleNames } from '../../kit/quantity/sampleNames';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { weightWithout } from '../../model';
import { addressOf, factorKinds, type Quantity } from '../../quantity';
import { formatNumber, messages } from '../../text';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { OwnExponent } from './OwnExponent';

interface WithoutRowProps {
  readonly step: StepView;
  readonly model: LedgerModel;
  readonly leftOut: readonly number[];
}

export function WithoutRow({ step, model, leftOut }: WithoutRowProps) {
  const { place, formats } = model;
  // In the same format as the batch gradient above.
  const format = model.totals.findLast(({ name }) => name === 'mean' || name === 'gradient')?.format ?? formats.product;
  const { trace, run } = step;
  const kept = useMemo(
    () => weightWithout({ trace, data: run.data }, place, leftOut),
    [trace, run.data, place, leftOut],
  );
  const batchGradient: Quantity = { kind: 'batchGradient', ...place };
  const pending = shownAt(batchGradient, step) === 'pending';
  const [only] = leftOut;
  const one: Quantity | undefined =
    kept && leftOut.length === 1 && only !== undefined
      ? { kind: 'leaveOneOutGradient', ...place, sample: only }
      : undefined;
  return (
    <tr {...gridRole.none} className="ledger-foot ledger-foot-without">
      <td {...gridRole.none} colSpan={5 + 2 * factorKinds(trace).length} className="ledger-label">
        {messages.leftOut.row(sampleNames(leftOut))}
      </td>
      <td {...gridRole.none} className="ledger-product" {...(one && { 'data-quantity': addressOf(one) })}>
        {one ? (
          <QuantityText quantity={one} step={step} format={format} />
        ) : pending ? (
          <PendingMark phase={messages.phases.names.sum} />
        ) : (
          <span className="number">{kept ? formatNumber(kept.batchGradient, format) : '—'}</span>
        )}
        {!pending && kept && <OwnExponent format={format} column={formats.product} />}
      </td>
      <td {...gridRole.none} className="ledger-adding" />
    </tr>
  );
}
