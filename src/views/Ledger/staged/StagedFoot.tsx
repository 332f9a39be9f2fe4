/** Under the rule: the rows that the beats have reached; the others keep their place, and say nothing. */
import type { ReactNode } from 'react';
import { QuantityText } from '../../../kit/quantity/QuantityNumber';
import { isCovered, useStep } from '../../../kit/quantity/useStep';
import { gridRole } from '../../../kit/table/gridRole';
import { addressOf, divisionOf, type Quantity, quantityValue, runningTotalAt } from '../../../quantity';
import { messages } from '../../../text';
import { isShown } from '../../shared/beats/beat';
import { isDivision } from '../../shared/beats/stepBeats';
import { AddingBar } from '../../shared/ledger/AddingBar';
import type { LedgerModel, UpdateRow } from '../../shared/ledger/ledgerModel';
import { printedAs } from '../../shared/ledger/printedAs';
import type { AddingUp } from '../addingUp';
import { OwnExponent } from '../OwnExponent';
import { RowLabel } from '../RowLabel';
import { type Verdict, verdictOn } from '../verdict';
import { averagesLabel, labelWidth, type StagedProps } from './stage';

interface StagedFootProps extends StagedProps {
  readonly model: LedgerModel;
  /** Rows added so far. */
  readonly added: number;
  readonly domain: AddingUp['domain'];
}

export function StagedFoot({ model, beats, beat, added, domain }: StagedFootProps) {
  const shows = (phase: 'sum' | 'update', name: 'total' | 'rule', index: number): boolean =>
    isShown({ phase, name, count: index + 1 }, beat, beats);
  const asks = isShown({ phase: 'sum', name: 'division' }, beat, beats);
  const isNow = (name: 'total' | 'rule', index: number): boolean => beat.name === name && beat.count === index + 1;
  return (
    <tfoot>
      {model.totals.map((row, index) => {
        const isReached = shows('sum', 'total', index);
        if (isReached) {
          return <FootRow key={row.name} row={row} model={model} domain={domain} isNow={isNow('total', index)} />;
        }
        if (row.name === 'sum' && added > 0)
          return <SoFar key={row.name} model={model} added={added} domain={domain} row={row} />;
        return isDivision(row) && asks ? (
          <Asked key={row.name} width={labelWidth(model)} />
        ) : (
          <Later key={row.name} name={row.name} model={model} />
        );
      })}
      {model.showsAverages &&
        (isShown({ phase: 'sum', name: 'averages' }, beat, beats) ? (
          <Averages
            model={model}
            isNow={beat.name === 'averages' || beat.name === 'verdict'}
            isJudged={isShown({ phase: 'sum', name: 'verdict' }, beat, beats)}
          />
        ) : (
          <Later name="averages" model={model} />
        ))}
      {model.updateRows.map((row, index) =>
        shows('update', 'rule', index) ? (
          <FootRow key={addressOf(row.quantity)} row={row} model={model} domain={domain} isNow={isNow('rule', index)} />
        ) : (
          <Later key={addressOf(row.quantity)} name={row.name} model={model} />
        ),
      )}
    </tfoot>
  );
}

/** One line: the sentence says the rest. */
function shortVerdict(verdict: Verdict): string {
  const words = messages.stage;
  if (verdict.right) return words.same;
  if (verdict.how === 'zero') return words.notZero;
  return verdict.how === 'almostSame' ? words.almostSame : messages.ledger.verdicts[verdict.how];
}

/** Keeps the place of a row. */
function Later({ name, model }: { readonly name: string; readonly model: LedgerModel }) {
  return (
    <tr className={`staged-foot staged-${name} later`} {...gridRole.none}>
      <td colSpan={labelWidth(model) + 3} />
    </tr>
  );
}

/** The question before the mean. */
function Asked({ width }: { readonly width: number }) {
  const words = messages.stage;
  return (
    <tr className="staged-foot staged-mean now">
      <th scope="row" colSpan={width}>
        {words.division}
      </th>
      <td className="ledger-product staged-asked">{words.unknown}</td>
      <td colSpan={2} />
    </tr>
  );
}

interface FootRowProps extends Pick<StagedFootProps, 'model' | 'domain'> {
  readonly row: UpdateRow;
  /** Whether this beat adds it. */
  readonly isNow?: boolean;
}

/** Σ of the rows added, before the last beat of adding has named it the sum. */
function SoFar({ row, model, added, domain }: FootRowProps & { readonly added: number }) {
  const { trace } = useStep();
  const total = runningTotalAt(trace, model.place, added);
  return <Line row={row} model={model} domain={domain} quantity={total} label={messages.stage.sumSoFar} isSoFar />;
}

function FootRow({ row, model, domain, isNow = false }: FootRowProps) {
  const step = useStep();
  const { trace, stop } = step;
  const words = messages.stage;
  const weight: Quantity = { kind: 'weight', ...model.place };
  // Until the division, Σ is the total of all rows: what the sum is divided by comes with the mean.
  const isTotal = row.name === 'sum' && stop.phase === 'sum' && stop.part !== undefined;
  const quantity = isTotal ? runningTotalAt(trace, model.place, trace.batchSize) : row.quantity;
  const label =
    row.name === 'sum' ? (
      words.sum
    ) : row.name === 'mean' && divisionOf(trace) === 'batch' ? (
      <span data-quantity="batchSize">{words.mean({ size: trace.batchSize })}</span>
    ) : row.name === 'newWeight' ? (
      words.newWeight({ before: printedAs(model, weight, trace) })
    ) : (
      <RowLabel row={row} step={step} formats={model.formats} />
    );
  return <Line row={row} model={model} domain={domain} quantity={quantity} label={label} isNow={isNow} />;
}

interface LineProps extends FootRowProps {
  readonly quantity: Quantity;
  readonly label: ReactNode;
  readonly isSoFar?: boolean;
}

function Line({ row, model, domain, quantity, label, isSoFar = false, isNow = false }: LineProps) {
  const step = useStep();
  const { trace } = step;
  const value = quantityValue(quantity, trace);
  const covered = isCovered(quantity, step);
  return (
    <tr className={`staged-foot staged-${row.name}${isSoFar ? ' so-far' : ''}${isNow ? ' now' : ''}`}>
      <th scope="row" colSpan={labelWidth(model)}>
        {label}
      </th>
      <td
        className="ledger-product"
        data-quantity={addressOf(quantity)}
        data-travel-to={row.name === 'sum' ? '' : undefined}
      >
        {!row.holds && !isSoFar && !covered && <span className="ledger-roughly">{messages.ledger.roughly}</span>}
        <QuantityText quantity={quantity} step={step} format={row.format} />
        {Number.isFinite(value) && !covered && <OwnExponent format={row.format} column={model.formats.product} />}
      </td>
      <td className="staged-bar">
        {row.name === 'sum' && (
          <AddingBar bar={covered ? undefined : { from: 0, to: value }} domain={domain} covered={covered} total wide />
        )}
      </td>
      <td />
    </tr>
  );
}

interface AveragesProps {
  readonly model: LedgerModel;
  readonly isNow: boolean;
  readonly isJudged: boolean;
}

/** The common mistake in the columns of the products; crossed out when it is judged. */
function Averages({ model, isNow, isJudged }: AveragesProps) {
  const step = useStep();
  const { trace } = step;
  const { layer, from, to } = model.place;
  const words = messages.ledger;
  // It compares with the gradient.
  const verdict = isCovered({ kind: 'batchGradient', layer, from, to }, step)
    ? undefined
    : verdictOn(model.place, trace);
  const isWrong = isJudged && verdict?.right === false;
  const product: Quantity = { kind: 'productOfMeans', layer, from, to };
  const cell = (kind: 'x' | 'delta' | 'product', quantity: Quantity) => (
    <td className={`ledger-${kind}`} data-quantity={addressOf(quantity)}>
      <QuantityText quantity={quantity} step={step} format={model.averages[kind]} />
      {kind === 'product' && <OwnExponent format={model.averages.product} column={model.formats.product} />}
    </td>
  );
  return (
    <tr
      className={`staged-foot staged-averages ledger-averages${isWrong ? ' wrong is-crossed' : ''}${isNow ? ' now' : ''}`}
    >
      <th scope="row" colSpan={1 + 2 * model.factors.length}>
        {averagesLabel(trace)}
      </th>
      {cell('x', { kind: 'meanActivation', layer: layer - 1, unit: from })}
      <td className="ledger-sign">{words.times}</td>
      {cell('delta', { kind: 'meanDelta', layer, unit: to })}
      <td className="ledger-sign">{model.averages.holds ? words.equals : words.roughly}</td>
      {cell('product', product)}
      <td className="staged-verdict" colSpan={2}>
        {isJudged && verdict && shortVerdict(verdict)}
      </td>
    </tr>
  );
}
