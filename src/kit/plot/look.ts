/**
 * How the marks of a drawing look, as a table: colours by their tokens, widths in strokes of the theme. Looks become SVG's own attributes, so that every
 * rule of a stylesheet says otherwise: for light, for what the stage names, and in forced colours.
 */
import type { SVGAttributes } from 'react';

type Ink = 'ink' | 'soft' | 'mark' | 'x' | 'delta' | 'gradient' | 'weight' | 'loss' | 'now';
type Colour = Ink | 'line' | 'line-strong' | 'edge' | 'card' | 'raised' | 'selection';

interface LookOf {
  readonly stroke?: Colour;
  /** As text: a width of its own, which is not counted in strokes. Without it, a stroke is one pixel wide in every theme. */
  readonly width?: number | string;
  /** The stroke’s. Nothing is drawn paler than the theme allows. */
  readonly opacity?: number;
  readonly dashes?: string;
  readonly join?: 'round';
  readonly cap?: 'round';
  /** Without it, only the stroke is drawn. */
  readonly fill?: Colour;
}

export type Look = Readonly<SVGAttributes<SVGElement>>;

export function looks<Name extends string>(table: Readonly<Record<Name, LookOf>>): Readonly<Record<Name, Look>> {
  const entries = Object.entries<LookOf>(table).map(([name, look]) => [name, attributesOf(look)]);
  return Object.fromEntries(entries) as Record<Name, Look>;
}

function attributesOf({ stroke, width, opacity, dashes, join, cap, fill }: LookOf): Look {
  return {
    fill: fill ? colour(fill) : 'none',
    ...(stroke && { stroke: colour(stroke) }),
    ...(width && { strokeWidth: typeof width === 'string' ? width : `calc(${width} * var(--stroke))` }),
    ...(opacity && { strokeOpacity: `max(${opacity}, var(--least-opacity))` }),
    ...(dashes && { strokeDasharray: dashes }),
    ...(join && { strokeLinejoin: join }),
    ...(cap && { strokeLinecap: cap }),
  };
}

function colour(name: Colour): string {
  return `var(--${name})`;
}
