import { describe, expect, it, test } from 'vitest';
import type { Statement } from '$lib/domain/checks/contradictions';
import { partKey } from '$lib/domain/contract/keys';
import { engagementName } from '$lib/domain/contract/model';
import { projectRealisation } from '$lib/domain/continuity/project-realisation';
import { SAID } from '$lib/domain/contract/vocabulary';
import { scheduled, type Described } from '../build';

const said = (part: string, what: Statement['said']): Statement => ({
	part,
	said: what,
	note: { fr: '', nl: '' },
	report: '',
});
function of(described: readonly Described[], statements: readonly Statement[] = []) {
	const { withoutResult, open, removed, ...figures } = projectRealisation(scheduled(described), statements);
	return {
		...figures,
		withoutResult: withoutResult.map(partKey),
		open: open.map(partKey),
		removed: removed.map(engagementName),
	};
}

describe('projectRealisation', () => {
	it('counts as the reports do, and beside it what was realised on time', () => {
		expect(
			of([
				{ outcome: 'realised 2020-12-31' },
				{ outcome: 'realised 2021-01-01' },
				{ outcome: 'closed' },
				{ outcome: 'late' },
			]),
		).toEqual({
			number: 4,
			realised: 3,
			undecided: 0,
			rate: 0.75,
			onTimeRate: 0.25,
			withoutResult: ['ca/1/E1/3'],
			open: ['ca/1/E1/4'],
			removed: [],
		});
	});

	test.each(SAID)('a part that is counted realised, of which the text says %s', (what) => {
		const { withoutResult, open } = of([{ outcome: 'realised 2020-12-31' }], [said('ca/1/E1/1', what)]);
		const nothing = what === 'without-object' || what === 'without-result';
		expect({ withoutResult, open }).toEqual({
			withoutResult: nothing ? ['ca/1/E1/1'] : [],
			open: nothing ? [] : ['ca/1/E1/1'],
		});
	});

	it('puts a part in one list only', () => {
		const { open } = of([{ outcome: 'closed' }], [said('ca/1/E1/1', 'still-to-do')]);
		expect(open).toEqual([]);
	});

	it('names what was taken out of the contract and does not count it', () => {
		expect(
			of([
				{ standing: 'removed', outcome: 'removed' },
				{ name: 'E2', outcome: 'late' },
			]),
		).toMatchObject({
			number: 1,
			removed: ['E1'],
		});
	});

	it('has no rate where nothing is counted', () => {
		expect(of([{ standing: 'followed', outcome: 'realised 2020-01-01' }])).toMatchObject({
			number: 0,
			rate: null,
			onTimeRate: null,
		});
	});
});
