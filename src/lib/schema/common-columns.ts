import { required, text, whole } from './cells';
import { column } from './column';

/** Columns that mean the same in many tables. */

const READ_IN = 'Report in which it was read';
/** The report in which a row was read. */
export const readIn = column(required, READ_IN, 'id of a report');
/** The same, where a row may come from no report. */
export const readInIfAny = column(text, READ_IN, 'id of a report, or empty');

/** The report that prints a figure or a list. */
export const printedIn = column(required, 'Report that prints it', 'id of a report');

/** A contract, as a shared table names it. */
export const ofContract = (meaning: string) => column(required, meaning, 'id of a contract');

/** The engagement that a row is about, within its contract. */
export const ofEngagement = (meaning: string, values: string) => ({
	article: column(whole, meaning, values),
	engagement: column(required, meaning, values),
	variant: column(text, meaning, values),
});

/** The part that a row is about, within its contract. */
export const ofPart = (meaning: string, values = 'as in `parts.csv`') => ({
	...ofEngagement(meaning, values),
	part: column(whole, meaning, values),
});

export const ENGAGEMENT_KEY = ['article', 'engagement', 'variant'] as const;
export const PART_KEY = [...ENGAGEMENT_KEY, 'part'] as const;
