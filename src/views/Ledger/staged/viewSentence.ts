/** The sentence of a beat, and its numbers as the view on the stage prints them. */
import type { StepTrace } from '../../../model';
import type { Filled } from '../../../prose';
import { type Quantity, quantityValue } from '../../../quantity';
import type { Run } from '../../../run';
import { type ViewName, whatifKey } from '../../../store';
import type { Beat } from '../../shared/beats/beat';
import type { LedgerModel } from '../../shared/ledger/ledgerModel';
import { isDivision, totalRows } from '../../shared/ledger/ledgerRows';
import { printedAs } from '../../shared/ledger/printedAs';
import { storyOf } from '../../stories';
import { askedDoor } from '../doors/answer/registry';
import { toldSentences } from '../doors/answer/sentences';
import { printedNumber, type SentenceContext } from '../sentenceContext';
import { stageSentence } from './stageSentence';

export interface SentenceOf extends SentenceContext {
  readonly view: ViewName | undefined;
  readonly keys: Readonly<Record<string, string>>;
  /** What an open question is answered from; absent: none has beats. */
  readonly door?: { readonly run: Run; readonly model: LedgerModel } | undefined;
}

export function beatSentence(beat: Beat, beats: readonly Beat[], context: SentenceOf): readonly Filled[] {
  if (beat.name === 'asked' || beat.name === 'answered') return doorSentences(beat.name, context);
  const { view, trace, weight: place, sample } = context;
  const { prints } = storyOf(view);
  const beside = prints && {
    prints: (quantity: Quantity) => prints(quantity, { trace, place, sample, phase: beat.phase }),
  };
  return stageSentence(isWholeSum(beat, context) ? wholeSum(context) : beat, beats, { ...context, ...beside });
}

function doorSentences(name: 'asked' | 'answered', { door, keys, trace, weight }: SentenceOf): readonly Filled[] {
  const asked = door && { run: door.run, trace, place: weight };
  const open = asked && askedDoor(keys[whatifKey], asked);
  return open ? toldSentences(open, asked, { name, model: door.model }) : [];
}

/** A view without rows to add shows the sum at once, and no averages that the sentence of the phase could judge. */
function isWholeSum({ phase, name }: Beat, { view, trace }: SentenceOf): boolean {
  return view !== undefined && phase === 'sum' && name === 'stop' && trace.batchSize > 0;
}

/** The last row under the rule that it shows. */
function wholeSum({ view, trace, weight }: SentenceOf): Beat {
  const { hasPenalty = false } = storyOf(view);
  const last = totalRows(trace, weight).findLast((row) => isDivision(row) || (hasPenalty && row.name === 'gradient'));
  return { phase: 'sum', name: last?.name ?? 'sum' };
}

/** A number of the sentence in the digits of the view, else of the ledger. */
export function printedAtBeat(quantity: Quantity, of: SentenceOf, model: LedgerModel): string {
  const { printed } = storyOf(of.view);
  const print = (one: Quantity): string => printed?.(one, of.trace, model) ?? printedNumber(one, of);
  return looksUnmoved(quantity, of.trace, print) ? printedAs(model, quantity, of.trace) : print(quantity);
}

/** A weight that moves, and has not the digits that tell it from the new weight: the ledger has them. */
function looksUnmoved(quantity: Quantity, trace: StepTrace, print: (one: Quantity) => string): boolean {
  if (quantity.kind !== 'weight' && quantity.kind !== 'weightAfter') return false;
  const before: Quantity = { ...quantity, kind: 'weight' };
  const after: Quantity = { ...quantity, kind: 'weightAfter' };
  return print(before) === print(after) && quantityValue(before, trace) !== quantityValue(after, trace);
}
