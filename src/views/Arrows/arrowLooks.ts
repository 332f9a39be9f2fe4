/** How arrows and paths look, in the picture and in the legend. What is drawn later lies over what was drawn before: wide lines stay in sight under narrow ones. */
import { looks } from '../../kit/plot/look';

export const arrowLooks = looks({
  frame: { stroke: 'line-strong' },
  now: { fill: 'weight', stroke: 'card', width: 1.5 },
  arrow: { stroke: 'gradient', width: 1.5, join: 'round', cap: 'round' },
  selected: { stroke: 'ink', width: 2.5, join: 'round', cap: 'round' },
  many: { stroke: 'gradient', width: 1, opacity: 0.55, join: 'round', cap: 'round' },
  sum: { stroke: 'gradient', width: 6, opacity: 0.4, join: 'round', cap: 'round' },
  mean: { stroke: 'gradient', width: 3.5, join: 'round', cap: 'round' },
  earlier: { stroke: 'gradient', width: 1.5, dashes: '4 3', join: 'round', cap: 'round' },
  accumulated: { stroke: 'gradient', width: 4.5, opacity: 0.6, join: 'round', cap: 'round' },
  step: { stroke: 'weight', width: 2.5, join: 'round', cap: 'round' },
  after: { fill: 'card', stroke: 'weight', width: 2 },
});

/** The path of the single steps, and that of the full batch. */
export const pathLooks = looks({
  full: { stroke: 'weight', width: 6, opacity: 0.45, join: 'round', cap: 'round' },
  halo: { stroke: 'card', width: 3.5, join: 'round' },
  single: { stroke: 'ink', width: 1.5, join: 'round', cap: 'round' },
  dots: { stroke: 'ink', width: 5, cap: 'round' },
  singleEnd: { fill: 'ink', stroke: 'card' },
  fullEnd: { fill: 'card', stroke: 'ink' },
});

/** The paths of two runs. The dashed line lies inside the wide one where they coincide. */
export const runLooks = {
  halo: looks({
    first: { stroke: 'card', width: 6, join: 'round' },
    second: { stroke: 'card', width: 3.5, join: 'round' },
  }),
  path: looks({
    first: { stroke: 'weight', width: 4, opacity: 0.6, join: 'round' },
    second: { stroke: 'ink', width: 1.5, dashes: '5 4', join: 'round' },
  }),
  end: looks({ first: { fill: 'ink' }, second: { stroke: 'ink', width: 1.5 } }),
};
