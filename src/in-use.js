/**
 * Stands in each built program and is loaded before it: leaves the number of this process there, so that a later build
 * does not take the folder away under it. Where nobody may write, nobody builds either.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const users = new URL('./users/', import.meta.url);
const mine = new URL(String(process.pid), users);
try {
	mkdirSync(users, { recursive: true });
	writeFileSync(mine, '');
	process.once('exit', () => rmSync(mine, { force: true }));
} catch {
	// A folder that is read-only stays as it is.
}
