/** Whether the site's other files stand beside the page; with everything in one file there are none. */
export function hasFilesBeside(): boolean {
  return globalThis.document?.querySelector('script[src]') != null;
}
