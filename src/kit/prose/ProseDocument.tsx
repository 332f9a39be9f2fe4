/**
 * A note or a part of a lesson: paragraphs with the numbers and symbols of the current step. Numbers that the phase has
 * not computed are not in the page, and neither is a wording that depends on one of them.
 */
import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import type { Block, Document, Inline } from '../../prose';
import { useRovingGrid } from '../table/useRovingGrid';
import { AuthorTex } from './AuthorTex';
import { Calculated, ChosenWording, ReferencedPart } from './LiveParts';
import { ProseLink } from './ProseLink';
import { type ProseStep, useProseStep } from './useProseStep';
import './prose.css';

export interface ProseDocumentProps {
  readonly document: Document;
  readonly className?: string;
  /** `false` in a control, such as an option, or right before one: the text is read, and Tab leads to the control. */
  readonly hasStops?: boolean;
}

/** Its numbers are one tab stop; the arrow keys move between them. */
export function ProseDocument({ document, className = '', hasStops = true }: ProseDocumentProps) {
  const at = useProseStep(document, { hasStops });
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({ grid: root, entry: firstStop });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the numbers inside
    <div className={`prose ${className}`.trim()} ref={root} data-rows={1} onKeyDown={onKeyDown}>
      <Blocks blocks={document.blocks} at={at} />
    </div>
  );
}

const firstStop = { row: 0, column: 0 };

/** A single line of the same, such as a title or an option, which may be a control itself. */
export function ProseInlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  const at = useProseStep(useMemo(() => ({ blocks: [{ type: 'paragraph', inlines }] }), [inlines]));
  return <Inlines inlines={inlines} at={at} />;
}

interface AtStep {
  readonly at: ProseStep;
}

function Blocks({ blocks, at }: AtStep & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text have no other identity
    <Fragment key={index}>{blockElement(block, at)}</Fragment>
  ));
}

function blockElement(block: Block, at: ProseStep): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} at={at} />
        </p>
      );
    case 'heading':
      return (
        <h3>
          <Inlines inlines={block.inlines} at={at} />
        </h3>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of one text have no other identity
        <li key={index}>
          <Blocks blocks={item} at={at} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'displayedTex':
      return <AuthorTex tex={block.tex} display />;
    case 'codeBlock':
      return (
        <pre>
          <code>{block.code}</code>
        </pre>
      );
  }
}

function Inlines({ inlines, at }: AtStep & { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
    <Fragment key={index}>{inlineElement(inline, at)}</Fragment>
  ));
}

function inlineElement(inline: Inline, at: ProseStep): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'tex':
      return <AuthorTex tex={inline.tex} />;
    case 'code':
      return <code>{inline.code}</code>;
    case 'lineBreak':
      return <br />;
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} at={at} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} at={at} />
        </strong>
      );
    case 'link':
      return (
        <ProseLink to={inline.to}>
          <Inlines inlines={inline.inlines} at={at} />
        </ProseLink>
      );
    case 'reference':
      return <ReferencedPart reference={inline} at={at} />;
    case 'computed':
      return <Calculated computed={inline} at={at} />;
    default:
      return (
        <ChosenWording choice={inline} at={at}>
          {(inlines) => <Inlines inlines={inlines} at={at} />}
        </ChosenWording>
      );
  }
}
