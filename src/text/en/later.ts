/** Sections used only by views and dialogs on request; they load with the same scripts. */

import * as answers from './answers';
import * as audience from './audience';
import * as batches from './batches';
import * as because from './because';
import * as clipNote from './clipNote';
import * as comparedRuns from './comparedRuns';
import * as csv from './csv';
import * as display from './display';
import * as doors from './doors';
import * as frame from './frame';
import * as heard from './heard';
import * as job from './job';
import * as keeping from './keeping';
import * as keptHere from './keptHere';
import * as keys from './keys';
import * as latex from './latex';
import * as lesson from './lesson';
import * as lessonFile from './lessonFile';
import * as meanOrSum from './meanOrSum';
import * as minute from './minute';
import * as notation from './notation';
import * as offline from './offline';
import * as ownNumbers from './ownNumbers';
import * as ownWay from './ownWay';
import * as paste from './paste';
import * as prose from './prose';
import * as question from './question';
import * as quiz from './quiz';
import * as reading from './reading';
import * as scenario from './scenario';
import * as share from './share';
import * as stage from './stage';
import * as symbol from './symbol';
import * as words from './words';

export const later = {
  ...answers,
  ...audience,
  ...batches,
  ...because,
  ...clipNote,
  ...comparedRuns,
  ...csv,
  ...display,
  ...doors,
  ...frame,
  ...heard,
  ...job,
  ...keptHere,
  ...keeping,
  ...keys,
  ...latex,
  ...lesson,
  ...lessonFile,
  ...meanOrSum,
  ...minute,
  ...notation,
  ...offline,
  ...ownNumbers,
  ...ownWay,
  ...paste,
  ...prose,
  ...question,
  ...quiz,
  ...reading,
  ...scenario,
  ...share,
  ...stage,
  ...symbol,
  ...words,
};
