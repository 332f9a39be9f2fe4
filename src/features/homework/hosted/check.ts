/**
 * `batch-gradient/check`: the page around asks for numbers to be checked, as a notebook does with the gradients of a program. They become those
 * of My work, and what the judge says is posted back as `batch-gradient/checked`.
 */
import * as v from 'valibot';
import type { StepTrace } from '../../../model';
import { addressOf, divisionRow, exists, parseAddress } from '../../../quantity';
import { type Answer, type ExplainerStore, shownTraceOf } from '../../../store';
import { messages } from '../../../text';
import { notCovered } from '../check';
import { type Cells, isCells } from '../draft/cells';
import { quantityKinds } from '../exercise/sheet';
import { checkedSheet } from '../Work/checked';
import { scopeKey } from '../Work/useWork';
import { checkedMessage } from './checkedMessage';

const idSchema = v.optional(v.union([v.string(), v.pipe(v.number(), v.finite())]));

/** A longer text is no number. */
const mostCharacters = 40;

/** More would take seconds. */
const mostNumbers = 2000;

export const answerCheck: Answer = async (message, store) => {
  const words = messages.hostedCheck;
  const { id, numbers } = message as { readonly id?: unknown; readonly numbers?: unknown };
  if (!v.is(idSchema, id)) return { problem: words.expectedId };
  const { lesson, otherKeys } = store.getState();
  if (lesson || otherKeys.exercise !== undefined) return { problem: words.isAsking };
  await arrived(store);
  const trace = shownTraceOf(store.getState());
  const refused = notCovered(trace).find(({ part }) => part === 'all')?.reason;
  if (refused === 'mistake' || refused === 'notFinite' || refused === 'emptyBatch')
    return { problem: words.refused(messages.work[refused]) };
  const read = cellsOf(numbers, trace);
  if ('problem' in read) return read;
  const { cells } = read;
  return { reply: checkedMessage(checkedSheet(trace, cells), trace, id), change: () => show(cells, store) };
};

/** A distant step is reached later. */
function arrived(store: ExplainerStore): Promise<void> {
  if (!store.getState().travelling) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ travelling }) => {
      if (travelling) return;
      stop();
      resolve();
    });
  });
}

/** Numbers, or texts as somebody would type them, by the address of their quantity. */
function cellsOf(numbers: unknown, trace: StepTrace): { readonly cells: Cells } | { readonly problem: string } {
  const words = messages.hostedCheck;
  if (typeof numbers !== 'object' || numbers === null || Array.isArray(numbers))
    return { problem: words.expectedNumbers };
  const entries = Object.entries(numbers);
  if (entries.length === 0) return { problem: words.expectedNumbers };
  if (entries.length > mostNumbers) return { problem: words.tooMany(entries.length, mostNumbers) };
  const cells: Record<string, string> = {};
  for (const [name, value] of entries) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.length > mostCharacters)
      return { problem: words.expectedNumber(name.slice(0, 40)) };
    const quantity = parseAddress(name);
    const isCell = quantity && kinds.has(quantity.kind) && exists(quantity, trace);
    if (!isCell) return { problem: words.noSuchCell(name.slice(0, 40)) };
    cells[cellOf(addressOf(quantity), trace)] = text;
  }
  return isCells(cells) ? { cells } : { problem: words.expectedNumbers };
}

const kinds: ReadonlySet<string> = new Set(Object.values(quantityKinds));

/** A sum that is not divided is the gradient itself, and the sheet has it as the sum. */
function cellOf(address: string, trace: StepTrace): string {
  return divisionRow(trace) === 'none' ? address.replace(/^batchGradient\./, 'gradientSum.') : address;
}

/** Gradients alone need no numbers of single samples beside them. */
function show(cells: Cells, store: ExplainerStore): void {
  const isGradients = Object.keys(cells).every((address) => /^(batchGradient|gradientSum)\./.test(address));
  store.getState().setViewKey(scopeKey, isGradients ? 'gradients' : undefined);
  store.setState({ toCheck: cells });
}
