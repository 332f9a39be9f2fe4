/** The ledger in pictures: a row a sample, its image times its δ is its gradient's image; below them Σ, the mean, and averaging first. */
import { type CSSProperties, useMemo } from 'react';
import { patternTex, reached } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages, superscript } from '../../text';
import { RowGrid, useRowGrid } from '../shared/grid/RowGrid';
import { Tex } from '../shared/quantity/Tex';
import { ClassRow } from './ClassRow';
import { PictureFoot } from './PictureFoot';
import { orderedRows, type RowOrder } from './rowOrder';
import { SampleRow } from './SampleRow';
import { deltaKnown } from './shownPictures';
import type { PicturesState } from './usePictures';

interface SampleRowsProps {
  readonly state: PicturesState;
  readonly order: RowOrder;
  /** Height of a row, in pixels. */
  readonly rowHeight: number;
}

export function SampleRows({ state, order, rowHeight }: SampleRowsProps) {
  const { step, layer, unit, place, ledger, targets, size } = state;
  const { trace, stop } = step;
  const words = messages.pictures;
  const scale = useStore((now) => now.preferences.scale);
  const sample = useStore((now) => now.cursor.sample);
  const { chooseSample } = useActions();
  const byDelta = deltaKnown(state);
  const rows = useMemo(
    () => orderedRows(layer, { order, unit, targets, byDelta }),
    [layer, order, unit, targets, byDelta],
  );
  const largest = useMemo(
    () => layer.samples.reduce((most, _, row) => Math.max(most, Math.abs(layer.delta(row, unit)) || 0), 0),
    [layer, unit],
  );
  const selected = rows.findIndex((row) => row.kind === 'sample' && layer.samples[row.row] === sample);
  const table = useRowGrid({
    count: rows.length,
    rowHeight: rowHeight / scale,
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
      className="pictures-rows"
      width={6}
      style={{ '--row': `${rowHeight}px`, '--aspect': size.width / size.height } as CSSProperties}
      head={
        <>
          <th scope="col">{words.sampleHead}</th>
          <Head tex={patternTex('activation', { layer: 0, unit: '·', sample: 'k' }, trace.network)} power={power('x', true)}>
            {words.xHead}
          </Head>
          <th aria-hidden="true" />
          <Head tex={patternTex('delta', { layer: 1, unit, sample: 'k' }, trace.network)} power={power('delta', byDelta)}>
            {words.deltaHead}
          </Head>
          <th aria-hidden="true" />
          <Head
            tex={patternTex('sampleGradient', { layer: 1, from: '·', to: unit, sample: 'k' }, trace.network).replace(
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
        if (row.kind === 'class') return <ClassRow key={`class ${row.target}`} {...{ state, row, index }} />;
        return (
          <SampleRow
            key={layer.samples[row.row]}
            {...{ state, index, largest, place }}
            row={row.row}
            selected={index === selected}
            onChoose={chooseSample}
          />
        );
      }}
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
      <span className="pictures-head-detail">
        {power === undefined ? children : messages.ledger.powerOfTen(power)}
      </span>
    </th>
  );
}
