/** Questions that a class asks, each with a link to its answer. Numbers come from the step that the link opens. */
import { backpropagation } from './chapters/backpropagation';
import { epochs } from './chapters/epochs';
import { products } from './chapters/products';
import { reduction } from './chapters/reduction';
import { update } from './chapters/update';
import type { Chapter } from './question';

export const chapters: readonly Chapter[] = [products, reduction, backpropagation, update, epochs];
