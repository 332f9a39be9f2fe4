/** The blocks of a lesson's file: their validation, and the published JSON Schema, come from here. */
import * as v from 'valibot';
import { integerIn } from '../../scenario';
import {
  expectedExpression,
  expectedSlider,
  expectedText,
  expression,
  finite,
  lessonLimits,
  longText,
  names,
  saysHere,
  title,
} from './schemaParts';

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
    notes: v.pipe(v.optional(longText), v.description('Shown in the notes window of Present.')),
    slider: v.pipe(
      v.optional(slider),
      v.description('Moves one weight: weight l.i.j, from, to, and the step between values.'),
    ),
    premise: v.pipe(
      v.optional(v.union([expression, v.array(expression)], expectedExpression)),
      v.description('What must be true wherever the question is asked: an expression, or several.'),
    ),
    ...start,
  },
  saysHere((words) => words.scene),
);
