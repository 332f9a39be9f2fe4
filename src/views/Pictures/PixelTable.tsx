/** The numbers behind the pictures of the unit, one row per pixel; the same as CSV; and what the image of the chosen sample shows most strongly. */

import { useMemo } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { ShortTable } from '../../kit/table/ShortTable';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { activationBelow, dataGradientOf, isPlain, type Quantity, quantityValue } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { useStore } from '../../store';
import { columnFormat, headPower, messages } from '../../text';
import { type PicturesState, pixelName } from './usePictures';

/** From left to right; in a narrow room, the one with the lowest number leaves first. */
const spares = {
  weight: undefined,
  gradientSum: 3,
  dataGradient: 3,
  batchGradient: undefined,
  productOfMeans: 1,
  covariance: 2,
  update: 4,
  weightAfter: 5,
} as const;

type Kind = keyof typeof spares;

export function PixelTable({ state }: { readonly state: PicturesState }) {
  const { step, layer, unit, place, isImage, knows } = state;
  const { trace } = step;
  const words = messages.pictures;
  const pixels = Array.from({ length: layer.inputs }, (_, at) => at + 1);
  const at = (kind: Kind, pixel: number): Quantity => ({ kind, layer: 1, from: pixel, to: unit });
  // What the products give, where that is not the batch gradient itself.
  const reduced = dataGradientOf(trace, { layer: 1, from: 1, to: unit }).kind;
  const isShown = (kind: Kind): boolean => {
    if (kind === 'dataGradient') return kind === reduced;
    return isPlain(trace) || (kind !== 'productOfMeans' && kind !== 'covariance');
  };
  const shown = (Object.keys(spares) as Kind[]).filter(isShown).map((kind) => {
    const isKnown = knows(at(kind, 1));
    const values = isKnown ? pixels.map((pixel) => quantityValue(at(kind, pixel), trace)) : [];
    return { kind, isKnown, values, format: columnFormat(values) };
  });
  const table = useRowGrid({
    count: layer.inputs,
    entry: { row: Math.max(0, (place?.from ?? 1) - 1), column: 0 },
    corners: true,
  });
  const columns: readonly Column<number>[] = [
    {
      id: 'pixel',
      head: isImage ? words.pixelHead : words.inputHead,
      kind: 'name',
      cell: (pixel) => ({ content: pixelName(state, pixel) }),
    },
    ...shown.map(({ kind, format }): Column<number> => {
      const power = format.exponent === 0 ? '' : ` ${headPower(format.exponent)}`;
      return {
        id: kind,
        head: `${words.columns[kind]}${power}`,
        kind: 'number',
        spare: spares[kind],
        cell: (pixel) => quantityCell(at(kind, pixel), step, format),
      };
    }),
  ];
  const [copied, setCopied] = useCopied(`${trace.step} ${unit}`);
  const csv = (): string => {
    const known = shown.filter(({ isKnown }) => isKnown);
    const lines = pixels.map((pixel, row) => csvLine([pixel, ...known.map(({ values }) => values[row] ?? Number.NaN)]));
    return [csvLine(['input', ...known.map(({ kind }) => kind)]), ...lines].join('');
  };
  return (
    <div className="stack pictures-pixels">
      <Table
        table={table}
        name={words.pixelTable}
        className="pictures-pixel-table"
        columns={columns}
        row={(index) => index + 1}
        look={(pixel) => ({ key: pixel, selected: pixel === place?.from })}
        keep={place && place.from > 0 ? [place.from - 1] : undefined}
      />
      {isImage && <StrongestPixels state={state} />}
      <CopyButton label={words.copyCsv} text={csv} onCopied={setCopied} />
      <CopiedText copied={copied} />
    </div>
  );
}

/** As many as are read in one breath. */
const mostStrong = 8;

/** The image in words, for those who do not see it. */
function StrongestPixels({ state }: { readonly state: PicturesState }) {
  const { step, pictures } = state;
  const words = messages.pictures;
  const sample = useStore((one) => one.cursor.sample);
  const { values, label = '' } = pictures.input(sample);
  const strongest = useMemo(
    () =>
      Array.from(values ?? [], (value, at) => ({ pixel: at + 1, size: Math.abs(value) }))
        .filter(({ size }) => size > 0)
        .sort((one, other) => other.size - one.size)
        .slice(0, mostStrong),
    [values],
  );
  return (
    <div className="visually-hidden">
      <ShortTable
        caption={words.strongest(label)}
        columns={[
          { head: words.pixelHead, cell: ({ pixel }) => pixelName(state, pixel) },
          {
            head: words.columns.input,
            cell: ({ pixel }) => <QuantityNumber quantity={activationBelow(1, pixel, sample)} step={step} />,
          },
        ]}
        rows={strongest}
        keyOf={({ pixel }) => pixel}
      />
    </div>
  );
}
