import { z } from 'zod';
import { decoded, encodingIssues } from './encoding';
import type { Issue } from '$lib/schema/issues';

/** The description of a data package (Frictionless Data), beside the data files. */
export const DESCRIPTION_FILE = 'datapackage.json';

/** What a description says of the package as a whole: title, licences, sources. */
export type PackageProperties = Readonly<Record<string, unknown>>;

const Description = z.record(z.string(), z.unknown());

/**
 * What the keeper of the data states about the whole package. Its list of files is left out, because that follows from
 * the files themselves. No description is no problem; one that is no JSON object is an issue.
 */
export function readProperties(bytes: Uint8Array | undefined): {
	properties: PackageProperties;
	issues: Issue[];
} {
	if (!bytes) return { properties: {}, issues: [] };
	const saved = decoded(bytes);
	const issues = encodingIssues(DESCRIPTION_FILE, saved);
	try {
		const {
			resources: _resources,
			profile: _profile,
			...properties
		} = Description.parse(JSON.parse(saved.text));
		return { properties, issues };
	} catch {
		const at = { file: DESCRIPTION_FILE, line: null, column: null, value: '', detail: '' };
		return {
			properties: {},
			issues: [...issues, { code: 'description-unreadable', severity: 'warning', ...at }],
		};
	}
}
