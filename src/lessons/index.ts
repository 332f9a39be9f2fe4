/** Lessons as data: their files, the list of those built in, and what a learner has done with a question. */
export { type CourseWord, unmetWords } from './courseWords';
export { comingLesson, fetchedLesson, formerPlace, keepLesson } from './fetched';
export {
  addressesOf,
  gapOf,
  holdsAt,
  isAccepted,
  isCorrect,
  isMade,
  isNear,
  judge,
  lacksDigits,
  numberOf,
  signOf,
  type Verdict,
  withIndices,
} from './judge';
export {
  type AnswerDraft,
  type KeptAnswers,
  keptQuestion,
  readKeptAnswers,
  withKeptQuestion,
} from './keptAnswers';
export * from './lesson';
export { type ListedLesson, lessonList, lessonNamed } from './list';
export * from './progress';
export { slipOfReply, slipsIn } from './slip';
export { type SlipName, slipNames } from './slipNames';
export { titleText } from './titleText';
export { isWithinDigits, readTypedNumber, type TypedNumber } from './typedNumber';
