/** The course system's side: its API object, and one session with it. */

/** SCORM 1.2, the functions that are used; all values are strings. */
export interface CourseApi {
  readonly LMSInitialize: (empty: '') => string | boolean;
  readonly LMSGetValue: (name: string) => string;
  readonly LMSSetValue: (name: string, value: string) => string | boolean;
  readonly LMSCommit: (empty: '') => string | boolean;
  readonly LMSFinish: (empty: '') => string | boolean;
}

/** Systems put it into a window around the page, or into the one that opened it. */
export function findApi(from: Window): CourseApi | undefined {
  return apiAround(from) ?? (from.opener ? apiAround(from.opener as Window) : undefined);
}

function apiAround(from: Window): CourseApi | undefined {
  let place = from;
  for (let depth = 0; depth < 20; depth++) {
    try {
      const { API } = place as Window & { readonly API?: CourseApi };
      if (API) return API;
    } catch {
      // A page of another origin has none for us.
    }
    if (place.parent === place) return undefined;
    place = place.parent;
  }
  return undefined;
}

/** Hours, minutes and seconds as SCORM 1.2 writes them: 0001:02:03. */
export function timeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(':');
}
