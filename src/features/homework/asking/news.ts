/** What a host page hears of an exercise: its result after each check. */
import type { HostNews } from '../../../store';

export const news: HostNews = ({ workResult }, before) =>
  before && workResult && workResult !== before.workResult ? [{ type: 'batch-gradient/result', ...workResult }] : [];
