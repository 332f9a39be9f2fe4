/** Brings the views that are opened on request. The build puts `loadViewsScript` in this file's place. */
import type * as Views from './viewsOnRequest';

export function loadViews(): Promise<typeof Views> {
  return import('./viewsOnRequest');
}
