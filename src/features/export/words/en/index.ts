/** What Export says, in English; it comes with its scripts. */
import { exportForm } from './export';
import { print } from './print';
import { slide } from './slide';

export const en = { exportForm, print, slide };
