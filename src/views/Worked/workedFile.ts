/** The worked solution as a file: Markdown with LaTeX, or a page that opens by itself. Of an open question, the numbers stay covered. */
import katex from 'katex';
import { katexOptions } from '../../kit/quantity/Tex';
import type { StepTrace } from '../../model';
import { type Covers, isKnown, latexOf, type Quantity, quantityValue, stepTex, type TexStyle } from '../../quantity';
import { formatWithPower, messages } from '../../text';
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
  readonly table: (name: string, rows: readonly (readonly string[])[]) => string;
  readonly file: (title: string, blocks: readonly string[]) => string;
}

const markdown: Writer = {
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  paragraph: (text) => text,
  formula: (tex) => `$$\n${tex}\n$$`,
  symbol: (tex) => `$${tex}$`,
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
  'body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}math{font-size:1.05em}math[display=block]{width:fit-content;max-width:100%;margin:0;overflow:auto hidden}mtd{text-align:left}mtd:first-child{text-align:right}table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;white-space:nowrap}th,td{padding:.2rem .7rem;border-bottom:1px solid #bbb;text-align:right;font-variant-numeric:tabular-nums}th[scope=row]{text-align:left}h2{break-after:avoid}p,tr{break-inside:avoid}';

const writers = { md: markdown, html } as const satisfies Record<FileKind, Writer>;

export interface WorkedStep {
  /** Of the scenario. */
  readonly title: string;
  readonly trace: StepTrace;
  readonly covers: Covers | undefined;
}

/** Has the whole step, whatever phase is shown. */
export function workedFile({ title, trace, covers }: WorkedStep, scope: WorkedScope, kind: FileKind): string {
  const writer = writers[kind];
  const plain: TexStyle = { ...stepTex(trace), linked: false };
  const isShown = (quantity: Quantity): boolean => isKnown(quantity, trace, { phase: 'update', covers });
  const fileTitle = messages.worked.fileTitle(title, trace.step);
  const parts = workedParts(trace, scope, plain);
  return writer.file(fileTitle, [
    writer.heading(1, fileTitle),
    ...leftOut(scope).map(writer.paragraph),
    ...parts.flatMap((part) => partBlocks(part, { writer, trace, isShown })),
  ]);
}

interface Written {
  readonly writer: Writer;
  readonly trace: StepTrace;
  readonly isShown: (quantity: Quantity) => boolean;
}

function partBlocks({ phase, why, lines, table }: WorkedPart, written: Written): readonly string[] {
  const { writer, trace, isShown } = written;
  return [
    writer.heading(2, messages.phases.names[phase]),
    writer.paragraph(why),
    ...lines.flatMap(({ quantity, note }) => {
      const content = isShown(quantity) ? 'both' : 'symbols';
      const formula = writer.formula(latexOf(quantity, trace, { content, display: false }));
      return note === undefined ? [formula] : [formula, writer.paragraph(note)];
    }),
    ...(table ? [tableText(table, written)] : []),
  ];
}

function tableText(table: WorkedTable, { writer, trace, isShown }: Written): string {
  const formatOf = formatsIn(table, trace);
  const numberText = (quantity: Quantity): string => {
    const format = formatOf(quantity);
    if (!format || !isShown(quantity)) return messages.worked.covered;
    return formatWithPower(quantityValue(quantity, trace), format);
  };
  const rows = table.rows.map(({ tex, cells }) => [writer.symbol(tex), ...cells.map(numberText)]);
  return writer.table(table.name, [table.heads, ...rows]);
}

function mathMl(tex: string, displayMode: boolean): string {
  return katex
    .renderToString(tex, { ...katexOptions, displayMode, output: 'mathml' })
    .replace(/^<span class="katex">(.*)<\/span>$/s, '$1');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
