/** Whose weights gradients are taken at, in all parts of the view. */
import { Choice } from '../../kit/fields/Choice';
import { useViewKey } from '../../store';
import { messages } from '../../text';

export function WeightsAt({ own }: { readonly own: boolean }) {
  const words = messages.compare.ledger;
  const [, setAt] = useViewKey('compare.at');
  return (
    <Choice
      label={words.weightsAt}
      selected={own ? 'own' : 'this'}
      options={[
        { id: 'this', text: words.atThis },
        { id: 'own', text: words.atOwn },
      ]}
      onChoose={(id) => setAt(id === 'own' ? 'own' : undefined)}
    />
  );
}
