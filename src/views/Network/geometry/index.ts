export { gapCount } from '../../../kit/fit/foldLayer';
export { type ArrangeInput, arrange, type NodeMeasures } from './arrange';
export type { Box } from './box';
export { curvePath, nearestEdge, type PlacedEdge, pointOn } from './edges';
export type { Layout, Measures, PlacedUnit } from './layoutNetwork';
export { type Place, placeAfter, placeKey } from './navigation';
