/** The views that are opened on request: the second script's contents. */
// First: views read the catalogue while their modules are loaded.
import './requestedText';

export { Arrows } from './Arrows';
export { Data } from './Data';
export { Explanation } from './Explanation';
export { LargeMatrix } from './GradientMatrix/LargeMatrix';
export { Influence } from './Influence';
export { MatrixProduct } from './MatrixProduct';
export { NetworkEditor } from './NetworkEditor';
export { Noise } from './Noise';
export { NumericCheck } from './NumericCheck';
export { Outputs } from './Outputs';
export { OwnNumbersForm } from './OwnNumbers/OwnNumbersForm';
export { Sum } from './Sum';
