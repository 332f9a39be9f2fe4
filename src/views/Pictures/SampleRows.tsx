/** The ledger in pictures: one row per sample, whose image times its δ is its gradient's image; below them Σ, the mean, and averaging first. */
import { type CSSProperties, useMemo, useRef } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { type Size, useSize } from '../../kit/plot/useSize';
import { Tex } from '../../kit/quantity/Tex';
import { gridRole } from '../../kit/table/gridRole';
import { RowGrid, useRowGrid } from '../../kit/table/RowGrid';
import { headTex, reached } from '../../quantity';
import { useActions, useViewKey } from '../../store';
import { messages, superscript } from '../../text';
import { useMarkedSample, useStageBeat } from '../shared/beats/beatContext';
import { ClassRow } from './ClassRow';
import { PictureFoot } from './PictureFoot';
import { foldsClasses, orderedRows, type RowOrder } from './rowOrder';
import { SampleRow } from './SampleRow';
import { deltaKnown } from './shownPictures';
import type { PicturesState } from './usePictures';

interface SampleRowsProps {
  readonly state: PicturesState;
  readonly order: RowOrder;
}

const firstSize = { width: 640, height: 0, rem: 16 };

/** Measures the available space, which determines the height of the rows. */
export function SampleRows(props: SampleRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, firstSize);
  return (
    <div className="pictures-table" ref={frame}>
      <Rows {...props} room={size} />
    </div>
  );
}

interface RowsProps extends SampleRowsProps {
  readonly room: Size;
}

function Rows({ state, order, room }: RowsProps) {
  const { step, layer, unit, place, ledger, targets, size, isImage } = state;
  const { trace, stop } = step;
  const words = messages.pictures;
  const sample = useMarkedSample();
  const { chooseSample } = useActions();
  const byDelta = deltaKnown(state);
  const [openText, setOpen] = useViewKey('pictures.class');
  const isFolded = foldsClasses(layer.samples.length);
  const open = openText === undefined ? undefined : Number(openText);
  const rows = useMemo(
    () => orderedRows(layer, { order, unit, targets, byDelta, isFolded, open }),
    [layer, order, unit, targets, byDelta, isFolded, open],
  );
  const largest = useMemo(
    () => layer.samples.reduce((most, _, row) => Math.max(most, Math.abs(layer.delta(row, unit)) || 0), 0),
    [layer, unit],
  );
  const { kind } = useMedium();
  const onStage = kind === 'stage' || kind === 'slide';
  const rowHeight = rowHeightIn(room, rows.length, { isImage, ...(onStage ? staged : usual) });
  const selected = rows.findIndex((row) => row.kind === 'sample' && layer.samples[row.row] === sample);
  const [, told] = useStageBeat().rows;
  const toldRow = rows.findIndex((row) => row.kind === 'sample' && row.row === told - 1);
  const kept = told > 0 ? toldRow : selected;
  const table = useRowGrid({
    count: rows.length,
    entry: { row: Math.max(0, selected), column: 0 },
    corners: true,
  });
  const footRows = 3;
  const power = (column: 'x' | 'delta' | 'product', known: boolean): string | undefined => {
    const exponent = ledger?.formats[column].exponent ?? 0;
    return known && exponent !== 0 ? superscript(exponent) : undefined;
  };
  const summed = reached({ phase: 'per-sample' }, stop);
  return (
    <RowGrid
      table={table}
      name={words.table}
      className={`pictures-rows ${rowHeight < lowRow * room.rem ? 'is-low' : ''}`}
      width={6}
      style={{ '--row': `${rowHeight}px`, '--aspect': size.width / size.height } as CSSProperties}
      head={
        <>
          <th scope="col">{words.sampleHead}</th>
          <Head
            tex={headTex('activation', { layer: 0, unit: '·', sample: 'k' }, trace.network)}
            power={power('x', true)}
          >
            {words.xHead}
          </Head>
          <td {...gridRole.none} />
          <Head tex={headTex('delta', { layer: 1, unit, sample: 'k' }, trace.network)} power={power('delta', byDelta)}>
            {words.deltaHead}
          </Head>
          <td {...gridRole.none} />
          <Head
            tex={headTex('sampleGradient', { layer: 1, from: '·', to: unit, sample: 'k' }, trace.network).replace(
              /^\\frac\{(.*)\}\{(.*)\}$/,
              '$1/$2',
            )}
            power={power('product', summed)}
          >
            {words.gradientHead}
          </Head>
        </>
      }
      row={(index) => {
        const row = rows[index];
        if (!row) return null;
        if (row.kind === 'class') {
          const isOpen = isFolded ? row.target === open : undefined;
          const onToggle = (): void => setOpen(isOpen ? undefined : String(row.target));
          return <ClassRow key={`class ${row.target}`} {...{ state, row, index, isOpen, onToggle }} />;
        }
        return (
          <SampleRow
            key={`row ${row.row}`}
            {...{ state, index, largest, place }}
            row={row.row}
            selected={index === selected}
            onChoose={chooseSample}
          />
        );
      }}
      keep={kept < 0 ? undefined : [kept]}
      foot={<PictureFoot state={state} firstIndex={rows.length} largest={largest} />}
      footRows={footRows}
    />
  );
}

interface HeadProps {
  readonly tex: string;
  readonly power: string | undefined;
  readonly children: string;
}

function Head({ tex, power, children }: HeadProps) {
  return (
    <th scope="col">
      <Tex tex={tex} />
      <span className={`pictures-head-detail${power === undefined ? '' : ' is-power'}`} data-not-on="stage">
        {power === undefined ? children : messages.ledger.powerOfTen(power)}
      </span>
    </th>
  );
}

/** The rows under the rule, in units of a row. */
const footRows = 3;

/** In rem. */
const rowRange = { lowest: 1.625, strip: 2, usual: 3 } as const;

interface RowRoom {
  readonly isImage: boolean;
  /** The height of the head, and that of the highest row, in rem. */
  readonly head: number;
  readonly highest: number;
}

const usual = { head: 3, highest: 3.5 } as const;

/** There, images take the room that a few rows leave. */
const staged = { head: 2, highest: 9 } as const;

/** In rem: in a lower room the rows under the rule have one line. */
const lowRow = 2.375;

/** Ten classes are visible without scrolling. */
const mostUnscrolled = 10;

/** The height at which a small batch is visible without scrolling. */
function rowHeightIn({ height, rem }: Size, rows: number, { isImage, head, highest }: RowRoom): number {
  if (!isImage) return rowRange.strip * rem;
  if (height === 0) return rowRange.usual * rem;
  const room = (height - head * rem) / (Math.min(rows, mostUnscrolled) + footRows);
  return Math.round(Math.min(highest * rem, Math.max(rowRange.lowest * rem, room)));
}
