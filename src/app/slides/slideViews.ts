/** The views of which there are pictures for slides. */
import { type NamedView, shownViews } from '../../views';

export const slideViews: readonly NamedView[] = shownViews.filter(({ slide }) => slide !== undefined);
