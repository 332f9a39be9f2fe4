/** The page around this frame: it hears of heights, and is connected with the app once that is there. */

import type { Host } from '../../../shell';
import { createSafeStorage, type HostNews } from '../../../store';
import { connect } from './connection';
import type { FrameWindow } from './frameWindow';
import { createHeightGuard } from './heightGuard';
import type { Keeping } from './keeping';

/** Call it before the address changes: one of the formats for heights identifies the frame by its initial address. */
export function createHost(frame: FrameWindow, news: readonly HostNews[] = [], keeping = keptByBrowser): Host {
  const givenAddress = frame.location.href;
  const guard = createHeightGuard();
  const framed = frame.parent !== frame.self;
  const measures = new Set<() => void>();
  const measure = (): void => {
    for (const one of measures) one();
  };

  /** Contains nothing private, so it is sent to any parent. */
  function postToAnyone(message: unknown): void {
    if (framed) frame.parent.postMessage(message, '*');
  }

  return {
    connect: (store, ownsKeys) =>
      framed
        ? connect({ store, frame, ownsKeys, news, keeping, givenAddress, measure, postToAnyone })
        : () => undefined,
    measuredOnRequest(one) {
      measures.add(one);
      return () => measures.delete(one);
    },
    storage: keeping.storage && createSafeStorage(() => keeping.storage),
    session: keeping.session,
    tellHeight(measured) {
      const height = guard(measured, frame.performance.now());
      if (height === undefined) return;
      postToAnyone(JSON.stringify({ subject: 'lti.frameResize', height }));
      postToAnyone(JSON.stringify({ src: givenAddress, context: 'iframe.resize', height }));
      postToAnyone({ type: 'batch-gradient/height', height });
    },
  };
}

const keptByBrowser: Keeping = { keeps: true, storage: undefined, isDamaged: false, tell: () => undefined };
