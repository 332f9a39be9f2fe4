/** The second window of a lecture: a page of its own, with the lecture's random name as its address, so that two lectures in one browser do not mix. */
import type { ComponentType } from 'react';

/** `#notes=…`, with the language after it where it is not English; `#speaker=…` of former links. */
const hashPattern = /^#(?:notes|speaker)=([0-9a-f]{32})(?:&|$)/;

export function notesAt(hash: string): (() => Promise<ComponentType>) | undefined {
  const id = hashPattern.exec(hash)?.[1];
  if (id === undefined) return undefined;
  return async () => {
    const { NotesPage } = await import('./NotesPage');
    return () => <NotesPage id={id} />;
  };
}
