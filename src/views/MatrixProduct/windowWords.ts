/** Which part of long axes is printed: "units i 27–34 of 129"; empty where all is. */
import { messages } from '../../text';
import type { AxisNumbers } from './axisWindows';
import type { Axis, ProductShape } from './productShape';

interface Printed {
  readonly shape: ProductShape;
  readonly starts: AxisNumbers;
  readonly visible: AxisNumbers;
}

export function windowWords(axes: readonly Axis[], { shape, starts, visible }: Printed): string {
  const words = messages.product;
  return axes
    .filter((axis) => visible[axis] < shape[axis].length)
    .map((axis) => {
      const all = shape[axis];
      const first = all[starts[axis]] ?? 0;
      const last = all[starts[axis] + visible[axis] - 1] ?? 0;
      // A shuffled batch has no range of numbers.
      if (last - first !== visible[axis] - 1) return words.some(visible[axis], all.length);
      return words.window(words.axes[axis], first, last, all.length);
    })
    .join(' · ');
}
