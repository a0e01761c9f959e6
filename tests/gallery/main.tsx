import '../../components/tokens.css';
import '../../components/ui/base.css';
import '../../components/summary/summary.css';
import '../../components/conversation/chat.css';
import '../../components/tables/tables.css';
import '../../components/settings/settings.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import { createTexts, TextProvider } from '../../components/text.tsx';
import { messageLookup } from './message-lookup.ts';
import { pageStates } from './page-states.tsx';

/** `?state=…&theme=light|dark&dir=rtl&locale=de&surface=popup`; `window.galleryStates` names every state. */
const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en';
document.documentElement.lang = locale;
document.documentElement.dir = query.get('dir') ?? 'ltr';
document.documentElement.dataset['theme'] = query.get('theme') ?? 'system';

const states = pageStates(query.get('surface') === 'popup' ? 'popup' : 'panel');
Object.assign(window, { galleryStates: Object.keys(states) });

const root = document.getElementById('root');
if (root !== null) {
  const texts = createTexts(messageLookup(locale === 'de' ? de : en), locale);
  render(<TextProvider texts={texts}>{states[query.get('state') ?? 'done']}</TextProvider>, root);
}
