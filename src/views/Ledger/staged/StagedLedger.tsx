/** The ledger for a lecture hall: what the beats have shown, as large as the room allows, without controls. */
import { type CSSProperties, Fragment, useMemo, useRef } from 'react';
import { useSize } from '../../../kit/plot/useSize';
import { QuantityText } from '../../../kit/quantity/QuantityNumber';
import { shortLabel } from '../../../kit/quantity/sampleLabel';
import { Tex } from '../../../kit/quantity/Tex';
import { isCovered, shownAt, useStep } from '../../../kit/quantity/useStep';
import { SignSwatch } from '../../../kit/sign/SignSwatch';
import type { StepTrace } from '../../../model';
import {
  addressOf,
  patternTex,
  phaseNumber,
  type Quantity,
  quantityValue,
  runningTotalAt,
  type WeightPlace,
} from '../../../quantity';
import { useActions, useStore } from '../../../store';
import { formatNumber, messages, superscript, widthInFormat } from '../../../text';
import { isShown } from '../../shared/beats/beat';
import { imageSizeOf } from '../../shared/image/inputImages';
import { SampleImage } from '../../shared/image/SampleImage';
import { AddingBar } from '../../shared/ledger/AddingBar';
import { type LedgerModel, type LedgerRow, ledgerModel } from '../../shared/ledger/ledgerModel';
import { stagedModel } from '../../shared/ledger/stagedModel';
import { addingUp } from '../addingUp';
import { columnWidths } from '../columnWidths';
import { StagedFoot } from './StagedFoot';
import { averagesLabel, labelWidth, leastText, type StagedProps } from './stage';
import { foldedRows, stagedFit } from './stagedRows';
import './staged.css';

/** What hatching means, over the bars. */
function Signs() {
  const words = messages.stage.signs;
  return (
    <td className="staged-signs" aria-hidden="true">
      <SignSwatch sign="negative" /> {words.negative} <SignSwatch sign="positive" /> {words.positive}
    </td>
  );
}

const firstSize = { width: 900, height: 500, rem: 26 };

/** Widths in em: of a digit, of a character of a label, of a head and of the averages' label, of an image, of the bars at least. */
const widths = {
  digit: 0.6,
  character: 0.53,
  bold: 0.62,
  image: 1.9,
  padding: 0.8,
  sign: 1,
  bars: 5,
  number: 2.2,
  // What narrow characters leave to wide ones is not always enough in a short label.
  spare: 0.3,
  foot: 0.58,
};

/** Symbols with more characters than this, as of a library, do not fit in a column. */
const usualSymbol = 18;
/** Those that a column has room for, if none of them is an index. */
const roomForSymbol = 13;

function lengthOf(tex: string): number {
  return tex.replace(/\\[a-zA-Z]+|[{}^_\s]/g, '').length;
}

type Column = 'x' | 'delta' | 'product';

/** The heads of the columns, for any sample. */
function symbolsOf(
  { layer, from, to }: WeightPlace,
  { factors }: LedgerModel,
  { network }: StepTrace,
): Readonly<Record<Column, string>> {
  return {
    x: patternTex(
      layer === 1 && from > 0 ? 'input' : 'activation',
      { layer: layer - 1, unit: from, sample: 'k' },
      network,
    ),
    delta: patternTex('delta', { layer, unit: to, sample: 'k' }, network),
    product: patternTex(
      factors.length > 0 ? 'contribution' : 'sampleGradient',
      { layer, from, to, sample: 'k' },
      network,
    ).replace(/^\\frac\{(.*)\}\{(.*)\}$/, '$1/$2'),
  };
}

/** The widest running total, in digits. */
function totalDigits({ rows, formats, place }: LedgerModel, trace: StepTrace): number {
  const totals = rows.map(({ row }) => quantityValue(runningTotalAt(trace, place, row), trace));
  return widthInFormat(totals, formats.product);
}

export function StagedLedger({ beats, beat }: StagedProps) {
  const step = useStep();
  const { run, trace } = step;
  const { covers } = step.stop;
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const { chooseSample } = useActions();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, firstSize);
  const model = useMemo(() => stagedModel(ledgerModel(trace, place), trace), [trace, place]);
  const bars = useMemo(() => addingUp(model.rows, trace, covers), [model, trace, covers]);
  const digits = useMemo(() => columnWidths(model, trace), [model, trace]);
  const labels = useMemo(
    () => model.rows.map((row) => shortLabel(run.data, row.sample, run.labels?.[row.sample - 1])),
    [model, run],
  );
  const words = messages.ledger;
  const inGradients = phaseNumber(beat.phase) >= phaseNumber('per-sample');
  const isAdding = beat.name === 'row';
  const added = isAdding
    ? (beat.count ?? 0)
    : isShown({ phase: 'sum', name: 'total', count: 1 }, beat, beats)
      ? model.rows.length
      : 0;
  const image = imageSizeOf(run) ? widths.image : 0;
  const label =
    image + Math.max(0, ...labels.slice(0, 200).map((text) => text.length)) * widths.character + widths.spare;
  const symbols = symbolsOf(place, model, trace);
  const widthOf = (kind: Column): number => digits[kind] * widths.digit + widths.padding;
  // A long symbol of the product has the heads of the bars and their totals too.
  const isLong = lengthOf(symbols.product) > usualSymbol;
  const numbers =
    widthOf('x') +
    widthOf('delta') +
    (inGradients ? widthOf('product') : 0) +
    model.factors.reduce((sum, kind) => sum + digits[kind] * widths.digit + widths.padding + widths.sign, 0) +
    (inGradients ? 2 * widths.sign + widths.bars : widths.sign);
  const total = inGradients ? totalDigits(model, trace) * widths.digit + widths.padding : 0;
  const head = words.sampleHead.length * widths.bold + widths.padding;
  const sampleNumber = Math.max(
    widths.number,
    String(Math.max(...model.rows.map((row) => row.sample))).length * widths.digit + widths.padding,
  );
  const foot = averagesLabel(trace).length * widths.foot + widths.padding;
  const first = Math.max(sampleNumber, head, inGradients ? foot : 0);
  const fit = stagedFit({
    width: size.width,
    height: size.height,
    least: leastText * size.rem,
    rows: model.rows.length,
    foot: inGradients ? model.totals.length + (model.showsAverages ? 1 : 0) + model.updateRows.length : 0,
    em: {
      named: numbers + total + Math.max(first, sampleNumber + label),
      short: numbers + total + first,
      bare: numbers + first,
    },
  });
  const selected = model.rows.findIndex((row) => row.sample === sample) + 1;
  const kept = isAdding ? [added] : [selected];
  const shown = foldedRows(
    model.rows,
    fit.lines,
    kept.filter((row) => row > 0),
  );
  const headOf = (kind: Column) => {
    const { exponent } = model.formats[kind];
    const length = lengthOf(symbols[kind]);
    const known = model.rows.some((row) => shownAt(row[kind], step) !== 'pending');
    return (
      <th
        scope="col"
        className={`ledger-${kind} ink-${kind === 'product' ? 'sampleGradient' : kind}`}
        data-hides={kind}
        colSpan={kind === 'product' && isLong ? 3 : undefined}
      >
        <span
          style={{
            fontSize: kind !== 'product' && length > usualSymbol ? `${roomForSymbol / length}em` : undefined,
          }}
        >
          <Tex tex={symbols[kind]} />
        </span>
        <span className="visually-hidden">{words.sortColumns[kind]}</span>
        {known && exponent !== 0 && <span> {words.powerOfTen(superscript(exponent))}</span>}
      </th>
    );
  };
  const cell = (kind: Column, quantity: Quantity) => (
    <td className={`ledger-${kind}`} data-column={kind} data-quantity={addressOf(quantity)}>
      <QuantityText quantity={quantity} step={step} format={model.formats[kind]} />
    </td>
  );
  return (
    <section className="panel staged-ledger" aria-label={words.name} id="view-ledger">
      <div className="staged-room" ref={frame}>
        <table
          aria-label={words.name}
          className={isAdding ? 'is-adding' : ''}
          style={{ fontSize: fit.text, '--row': `${fit.row}px` } as CSSProperties}
        >
          <colgroup>
            <col style={{ width: `${Math.max(first, fit.named ? sampleNumber + label : 0)}em` }} />
            {model.factors.map((kind) => (
              <Fragment key={kind}>
                <col style={{ width: `${digits[kind] * widths.digit + widths.padding}em` }} />
                <col style={{ width: `${widths.sign}em` }} />
              </Fragment>
            ))}
            <col style={{ width: `${widthOf('x')}em` }} />
            <col style={{ width: `${widths.sign}em` }} />
            <col style={{ width: `${widthOf('delta')}em` }} />
            {inGradients && (
              <>
                <col style={{ width: `${widths.sign}em` }} />
                <col style={{ width: `${widthOf('product')}em` }} />
              </>
            )}
            {inGradients && <col />}
            {inGradients && <col style={{ width: fit.labelled ? `${total}em` : 0 }} />}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="ledger-sample">
                {words.sampleHead}
              </th>
              {model.factors.map((kind) => (
                <Fragment key={kind}>
                  <th scope="col" className="ledger-factor">
                    <Tex tex={patternTex(kind, { sample: 'k' }, run.network)} />
                  </th>
                  <td />
                </Fragment>
              ))}
              {headOf('x')}
              <td />
              {headOf('delta')}
              {inGradients && <td />}
              {inGradients && headOf('product')}
              {inGradients && !isLong && <Signs />}
              {inGradients && !isLong && <td />}
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) =>
              line.kind === 'gap' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a gap is where it is
                <tr key={`gap ${index}`} className="staged-gap">
                  <td colSpan={inGradients ? labelWidth(model) + 3 : labelWidth(model) - 1}>
                    ⋮ {messages.stage.moreRows(line.count)}
                  </td>
                </tr>
              ) : (
                <tr
                  key={line.row.row}
                  className={[
                    'staged-row',
                    isAdding && line.row.row === added && 'now',
                    !isAdding && line.row.sample === sample && 'selected',
                    !isAdding && beat.name !== 'stop' && 'done',
                  ]
                    .filter(Boolean)
                    .join(' ')}
                  data-row={line.row.row}
                >
                  <th
                    scope="row"
                    className="ledger-sample"
                    aria-label={`${words.rowName(line.row.sample)}, ${labels[line.row.row - 1] ?? ''}`}
                    onClick={() => chooseSample(line.row.sample)}
                  >
                    <span className="ledger-number">{line.row.sample}</span>
                    {fit.named && (
                      <>
                        <SampleImage run={run} sample={line.row.sample} />
                        <span className="staged-data">{labels[line.row.row - 1]}</span>
                      </>
                    )}
                  </th>
                  {line.row.factors.map((factor) => (
                    <Fragment key={factor.kind}>
                      <td className="ledger-factor" data-quantity={addressOf(factor)}>
                        <QuantityText quantity={factor} step={step} format={model.formats[factor.kind]} />
                      </td>
                      <td className="ledger-sign">{words.times}</td>
                    </Fragment>
                  ))}
                  {cell('x', line.row.x)}
                  <td className="ledger-sign">{inGradients && words.times}</td>
                  {cell('delta', line.row.delta)}
                  {inGradients && (
                    <>
                      <td className="ledger-sign">{line.row.holds ? words.equals : words.roughly}</td>
                      {cell('product', line.row.product)}
                    </>
                  )}
                  {inGradients && (
                    <td className="staged-bar" data-quantity={addressOf(line.row.product)}>
                      <AddingBar
                        bar={barOf(line.row)}
                        domain={bars.domain}
                        covered={isCovered(line.row.product, step)}
                        wide
                      />
                    </td>
                  )}
                  {inGradients && (
                    <td className="staged-total">{fit.labelled && line.row.row <= added && totalText(line.row.row)}</td>
                  )}
                </tr>
              ),
            )}
          </tbody>
          {inGradients && <StagedFoot model={model} beats={beats} beat={beat} added={added} domain={bars.domain} />}
        </table>
      </div>
    </section>
  );

  /** None while a question covers the product. */
  function barOf({ row, sample: one, product }: LedgerRow) {
    if (shownAt(product, step) === 'pending') return undefined;
    return (row <= added ? bars.stacked : bars.fromZero).get(one);
  }

  function totalText(row: number): string | undefined {
    const total = runningTotalAt(trace, place, row);
    return shownAt(total, step) === 'pending'
      ? undefined
      : formatNumber(quantityValue(total, trace), model.formats.product);
  }
}
