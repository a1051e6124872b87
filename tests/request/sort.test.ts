import { describe, expect, test } from 'vitest';
import { sortQuery, type Sort } from '$lib/request/sort';
import { asked } from './asked';

const up = (key: string): Sort => ({ key, descending: false });
const down = (key: string): Sort => ({ key, descending: true });

describe('the sort of an address', () => {
	const allowed = ['name', '-name', 'number', '-number', 'rate', '-rate'];
	const read = (address: string) => asked(address, (query) => query.sort('sort', allowed));

	test('is ascending, or descending with a minus', () => {
		expect(read('sort=rate')).toEqual({ found: up('rate'), wrong: [] });
		expect(read('sort=-rate')).toEqual({ found: down('rate'), wrong: [] });
		expect(read('')).toEqual({ found: null, wrong: [] });
		expect(read('sort=')).toEqual({ found: null, wrong: [] });
	});

	test.each(['toString', '-', '--rate', 'Rate'])('refuses "%s" and names what there is', (value) => {
		const { found, wrong } = read(`sort=${value}`);
		expect(found).toBeNull();
		expect(wrong).toEqual([{ kind: 'no-choice', name: 'sort', value, allowed }]);
	});

	test('goes up, then down, then away, and leaves the filters alone', () => {
		const filtered = new URLSearchParams('service=SI&service=SSS');
		expect(sortQuery(filtered, 'rate', null)).toBe('?service=SI&service=SSS&sort=rate');
		expect(sortQuery(filtered, 'rate', up('rate'))).toBe('?service=SI&service=SSS&sort=-rate');
		expect(sortQuery(new URLSearchParams('sort=-rate'), 'rate', down('rate'))).toBe('?');
		expect(sortQuery(new URLSearchParams('sort=-rate'), 'number', down('rate'))).toBe('?sort=number');
	});
});
