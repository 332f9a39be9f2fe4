/** embed.module.js, the same as an ES module. */
import { defineElement } from './defineElement';

export const mount = defineElement(new URL('.', import.meta.url).href);
