/** `npm run export`. An older Node.js does not even read TypeScript, so the question comes first. */
import './needs-node.js';

await import('./export.ts');
