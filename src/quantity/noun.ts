/** The name of a quantity in a sentence that has its number. */
import type { NounForm } from '../prose';
import { capital, messages } from '../text';
import { shownNow } from './notation';
import type { Quantity } from './quantity';

/** "the batch gradient", "its contribution"; `The` begins a sentence. Throws a RangeError for a kind or a form that has no name. */
export function nounOf({ kind }: Pick<Quantity, 'kind'>, form: NounForm): string {
  const nouns: Partial<Record<string, Partial<Record<string, string>>>> = messages.nouns;
  const text = nouns[rowOf(kind)]?.[form === 'The' ? 'the' : form];
  if (text === undefined) throw new RangeError(`no name ${form}: ${kind}`);
  return form === 'The' ? capital(text) : text;
}

/** The narrower case, where every δ carries the division. */
function rowOf(kind: Quantity['kind']): string {
  if (kind !== 'sampleGradient') return kind;
  return shownNow().carried ? 'contribution' : kind;
}
