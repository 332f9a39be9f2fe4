/** The factors of a sample's product in words, and lists of them. */
import type { StepTrace } from '../../../model';
import { type Filled, filled, type Value } from '../../../prose';
import { factorKinds } from '../../../quantity';
import { messages } from '../../../text';

export function factorNames(trace: StepTrace): readonly Filled[] {
  return factorKinds(trace).map((kind) => filled(messages.sentence.factors[kind]));
}

/** What a sample multiplies its x by: its own δ, and its weight and clip factor if there are any. */
export function otherFactors(trace: StepTrace): readonly Value[] {
  return enumerated([filled(messages.sentence.ownDelta), ...factorNames(trace)]);
}

/** "a, b and c" */
export function enumerated(parts: readonly (Filled | string)[]): readonly Value[] {
  const { listComma, listLast } = messages.sentence;
  return parts.flatMap((part, index) =>
    index === 0 ? [part] : [index === parts.length - 1 ? listLast : listComma, part],
  );
}
