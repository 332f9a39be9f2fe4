/** Rows whose samples Influence leaves out: paler the more of a row's samples are. Not struck: a line would hide a minus. */

import { positionsOfRow, rowBox } from './matrixHit';
import { inside, type MarginPaint } from './paintMargins';

/** How much of the card lies over a row that is left out: its numbers, as they were, can still be made out. */
const paleness = 0.72;
/** Rows up to this height, in pixels, are too thin for all their numbers to stand beside them, struck or not. */
const thinRow = 18;

/** How many of some samples are left out. */
export function countLeftOut(positions: readonly number[], leftOut: ReadonlySet<number> | undefined): number {
  return leftOut ? positions.filter((position) => leftOut.has(position)).length : 0;
}

export function paintLeftOut(
  context: CanvasRenderingContext2D,
  { frame, source, palette, leftOut }: MarginPaint,
): void {
  const { lossBars, rowBars, body } = frame;
  const box = { ...body, x: lossBars.x, width: rowBars.x + rowBars.width - lossBars.x };
  inside(context, box, () => {
    for (let row = frame.rowsInSight[0]; row < frame.rowsInSight[1]; row++) {
      const positions = positionsOfRow(frame, source.order, row);
      const share = countLeftOut(positions, leftOut) / positions.length;
      if (share === 0) continue;
      const { y, height } = rowBox(frame, row);
      const [top, bottom] = [Math.round(y), Math.round(y + height)];
      context.globalAlpha = paleness * share;
      context.fillStyle = palette.card;
      context.fillRect(box.x, top, box.width, bottom - top);
      context.globalAlpha = 1;
      context.fillStyle = palette.soft;
      if (height < thinRow) context.fillRect(box.x - 5, top, 3, Math.max(1, bottom - top));
    }
  });
}
