/**
 * Groups of columns that are narrower than a pixel. A group never crosses a layer. It is a run of from-units of one
 * to-unit or, if even a to-unit is narrower than a pixel, all from-units of a run of to-units. In both cases it is a
 * block of the product x δᵀ.
 */
import type { LayerSpan } from './columns';
import { groupOf, groupStart, groupsAt } from './partition';

export interface ColumnGroups {
  readonly span: LayerSpan;
  /** The number of groups of one to-unit's from-units. */
  readonly fromGroups: number;
  /** The number of groups of the to-units: one each, unless `fromGroups` is 1. */
  readonly unitGroups: number;
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

/** A group's columns within the layer: from the first, up to but not including the last. */
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

/** The group of a column within the layer. */
export function groupOfColumn({ span, fromGroups, unitGroups }: ColumnGroups, within: number): number {
  const to = Math.floor(within / span.froms);
  if (fromGroups === 1) return groupOf(to, span.units, unitGroups);
  return to * fromGroups + groupOf(within - to * span.froms, span.froms, fromGroups);
}
