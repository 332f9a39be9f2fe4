/** How high the rows of pictures are: as high as a small batch needs to be in sight without scrolling. */
import type { Size } from '../../kit/plot/useSize';

/** The rows under the rule, in units of a row. */
const footRows = 3;

/** In rem. */
const rowRange = { lowest: 1.625, strip: 2, usual: 3 } as const;

/** The height of the head, and that of the highest row, in rem. On a stage, images take the room that a few rows leave. */
const rooms = { page: { head: 3, highest: 3.5 }, stage: { head: 2, highest: 9 } } as const;

/** In rem: in a lower row, the sum has one line. */
const lowRow = 2.375;

/** Ten classes are visible without scrolling. */
const mostUnscrolled = 10;

interface RowRoom {
  readonly isImage: boolean;
  readonly onStage: boolean;
}

/** In pixels. */
export function rowHeightIn({ height, rem }: Size, rows: number, { isImage, onStage }: RowRoom) {
  const { head, highest } = rooms[onStage ? 'stage' : 'page'];
  const share = (height - head * rem) / (Math.min(rows, mostUnscrolled) + footRows);
  const measured = Math.round(Math.min(highest * rem, Math.max(rowRange.lowest * rem, share)));
  const own = !isImage ? rowRange.strip * rem : height === 0 ? rowRange.usual * rem : measured;
  return { height: own, isLow: own < lowRow * rem };
}
