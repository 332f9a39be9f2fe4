/**
 * Cuts a lesson's file into its parts, by lines: front matter between two lines `---`, scenes that start with `## `, and
 * in each the blocks ```scene and ```question. What is left of a scene is prose; lines taken out of it become empty, so
 * that a place in the prose is a place in the file.
 */
import { messages, shortened } from '../../text';
import type { LessonText } from '../lesson';
import type { ReportProblem } from './lessonProblem';
import { lessonLimits } from './schemaParts';

export interface ScenePart {
  readonly title: LessonText;
  /** YAML. */
  readonly scene?: LessonText;
  readonly question?: LessonText;
  /** Before the question, or the whole. */
  readonly prose: LessonText;
  /** After the question; absent if there is nothing. */
  readonly after?: LessonText;
}

export interface FileParts {
  readonly frontMatter?: LessonText;
  readonly scenes: readonly ScenePart[];
}

const blockKinds = ['scene', 'question'] as const;
type BlockKind = (typeof blockKinds)[number];

export function fileParts(source: string, report: ReportProblem): FileParts {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : 0;
  const problem = end < 0 ? messages.lessonFile.unclosedFrontMatter : messages.lessonFile.noFrontMatter;
  if (end <= 0) {
    report({ line: 1, column: 1, message: problem });
    return { scenes: [] };
  }
  return {
    frontMatter: { text: lines.slice(1, end).join('\n'), line: 2, column: 1 },
    scenes: scenesIn(lines, end + 1, report),
  };
}

function scenesIn(lines: readonly string[], start: number, report: ReportProblem): readonly ScenePart[] {
  const heads = headsIn(lines, start);
  const stray = lines.slice(start, heads[0] ?? lines.length).findIndex((line) => line.trim() !== '');
  if (stray >= 0) report({ line: start + stray + 1, column: 1, message: messages.lessonFile.textBeforeScenes });
  else if (heads.length === 0) report({ line: lines.length, column: 1, message: messages.lessonFile.noScene });
  const { scenes } = lessonLimits;
  const beyond = heads[scenes];
  if (beyond !== undefined) report({ line: beyond + 1, column: 1, message: messages.lessonFile.tooManyScenes(scenes) });
  return heads.slice(0, scenes).map((head, at) => sceneAt(lines, { head, end: heads[at + 1] ?? lines.length }, report));
}

/** The lines that start a scene; a `## ` within a fenced block is none, unless that is never closed. */
export function headsIn(lines: readonly string[], start: number): readonly number[] {
  const fences = lines.flatMap((line, at) => (at >= start && line.startsWith('```') ? [at] : []));
  let isFenced = false;
  let passed = 0;
  return lines.flatMap((line, at) => {
    if (at < start) return [];
    if (fences[passed] === at) {
      passed += 1;
      isFenced = openedBy(line) !== undefined || !isFenced;
    }
    const isOpen = isFenced && openedBy(lines[fences[passed] ?? -1] ?? '') === undefined;
    return !isOpen && /^##(\s|$)/.test(line) ? [at] : [];
  });
}

function openedBy(line: string): BlockKind | undefined {
  return blockKinds.find((kind) => line.trimEnd() === `\`\`\`${kind}`);
}

function sceneAt(
  lines: readonly string[],
  { head, end }: { readonly head: number; readonly end: number },
  report: ReportProblem,
): ScenePart {
  const blocks: Partial<Record<BlockKind, LessonText>> = {};
  const before: string[] = [];
  const after: string[] = [];
  const stray: { readonly key: string; readonly line: number }[] = [];
  let isNear = false;
  let afterLine = 0;
  for (let at = head + 1; at < end; at++) {
    const line = lines[at] ?? '';
    const kind = openedBy(line);
    if (!kind) {
      const meant = nearlyOpened(line);
      if (meant)
        report({ line: at + 1, column: 1, message: messages.lessonFile.nearBlock(shortened(line.trim()), meant) });
      isNear ||= meant !== undefined;
      const key = questionKey(line);
      if (key !== undefined && !stray.some((one) => one.key === key)) stray.push({ key, line: at + 1 });
      (afterLine > 0 ? after : before).push(line);
      continue;
    }
    const fence = nextFence(lines, at, end);
    const isClosed = lines[fence]?.trimEnd() === '```';
    const last = isClosed ? fence : fence - 1;
    if (!isClosed) report({ line: at + 1, column: 1, message: messages.lessonFile.unclosedBlock(kind) });
    if (blocks[kind]) report({ line: at + 1, column: 1, message: messages.lessonFile.secondBlock(kind) });
    blocks[kind] ??= { text: lines.slice(at + 1, fence).join('\n'), line: at + 2, column: 1 };
    if (kind === 'question' && afterLine === 0) afterLine = last + 2;
    else (afterLine > 0 ? after : before).push(...Array.from({ length: last - at + 1 }, () => ''));
    at = last;
  }
  const [first, second] = stray;
  if (first && second && !isNear) report({ line: first.line, column: 1, message: messages.lessonFile.strayQuestion });
  return {
    title: titleIn(lines[head] ?? '', head + 1, report),
    ...blocks,
    prose: { text: before.join('\n'), line: head + 2, column: 1 },
    ...(after.some((line) => line.trim() !== '') && {
      after: { text: after.join('\n'), line: afterLine, column: 1 },
    }),
  };
}

/** The block that an author meant by a fence with a slip of the pen: readers would see its answer as text. */
function nearlyOpened(line: string): BlockKind | undefined {
  const [, info = ''] = /^\s*(?:`{2,}|~{3,}|´{2,}|[‘’]{2,})([^`]*)$/.exec(line) ?? [];
  const words = info.toLowerCase().match(/[a-z]+/g) ?? [];
  // A longer line is a sentence.
  return words.length > 2 ? undefined : blockKinds.find((kind) => words.some((word) => isNearly(word, kind)));
}

/** A key of questions alone; two of them in the text of a scene are no prose. */
function questionKey(line: string): string | undefined {
  return /^(kind|prompt|hints|answer|options|again):(?:\s|$)/.exec(line)?.[1];
}

/** Equal but for one place, where a letter is missing, too many, another, or exchanged with the next; or for more letters at the end. */
function isNearly(name: string, kind: string): boolean {
  if (name.startsWith(kind)) return true;
  const same = [...kind].findIndex((letter, at) => letter !== name[at]);
  const at = same < 0 ? kind.length : same;
  const [rest, left] = [name.slice(at), kind.slice(at)];
  return (
    rest === left.slice(1) ||
    rest.slice(1) === left ||
    rest.slice(1) === left.slice(1) ||
    (rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2))
  );
}

/** The end of a block, or where one that is never closed ends: the next block, or the end of its scene. */
function nextFence(lines: readonly string[], open: number, end: number): number {
  const next = lines.findIndex(
    (line, at) => at > open && at < end && (line.trimEnd() === '```' || openedBy(line) !== undefined),
  );
  return next < 0 ? end : next;
}

function titleIn(head: string, line: number, report: ReportProblem): LessonText {
  const text = head.replace(/^##\s*/, '');
  const column = head.length - text.length + 1;
  if (text.trim() === '') report({ line, column: 1, message: messages.lessonFile.sceneTitle });
  return { text: text.trimEnd(), line, column };
}
