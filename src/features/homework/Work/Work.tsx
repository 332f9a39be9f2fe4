/**
 * My work: a student types their own numbers of a step, as in a spreadsheet, and hears where the first one is that does not follow. What is
 * typed is kept as a draft and never shown as the app's. On paper, the sheet has what was typed; on the stage the step's numbers, as far as the
 * phase.
 */
import { type ReactNode, useContext, useRef, useState } from 'react';
import { BesideContext } from '../../../kit/chrome/beside';
import { Panel, PanelHeadContext } from '../../../kit/chrome/Panel';
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
import { usePasted } from '../paste/usePasted';
import { Legend } from './Legend';
import { NotKeptSaid } from './NotKeptSaid';
import { OneByOne } from './OneByOne';
import { PadButtons } from './PadButtons';
import { PaperSheet } from './PaperSheet';
import { ShareBox } from './ShareBox';
import { SheetLine } from './SheetLine';
import { SheetTables } from './SheetTables';
import { StagedSheet } from './StagedSheet';
import { setExercise } from './setExercise';
import { noteTry } from './tries';
import { useArrived, useToCheck } from './useArrived';
import { useSheetActions } from './useSheetActions';
import { useWork, type WorkModel } from './useWork';
import { CheckButton, WorkCard } from './WorkCard';
import type { CellActions } from './WorkCell';
import { WorkProblem, workProblem } from './WorkProblem';
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
  if (!isMaking || work.exerciseText !== undefined) return <SheetPanel work={work} onMake={() => setMaking(true)} />;
  const onTry = (exercise: Exercise): void => {
    const text = exerciseLink(exercise);
    noteTry(text, store.getState());
    setExercise(store, text);
  };
  return (
    <Panel name={messages.workView.name} className="wraps work" subtitle={messages.work.exercise.name}>
      <ExerciseEditor onClose={() => setMaking(false)} onTry={onTry} />
    </Panel>
  );
}

interface SheetPanelProps {
  readonly work: WorkModel;
  readonly onMake: () => void;
}

function SheetPanel({ work, onMake }: SheetPanelProps) {
  const words = messages.work;
  const root = useRef<HTMLDivElement>(null);
  const { width, rem } = useSize(root, { width: 1000, height: 600, rem: 16 });
  const room = width < tablesFrom * rem ? 'narrow' : width < besideFrom * rem ? 'stacked' : 'beside';
  const [open, setOpen] = useState<OpenTool>();
  const checkRef = useRef<HTMLButtonElement>(null);
  const pasted = usePasted(work);
  const { actions, onPaste, check } = useSheetActions(work, { root, check: checkRef }, pasted.read);
  const history = { ...work, undo: pasted.undo };
  const { exercise, typedCount, askedCount } = work;
  const problem = workProblem(work);
  const isEmpty = typedCount === 0;
  useArrived(work);
  useToCheck(work);
  // Beside the tabs there is no room for more than Undo and the check.
  const isTab = useContext(PanelHeadContext) !== undefined;
  const hasHead = room !== 'narrow' && !isTab;
  const checkButton = <CheckButton work={work} onCheck={check} ref={checkRef} />;
  // To the sheet, which hears Ctrl+Z.
  const focusSheet = (): void => root.current?.querySelector<HTMLElement>('[data-cell]')?.focus();
  const tools = <WorkButtons work={work} open={open} onOpen={setOpen} onMake={onMake} onCleared={focusSheet} />;
  const scope = !exercise && <ScopeChoice work={work} />;
  const below = (
    <div className="controls work-buttons">
      {scope}
      {tools}
    </div>
  );
  const paste = (
    <>
      {(open === 'paste' || (isEmpty && !exercise)) && !work.isClosed && <PasteBox pasted={pasted} work={work} />}
      <PasteSaid pasted={pasted} />
    </>
  );
  return (
    <Panel
      name={messages.workView.name}
      className="wraps work"
      subtitle={problem ? undefined : words.filledIn(typedCount, askedCount)}
      tools={
        !problem && (
          <>
            {hasHead && scope}
            {hasHead && tools}
            <UndoButtons history={history} className="panel-button" />
            {checkButton}
          </>
        )
      }
    >
      {problem && <WorkProblem problem={problem} work={work} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: these are keys and pasting of the boxes in it */}
      <div
        className="work-body"
        ref={root}
        hidden={problem !== undefined}
        data-room={room}
        data-undo
        onKeyDown={undoKeys(history)}
        onPaste={onPaste}
      >
        <Aside work={work} room={room}>
          {room !== 'narrow' && paste}
          {open === 'share' && <ShareBox work={work} />}
          {open === 'leave' && work.exercise && <LeaveBox work={work} onStay={() => setOpen(undefined)} />}
          {room === 'beside' && <SheetLine work={work} />}
        </Aside>
        <SkipOver past={words.past} back={words.pastBack}>
          <Main work={work} actions={actions} room={room}>
            {isTab && room !== 'narrow' && below}
          </Main>
        </SkipOver>
        {room === 'narrow' && below}
        {/* Where one field is shown at a time, it comes before the field for all. */}
        {room === 'narrow' && paste}
        <p className="aside work-status" role="status">
          {work.status}
        </p>
        {room !== 'beside' && <SheetLine work={work} />}
      </div>
    </Panel>
  );
}

type Room = 'narrow' | 'stacked' | 'beside';

interface PartProps {
  readonly work: WorkModel;
  readonly room: Room;
}

function Aside({ work, room, children }: PartProps & { readonly children: ReactNode }) {
  const beside = useContext(BesideContext);
  return (
    <div className="stack work-aside">
      <div className="stack work-side">
        <NotKeptSaid work={work} />
        <WorkCard work={work} />
        {children}
        {room === 'beside' && beside && <div className="work-beside">{beside}</div>}
      </div>
      <MoreBelow />
    </div>
  );
}

interface MainProps extends PartProps {
  readonly actions: CellActions;
  readonly children: ReactNode;
}

function Main({ work, room, actions, children }: MainProps) {
  const [showsAll, showAll] = useState(false);
  const isNarrow = room === 'narrow';
  return (
    <div className="stack work-main">
      <div className="stack work-sheet">
        {children}
        {isNarrow && !showsAll ? (
          <OneByOne work={work} actions={actions} onShowAll={() => showAll(true)} />
        ) : (
          <>
            {isNarrow && (
              <div className="work-pad work-cell-pad">
                <PadButtons field={focusedCell} onType={actions.type} />
              </div>
            )}
            <SheetTables work={work} actions={actions} onOneByOne={isNarrow ? () => showAll(false) : undefined} />
          </>
        )}
      </div>
      <MoreBelow />
      <Legend work={work} />
    </div>
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
