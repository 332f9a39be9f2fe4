/** The beats of Formulas: those of the step, without what only the ledger shows. */
import { ofLedger } from '../shared/beats/ofLedger';
import { stepBeats } from '../shared/beats/stepBeats';
import type { ViewStory } from '../shared/beats/telling';

export const formulasStory: ViewStory = {
  beats: ({ trace, place }) =>
    stepBeats(trace, place)
      .slice(1)
      .filter(({ name }) => !ofLedger.has(name)),
};
