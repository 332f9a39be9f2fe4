/** The sentences that the frame in a course page sends to the page around it, and two to its reader. */
import { counted } from '../../../../text/en/counted';

export const hostMessages = {
  expectedState: 'batch-gradient/set: expected state to be an object of the address’s keys, each a string or a number',
  expectedStateKey: (key: string): string =>
    `batch-gradient/set: expected the state’s ${key} to be a string or a finite number`,
  emptyState: 'batch-gradient/set: expected state to have at least one key',
  expectedScenario: (why: string): string => `batch-gradient/set: the scenario could not be used: ${why}`,
  /** An attribute of an element that is nearly one. */
  nearMiss: (name: string, meant: string): string => `The attribute “${name}” is not known; “${meant}” was meant.`,
  unknownExample: (name: string): string => `There is no example “${name}”; the frame shows what it showed before.`,
  unknownLock: (name: string, expected: string): string =>
    `There is no lock “${name}”; it is left out. A lock is ${expected}.`,
  /** Which ones, the page around hears: a sentence for the author may have an answer in it. */
  found: (count: number): string =>
    `The file of this lesson has ${counted(count, 'problem')}. Its author finds them in the editor of lessons, by line.`,
  keptDamaged: 'What was kept of your last visit cannot be read. The numbers and answers begin empty.',
  expectedId: 'batch-gradient/get: expected id to be a string or a number',
  expectedCommand: (names: string): string => `batch-gradient/command: expected command to be one of ${names}`,
  /** A frame has one language from its start. */
  otherLanguage: (language: string, now: string): string =>
    `the state’s lang “${language}” cannot be set. The frame has “${now}” until it is loaded again.`,
  /** The sentence is about the state as a whole. */
  refused: (sentence: string): string => `batch-gradient/set changed nothing: ${sentence}`,
};
