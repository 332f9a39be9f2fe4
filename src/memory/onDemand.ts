/**
 * What is loaded when it is first asked for, such as a part of the code. Whoever asks again meanwhile waits for the same request; one that
 * failed is made again.
 */
export interface OnDemand<Value> {
  /** Undefined until it has been loaded. */
  readonly now: () => Value | undefined;
  readonly load: () => Promise<Value>;
  /** For those who read it by `now`: what to wait for, undefined if it has been loaded. */
  readonly coming: () => Promise<void> | undefined;
}

export function onDemand<Value extends NonNullable<unknown>>(request: () => Promise<Value>): OnDemand<Value> {
  let value: Value | undefined;
  let pending: Promise<Value> | undefined;
  const requested = async (): Promise<Value> => {
    try {
      value = await request();
      return value;
    } catch (error) {
      pending = undefined;
      throw error;
    }
  };
  const load = (): Promise<Value> => {
    pending ??= requested();
    return pending;
  };
  return {
    now: () => value,
    load,
    coming: () => (value === undefined ? load().then(() => undefined) : undefined),
  };
}
