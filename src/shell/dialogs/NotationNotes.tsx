/** What the notation in force is taken from, how it is read, and where the source's own rules have another form. */

import { Tex } from '../../kit';
import { formsOfNotation } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';

export function NotationNotes() {
  const name = useStore((state) => state.preferences.notation);
  const words = messages.notation;
  const forms = formsOfNotation() ?? {};
  const names = Object.keys(forms) as readonly (keyof typeof forms)[];
  return (
    <section className="aside notation-notes" aria-label={words.aboutTitle}>
      <p>{words.about[name]}</p>
      {names.length > 0 && <p>{words.differs}</p>}
      <ul>
        {names.map((form) => (
          <li key={form}>
            {words.forms[form]} <Tex tex={forms[form] ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}
