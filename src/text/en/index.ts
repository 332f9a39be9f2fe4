/**
 * The English catalogue, one file for each part of the app. These sections are there from the first visit;
 * those in `below.ts` and `later.ts` come with the scripts on request.
 */

import * as activations from './activations';
import * as app from './app';
import * as expected from './expected';
import * as failure from './failure';
import * as field from './field';
import * as formula from './formula';
import * as ledger from './ledger';
import * as link from './link';
import * as losses from './losses';
import * as network from './network';
import * as nouns from './nouns';
import * as optimizer from './optimizer';
import * as panel from './panel';
import * as paper from './paper';
import * as phase from './phase';
import * as quantity from './quantity';
import * as reduction from './reduction';
import * as sentence from './sentence';
import * as store from './store';
import * as tooOld from './tooOld';
import * as travel from './travel';

export const en = {
  ...activations,
  ...app,
  ...expected,
  ...failure,
  ...field,
  ...formula,
  ...ledger,
  ...link,
  ...losses,
  ...network,
  ...nouns,
  ...optimizer,
  ...panel,
  ...paper,
  ...phase,
  ...quantity,
  ...reduction,
  ...sentence,
  ...store,
  ...tooOld,
  ...travel,
};
