/** A beat in a word or two, for the map of the step. */
import type { StepTrace } from '../../../../model';
import { layerNumber, nameOf, sampleAt, type WeightPlace } from '../../../../quantity';
import { messages } from '../../../../text';
import { type Beat, totalRows, updateRows } from '../../../../views';

export function beatWords({ phase, name, count }: Beat, trace: StepTrace, place: WeightPlace): string {
  const words = messages.speaker.beats;
  const named = (rows: ReturnType<typeof totalRows>): string => {
    const row = rows[(count ?? 0) - 1];
    return row ? nameOf(row.quantity, trace.network) : '';
  };
  switch (name) {
    case 'cell':
      return words.cell(count ?? 1);
    case 'product':
      return words.product(sampleAt(trace, count ?? 1));
    case 'stop':
      return count === undefined ? messages.phases.names[phase] : words.layer(layerNumber(count));
    case 'row':
      return words.sample(sampleAt(trace, count ?? 1));
    case 'total':
      return named(totalRows(trace, place));
    case 'rule':
      return named(updateRows(trace, place));
    default:
      return words[name];
  }
}

/** What stands on its button: the number that it counts. */
export function beatMark({ name, count }: Beat, trace: StepTrace): string {
  if (name === 'row' || name === 'product') return String(sampleAt(trace, count ?? 1));
  return name === 'stop' && count !== undefined ? String(layerNumber(count)) : '';
}
