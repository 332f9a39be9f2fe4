/** Colours in the form that every program reads: `#rrggbb`, and an opacity beside it. */
import { kept } from '../../../../memory';

export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

/** A colour as a stylesheet computes it, mixed and relative ones too; undefined if nothing of it is visible. */
export function paintOf(css: string): Paint | undefined {
  const paint = computed(css);
  return paint.opacity > 0 ? paint : undefined;
}

/** As attributes of a filled shape. */
export function fill(paint: Paint | undefined): { fill: string; 'fill-opacity'?: number } {
  return paint ? { fill: paint.colour, ...(paint.opacity < 1 && { 'fill-opacity': paint.opacity }) } : { fill: 'none' };
}

/** As attributes of a line. */
export function stroke(paint: Paint | undefined): { stroke: string; 'stroke-opacity'?: number } {
  return paint
    ? { stroke: paint.colour, ...(paint.opacity < 1 && { 'stroke-opacity': paint.opacity }) }
    : { stroke: 'none' };
}

const computed = kept((css: string): Paint => {
  if (css === 'none' || css === 'transparent') return { colour: 'none', opacity: 0 };
  const [red, green, blue, alpha = 1] = rgb(css) ?? drawn(css);
  const pair = (value = 0): string => Math.round(value).toString(16).padStart(2, '0');
  return { colour: `#${pair(red)}${pair(green)}${pair(blue)}`, opacity: Math.round(alpha * 1000) / 1000 };
});

const pixel = kept(() => document.createElement('canvas').getContext('2d', { willReadFrequently: true }));

function rgb(css: string): readonly number[] | undefined {
  const numbers = /^rgba?\(([^)]*)\)$/.exec(css)?.[1];
  return numbers?.split(/[\s,/]+/).map(Number);
}

/** Other forms, such as `oklab(…)`, as the browser draws them. */
function drawn(css: string): readonly number[] {
  const context = pixel();
  if (!context) return [0, 0, 0, 1];
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
