/** Blocks as bitmaps, a pixel a block; the last one of each band of the picture is kept as long as the same blocks are in sight. */
import type { NumberFormat } from '../../text';
import { colourPixels, type Palette, type Ramp } from '../shared/chart/palette';
import type { MatrixAggregates, Shown } from './aggregates';
import type { CellScale } from './cellScale';

/** What the cells of a picture come from. A new one where any of it changes. */
export interface CellSource {
  readonly aggregates: MatrixAggregates;
  /** Positions in the batch, from the upper row down. */
  readonly order: readonly number[];
  readonly scale: CellScale;
  readonly shown: Shown;
  readonly format: NumberFormat;
  /** The same for the row of the updates, from when they are known on: they are of another size than gradients. */
  readonly updates: { readonly scale: CellScale; readonly format: NumberFormat } | undefined;
}

export interface CellBitmap {
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly values: Float64Array;
  readonly image: HTMLCanvasElement;
}

/** What a bitmap shows of a band, as shares of it. */
export interface BandPart {
  readonly across: readonly [from: number, to: number];
  readonly down: readonly [from: number, to: number];
}

interface Kept {
  readonly key: string;
  readonly source: CellSource;
  readonly palette: Palette;
  readonly part: BandPart;
  readonly bitmap: CellBitmap;
}

export class BitmapCache {
  readonly #kept = new Map<string, Kept>();

  /** The bitmap of a slot, made anew where its key, its source or the colours have changed. */
  get(slot: string, { key, source, palette, part }: Omit<Kept, 'bitmap'>, make: () => CellBitmap): CellBitmap {
    const known = this.#kept.get(slot);
    if (known && known.key === key && known.source === source && known.palette === palette) return known.bitmap;
    const bitmap = make();
    this.#kept.set(slot, { key, source, palette, part, bitmap });
    return bitmap;
  }

  /** What a slot had last, if it shows the same numbers in the same colours: it stands in while another part of them is computed. */
  last(slot: string, { source, palette }: Pick<Kept, 'source' | 'palette'>): Pick<Kept, 'part' | 'bitmap'> | undefined {
    const known = this.#kept.get(slot);
    return known && known.source === source && known.palette === palette ? known : undefined;
  }
}

/** `columns` blocks a row. */
export function cellBitmap(
  values: Float64Array,
  { columns, scale, ramp }: { readonly columns: number; readonly scale: CellScale; readonly ramp: Ramp },
): CellBitmap {
  const rows = values.length / columns;
  const image = document.createElement('canvas');
  image.width = columns;
  image.height = rows;
  const context = image.getContext('2d');
  if (context) {
    const data = context.createImageData(columns, rows);
    const pixels = new Uint32Array(data.data.buffer);
    colourPixels(pixels, values, { ramp, scale });
    context.putImageData(data, 0, 0);
  }
  return { columns, rows, values, image };
}
