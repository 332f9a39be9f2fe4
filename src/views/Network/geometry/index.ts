export { arrange } from './arrange';
export type { Box, Point } from './box';
export { curvePath, edgesOf, nearestEdge, type PlacedEdge, pointOn } from './edges';
export { gapCount } from './foldLayer';
export type { Layout, Measures, PlacedUnit } from './layoutNetwork';
export { type Place, placeAfter, placeKey } from './navigation';
