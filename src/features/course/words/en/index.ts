/** What the course page's part of the app says, in English; it comes with its scripts. */
import { frameForm } from './frame';
import { hostMessages } from './host';

export const en = { frameForm, hostMessages };
