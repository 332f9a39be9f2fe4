/** What the image of a sample shows, for those who do not see it: its class, or else its target. */
import '../../../text/later';
import { classNamesOf } from '../../../kit/quantity/classNames';
import { targetLabel } from '../../../kit/quantity/sampleLabel';
import { hotTarget, type Run } from '../../../run';
import { messages } from '../../../text';

export function imageName(run: Pick<Run, 'data' | 'labels'>, sample: number): string {
  const words = messages.heard;
  const hot = hotTarget(run.data, sample);
  if (hot === undefined) return words.imageOfTarget(targetLabel(run.data, sample, run.labels[sample - 1]));
  return words.image(classNamesOf(run)[hot - 1] ?? String(hot));
}
