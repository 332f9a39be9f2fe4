/** The numbers behind the pictures of the unit, one row per pixel; the same as CSV. */

import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { RowGrid, useRowGrid } from '../../kit/table/RowGrid';
import { rowAt, stopAt } from '../../kit/table/stopAt';
import { addressOf, isKnown, isPlain, type Quantity, quantityValue, unitNumber } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { columnFormat, messages, superscript } from '../../text';
import type { PicturesState } from './usePictures';

const kinds = [
  'weight',
  'gradientSum',
  'batchGradient',
  'productOfMeans',
  'covariance',
  'update',
  'weightAfter',
] as const;

type Kind = (typeof kinds)[number];

export function PixelTable({ state }: { readonly state: PicturesState }) {
  const { step, layer, unit, place, size, isImage, knows } = state;
  const { trace } = step;
  const words = messages.pictures;
  const quantityAt = (kind: Kind, pixel: number): Quantity => ({ kind, layer: 1, from: pixel, to: unit });
  const shown = kinds.filter((kind) => isPlain(trace) || (kind !== 'productOfMeans' && kind !== 'covariance'));
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
      <RowGrid
        table={table}
        name={words.pixelTable}
        className="pictures-pixel-table"
        width={shown.length + 1}
        head={
          <>
            <th scope="col">{isImage ? words.pixelHead : words.inputHead}</th>
            {shown.map((kind, at) => (
              <th key={kind} scope="col">
                {words.columns[kind]}
                {(formats[at]?.exponent ?? 0) !== 0 && knows(quantityAt(kind, 1)) && (
                  <> {messages.ledger.powerOfTen(superscript(formats[at]?.exponent ?? 0))}</>
                )}
              </th>
            ))}
          </>
        }
        row={(index) => (
          <tr key={index} {...rowAt(index, index + 1 === place?.from)}>
            <th scope="row" {...stopAt(index, 0)}>
              {isImage
                ? words.pixelAt(Math.floor(index / size.width) + 1, (index % size.width) + 1)
                : words.inputAt(unitNumber(index + 1))}
            </th>
            {shown.map((kind, at) => (
              <td key={kind} {...stopAt(index, at + 1)} data-quantity={addressOf(quantityAt(kind, index + 1))}>
                <QuantityText quantity={quantityAt(kind, index + 1)} step={step} format={formats[at]} />
              </td>
            ))}
          </tr>
        )}
      />
      <CopyButton label={words.copyCsv} text={csv} onCopied={setCopied} />
      <CopiedText copied={copied} />
    </div>
  );
}
