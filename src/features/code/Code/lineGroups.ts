/** The lines of a program by phases: what follows each other in one phase is a group. */

import { type Phase, phases } from '../../../quantity';
import type { CodeLine } from '../program';

export interface LineGroup {
  readonly phase: Phase | undefined;
  /** The number of its first line, from 1. */
  readonly first: number;
  readonly lines: readonly CodeLine[];
}

export function lineGroups(lines: readonly CodeLine[]): readonly LineGroup[] {
  const groups: { phase: Phase | undefined; first: number; lines: CodeLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = groups.at(-1);
    if (last && last.phase === line.phase) last.lines.push(line);
    else groups.push({ phase: line.phase, first: index + 1, lines: [line] });
  }
  return groups;
}

/** The phase whose lines compute what a phase shows: its own, or where the program has none, the last one before it. */
export function phaseOfLines(lines: readonly CodeLine[], phase: Phase): Phase | undefined {
  const written = new Set(lines.map((line) => line.phase));
  return phases.slice(0, phases.indexOf(phase) + 1).findLast((one) => written.has(one));
}

export function isLater(group: LineGroup, now: Phase | undefined): boolean {
  return group.phase !== undefined && now !== undefined && phases.indexOf(group.phase) > phases.indexOf(now);
}
