/** A browser that Playwright cannot drive, as far as the smoke test needs it. */

export interface Engine {
  readonly open: (url: string) => Promise<void>;
  /** The value of an expression in the page. */
  readonly value: (expression: string) => Promise<unknown>;
  readonly press: (key: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What WebDriver takes for one key pressed and let go. */
export function keyActions(key: string): object[] {
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
  return [{ type: 'key', id: 'keyboard', actions }];
}

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
