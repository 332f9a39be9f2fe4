/** The lines, group by group. On a stage only those of its phase, because all of them would be too small. */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import type { StepView } from '../../../kit/quantity/useStep';
import { useKeptFocus } from '../../../kit/table/useKeptFocus';
import { useRovingGrid } from '../../../kit/table/useRovingGrid';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { isOf, type Program } from '../program';
import { CodeLine } from './CodeLine';
import { isLater, type LineGroup, lineGroups, phaseOfLines } from './lineGroups';
import { revealGroup, useWholeLines } from './useWholeLines';

interface CodeLinesProps {
  readonly program: Program;
  readonly step: StepView;
  /** The name whose numbers are lit. */
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  readonly hasValues: boolean;
}

export function CodeLines({ program, step, chosen, onChoose, hasValues }: CodeLinesProps) {
  const { lines, names } = program;
  const isFolded = useMedium().overflow === 'fold';
  const groups = useMemo(() => lineGroups(lines), [lines]);
  const now = phaseOfLines(lines, step.stop.phase);
  // As one text, so that moving the pointer within a matrix renders nothing.
  const pointed = useStore((state) => {
    const { pointed: quantity } = state;
    return quantity ? [...names].flatMap(([name, meaning]) => (isOf(meaning, quantity) ? [name] : [])).join(' ') : '';
  });
  const lit = useMemo(() => new Set(pointed.split(' ')), [pointed]);
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: groups.find(({ phase }) => phase === now)?.first ?? 0, column: 0 },
  });
  const keptFocus = useKeptFocus(grid);
  useWholeLines(grid, groups);
  useEffect(() => {
    if (now !== undefined) revealGroup(grid.current);
  }, [now]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the names inside
    <div
      className="small code-lines"
      ref={grid}
      data-rows={lines.length + 1}
      data-values={hasValues || undefined}
      onKeyDown={(event: KeyboardEvent) => {
        // The page takes these keys for the number itself, so no click follows.
        const name = event.target instanceof HTMLElement && event.target.dataset.name;
        if (name && (event.key === 'Enter' || event.key === ' ')) onChoose(name);
        else onKeyDown(event);
      }}
      {...keptFocus}
    >
      {groups.map((group) => {
        const isCurrent = group.phase === now;
        return (
          <section
            key={group.first}
            className="code-group"
            data-current={isCurrent || undefined}
            data-later={isLater(group, now) || undefined}
          >
            <h3 className="soft code-phase">{nameOf(group)}</h3>
            {isFolded && !isCurrent ? (
              <p className="soft code-folded">{rangeOf(group)}</p>
            ) : (
              <ol start={group.first}>
                {group.lines.map((line, index) => (
                  <CodeLine
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the program
                    key={index}
                    line={line}
                    number={group.first + index}
                    isFirstDivision={line.divides === true && group.lines[index - 1]?.divides !== true}
                    {...{ program, step, chosen, lit, onChoose, hasValues }}
                  />
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}

function nameOf({ phase }: LineGroup): string {
  return phase === undefined ? messages.code.libraries : messages.phases.names[phase];
}

function rangeOf({ first, lines }: LineGroup): string {
  return messages.code.lines(first, first + lines.length - 1);
}
