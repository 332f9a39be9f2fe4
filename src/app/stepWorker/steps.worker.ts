/** Computes steps off the page's thread. Imports no more than that takes: the script comes with the page. */
import { buffersOf } from '../../model';
import { computePath } from '../../run/path';
import type { Order, Report } from './protocol';

/** Of the worker's global scope, what is used here; the compiler knows the page's only. */
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
