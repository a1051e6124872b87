/**
 * Everything that runs in the browser. Pages are HTML from the server and work without it; each module makes one thing
 * more convenient and finds its elements by a `data-` attribute. Sentences are in the page, never here. Plain
 * JavaScript with types in comments, because it is served as is; `npm run check` checks the types.
 */
import { showBusy } from './busy.js';
import { exportMenus } from './export-menu.js';
import { keepPlace } from './keep-place.js';
import { dismissLabels } from './dismiss-labels.js';
import { searchShortcut } from './search-shortcut.js';
import { submitOnChange } from './submit-on-change.js';

searchShortcut();
submitOnChange();
keepPlace();
showBusy();
exportMenus();
dismissLabels();
// Lets tests wait until the page responds to scripts.
document.documentElement.dataset['enhanced'] = '';
