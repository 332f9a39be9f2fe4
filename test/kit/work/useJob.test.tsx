import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureBoundary } from '../../../src/kit/chrome/FailureBoundary';
import { InSightContext } from '../../../src/kit/work/inSight';
import { JobLine } from '../../../src/kit/work/JobLine';
import { Job, type Work } from '../../../src/kit/work/job';
import { isComputing, runInSlices } from '../../../src/kit/work/runInSlices';
import { useJob } from '../../../src/kit/work/useJob';
import { eventually } from '../../eventually';

/** `pieces` numbers, one after another; each is noted when it is computed. */
function* counting(pieces: number, note: (piece: number) => void): Work<readonly number[]> {
  let value: readonly number[] = [];
  for (let piece = 1; piece <= pieces; piece++) {
    if (piece > 1) yield { share: value.length / pieces, value };
    note(piece);
    value = [...value, piece];
  }
  return value;
}

function Counter({ job, name }: { readonly job: Job<readonly number[]> | undefined; readonly name: string }) {
  const state = useJob(job);
  return (
    <div>
      <output aria-label={name}>{state.value?.join(' ') ?? 'nothing'}</output>
      <JobLine name={name} job={state} />
    </div>
  );
}

const shown = (name: string): string => screen.getByRole('status', { name }).textContent;

describe('Job', () => {
  it('does each piece once, whoever advances it, and finishes what is missing', () => {
    const done: number[] = [];
    const job = new Job(counting(4, (piece) => done.push(piece)));
    expect([job.advance(), job.advance()]).toEqual([true, true]);
    expect([job.value, job.share, job.isDone]).toEqual([[1, 2], 1 / 2, false]);
    expect(job.finish()).toEqual([1, 2, 3, 4]);
    expect([job.advance(), job.share, job.isDone]).toEqual([false, 1, true]);
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it('has nothing more to show where only the share has grown', () => {
    const job = new Job(
      (function* () {
        yield { share: 0.5 };
        return 'all';
      })(),
    );
    expect([job.advance(), job.share, job.value]).toEqual([false, 0.5, undefined]);
    expect([job.advance(), job.value]).toEqual([true, 'all']);
  });
});

describe('runInSlices', () => {
  it('computes a piece in each slice, however little time a busy machine leaves it', async () => {
    let now = 0;
    // Whenever the clock is read, a slice has passed.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 100;
      return now;
    });
    const job = new Job(counting(4, () => undefined));
    const ignore = (): void => undefined;
    const stop = runInSlices({ job, isInSight: () => true, onProgress: ignore, onFailure: ignore });
    expect(job.value).toEqual([1]);
    await eventually(() => expect(job.isDone).toBe(true));
    stop();
  });

  it('goes on with the next job where a stopped one has lost its slice', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const slow = (): Job<readonly number[]> =>
      new Job(
        counting(6, () => {
          now += 7;
        }),
      );
    const turn = (job: Job<readonly number[]>) => ({
      job,
      isInSight: () => true,
      onProgress: () => undefined,
      onFailure: () => undefined,
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stop = runInSlices(turn(slow()));
    expect(isComputing()).toBe(true);
    stop();
    // Its slice was asked for by a timer that never rings.
    vi.useRealTimers();
    const job = slow();
    runInSlices(turn(job));
    await expect.poll(() => job.isDone).toBe(true);
    expect(isComputing()).toBe(false);
  });
});

describe('useJob', () => {
  /** A piece takes 7 ms, so that two fit into a slice. */
  const pieceTime = 7;
  let now = 0;
  const order: string[] = [];
  const job = (name: string, pieces: number): Job<readonly number[]> =>
    new Job(
      counting(pieces, (piece) => {
        now += pieceTime;
        order.push(name + piece);
      }),
    );

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Between two slices a browser takes some milliseconds for itself.
    const wait = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, delay) => wait(run, delay || 5));
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    order.length = 0;
  });

  afterEach(() => {
    // In this order: the spy goes back to the timers it was set on, which are not the real ones.
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const nextSlice = (): void => act(() => void vi.advanceTimersToNextTimer());

  it('shows short work at once, and no word of it', () => {
    render(<Counter job={job('a', 2)} name="short" />);
    expect(shown('short')).toBe('1 2');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows what there is after each slice, tells of long work, stops and continues', () => {
    render(<Counter job={job('a', 400)} name="long" />);
    expect(shown('long')).toBe('1 2');
    act(() => void vi.advanceTimersByTime(5));
    expect(shown('long')).toBe('1 2 3 4');
    expect(screen.queryByRole('progressbar')).toBeNull();
    for (let slice = 0; slice < 60; slice++) act(() => void vi.advanceTimersByTime(5));
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'long' }).value).toBeGreaterThan(0.01);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    const stopped = shown('long');
    act(() => void vi.runAllTimers());
    expect(shown('long')).toBe(stopped);
    const percent = Math.floor(stopped.split(' ').length / 4);
    expect(screen.getByText(`Stopped at ${percent}%: long.`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    act(() => void vi.runAllTimers());
    expect(shown('long').split(' ')).toHaveLength(400);
    expect(order).toHaveLength(400);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leaves the old job and begins the new one where another takes its place', () => {
    const jobs = { a: job('a', 9), b: job('b', 5) };
    function Page() {
      const [which, choose] = useState<'a' | 'b'>('a');
      return (
        <>
          <Counter job={jobs[which]} name="one" />
          <button type="button" onClick={() => choose('b')}>
            other
          </button>
        </>
      );
    }
    render(<Page />);
    fireEvent.click(screen.getByRole('button', { name: 'other' }));
    act(() => void vi.runAllTimers());
    expect(order).toEqual(['a1', 'a2', 'b1', 'b2', 'b3', 'b4', 'b5']);
    expect(shown('one')).toBe('1 2 3 4 5');
  });

  it('gives several jobs a slice in turn, those in sight before the others', () => {
    render(
      <>
        <InSightContext value={() => false}>
          <Counter job={job('a', 4)} name="below" />
        </InSightContext>
        <Counter job={job('b', 5)} name="first" />
        <Counter job={job('c', 5)} name="second" />
      </>,
    );
    expect(order.splice(0)).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
    for (let slice = 0; slice < 5; slice++) nextSlice();
    expect(order).toEqual(['b3', 'b4', 'c3', 'c4', 'b5', 'c5', 'a3', 'a4']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails where its boundary says so, and the other jobs go on', () => {
    const failing = new Job(
      (function* (): Work<readonly number[]> {
        now += 20;
        yield { share: 0.5 };
        throw new Error('no such step');
      })(),
    );
    render(
      <>
        <FailureBoundary fallback={(error) => <p>{String(error)}</p>}>
          <Counter job={failing} name="failing" />
        </FailureBoundary>
        <Counter job={job('b', 5)} name="other" />
      </>,
      { onCaughtError: () => undefined },
    );
    act(() => void vi.runAllTimers());
    expect(screen.getByText('Error: no such step')).toBeTruthy();
    expect(shown('other')).toBe('1 2 3 4 5');
  });
});
