/** What the page's first script, `openPage.ts`, leaves to the app. */

export interface OpenedPage {
  /** Whether the first screen is there as the build has drawn it; until the app has taken its place. */
  readonly isPictured: boolean;
  /** The picture has its letters; what the app draws without one waits for the typefaces, or until they cannot come. */
  readonly whenDrawable: Promise<void>;
  /** Once the app is there: answers what was clicked and typed before, and fetches the typefaces. */
  readonly leavePicture: () => void;
}

declare global {
  interface Window {
    /** Absent while working on the app: its server sends neither the script nor the picture. */
    batchGradientPage?: OpenedPage;
  }
}

export function openedPage(): OpenedPage | undefined {
  return window.batchGradientPage;
}
