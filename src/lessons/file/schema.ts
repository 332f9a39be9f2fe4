/** The blocks of a lesson's file: their validation, and the published JSON Schema, come from here. */
import * as v from 'valibot';
import { integerIn, oneOf, says } from '../../scenario';
import { messages } from '../../text';
import { clickTargets } from '../lesson';
import { slipNames } from '../slipNames';
import { controlForm } from './controls';
import { varySchema } from './varySchema';

/** The most characters of a file, of a text in it, and of its parts. */
export const lessonLimits = { characters: 1_000_000, text: 10_000, title: 200, scenes: 60, minutes: 180 } as const;

function saysHere(what: (words: typeof messages.lessonExpected) => string): () => string {
  return () => what(messages.lessonExpected);
}

const expectedText = saysHere((words) => words.text);
const longText = v.pipe(
  v.string(expectedText),
  v.minLength(1, expectedText),
  v.maxLength(
    lessonLimits.text,
    says((words) => words.textUpTo(lessonLimits.text)),
  ),
);
const title = v.pipe(
  v.string(expectedText),
  v.minLength(1, expectedText),
  v.maxLength(
    lessonLimits.title,
    says((words) => words.textUpTo(lessonLimits.title)),
  ),
);
const expectedExpression = saysHere((words) => words.expression);
const expression = v.pipe(v.string(expectedExpression), v.regex(/^=?\s*\S/, expectedExpression));

const expectedNames = saysHere((words) => words.names);
const names = v.array(v.string(expectedNames), expectedNames);

/** The value of a link's `compare`. */
const run = v.optional(longText);

/** How the ledger calculates a wrong answer. */
const slip = v.optional(oneOf(slipNames));

/** A text alone, or with the method or setting to run. */
const reply = v.union(
  [
    longText,
    v.strictObject(
      { reply: longText, run, slip },
      saysHere((words) => words.reply),
    ),
  ],
  saysHere((words) => words.reply),
);

const places = v.union(
  [longText, names],
  saysHere((words) => words.places),
);

/** What states start from; a scene without them has the lesson's. */
const start = {
  example: v.optional(v.string(expectedText)),
  // Checked as a scenario file.
  scenario: v.optional(v.unknown()),
};

export const frontMatterSchema = v.strictObject(
  {
    format: v.literal('batch-gradient-lesson', '"batch-gradient-lesson"'),
    version: v.literal(1, '1'),
    title,
    summary: longText,
    minutes: integerIn(1, lessonLimits.minutes),
    requires: v.optional(names, []),
    ...start,
  },
  saysHere((words) => words.frontMatter),
);

const expectedSlider = saysHere((words) => words.slider);
const finite = v.pipe(v.number(expectedSlider), v.finite(expectedSlider));
const slider = v.pipe(
  v.strictObject(
    {
      weight: v.pipe(v.string(expectedSlider), v.regex(/^\d+\.\d+\.\d+$/, expectedSlider)),
      from: finite,
      to: finite,
      step: v.pipe(finite, v.gtValue(0, expectedSlider)),
    },
    expectedSlider,
  ),
  v.check(({ from, to }) => from < to, expectedSlider),
);

export const sceneSchema = v.strictObject(
  {
    state: v.pipe(longText, v.description('Keys of a link: step=1&phase=sum.')),
    focus: v.pipe(
      v.optional(names, []),
      v.description('Quantities, with * for any index, and views; all else is dimmed.'),
    ),
    notes: v.pipe(v.optional(longText), v.description('For the speaker’s view.')),
    slider: v.pipe(
      v.optional(slider),
      v.description('Moves one weight: weight l.i.j, from, to, and the step between values.'),
    ),
    ...start,
  },
  saysHere((words) => words.scene),
);

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
  again: v.optional(
    v.strictObject(
      { state: longText },
      saysHere((words) => words.again),
    ),
  ),
  vary: varySchema(expression),
};

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
  saysHere((words) => words.options),
);

function listOf<const Item extends v.GenericSchema>(
  item: Item,
  [least, most]: readonly [number, number],
  expected: () => string,
) {
  return v.pipe(v.array(item, expected), v.minLength(least, expected), v.maxLength(most, expected));
}

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
        v.strictObject({ value: expression, reply: longText, run, slip }),
        saysHere((words) => words.wrongValues),
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
      v.array(
        v.strictObject({ at: places, reply: longText, run, slip }),
        saysHere((words) => words.wrongPlaces),
      ),
      [],
    ),
    otherwise: reply,
  }),
  order: v.strictObject({
    kind: v.literal('order'),
    ...common,
    items: listOf(
      v.strictObject({ text: longText, by: expression }),
      [2, 8],
      saysHere((words) => words.items),
    ),
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
    solution: listOf(
      v.union([expression, finite]),
      [1, 4],
      saysHere((words) => words.solution),
    ),
    markers: v.optional(
      listOf(
        v.strictObject({ text: longText, of: expression }),
        [0, 3],
        saysHere((words) => words.markers),
      ),
      [],
    ),
    why: v.optional(
      v.strictObject({
        prompt: longText,
        options: listOf(
          option,
          [2, 6],
          saysHere((words) => words.options),
        ),
      }),
    ),
  }),
};

export const questionKinds = Object.keys(questionSchemas) as (keyof typeof questionSchemas)[];

/** Which kind a question is; its other keys are checked by the kind's own schema. */
export const kindSchema = v.looseObject(
  { kind: oneOf(questionKinds) },
  saysHere((words) => words.question),
);

export type WrittenQuestion = {
  [Kind in keyof typeof questionSchemas]: v.InferOutput<(typeof questionSchemas)[Kind]>;
}[keyof typeof questionSchemas];

export type WrittenReply = v.InferOutput<typeof reply>;
