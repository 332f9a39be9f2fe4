/** Every answer that a test gives to a question: each that its file has a reply to, some other one, and a right one. */
import { type Answer, addressesOf, numberOf, type Question, signNames } from '../../src/lessons';
import type { CalculationContext } from '../../src/quantity';

export function offeredAnswers(
  question: Question,
  context: CalculationContext,
  sampleCount: number,
): readonly Answer[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map((_, option) => ({ kind: 'choice', option }));
    case 'sign':
      return signNames.map((sign) => ({ kind: 'sign', sign }));
    case 'number': {
      const value = numberOf(question.of, context);
      const values = [...question.wrong.map((one) => numberOf(one.value, context)), 7 * value + 3, value];
      return values.map((one): Answer => ({ kind: 'number', text: String(one), value: one }));
    }
    case 'click': {
      const places = [...question.wrong.map(({ at }) => at), question.of];
      const addresses = places.flatMap((place) => addressesOf(place, context));
      return addresses.map((at): Answer => ({ kind: 'click', at }));
    }
    case 'order': {
      const by = question.items.map((item) => numberOf(item.by, context));
      // The order shown first is no answer, and a wrong one would have to be undone before the right one.
      const order = [...by.keys()].toSorted((one, other) => (by[one] ?? 0) - (by[other] ?? 0));
      return [{ kind: 'order', order }];
    }
    case 'batch':
      return twoBatches(sampleCount).map((batches): Answer => ({ kind: 'batch', batches }));
    case 'make':
      return [{ kind: 'make', values: question.solution.map((one) => numberOf(one, context)) }];
  }
}

/** Every way to put the samples into two batches, none of them empty. */
function twoBatches(sampleCount: number): readonly (readonly (readonly number[])[])[] {
  const samples = Array.from({ length: sampleCount }, (_, index) => index + 1);
  const isFirst = (sample: number, choice: number): boolean => Math.floor(choice / 2 ** (sample - 1)) % 2 === 1;
  return Array.from({ length: 2 ** sampleCount - 2 }, (_, index) => [
    samples.filter((sample) => isFirst(sample, index + 1)),
    samples.filter((sample) => !isFirst(sample, index + 1)),
  ]);
}
