/** The store in React: each component reads single values from the store that the shell provides. */
import { createContext, useCallback, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import { isLocked, type LockName } from './lockNames';
import type { State } from './state';
import type { Actions, ExplainerStore } from './storeTypes';

/** Provided by the shell; each embedded shell has its own store. */
export const StoreContext = createContext<ExplainerStore | undefined>(undefined);

/** A value of the store; the component renders again when it changes. Selectors must return stable values. */
export function useStore<Value>(selector: (state: State & Actions) => Value): Value {
  return useZustand(useStoreApi(), selector);
}

/** The store's actions. They never change, so using them causes no rendering. */
export function useActions(): Actions {
  return useStoreApi().getState();
}

/** Whether a link has locked a control for the reader. */
export function useIsLocked(name: LockName): boolean {
  return useStore((state) => isLocked(state, name));
}

/** The value of a view's key in the link, and a setter; undefined removes the key from the link. */
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
