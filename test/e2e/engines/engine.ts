/** A browser that Playwright cannot drive. Its page answers to the names of Playwright's, so that one walk goes through all of them. */
import type { Page } from '@playwright/test';

export interface Engine {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** The commands of WebDriver that pages are driven by: the end of their addresses over HTTP. */
export type Command = 'url' | 'refresh' | 'timeouts' | 'window/rect' | 'execute/async' | 'actions' | 'print';

/** Asks the browser; throws what it complains about. */
export type Ask = (command: Command, parameters: object) => Promise<unknown>;

/** Tries until it succeeds, for as long as a browser takes to start. */
export async function patiently<Value>(attempt: () => Promise<Value>, milliseconds = 20_000): Promise<Value> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
