/** What the author has written for the lecturer: a scene’s notes and answer, and the note of the link or the phase. */

import type { ReactNode } from 'react';
import { NoteText, StagedStopContext } from '../../../../kit';
import { noteOf, type State, useStore } from '../../../../store';
import { messages } from '../../../../text';
import type { ShownScene } from '../link/messages';
import { wholeStep } from './wholeStep';

interface NotesProps {
  readonly scene: ShownScene | undefined;
  /** The answer is what the next press shows. */
  readonly asks: boolean;
  /** What takes the place of notes, where there are none. */
  readonly otherwise: ReactNode;
}

/** What lies in the notes of a link, of a lecture and of a phase; a scene has its own. */
export function useHasNote(): boolean {
  const note = useStore(noteOf);
  const ofLecture = useStore(noteInLecture);
  return note !== undefined || ofLecture !== undefined;
}

function noteInLecture({ lecture }: Pick<State, 'lecture'>): string | undefined {
  return lecture?.lecture.links[lecture.at - 1]?.note;
}

export function Notes({ scene, asks, otherwise }: NotesProps) {
  const words = messages.speaker;
  const note = useStore(noteOf);
  const ofLecture = useStore(noteInLecture);
  const texts = [
    [messages.lecture.noteHere, ofLecture],
    [words.sceneNotes, scene?.notes],
    [words.answer, asks ? undefined : scene?.answer],
    [words.note, note],
  ] as const;
  const given = texts.filter((one): one is readonly [string, string] => one[1] !== undefined);
  return (
    <section className="stack speaker-notes" aria-labelledby="speaker-notes">
      <h2 id="speaker-notes">{words.notes}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled with the arrow keys */}
      <div className="speaker-notes-body" tabIndex={0}>
        <StagedStopContext value={wholeStep}>
          {given.map(([name, text]) => (
            <div key={name} className="speaker-note">
              {given.length > 1 && <h3>{name}</h3>}
              <NoteText text={text} />
            </div>
          ))}
        </StagedStopContext>
        {given.length === 0 && (
          <>
            {otherwise}
            <p className="speaker-quiet">{words.noNotes}</p>
          </>
        )}
      </div>
    </section>
  );
}
