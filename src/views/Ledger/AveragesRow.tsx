/** The crossed-out row: mean times mean, in the columns of the products. */

import { QuantityText } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { addressOf, isKnown, type Quantity, quantityValue } from '../../quantity';
import { formatNumber, formatShort, messages, superscript } from '../../text';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { OwnExponent } from './OwnExponent';
import { verdictOn } from './verdict';

interface AveragesRowProps {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly index: number;
}

/** The common mistake in the same columns: crossed out if it is wrong, otherwise with the reason why it is right. */
export function AveragesRow({ model, step, index }: AveragesRowProps) {
  const { trace, stop } = step;
  const { layer, from, to } = model.place;
  const words = messages.ledger;
  const sum = trace.settings.reduction === 'sum';
  const product: Quantity = { kind: 'productOfMeans', layer, from, to };
  const known = isKnown(product, trace, stop);
  // It compares with the gradient.
  const compared = known && isKnown({ kind: 'batchGradient', layer, from, to }, trace, stop);
  const verdict = compared ? verdictOn(model.place, trace) : undefined;
  const wrong = verdict === undefined || !verdict.right;
  const label = wrong ? words.averagesWrong : words.averagesRight;
  const covariance: Quantity = { kind: 'covariance', layer, from, to };
  const cell = (column: number, quantity: Quantity) => ({
    role: 'gridcell' as const,
    'data-row': index,
    'data-column': column,
    'data-quantity': addressOf(quantity),
    tabIndex: -1,
  });
  const meanX: Quantity = { kind: 'meanActivation', layer: layer - 1, unit: from };
  const meanDelta: Quantity = { kind: 'meanDelta', layer, unit: to };
  return (
    <tr
      {...gridRole.row}
      aria-rowindex={index + 1}
      className={`ledger-foot ledger-averages ${known ? '' : 'waiting'} ${known && wrong ? 'wrong is-crossed' : ''}`}
    >
      <th {...gridRole.rowHeader} className="ledger-label" data-row={index} data-column={0} tabIndex={-1}>
        {label} {sum && <small>{words.averagesTimes({ batchSize: trace.batchSize })}</small>}
      </th>
      <td {...cell(1, meanX)} className="ledger-x">
        <QuantityText quantity={meanX} step={step} format={model.averages.x} />
      </td>
      <td {...gridRole.none} className="ledger-sign">
        {words.times}
      </td>
      <td {...cell(2, meanDelta)} className="ledger-delta">
        <QuantityText quantity={meanDelta} step={step} format={model.averages.delta} />
      </td>
      <td {...gridRole.none} className="ledger-sign">
        {model.averages.holds || !known ? words.equals : words.roughly}
      </td>
      <td {...cell(3, product)} className="ledger-product">
        <QuantityText quantity={product} step={step} format={model.averages.product} />
        {known && <OwnExponent format={model.averages.product} column={model.formats.product} />}
      </td>
      <td {...cell(4, covariance)} className="ledger-verdict">
        {verdict && (
          <>
            <strong>{words.verdicts[verdict.right ? verdict.why : verdict.how]}</strong>
            {!verdict.right && (
              <span className="ledger-gap">
                {(sum ? words.gapSum : words.gap)({ covariance: gapText(quantityValue(covariance, trace), model) })}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

/** = with the same digits if subtracting the printed numbers gives them; otherwise ≈ with significant digits. */
function gapText(covariance: number, { averages }: LedgerModel): string {
  const words = messages.ledger;
  if (!averages.gapHolds) return `${words.roughly} ${formatShort(covariance)}`;
  const { exponent } = averages.product;
  const power = exponent === 0 ? '' : words.ownPower(superscript(exponent));
  return `${words.equals} ${formatNumber(covariance, averages.product)}${power}`;
}
