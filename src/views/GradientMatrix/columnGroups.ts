/**
 * The matrix's columns, one a weight, layer by layer, to-unit by to-unit, the bias first; and the groups they are drawn in
 * where they are narrower than a pixel. A group never crosses a layer. It is a run of from-units of one to-unit, or,
 * where not even a to-unit has a pixel, all from-units of a run of to-units: a block of the product x δᵀ in either case.
 */
import { firstFrom, lastLayer, type Network, unitsIn } from '../../model';
import type { WeightPlace } from '../../quantity';
import { groupOf, groupStart, groupsAt } from './partition';

/** A layer's columns: from `first` on, `units` times `froms`. */
export interface LayerSpan {
  readonly layer: number;
  readonly first: number;
  /** From-units, the bias among them unless there is none. */
  readonly froms: number;
  readonly firstFrom: 0 | 1;
  readonly units: number;
}

export interface ColumnGroups {
  readonly span: LayerSpan;
  /** Groups that the from-units of one to-unit are in. */
  readonly fromGroups: number;
  /** Groups that the to-units are in: as many as there are, unless `fromGroups` is 1. */
  readonly unitGroups: number;
}

export function layerSpans(network: Network): readonly LayerSpan[] {
  const spans: LayerSpan[] = [];
  let first = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const froms = unitsIn(network, layer - 1) + 1 - firstFrom(network);
    const units = unitsIn(network, layer);
    spans.push({ layer, first, froms, firstFrom: firstFrom(network), units });
    first += froms * units;
  }
  return spans;
}

export function placeOfColumn(spans: readonly LayerSpan[], column: number): WeightPlace {
  const span = spans.findLast(({ first }) => first <= column);
  if (!span || column >= span.first + span.froms * span.units) throw new RangeError(`column ${column}: not there`);
  const within = column - span.first;
  const to = Math.floor(within / span.froms);
  return { layer: span.layer, from: within - to * span.froms + span.firstFrom, to: to + 1 };
}

export function columnOfPlace(spans: readonly LayerSpan[], { layer, from, to }: WeightPlace): number {
  const span = spans[layer - 1];
  if (!span) throw new RangeError(`layer ${layer}: expected 1..${spans.length}`);
  return span.first + (to - 1) * span.froms + from - span.firstFrom;
}

/** The groups of a layer whose columns are `density` pixels wide. */
export function columnGroups(span: LayerSpan, density: number): ColumnGroups {
  const fromGroups = groupsAt(density, span.froms);
  const unitGroups = fromGroups > 1 ? span.units : groupsAt(density * span.froms, span.units);
  return { span, fromGroups, unitGroups };
}

export function groupCount({ fromGroups, unitGroups }: ColumnGroups): number {
  return fromGroups * unitGroups;
}

/** A group's columns, counted within the layer: from the first up to, and without, the last. */
export function columnsOfGroup(
  { span, fromGroups, unitGroups }: ColumnGroups,
  group: number,
): readonly [number, number] {
  const { froms, units } = span;
  if (fromGroups === 1) {
    return [groupStart(group, units, unitGroups) * froms, groupStart(group + 1, units, unitGroups) * froms];
  }
  const to = Math.floor(group / fromGroups);
  const part = group - to * fromGroups;
  return [to * froms + groupStart(part, froms, fromGroups), to * froms + groupStart(part + 1, froms, fromGroups)];
}

/** The group of a column counted within the layer. */
export function groupOfColumn({ span, fromGroups, unitGroups }: ColumnGroups, within: number): number {
  const to = Math.floor(within / span.froms);
  if (fromGroups === 1) return groupOf(to, span.units, unitGroups);
  return to * fromGroups + groupOf(within - to * span.froms, span.froms, fromGroups);
}
