/** Gradients of stylesheets as patterns: hatching (`repeating-linear-gradient` of flat stripes), and flat or fading colours. */
import { type Drawing, svgElement } from './drawing';
import { lengthOf, partsOf } from './lengths';
import { fill, paintOf } from './paint';

/** A box on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Stop {
  readonly colour: string;
  /** In pixels along the gradient. */
  readonly at: number;
}

/** What fills a box with a gradient; undefined for another kind of image. */
export function gradientFill(drawing: Drawing, css: string, box: Box): string | undefined {
  const form = /^(repeating-)?linear-gradient\((.*)\)$/s.exec(css);
  const inside = form?.[2];
  if (inside === undefined) return undefined;
  const parts = partsOf(inside, ',');
  const hasAngle = /^(?:-?[\d.]+deg|to )/.test(parts[0] ?? '');
  // The space in which colours are mixed makes no visible difference between near ones.
  const degrees = hasAngle ? angleOf((parts[0] ?? '').replace(/ in \w+$/, '')) : 180;
  const radians = (degrees * Math.PI) / 180;
  const [across, down] = [Math.sin(radians), -Math.cos(radians)];
  const length = Math.abs(box.width * across) + Math.abs(box.height * down);
  const stops = stopsOf(hasAngle ? parts.slice(1) : parts, length);
  // Where the gradient's line begins: half its length before the middle of the box.
  const startX = drawing.x(box.left + box.width / 2 - (across * length) / 2);
  const startY = drawing.y(box.top + box.height / 2 - (down * length) / 2);
  return form?.[1] ? stripes() : fading();

  function stripes(): string {
    const period = drawing.length(stops.at(-1)?.at ?? 1);
    // Drawn from left to right, and turned into the gradient's direction.
    const pattern = svgElement('pattern', {
      patternUnits: 'userSpaceOnUse',
      width: period,
      height: period,
      patternTransform: `translate(${startX.toFixed(2)} ${startY.toFixed(2)}) rotate(${degrees - 90})`,
    });
    for (const [index, { colour, at }] of stops.entries()) {
      const end = stops[index + 1]?.at;
      if (end === undefined || end <= at) continue;
      const paint = paintOf(colour);
      if (!paint) continue;
      const [x, width] = [drawing.length(at), drawing.length(end - at)];
      pattern.append(svgElement('rect', { x, y: 0, width, height: period, ...fill(paint) }));
    }
    return drawing.define(pattern);
  }

  function fading(): string {
    const gradient = svgElement('linearGradient', {
      gradientUnits: 'userSpaceOnUse',
      x1: startX,
      y1: startY,
      x2: startX + drawing.length(across * length),
      y2: startY + drawing.length(down * length),
    });
    for (const { colour, at } of stops) {
      const paint = paintOf(colour);
      // A transparent end has the colour of the other one, as browsers mix them.
      const shown = paint ?? paintOf(stops.find((one) => paintOf(one.colour))?.colour ?? '');
      gradient.append(
        svgElement('stop', {
          offset: length === 0 ? 0 : at / length,
          'stop-color': shown?.colour,
          'stop-opacity': paint?.opacity ?? 0,
        }),
      );
    }
    return drawing.define(gradient);
  }
}

function angleOf(css: string): number {
  const named: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 };
  return css.startsWith('to ') ? (named[css.slice(3)] ?? 180) : Number.parseFloat(css);
}

/** Each colour at each of its places; places that are not given lie evenly between the others. */
function stopsOf(parts: readonly string[], length: number): readonly Stop[] {
  const given = parts.flatMap((part): { colour: string; at: number | undefined }[] => {
    const [colour = '', ...places] = partsOf(part, ' ');
    return places.length === 0
      ? [{ colour, at: undefined }]
      : places.map((place) => ({ colour, at: lengthOf(place, length) }));
  });
  const last = given.length - 1;
  const ends = given.map(({ colour, at }, index) => ({
    colour,
    at: at ?? (index === 0 ? 0 : index === last ? length : undefined),
  }));
  const placed = ends.map(({ colour, at }, index): Stop => {
    if (at !== undefined) return { colour, at };
    const before = ends.findLastIndex((one, place) => place < index && one.at !== undefined);
    const after = ends.findIndex((one, place) => place > index && one.at !== undefined);
    const [from, to] = [ends[before]?.at ?? 0, ends[after]?.at ?? length];
    return { colour, at: from + ((to - from) * (index - before)) / (after - before) };
  });
  // A place before the one in front of it counts as that.
  return placed.map(({ colour }, index) => ({
    colour,
    at: placed.slice(0, index + 1).reduce((most, { at }) => Math.max(most, at), 0),
  }));
}
