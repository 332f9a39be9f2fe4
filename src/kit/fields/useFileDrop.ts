/** Files dragged onto an element: whether one is over it, and which one was dropped. */
import { type DragEvent, useRef, useState } from 'react';
import './useFileDrop.css';

export interface FileDrop {
  readonly isOver: boolean;
  readonly handlers: Readonly<
    Record<'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>
  >;
}

export function useFileDrop(onFile: (file: File) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  // The event for entering a child comes before the one for leaving its parent.
  const depth = useRef(0);
  const withFile = (event: DragEvent): boolean => {
    if (!event.dataTransfer.types.includes('Files')) return false;
    event.preventDefault();
    return true;
  };
  const leave = (by: number): void => {
    depth.current = Math.max(0, depth.current - by);
    if (depth.current === 0) setOver(false);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        if (!withFile(event)) return;
        depth.current++;
        setOver(true);
      },
      onDragOver: (event) => void withFile(event),
      onDragLeave: () => leave(1),
      onDrop: (event) => {
        leave(depth.current);
        const file = withFile(event) ? event.dataTransfer.files[0] : undefined;
        if (file) onFile(file);
      },
    },
  };
}
