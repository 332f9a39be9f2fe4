/**
 * A matrix too large to print: all of it as a picture, and the contents of a frame on the picture as a table of
 * numbers.
 */
import '../../text/later';

import { useMemo, useRef } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { useSize } from '../../kit/plot/useSize';
import { useLeftOut } from '../../kit/quantity/useLeftOut';
import type { StepView } from '../../kit/quantity/useStep';
import { JobLine } from '../../kit/work/JobLine';
import { latestFor } from '../../memory';
import type { StepTrace } from '../../model';
import { rowsOf, sampleAt } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { FrameFields } from '../shared/matrix/FrameFields';
import type { AxisNumbers, Positions } from '../shared/matrix/frame';
import { sideOf } from '../shared/matrix/frameKeys';
import { useFrame } from '../shared/matrix/useFrame';
import { useFrameKeys } from '../shared/matrix/useFrameKeys';
import type { PictureShape } from './aggregates';
import { batchWords } from './batchWords';
import { cellScale } from './cellScale';
import { columnGroups } from './columnGroups';
import { columnOfPlace, columnTotal, layerSpans, placeOfColumn } from './columns';
import { framedScale } from './framedScale';
import { MatrixOverview } from './MatrixOverview';
import { before, MatrixTable } from './MatrixTable';
import { type MatrixAxis, matrixSides } from './matrixLayout';
import { OrderChoice } from './OrderChoice';
import { PixelChoice, useShown } from './PixelChoice';
import { groupsAt } from './partition';
import { pictureWords } from './pictureWords';
import { ScaleLegend } from './ScaleLegend';
import { usePicture } from './usePicture';
import { useSampleOrder } from './useSampleOrder';

const unmeasured = { width: 960, height: 320, rem: 16 };
const unmeasuredPicture = { width: 400, height: 200, rem: 16 };

export function FramedMatrix({ step }: { readonly step: StepView }) {
  const { trace } = step;
  const { network, batchSize } = trace;
  const words = messages.matrix;
  const stage = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const room = useSize(stage, unmeasured);
  const drawing = useSize(drawn, unmeasuredPicture);
  const density = Math.min(2, globalThis.devicePixelRatio || 1);

  const spans = useMemo(() => layerSpans(network), [network]);
  const scale = cellScale(trace);
  const leftOut = useLeftOutRows(trace);
  const shown = useShown();
  const { order, samples, by, sorting } = useSampleOrder(step);
  const { sample, weight } = useStore((state) => state.cursor);

  const lengths = useMemo(() => ({ weight: columnTotal(spans), sample: batchSize }), [spans, batchSize]);
  const selected = { weight: columnOfPlace(spans, weight), sample: Math.max(0, samples.indexOf(sample)) };
  const layout = useMemo(() => layoutIn(room, lengths), [room, lengths]);
  const { sizes, isNarrow, isLow, table, picture: pictureHeight } = layout;
  const moves = useFrame<MatrixAxis>({ viewKey: 'matrix.window', lengths, sizes, selected, readMiddle });
  const rows = sideOf(moves.frame, 'sample', { before: before.row, after: isLow ? 2 : 3 });
  const columns = sideOf(moves.frame, 'weight', { before: before.column, after: 1 });
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = useFrameKeys({
    grid,
    moves,
    entry: { row: selected.sample + before.row, column: selected.weight + before.column },
    tableAt: () => ({ sides: matrixSides, rows, columns, page: sizes.sample < batchSize ? sizes.sample : undefined }),
  });
  const { starts } = moves.frame;
  const places = useMemo(
    () => Array.from({ length: sizes.weight }, (_, index) => placeOfColumn(spans, starts.weight + index)),
    [spans, sizes.weight, starts.weight],
  );
  const printed = useMemo(() => framedScale(trace, scale.end, places), [trace, scale, places]);

  const across = Math.round(drawing.width * density);
  const down = Math.round(drawing.height * density);
  const bands = useMemo(() => spans.map((span) => columnGroups(span, across / columnTotal(spans))), [spans, across]);
  const shape = useMemo<PictureShape>(
    () => ({ rows: { order, groups: groupsAt(down / order.length, order.length) }, bands, shown }),
    [order, down, bands, shown],
  );
  const picture = usePicture(step, shape);
  const { exponent } = printed.gradients;
  return (
    <Panel
      name={messages.panels.matrix.name}
      subtitle={batchWords(trace).subtitle}
      tools={<ScaleLegend scale={scale} known={picture.known.samples} power={picture.known.samples ? exponent : 0} />}
      className="wraps gradient-matrix"
    >
      <div className="controls gradient-matrix-tools" data-not-on="stage">
        <OrderChoice />
        <PixelChoice />
        <FrameFields
          moves={moves}
          axes={[
            { axis: 'sample', name: messages.overview.samples, numbers: samples },
            { axis: 'weight', name: messages.overview.weights },
          ]}
        />
      </div>
      <div
        className="gradient-matrix-framed"
        ref={stage}
        data-narrow={isNarrow || undefined}
        style={{
          [isNarrow ? 'gridTemplateRows' : 'gridTemplateColumns']: isNarrow
            ? `${pictureHeight}rem auto`
            : `1fr ${table}rem`,
        }}
      >
        <MatrixOverview element={drawn} {...{ trace, spans, shape, picture, scale, moves, selected, leftOut }} />
        <MatrixTable
          {...{ step, spans, order, grid, onKeyDown }}
          scale={printed}
          frame={moves.frame}
          margins={{ rows: rows.total, columns: columns.total, hasMagnitudes: !isLow }}
        />
      </div>
      <div className="aside gradient-matrix-caption" data-not-on="stage">
        <p>
          {pictureWords({ shape, known: picture.known, leftOut })}{' '}
          <span data-not-on="slide paper">{messages.overview.how}</span>
        </p>
        <JobLine name={messages.overview.sorting(words.orders[by])} job={sorting} />
        {picture.jobs.map(({ name, job }) => (
          <JobLine key={name} name={name} job={job} />
        ))}
      </div>
    </Panel>
  );
}

/**
 * In rem: the width of a column of numbers, and the space beside the columns, in a table wide enough to name its
 * samples in words.
 */
const columnWidth = 4.5;
const besideColumns = { named: 14.5, numbered: 9.5 };
const named = 34;
/** In rows: the space above and below the samples; in a low room each weight’s sum of magnitudes is left out below them. */
const besideRows = { usual: 5.25, low: 4.25 };
/** In rem: in a narrower space, picture and table are stacked. */
const narrow = 44;
/** On a phone, two weights have room beside their samples. */
const fewest = { weight: 2, sample: 3 };
/** In rows, beside a picture: with a lower table the totals would be out of sight. */
const fewestLow = 1;

interface Layout {
  readonly isNarrow: boolean;
  readonly isLow: boolean;
  /** In rem: the width of the table, and the height of a picture above it. */
  readonly table: number;
  readonly picture: number;
  readonly sizes: AxisNumbers<MatrixAxis>;
}

/** How many samples and weights fit. */
function layoutIn(room: typeof unmeasured, lengths: AxisNumbers<MatrixAxis>): Layout {
  const [width, height] = [room.width / room.rem, room.height / room.rem];
  const isNarrow = width < narrow;
  const table = isNarrow ? width : Math.round(0.58 * width);
  const picture = Math.min(13, Math.max(8, Math.round(0.4 * height)));
  const columns = Math.floor((table - besideColumns[table < named ? 'numbered' : 'named']) / columnWidth);
  const rows = (height - (isNarrow ? picture + 0.5 : 0)) / targetRem(room);
  const isLow = !isNarrow && rows < besideRows.usual + fewest.sample;
  const samples = Math.floor(rows - besideRows[isLow ? 'low' : 'usual']);
  const sizes = {
    weight: Math.min(lengths.weight, Math.max(fewest.weight, columns)),
    sample: Math.min(lengths.sample, Math.max(isNarrow ? fewest.sample : fewestLow, samples)),
  };
  return { isNarrow, isLow, table, picture, sizes };
}

/** The height of a row in rem: a finger needs more than a mouse. Asked for while it is drawn, it would have styles computed once more. */
const targetRem = latestFor((_room: typeof unmeasured): number => {
  const style = getComputedStyle(document.documentElement);
  return Number.parseFloat(style.getPropertyValue('--target')) || 1.5;
});

/** Old links contain a zoom, and the middle of the visible part as fractions of width and height. */
function readMiddle(text: string, { weight, sample }: AxisNumbers<MatrixAxis>): Positions<MatrixAxis> | undefined {
  const shares = text.split(',').map((part) => (/^(0|1|[01]\.\d+)$/.test(part) ? Number(part) : Number.NaN));
  const [, across = 0, down = 0] = shares;
  if (shares.length !== 3 || !shares.every((share) => share <= 1)) return undefined;
  return { weight: Math.round(across * (weight - 1)), sample: Math.round(down * (sample - 1)) };
}

/** The rows of the samples that Influence leaves out; undefined if none is. */
function useLeftOutRows(trace: StepTrace): ReadonlySet<number> | undefined {
  const samples = useLeftOut();
  return useMemo(() => {
    if (samples.length === 0) return undefined;
    return new Set(rowsOf(trace).filter((row) => samples.includes(sampleAt(trace, row))));
  }, [samples, trace]);
}
