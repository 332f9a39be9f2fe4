/** The key `vary` of a question: another network and other numbers, drawn from a seed where the question is asked in a quiz. */
import * as v from 'valibot';
import { integerIn } from '../../scenario';
import { messages } from '../../text';

const expectedRange = (): string => messages.lessonExpected.range;
const finite = v.pipe(v.number(expectedRange), v.finite(expectedRange));

/** The numbers that one is drawn from. */
const range = v.optional(
  v.pipe(
    v.strictObject(
      { from: finite, to: finite, step: v.optional(v.pipe(finite, v.gtValue(0, expectedRange)), 1) },
      expectedRange,
    ),
    v.check(({ from, to }) => from < to, expectedRange),
  ),
);

const expectedLayers = (): string => messages.lessonExpected.varyLayers;
const layers = v.pipe(
  v.array(v.array(integerIn(1, 64), expectedLayers), expectedLayers),
  v.minLength(1, expectedLayers),
  v.maxLength(20, expectedLayers),
);

export function varySchema(expression: v.GenericSchema<string>) {
  return v.pipe(
    v.optional(
      v.strictObject(
        {
          layers: v.pipe(
            v.optional(layers),
            v.description('Networks, of which one is drawn: the units of each layer.'),
          ),
          samples: range,
          inputs: range,
          targets: range,
          weights: range,
          learningRate: range,
          fair: v.pipe(v.optional(expression), v.description('Must be true of the numbers that are drawn.')),
        },
        () => messages.lessonExpected.vary,
      ),
    ),
    v.description('What is drawn where the question is asked in a quiz.'),
  );
}
