/** The beats of Formulas: those of the step, without what only the ledger shows. */
import { quantityValue } from '../../quantity';
import { columnFormat, formatWithPower } from '../../text';
import { ofLedger } from '../shared/beats/ofLedger';
import { stepBeats } from '../shared/beats/stepBeats';
import type { ViewStory } from '../shared/beats/telling';
import { formatOfCell } from '../shared/ledger/printedAs';

export const formulasStory: ViewStory = {
  beats: ({ trace, place, keys }) =>
    stepBeats(trace, place, keys)
      .slice(1)
      .filter(({ name }) => !ofLedger.has(name)),
  judges: true,
  printed: (quantity, trace, model) => {
    const value = quantityValue(quantity, trace);
    return formatWithPower(value, formatOfCell(model, quantity) ?? columnFormat([value]));
  },
};
