/**
 * One number in full: words, formula, numbers, every digit, and the numbers it is computed from, down to data and
 * weights.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { ByPointer } from '../../kit/chrome/ByPointer';
import { Crumbs } from '../../kit/chrome/Crumbs';
import { Panel } from '../../kit/chrome/Panel';
import { MoreBelow } from '../../kit/fit/MoreBelow';
import { useMedium } from '../../kit/medium/medium';
import { useStep } from '../../kit/quantity/useStep';
import { useKeptFocus } from '../../kit/table/useKeptFocus';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import { useRowWindow } from '../../kit/table/useRowWindow';
import { focusOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { ExplanationText } from './ExplanationText';
import { ExplanationTools } from './ExplanationTools';
import { explanationOf } from './explanationOf';
import { Parent } from './Parent';
import './explanation.css';

const parentHeight = 2;

export function Explanation() {
  const step = useStep();
  const { controls } = useMedium();
  const { trace, stop } = step;
  const { phase, part } = stop;
  const focus = useStore(focusOf);
  const { crumbBack } = useActions();
  const explained = useMemo(() => explanationOf(focus, trace, { phase, part }), [focus, trace, phase, part]);
  const { parents, cutTo } = explained;
  const words = messages.explanation;
  const madeOf = cutTo === undefined ? words.madeOf(parents.length) : words.madeOfTerms(cutTo);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const window = useRowWindow(parents.length, scroller, parentHeight);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number's list starts at its top
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [focus]);
  const onArrows = useRovingGrid({
    grid: body,
    entry: { row: parents.length > 0 ? 1 : 0, column: 0 },
    reveal: (row) => window.reveal(row - 1),
  });
  const keptFocus = useKeptFocus(body);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      crumbBack();
    } else onArrows(event);
  };
  return (
    <Panel
      name={messages.panels.explanation.name}
      className="explanation"
      subtitle={controls ? <ByPointer {...words.subtitle} /> : undefined}
    >
      <Crumbs />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div
        ref={body}
        className="explanation-body"
        onKeyDown={onKeyDown}
        {...keptFocus}
        data-rows={1 + parents.length}
        data-follow
      >
        <div className="explanation-told">
          <ExplanationText explained={explained} step={step} />
          <ExplanationTools explained={explained} trace={trace} />
        </div>
        {parents.length > 0 ? (
          <section
            className={`explanation-parents ${window.virtual ? 'is-long' : ''}`}
            ref={scroller}
            aria-label={madeOf}
          >
            <h3 className="explanation-heading">{madeOf}</h3>
            <ul>
              {window.above > 0 && <li aria-hidden="true" style={{ height: window.above }} />}
              {parents.slice(window.first, window.last).map((parent, offset) => (
                <Parent
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps its place and the keyboard's, whatever stands in it
                  key={window.first + offset}
                  parent={parent}
                  step={step}
                  row={1 + window.first + offset}
                />
              ))}
              {window.below > 0 && <li aria-hidden="true" style={{ height: window.below }} />}
              {window.leftOut > 0 && <li>{messages.paper.rowsLeftOut(window.last, parents.length)}</li>}
            </ul>
          </section>
        ) : (
          <p className="explanation-end">{explained.derivation ? words.noFactors : words.end}</p>
        )}
        <MoreBelow />
      </div>
    </Panel>
  );
}
