/** Which way samples push the weights into a unit: against their δ, where the image is not 0. */
import type { FirstLayer } from './firstLayer';

/** `mixed`: some up, some down; the sum of δ then decides which is larger. */
export type Push = 'up' | 'down' | 'mostlyUp' | 'mostlyDown' | 'none';

/** A push is minus the gradient: δ < 0 pushes weights of pixels above 0 up. */
export function classPush(layer: FirstLayer, rows: readonly number[], unit: number): Push {
  const deltas = rows.map((row) => layer.scale(row, unit));
  const sum = deltas.reduce((total, delta) => total + delta, 0);
  // Nor has a sum that is NaN a direction.
  if (!(Math.abs(sum) > 0)) return 'none';
  if (deltas.every((delta) => delta <= 0)) return 'up';
  if (deltas.every((delta) => delta >= 0)) return 'down';
  return sum < 0 ? 'mostlyUp' : 'mostlyDown';
}

export interface ClassPush {
  readonly target: number;
  readonly rows: readonly number[];
  readonly push: Push;
  /** Σ δ over the class, each times its factors. */
  readonly sum: number;
}

/** Every class of the batch, in the order of its targets. */
export function classPushes(layer: FirstLayer, targets: readonly number[], unit: number): readonly ClassPush[] {
  const classes = [...new Set(targets)].toSorted((one, other) => one - other);
  return classes.map((target) => {
    const rows = targets.flatMap((own, row) => (own === target ? [row] : []));
    const sum = rows.reduce((total, row) => total + layer.scale(row, unit), 0);
    return { target, rows, push: classPush(layer, rows, unit), sum };
  });
}
