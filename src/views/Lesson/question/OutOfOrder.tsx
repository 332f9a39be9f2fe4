/** The first two neighbours that an answer has in the wrong order, with the numbers that decide. */

import { ProseDocument } from '../../../kit/prose/ProseDocument';
import { numberOf, type OrderQuestion } from '../../../lessons';
import { referencesIn } from '../../../prose';
import { useStore } from '../../../store';
import { formatShort, messages } from '../../../text';
import { questionContext } from './questionContext';

interface OutOfOrderProps {
  readonly question: OrderQuestion;
  readonly order: readonly number[];
  /** The upper place of the two, from 0. */
  readonly first: number;
}

export function OutOfOrder({ question, order, first }: OutOfOrderProps) {
  const pair = order.slice(first, first + 2).flatMap((index) => question.items[index] ?? []);
  return (
    <>
      <p>{messages.question.outOfOrder(first + 1)}</p>
      <ul className="question-pair">
        {pair.map((item) => (
          <PairItem key={item.text.line} item={item} />
        ))}
      </ul>
    </>
  );
}

function PairItem({ item }: { readonly item: OrderQuestion['items'][number] }) {
  const value = useStore((state) => numberOf(item.by, questionContext(state)));
  // Steps of a method have places, not numbers.
  const isMeasured = referencesIn(item.by.calculation).length > 0;
  return (
    <li className="flow">
      <ProseDocument document={item.text.document} />
      {isMeasured && <span className="number">{formatShort(value)}</span>}
    </li>
  );
}
