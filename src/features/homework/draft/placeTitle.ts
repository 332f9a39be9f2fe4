/** How a list calls a sheet: by its scenario and step, or by its exercise. */
import type { FilledScenario } from '../../../scenario';
import { messages } from '../../../text';

interface Titled {
  readonly step: number;
  readonly exercise?: string | undefined;
  readonly seed?: number | undefined;
}

export function placeTitle({ title, network }: FilledScenario, { step, exercise, seed }: Titled): string {
  const words = messages.sheets;
  const where = words.place(title || network.layers.join('-'), step);
  if (exercise === undefined) return where;
  const name = exercise === '' ? words.exerciseAt(where) : exercise;
  return seed === undefined ? name : words.numbered(name, seed);
}
