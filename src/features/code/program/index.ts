// First: comments come from the feature's words.
import '../words/en';

import type { StepTrace } from '../../../model';
import { numpyProgram } from './numpyProgram';
import type { Library, Program, Way } from './program';
import { torchProgram } from './torchProgram';

export { fileText } from './fileText';
export { hasCode } from './functions';
export {
  type BlockAxis,
  blockAround,
  isOf,
  type Meaning,
  quantityOf,
  shapeOf,
} from './meaning';
export { type CodeLine, type Library, libraries, type Program, type Way, ways } from './program';
export { shownText, tokensOf } from './shownText';

/** The step as a program; as it is shown, so that the division is where the conventions write it. */
export function programOf(
  trace: StepTrace,
  { library, way = 'loop' }: { readonly library: Library; readonly way?: Way },
): Program {
  return library === 'numpy' ? numpyProgram(trace) : torchProgram(trace, way);
}
