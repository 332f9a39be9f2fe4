/** Looks in each frame, at most so often, until `look` returns that it is over: a script, or a row, may have to come first. */
export function inFrames(most: number, look: () => boolean): void {
  let frames = 0;
  const next = (): void => {
    if (!look() && ++frames < most) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Does it in the next frame, once for all who have asked until then. */
export function oncePerFrame(act: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let frame = 0;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        act();
      });
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}
