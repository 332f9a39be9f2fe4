/** What Pictures says of every unit of layer 1, in both conventions, with the inputs as they are and without their signs. */
// First: the script that checks claims reads no other words of views.
import '../../src/views/Pictures/words/en';
import { type Conventions, shownStep, usualConventions } from '../../src/quantity';
import { createRun, hotTarget, type Run } from '../../src/run';
import { firstLayerOf } from '../../src/views/Pictures/firstLayer';
import { picturesSaid } from '../../src/views/Pictures/picturesSaid';
import type { ClaimSource, SaidSentence } from './claimSource';

const conventions: readonly Conventions[] = [usualConventions, { divide: 'delta' }];

export const pictures: ClaimSource = {
  view: 'Pictures',
  without: { 'pictures.numbersAreBetter': 'counts the inputs' },
  said: ({ run, step, scenario }) =>
    [run, withoutSigns(scenario)].flatMap((one) =>
      conventions.flatMap((shown) => [false, true].flatMap((isImage) => saidOf(one, step, { shown, isImage }))),
    ),
};

/** Only inputs without signs push all their weights the same way. */
function withoutSigns(scenario: Run['scenario']): Run {
  const { data } = scenario;
  if (!('inputs' in data)) return createRun(scenario, []);
  return createRun({ ...scenario, data: { ...data, inputs: data.inputs.map((row) => row.map(Math.abs)) } }, []);
}

function saidOf(
  run: Run,
  step: number,
  { shown, isImage }: { readonly shown: Conventions; readonly isImage: boolean },
): readonly SaidSentence[] {
  const trace = shownStep(run.traceAt(step), shown);
  if (trace.batchSize === 0) return [];
  const layer = firstLayerOf(trace);
  const hot = layer.samples.flatMap((sample) => hotTarget(run.data, sample) ?? []);
  // Classes of some kind, where the targets have none.
  const targets = hot.length === layer.samples.length ? hot : layer.samples.map((sample) => (sample % 2) + 1);
  return Array.from({ length: layer.units }, (_, index) => index + 1).flatMap((unit) =>
    picturesSaid({ step: { run, trace, stop: { phase: 'update' } }, layer, unit, targets, isImage }).map(
      ({ kind, text, claims }) => ({ kind, text, claims }),
    ),
  );
}
