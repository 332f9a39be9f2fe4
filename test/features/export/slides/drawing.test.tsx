import { afterEach, describe, expect, it } from 'vitest';
import { drawBox, drawOutline } from '../../../../src/features/export/slides/drawing/boxes';
import { type Drawing, newDrawing } from '../../../../src/features/export/slides/drawing/drawing';
import { faceRules } from '../../../../src/features/export/slides/drawing/faces';
import { gradientFill } from '../../../../src/features/export/slides/drawing/gradients';
import { lengthOf, partsOf } from '../../../../src/features/export/slides/drawing/lengths';
import { fill, paintOf } from '../../../../src/features/export/slides/drawing/paint';
import { textOf } from '../../../../src/features/export/slides/drawing/pseudoElements';

const box = { left: 110, top: 220, width: 40, height: 20 };

/** Twice as large as the screen, and at another place. */
function drawing(): Drawing {
  return newDrawing({ width: 200, height: 100, scale: 2, left: 100, top: 200 });
}

function styled(css: string): CSSStyleDeclaration {
  const element = document.createElement('div');
  element.style.cssText = css;
  document.body.append(element);
  return getComputedStyle(element);
}

afterEach(() => document.body.replaceChildren());

function drawn(css: string): string {
  const one = drawing();
  drawBox(one, one.svg, { box, style: styled(css) });
  return one.svg.innerHTML.replace(/^<defs(?: xmlns="[^"]*")?(?:\/>|><\/defs>)/, '').replace(/ xmlns="[^"]*"/g, '');
}

describe('lengthOf', () => {
  it('computes pixels, percentages and what is made of them', () => {
    expect(lengthOf('12.5px', 200)).toBe(12.5);
    expect(lengthOf('25%', 200)).toBe(200 / 4);
    expect(lengthOf('calc(100% - min(100%, 5px))', 200)).toBe(200 - 5);
    expect(lengthOf('calc(100% - min(100%, 5px))', 3)).toBe(3 - 3);
    expect(lengthOf('calc(2 * (50% + 1px) / 4)', 200)).toBe((2 * (100 + 1)) / 4);
    expect(lengthOf('clamp(8px, 50%, 60px)', 200)).toBe(60);
    expect(lengthOf('-3px', 200)).toBe(-3);
  });
});

describe('partsOf', () => {
  it('splits a list outside parentheses only', () => {
    expect(partsOf('0 0, calc(100% - min(100%, 5px)) 0', ',')).toEqual(['0 0', 'calc(100% - min(100%, 5px)) 0']);
    expect(partsOf('rgb(1, 2, 3) 4px 6px', ' ')).toEqual(['rgb(1, 2, 3)', '4px', '6px']);
  });
});

describe('paintOf', () => {
  it('gives a colour that every program reads, and its opacity beside it', () => {
    expect(paintOf('rgb(213, 94, 0)')).toEqual({ colour: '#d55e00', opacity: 1 });
    expect(fill(paintOf('rgba(0, 114, 178, 0.5)'))).toEqual({ fill: '#0072b2', 'fill-opacity': 0.5 });
    expect(paintOf('rgba(0, 0, 0, 0)')).toBeUndefined();
    expect(fill(undefined)).toEqual({ fill: 'none' });
  });
});

describe('drawBox', () => {
  it('draws the background in the units of the file', () => {
    expect(drawn('background-color: rgb(255, 244, 204)')).toBe(
      '<rect x="20" y="40" width="80" height="40" fill="#fff4cc"></rect>',
    );
  });

  it('draws equal borders as a frame, others as lines', () => {
    const frame = 'border: 2px dashed rgb(0, 0, 0)';
    expect(drawn(frame)).toBe(
      '<rect x="22" y="42" width="76" height="36" fill="none" stroke="#000000" stroke-width="4" stroke-dasharray="12.00 10.00"></rect>',
    );
    expect(drawn('border-bottom: 1px solid rgb(0, 0, 0)')).toBe(
      '<line x1="20" y1="79" x2="100" y2="79" stroke="#000000" stroke-width="2"></line>',
    );
  });

  it('draws nothing for a box without colours', () => {
    expect(drawn('')).toBe('');
  });

  it('draws an outline around the box, at its distance', () => {
    const one = drawing();
    const css = 'outline-style: solid; outline-width: 2px; outline-color: rgb(0, 0, 0); outline-offset: 1px';
    drawOutline(one, one.svg, { box, style: styled(css) });
    // 1 px and half the line's width further out on each side: 40 + 2 · 2 pixels.
    expect(one.svg.querySelector('rect')?.getAttribute('width')).toBe(String((40 + 2 * 2) * 2));
  });
});

describe('gradientFill', () => {
  it('makes hatching a pattern with its stripes, turned into its direction', () => {
    const one = drawing();
    const css =
      'repeating-linear-gradient(135deg, rgb(0, 114, 178) 0px, rgb(0, 114, 178) 4px, rgb(255, 255, 255) 4px 6px)';
    expect(gradientFill(one, css, box)).toBe('url(#d1)');
    const pattern = one.svg.querySelector('pattern');
    expect(pattern?.getAttribute('width')).toBe(String(6 * 2));
    expect(pattern?.getAttribute('patternTransform')).toContain(`rotate(${135 - 90})`);
    const stripes = [...(pattern?.querySelectorAll('rect') ?? [])];
    expect(stripes.map((stripe) => stripe.getAttribute('fill'))).toEqual(['#0072b2', '#ffffff']);
    expect(stripes.map((stripe) => stripe.getAttribute('width'))).toEqual([String(4 * 2), String(2 * 2)]);
  });

  it('keeps a fading colour, and leaves other images alone', () => {
    const one = drawing();
    gradientFill(one, 'linear-gradient(rgba(0, 0, 0, 0), rgb(255, 0, 0) 55%)', box);
    const stops = [...one.svg.querySelectorAll('stop')];
    expect(stops.map((stop) => stop.getAttribute('offset'))).toEqual(['0', '0.55']);
    expect(stops.map((stop) => stop.getAttribute('stop-opacity'))).toEqual(['0', '1']);
    expect(gradientFill(one, 'url("data:image/png;base64,")', box)).toBeUndefined();
  });
});

describe('pseudo-elements', () => {
  it('have the text between quotes', () => {
    expect(textOf({ content: '"→"' } as CSSStyleDeclaration)).toBe('→');
    expect(textOf({ content: '"a \\"b\\""' } as CSSStyleDeclaration)).toBe('a "b"');
  });
});

describe('faceRules', () => {
  it('embeds each face that is used, once, and no other', () => {
    const rules = faceRules([
      { family: 'Explainer', bold: false, italic: false },
      { family: 'Explainer', bold: true, italic: false },
      { family: 'KaTeX_Math', bold: false, italic: true },
      { family: 'Arial', bold: false, italic: false },
    ]);
    expect(rules.match(/@font-face/g)).toHaveLength(2);
    expect(rules).toContain('font-family:"KaTeX_Math";font-weight:400;font-style:italic');
  });
});
