/**
 * Texts as the browser has set them: each line is a `text`, and each of its words stands at its own place, so that a line
 * keeps its length in a program that sets it in another typeface.
 */
import { kept } from '../../../../memory';
import { type Attributes, type Drawing, svgElement } from './drawing';
import { exportedFamily, faceOf } from './faces';
import { fill, paintOf, stroke } from './paint';

/** What the elements around a text say about it, other than by inherited style. */
export interface TextContext {
  /** Lines through or under it, which are not inherited. */
  readonly decoration?: { readonly line: string; readonly colour: string } | undefined;
  /** The right end of a line that is cut by an ellipsis. */
  readonly end?: number | undefined;
  /** The first letter of the first text in it is a capital; whoever draws that text says so. */
  readonly capital?: { pending: boolean } | undefined;
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

const ellipsis = '…';

export function drawText(
  drawing: Drawing,
  into: SVGElement,
  { node, style, context }: { node: Text; style: CSSStyleDeclaration; context: TextContext },
): void {
  const paint = paintOf(style.color);
  if (!paint || style.visibility !== 'visible') return;
  const words = cutAt(context.end, wordsOf(node), style);
  const [ascent, descent] = metricsOf(style);
  for (const line of linesOf(words)) {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) continue;
    const baseline = first.top + (first.height - ascent - descent) / 2 + ascent;
    const text = svgElement('text', { ...fontOf(drawing, style), ...fill(paint), y: drawing.y(baseline) });
    const shown = line.map((word) => ({
      x: drawing.x(word.left),
      text: capitalised(asShown(word.text, style), context),
    }));
    if (shown.length === 1) {
      text.setAttribute('x', shown[0]?.x.toFixed(2) ?? '0');
      text.textContent = shown[0]?.text ?? '';
    } else {
      for (const [index, { x, text: word }] of shown.entries()) {
        if (index > 0) text.append(' ');
        const span = svgElement('tspan', { x });
        span.textContent = word;
        text.append(span);
      }
    }
    into.append(text);
    if (context.decoration) into.append(...decorated(drawing, { first, last, baseline, ascent, style, context }));
  }
}

/** The text of a field, which is not in the document. */
export function drawFieldText(drawing: Drawing, into: SVGElement, field: HTMLInputElement | HTMLTextAreaElement): void {
  const style = getComputedStyle(field);
  const paint = paintOf(style.color);
  if (!paint || field.value === '') return;
  const box = field.getBoundingClientRect();
  const [ascent, descent] = metricsOf(style);
  const padding = (side: 'Left' | 'Right'): number =>
    Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]);
  const align = style.textAlign;
  const isRight = align === 'right' || align === 'end';
  const isMiddle = align === 'center';
  const left = box.left + padding('Left');
  const right = box.right - padding('Right');
  const text = svgElement('text', {
    ...fontOf(drawing, style),
    ...fill(paint),
    x: drawing.x(isRight ? right : isMiddle ? (left + right) / 2 : left),
    y: drawing.y((box.top + box.bottom - ascent - descent) / 2 + ascent),
    'text-anchor': isRight ? 'end' : isMiddle ? 'middle' : undefined,
  });
  text.textContent = field.value;
  into.append(text);
}

/** The attributes of a text's face and size, in the file's units unless `scale` says otherwise. */
export function fontOf(drawing: Drawing, style: CSSStyleDeclaration, scale = drawing.scale): Attributes {
  const face = faceOf(style);
  drawing.faces.set(`${face.family} ${face.bold} ${face.italic}`, face);
  const spacing = Number.parseFloat(style.letterSpacing);
  const isTabular = style.fontVariantNumeric.includes('tabular-nums');
  return {
    'font-family': exportedFamily(style.fontFamily),
    'font-size': Number.parseFloat(style.fontSize) * scale,
    'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    'letter-spacing': spacing ? spacing * scale : undefined,
    style: isTabular ? 'font-variant-numeric:tabular-nums' : undefined,
  };
}

function capitalised(text: string, { capital }: TextContext): string {
  if (!capital?.pending) return text;
  capital.pending = false;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asShown(text: string, style: CSSStyleDeclaration): string {
  if (style.textTransform === 'uppercase') return text.toUpperCase();
  if (style.textTransform === 'lowercase') return text.toLowerCase();
  return text;
}

/** Spaces as a browser breaks lines at them; not those that keep words together. */
const unbroken = /[^ \t\n\r\f]+/g;
const invisible = /^[\u200b\u2060\ufeff\u00ad]*$/;

function wordsOf(node: Text): readonly Word[] {
  const range = document.createRange();
  const words: Word[] = [];
  for (const found of node.data.matchAll(unbroken)) {
    const text = found[0];
    if (invisible.test(text)) continue;
    range.setStart(node, found.index);
    range.setEnd(node, found.index + text.length);
    const boxes = boxesOf(range);
    const [box] = boxes;
    if (boxes.length === 1 && box) words.push({ text, ...box });
    // A word that the line breaks, after a hyphen for example.
    else if (boxes.length > 1) words.push(...piecesOf(node, found.index, text));
  }
  return words;
}

function boxesOf(range: Range): readonly Omit<Word, 'text'>[] {
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, right, top, height }) => ({ left, right, top, height }));
}

function piecesOf(node: Text, start: number, text: string): readonly Word[] {
  const range = document.createRange();
  const pieces: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    range.setStart(node, start + at);
    range.setEnd(node, start + at + 1);
    const box = boxesOf(range)[0];
    const last = pieces.at(-1);
    if (!box) continue;
    const character = text[at] ?? '';
    if (last && isOnLine(last, box)) pieces.splice(-1, 1, { ...last, text: last.text + character, right: box.right });
    else pieces.push({ text: character, ...box });
  }
  return pieces;
}

function isOnLine(one: Pick<Word, 'top' | 'height'>, other: Pick<Word, 'top'>): boolean {
  return Math.abs(one.top - other.top) < one.height / 2;
}

function linesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line?.[0] && isOnLine(line[0], word)) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** Rounding may put the end of a word beyond its line. */
const slack = 1;

function cutAt(end: number | undefined, words: readonly Word[], style: CSSStyleDeclaration): readonly Word[] {
  const beyond = end === undefined ? -1 : words.findIndex(({ right }) => right > end + slack);
  const word = words[beyond];
  if (end === undefined || !word) return words;
  const each = (word.right - word.left) / word.text.length;
  const room = Math.max(0, Math.floor((end - word.left) / each) - 1);
  // Before it another text of the same line may have taken all of it.
  if (word.left > end) return words.slice(0, beyond);
  const text = `${asShown(word.text, style).slice(0, room)}${ellipsis}`;
  return [...words.slice(0, beyond), { ...word, text, right: end }];
}

type Metrics = readonly [ascent: number, descent: number];

function metricsOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): Metrics {
  return metricsIn(`${fontStyle} ${fontWeight}`, fontSize, fontFamily);
}

const canvas = kept(() => document.createElement('canvas').getContext('2d'));

/** Browsers put a line's baseline at a whole number of pixels below the top of its letters' box. */
const metricsIn = kept((face: string, fontSize: string, family: string): Metrics => {
  const size = Number.parseFloat(fontSize);
  const context = canvas();
  if (context) context.font = `${face} ${fontSize} ${family}`;
  const measured = context?.measureText('x');
  return [
    Math.round(measured?.fontBoundingBoxAscent ?? 0.97 * size),
    Math.round(measured?.fontBoundingBoxDescent ?? 0.24 * size),
  ];
});

interface Decorated {
  readonly first: Word;
  readonly last: Word;
  readonly baseline: number;
  readonly ascent: number;
  readonly style: CSSStyleDeclaration;
  readonly context: TextContext;
}

function decorated(drawing: Drawing, { first, last, baseline, ascent, style, context }: Decorated): SVGElement[] {
  const { line = '', colour = '' } = context.decoration ?? {};
  const size = Number.parseFloat(style.fontSize);
  const at = (y: number): SVGElement =>
    svgElement('line', {
      x1: drawing.x(first.left),
      y1: drawing.y(y),
      x2: drawing.x(last.right),
      y2: drawing.y(y),
      ...stroke(paintOf(colour)),
      'stroke-width': drawing.length(Math.max(1, size / 14)),
    });
  return [
    ...(line.includes('line-through') ? [at(baseline - ascent * 0.33)] : []),
    ...(line.includes('underline') ? [at(baseline + size * 0.14)] : []),
  ];
}
