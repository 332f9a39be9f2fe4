/** Parses a text into segments: `$…$` first, then `{…}`. A backslash escapes `$`, `{`, `|`, `}` and itself. */
import type { Choice, Reference, Segment } from './segments';
import { branchCounts, choiceAt, fail, isStyle, referenceOf, type Source, sourceOf } from './source';

/** Throws a ProseError at the first error. */
export function parseProse(text: string): readonly Segment[] {
  const { segments } = readSegments(sourceOf(text), 0, false);
  return segments;
}

interface Read {
  readonly segments: readonly Segment[];
  /** Position of the character that ended it. */
  readonly end: number;
}

/** Inside a choice, `|` and `}` end a wording. */
function readSegments(source: Source, start: number, inChoice: boolean): Read {
  const segments: Segment[] = [];
  const whole = source.text;
  let text = '';
  let at = start;
  const flush = (): void => {
    if (text !== '') segments.push({ type: 'text', text });
    text = '';
  };
  for (; at < whole.length; at++) {
    const sign = whole[at] ?? '';
    if (inChoice && (sign === '|' || sign === '}')) break;
    if (sign === '\\' && /[$\\{|}]/.test(whole[at + 1] ?? '')) {
      text += whole[++at];
    } else if (sign === '$') {
      flush();
      const end = whole.indexOf('$', at + 1);
      if (end < 0) fail('unclosedTex', source, at);
      segments.push({ type: 'tex', tex: whole.slice(at + 1, end) });
      at = end;
    } else if (sign === '{') {
      flush();
      const { segment, end } = readBraces(source, at);
      segments.push(segment);
      at = end;
    } else text += sign;
  }
  flush();
  return { segments, end: at };
}

/** From `{` to the matching `}`. */
function readBraces(source: Source, start: number): { readonly segment: Segment; readonly end: number } {
  const opening = choiceAt(source.text, start);
  if (!opening) return readReference(source, start);
  const { type, of } = opening;
  const branches: (readonly Segment[])[] = [];
  let at = opening.end;
  while (source.text[at] === '|') {
    const { segments, end } = readSegments(source, at + 1, true);
    branches.push(segments);
    at = end;
  }
  if (source.text[at] !== '}') fail('unclosedBrace', source, start);
  if (!branchCounts[type].includes(branches.length)) fail('wrongBranches', source, start);
  const choice: Choice = { type, of: referenceOf(of, 'number', source, start), branches };
  return { segment: choice, end: at };
}

function readReference(source: Source, start: number): { readonly segment: Reference; readonly end: number } {
  const end = source.text.indexOf('}', start);
  if (end < 0) fail('unclosedBrace', source, start);
  const [address = '', style = 'number', ...rest] = source.text.slice(start + 1, end).split('|');
  if (rest.length > 0 || !isStyle(style)) fail('unknownStyle', source, start);
  return { segment: referenceOf(address, style, source, start), end };
}
