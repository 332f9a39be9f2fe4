/** The second window of a lecture: a page of its own. */
import type { ComponentType } from 'react';
import { notesIdIn } from './notesId';

export function notesAt(hash: string): (() => Promise<ComponentType>) | undefined {
  const id = notesIdIn(hash);
  if (id === undefined) return undefined;
  return async () => {
    const { NotesPage } = await import('./notesOnRequest');
    return () => <NotesPage id={id} />;
  };
}
