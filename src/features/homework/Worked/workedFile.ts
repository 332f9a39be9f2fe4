/** The worked solution as a file: Markdown with LaTeX, or a page that opens by itself. Of an open question, the numbers stay covered. */
import katex from 'katex';
import { katexOptions } from '../../../kit/quantity/Tex';
import type { StepTrace } from '../../../model';
import { type Covers, isKnown, latexOf, type Quantity, quantityValue, stepTex, type TexStyle } from '../../../quantity';
import { formatWithPower, messages } from '../../../text';
import { blankStyle, type Filling, lineTex, type WriteBlank } from './sheet/blanks';
import { leftOut, type WorkedScope } from './workedLines';
import { formatsIn, type WorkedPart, workedParts } from './workedParts';
import type { WorkedTable } from './workedTables';

export type FileKind = 'md' | 'html';

/** How a kind of file writes what a solution consists of. */
interface Writer {
  readonly heading: (level: 1 | 2, text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly formula: (tex: string) => string;
  /** A symbol within a line. */
  readonly symbol: (tex: string) => string;
  /** A number that is to be filled in, within a formula and in a table; without its number, there is room for it. */
  readonly blankTex: WriteBlank;
  readonly blankCell: WriteBlank;
  readonly nameLine: () => string;
  readonly table: (name: string, rows: readonly (readonly string[])[]) => string;
  readonly file: (title: string, blocks: readonly string[]) => string;
}

const markdown: Writer = {
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  paragraph: (text) => text,
  formula: (tex) => `$$\n${tex}\n$$`,
  symbol: (tex) => `$${tex}$`,
  blankTex: lineTex,
  blankCell: (number, hasKey) => (hasKey ? number : '_'.repeat(8)),
  nameLine: () => `${messages.worked.sheet.name}: ${'_'.repeat(40)}`,
  table: (name, [head = [], ...rows]) =>
    [
      `${name}:`,
      '',
      ...[head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`),
    ].join('\n'),
  file: (_, blocks) => `${blocks.join('\n\n')}\n`,
};

const html: Writer = {
  heading: (level, text) => `<h${level}>${escaped(text)}</h${level}>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  formula: (tex) => `<p>${mathMl(tex, true)}</p>`,
  symbol: (tex) => mathMl(tex, false),
  blankTex: (number, hasKey) => `{\\text{${boxBegins}}${hasKey ? number : ''}\\text{${boxEnds}}}`,
  blankCell: (number, hasKey) => `<span class="box">${hasKey ? number : ''}</span>`,
  nameLine: () => `<p class="name">${escaped(messages.worked.sheet.name)}</p>`,
  table: (name, [head = [], ...rows]) => {
    const heads = head.map((text) => `<th scope="col">${text}</th>`).join('');
    const body = rows.map(([first = '', ...cells]) => {
      return `<tr><th scope="row">${first}</th>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    });
    return `<table>\n<caption>${escaped(name)}</caption>\n<tr>${heads}</tr>\n${body.join('\n')}\n</table>`;
  },
  file: (title, blocks) =>
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n${blocks.join('\n')}\n</html>\n`,
};

const style =
  'body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}math{font-size:1.05em}math[display=block]{width:fit-content;max-width:100%;margin:0;overflow:auto hidden}mtd{text-align:left}mtd:first-child{text-align:right}table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;white-space:nowrap}th,td{padding:.2rem .7rem;border-bottom:1px solid #bbb;text-align:right;font-variant-numeric:tabular-nums}th[scope=row]{text-align:left}h2,caption,thead{break-after:avoid}p,tr,math{break-inside:avoid}.box{border:1px solid #888;border-radius:.3em}span.box{display:inline-block;min-width:4rem;height:1.5rem;padding:0 .3rem}mrow.box{padding:.2em .4em}.name::after{content:"";display:inline-block;width:20rem;border-bottom:1px solid #888}@page{margin:12mm}@media print{body{margin:0;max-width:none}}';

const writers = { md: markdown, html } as const satisfies Record<FileKind, Writer>;

export interface WorkedStep {
  /** The scenario's own; empty: it is called by its network. */
  readonly title: string;
  readonly trace: StepTrace;
  readonly covers: Covers | undefined;
  /** Absent: the solution. */
  readonly sheet?: WrittenSheet | undefined;
}

interface WrittenSheet {
  readonly filling: Filling;
  readonly seed: number | undefined;
}

/** Has the whole step, whatever phase is shown. */
export function workedFile({ title, trace, covers, sheet }: WorkedStep, scope: WorkedScope, kind: FileKind): string {
  const writer = writers[kind];
  const plain: TexStyle = { ...stepTex(trace), linked: false };
  const isShown = (quantity: Quantity): boolean => isKnown(quantity, trace, { phase: 'update', covers });
  const fileTitle = titleOf(title || trace.network.layers.join('-'), trace.step, sheet);
  const parts = workedParts(trace, scope, plain);
  return writer.file(fileTitle, [
    writer.heading(1, fileTitle),
    ...(sheet && !sheet.filling.hasKey ? [writer.nameLine(), writer.paragraph(messages.worked.sheet.task)] : []),
    ...leftOut(scope).map(writer.paragraph),
    ...parts.flatMap((part) => partBlocks(part, { writer, trace, isShown, filling: sheet?.filling })),
  ]);
}

function titleOf(title: string, step: number, sheet: WrittenSheet | undefined): string {
  const words = messages.worked;
  if (!sheet) return words.fileTitle(title, step);
  const name = sheet.filling.hasKey ? words.sheet.keyTitle(sheet.seed) : words.sheet.title(sheet.seed);
  return words.sheet.fileTitle(title, step, name);
}

interface Written {
  readonly writer: Writer;
  readonly trace: StepTrace;
  readonly isShown: (quantity: Quantity) => boolean;
  readonly filling: Filling | undefined;
}

function partBlocks({ phase, why, lines, tables }: WorkedPart, written: Written): readonly string[] {
  const { writer, trace, isShown, filling } = written;
  const style = filling ? blankStyle(filling, writer.blankTex) : {};
  return [
    writer.heading(2, messages.phases.names[phase]),
    writer.paragraph(why),
    ...lines.flatMap(({ quantity, note }) => {
      const content = isShown(quantity) ? 'both' : 'symbols';
      const formula = writer.formula(latexOf(quantity, trace, { content, display: false, ...style }));
      return note === undefined ? [formula] : [formula, writer.paragraph(note)];
    }),
    ...tables.map((table) => tableText(table, written)),
  ];
}

function tableText(table: WorkedTable, { writer, trace, isShown, filling }: Written): string {
  const formatOf = formatsIn(table, trace);
  const numberText = (quantity: Quantity): string => {
    const format = formatOf(quantity);
    if (!format || !isShown(quantity)) return messages.worked.covered;
    const number = formatWithPower(quantityValue(quantity, trace), format);
    if (!filling?.isBlank(quantity)) return number;
    return writer.blankCell(number, filling.hasKey);
  };
  const rows = table.rows.map(({ tex, name = '', cells }) => [
    tex === undefined ? name : writer.symbol(tex),
    ...cells.map(numberText),
  ]);
  return writer.table(table.name, [table.heads, ...rows]);
}

/** KaTeX has no box in MathML: these two words in a formula are replaced by one. */
const boxBegins = 'BOX';
const boxEnds = 'END';

function mathMl(tex: string, displayMode: boolean): string {
  return katex
    .renderToString(tex, { ...katexOptions, displayMode, output: 'mathml' })
    .replace(/^<span class="katex">(.*)<\/span>$/s, '$1')
    .replaceAll(
      `<mtext>${boxBegins}${boxEnds}</mtext>`,
      '<mspace class="box" width="4.5em" height="1.1em" depth="0.5em"></mspace>',
    )
    .replaceAll(`<mtext>${boxBegins}</mtext>`, '<mrow class="box">')
    .replaceAll(`<mtext>${boxEnds}</mtext>`, '</mrow>');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
