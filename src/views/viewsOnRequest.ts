/** The views that look closer, opened on request: one script. */
// First: views read the catalogue while their modules are loaded.
import '../text/later';

export { Arrows } from './Arrows';
export { Explanation } from './Explanation';
export { Influence } from './Influence';
export { MatrixProduct } from './MatrixProduct';
export { Noise } from './Noise';
export { NumericCheck } from './NumericCheck';
export { Outputs } from './Outputs';
export { Sum } from './Sum';
