/**
 * All cells as one picture with the frame; beside it each sample's loss and norm, below it the batch gradient, the
 * update, and the sums of magnitudes.
 */
import { type RefObject, useMemo } from 'react';
import { useMedium } from '../../kit/medium/medium';
import type { Network, StepTrace } from '../../model';
import type { Quantity } from '../../quantity';
import { layerNumber } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { Bitmap } from '../shared/matrix/Bitmap';
import type { BitmapBand } from '../shared/matrix/bitmapPixels';
import type { Positions } from '../shared/matrix/frame';
import { Overview } from '../shared/matrix/Overview';
import type { FrameMoves } from '../shared/matrix/useFrame';
import { aggregatesOf, grouped, type PictureShape } from './aggregates';
import { Bars } from './Bars';
import { batchWords } from './batchWords';
import type { CellScale } from './cellScale';
import { type ColumnGroups, columnsOfGroup, groupCount, groupOfColumn } from './columnGroups';
import { columnOfPlace, type LayerSpan } from './columns';
import { layerTitle, type MatrixAxis, matrixSides } from './matrixLayout';
import { groupOf, groupStart } from './partition';
import type { Picture } from './usePicture';

interface MatrixOverviewProps {
  readonly trace: StepTrace;
  readonly spans: readonly LayerSpan[];
  readonly shape: PictureShape;
  readonly picture: Picture;
  readonly scale: CellScale;
  readonly moves: FrameMoves<MatrixAxis>;
  readonly selected: Positions<MatrixAxis>;
  /** Rows of the samples that are left out; undefined if none is. */
  readonly leftOut: ReadonlySet<number> | undefined;
  /** Measured to find how much fits. */
  readonly element: RefObject<HTMLDivElement | null>;
}

const none = new Float64Array();

/** While the next step's rows are filled, the canvas stays: a new one would read the theme's colours again. */
const noBands: readonly BitmapBand[] = [];

/** The opacity of a row whose samples are left out. */
const paleness = 0.28;

export function MatrixOverview(props: MatrixOverviewProps) {
  const { trace, spans, shape, picture, scale, moves, selected, leftOut, element } = props;
  const words = messages.overview;
  const { known, cells } = picture;
  const { lengths } = moves.frame;
  const { rows, bands, shown } = shape;
  const pointed = useStore((state) => (state.playing ? undefined : state.pointed));
  const batchRow = useMemo(() => trace.dataGradientRow(), [trace]);
  const opacity = useMemo(() => leftOut && ofRows(rows, (row) => (leftOut.has(row) ? paleness : 1)), [leftOut, rows]);
  const drawn = useMemo(
    () => cells && bands.map((columns, index) => bandOf(columns, cells.bands[index], lengths.weight)),
    [cells, bands, lengths.weight],
  );
  const strip = { bands, shown, all: lengths.weight };
  const isLarge = useMedium().kind === 'stage';
  const onMove = ({ across, down }: { across: number; down: number }, aims: boolean): void => {
    const place = Math.min(lengths.sample - 1, Math.floor(down * lengths.sample));
    const column = Math.min(lengths.weight - 1, Math.floor(across * lengths.weight));
    moves.centre(aims && cells ? largestAt({ trace, shape, place, column }) : { sample: place, weight: column });
  };
  return (
    <div className="soft gradient-matrix-overview">
      <span className="small ink-loss gradient-matrix-loss-head">{messages.matrix.sampleLoss}</span>
      <div className="gradient-matrix-bands">
        {bands.map(({ span }) => (
          <span
            key={span.layer}
            className="cut"
            style={placed(acrossOf(span, lengths.weight))}
            title={layerTitle(trace.network, span.layer)}
          >
            {bandName(trace.network, span, { all: lengths.weight, isLarge })}
          </span>
        ))}
      </div>
      <span className="small unbroken gradient-matrix-norm">{words.norm}</span>
      <RowBars rows={rows} measure={picture.losses} className="gradient-matrix-bars is-loss" />
      <Overview
        element={element}
        label={messages.frame.picture(
          messages.panels.matrix.name,
          words.sampleCount(lengths.sample),
          words.weightCount(lengths.weight),
        )}
        frame={moves.frame}
        sides={matrixSides}
        lines={selected}
        mark={pointed && positionsOf(pointed, { trace, spans, order: rows.order })}
        onMove={onMove}
      >
        {known.samples && <Bitmap bands={drawn ?? noBands} end={scale.end} opacity={opacity} />}
        {!known.samples && <span className="gradient-matrix-pending">{words.pending}</span>}
      </Overview>
      <RowBars rows={rows} measure={picture.norms} className="gradient-matrix-bars" />
      <Strip {...strip} name={batchWords(trace).shown} row={known.batch ? batchRow : undefined} end={scale.end} />
      <Strip {...strip} name={messages.matrix.update} row={picture.updates} />
      <Strip {...strip} name={words.magnitudes} row={picture.sizes} shown="mean" isTall />
    </div>
  );
}

interface StripProps extends Pick<PictureShape, 'bands' | 'shown'> {
  readonly name: string;
  /** One number per weight, once they are known. */
  readonly row: Float64Array | undefined;
  /** The magnitude with the full colour; absent: the largest. */
  readonly end?: number;
  /** The number of weights. */
  readonly all: number;
  /** As bars of means, because groups differ in size. */
  readonly isTall?: boolean;
}

function Strip({ name, row, bands, shown, end, all, isTall = false }: StripProps) {
  const groups = useMemo(
    () => row && bands.map((columns) => bandOf(columns, grouped(row, columns, shown), all)),
    [row, bands, shown, all],
  );
  const largest = Math.max(
    ...(groups ?? []).map(({ values }) => values.reduce((most, one) => Math.max(most, Math.abs(one)), 0)),
  );
  return (
    <>
      <span className="unbroken gradient-matrix-strip-name">{name}</span>
      <div className={`gradient-matrix-strip${isTall ? ' is-tall' : ''}`}>
        {groups && !isTall && <Bitmap bands={groups} end={end ?? largest} />}
        {isTall &&
          groups?.map(({ values, across }) => (
            <Bars
              key={across[0]}
              style={placed(across)}
              sizes={values}
              largest={largest}
              grow="down"
              className="gradient-matrix-bars"
            />
          ))}
      </div>
      <span />
    </>
  );
}

interface RowBarsProps {
  readonly rows: PictureShape['rows'];
  readonly measure: Float64Array | undefined;
  readonly className: string;
}

/** The mean over a row's samples; the largest sample spans the whole width. */
function RowBars({ rows, measure, className }: RowBarsProps) {
  const sizes = useMemo(() => measure && ofRows(rows, (row) => measure[row - 1] ?? 0), [rows, measure]);
  const largest = useMemo(() => measure?.reduce((most, one) => Math.max(most, one), 0), [measure]);
  return sizes && largest !== undefined ? (
    <Bars sizes={sizes} largest={largest} grow="right" className={className} />
  ) : (
    <span />
  );
}

/** The place of a layer in the picture, as fractions of its width; all weights have the same width. */
function acrossOf({ first, froms, units }: LayerSpan, all: number): BitmapBand['across'] {
  return [first / all, (first + froms * units) / all];
}

function bandOf(columns: ColumnGroups, values: Float64Array | undefined, all: number): BitmapBand {
  return { values: values ?? none, columns: groupCount(columns), across: acrossOf(columns.span, all) };
}

function placed([left, right]: BitmapBand['across']): { readonly left: string; readonly width: string } {
  return { left: `${100 * left}%`, width: `${100 * (right - left)}%` };
}

interface BandRoom {
  /** The columns of all layers. */
  readonly all: number;
  /** In type for a room, whole names have none. */
  readonly isLarge: boolean;
}

/** A layer's name, if it fits. */
function bandName(network: Network, { layer, froms, units }: LayerSpan, { all, isLarge }: BandRoom): string {
  const share = (froms * units) / all;
  if (share > 0.4 && !isLarge) return layerTitle(network, layer);
  const number = layerNumber(layer);
  return share > (isLarge ? 0.25 : 0.12) ? messages.matrix.layerShort(number) : String(number);
}

/** The mean over the samples of each row of the picture. */
function ofRows({ order, groups }: PictureShape['rows'], valueAt: (row: number) => number): Float64Array {
  return Float64Array.from({ length: groups }, (_, row) => {
    const inBatch = rowsOfRow({ order, groups }, row);
    return inBatch.reduce((sum, one) => sum + valueAt(one), 0) / inBatch.length;
  });
}

/** The rows of the batch in a row of the picture. */
function rowsOfRow({ order, groups }: PictureShape['rows'], row: number): readonly number[] {
  return order.slice(groupStart(row, order.length, groups), groupStart(row + 1, order.length, groups));
}

/** The cell that a pixel shows: the one with the largest magnitude among those it covers. */
function largestAt({
  trace,
  shape: { rows, bands },
  place,
  column,
}: {
  readonly trace: StepTrace;
  readonly shape: PictureShape;
  readonly place: number;
  readonly column: number;
}): Positions<MatrixAxis> {
  const columns = bands.findLast(({ span }) => span.first <= column);
  if (!columns) return { sample: place, weight: column };
  const { first } = columns.span;
  const range = columnsOfGroup(columns, groupOfColumn(columns, column - first));
  const inBatch = rowsOfRow(rows, groupOf(place, rows.order.length, rows.groups));
  const [row, within] = aggregatesOf(trace).largestIn(inBatch, columns, range);
  return { sample: rows.order.indexOf(row), weight: first + within };
}

/** The place of a quantity in the picture, if it is one of its cells. */
function positionsOf(
  quantity: Quantity,
  { trace, spans, order }: { trace: StepTrace; spans: readonly LayerSpan[]; order: readonly number[] },
): Positions<MatrixAxis> | undefined {
  if (quantity.kind !== 'sampleGradient') return undefined;
  const row = trace.rowOf(quantity.sample);
  return row === undefined ? undefined : { sample: order.indexOf(row), weight: columnOfPlace(spans, quantity) };
}
