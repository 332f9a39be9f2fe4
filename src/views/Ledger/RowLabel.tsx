/** The labels of the rows under the rule. */

import { BarredText } from '../../kit/quantity/BarredText';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { isPenalised, type StepTrace } from '../../model';
import { addressOf, divisionRow, type Quantity } from '../../quantity';
import { formatSetting, messages, type NumberFormat, ownPower } from '../../text';
import type { LedgerModel, UpdateRow } from '../shared/ledger/ledgerModel';
import { ruleText } from './ruleText';

interface RowLabelProps {
  readonly row: UpdateRow;
  readonly step: StepView;
  readonly formats: LedgerModel['formats'];
}

/** The label of a row, with the settings that it uses. */
export function RowLabel({ row, step, formats }: RowLabelProps) {
  const { trace } = step;
  const words = messages.ledger;
  switch (row.name) {
    case 'sum':
      return <Labelled text={words.sum} detail={divisionRow(trace) === 'none' ? detailOf(row, trace) : undefined} />;
    case 'mean':
      return <MeanLabel row={row} step={step} formats={formats} />;
    case 'clipped':
      return (
        <>
          {words.clipped}{' '}
          <LabelNumber quantity={{ kind: 'batchClipFactor' }} step={step} format={formats.batchClipFactor} />
          <Labelled
            text=""
            detail={words.clippedDetail({ maxNorm: formatSetting(trace.settings.clip?.maxNorm ?? 0) })}
          />
        </>
      );
    case 'accumulatedBefore':
    case 'thisBatch':
    case 'accumulated':
      return <Labelled text={words[row.name]} />;
    case 'divided':
      return (
        <>
          <span data-quantity={addressOf({ kind: 'cycleDivisor' })}>
            {words.dividedBy({ divisor: formatSetting(trace.cycleDivisor) })}
          </span>
          <Labelled
            text=""
            detail={words.cycleDivisions[trace.settings.accumulate?.divide ?? 'none'](trace.cycleDivisor)}
          />
        </>
      );
    case 'notYet':
      return <Labelled text={words.notYet(trace.cycle?.batch ?? 1, trace.cycle?.batches ?? 1)} />;
    case 'gradient':
      return <Labelled text={words.gradient} detail={words.meanDetail} />;
    case 'penalty':
    case 'decay':
    case 'before':
    case 'line':
    case 'update':
      return <Labelled text={ruleText(row, trace)} />;
    case 'frozen':
      return <Labelled text={words.frozen} />;
    case 'newWeight':
      return <Labelled text={words.newWeight} />;
  }
}

/** The divisor by name: B, Σ c(k), or the scenario's own D. */
function MeanLabel({ row, step, formats }: RowLabelProps) {
  const words = messages.ledger;
  const { trace } = step;
  const detail = detailOf(row, trace);
  const division = divisionRow(trace);
  if (trace.batchSize === 0) return <Labelled text={words.emptyBatch} />;
  if (division === 'batch') {
    return (
      <>
        <span data-quantity={addressOf({ kind: 'batchSize' })}>
          {(trace.hasSampleWeights ? words.dividedByBatch : words.mean)({ batchSize: trace.batchSize })}
        </span>
        <Labelled text="" detail={detail} />
      </>
    );
  }
  if (trace.divisor === 0) return <Labelled text={words.noWeight} detail={detail} />;
  return (
    <>
      {division === 'weights' ? words.meanByWeights : words.meanByNumber}{' '}
      <LabelNumber quantity={{ kind: 'divisor' }} step={step} format={formats.divisor} />
      <Labelled text="" detail={detail} />
    </>
  );
}

/** The row that ends the division is the batch gradient, unless a penalty is added to it. */
function detailOf({ quantity }: UpdateRow, trace: StepTrace): string {
  const { meanDetail, dataDetail } = messages.ledger;
  return 'from' in quantity && isPenalised(trace.settings.penalty, quantity.from) ? dataDetail : meanDetail;
}

/** A factor printed in its row's label. */
function LabelNumber({
  quantity,
  step,
  format,
}: {
  readonly quantity: Quantity;
  readonly step: StepView;
  readonly format: NumberFormat;
}) {
  return (
    <span data-quantity={addressOf(quantity)}>
      <QuantityText quantity={quantity} step={step} format={format} />
      {format.exponent !== 0 && ownPower(format.exponent)}
    </span>
  );
}

function Labelled({ text, detail }: { readonly text: string; readonly detail?: string | undefined }) {
  return (
    <>
      <BarredText text={text} />
      {detail !== undefined && <span className="soft ledger-detail-inline"> {detail}</span>}
    </>
  );
}
