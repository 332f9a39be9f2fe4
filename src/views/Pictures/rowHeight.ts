/** How high the rows of pictures are: as high as a small batch needs to be in sight without scrolling. */
import type { Size } from '../../kit/plot/useSize';

/** In rem. */
const rowRange = { lowest: 1.625, usual: 3 } as const;

/** The heights of the head, of a row of strips, and of the highest row, in rem. On a stage, images take the room that a few rows leave. */
const rooms = { page: { head: 3, strip: 2, highest: 3.5 }, stage: { head: 2, strip: 1.9, highest: 9 } } as const;

/** In rem: in a lower row, the sum has one line. */
const lowRow = 2.375;

/** Ten classes are visible without scrolling. */
const mostUnscrolled = 10;

interface RowCounts {
  readonly rows: number;
  /** Those under the rule. */
  readonly foot: number;
}

interface RowRoom {
  readonly isImage: boolean;
  readonly onStage: boolean;
}

/** In pixels. */
export function rowHeightIn({ height, rem }: Size, { rows, foot }: RowCounts, { isImage, onStage }: RowRoom) {
  const { head, strip, highest } = rooms[onStage ? 'stage' : 'page'];
  const share = (height - head * rem) / (Math.min(rows, mostUnscrolled) + foot);
  const measured = Math.round(Math.min(highest * rem, Math.max(rowRange.lowest * rem, share)));
  const own = !isImage ? strip * rem : height === 0 ? rowRange.usual * rem : measured;
  return { height: own, isLow: own < lowRow * rem };
}
