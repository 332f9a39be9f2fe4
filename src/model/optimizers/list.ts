/** Every optimizer, in menu order. To add one, write its file and add its line here. */
import { adam } from './adam';
import { adamw } from './adamw';
import { nesterov } from './nesterov';
import { rmsprop } from './rmsprop';
import { sgd } from './sgd';

export const optimizers = { sgd, nesterov, rmsprop, adam, adamw };
