/** The sentence of one step in a minute: a sample's way in words of its own, the rest as on the stage. */
import { type Filled, filled } from '../../../prose';
import { type Quantity, quantityValue, unitName } from '../../../quantity';
import { formatWithPower, messages } from '../../../text';
import type { ToldBeat } from '../../shared/beats/beat';
import type { LedgerModel } from '../../shared/ledger/ledgerModel';
import { printedAs } from '../../shared/ledger/printedAs';
import { printedNumber, type SentenceContext } from '../sentenceContext';
import { isStill, stageSentence } from './stageSentence';

export function minuteSentence(
  beat: ToldBeat,
  beats: readonly ToldBeat[],
  { model, context }: MinuteContext,
): readonly Filled[] {
  const words = messages.minute;
  const { network } = context.trace;
  const { place } = model;
  const [first] = model.rows;
  const changed = beat.name === 'rule' && model.updateRows[(beat.count ?? 0) - 1];
  if (changed && !isStill(context.trace, place)) {
    const update: Quantity = { kind: 'update', ...place };
    const before: Quantity = { kind: 'weight', ...place };
    return [filled(words.update, { update, before, after: changed.quantity })];
  }
  if (beat.name !== 'stop' || !first) return stageSentence(beat, beats, context);
  if (beat.phase === 'forward') {
    const unit = unitName(network, place.layer - 1, place.from);
    return [filled(words.forward, { sample: first.sample, unit, value: first.x })];
  }
  const unit = unitName(network, place.layer, place.to);
  return [filled(words.backward, { sample: first.sample, unit, value: first.delta })];
}

interface MinuteContext {
  readonly model: LedgerModel;
  readonly context: SentenceContext;
}

/** A number as the ledger prints it. */
export function printedInMinute(quantity: Quantity, { model, context }: MinuteContext): string {
  const { trace } = context;
  const value = quantityValue(quantity, trace);
  const row = model.rows.find(({ x, delta }) => x === quantity || delta === quantity);
  if (row) return formatWithPower(value, model.formats[row.x === quantity ? 'x' : 'delta']);
  return quantity.kind === 'lossAfter' || quantity.kind === 'batchLoss'
    ? printedNumber(quantity, context)
    : printedAs(model, quantity, trace);
}
