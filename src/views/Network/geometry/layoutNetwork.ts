/**
 * Positions everything in the diagram: one column per layer, its units spread over the height. If the panel is too
 * small, the drawing is larger and scrolls; nothing overlaps.
 */

import { foldLayer, type Slot } from '../../../kit/fit/foldLayer';
import { firstFrom, lastLayer, type Network, unitsIn } from '../../../model';
import type { Box } from './box';

export interface PlacedUnit {
  readonly layer: number;
  /** 0: the bias for the next layer. */
  readonly unit: number;
  /** The clickable area. */
  readonly box: Box;
  /** The box with the name above and anything below it. */
  readonly reserve: Box;
  /** The words above and below an output, if they are wider than it: they grow inwards, over the edges. */
  readonly words?: readonly Box[];
  /** All units of the layer are wide and low. */
  readonly isWide?: boolean;
  /** The only unit of its layer that does not fit: it is drawn with one line of numbers. */
  readonly isBrief?: boolean;
}

export interface PlacedGap {
  readonly layer: number;
  readonly first: number;
  readonly last: number;
  readonly box: Box;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly units: readonly PlacedUnit[];
  readonly gaps: readonly PlacedGap[];
  /** The inputs as one picture; their units are its pixels. */
  readonly picture?: Box;
}

/** Heights and widths in pixels. */
export interface Measures {
  readonly inputWidth: number;
  /** The width of a computed unit. */
  readonly nodeWidth: number;
  readonly biasHeight: number;
  readonly inputHeight: number;
  readonly unitHeight: number;
  /** A unit with one line of numbers. */
  readonly briefHeight: number;
  readonly nameHeight: number;
  /** Beside its name at least so much is an output's own: the target. */
  readonly nameWidth: number;
  /** Below each output, for its target, and how wide the words there may be. */
  readonly wordsWidth: number;
  readonly targetHeight: number;
  /** Below the last output, for the loss. */
  readonly lossHeight: number;
  readonly gapHeight: number;
  /** The least space between units, and between columns. */
  readonly rowSpace: number;
  readonly columnSpace: number;
  /** The least width of units, and the least space between columns, where they leave room beside the last column. */
  readonly leastWidth: number;
  readonly closeSpace: number;
  /** The most space added around a unit to fill the height. */
  readonly mostSlack: number;
}

export interface LayoutInput {
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  readonly measures: Measures;
  /** Units that are always drawn, by layer. */
  readonly keep: (layer: number) => readonly number[];
  /**
   * A layer whose units are moved together away from the middle (0.5), up (towards 0) or down (towards 1), to leave
   * room beside them.
   */
  readonly aside?: { readonly layer: number; readonly at: number } | undefined;
  /** How many pixels the inputs have across and down, where they are drawn as a picture. */
  readonly picture?: Pixels | undefined;
  /** The height kept free below all layers. */
  readonly spare?: number;
  /** The width kept free from the last but one layer to the right edge: if it is wider than even columns leave, the others stand closer. */
  readonly lastRoom?: number | undefined;
  /** Wider and lower units, for the layers whose units would not all fit otherwise. */
  readonly wide?: Measures | undefined;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

export function layoutNetwork(input: LayoutInput): Layout {
  const { network, width, height, measures, aside, picture, spare = 0, lastRoom = 0 } = input;
  const last = lastLayer(network);
  const available = height - spare;
  const columns = network.layers.map((_, layer) => columnOf(layer, input, available));
  const tallest = Math.max(available, ...columns.map(({ needed }) => needed));
  const natural = columns.map(({ own }, layer) =>
    layer === 0 ? (picture ? measures : own).inputWidth : own.nodeWidth,
  );
  const taken = 2 * margin + natural.reduce((sum, one) => sum + one, 0);
  const fullWidth = Math.max(width, taken + last * measures.columnSpace);
  const even = (fullWidth - taken) / last;
  const isClose = !picture && even + (natural[last] ?? 0) + margin < lastRoom;
  const close = isClose ? closeColumns(natural, { measures, lastRoom, width }) : undefined;
  const widths = close?.widths ?? natural;
  const space = close?.space ?? even;

  const units: PlacedUnit[] = [];
  const gaps: PlacedGap[] = [];
  let x = margin;
  columns.forEach(({ slots, needed, own }, layer) => {
    const columnWidth = widths[layer] ?? own.nodeWidth;
    const isAside = aside?.layer === layer;
    const slack = isAside ? 0 : Math.min(own.mostSlack, (tallest - needed) / slots.length);
    const free = tallest - needed - slack * slots.length;
    let y = free * (isAside ? aside.at : 0.5);
    for (const slot of slots) {
      const full = slotHeight(slot, { network, layer, measures: own });
      const reserve: Box = { x, y: y + slack / 2, width: columnWidth, height: full };
      if (slot.kind === 'gap') gaps.push({ layer, first: slot.first, last: slot.last, box: reserve });
      else {
        const box = { ...reserve, y: reserve.y + own.nameHeight, height: boxHeight(slot, layer, own) };
        units.push({
          layer,
          unit: slot.unit,
          box,
          reserve,
          ...(layer === last && { words: wordsAround(box, reserve, own) }),
          ...(own === input.wide && { isWide: true }),
          ...(slot.isAlone && { isBrief: true }),
        });
      }
      y += full + slack + own.rowSpace;
    }
    x += columnWidth + space;
    if (close && layer === last - 1) x = fullWidth - margin - (widths[last] ?? 0);
  });
  if (!picture) return { width: fullWidth, height: tallest + spare, units, gaps };
  const pixels = placedPixels(input, picture, tallest);
  return { width: fullWidth, height: tallest + spare, units: [...pixels.units, ...units], gaps, picture: pixels.box };
}

/** The words of an output that are wider than its box; both end at its right side. */
function wordsAround(box: Box, reserve: Box, { nameWidth, wordsWidth }: Measures): readonly Box[] {
  const end = box.x + box.width;
  const below = box.y + box.height;
  return [
    { x: end - nameWidth, y: reserve.y, width: nameWidth, height: box.y - reserve.y },
    { x: end - wordsWidth, y: below, width: wordsWidth, height: reserve.y + reserve.height - below },
  ].filter(({ width, height }) => width > box.width && height > 0);
}

/** Narrower columns with less space between them, to leave `lastRoom` right of the last but one; undefined if they are too wide for that. */
function closeColumns(
  natural: readonly number[],
  { measures, lastRoom, width }: { measures: Measures; lastRoom: number; width: number },
): { readonly widths: readonly number[]; readonly space: number } | undefined {
  const { leastWidth, closeSpace } = measures;
  const before = natural.length - 1;
  const room = width - margin - lastRoom;
  const widest = (room - (before - 1) * closeSpace) / before;
  if (widest < leastWidth) return undefined;
  const widths = natural.map((own) => Math.min(own, widest));
  const taken = widths.slice(0, before).reduce((sum, one) => sum + one, 0);
  return { widths, space: before === 1 ? closeSpace : (room - taken) / (before - 1) };
}

/** What is drawn of a layer, in its own measures. */
function columnOf(
  layer: number,
  { network, measures, keep, picture, wide }: LayoutInput,
  available: number,
): { readonly slots: readonly Slot[]; readonly needed: number; readonly own: Measures } {
  if (layer === 0 && picture) return { slots: [], needed: 0, own: measures };
  const folded = (own: Measures) => {
    const heightOf = (slots: readonly Slot[]): number => columnHeight(slots, { network, layer, measures: own });
    const slots = foldLayer(
      {
        units: unitsIn(network, layer),
        bias: layer < lastLayer(network) && firstFrom(network) === 0,
        keep: keep(layer),
      },
      (candidate) => heightOf(candidate) <= available,
    );
    return { slots, needed: heightOf(slots), own };
  };
  const usual = folded(measures);
  return wide && usual.slots.some(isFolded) ? folded(wide) : usual;
}

function isFolded(slot: Slot): boolean {
  return slot.kind === 'gap' || slot.isAlone === true;
}

/** The bias above the picture, and of the pixels those that are always drawn. */
function placedPixels({ network, measures, keep }: LayoutInput, pixels: Pixels, tallest: number) {
  const { inputWidth, biasHeight, nameHeight, rowSpace } = measures;
  const above = firstFrom(network) === 0 ? nameHeight + biasHeight + rowSpace : 0;
  const side = Math.min(inputWidth / pixels.width, Math.max(1, (tallest - above) / pixels.height));
  const [across, down] = [side * pixels.width, side * pixels.height];
  const top = Math.max(0, (tallest - above - down) / 2);
  const box: Box = { x: margin + inputWidth - across, y: top + above, width: across, height: down };
  const units = [...new Set([firstFrom(network), ...keep(0)])].map((unit): PlacedUnit => {
    if (unit === 0) {
      const reserve: Box = { x: margin, y: top, width: inputWidth, height: nameHeight + biasHeight };
      return { layer: 0, unit, box: { ...reserve, y: top + nameHeight, height: biasHeight }, reserve };
    }
    const [column, row] = [(unit - 1) % pixels.width, Math.floor((unit - 1) / pixels.width)];
    const pixel: Box = { x: box.x + column * side, y: box.y + row * side, width: side, height: side };
    return { layer: 0, unit, box: pixel, reserve: pixel };
  });
  return { box, units };
}

/** Keeps focus rings, and names wider than their unit, inside the drawing. */
const margin = 8;

type UnitSlot = Extract<Slot, { kind: 'unit' }>;

interface InColumn {
  readonly network: Network;
  readonly layer: number;
  readonly measures: Measures;
}

/** The height of a column, and the spaces between its slots. */
function columnHeight(slots: readonly Slot[], place: InColumn): number {
  const slotHeights = slots.reduce((sum, slot) => sum + slotHeight(slot, place), 0);
  return slotHeights + (slots.length - 1) * place.measures.rowSpace;
}

function slotHeight(slot: Slot, { network, layer, measures }: InColumn): number {
  if (slot.kind === 'gap') return measures.gapHeight;
  const bare = measures.nameHeight + boxHeight(slot, layer, measures);
  if (layer < lastLayer(network)) return bare;
  const isLast = slot.unit === unitsIn(network, layer);
  return bare + measures.targetHeight + (isLast ? measures.lossHeight : 0);
}

function boxHeight({ unit, isAlone }: UnitSlot, layer: number, measures: Measures): number {
  const { biasHeight, inputHeight, unitHeight, briefHeight } = measures;
  if (unit === 0) return biasHeight;
  const usual = layer === 0 ? inputHeight : unitHeight;
  return isAlone ? Math.min(briefHeight, usual) : usual;
}
