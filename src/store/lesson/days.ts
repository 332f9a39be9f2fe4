/** On which days a learner has answered, and was asked. */
import type { State } from '../state';

/** The learner's own day, `2026-11-21`. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((one) => String(one).padStart(2, '0')).join('-');
}

/** As if the short questions of today had been asked. */
export function progressSkipped(progress: State['progress']): State['progress'] {
  const askedOn = dayOf(new Date());
  return Object.fromEntries(Object.entries(progress).map(([name, one]) => [name, { ...one, askedOn }]));
}
