/** The features, in the order of their views. Each is one folder: without it and its two lines here, the app is the rest. */
import { answers } from './answers';
import { code } from './code';
import { course } from './course';
import { exports } from './export';
import { register } from './feature';
import { homework } from './homework';
import { lessons } from './lessons';
import { stage } from './stage';

register(code);
register(homework);
register(exports);
register(stage);
register(lessons);
register(course);
register(answers);
