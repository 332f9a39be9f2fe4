/** embed.js, a classic script: `<script src="…/embed.js" defer></script>`. */
import { defineElement } from './defineElement';

const script = document.currentScript;
const home = new URL('.', script instanceof HTMLScriptElement ? script.src : document.baseURI);

globalThis.batchGradient = { mount: defineElement(home.href) };
