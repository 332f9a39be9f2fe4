/**
 * My work: a student types their own numbers of a step, as in a spreadsheet, and hears where the first one is that does not follow. What is
 * typed is kept as a draft and never shown as the app's. On paper, the sheet has what was typed; on the stage the step's numbers, as far as the
 * phase.
 */
import { useContext, useRef, useState } from 'react';
import { BesideContext } from '../../../kit/chrome/beside';
import { QuietButton } from '../../../kit/chrome/buttons';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { PanelHeadContext } from '../../../kit/chrome/Panel';
import { Choice } from '../../../kit/fields/Choice';
import { UndoButtons } from '../../../kit/fields/UndoButtons';
import { undoKeys } from '../../../kit/fields/undoKeys';
import { MoreBelow } from '../../../kit/fit/MoreBelow';
import { useMedium } from '../../../kit/medium/medium';
import { onRequest } from '../../../kit/onRequest';
import { useSize } from '../../../kit/plot/useSize';
import { SkipOver } from '../../../kit/table/SkipOver';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { type Exercise, exerciseLink } from '../exercise/exercise';
import { scopes } from '../exercise/sheet';
import { PasteBox, PasteSaid } from '../paste/PasteBox';
import { type PastedState, usePasted } from '../paste/usePasted';
import { noteTry, setExercise } from './exerciseSheets';
import { OneByOne } from './OneByOne';
import { PadButtons } from './PadButtons';
import { PaperSheet } from './PaperSheet';
import { ShareBox } from './ShareBox';
import { NotKeptSaid, SheetLine } from './SheetLine';
import { SheetTables, SheetWeights } from './SheetTables';
import { StagedSheet } from './StagedSheet';
import { undoneText } from './said';
import { useArrived, useToCheck } from './useArrived';
import { useSheetActions } from './useSheetActions';
import { useWork, type WorkModel } from './useWork';
import { Legend } from './VerdictMark';
import { CheckButton, WorkCard } from './WorkCard';
import { WorkPanel, WorkProblem, workProblem } from './WorkProblem';
import { LeaveBox, type OpenTool, WorkButtons } from './WorkTools';
import './work.css';
import './workTable.css';
import './workMarks.css';
import './workOne.css';

/** In rem: from here on the tables are wide enough to be typed into as a whole, and from there on the card has room beside them. */
const tablesFrom = 34;
const besideFrom = 62;

export function Work() {
  const { controls, kind } = useMedium();
  if (controls) return <OwnWork />;
  return kind === 'paper' ? <PaperSheet /> : <StagedSheet />;
}

/** Few visits make an exercise. */
const ExerciseEditor = onRequest(async () => (await import('../share/exerciseOnRequest')).ExerciseEditor);

function OwnWork() {
  const [isMaking, setMaking] = useState(false);
  const work = useWork();
  const store = useStoreApi();
  // A link to an exercise that is opened meanwhile is shown, and one that is tried: whoever leaves it is in the editor again.
  if (!isMaking || work.exerciseText !== undefined)
    return <SheetOrProblem work={work} onMake={() => setMaking(true)} />;
  const onTry = (exercise: Exercise): void => {
    const text = exerciseLink(exercise);
    noteTry(text, store.getState());
    setExercise(store, text);
  };
  return (
    <WorkPanel subtitle={messages.work.exercise.name}>
      <ExerciseEditor onClose={() => setMaking(false)} onTry={onTry} />
    </WorkPanel>
  );
}

interface SheetProps {
  readonly work: WorkModel;
  readonly onMake: () => void;
}

/** Its effects come before those of the model: numbers of a link are taken before the sheet goes along with edits. */
function SheetOrProblem({ work, onMake }: SheetProps) {
  const pasted = usePasted(work);
  useArrived(work);
  useToCheck(work);
  const problem = workProblem(work);
  if (!problem) return <OwnSheet work={work} pasted={pasted} onMake={onMake} />;
  return (
    <WorkPanel>
      <WorkProblem problem={problem} work={work} />
    </WorkPanel>
  );
}

function OwnSheet({ work, pasted, onMake }: SheetProps & { readonly pasted: PastedState }) {
  const words = messages.work;
  const root = useRef<HTMLDivElement>(null);
  const { width, rem } = useSize(root, { width: 1000, height: 600, rem: 16 });
  const room = width < tablesFrom * rem ? 'narrow' : width < besideFrom * rem ? 'stacked' : 'beside';
  const isNarrow = room === 'narrow';
  const [open, setOpen] = useState<OpenTool>();
  const [showsAll, showAll] = useState(false);
  const checkRef = useRef<HTMLButtonElement>(null);
  const { actions, onPaste } = useSheetActions(work, { root, check: checkRef }, pasted.read);
  const redo = (): void => {
    work.redo();
    if (work.nextDeed) work.sayAloud(undoneText(work.nextDeed, work.step.trace.network, true));
  };
  const history = { ...work, undo: pasted.undo, redo };
  const beside = useContext(BesideContext);
  // Beside the tabs there is no room for more than Undo and the check.
  const isTab = useContext(PanelHeadContext) !== undefined;
  // To the sheet, which hears Ctrl+Z.
  const focusSheet = (): void => root.current?.querySelector<HTMLElement>('[data-cell]')?.focus();
  const tools = (
    <>
      {!work.exercise && <ScopeChoice work={work} />}
      <WorkButtons work={work} open={open} onOpen={setOpen} onMake={onMake} onCleared={focusSheet} />
    </>
  );
  const toolLine = <div className="controls gap-8">{tools}</div>;
  const isEmpty = work.typedCount === 0;
  const paste = (
    <>
      {(open === 'paste' || (isEmpty && !work.exercise)) && !work.isClosed && <PasteBox pasted={pasted} work={work} />}
      <PasteSaid pasted={pasted} />
    </>
  );
  return (
    <WorkPanel
      subtitle={words.filledIn(work.typedCount, work.askedCount)}
      tools={
        <>
          {!isNarrow && !isTab && tools}
          <UndoButtons history={history} className="panel-button" />
          <CheckButton work={work} onCheck={actions.check} ref={checkRef} />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: these are keys and pasting of the boxes in it */}
      <div className="stack work-body" ref={root} data-room={room} onKeyDown={undoKeys(history)} onPaste={onPaste}>
        <div className="stack work-aside">
          <div className="stack work-side">
            <NotKeptSaid work={work} />
            <WorkCard work={work} />
            {!isNarrow && paste}
            {open === 'share' && <ShareBox work={work} />}
            {open === 'leave' && work.exercise && <LeaveBox work={work} onStay={() => setOpen(undefined)} />}
            {room === 'beside' && <SheetLine work={work} />}
            {room === 'beside' && beside && <div className="work-beside">{beside}</div>}
          </div>
          <MoreBelow />
        </div>
        <SkipOver past={words.past} back={words.pastBack}>
          <div className="stack work-main">
            <div className="stack work-sheet">
              {!isNarrow && isTab && toolLine}
              {isNarrow && !showsAll && <OneByOne work={work} actions={actions} onShowAll={() => showAll(true)} />}
              {isNarrow && showsAll && (
                <>
                  <div className="work-pad work-cell-pad">
                    <PadButtons field={focusedCell} onType={actions.type} />
                  </div>
                  <QuietButton onClick={() => showAll(false)}>{words.oneByOne.one}</QuietButton>
                </>
              )}
              {(!isNarrow || showsAll) && (
                <>
                  {work.exercise && <SheetWeights work={work} />}
                  <SheetTables work={work} actions={actions} />
                </>
              )}
            </div>
            <MoreBelow />
            <Legend work={work} />
          </div>
        </SkipOver>
        {isNarrow && toolLine}
        {/* Where one field is shown at a time, it comes before the field for all. */}
        {isNarrow && paste}
        <p className="aside work-status">{work.status}</p>
        <LiveRegion text={work.heard} />
        {room !== 'beside' && <SheetLine work={work} />}
      </div>
    </WorkPanel>
  );
}

function focusedCell(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('.work-input:focus');
}

function ScopeChoice({ work }: { readonly work: WorkModel }) {
  const words = messages.work;
  return (
    <Choice
      label={words.scopeLabel}
      showLabel
      options={scopes.map((id) => ({ id, text: words.scopes[id] }))}
      selected={work.scope}
      onChoose={(id) => work.setScope(scopes.find((one) => one === id) ?? 'weight')}
    />
  );
}
