import { describe, expect, it } from 'vitest';
import { sourceUrl } from '../../../src/views/source-url.ts';

describe('the address of a section', () => {
	it('leads into the RFC', () => {
		expect(sourceUrl('RFC 6455 §5.5.1')).toBe('https://www.rfc-editor.org/rfc/rfc6455#section-5.5.1');
	});

	it('is unknown where a source has no sections', () => {
		expect(sourceUrl('IANA')).toBeNull();
	});
});
