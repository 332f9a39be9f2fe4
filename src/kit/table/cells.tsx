/** The cells of a table: a head, which may sort the rows, and a cell of a row or of a total. */
import type { CSSProperties, KeyboardEvent } from 'react';
import { addressOf } from '../../quantity';
import { type Cell, type Column, classesOf } from './column';
import { gridRole } from './gridRole';
import type { StopAttributes } from './stopAt';

interface HeadCellProps {
  readonly column: Column<unknown>;
  readonly stop: StopAttributes;
  readonly isStill: boolean;
}

export function HeadCell({ column, stop, isStill }: HeadCellProps) {
  const { head, title, kind, sort, widest } = column;
  if (kind === 'sign' || head === undefined) return <td {...gridRole.none} className={classesOf(column)} />;
  const common = { className: classesOf(column), title };
  const children = (
    <>
      {head}
      {widest?.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be the same
        <span key={at} className="number column-room" aria-hidden data-text={text.replace(/\d/g, '0')} />
      ))}
    </>
  );
  if (isStill) {
    return (
      <th scope="col" {...common}>
        {children}
      </th>
    );
  }
  return (
    <th
      {...gridRole.columnHeader}
      {...common}
      {...(sort && {
        ...stop,
        ...choosing(sort.onSort),
        'aria-sort': sort.isSorted ? ('descending' as const) : ('none' as const),
      })}
    >
      {children}
    </th>
  );
}

interface BodyCellProps {
  readonly cell: Cell | undefined;
  readonly column: Column<unknown>;
  readonly stop: StopAttributes;
  readonly isName: boolean;
  /** No key visits it. */
  readonly isStill: boolean;
}

export function BodyCell({ cell, column, stop, isName, isStill }: BodyCellProps) {
  const className = classesOf(column, cell?.className);
  const children = typeof cell?.content === 'function' ? cell.content(stop) : cell?.content;
  const { quantity, tint, label, title, span, onChoose } = cell ?? {};
  if (column.kind === 'sign') {
    return (
      <td {...gridRole.none} className={className}>
        {children}
      </td>
    );
  }
  if (column.kind === 'bar' && !cell?.isText) {
    return (
      <td className={className} aria-hidden data-quantity={quantity && addressOf(quantity)}>
        {children}
      </td>
    );
  }
  const isStop = cell !== undefined && typeof cell.content !== 'function' && !isStill;
  const common = {
    className,
    children,
    title,
    'aria-label': label,
    'data-quantity': quantity && addressOf(quantity),
    'data-sign': tint?.sign,
    style: tint && tint.share > 0 ? ({ '--share': `${tint.share}%` } as CSSProperties) : undefined,
    ...(onChoose && choosing(onChoose)),
  };
  if (isName) {
    return (
      <th colSpan={span} {...(isStill ? { scope: 'row' } : gridRole.rowHeader)} {...common} {...(isStop && stop)} />
    );
  }
  return (
    <td
      colSpan={span}
      {...(isStop && { ...gridRole.cell, ...stop })}
      {...(isStill && { 'data-column': column.id })}
      {...common}
    />
  );
}

function choosing(onChoose: () => void) {
  return {
    onClick: onChoose,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onChoose();
    },
  };
}
