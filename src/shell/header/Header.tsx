/** The header: example, settings and menus. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchView, Icon, onRequest, UndoButtons, usePageHistory } from '../../kit';
import { aloneOf, useActions, useIsLocked, useStore, withDeflate } from '../../store';
import { messages } from '../../text';
import { DialogButton } from '../dialogs/DialogButton';
import { headerTools, shareRows } from '../parts';
import type { Arrangement } from '../workspace/arrangement';
import { DisplayMenu } from './DisplayMenu';
import { ExampleChoice } from './ExampleChoice';
import { LessonChoice } from './LessonChoice';
import { ViewsMenu } from './ViewsMenu';

const ShareForm = onRequest(async () => {
  // With its rows: nothing moves when they come.
  const rows = shareRows.all().map(({ Row }) => fetchView(Row));
  const [{ ShareForm }] = await Promise.all([withDeflate(() => import('../dialogs/dialogsOnRequest')), ...rows]);
  return ShareForm;
});

interface HeaderProps {
  readonly arrangement: Arrangement;
  readonly onKeysHelp: () => void;
  /** What a first visit is offered, where there is room for it. */
  readonly children: ReactNode;
}

export function Header({ arrangement, onKeysHelp, children }: HeaderProps) {
  const words = messages.app;
  const { restoreExample: restore, setAlone } = useActions();
  const history = usePageHistory();
  const isLocked = { example: useIsLocked('example'), views: useIsLocked('views'), share: useIsLocked('share') };
  const [menuOpen, setMenuOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !menuOpen) return;
    event.preventDefault();
    setMenuOpen(false);
    menu.current?.focus();
  };
  // A lesson chosen in the menu is what is looked at next.
  const lesson = useStore((state) => state.lesson?.lesson);
  useEffect(() => {
    if (lesson) setMenuOpen(false);
  }, [lesson]);
  const hasChanges = useStore((state) => state.changes.length > 0);
  // There, the way back to the scene is in the lesson's panel, and the scene says what is on the screen.
  const inLesson = useStore((state) => state.lesson !== undefined);
  const isWriting = useStore((state) => state.isWriting === true);
  const inScene = inLesson && !isWriting;
  const isRestorable = hasChanges && !inLesson;
  const alone = useStore(aloneOf);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu, wherever in the header the focus is
    <header
      className="row header"
      data-menu-open={menuOpen || undefined}
      data-changed={isRestorable || undefined}
      onKeyDown={onKeyDown}
    >
      <h1 className="unbroken brand">
        {words.brandBefore} <span className="brand-mark">{words.brandMark}</span> {words.brandAfter}
      </h1>
      {!isLocked.example && !inScene && <ExampleChoice />}
      <LessonChoice />
      {arrangement.kind !== 'phone' && <Tools isFirst />}
      {arrangement.kind === 'wide' && children}
      <Button
        ref={menu}
        className="header-button header-menu"
        aria-label={words.menu}
        aria-expanded={menuOpen}
        aria-controls="header-end"
        onPress={() => setMenuOpen((isOpen) => !isOpen)}
      >
        <Icon name="more" />
      </Button>
      <div className="header-end" id="header-end">
        {arrangement.kind === 'phone' && <Tools isFirst />}
        {isRestorable && (
          <Button className="header-button" onPress={restore}>
            {words.restore}
          </Button>
        )}
        <UndoButtons history={history} className="header-button" appear />
        {alone && !inScene && arrangement.kind !== 'phone' && (
          <Button className="header-button header-back" onPress={() => setAlone(undefined)}>
            {messages.workspace.back}
          </Button>
        )}
        {!isLocked.views && <ViewsMenu arrangement={arrangement} />}
        {!isLocked.share && <DialogButton name={words.share} className="header-share" Form={ShareForm} />}
        <Tools />
        <DisplayMenu onKeysHelp={onKeysHelp} />
      </div>
    </header>
  );
}

function Tools({ isFirst }: { readonly isFirst?: true }) {
  return headerTools
    .all()
    .filter((tool) => tool.isFirst === isFirst)
    .map(({ name, Tool }) => <Tool key={name} />);
}
