/** A folder without the app, or a policy of the page, says nothing by itself. A frame that is slow, or not asked for yet, has not failed. */

/** In milliseconds after it has loaded: a frame that has said nothing by then is taken for one that cannot start. */
const patience = 10_000;

/** Calls `fail`, which knows whether the frame has spoken, until the signal ends it. */
export function watchStart(frame: HTMLIFrameElement, fail: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onLoad = (): void => {
    timer = setTimeout(fail, patience);
  };
  const onPolicy = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const { origin } = new URL(frame.src, document.baseURI);
    if (/^(?:frame|child|default)-src$/.test(effectiveDirective) && blockedURI.startsWith(origin)) fail();
  };
  frame.addEventListener('load', onLoad, { signal });
  document.addEventListener('securitypolicyviolation', onPolicy, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
