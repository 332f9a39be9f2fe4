/** Parts that several blocks of a lesson's file have. */
import * as v from 'valibot';
import { oneOf, says } from '../../scenario';
import { messages } from '../../text';
import { slipNames } from '../slipNames';

/** The most characters of a file, of a text in it, and of its parts. */
export const lessonLimits = {
  characters: 1_000_000,
  text: 10_000,
  title: 200,
  scenes: 60,
  minutes: 180,
  again: 60,
} as const;

export function saysHere(what: (words: typeof messages.lessonExpected) => string): () => string {
  return () => what(messages.lessonExpected);
}

export const expectedText = saysHere((words) => words.text);
function textUpTo(most: number) {
  const expected = says((words) => words.textUpTo(most));
  return v.pipe(v.string(expectedText), v.minLength(1, expectedText), v.maxLength(most, expected));
}
export const longText = textUpTo(lessonLimits.text);
export const title = textUpTo(lessonLimits.title);
export const expectedExpression = saysHere((words) => words.expression);
export const expression = v.pipe(v.string(expectedExpression), v.regex(/^=?\s*\S/, expectedExpression));

const expectedNames = saysHere((words) => words.names);
export const names = v.array(v.string(expectedNames), expectedNames);

/** The value of a link's `compare`. */
export const run = v.optional(longText);

/** How the ledger calculates a wrong answer. */
export const slip = v.optional(oneOf(slipNames));

/** A text alone, or with the method or setting to run. */
export const reply = v.union(
  [
    longText,
    v.strictObject(
      { reply: longText, run, slip },
      saysHere((words) => words.reply),
    ),
  ],
  saysHere((words) => words.reply),
);

export const expectedSlider = saysHere((words) => words.slider);
export const finite = v.pipe(v.number(expectedSlider), v.finite(expectedSlider));
