/** In the built app: the views on request are a second classic script, which sandboxed pages and file: can load too. */
import { viewsFile, viewsGlobal } from 'virtual:views-on-request';
import type * as Views from './viewsOnRequest';

/** Known only while this script runs for the first time. */
const ownAddress = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

let loading: Promise<typeof Views> | undefined;

/** Asks once; after a failure (no network, say) asks again. */
export function loadViews(): Promise<typeof Views> {
  loading ??= loadScript(new URL(viewsFile, ownAddress).href).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function loadScript(address: string): Promise<typeof Views> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve((globalThis as unknown as Record<string, typeof Views>)[viewsGlobal] as typeof Views);
    script.onerror = () => reject(new Error(`could not load ${viewsFile}`));
    document.head.append(script);
  });
}
