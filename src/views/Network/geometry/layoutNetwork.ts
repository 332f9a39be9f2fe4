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
  /** Below each output, for its target. */
  readonly targetHeight: number;
  /** Below the last output, for the loss. */
  readonly lossHeight: number;
  readonly gapHeight: number;
  /** The least space between units, and between columns. */
  readonly rowSpace: number;
  readonly columnSpace: number;
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
  /** How many pixels the inputs have across and down, where they are drawn as a picture. */
  readonly picture?: Pixels | undefined;
  /** Wider and lower units, for the layers whose units would not all fit otherwise. */
  readonly wide?: Measures | undefined;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

export function layoutNetwork(input: LayoutInput): Layout {
  const { network, width, height, measures, picture } = input;
  const last = lastLayer(network);
  const columns = network.layers.map((_, layer) => columnOf(layer, input));
  const tallest = Math.max(height, ...columns.map(({ needed }) => needed));
  const widths = columns.map(({ own }, layer) => (layer === 0 ? (picture ? measures : own).inputWidth : own.nodeWidth));
  const taken = 2 * margin + widths.reduce((sum, one) => sum + one, 0);
  const fullWidth = Math.max(width, taken + last * measures.columnSpace);
  const space = (fullWidth - taken) / last;

  const units: PlacedUnit[] = [];
  const gaps: PlacedGap[] = [];
  let x = margin;
  columns.forEach(({ slots, needed, own }, layer) => {
    const columnWidth = widths[layer] ?? own.nodeWidth;
    const slack = Math.min(own.mostSlack, (tallest - needed) / slots.length);
    let y = (tallest - needed - slack * slots.length) / 2;
    for (const slot of slots) {
      const full = slotHeight(slot, { network, layer, measures: own });
      const reserve: Box = { x, y: y + slack / 2, width: columnWidth, height: full };
      if (slot.kind === 'gap') gaps.push({ layer, first: slot.first, last: slot.last, box: reserve });
      else {
        units.push({
          layer,
          unit: slot.unit,
          box: { ...reserve, y: reserve.y + own.nameHeight, height: boxHeight(slot, layer, own) },
          reserve,
          ...(own === input.wide && { isWide: true }),
          ...(slot.isAlone && { isBrief: true }),
        });
      }
      y += full + slack + own.rowSpace;
    }
    x += columnWidth + space;
  });
  if (!picture) return { width: fullWidth, height: tallest, units, gaps };
  const pixels = placedPixels(input, picture, tallest);
  return { width: fullWidth, height: tallest, units: [...pixels.units, ...units], gaps, picture: pixels.box };
}

/** What is drawn of a layer, in its own measures. */
function columnOf(
  layer: number,
  { network, height, measures, keep, picture, wide }: LayoutInput,
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
      (candidate) => heightOf(candidate) <= height,
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
  const { gapHeight, nameHeight, targetHeight, lossHeight } = measures;
  const isOutput = layer === lastLayer(network);
  // The sample's loss stands below the last output, also where that one is not drawn.
  const loss = isOutput && (slot.kind === 'gap' ? slot.last : slot.unit) === unitsIn(network, layer) ? lossHeight : 0;
  if (slot.kind === 'gap') return gapHeight + loss;
  return nameHeight + boxHeight(slot, layer, measures) + (isOutput ? targetHeight : 0) + loss;
}

function boxHeight({ unit, isAlone }: Extract<Slot, { kind: 'unit' }>, layer: number, measures: Measures): number {
  const { biasHeight, inputHeight, unitHeight, briefHeight } = measures;
  if (unit === 0) return biasHeight;
  const usual = layer === 0 ? inputHeight : unitHeight;
  return isAlone ? Math.min(briefHeight, usual) : usual;
}
