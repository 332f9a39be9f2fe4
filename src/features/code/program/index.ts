// First: comments come from the feature's words.
import '../words/en';

import type { StepTrace } from '../../../model';
import { numpyProgram } from './numpyProgram';
import type { Library, Program } from './program';
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
export { type CodeLine, type Library, libraries, type Program } from './program';
export { shownText, tokensOf } from './shownText';

/** The step as a program; as it is shown, so that the division is where the conventions write it. */
export function programOf(trace: StepTrace, library: Library): Program {
  return library === 'numpy' ? numpyProgram(trace) : torchProgram(trace);
}
