/** The key that has opened the list adds the screen there: who only looks at the list changes nothing. */
import { useEffect } from 'react';
import { letterOf } from '../../../kit';
import { isTyping } from '../../../shell';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';

export function useAddKey(add: () => void): void {
  const store = useStoreApi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { ctrlKey, metaKey, altKey, shiftKey, repeat, target } = event;
      if (letterOf(event) !== messages.lectureKey || ctrlKey || metaKey || altKey || shiftKey || repeat) return;
      if (isTyping(target) || !store.getState().preferences.singleKeys) return;
      event.preventDefault();
      add();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, add]);
}
