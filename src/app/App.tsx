/** The app around one store. */
import { type ExplainerStore, StoreContext } from '../store';
import { Explorer } from './Explorer';

export function App({ store }: { readonly store: ExplainerStore }) {
  return (
    <StoreContext value={store}>
      <Explorer />
    </StoreContext>
  );
}
