/** What a run divides its sum by, as it is printed; empty where it divides nothing. */
import type { StepTrace } from '../../model';
import { stepDivision, type WeightPlace } from '../../quantity';
import { formatSetting } from '../../text';
import { divisorText } from '../shared/reduction/divisorText';

export function divisorsOf(
  trace: StepTrace,
  place: WeightPlace,
): { readonly one: string; readonly again: string | undefined } {
  const division = stepDivision(trace, place);
  if (division.by === undefined || division.where !== 'sum') return { one: '', again: undefined };
  const { again } = division;
  return { one: divisorText(trace), again: again === undefined ? undefined : formatSetting(again) };
}
