/** The worked solution as data, phase by phase: the screen, paper and both files have the same. */
import type { StepTrace } from '../../../model';
import {
  addressOf,
  derivationOf,
  dividesSum,
  formatsThatHold,
  hasPhase,
  knownFrom,
  type Phase,
  phases,
  plainStep,
  type Quantity,
  quantityValue,
  type TexStyle,
} from '../../../quantity';
import { type MessageName, messages, type NumberFormat } from '../../../text';
import { type WorkedScope, workedLines } from './workedLines';
import { type WorkedTable, workedTables } from './workedTables';

export interface WorkedPart {
  readonly phase: Phase;
  readonly why: string;
  readonly lines: readonly WorkedLine[];
  readonly tables: readonly WorkedTable[];
}

export interface WorkedLine {
  readonly quantity: Quantity;
  /** Why it is computed this way, where it is said for the first time. */
  readonly note: string | undefined;
}

export function workedParts(trace: StepTrace, scope: WorkedScope, style: TexStyle): readonly WorkedPart[] {
  const lines = workedLines(trace, scope);
  const said = new Set<MessageName<'notes'>>();
  const withNote = (quantity: Quantity): WorkedLine => {
    const note = derivationOf(quantity, trace)?.note;
    if (note === undefined || said.has(note)) return { quantity, note: undefined };
    said.add(note);
    return { quantity, note: messages.notes[note] };
  };
  return phases
    .filter((phase) => hasPhase(trace.network, phase))
    .map((phase) => ({
      phase,
      why: whyOf(phase, trace, scope),
      lines: lines.filter((quantity) => knownFrom(quantity, trace).phase === phase).map(withNote),
      tables: workedTables(phase, { trace, scope, style }),
    }));
}

/** Why the phase is computed as it is, true under the step's settings and conventions. */
function whyOf(phase: Phase, trace: StepTrace, { weight }: WorkedScope): string {
  const { why, whyElse } = messages.worked;
  const isPlain = plainStep(trace) === trace;
  if (phase === 'output-delta' && !isPlain) return whyElse.delta;
  // The other sentence tells what the input of a bias is.
  if (phase === 'per-sample' && (!isPlain || trace.network.bias === 'none')) return whyElse.product;
  if (phase === 'sum' && !dividesSum(trace, weight)) return whyElse.added;
  if (phase === 'update' && !trace.updates) return whyElse.accumulated;
  if (phase === 'update' && trace.cycle) return whyElse.cycle;
  return why[phase];
}

/** The numbers of one kind in one layer have the same digits. */
export function formatsIn({ rows }: WorkedTable, trace: StepTrace): (quantity: Quantity) => NumberFormat | undefined {
  const groups: Record<string, { readonly values: number[]; readonly role: 'operand' }> = {};
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const group = groups[groupOf(cell)] ?? { values: [], role: 'operand' };
    groups[groupOf(cell)] = group;
    group.values.push(quantityValue(cell, trace));
  }
  const { formats } = formatsThatHold(groups, []);
  return (quantity) => formats[groupOf(quantity)];
}

function groupOf(quantity: Quantity): string {
  return addressOf(quantity)
    .split('.', 'layer' in quantity ? 2 : 1)
    .join('.');
}
