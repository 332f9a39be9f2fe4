/** Sentences about the batch on several machines: what their sums add up to, and whether the mean of their means is the same. */
import { claim } from '../../quantity';
import { messages } from '../../text';
import { aside, borneOut, main, type Said, wrong } from './said';
import type { WorkerModel } from './workerModel';

interface Workers {
  readonly known: boolean;
  /** Whether the sum is divided by the batch's size, and that size. */
  readonly isDivided: boolean;
  readonly count: number;
}

export function machinesSentence(model: WorkerModel, { known, isDivided, count }: Workers): readonly Said[] {
  const words = messages.epoch.machines;
  const { shares, sum, gradient, passes } = model;
  if (!known) return [main('machines.pending', words.pending)];
  if (count === 0) return borneOut([main('machines.empty', words.empty, [claim(sum, 'is', 0)])]);
  if (shares.length === 1) return [main('machines.one', words.one)];
  if (!Number.isFinite(sum)) return [main('sentence.notFinite', messages.epoch.sentence.notFinite)];
  const idle = shares.filter(({ samples }) => samples.length === 0).length;
  const sums = shares.map((share) => ({ value: share.sum }));
  const divided = shares.map((share) => ({ value: share.sum, times: 1 / count }));
  return borneOut([
    main('machines.sum', words.sum(shares.length), [claim(sums, 'is', sum)]),
    ...(isDivided
      ? [main('machines.dividedOnce', words.dividedOnce({ count }), [claim(divided, 'is', gradient)])]
      : []),
    ...meansSentences(model),
    ...(idle > 0 ? [aside('machines.idle', words.idle(idle))] : []),
    aside('machines.time', words.time(passes, count), [
      claim(Math.max(...shares.map(({ samples }) => samples.length)), 'is', passes),
      claim(
        shares.map(({ samples }) => ({ value: samples.length })),
        'is',
        count,
      ),
    ]),
  ]);
}

function meansSentences({ shares, means, gradient }: WorkerModel): readonly Said[] {
  const words = messages.epoch.machines;
  if (!means) return [];
  const busy = shares.filter(({ samples }) => samples.length > 0);
  const averaged = busy.map((share) => ({ value: share.sum, times: 1 / (busy.length * share.samples.length) }));
  if (means.kind !== 'differ') {
    const same = [claim(averaged, 'is', gradient)];
    return means.kind === 'happen' ? [] : [aside('machines.meansAgree', words.meansAgree, same)];
  }
  const sizes = busy.map(({ samples }) => samples.length);
  const [few, many] = [Math.min(...sizes), Math.max(...sizes)];
  const differs = { ...claim(averaged, 'isNot', gradient), rounding: 4 * Number.EPSILON };
  return [
    wrong('machines.meansDiffer', words.meansDiffer, [differs]),
    aside('machines.counts', words.counts(few, many), [
      claim([{ value: 1 / few }], 'is', [{ value: 1 / many, times: many / few }]),
    ]),
  ];
}
