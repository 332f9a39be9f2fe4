/** Keys of a page's link. */
import { phaseNumber, phases } from '../../../quantity';

/** The link without keys, whose names stand between bars. */
export function withoutKeys(link: string, keys: string): string {
  return link.replace(new RegExp(`(^|&)(${keys})=[^&]*`, 'g'), '').replace(/^&/, '');
}

/** The link in the phase from which two gradients are compared; before it, Compare has no numbers yet. */
export function fromSumOn(link: string): string {
  const [, text] = /(?:^|&)phase=([^&]*)/.exec(link) ?? [];
  const phase = phases.find((name) => name === text);
  if (!phase || phaseNumber(phase) >= phaseNumber('sum')) return link;
  return `${withoutKeys(link, 'phase|part|focus')}&phase=sum`;
}
