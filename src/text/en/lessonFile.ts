/** What can be wrong in a lesson's file. Each sentence is shown with its line and column. */

import { shortened } from '../shortened';

export const lessonFile = {
  noFrontMatter: 'The file must start with a line ---, the lesson’s title and settings, and another line ---.',
  unclosedFrontMatter: 'A second line --- must end the lesson’s settings.',
  textBeforeScenes: 'This text is not in a scene. Start a scene with ## and its title.',
  noScene: 'The lesson has no scene. A scene starts with ## and its title.',
  sceneTitle: 'The scene needs a title after ##.',
  unclosedBlock: (kind: string): string => `The block \`\`\`${kind} is never closed. End it with a line \`\`\`.`,
  nearBlock: (fence: string, kind: string): string =>
    `The block ${fence} is not known; \`\`\`${kind} was meant. Readers would see it as text.`,
  strayQuestion:
    'These lines look like a question. Put them between ```question and ```, or readers would see them as text.',
  badTex: (tex: string): string =>
    `The formula ${tex} cannot be typeset. Check the names of its commands and its braces.`,
  noSceneBlock: 'This scene has no ```scene block, which says what is on the screen.',
  secondBlock: (kind: string): string => `A scene can have only one \`\`\`${kind} block.`,
  nested: 'it is nested too deeply',
  yaml: (reason: string): string => `This is not valid YAML: ${reason}.`,
  tooLong: (millions: number): string => `A lesson may have at most ${millions} million characters.`,
  exampleAndScenario: 'Give either example or scenario, not both.',
  noStart: 'Give an example or a scenario to start from.',
  unknownExample: (name: string, names: string): string => `There is no example “${shortened(name)}”, only ${names}.`,
  unknownViews: (name: string, names: string): string => `There is no view “${shortened(name)}”, only ${names}.`,
  cannotCover: (view: string, names: string): string =>
    `The view “${view}” cannot cover single numbers. With cover, only ${names} can be open.`,
  noReply: 'An option that can be wrong needs a reply that says why.',
  noCorrect: 'No option is marked correct.',
  notYetShown: (address: string, phase: string): string =>
    `The learner cannot see ${address} here: the phase ${phase} has not computed it, or the question covers it.`,
  stepTooFar: 'The step of this scene takes too long to compute. Choose an earlier one, or a smaller network.',
  /** `problem`: the sentence about a state that a host page sent, which starts with a small letter. */
  state: (problem: string): string => `In this scene, ${problem}`,
  run: (problem: string): string => `When this reply is shown, ${problem}`,
  notInStep: (address: string): string => `The step of this scene has no ${address}.`,
  notAPattern: (text: string): string =>
    `“${shortened(text)}” is neither a view nor a quantity of this scene’s step; a star stands for any index.`,
  noValue: 'This expression has no value at the step of this scene.',
  noneCorrect: 'At the step of this scene no option is correct.',
  allCorrect: 'At the step of this scene every option is correct.',
  noSignReply: (sign: string): string => `The sign ${sign} is wrong here and needs a reply.`,
  wrongIsRight: 'At the step of this scene this is the right answer.',
  estimateMisses: 'At the step of this scene the range of the estimate does not contain the right number.',
  wrongTwice: 'At the step of this scene another wrong value is equal to this one.',
  equalItems: 'At the step of this scene two items are equal, so their order is undefined.',
  alreadySorted: 'At the step of this scene the items are already in the right order.',
  givenAway: (line: number): string => `This text says the answer to the question in line ${line}.`,
  notReached: 'With these values the goal is not true. Give one value for each control of allow that makes it true.',
  outOfRange: (value: string) => `The value ${value} is not between from and to of its control.`,
  noControl: (text: string): string =>
    `The step of this scene has no “${shortened(text)}”, or it cannot be moved in these data.`,
  toleranceWithoutEquality: 'A tolerance needs a goal of the form =one == other.',
  goalReached: 'The goal is already reached at the step of this scene, or one step of a control beside it.',
  notClickable: (address: string): string => `The step of this scene has no ${address} to choose.`,
  noAgain:
    'Give again, the state in which the question is asked once more, or vary, from which other numbers are drawn.',
  cannotVary: (kind: string, kinds: string): string =>
    `A question of the kind “${kind}” cannot be drawn with vary, only ${kinds}.`,
  premise: 'At the step of this scene, or where its question is asked once more, this premise is not true.',
  noDataAgain: 'There is no scenario whose data could be replaced.',
  tooManyScenes: (most: number): string => `A lesson has at most ${most} scenes.`,
  tooOftenAgain: (most: number): string => `A question is asked once more in at most ${most} states.`,
  sameAnswerAgain: 'Asked once more with this state, the question has the same answer as before.',
  sameAgain:
    'Asked once more with this state, the question has the same numbers. Choose another weight, sample or batch.',
};

/** What keys of a lesson's file expect, as the object of “expected …”. */
export const lessonExpected = {
  text: 'a text, in quotes if it starts with a brace, an equals sign, a star, a bracket or a digit',
  expression: 'an expression of quantities, such as =sampleGradient.2.2.1.3',
  correct: 'true, false, or an expression after =',
  names: 'a list of names',
  texts: 'a list of texts',
  hints: 'exactly two hints, one after the other',
  options: 'a list of 2 to 6 options, each with text and correct',
  items: 'a list of 2 to 8 items, each with text and by',
  reply: 'a text, or an object with reply and run',
  estimate: 'an object with from and to, each an expression after =',
  wrongValues: 'a list of wrong values, each with value and reply',
  tolerance: 'a number of at least 0',
  control:
    'an object with of (weight.1.1.1, input.1.3, target.1.3, sampleWeight.2 or learningRate), from, a larger to, and step > 0',
  allow: 'a list of 1 to 4 controls, each with of, from, to and step',
  solution: 'a list of 1 to 4 values, one for each control',
  markers: 'a list of at most 3 markers, each with text and of',
  wrongPlaces: 'a list of wrong places, each with at and reply',
  places: 'an expression after =, an address, or a list of addresses',
  again: 'an object with state, inputs or targets for asking once more, or a list of them',
  range: 'an object with from, a larger to, and optionally step > 0',
  varyLayers: 'a list of networks, each a list with the units of its layers, such as [[1, 1], [2, 1]]',
  vary: 'an object with layers, samples, inputs, targets, weights, learningRate or fair',
  scene: 'an object with state, and optionally focus, notes, slider, premise, example or scenario',
  slider: 'an object with weight, such as 1.1.1, from, a larger to, and step > 0',
  question: 'an object with kind, prompt and the other keys of a question',
  frontMatter: 'an object with format, version, title, summary, minutes, and example or scenario',
};

/** Why a lesson's file at an address of this site cannot be read. */
export const lessonAddress = {
  noSite: (): string =>
    'this page was not loaded from a website. Open the lesson’s file, or paste its text, under Lessons → Open or write a lesson.',
  elsewhere: (): string =>
    'its file is on another site. Open the file, or paste its text, under Lessons → Open or write a lesson.',
  notAFile: (): string => 'its address must end with .md.',
  notThere: (status: number): string => `the site has no such file (status ${status}).`,
  webPage: (): string => 'the site has no such file (a web page was found).',
  tooLong: (millions: number): string => `its file has more than ${millions} million characters.`,
  badFile: (line: number, problem: string): string => `line ${line}: ${problem}`,
};
