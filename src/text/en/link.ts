/**
 * Parts of a link, or of the state that a host page sends, that cannot be used: a link ignores them, a state is refused
 * as a whole. Quoted parts are shortened here, so that no sentence becomes as long as the link.
 */
import type { LinkProblem } from '../linkProblem';
import { shortened } from '../shortened';

const part = (what: string, why: string): LinkProblem => ({
  inLink: `The link’s ${what} is ignored: ${why}.`,
  inState: `the state’s ${what} cannot be used: ${why}.`,
});

export const linkProblems = {
  unreadable: (text: string): LinkProblem => ({
    inLink: `The link’s “${shortened(text)}” could not be read and is ignored.`,
    inState: `the state’s “${shortened(text)}” could not be read.`,
  }),
  badPacked: (key: string): LinkProblem => part(key, 'it is cut off or damaged; ask for the link again'),
  unknownKey: (key: string): LinkProblem => ({
    inLink: `The link’s “${shortened(key)}” is not known and is ignored.`,
    inState: `the state’s “${shortened(key)}” is not known.`,
  }),
  unknownView: (name: string): LinkProblem => ({
    inLink: `There is no view “${shortened(name)}”; it is left out.`,
    inState: `there is no view “${shortened(name)}”.`,
  }),
  repeatedKey: (key: string): LinkProblem => ({
    inLink: `The link gives “${shortened(key)}” twice; the first one is used.`,
    inState: `the state gives “${shortened(key)}” twice.`,
  }),
  unknownExample: (name: string, names: string): LinkProblem => ({
    inLink: `There is no example “${shortened(name)}”, only ${names}; xor is shown.`,
    inState: `there is no example “${shortened(name)}”, only ${names}.`,
  }),
  unknownLesson: (name: string): LinkProblem => ({
    inLink: `There is no lesson “${shortened(name)}”; the rest of the link is shown.`,
    inState: `there is no lesson “${shortened(name)}”.`,
    isWhole: true,
  }),
  badLesson: (name: string, why: string): LinkProblem => ({
    inLink: `The link’s lesson “${shortened(name)}” could not be used: ${why}`,
    inState: `the state’s lesson “${shortened(name)}” could not be used: ${why}`,
    isWhole: true,
  }),
  sceneWithoutLesson: (): LinkProblem => part('scene', 'the lesson is missing'),
  exampleAndScenario: (): LinkProblem => ({
    inLink: 'The link gives both an example and a scenario; the scenario is used.',
    inState: 'the state gives both an example and a scenario.',
  }),
  badScenario: (why: string): LinkProblem => ({
    inLink: `The link’s scenario could not be used: ${why}.`,
    inState: `the state’s scenario could not be used: ${why}.`,
    isWhole: true,
  }),
  badChange: (sentence: string): LinkProblem => part('change', sentence),
  badNote: (why: string): LinkProblem => part('note', why),
  badComparison: (sentence: string): LinkProblem => part('comparison', sentence),
  lateChange: (change: string, lastStep: number): LinkProblem =>
    part(`change “${shortened(change)}”`, `step ${lastStep} is the last step of this run`),
  fromStart: (setting: string): LinkProblem =>
    part(`“${setting}”`, 'it belongs to the scenario and can only change at step 1'),
  stepTooLarge: (step: string, lastStep: number): LinkProblem => ({
    inLink: `The link’s step ${shortened(step)} is too large; the last step of this run, ${lastStep}, is shown.`,
    inState: `the state’s step ${shortened(step)} is too large: the last step of this run is ${lastStep}.`,
  }),
  expected: (key: string, expected: string, got: string): LinkProblem =>
    part(shortened(key), `expected ${expected}; got ${got === '' ? 'nothing' : shortened(got)}`),
  notLoaded: (key: string): LinkProblem => part(key, 'it could not be loaded; check the connection'),
  more: (count: number): LinkProblem => ({
    inLink: `${count} more parts of the link could not be used.`,
    inState: `${count} more parts of the state could not be used.`,
  }),
  focusDisagrees: (focus: string): LinkProblem =>
    part(`focus ${shortened(focus)}`, 'it disagrees with the weight or sample given'),
};
