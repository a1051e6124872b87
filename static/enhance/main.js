/**
 * All that runs in the browser. Pages are HTML from the server and work without it; each module makes one thing more
 * comfortable and finds its elements by a `data-` attribute. Words stand in the page, never here. Plain JavaScript with
 * types in comments, because it is sent as it stands here; `npm run check` reads the types.
 */
import { showBusy } from './busy.js';
import { exportMenus } from './export-menu.js';
import { keepPlace } from './keep-place.js';
import { putAway } from './dismiss-labels.js';
import { searchShortcut } from './search-shortcut.js';
import { submitOnChange } from './submit-on-change.js';

searchShortcut();
submitOnChange();
keepPlace();
showBusy();
exportMenus();
putAway();
// Tests can tell that the page listens.
document.documentElement.dataset['enhanced'] = '';
