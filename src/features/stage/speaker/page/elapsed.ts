/** The time since the lecture began, which can be paused. It is kept, so that a reload does not restart it. */
import type { Keeping } from '../../../../store';

export interface Elapsed {
  /** Milliseconds before the last start. */
  readonly before: number;
  /** When it was started last; absent: paused. */
  readonly since?: number | undefined;
}

export function elapsedAt({ before, since }: Elapsed, now: number): number {
  return Math.max(0, before + (since === undefined ? 0 : now - since));
}

export function paused(elapsed: Elapsed, now: number): Elapsed {
  return { before: elapsedAt(elapsed, now) };
}

/** `7:05`, `1:07:05`. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

const key = 'speakerClock';

/** The time of this lecture; a new one begins at 0. */
export function keptElapsed({ kept: keptText }: Keeping, id: string, now: number): Elapsed {
  const fresh = { before: 0, since: now };
  try {
    const kept: unknown = JSON.parse(keptText(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('id' in kept) || kept.id !== id) return fresh;
    const before = 'before' in kept ? Number(kept.before) : Number.NaN;
    const since = 'since' in kept ? Number(kept.since) : undefined;
    if (!Number.isFinite(before) || (since !== undefined && !(since <= now))) return fresh;
    return { before, since };
  } catch {
    return fresh;
  }
}

export function keepElapsed({ keep }: Keeping, id: string, elapsed: Elapsed): void {
  keep(key, JSON.stringify({ id, ...elapsed }));
}
