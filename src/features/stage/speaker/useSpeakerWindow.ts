/** On the stage: opens the speaker’s window, tells it what is shown, and carries out what it asks for. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { createSafeStorage, useStore, useStoreApi } from '../../../store';
import { beatOnStage } from '../present/beatOnStage';
import { isSandboxed, openLine } from './link/line';
import { randomId, speakerHash } from './link/speakerHash';
import { type Asked, createStageEnd, type StageEnd } from './link/stageEnd';
import { type OnStage, screenAddress, shownOf, textOfScenario } from './shownOf';

export interface SpeakerWindow {
  readonly open: () => void;
  /** Why no window was opened, and the address with which it can be opened by hand. */
  readonly problem?: SpeakerProblem | undefined;
  readonly dismiss: () => void;
}

export type SpeakerProblem =
  | { readonly kind: 'sandboxed' }
  | { readonly kind: 'blocked'; readonly id: string; readonly hash: string };

interface SpeakerWindowOptions {
  readonly onStage: OnStage;
  readonly onCommand: (asked: Asked) => void;
  /** The browser may end full screen when a window opens. */
  readonly onOpening: () => void;
}

const storageKey = 'speaker';
const features = 'popup,width=1180,height=740';

export function useSpeakerWindow({ onStage, onCommand, onOpening }: SpeakerWindowOptions): SpeakerWindow {
  const store = useStoreApi();
  // A tab keeps its lecture when it is reloaded, where storage is allowed.
  const [storage] = useState(() => createSafeStorage(() => window.sessionStorage));
  const [id, setId] = useState(() => storage.get(storageKey));
  const [problem, setProblem] = useState<SpeakerProblem>();
  const other = useRef<Window | null>(null);
  const end = useRef<StageEnd>(undefined);
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });

  useEffect(() => {
    if (id === undefined || isSandboxed(window)) return;
    const ours = createStageEnd({
      id,
      stage: randomId(),
      open: (onMessage) => openLine(window, { id, other: other.current, onMessage }),
      onCommand: (asked) => latest.current(asked),
      scenarioText: (number) => textOfScenario(store.getState(), number),
    });
    end.current = ours;
    addEventListener('pagehide', ours.leave);
    return () => {
      removeEventListener('pagehide', ours.leave);
      end.current = undefined;
      ours.close();
    };
  }, [id, store]);

  const isOpen = id !== undefined;
  const address = useStore((state) => (isOpen ? screenAddress(state) : ''));
  const scenario = useStore((state) => state.scenario);
  const lesson = useStore((state) => state.lesson);
  const beat = useStore(beatOnStage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scenario may be too large for the address, and a list may lack the beat in it
  useEffect(() => {
    if (isOpen) end.current?.show(shownOf(store.getState(), address, onStage));
  }, [store, isOpen, address, scenario, lesson, beat, onStage]);

  const open = useCallback(() => {
    if (isSandboxed(window)) {
      setProblem({ kind: 'sandboxed' });
      return;
    }
    const lecture = storage.get(storageKey) ?? randomId();
    storage.set(storageKey, lecture);
    const hash = speakerHash(lecture, store.getState().otherKeys.lang);
    onOpening();
    // The name finds the window again, so that a second press brings it to the front.
    other.current = window.open(hash, `speaker-${lecture}`, features);
    other.current?.focus();
    setId(lecture);
    setProblem(other.current ? undefined : { kind: 'blocked', id: lecture, hash });
  }, [storage, store, onOpening]);
  const dismiss = useCallback(() => setProblem(undefined), []);
  return { open, problem, dismiss };
}
