/** The step as it is worked out on paper: each number in symbols, in numbers, and its result; what repeats is a table. */
import { useMemo } from 'react';
import { downloadText } from '../../kit/chrome/download';
import { Panel } from '../../kit/chrome/Panel';
import { MoreBelow } from '../../kit/fit/MoreBelow';
import { useMedium } from '../../kit/medium/medium';
import { type StepView, useStep } from '../../kit/quantity/useStep';
import { stepTex } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { PartShown } from './PartShown';
import { type FileKind, workedFile } from './workedFile';
import { leftOut, type WorkedScope, workedScope } from './workedLines';
import { workedParts } from './workedParts';
import './worked.css';

export function Worked() {
  const step = useStep();
  const { trace, stop } = step;
  const words = messages.worked;
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const scope = useMemo(() => workedScope(trace, weight, sample), [trace, weight, sample]);
  const parts = useMemo(() => (scope ? workedParts(trace, scope, stepTex(trace)) : []), [trace, scope]);
  // On a stage only the current phase, because all of them would be too small.
  const isFolded = useMedium().overflow === 'fold';
  const shown = isFolded ? parts.filter(({ phase }) => phase === stop.phase) : parts;
  return (
    <Panel name={words.name} className="worked" tools={scope && <Files step={step} scope={scope} />}>
      <div className="worked-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the solution is scrolled with the arrow keys */}
        <div className="worked-body" data-follow tabIndex={0}>
          {!scope && <p>{words.empty}</p>}
          {scope && !isFolded && leftOut(scope).map((text) => <p key={text}>{text}</p>)}
          {shown.map((part) => (
            <PartShown key={part.phase} part={part} step={step} isFolded={isFolded} />
          ))}
        </div>
        <MoreBelow />
      </div>
    </Panel>
  );
}

function Files({ step: { run, trace, stop }, scope }: { readonly step: StepView; readonly scope: WorkedScope }) {
  const words = messages.worked;
  const save = (kind: FileKind): void => {
    const text = workedFile({ title: run.scenario.title, trace, covers: stop.covers }, scope, kind);
    downloadText(text, words.fileName(trace.step, kind), kind === 'md' ? 'text/markdown' : 'text/html');
  };
  return (
    <span className="worked-files" data-not-on="stage paper">
      <button type="button" className="quiet-button" onClick={() => save('md')}>
        {words.markdown}
      </button>
      <button type="button" className="quiet-button" onClick={() => save('html')}>
        {words.html}
      </button>
    </span>
  );
}
