/** Under the rule: Σ, the mean, the crossed-out averages, and the optimizer's rows down to the new weight. */
import { addressOf, divisionOf, isKnown, type Quantity, quantityValue } from '../../quantity';
import { formatSetting, formatShort, messages, type NumberFormat, superscript } from '../../text';
import { WithoutRow } from '../Influence/WithoutRow';
import { gridRole } from '../shared/gridRole';
import { NumberField } from '../shared/NumberField';
import { QuantityText } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';
import { AddingBar } from './AddingBar';
import type { AddingUp } from './addingUp';
import { type LedgerModel, ownFormat, type UpdateRow } from './ledgerModel';
import { verdictOn } from './verdict';

interface LedgerFootProps {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  /** Row number of the foot's first row in the grid. */
  readonly firstIndex: number;
  /** Samples that Influence leaves out, which change nothing above. */
  readonly leftOut: readonly number[];
  readonly onSetWeight: (value: number) => string | undefined;
}

export function LedgerFoot({ model, step, domain, firstIndex, leftOut, onSetWeight }: LedgerFootProps) {
  const afterTotals = firstIndex + model.totals.length;
  const afterAverages = afterTotals + (model.showsAverages ? 1 : 0);
  return (
    <tfoot>
      {model.totals.map((row, index) => (
        <NumberRow key={row.name} row={row} index={firstIndex + index} model={model} step={step} domain={domain} />
      ))}
      {leftOut.length > 0 && (
        <WithoutRow step={step} place={model.place} leftOut={leftOut} format={model.formats.product} />
      )}
      {model.showsAverages && <AveragesRow model={model} step={step} index={afterTotals} />}
      {model.updateRows.map((row, index) => (
        <NumberRow
          key={row.name}
          row={row}
          index={afterAverages + index}
          model={model}
          step={step}
          domain={domain}
          onSetWeight={row.name === 'newWeight' ? onSetWeight : undefined}
        />
      ))}
    </tfoot>
  );
}

interface NumberRowProps {
  readonly row: UpdateRow;
  readonly index: number;
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly domain: AddingUp['domain'];
  readonly onSetWeight?: ((value: number) => string | undefined) | undefined;
}

function NumberRow({ row, index, model, step, domain, onSetWeight }: NumberRowProps) {
  const { trace, stop } = step;
  const words = messages.ledger;
  const known = isKnown(row.quantity, trace, stop);
  const value = known ? quantityValue(row.quantity, trace) : Number.NaN;
  const format =
    row.column === 'own' ? ownFormat(quantityValue(row.quantity, trace), model.formats) : model.formats[row.column];
  const isSum = row.name === 'sum';
  return (
    <tr
      {...gridRole.row}
      aria-rowindex={index + 1}
      className={`ledger-foot ledger-foot-${row.name} ${known ? '' : 'waiting'}`}
    >
      <th
        {...gridRole.rowHeader}
        colSpan={5 + 2 * model.factors.length}
        className="ledger-label"
        data-row={index}
        data-column={0}
        tabIndex={-1}
      >
        <RowLabel row={row} step={step} formats={model.formats} />
        {onSetWeight && (
          <span className="ledger-now">
            {words.now}{' '}
            <NumberField
              label={words.editWeight}
              value={quantityValue({ kind: 'weight', ...model.place }, trace)}
              onCommit={onSetWeight}
            />
          </span>
        )}
      </th>
      <td
        {...gridRole.cell}
        className="ledger-product"
        data-row={index}
        data-column={3 + model.factors.length}
        data-quantity={addressOf(row.quantity)}
        tabIndex={-1}
      >
        {known && !row.holds && <span className="ledger-roughly">{words.roughly}</span>}
        <QuantityText quantity={row.quantity} step={step} format={format} />
        {known && row.column !== 'product' && format.exponent !== 0 && Number.isFinite(value) && (
          <span className="ledger-exponent">{words.powerOfTen(superscript(format.exponent))}</span>
        )}
      </td>
      <td {...gridRole.none} className="ledger-adding">
        {isSum && <AddingBar bar={known ? { from: 0, to: value } : undefined} domain={domain} total />}
      </td>
    </tr>
  );
}

interface RowLabelProps {
  readonly row: UpdateRow;
  readonly step: StepView;
  readonly formats: LedgerModel['formats'];
}

function RowLabel({ row, step, formats }: RowLabelProps) {
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
      return <Labelled text={words.firstMoment(formatSetting(adam?.beta1 ?? 0))} />;
    case 'secondMoment':
      return <Labelled text={words.secondMoment(formatSetting(adam?.beta2 ?? 0))} />;
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
  if (division === 'batch') return <Labelled text={words.mean(trace.batchSize)} detail={words.meanDetail} />;
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
      {format.exponent !== 0 && messages.ledger.powerOfTen(superscript(format.exponent))}
    </span>
  );
}

function Labelled({ text, detail }: { readonly text: string; readonly detail?: string | undefined }) {
  return (
    <>
      {text}
      {detail !== undefined && <span className="ledger-detail-inline"> {detail}</span>}
    </>
  );
}

interface AveragesRowProps {
  readonly model: LedgerModel;
  readonly step: StepView;
  readonly index: number;
}

/** The wrong road in the same columns: crossed out where it is wrong, and why it is right where it is. */
function AveragesRow({ model, step, index }: AveragesRowProps) {
  const { trace, stop } = step;
  const { layer, from, to } = model.place;
  const words = messages.ledger;
  const sum = trace.settings.reduction === 'sum';
  const product: Quantity = { kind: 'productOfMeans', layer, from, to };
  const known = isKnown(product, trace, stop);
  const verdict = known ? verdictOn(model.place, trace) : undefined;
  const wrong = verdict === undefined || !verdict.right;
  const label = sum
    ? wrong
      ? words.averagesWrongSum(trace.batchSize)
      : words.averagesRightSum
    : wrong
      ? words.averagesWrong
      : words.averagesRight;
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
      className={`ledger-foot ledger-averages ${known ? '' : 'waiting'} ${known && wrong ? 'wrong' : ''}`}
    >
      <th {...gridRole.rowHeader} className="ledger-label" data-row={index} data-column={0} tabIndex={-1}>
        {label}
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
        <QuantityText quantity={product} step={step} format={model.formats.product} />
      </td>
      <td {...cell(4, covariance)} className="ledger-verdict">
        {verdict && (
          <>
            <strong>{words.verdicts[verdict.right ? verdict.why : verdict.how]}</strong>
            {!verdict.right && (
              <span className="ledger-gap">
                {(sum ? words.gapSum : words.gap)(formatShort(quantityValue(covariance, trace)))}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
