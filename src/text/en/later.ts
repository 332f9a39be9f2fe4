/** Sections used only by views and dialogs on request; they load with the same scripts. */

import * as answers from './answers';
import * as arrows from './arrows';
import * as audience from './audience';
import * as batches from './batches';
import * as because from './because';
import * as check from './check';
import * as clipNote from './clipNote';
import * as compare from './compare';
import * as data from './data';
import * as display from './display';
import * as editor from './editor';
import * as epoch from './epoch';
import * as explanation from './explanation';
import * as frame from './frame';
import * as influence from './influence';
import * as job from './job';
import * as keys from './keys';
import * as latex from './latex';
import * as lesson from './lesson';
import * as lessonFile from './lessonFile';
import * as lessonMap from './lessonMap';
import * as meanOrSum from './meanOrSum';
import * as minute from './minute';
import * as noise from './noise';
import * as notation from './notation';
import * as offline from './offline';
import * as outputs from './outputs';
import * as ownNumbers from './ownNumbers';
import * as ownSymbols from './ownSymbols';
import * as ownWay from './ownWay';
import * as paper from './paper';
import * as paste from './paste';
import * as pictures from './pictures';
import * as product from './product';
import * as prose from './prose';
import * as question from './question';
import * as quiz from './quiz';
import * as reasons from './reasons';
import * as scenario from './scenario';
import * as share from './share';
import * as stage from './stage';
import * as sum from './sum';
import * as symbol from './symbol';
import * as weights from './weights';
import * as words from './words';
import * as writing from './writing';

export const later = {
  ...answers,
  ...arrows,
  ...audience,
  ...batches,
  ...because,
  ...check,
  ...clipNote,
  ...compare,
  ...data,
  ...display,
  ...editor,
  ...epoch,
  ...explanation,
  ...frame,
  ...influence,
  ...job,
  ...keys,
  ...latex,
  ...lesson,
  ...lessonFile,
  ...lessonMap,
  ...meanOrSum,
  ...minute,
  ...noise,
  ...notation,
  ...offline,
  ...outputs,
  ...ownNumbers,
  ...ownSymbols,
  ...ownWay,
  ...paper,
  ...paste,
  ...pictures,
  ...product,
  ...prose,
  ...question,
  ...quiz,
  ...reasons,
  ...scenario,
  ...share,
  ...stage,
  ...sum,
  ...symbol,
  ...weights,
  ...words,
  ...writing,
};
