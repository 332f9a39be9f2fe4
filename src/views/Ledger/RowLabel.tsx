/** The names of the rows under the rule. */
import { addressOf, divisionOf, type Quantity } from '../../quantity';
import { formatSetting, messages, type NumberFormat, superscript } from '../../text';
import type { UpdateRow } from '../shared/ledger/foot';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { BarredText } from '../shared/quantity/BarredText';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';

interface RowLabelProps {
  readonly row: UpdateRow;
  readonly step: StepView;
  readonly formats: LedgerModel['formats'];
}

/** What a row of the foot is, with the settings that it uses. */
export function RowLabel({ row, step, formats }: RowLabelProps) {
  const { trace } = step;
  const words = messages.ledger;
  const { optimizer } = trace.settings;
  const eta = formatSetting(optimizer.learningRate);
  const lambda = formatSetting(optimizer.weightDecay);
  const momentum = optimizer.kind === 'sgd' ? optimizer.momentum : 0;
  const adam = optimizer.kind === 'adam' ? optimizer : undefined;
  const from = 'from' in row.quantity ? row.quantity.from : 0;
  const decays = optimizer.weightDecay > 0 && from > 0;
  switch (row.name) {
    case 'sum':
      return <Labelled text={words.sum} detail={divisionOf(trace) === 'none' ? words.sumDetail : undefined} />;
    case 'mean':
      return <MeanLabel step={step} formats={formats} />;
    case 'clipped':
      return (
        <>
          {words.clipped}{' '}
          <LabelNumber quantity={{ kind: 'batchClipFactor' }} step={step} format={formats.batchClipFactor} />
          <Labelled text="" detail={words.clippedDetail(formatSetting(trace.settings.clip?.maxNorm ?? 0))} />
        </>
      );
    case 'decay':
      return <Labelled text={words.decay(lambda)} />;
    case 'velocityBefore':
      return <Labelled text={words.velocityBefore} />;
    case 'velocityAfter':
      return <Labelled text={(decays ? words.velocityAfterDecay : words.velocityAfter)(formatSetting(momentum))} />;
    case 'firstMoment':
      return <Labelled text={(decays ? words.firstMomentDecay : words.firstMoment)(formatSetting(adam?.beta1 ?? 0))} />;
    case 'secondMoment':
      return (
        <Labelled text={(decays ? words.secondMomentDecay : words.secondMoment)(formatSetting(adam?.beta2 ?? 0))} />
      );
    case 'firstMomentCorrected':
      return <Labelled text={words.firstMomentCorrected(trace.optimizerStep)} />;
    case 'secondMomentCorrected':
      return <Labelled text={words.secondMomentCorrected(trace.optimizerStep)} />;
    case 'adamUpdate':
      return <Labelled text={words.adamUpdate(eta)} />;
    case 'update':
      return <Labelled text={(momentum > 0 ? words.updateMomentum : decays ? words.updateDecay : words.update)(eta)} />;
    case 'frozen':
      return <Labelled text={words.frozen} />;
    case 'newWeight':
      return <Labelled text={words.newWeight} />;
  }
}

/** What the sum is divided by, by its name: B, Σ c(k), or the scenario's own D. */
function MeanLabel({ step, formats }: Omit<RowLabelProps, 'row'>) {
  const words = messages.ledger;
  const { trace } = step;
  const division = divisionOf(trace);
  if (division === 'batch') {
    return (
      <>
        <span data-quantity={addressOf({ kind: 'batchSize' })}>
          {(trace.hasSampleWeights ? words.dividedByBatch : words.mean)(trace.batchSize)}
        </span>
        <Labelled text="" detail={words.meanDetail} />
      </>
    );
  }
  if (trace.divisor === 0) return <Labelled text={words.noWeight} detail={words.meanDetail} />;
  return (
    <>
      {division === 'weights' ? words.meanByWeights : words.meanByNumber}{' '}
      <LabelNumber quantity={{ kind: 'divisor' }} step={step} format={formats.divisor} />
      <Labelled text="" detail={words.meanDetail} />
    </>
  );
}

/** A factor that stands in its row's label. */
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
      {format.exponent !== 0 && messages.ledger.ownPower(superscript(format.exponent))}
    </span>
  );
}

function Labelled({ text, detail }: { readonly text: string; readonly detail?: string | undefined }) {
  return (
    <>
      <BarredText text={text} />
      {detail !== undefined && <span className="ledger-detail-inline"> {detail}</span>}
    </>
  );
}
