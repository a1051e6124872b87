import { articles } from './tables/articles';
import { axes } from './tables/axes';
import { continuity } from './tables/continuity';
import { contracts } from './tables/contracts';
import { engagements } from './tables/engagements';
import { events } from './tables/events';
import { laterStates } from './tables/later-states';
import { legends } from './tables/legends';
import { parts } from './tables/parts';
import { publishedDifferences } from './tables/published-differences';
import { publishedLists } from './tables/published-lists';
import { publishedOverview } from './tables/published-overview';
import { publishedRealisation } from './tables/published-realisation';
import { reports } from './tables/reports';
import { revisions } from './tables/revisions';
import { services } from './tables/services';
import { statements } from './tables/statements';
import type { Table } from './table';

/** The tables at the root of the data, which all contracts share, in the order of the dictionary. */
export const SHARED_TABLES: readonly Table[] = [
	contracts,
	services,
	reports,
	continuity,
	laterStates,
	publishedRealisation,
	publishedOverview,
	publishedDifferences,
	publishedLists,
	legends,
];

/** The tables in the folder of each contract, in the order of the dictionary. */
export const CONTRACT_TABLES: readonly Table[] = [
	axes,
	articles,
	engagements,
	parts,
	revisions,
	statements,
	events,
];
