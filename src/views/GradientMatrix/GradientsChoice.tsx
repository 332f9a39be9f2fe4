/** The choice between each sample's own gradient and what it adds to the sum. */

import { Choice } from '../../kit/fields/Choice';
import { useStore } from '../../store';
import { messages } from '../../text';
import { gradientsKey } from './gradientsKey';

export function GradientsChoice({ isCounted }: { readonly isCounted: boolean }) {
  const words = messages.matrix;
  const setViewKey = useStore((state) => state.setViewKey);
  return (
    <Choice
      label={words.gradients}
      showLabel
      options={(['own', 'counted'] as const).map((id) => ({
        id,
        text: words.gradientsOf[id],
        detail: words.gradientsDetails[id],
      }))}
      selected={isCounted ? 'counted' : 'own'}
      onChoose={(id) => setViewKey(gradientsKey, id === 'own' ? undefined : id)}
    />
  );
}
