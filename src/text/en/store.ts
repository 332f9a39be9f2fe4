/**
 * Notices of the store: edits that discard later steps, moves that are not possible, and parts of links that cannot be
 * used. Quoted parts of a link are shortened here, so that no sentence becomes as long as the link.
 */
import { message } from '../../prose';
import { shortened } from '../shortened';

export const storeMessages = {
  stepsDropped: (from: number, to: number, what: string): string =>
    from === to
      ? `Step ${from} was discarded because you changed ${what}.`
      : `Steps ${from}–${to} were discarded because you changed ${what}.`,
  sampleReplaced: (before: number, now: number): string =>
    `Sample ${before} is not in this batch; sample ${now} is shown instead.`,
  sampleNotInBatch: (sample: number): string => `Sample ${sample} is not in this step’s batch.`,
  lastStepReached: (step: number): string => `Step ${step} is the last step of this run.`,
  recomputedFromStart: (what: string): string => `All steps were recomputed because you changed ${what}.`,
  batchesRemoved: (): string => 'The batches given by hand were removed, because you chose a batch size or an order.',
  restored: (title: string): string => `${title} has been restored.`,
  tooLargeToKeep: (): string =>
    'This scenario is too large for a link, and this browser cannot store it. Save it as a file, because reloading loses it.',
  tooLargeForLink: (): string =>
    'This scenario is too large for a link; only this browser can open the address. Save it as a file to share it.',

  notFetched: (): string => 'These samples could not be loaded. Check the connection and choose them again.',

  notOpened: (): string => 'This part of the page could not be loaded. Check the connection and try again.',

  /** A sentence about a link, already made. */
  fromLink: (sentence: string): string => sentence,
  linkUnreadable: (part: string): string => `The link’s “${shortened(part)}” could not be read and is ignored.`,
  linkUnknownKey: (key: string): string => `The link’s “${shortened(key)}” is not known and is ignored.`,
  linkUnknownView: (name: string): string => `There is no view “${shortened(name)}”; it is left out.`,
  linkRepeatedKey: (key: string): string => `The link gives “${shortened(key)}” twice; the first one is used.`,
  linkUnknownExample: (name: string, names: string): string =>
    `There is no example “${shortened(name)}”, only ${names}; xor is shown.`,
  linkExampleAndScenario: (): string => 'The link gives both an example and a scenario; the scenario is used.',
  linkBadScenario: (why: string): string => `The link’s scenario could not be used: ${why}.`,
  scenarioNotBase64: (): string => 'it is cut off or damaged',
  scenarioTooLarge: (): string => 'it is larger than 1 MB',
  scenarioNotStored: (): string => 'it was too large for the link, and this browser does not have it',
  linkBadChange: (sentence: string): string => `The link’s change is ignored: ${sentence}.`,
  linkBadComparison: (sentence: string): string => `The link’s comparison is ignored: ${sentence}.`,
  comparisonDropped: (sentence: string): string => `The comparison was closed: ${sentence}.`,
  linkLateChange: (part: string, lastStep: number): string =>
    `The link’s change “${shortened(part)}” is ignored: step ${lastStep} is the last step of this run.`,
  linkFromStart: (setting: string): string =>
    `The link’s “${setting}” is ignored: it belongs to the scenario and can only change at step 1.`,
  linkStepTooLarge: (step: string, lastStep: number): string =>
    `The link’s step ${shortened(step)} is too large; the last step of this run, ${lastStep}, is shown.`,
  linkExpected: (key: string, expected: string, got: string): string =>
    `The link’s ${shortened(key)} is ignored: expected ${expected}; got ${shortened(got)}.`,
  linkMore: (count: number): string => `${count} more parts of the link could not be used.`,
  linkFocusDisagrees: (focus: string): string =>
    `The link’s focus ${shortened(focus)} is ignored: it disagrees with the link’s weight or sample.`,
};

export type StoreMessages = typeof storeMessages;

export const changedHyperparameter = message('the {name}');

/** Why a common mistake cannot be made here. */
export const comparedMistake = {
  sum: 'the reduction is sum, so nothing is divided twice',
  clip: 'it changes weights layer by layer, which clipping does not allow',
  accumulate: 'gradients are accumulated over several batches, while this mistake updates after each',
  shapes: 'no layer has as many units as the batch has samples, so the shapes catch it',
  batches: 'the batches have different sizes, so the shapes catch it',
};

/** What was changed, as the end of "you changed …". */
export const changedThings = {
  learningRate: '{learningRate|letter}',
  batchSize: 'the batch size',
  reduction: 'the reduction',
  loss: 'the loss function',
  optimizer: 'the optimizer',
  order: 'the order of the samples',
  seed: 'the seed of the order',
  bias: 'the bias',
  penalty: 'the penalty',
  accumulate: 'the accumulation of gradients',
  weight: 'weight',
  scenario: 'the scenario',
};
