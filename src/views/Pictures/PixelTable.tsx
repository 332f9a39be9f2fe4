/** The numbers behind the pictures of the unit, one row per pixel; the same as CSV. */

import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import type { Column } from '../../kit/table/column';
import { quantityCell } from '../../kit/table/numberCells';
import { useRowGrid } from '../../kit/table/RowGrid';
import { Table } from '../../kit/table/Table';
import { isKnown, isPlain, type Quantity, quantityValue, reducedSumOf, unitNumber } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { columnFormat, messages, superscript } from '../../text';
import type { PicturesState } from './usePictures';

const kinds = [
  'weight',
  'gradientSum',
  'dataGradient',
  'negatedGradient',
  'batchGradient',
  'productOfMeans',
  'covariance',
  'update',
  'weightAfter',
] as const;

type Kind = (typeof kinds)[number];

const spare: Partial<Record<Kind, number>> = {
  productOfMeans: 1,
  covariance: 2,
  dataGradient: 3,
  negatedGradient: 3,
  gradientSum: 3,
  update: 4,
  weightAfter: 5,
};

export function PixelTable({ state }: { readonly state: PicturesState }) {
  const { step, layer, unit, place, size, isImage, knows } = state;
  const { trace } = step;
  const words = messages.pictures;
  const quantityAt = (kind: Kind, pixel: number): Quantity => ({ kind, layer: 1, from: pixel, to: unit });
  // What the products give, where that is not the batch gradient itself.
  const reduced = reducedSumOf(trace, { layer: 1, from: 1, to: unit }).kind;
  const shown = kinds.filter((kind) => {
    if (kind === 'dataGradient' || kind === 'negatedGradient') return kind === reduced;
    return isPlain(trace) || (kind !== 'productOfMeans' && kind !== 'covariance');
  });
  const formats = shown.map((kind) => {
    if (!knows(quantityAt(kind, 1))) return columnFormat([]);
    return columnFormat(
      Array.from({ length: layer.inputs }, (_, at) => quantityValue(quantityAt(kind, at + 1), trace)),
    );
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
      cell: (pixel) => ({
        content: isImage
          ? words.pixelAt(Math.floor((pixel - 1) / size.width) + 1, ((pixel - 1) % size.width) + 1)
          : words.inputAt(unitNumber(pixel)),
      }),
    },
    ...shown.map(
      (kind, at): Column<number> => ({
        id: kind,
        head: headOf(kind, knows(quantityAt(kind, 1)) ? (formats[at]?.exponent ?? 0) : 0),
        kind: 'number',
        spare: spare[kind],
        cell: (pixel) => quantityCell(quantityAt(kind, pixel), step, formats[at]),
      }),
    ),
  ];
  const [copied, setCopied] = useCopied(`${trace.step} ${unit}`);
  const csv = (): string => {
    const known = shown.filter((kind) => isKnown(quantityAt(kind, 1), trace, step.stop));
    const lines = Array.from({ length: layer.inputs }, (_, at) =>
      csvLine([at + 1, ...known.map((kind) => quantityValue(quantityAt(kind, at + 1), trace))]),
    );
    return [csvLine(['input', ...known]), ...lines].join('');
  };
  return (
    <div className="pictures-pixels">
      <Table
        table={table}
        name={words.pixelTable}
        className="pictures-pixel-table"
        columns={columns}
        row={(index) => index + 1}
        look={(pixel) => ({ key: pixel, selected: pixel === place?.from })}
        keep={place && place.from > 0 ? [place.from - 1] : undefined}
      />
      <CopyButton label={words.copyCsv} text={csv} onCopied={setCopied} />
      <CopiedText copied={copied} />
    </div>
  );
}

function headOf(kind: Kind, exponent: number): string {
  const head = messages.pictures.columns[kind];
  return exponent === 0 ? head : `${head} ${messages.ledger.powerOfTen(superscript(exponent))}`;
}
