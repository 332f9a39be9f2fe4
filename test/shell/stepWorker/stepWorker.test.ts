import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRun, type PathProgress } from '../../../src/run';
import { computePath } from '../../../src/run/path';
import { openStepWorker, type WorkerThread } from '../../../src/shell/stepWorker/openStepWorker';
import type { Order, Report } from '../../../src/shell/stepWorker/protocol';
import { exampleScenario } from '../../exampleScenario';

class FakeThread implements WorkerThread {
  onmessage: WorkerThread['onmessage'] = null;
  onerror: WorkerThread['onerror'] = null;
  readonly orders: Order[] = [];
  terminated = false;

  postMessage(order: Order): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.terminated = true;
  }

  report(report: Report): void {
    this.onmessage?.(new MessageEvent('message', { data: report }));
  }

  fail(): void {
    this.onerror?.(new Event('error') as ErrorEvent);
  }
}

const run = createRun(exampleScenario('lecture'), []);
const path = run.pathTo(3);
const reports: PathProgress[] = [];
computePath(run.plan, structuredClone(path), { isTime: () => true, report: (progress) => reports.push(progress) });
const [first, , last] = reports as [PathProgress, PathProgress, PathProgress];

function opened(start?: () => WorkerThread) {
  const threads: FakeThread[] = [];
  const worker = openStepWorker(
    start ??
      (() => {
        const thread = new FakeThread();
        threads.push(thread);
        return thread;
      }),
  );
  const onProgress = vi.fn();
  const onFailure = vi.fn();
  const begin = (plan = run.plan) => worker.computePath(plan, path, { onProgress, onFailure });
  return { threads, onProgress, onFailure, begin };
}

describe('the worker that computes steps', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes paths in turn: the next begins where one is reached, stopped or fails', () => {
    const { threads, onProgress, onFailure, begin } = opened();
    const orders = (): number =>
      threads.reduce((sum, thread) => sum + thread.orders.filter((one) => 'path' in one).length, 0);
    begin();
    const stopSecond = begin();
    const stopThird = begin();
    expect(orders()).toBe(1);
    threads[0]?.report(last);
    expect(onProgress).toHaveBeenCalledTimes(1);
    expect(orders()).toBe(2);
    stopThird();
    stopSecond();
    expect(threads[0]?.terminated).toBe(true);
    expect(orders()).toBe(2);
    begin();
    begin();
    expect(orders()).toBe(3);
    threads[1]?.fail();
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(orders()).toBe(4);
  });

  it('is started once, and sent the data once', () => {
    const { threads, onProgress, begin } = opened();
    begin();
    threads[0]?.report('begun');
    threads[0]?.report(first);
    threads[0]?.report(last);
    expect(onProgress.mock.calls).toEqual([[first], [last]]);
    begin({ ...run.plan });
    expect(threads).toHaveLength(1);
    expect(threads[0]?.orders.map((order) => Object.keys(order))).toEqual([
      ['data'],
      ['plan', 'path'],
      ['plan', 'path'],
    ]);
    expect(threads[0]?.orders[1]).not.toHaveProperty('plan.data');
    threads[0]?.report(last);
    begin({ ...run.plan, data: { ...run.plan.data } });
    expect(threads[0]?.orders).toHaveLength(5);
  });

  it('stopped ends at once, tells no more, and is started anew the next time', () => {
    const { threads, onProgress, onFailure, begin } = opened();
    const stop = begin();
    threads[0]?.report('begun');
    stop();
    expect(threads[0]?.terminated).toBe(true);
    threads[0]?.report(first);
    vi.runAllTimers();
    expect(onProgress).not.toHaveBeenCalled();
    expect(onFailure).not.toHaveBeenCalled();
    begin();
    expect(threads).toHaveLength(2);
    expect(threads[1]?.orders).toHaveLength(2);
  });

  it('stays when it is stopped after it has arrived', () => {
    const { threads, begin } = opened();
    const stop = begin();
    threads[0]?.report(last);
    stop();
    expect(threads[0]?.terminated).toBe(false);
  });

  it('says so, once, where it cannot be started, dies, or never says a word', () => {
    const refused = opened(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    refused.begin();
    expect(refused.onFailure).toHaveBeenCalledTimes(1);

    const dying = opened();
    dying.begin();
    dying.threads[0]?.report('begun');
    dying.threads[0]?.fail();
    dying.threads[0]?.fail();
    expect(dying.onFailure).toHaveBeenCalledTimes(1);

    const silent = opened();
    silent.begin();
    vi.advanceTimersByTime(1999);
    expect(silent.onFailure).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(silent.onFailure).toHaveBeenCalledTimes(1);
    expect(silent.threads[0]?.terminated).toBe(true);
  });

  it('may take as long as it likes once it has begun', () => {
    const { threads, onFailure, begin } = opened();
    begin();
    threads[0]?.report('begun');
    vi.advanceTimersByTime(60_000);
    expect(onFailure).not.toHaveBeenCalled();
  });
});
