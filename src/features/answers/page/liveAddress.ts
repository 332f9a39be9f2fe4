/** What the figure of a page shows once the reader wakes it: the app's own frame, as high as its content. */
import type { StepTrace } from '../../../model';
import type { DoorName } from '../../../store';
import { conditions } from '../../../views/shared/ledger/doorConditions';
import type { Answer, WrongWay } from '../file/answer';

/** What follows the # of the frame: the view of the page's link, or the ledger. */
export function liveLink({ link, hasLedger, picture }: Pick<Answer, 'link' | 'hasLedger' | 'picture'>): string {
  const [, view = hasLedger ? 'ledger' : picture] = /(?:^|&)view=([^&]*)/.exec(link) ?? [];
  return framed(without(link, 'view'), view);
}

/** A way that is one of the ledger's own questions opens it there; any other, the comparison of the two. */
export function liveWay({ link }: Pick<Answer, 'link'>, { run }: Pick<WrongWay, 'run'>, trace: StepTrace): string {
  const door = doorOf(run, trace);
  const shown = without(link, 'view|compare');
  return door ? framed(`${shown}&ledger.whatif=${door}`, 'ledger') : framed(`${shown}&compare=${run}`, 'compare');
}

function doorOf(run: string, trace: StepTrace): DoorName | undefined {
  const other = trace.settings.reduction === 'sum' ? 'mean' : 'sum';
  const doors: Readonly<Record<string, DoorName>> = {
    'method:productOfMeans': 'productOfMeans',
    'method:averagedInputs': 'averagedInputs',
    'method:averagedErrors': 'averagedErrors',
    'method:firstOutput': 'firstOutput',
    'method:wrongAxis': 'wrongAxis',
    [`reduction:${other}`]: 'otherReduction',
    [`batchSize:${2 * trace.batchSize}`]: 'doubledBatch',
  };
  const door = doors[run];
  return door && conditions[door](trace) ? door : undefined;
}

function framed(link: string, view: string): string {
  return `${link}&embed=${view}&layout=flow`;
}

function without(link: string, keys: string): string {
  return link.replace(new RegExp(`(^|&)(${keys})=[^&]*`, 'g'), '').replace(/^&/, '');
}
