/** What the action gives; undefined where it throws: a text may be damaged, and a browser may refuse. */
export function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
