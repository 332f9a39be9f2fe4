/**
 * Notices of the store: edits that discard later steps, moves that are not possible, and parts of links that cannot be
 * used (see link.ts).
 */
import { message } from '../../prose';
import { counted } from './counted';
import { tooOld } from './tooOld';

export const storeMessages = {
  /** `changes`: how many were made at those steps. */
  stepsDropped: (from: number, to: number, what: string, changes: number): string => {
    const steps = from === to ? `Step ${from} was` : `Steps ${from}–${to} were`;
    return `${steps} discarded${withChanges(changes)} because you changed ${what}.`;
  },
  sampleReplaced: (before: number, now: number): string =>
    `Sample ${before} is not in this batch; sample ${now} is shown instead.`,
  sampleNotInBatch: (sample: number): string => `Sample ${sample} is not in this step’s batch.`,
  lastStepReached: (step: number): string => `Step ${step} is the last step of this run.`,
  recomputedFromStart: (what: string, changes: number): string =>
    `All steps were recomputed because you changed ${what}.${changesRemoved(changes)}`,
  batchesRemoved: (changes: number): string =>
    `The batches given by hand were removed, because you chose a batch size or an order.${changesRemoved(changes)}`,
  openedInPlace: (title: string, edits: number): string =>
    `${title} took the place of a screen with ${counted(edits, 'edit')}.`,
  /** `by`: one of `takenBy`. */
  editsTaken: (by: string, edits: number): string => `${by} took ${counted(edits, 'edit')} away.`,
  restored: (title: string): string => `${title} has been restored.`,
  tooLargeToKeep: (): string =>
    'This scenario is too large for a link, and this browser cannot store it. Save it as a file, because reloading loses it.',
  tooLargeForLink: (): string =>
    'This scenario is too large for a link; only this browser can open the address, until newer ones take its room. Save it as a file to share it.',

  notFetched: (): string => 'Your choice could not be loaded. Check the connection and choose again.',

  lessonNotLoaded: (name: string): string =>
    `The lesson ${name} could not be loaded. Check that the file is beside the app, and the connection.`,
  locked: (): string => 'The page around this frame has locked this control.',
  noRoomAround: (): string =>
    'The course system has no room for all of these numbers. What no longer fits is lost when you leave: save your numbers as a file.',

  notOpened: (): string => 'This part of the page could not be loaded. Check the connection and try again.',

  tooOld: (): string => tooOld.needs,

  /** What a change did, already made. */
  answered: (sentence: string): string => sentence,
  /** A sentence about a link, already made. */
  fromLink: (sentence: string): string => sentence,
  scenarioNotBase64: (): string => 'it is cut off or damaged',
  scenarioTooLarge: (): string => 'it is larger than 1 MB',
  scenarioNotStored: (): string =>
    'it was too large for the link, and this browser does not have its data: it keeps only the latest',
  leftOutRemoved: (): string => 'The comparison was closed, because the samples that it leaves out were removed.',
  comparisonDropped: (sentence: string): string => `The comparison was closed: ${sentence}.`,
};

function withChanges(count: number): string {
  return count === 0 ? '' : `, with ${counted(count, 'change')} made there,`;
}

function changesRemoved(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' One change at a later step was removed.' : ` ${count} changes at later steps were removed.`;
}

/** What took edits away. */
export const takenBy = { back: 'Back', forward: 'Forward', link: 'The link' };

export type StoreMessages = typeof storeMessages;

export const changedHyperparameter = message('the {name}');

/** Why a common mistake cannot be made here. */
export const comparedMistake = {
  sum: 'the reduction is sum, so nothing is divided twice',
  clip: 'it changes weights layer by layer, which clipping does not allow',
  accumulate: 'gradients are accumulated over several batches, while this mistake updates after each',
  shapes: 'no layer has as many units as the batch has samples, so a sum over units has the wrong shape',
  batches: 'the batches have different sizes, so a sum over units cannot have the right shape for all of them',
  outputs: 'there are several outputs, and their shape is that of the targets',
  clipSample: 'each sample’s gradient is clipped, so each sample has a loss of its own, with its own target',
  weights: 'the samples have weights, which would multiply either the outputs or the targets',
  undivided: 'nothing is divided, so the biases miss no division',
  biases: 'no bias is trained',
};

/** What was changed, as the end of "you changed …". */
export const changedThings = {
  learningRate: '{learningRate|letter}',
  batchSize: 'the batch size',
  reduction: 'the reduction',
  loss: 'the loss function',
  optimizer: 'the optimizer',
  weightDecayOn: 'what weight decay acts on',
  order: 'the order of the samples',
  seed: 'the seed of the order',
  bias: 'the bias',
  penalty: 'the penalty',
  accumulate: 'the accumulation of gradients',
  weight: 'weight',
  scenario: 'the scenario',
};
