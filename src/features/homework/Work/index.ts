// First: views read the catalogue while their modules are loaded.
import '../../../text/later';
import '../words/en';

import { briefly } from '../../../store';
import { briefDraftText, readDraft } from '../draft/draftText';
import { sheetKey } from '../draft/sheets';

briefly.add({
  isFor: (key) => key.includes(`/${sheetKey('')}`),
  of: (text, share) => briefDraftText(readDraft(text), share),
});

export { Work } from './Work';
