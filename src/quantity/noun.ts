/** The name of a quantity in a sentence that has its number. */
import type { NounForm } from '../prose';
import { messages } from '../text';
import { shownNow } from './notation';
import type { Quantity } from './quantity';

/** "the batch gradient", "its contribution"; `The` begins a sentence. Throws a RangeError for a kind or a form that has no name. */
export function nounOf({ kind }: Pick<Quantity, 'kind'>, form: NounForm): string {
  const { nouns } = messages;
  const row = rowOf(kind);
  const noun: Partial<Record<string, string>> | undefined = row in nouns ? nouns[row as keyof typeof nouns] : undefined;
  const text = noun?.[form === 'The' ? 'the' : form];
  if (text === undefined) throw new RangeError(`expected a name in the form "${form}", got the kind ${kind}`);
  return form === 'The' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The narrower case, where every δ carries the division. */
function rowOf(kind: Quantity['kind']): string {
  if (kind !== 'sampleGradient') return kind;
  return shownNow().carried ? 'contribution' : kind;
}
