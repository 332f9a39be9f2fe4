/** The colours of canvases in a panel that a lesson's scene dims: the theme's own, not the mixed ones. */
import { describe, expect, it } from 'vitest';
import { readPalette } from '../../../src/kit/plot/palette';

const tokens = {
  ink: '#1c1e26',
  card: '#ffffff',
  mark: '#8a8f9d',
  x: '#0f766e',
  negative: '#0072b2',
  positive: '#d55e00',
};

function element(properties: Readonly<Record<string, string>>): Element {
  const created = document.body.appendChild(document.createElement('div'));
  for (const [name, value] of Object.entries(properties)) created.style.setProperty(`--${name}`, value);
  return created;
}

describe('readPalette', () => {
  it('reads the full colours where a panel is dimmed', () => {
    const plain = readPalette(element(tokens)).ramp.stripes;
    const mixed = 'color-mix(in srgb, #0072b2 34%, #ffffff)';
    const dimmed = element({
      ...tokens,
      negative: mixed,
      positive: mixed,
      'negative-full': '#0072b2',
      'positive-full': '#d55e00',
    });
    expect(readPalette(dimmed).ramp.stripes).toEqual(plain);
    // The most negative colour in a stripe, as ABGR.
    expect(plain[0]).toBe(0xffb27200);
  });
});
