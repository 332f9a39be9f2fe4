/** Computes steps outside the main thread. It imports only what that needs, because the script is part of the page. */
import { buffersOf } from '../../model';
import { computePath } from '../../run/path';
import type { Order, Report } from './protocol';

/** The part of the worker's global scope that is used; the compiler knows only the page's. */
interface Scope {
  onmessage: (event: { readonly data: Order }) => void;
  postMessage(report: Report, transfer?: readonly Transferable[]): void;
}

/** Milliseconds between two reports. */
const pause = 100;

const scope = self as unknown as Scope;
let data: Extract<Order, { data: unknown }>['data'] | undefined;

scope.onmessage = ({ data: order }) => {
  if ('data' in order) {
    data = order.data;
    return;
  }
  if (!data) throw new Error('expected the data before the first path');
  scope.postMessage('begun');
  let next = performance.now() + pause;
  computePath({ ...order.plan, data }, order.path, {
    isTime: () => performance.now() >= next,
    report: (progress) => {
      scope.postMessage(progress, progress.reached ? buffersOf(progress.reached) : []);
      next = performance.now() + pause;
    },
  });
};
