/** Opens the lecture's form over any page. */
import { onRequest } from '../../../kit';
import { useHeaderFocus } from '../../../shell';
import { useStore, withDeflate } from '../../../store';

const LectureDialog = onRequest(async () => (await withDeflate(() => import('./lectureOnRequest'))).LectureDialog, {
  isOverPage: true,
});

export function LectureHost() {
  const isOpen = useStore(({ lectureForm }) => lectureForm !== undefined);
  useHeaderFocus(isOpen, 'share');
  return isOpen && <LectureDialog />;
}
