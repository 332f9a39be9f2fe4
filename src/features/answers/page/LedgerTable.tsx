/** The ledger of one weight as a table: each sample's x, δ and product, then the rows down to the gradient, or to the new weight. */
import type { StepTrace } from '../../../model';
import {
  addressOf,
  isRemainder,
  nameOf,
  patternTex,
  type Quantity,
  quantityValue,
  stepTex,
  symbolTex,
} from '../../../quantity';
import { formatNumber, formatSetting, formatWithPower, headPower, messages, type NumberFormat } from '../../../text';
import type { LedgerModel, LedgerRow, UpdateRow } from '../../../views/shared/ledger/ledgerModel';
import { StaticTex } from './StaticTex';
import { Wide } from './Wide';

interface LedgerTableProps {
  readonly trace: StepTrace;
  readonly model: LedgerModel;
  /** Whether the rows of the update are shown. */
  readonly hasUpdate: boolean;
  readonly title: string;
}

/** A longer batch shows its first rows. */
const mostRows = 10;
const shownOfMore = 7;

export function LedgerTable({ trace, model, hasUpdate, title }: LedgerTableProps) {
  const { place, rows, formats, factors, totals, updateRows } = model;
  const words = messages.answerPage;
  const { layer, from, to } = place;
  const { network } = trace;
  const shown = rows.length > mostRows ? rows.slice(0, shownOfMore) : rows;
  const head = (kind: Parameters<typeof patternTex>[0], indices: Parameters<typeof patternTex>[1]): string =>
    patternTex(kind, indices, network, { ...stepTex(trace), linked: false });
  const columns = [
    ...factors.map((kind) => ({
      key: kind,
      tex: head(kind, { sample: 'k' }),
      of: (row: LedgerRow) => row.factors.find((factor) => factor.kind === kind),
      format: formats[kind],
    })),
    {
      key: 'x' as const,
      tex:
        layer === 1 && from > 0
          ? head('input', { unit: from, sample: 'k' })
          : head('activation', { layer: layer - 1, unit: from, sample: 'k' }),
      of: ({ x }: LedgerRow) => x,
      format: formats.x,
    },
    {
      key: 'delta' as const,
      tex: head('delta', { layer, unit: to, sample: 'k' }),
      of: ({ delta }: LedgerRow) => delta,
      format: formats.delta,
    },
  ];
  const span = 1 + 2 * columns.length;
  return (
    <Wide label={words.ledger}>
      <table className="ledger">
        <caption>
          {words.ledgerCaption({
            weight: nameOf({ kind: 'weight', ...place }, network),
            step: String(trace.step),
            example: title,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.sample}</th>
            {columns.map(({ key, tex, format }, index) => [
              index > 0 && <td key={`sign ${key}`} />,
              <th key={key} scope="col" className={`ink-${key}`}>
                <span className="visually-hidden">{messages.ledger.columnNames[key]}</span>
                <span aria-hidden="true">
                  <StaticTex tex={tex} />
                </span>{' '}
                {headPower(format.exponent)}
              </th>,
            ])}
            <td />
            <th scope="col" className="ink-product">
              {words.product} {headPower(formats.product.exponent)}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.row}`}>
              <th scope="row">{row.sample}</th>
              {columns.map(({ key, of, format }, index) => [
                index > 0 && <Sign key={`sign ${key}`} text={messages.ledger.times} />,
                <NumberCell key={key} of={of(row)} trace={trace} format={format} kind={key} />,
              ])}
              <Sign text={row.holds ? messages.ledger.equals : messages.ledger.roughly} />
              <NumberCell of={row.product} trace={trace} format={formats.product} kind="product" />
            </tr>
          ))}
          {shown.length < rows.length && (
            <tr>
              <td colSpan={span + 1} className="left-out">
                {words.rowsLeftOut(rows.length - shown.length)}
              </td>
            </tr>
          )}
        </tbody>
        <tbody className="foot">
          {[...totals, ...(hasUpdate ? updateRows : [])].map((row) => (
            <tr key={`${row.name} ${addressOf(row.quantity)}`} className={row.name === 'sum' ? 'sum' : undefined}>
              <th scope="row" colSpan={span}>
                {labelOf(row, trace)} <StaticTex tex={plainSymbol(row.quantity, trace)} />
              </th>
              <td className="number ink-product" data-quantity={addressOf(row.quantity)}>
                {!row.holds && `${messages.ledger.roughly} `}
                {printed(row.quantity, trace, row.format, row.format.exponent !== formats.product.exponent)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function plainSymbol(quantity: Quantity, trace: StepTrace): string {
  return symbolTex(quantity, trace.network, { ...stepTex(trace), linked: false });
}

function labelOf({ name, quantity }: UpdateRow, trace: StepTrace): string {
  const words = messages.answerPage.totals;
  if (name === 'mean') return words.mean(formatSetting(trace.divisor));
  if (name === 'line' || name === 'before') return `${words[name]}: ${nameOf(quantity, trace.network)}`;
  return words[name];
}

function Sign({ text }: { readonly text: string }) {
  return (
    <td className="sign" aria-hidden="true">
      {text}
    </td>
  );
}

interface NumberCellProps {
  readonly of: Quantity | undefined;
  readonly trace: StepTrace;
  readonly format: NumberFormat;
  readonly kind: string;
}

function NumberCell({ of, trace, format, kind }: NumberCellProps) {
  return (
    <td className={`number ink-${kind}`} data-quantity={of && addressOf(of)}>
      {of && printed(of, trace, format)}
    </td>
  );
}

function printed(quantity: Quantity, trace: StepTrace, format: NumberFormat, withPower = false): string {
  const value = quantityValue(quantity, trace);
  const shown = isRemainder(quantity, value, trace) ? 0 : value;
  return withPower ? formatWithPower(shown, format) : formatNumber(shown, format);
}
