/** The store in React: one value per component, from the store that the shell provides. */
import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { State } from './state';
import type { Actions, ExplainerStore } from './storeTypes';

/** The shell provides the store; each embedded shell its own. */
export const StoreContext = createContext<ExplainerStore | undefined>(undefined);

/** A value of the store; the component renders again when it changes. Selectors return stable values. */
export function useStore<Value>(selector: (state: State & Actions) => Value): Value {
  return useZustand(useStoreApi(), selector);
}

/** The store itself, for handlers and effects that only act. */
export function useStoreApi(): ExplainerStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore needs a StoreContext around it');
  return store;
}
