/** Opens the lecture's form over any page. */
import { onRequest } from '../../../kit';
import { useStore, withDeflate } from '../../../store';

const LectureDialog = onRequest(async () => (await withDeflate(() => import('./lectureOnRequest'))).LectureDialog, {
  isOverPage: true,
});

export function LectureHost() {
  return useStore(({ lectureForm }) => lectureForm !== undefined) && <LectureDialog />;
}
