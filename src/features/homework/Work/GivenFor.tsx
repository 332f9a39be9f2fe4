/** Beside the field: the numbers that its cell is calculated from, so that nobody has to look for them elsewhere. */
import { Tex } from '../../../kit/quantity/Tex';
import { addressOf, nameOf, symbolTex } from '../../../quantity';
import { messages } from '../../../text';
import { digitsOfGiven } from './givenCells';
import { givenFor } from './givenFor';
import type { WorkModel } from './useWork';

interface GivenForProps {
  readonly work: Pick<WorkModel, 'step' | 'draft' | 'given' | 'exercise'>;
  readonly address: string;
}

export function GivenFor({ work: { step, draft, given, exercise }, address }: GivenForProps) {
  const words = messages.work.oneByOne;
  const { trace } = step;
  const { network } = trace;
  const numbers = givenFor(address, trace, { ...given, ...draft.cells }, digitsOfGiven(exercise));
  if (numbers.length === 0) return null;
  return (
    <ul className="flow work-given" aria-label={words.given}>
      {numbers.map(({ quantity, text }) => (
        <li key={addressOf(quantity)} className={`ink-${quantity.kind}`}>
          <span className="visually-hidden">{nameOf(quantity, network)}</span>
          <span aria-hidden="true">
            <Tex tex={symbolTex(quantity, network, { linked: false })} />
          </span>{' '}
          {text === undefined ? <span className="soft">{messages.work.legend.blank}</span> : <b>{text}</b>}
        </li>
      ))}
    </ul>
  );
}
