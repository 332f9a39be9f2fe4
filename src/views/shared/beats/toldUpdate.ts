/** What the update does to the chosen weight, in views whose story ends with it: the update and the new weight, one press each. */
import type { StepTrace } from '../../../model';
import { type Quantity, quantityValue, type WeightPlace } from '../../../quantity';
import { columnFormat, formatWithPower, messages, type NumberFormat } from '../../../text';
import { updateRows } from '../ledger/ledgerRows';
import type { ToldBeat } from './beat';
import type { ShownBeats } from './beatContext';
import { ruleBeats, type Telling } from './telling';

const told = ['update', 'newWeight'] as const;

export interface ToldUpdate {
  readonly name: (typeof told)[number];
  readonly label: string;
  readonly quantity: Quantity;
  readonly format: NumberFormat;
}

export function updateBeatsTold(telling: Telling): readonly ToldBeat[] {
  return telling.trace.updates ? ruleBeats(telling, told) : [];
}

/** The numbers shown so far; none outside a stage. */
export function toldUpdates({ beat, shows }: ShownBeats, trace: StepTrace, place: WeightPlace): readonly ToldUpdate[] {
  if (beat?.phase !== 'update') return [];
  const format = formatOf(trace, place);
  const words = messages.stage;
  return updateRows(trace, place).flatMap(({ name, quantity }, index): readonly ToldUpdate[] => {
    if (name !== 'update' && name !== 'newWeight') return [];
    if (!shows({ phase: 'update', name: 'rule', count: index + 1 })) return [];
    return [{ name, label: name === 'update' ? words.updateRow : words.newWeightRow, quantity, format }];
  });
}

/** The numbers of an update in a sentence, as the view prints them; undefined for others. */
export function printedInUpdate(quantity: Quantity, trace: StepTrace, place: WeightPlace): string | undefined {
  const { kind } = quantity;
  return kind === 'update' || kind === 'weight' || kind === 'weightAfter' ? printed(quantity, trace, place) : undefined;
}

function printed(quantity: Quantity, trace: StepTrace, place: WeightPlace): string {
  return formatWithPower(quantityValue(quantity, trace), formatOf(trace, place));
}

/** The same decimals for all of them, so that the sum can be checked. */
function formatOf(trace: StepTrace, place: WeightPlace): NumberFormat {
  const kinds = ['weight', 'update', 'weightAfter'] as const;
  return columnFormat(kinds.map((kind) => quantityValue({ kind, ...place }, trace)));
}
