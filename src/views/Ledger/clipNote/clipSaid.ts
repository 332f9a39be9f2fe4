/**
 * What clipping does not do: to the single batches of a cycle, and, where it changes few samples, what private training would then
 * add. Each with its claim.
 */
import { clippedWhole, type StepTrace } from '../../../model';
import { type Claim, claim, rowsOf, type Stop, type WeightPlace } from '../../../quantity';
import { formatSetting, messages } from '../../../text';

export interface ClipSaid {
  readonly kind: string;
  readonly text: string;
  readonly claims: readonly Claim[];
}

export function clipSaid(trace: StepTrace, { phase, part }: Stop, weight: WeightPlace): readonly ClipSaid[] {
  const isSummed = phase === 'sum' && part === undefined;
  if (clippedWhole(trace.settings) === 'cycle') return isSummed || phase === 'update' ? [cycleSaid(trace, weight)] : [];
  return isSummed ? samplesSaid(trace) : [];
}

/** Before the last batch nothing is clipped; after it the factor applies to what was accumulated and divided. */
function cycleSaid(trace: StepTrace, { layer, from, to }: WeightPlace): ClipSaid {
  const factor = trace.batchClipFactor();
  const claims = trace.updates
    ? [
        claim([{ value: trace.clippedGradient(layer, from, to) }], 'is', [
          { value: trace.accumulatedAfter(layer, from, to), times: factor / trace.cycleDivisor },
        ]),
      ]
    : [claim(factor, 'is', 1)];
  return { kind: 'clipNote.cycle', text: messages.clipNote.cycle, claims };
}

/** Where fewer than half of the samples are clipped, C is large beside their norms. */
function samplesSaid(trace: StepTrace): readonly ClipSaid[] {
  const words = messages.clipNote;
  const { settings, batchSize: all } = trace;
  if (settings.clip?.per !== 'sample' || all === 0) return [];
  const { maxNorm } = settings.clip;
  const clipped = rowsOf(trace).filter((row) => trace.clipFactor(row) < 1);
  if (2 * clipped.length >= all) return [];
  const of = { threshold: formatSetting(maxNorm) };
  const within = rowsOf(trace).map((row): Claim => {
    const norm = trace.sampleGradientNorm(row);
    return clipped.includes(row) ? claim(norm, 'exceeds', maxNorm) : claim(norm, 'isAtMost', maxNorm);
  });
  return [
    clipped.length === 0
      ? { kind: 'clipNote.noneClipped', text: words.noneClipped(of), claims: within }
      : {
          kind: 'clipNote.fewClipped',
          text: words.fewClipped({ ...of, clipped: clipped.length, all }),
          claims: [...within, claim(all, 'exceeds', 2 * clipped.length)],
        },
    { kind: 'clipNote.noise', text: words.noise(), claims: [] },
  ];
}
