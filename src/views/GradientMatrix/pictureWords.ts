/** The caption of the picture: "Each pixel shows the largest magnitude of 9–10 weights × 2 samples, with its sign." */
import { messages } from '../../text';
import type { PictureShape } from './aggregates';
import { columnsOfGroup, groupCount } from './columnGroups';
import type { KnownNumbers } from './usePicture';

interface Pictured {
  readonly shape: PictureShape;
  readonly known: KnownNumbers;
  readonly leftOut: ReadonlySet<number> | undefined;
}

export function pictureWords({ shape, known, leftOut }: Pictured): string {
  const words = messages.overview;
  const { rows, bands, shown } = shape;
  const batchSize = rows.order.length;
  const sizes = bands.flatMap((columns) =>
    [0, groupCount(columns) - 1].map((group) => {
      const [start, end] = columnsOfGroup(columns, group);
      return end - start;
    }),
  );
  const weights = between(Math.min(...sizes), Math.max(...sizes));
  const samples = between(Math.floor(batchSize / rows.groups), Math.ceil(batchSize / rows.groups));
  const pixels =
    weights === '1' && samples === '1'
      ? words.cellEach
      : shown === 'mean'
        ? words.pixelMeanOf(weights, samples)
        : words.pixelLargestOf(weights, samples);
  return [pixels, known.update && words.updateColours, leftOut && words.leftOutRows(leftOut.size, batchSize)]
    .filter(Boolean)
    .join(' ');
}

function between(fewest: number, most: number): string {
  return fewest === most ? String(most) : messages.overview.between(fewest, most);
}
