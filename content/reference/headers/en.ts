import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { headerReasons } from '../../../src/i18n/en/header-reasons.ts';
import { headers } from '../../../src/i18n/en/headers.ts';
import { headerEntries, headerFacts } from './given.ts';
import type table from './table.ts';

export default {
	lead: 'A WebSocket opens with an HTTP/1.1 request and the response 101. The examples stood in recorded runs of Chromium; what is needed and which rules there are is what this site’s own protocol code asks of a handshake. Over HTTP/2 and HTTP/3 there are no `Upgrade`, `Connection`, key and accept value: `CONNECT` with `:protocol` takes their place (RFC 8441).',
	nouns: ['header', 'handshake header', 'request header', 'response header'],
	labels: {
		request: 'In the request',
		response: 'In the response',
		sent: 'Sent',
		answered: 'Answered',
		why: 'Why',
		rules: 'Broken rules',
	},
	given: headerFacts(
		{
			needs: { must: 'required', may: 'may be there', never: 'means nothing' },
			rule: (sentence, section) => `${sentence} (${section})`,
			reasons: headerReasons,
		},
		'en',
	),
	entries: headerEntries(headers, '.'),
} satisfies TextsOf<typeof table>;
