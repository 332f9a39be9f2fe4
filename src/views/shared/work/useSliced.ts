/** Runs a long computation in slices of a few milliseconds, so that the page stays awake; a new one stops the old one. */
import { useLayoutEffect, useState } from 'react';

/** Milliseconds at a time, and what share has to be gained to be worth telling. */
const slice = 12;
const tellEvery = 0.05;

export interface Progress<Value> {
  /** 0 to 1. */
  readonly share: number;
  /** The best there is so far. */
  readonly value?: Value;
}

type Make<Value> = () => Generator<Progress<Value>>;

export interface Sliced<Value> {
  readonly value: Value | undefined;
  /** 0 to 1. */
  readonly share: number;
}

/** `make` has to be the same function as long as the computation is; undefined: nothing to compute. */
export function useSliced<Value>(make: Make<Value> | undefined): Sliced<Value> {
  const [told, tell] = useState<Sliced<Value> & { readonly of: Make<Value> | undefined }>(nothing);
  useLayoutEffect(() => {
    if (!make) return;
    const work = make();
    let timer = 0;
    let value: Value | undefined;
    let toldShare = -1;
    // The first slice before anything is painted: small computations are there at once.
    const go = (): void => {
      const until = performance.now() + slice;
      let gained = false;
      for (;;) {
        const next = work.next();
        if (next.done === true) break;
        if (next.value.value !== undefined) [value, gained] = [next.value.value, true];
        const { share } = next.value;
        if (performance.now() < until && share < 1) continue;
        if (gained || share - toldShare >= tellEvery) {
          toldShare = share;
          tell({ of: make, value, share });
        }
        if (share < 1) timer = window.setTimeout(go);
        break;
      }
    };
    go();
    return () => {
      window.clearTimeout(timer);
      work.return(undefined);
    };
  }, [make]);
  return make !== undefined && told.of === make ? told : nothing;
}

const nothing = { of: undefined, value: undefined, share: 0 };
