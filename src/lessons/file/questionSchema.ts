/** The question of a scene: a schema for each kind. */
import * as v from 'valibot';
import { integerIn, oneOf } from '../../scenario';
import { clickTargets } from '../lesson';
import { controlForm } from './controls';
import { expression, finite, longText, names, reply, run, saysHere, slip } from './schemaParts';
import { varySchema } from './varySchema';

const places = v.union(
  [longText, names],
  saysHere((words) => words.places),
);

const expectedAgain = saysHere((words) => words.again);
const rows = v.pipe(v.optional(v.array(v.array(finite))), v.description('Other data of the scene’s scenario.'));
const oneAgain = v.strictObject({ state: v.optional(longText), inputs: rows, targets: rows }, expectedAgain);

const common = {
  prompt: longText,
  open: v.optional(names, ['ledger', 'network']),
  cover: v.optional(names, []),
  cards: v.optional(v.boolean(), false),
  hints: v.pipe(
    v.array(
      longText,
      saysHere((words) => words.hints),
    ),
    v.length(
      2,
      saysHere((words) => words.hints),
    ),
  ),
  answer: longText,
  again: v.optional(v.union([oneAgain, v.array(oneAgain)], expectedAgain)),
  vary: varySchema(expression),
};

const expectedOptions = saysHere((words) => words.options);
const expectedCorrect = saysHere((words) => words.correct);
const option = v.strictObject(
  {
    text: longText,
    correct: v.union(
      [v.boolean(expectedCorrect), v.pipe(v.string(expectedCorrect), v.regex(/^=\s*\S/, expectedCorrect))],
      expectedCorrect,
    ),
    reply: v.optional(longText),
    run,
    slip,
  },
  expectedOptions,
);

function listOf<const Item extends v.GenericSchema>(
  item: Item,
  [least, most]: readonly [number, number],
  expected: () => string,
) {
  return v.pipe(v.array(item, expected), v.minLength(least, expected), v.maxLength(most, expected));
}

const expectedWrongValues = saysHere((words) => words.wrongValues);
const expectedWrongPlaces = saysHere((words) => words.wrongPlaces);
const expectedItems = saysHere((words) => words.items);
const expectedSolution = saysHere((words) => words.solution);
const expectedMarkers = saysHere((words) => words.markers);
const expectedTolerance = saysHere((words) => words.tolerance);
const expectedControl = saysHere((words) => words.control);
const control = v.pipe(
  v.strictObject(
    {
      of: v.pipe(v.string(expectedControl), v.regex(controlForm, expectedControl)),
      from: finite,
      to: finite,
      step: v.pipe(finite, v.gtValue(0, expectedControl)),
    },
    expectedControl,
  ),
  v.check(({ from, to }) => from < to, expectedControl),
);

const signReply = v.optional(reply);

/** One for each kind of question. */
export const questionSchemas = {
  choice: v.strictObject({
    kind: v.literal('choice'),
    ...common,
    options: listOf(
      option,
      [2, 6],
      saysHere((words) => words.options),
    ),
  }),
  sign: v.strictObject({
    kind: v.literal('sign'),
    ...common,
    of: expression,
    negative: signReply,
    zero: signReply,
    positive: signReply,
  }),
  number: v.strictObject({
    kind: v.literal('number'),
    ...common,
    of: expression,
    digits: v.optional(integerIn(1, 9), 2),
    whole: v.optional(v.boolean(), false),
    estimate: v.optional(
      v.strictObject(
        { from: expression, to: expression },
        saysHere((words) => words.estimate),
      ),
    ),
    wrong: v.optional(
      v.array(
        v.strictObject({ value: expression, reply: longText, run, slip }, expectedWrongValues),
        expectedWrongValues,
      ),
      [],
    ),
    otherwise: v.optional(reply),
  }),
  click: v.strictObject({
    kind: v.literal('click'),
    ...common,
    target: oneOf(clickTargets),
    of: places,
    wrong: v.optional(
      v.array(v.strictObject({ at: places, reply: longText, run, slip }, expectedWrongPlaces), expectedWrongPlaces),
      [],
    ),
    otherwise: reply,
  }),
  order: v.strictObject({
    kind: v.literal('order'),
    ...common,
    items: listOf(v.strictObject({ text: longText, by: expression }, expectedItems), [2, 8], expectedItems),
    wrong: reply,
  }),
  batch: v.strictObject({ kind: v.literal('batch'), ...common, goal: expression, otherwise: reply }),
  make: v.strictObject({
    kind: v.literal('make'),
    ...common,
    goal: expression,
    tolerance: v.optional(v.pipe(v.number(expectedTolerance), v.minValue(0, expectedTolerance)), 0),
    allow: listOf(
      control,
      [1, 4],
      saysHere((words) => words.allow),
    ),
    solution: listOf(v.union([expression, finite], expectedSolution), [1, 4], expectedSolution),
    markers: v.optional(
      listOf(v.strictObject({ text: longText, of: expression }, expectedMarkers), [0, 3], expectedMarkers),
      [],
    ),
    why: v.optional(
      v.strictObject(
        { prompt: longText, options: listOf(option, [2, 6], expectedOptions) },
        saysHere((words) => words.question),
      ),
    ),
  }),
};

const questionKinds = Object.keys(questionSchemas) as (keyof typeof questionSchemas)[];

/** Which kind a question is; its other keys are checked by the kind's own schema. */
export const kindSchema = v.looseObject(
  { kind: oneOf(questionKinds) },
  saysHere((words) => words.question),
);

export type WrittenQuestion = {
  [Kind in keyof typeof questionSchemas]: v.InferOutput<(typeof questionSchemas)[Kind]>;
}[keyof typeof questionSchemas];
