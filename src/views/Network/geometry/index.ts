export { gapCount } from '../../../kit/fit/foldLayer';
export { type ArrangeInput, arrange, type CardShape, type Extent, type NodeMeasures } from './arrange';
export type { Box } from './box';
export { type Curve, curvePath, nearestEdge, type PlacedEdge, pointOn } from './edges';
export type { Layout, Measures, PlacedUnit } from './layoutNetwork';
export { type Place, placeAfter, placeKey } from './navigation';
