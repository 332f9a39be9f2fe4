/** The divisor and clipping. They belong to the scenario, from step 1. */
import { clippedVectors, clipTimes } from '../../../../model';
import { rangeNamed } from '../../../../run';
import { withClip, withDivisor } from '../../../../scenario';
import { messages } from '../../../../text';
import type { ScenarioForm } from '../scenarioForm';
import { choice, type Field } from './field';

/** Under a sum nothing is divided. */
const isMean = ({ values }: ScenarioForm): boolean => values.reduction === 'mean';

export const ruleFields: readonly Field<ScenarioForm>[] = [
  choice({
    group: 'rule',
    name: 'divisor',
    place: 'training.divisor',
    label: () => messages.ruleFields.divisor,
    help: () => messages.ruleFields.underMean,
    isThere: isMean,
    options: (_: ScenarioForm) =>
      (['batch', 'weights', 'number', 'none'] as const).map((id) => ({ id, text: messages.ruleFields.divisors[id] })),
    detail: ({ scenario }, id) => {
      const words = messages.ruleFields;
      if (id !== 'weights') return words.divisorDetails[id];
      return words.weightsDetails[scenario.data.sampleWeights ? 'weighted' : 'unweighted'];
    },
    read: ({ scenario }) => {
      const { divisor = 'batch' } = scenario.training;
      return typeof divisor === 'number' ? 'number' : divisor;
    },
    write: ({ edit, values }, id) => edit((present) => withDivisor(present, id === 'number' ? values.batchSize : id)),
  }),
  {
    group: 'rule',
    kind: 'number',
    name: 'ownDivisor',
    place: 'training.divisor',
    label: () => messages.ruleFields.ownDivisor,
    isThere: (form) => isMean(form) && typeof form.scenario.training.divisor === 'number',
    range: () => rangeNamed('aboveZero'),
    read: ({ scenario }) => Number(scenario.training.divisor),
    write: ({ edit }, divisor) => edit((present) => withDivisor(present, divisor)),
  },
  choice({
    group: 'rule',
    name: 'clip',
    place: 'training.clip',
    label: () => messages.ruleFields.clip,
    options: (_: ScenarioForm) =>
      (['none', ...clippedVectors] as const).map((id) => ({ id, text: messages.ruleFields.clips[id] })),
    detail: (_, id) => messages.ruleFields.clipDetails[id],
    read: ({ scenario }) => scenario.training.clip?.per ?? 'none',
    write: ({ scenario, edit, firstThreshold }, id) => {
      if (id === 'none') return edit((present) => withClip(present, undefined));
      // The threshold is kept when the clipping changes between samples and batch.
      const maxNorm = scenario.training.clip?.maxNorm ?? firstThreshold(id);
      return edit((present) => withClip(present, { per: id, maxNorm }));
    },
  }),
  choice({
    group: 'rule',
    name: 'clipWhen',
    place: 'training.clip.when',
    label: () => messages.ruleFields.clipWhen,
    isThere: ({ scenario, values }) => scenario.training.clip?.per === 'batch' && values.accumulate !== 'none',
    options: (_: ScenarioForm) => clipTimes.map((id) => ({ id, text: messages.ruleFields.clipTimes[id] })),
    detail: (_, id) => messages.ruleFields.clipTimeDetails[id],
    read: ({ scenario }) => scenario.training.clip?.when ?? 'cycle',
    write: ({ edit }, when) =>
      edit((present) => {
        const { when: _, ...clip } = present.training.clip ?? { per: 'batch', maxNorm: 1 };
        return withClip(present, when === 'batch' ? { ...clip, when } : clip);
      }),
  }),
  {
    group: 'rule',
    kind: 'number',
    name: 'clipThreshold',
    place: 'training.clip.maxNorm',
    label: () => messages.ruleFields.maxNorm,
    isThere: ({ scenario }) => scenario.training.clip !== undefined,
    range: () => rangeNamed('aboveZero'),
    read: ({ scenario }) => scenario.training.clip?.maxNorm ?? Number.NaN,
    write: ({ scenario: { training }, edit }, maxNorm) =>
      edit((present) => withClip(present, training.clip && { ...training.clip, maxNorm })),
  },
];
