import { describe, expect, test } from 'vitest';
import { readSort, sortQuery, type Sort } from '$lib/request/sort';

const up = (key: string): Sort => ({ key, descending: false });
const down = (key: string): Sort => ({ key, descending: true });

describe('the sort of an address', () => {
	const allowed = ['name', '-name', 'number', '-number', 'rate', '-rate'];
	const read = (query: string) => readSort(new URLSearchParams(query), allowed);

	test('is ascending, or descending with a minus', () => {
		expect(read('sort=rate')).toEqual({ sort: up('rate'), unknown: [] });
		expect(read('sort=-rate')).toEqual({ sort: down('rate'), unknown: [] });
		expect(read('')).toEqual({ sort: null, unknown: [] });
		expect(read('sort=')).toEqual({ sort: null, unknown: [] });
	});

	test.each(['toString', '-', '--rate', 'Rate'])('refuses "%s" and names what there is', (value) => {
		const { sort, unknown } = read(`sort=${value}`);
		expect(sort).toBeNull();
		expect(unknown).toEqual([{ name: 'sort', value, allowed }]);
	});

	test('goes up, then down, then away, and leaves the filters alone', () => {
		const filtered = new URLSearchParams('service=SI&service=SSS');
		expect(sortQuery(filtered, 'rate', null)).toBe('?service=SI&service=SSS&sort=rate');
		expect(sortQuery(filtered, 'rate', up('rate'))).toBe('?service=SI&service=SSS&sort=-rate');
		expect(sortQuery(new URLSearchParams('sort=-rate'), 'rate', down('rate'))).toBe('?');
		expect(sortQuery(new URLSearchParams('sort=-rate'), 'number', down('rate'))).toBe('?sort=number');
	});
});
