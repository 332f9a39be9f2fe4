/** Behind the ledger's sentence: what clipping leaves as it is, in the phases whose numbers it is about. */
import { useStep } from '../../../kit/quantity/useStep';
import { clippedWhole, type StepTrace } from '../../../model';
import { rowsOf, type Stop } from '../../../quantity';
import { formatSetting, messages } from '../../../text';

export function ClipNote() {
  const { trace, stop } = useStep();
  const said = clipSaid(trace, stop);
  return (
    said.length > 0 && <span className="soft ledger-detail-inline"> {said.map(({ text }) => text).join(' ')}</span>
  );
}

export interface ClipSaid {
  readonly kind: string;
  readonly text: string;
}

/**
 * What clipping does not do: to the single batches of a cycle, and, where it changes few samples, what private training would then add. Before the last batch of a cycle nothing is clipped; after it the factor applies to what was accumulated and divided.
 */
export function clipSaid(trace: StepTrace, { phase, part }: Stop): readonly ClipSaid[] {
  const isSummed = phase === 'sum' && part === undefined;
  if (clippedWhole(trace.settings) === 'cycle')
    return isSummed || phase === 'update' ? [{ kind: 'clipNote.cycle', text: messages.clipNote.cycle }] : [];
  return isSummed ? samplesSaid(trace) : [];
}

/** Where fewer than half of the samples are clipped, C is large beside their norms. */
function samplesSaid(trace: StepTrace): readonly ClipSaid[] {
  const words = messages.clipNote;
  const { settings, batchSize: all } = trace;
  if (settings.clip?.per !== 'sample' || all === 0 || !trace.finite) return [];
  const clipped = rowsOf(trace).filter((row) => trace.clipFactor(row) < 1).length;
  if (2 * clipped >= all) return [];
  const of = { threshold: formatSetting(settings.clip.maxNorm) };
  return [
    clipped === 0
      ? { kind: 'clipNote.noneClipped', text: words.noneClipped(of) }
      : { kind: 'clipNote.fewClipped', text: words.fewClipped({ ...of, clipped, all }) },
    { kind: 'clipNote.noise', text: words.noise() },
  ];
}
