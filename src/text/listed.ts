/** Names as a list; of more, the first and the number of the others. */
import { messages } from './catalogue';

const mostNamed = 12;

export function listed(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? messages.leftOut.andMore(first, names.length - mostNamed) : first;
}
