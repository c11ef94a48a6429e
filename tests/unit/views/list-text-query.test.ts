import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/views/frame-list/filter/text-query.ts';

const query = (input: string) => parseQuery(input).query;

describe('the text of a filter', () => {
	it('is plain text, whatever its case', () => {
		expect(query('Hello')).toEqual({ kind: 'plain', text: 'hello' });
		expect(query('  ws://x/y  ')).toEqual({ kind: 'plain', text: 'ws://x/y' });
	});

	it('is a regular expression between slashes', () => {
		expect(query('/^a.*b$/')).toEqual({ kind: 'regex', source: '^a.*b$', flags: '' });
		expect(query('/a\\/b/iu')).toEqual({ kind: 'regex', source: 'a\\/b', flags: 'iu' });
	});

	it('is plain text while the second slash is missing, and where nothing stands between them', () => {
		expect(query('/a')).toEqual({ kind: 'plain', text: '/a' });
		expect(query('//')).toEqual({ kind: 'plain', text: '//' });
	});

	it('is no filter when it is empty', () => {
		expect(parseQuery('  ')).toEqual({ query: null, problem: null });
	});

	it('says what is wrong with a regular expression', () => {
		expect(parseQuery('/(/')).toEqual({ query: null, problem: 'Unterminated group' });
		expect(parseQuery('/a/zz').problem).toContain("'zz'");
	});
});
