/** Brings the dialogs that are opened on request. The build puts `loadDialogsScript` in this file's place. */
import type * as Dialogs from './dialogsOnRequest';

export function loadDialogs(): Promise<typeof Dialogs> {
  return import('./dialogsOnRequest');
}
