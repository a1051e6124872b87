import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chrome before Chromium: a Chromium from the snap store cannot be driven by Playwright. */
const NAMES = [
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge',
];

function usualPlaces(): string[] {
	const roots = (folders: readonly (string | undefined)[], places: readonly string[]) =>
		folders.flatMap((folder) => (folder ? places.map((place) => join(folder, place)) : []));
	switch (process.platform) {
		case 'win32': {
			const { env } = process;
			return roots(
				[env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']],
				[
					'Google/Chrome/Application/chrome.exe',
					'Chromium/Application/chrome.exe',
					'Microsoft/Edge/Application/msedge.exe',
				],
			);
		}
		case 'darwin':
			return roots(
				['/Applications', join(homedir(), 'Applications')],
				['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
			);
		default:
			return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/bin/chromium'];
	}
}

function onPath(): string[] {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	const ending = process.platform === 'win32' ? '.exe' : '';
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

/** Whether it is a browser that works here: some systems have a stub in its place, or miss its libraries. */
function starts(path: string): boolean {
	if (!existsSync(path)) return false;
	// On Windows, --version opens a window.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The browser to test with: the one that JALON_BROWSER names, else the first that is installed, else null. */
export function findBrowser(): string | null {
	const named = process.env['JALON_BROWSER'];
	const candidates = named ? [named] : [chromium.executablePath(), ...onPath(), ...usualPlaces()];
	return candidates.find(starts) ?? null;
}
