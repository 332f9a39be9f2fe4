/** Gradient matrix, with its words: both are fetched when it is first shown. */
import '../../text/below';

export { GradientMatrix } from './GradientMatrix';
