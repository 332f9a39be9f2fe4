/**
 * All chosen changes of a file in one text: each is made only in a process whose environment names it (MUTANT), so that the file is the same for
 * all of them. Where a change is possible, it is noted that the place was reached.
 */
import type { Mutant } from './sites';

export interface NumberedMutant extends Mutant {
  readonly id: number;
}

/** `mutants`: those of this file. */
export function instrumented(source: string, mutants: readonly NumberedMutant[]): string {
  return `${header}${withGuards(source, { from: 0, to: source.length, mutants })}`;
}

const header = `const __mutant = Number(process.env.MUTANT ?? -1);
const __reached = ((globalThis as Record<string, unknown>).__reached ??= new Set()) as Set<number>;
const __isOn = (id: number): boolean => __reached.add(id) && id === __mutant;
`;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mutants: readonly NumberedMutant[];
}

/** Spans lie side by side or inside one another, as nodes of a tree do. */
function withGuards(source: string, { from, to, mutants }: Span): string {
  const sorted = [...mutants].sort((one, other) => one.start - other.start || other.end - one.end);
  let text = '';
  let at = from;
  while (sorted.length > 0) {
    const [outer] = sorted;
    if (!outer) break;
    const { start, end } = outer;
    const within = sorted.splice(0, sorted.filter((mutant) => mutant.start < end).length);
    const same = within.filter((mutant) => mutant.start === start && mutant.end === end);
    const inner = within.filter((mutant) => !same.includes(mutant));
    const original = withGuards(source, { from: start, to: end, mutants: inner });
    const guards = same.map((mutant) => `__isOn(${mutant.id}) ? (${mutant.text}) : `).join('');
    text += `${source.slice(at, start)}(${guards}(${original}))`;
    at = end;
  }
  return text + source.slice(at, to);
}
