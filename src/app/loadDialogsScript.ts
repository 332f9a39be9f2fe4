/** In the built app: the dialogs come in the same script as the views on request. */
import { loadViews } from '../views';
import type * as Dialogs from './dialogsOnRequest';

export function loadDialogs(): Promise<typeof Dialogs> {
  return loadViews() as Promise<unknown> as Promise<typeof Dialogs>;
}
