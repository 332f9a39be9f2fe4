/** The layout of a frame's panels: stacked below 40 rem, otherwise side by side, each wide enough to be read. */
import type { Width } from '../../views';

const stackBelow = 40;
const phoneBelow = 30;
/** In rem. */
const narrow = 18;
/** The width of equal panels that wrap. */
const even = 22;
const wide = 26;

/** In rem: the least width of a view that spans the frame. */
const across = 40;

/** In rem: a lesson needs no more beside its view. */
const lessonEnough = 26;

/** In rem: the least heights of stacked panels, and what the row above them and the gaps take. */
const least = { usual: 12, more: 14, bar: 3.5, gap: 0.5 } as const;

export interface EmbedGrid {
  readonly columns: string;
  /** The rows of a frame of fixed height with stacked panels. */
  readonly rows?: string;
  /** How many columns the last panel spans, so that the row is filled. */
  readonly lastSpans: number;
}

const oneColumn = 'minmax(0, 1fr)';

export function isStacked({ columns }: EmbedGrid): boolean {
  return columns === oneColumn;
}

/** Whether stacked panels have their least heights in a frame of this height; otherwise it shows them one at a time. */
export function fitsStacked(height: number, pixelsPerRem: number, wants: readonly Width[]): boolean {
  const needed = wants.reduce<number>((sum, want) => sum + leastOf(want) + least.gap, least.bar);
  return height / pixelsPerRem >= needed;
}

function leastOf(want: Width): number {
  return want === 'usual' ? least.usual : least.more;
}

/** A lesson and the view that its scene is about: side by side wherever panels may be, so that the question stays in sight. */
export function lessonGrid(width: number, pixelsPerRem: number): EmbedGrid {
  const usable = width / pixelsPerRem;
  if (usable < stackBelow) return { columns: oneColumn, rows: 'minmax(9rem, 1fr) minmax(0, 2fr)', lastSpans: 1 };
  return { columns: `minmax(0, ${Math.min(lessonEnough, usable * 0.45).toFixed(2)}rem) minmax(0, 1fr)`, lastSpans: 1 };
}

/** `width` is in CSS pixels; large type makes a frame narrower. */
export function embedLayout(width: number, pixelsPerRem: number): 'phone' | 'tablet' {
  return width / pixelsPerRem < phoneBelow ? 'phone' : 'tablet';
}

/** `wants` is the width that each panel wants. */
export function embedGrid(width: number, pixelsPerRem: number, wants: readonly Width[]): EmbedGrid {
  const usable = width / pixelsPerRem;
  const share = (want: Width): number => (want === 'usual' ? 2 : 3);
  const shares = wants.reduce((sum, want) => sum + share(want), 0);
  const wanted = wants.reduce((sum, want) => sum + (want === 'usual' ? narrow : wide), 0);
  const squeezed = wants.includes('across') && (usable * share('across')) / shares < across;
  if (usable < stackBelow || squeezed || wants.length < 2) {
    const rows = wants.map((want) => `minmax(${leastOf(want)}rem, ${share(want)}fr)`).join(' ');
    return { columns: oneColumn, rows, lastSpans: 1 };
  }
  if (wants.length === 2 || wanted <= usable) {
    return { columns: wants.map((want) => `minmax(0, ${share(want)}fr)`).join(' '), lastSpans: 1 };
  }
  // Rows are filled evenly: four panels with room for three become two by two.
  const rows = Math.ceil(wants.length / Math.max(2, Math.floor(usable / even)));
  const columns = Math.ceil(wants.length / rows);
  return { columns: `repeat(${columns}, minmax(0, 1fr))`, lastSpans: columns * rows - wants.length + 1 };
}
