/** What the table of keys says of the stage's keys. */
import './words/en';
