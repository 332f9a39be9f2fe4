/** How the panels of a frame stand: one under the other below 640 px, else abreast, with enough width for each to be read. */

const pixelsPerRem = 16;
const stackBelow = 640 / pixelsPerRem;
const phoneBelow = 480 / pixelsPerRem;
/** In rem. */
const narrow = 18;
/** Where panels wrap and all are of one width. */
const even = 22;
const wide = 26;

export interface EmbedGrid {
  readonly columns: string;
  /** How many columns the last panel takes, so that no hole is left beside it. */
  readonly lastSpans: number;
}

/** `width` is in CSS pixels; big type makes a frame narrower. */
export function embedLayout(width: number, scale: number): 'phone' | 'tablet' {
  return width / scale / pixelsPerRem < phoneBelow ? 'phone' : 'tablet';
}

/** `wants` says of each panel whether it wants half as much room again as others. */
export function embedGrid(width: number, scale: number, wants: readonly boolean[]): EmbedGrid {
  const usable = width / scale / pixelsPerRem;
  const wanted = wants.reduce((sum, isWide) => sum + (isWide ? wide : narrow), 0);
  if (usable < stackBelow || wants.length < 2) return { columns: 'minmax(0, 1fr)', lastSpans: 1 };
  if (wants.length === 2 || wanted <= usable) {
    return { columns: wants.map((isWide) => `minmax(0, ${isWide ? 3 : 2}fr)`).join(' '), lastSpans: 1 };
  }
  // Filled evenly: four panels where three fit stand two by two.
  const rows = Math.ceil(wants.length / Math.max(2, Math.floor(usable / even)));
  const columns = Math.ceil(wants.length / rows);
  return { columns: `repeat(${columns}, minmax(0, 1fr))`, lastSpans: columns * rows - wants.length + 1 };
}
