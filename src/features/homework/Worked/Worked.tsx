/**
 * The step as it is worked out on paper: each number in symbols, in numbers, and its result; what repeats is a table. The same with blanks
 * is a work sheet, whose key has the numbers in them.
 */
import '../../../kit/prose/moreTex';
import { useMemo } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { downloadText } from '../../../kit/chrome/download';
import { Panel } from '../../../kit/chrome/Panel';
import { Options } from '../../../kit/fields/Options';
import { MoreBelow } from '../../../kit/fit/MoreBelow';
import { useMedium } from '../../../kit/medium/medium';
import { useStep } from '../../../kit/quantity/useStep';
import { stepTex } from '../../../quantity';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { PartShown } from './PartShown';
import { SheetSettings } from './sheet/SheetSettings';
import { useWorkSheet, type WorkSheet } from './sheet/useWorkSheet';
import { type FileKind, workedFile } from './workedFile';
import { leftOut, type WorkedScope, workedScope } from './workedLines';
import { workedParts } from './workedParts';
import './worked.css';
import './sheet/sheet.css';

export function Worked() {
  const { stop } = useStep();
  const sheet = useWorkSheet();
  const { step, form } = sheet;
  const { trace } = step;
  const words = messages.worked;
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  // On a stage only the current phase, because all of them would be too small.
  const isFolded = useMedium().overflow === 'fold';
  const isSheet = form !== 'solution';
  const scope = useMemo(() => {
    const found = workedScope(trace, weight, sample, isFolded);
    return found && { ...found, isSheet };
  }, [trace, weight, sample, isFolded, isSheet]);
  const parts = useMemo(() => (scope ? workedParts(trace, scope, stepTex(trace)) : []), [trace, scope]);
  const shown = isFolded ? parts.filter(({ phase }) => phase === stop.phase) : parts;
  return (
    <Panel
      name={messages.workedView.name}
      className={isSheet ? 'worked is-sheet' : 'worked'}
      tools={scope && <Tools sheet={sheet} scope={scope} />}
    >
      <div className="worked-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the solution is scrolled with the arrow keys */}
        <div className="worked-body" data-follow tabIndex={0}>
          {!scope && <p>{words.empty}</p>}
          {scope && isSheet && <SheetSettings sheet={sheet} />}
          {scope && isSheet && !isFolded && <SheetHead form={form} seed={sheet.seed} />}
          {scope && !isFolded && leftOut(scope).map((text) => <p key={text}>{text}</p>)}
          {shown.map((part) => (
            <PartShown key={part.phase} part={part} step={step} isFolded={isFolded} filling={sheet.filling} />
          ))}
        </div>
        <MoreBelow />
      </div>
    </Panel>
  );
}

/** Which sheet it is, a line for a name, and what is to be done, on the screen and on paper. */
function SheetHead({ form, seed }: Pick<WorkSheet, 'form' | 'seed'>) {
  const words = messages.worked.sheet;
  const isKey = form === 'key';
  // Both are laid out alike, so that a box of the key is where it is on the sheet.
  return (
    <>
      <p className="flow worked-sheet-head">
        <b>{isKey ? words.keyTitle(seed) : words.title(seed)}</b>
        {!isKey && <span className="worked-name">{words.name}</span>}
      </p>
      <p className="soft worked-why">{isKey ? words.keyTask : words.task}</p>
    </>
  );
}

/** What is shown, and the files of it. */
function Tools({ sheet, scope }: { readonly sheet: WorkSheet; readonly scope: WorkedScope }) {
  const words = messages.worked;
  const { form, seed, filling, chooseForm } = sheet;
  const { run, trace, stop } = sheet.step;
  const save = (kind: FileKind): void => {
    const { title } = run.scenario;
    const text = workedFile({ title, trace, covers: stop.covers, sheet: filling && { filling, seed } }, scope, kind);
    const name = filling ? words.sheet.fileName(seed, filling.hasKey, kind) : words.fileName(trace.step, kind);
    downloadText(text, name, kind === 'md' ? 'text/markdown' : 'text/html');
  };
  return (
    <span className="flow gap-6" data-not-on="stage paper">
      <Options
        label={words.sheet.forms}
        isLabelHidden
        options={words.sheet.form}
        value={form}
        onChange={(next) => chooseForm(next)}
      />
      <QuietButton onClick={() => save('md')}>{words.markdown}</QuietButton>
      <QuietButton onClick={() => save('html')}>{words.html}</QuietButton>
    </span>
  );
}
