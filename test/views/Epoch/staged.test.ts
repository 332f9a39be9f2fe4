/** The beats of Epoch, and what they say, follow the divisor in force. */
import { describe, expect, it } from 'vitest';
import { Job } from '../../../src/kit/work/job';
import { createRun, dataContributions, epochPlan, trainedBatches } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { beatSentence } from '../../../src/views/Epoch/beatSentence';
import { epochFormats } from '../../../src/views/Epoch/epochFormats';
import { epochModel } from '../../../src/views/Epoch/epochModel';
import { epochBeats } from '../../../src/views/Epoch/story';
import { exampleScenario } from '../../exampleScenario';

const place = { layer: 2, from: 2, to: 1 };

/** The last step of xor's first epoch, in two batches. */
function told(training: Partial<FilledScenario['training']>) {
  const xor = exampleScenario('xor');
  const run = createRun({ ...xor, training: { ...xor.training, batchSize: 3, ...training } } as FilledScenario, []);
  const plan = epochPlan(run, 2);
  const contributions = new Job(dataContributions(run.traceAt(1), run.data, place)).finish();
  const trained = new Job(trainedBatches(run, plan, { place, last: 2 })).finish();
  const model = epochModel({ plan, data: run.data, step: 2, sumKnown: true, contributions, trained });
  const beats = epochBeats({ keys: {}, run, trace: run.traceAt(2), place });
  const view = { model, update: undefined, updateKnown: false };
  const said = beats.map((beat) =>
    beatSentence(beat, { step: 2, isTrained: false, view, formats: epochFormats(model) }),
  );
  return {
    names: beats.map(({ name, count }) => `${name}${count ?? ''}`),
    text: said.map(({ text }) => text).join(' '),
  };
}

describe('epochBeats', () => {
  it('under a given divisor, says what a sum is divided by, and compares no means', () => {
    const { names, text } = told({ divisor: 16 });
    expect(names).toEqual(['total1', 'total2', 'epochSum', 'epochDivision', 'path']);
    expect(text).toContain('Divided by 16, the sum of batch 2 gives the batch gradient');
    expect(text).not.toContain('its own size');
  });

  it('where the divisor is none, divides nothing', () => {
    const { names, text } = told({ divisor: 'none' });
    expect(names).toEqual(['total1', 'epochSum', 'path']);
    expect(text).not.toContain('ivided by');
  });

  it('under a penalty, the divided sum is the full-batch gradient without it', () => {
    expect(told({ penalty: { l2: 0.1, divideBy: 'none', biases: false } }).text).toContain(
      'the full-batch gradient without the penalty.',
    );
  });

  it('calls batch means that are accumulated another mean', () => {
    const { text } = told({ accumulate: { batches: 2, divide: 'planned', clear: true } });
    expect(text).toContain('it counts batches equally, as this run does.');
    expect(told({}).text).toContain('another number: samples of a small batch would count more.');
  });
});
