/** A trace that counts how often one of its methods is asked for. */
import type { StepTrace } from '../../src/model';

export function countingTrace(
  trace: StepTrace,
  method: keyof StepTrace,
): { readonly counting: StepTrace; readonly asked: () => number } {
  let asked = 0;
  const counting = new Proxy(trace, {
    get: (target, name) => {
      if (name === method) asked++;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { counting, asked: () => asked };
}
