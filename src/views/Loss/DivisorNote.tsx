/** Where the batch loss is divided by B·K: which mean of the frameworks that is. */

import type { StepTrace } from '../../model';
import { holds } from '../../quantity';
import { elementWiseSaid } from '../shared/reduction/elementWise';

export function DivisorNote({ trace }: { readonly trace: StepTrace }) {
  const said = elementWiseSaid(trace).filter(({ claims }) => claims.every(holds));
  return said.length > 0 && <p className="aside">{said.map(({ text }) => text).join(' ')}</p>;
}
