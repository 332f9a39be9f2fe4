/** The store in React: one value per component, from the store that the shell provides. */
import { createContext, useCallback, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { State } from './state';
import type { Actions, ExplainerStore } from './storeTypes';

/** The shell provides the store; each embedded shell its own. */
export const StoreContext = createContext<ExplainerStore | undefined>(undefined);

/** A value of the store; the component renders again when it changes. Selectors return stable values. */
export function useStore<Value>(selector: (state: State & Actions) => Value): Value {
  return useZustand(useStoreApi(), selector);
}

/** The store's verbs. They stay the same, so that nothing is rendered again because of them. */
export function useActions(): Actions {
  return useStoreApi().getState();
}

/** What the link says under a view's key, and how to say something else; undefined takes the key out of the link. */
export function useViewKey(key: string): readonly [string | undefined, (value: string | undefined) => void] {
  const { setViewKey } = useActions();
  const set = useCallback((value: string | undefined) => setViewKey(key, value), [setViewKey, key]);
  return [useStore((state) => state.viewKeys[key]), set];
}

/** The store itself, for handlers and effects that only act. */
export function useStoreApi(): ExplainerStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore needs a StoreContext around it');
  return store;
}
