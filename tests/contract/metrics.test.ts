import { afterEach, expect, test } from 'vitest';
import { COUNTERS, GAUGES } from '../../server/metrics/metric-table.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { closeFrame } from './support/close-frame.ts';
import { hex, RawClient, upgradeRequest } from './support/raw-client.ts';
import { ask, type Site, startSite } from './support/site.ts';

const TOKEN = 'correct-horse-battery-staple';
const LOCAL = { Host: 'localhost' };

let site: Site;
afterEach(() => site.stop());

/** The samples by name and label. */
async function samples(): Promise<Map<string, number>> {
	const { body } = await ask(site.port, '/metrics', { headers: LOCAL });
	const lines = body
		.toString()
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	return new Map(
		lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
	);
}

test('shows every metric with its help and type, in the text format of Prometheus', async () => {
	site = await startSite();
	const { status, headers, body } = await ask(site.port, '/metrics', { headers: LOCAL });
	expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
	const text = body.toString();
	for (const { name, type, help } of [...Object.values(COUNTERS), ...Object.values(GAUGES)]) {
		expect(text).toContain(`# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`);
	}
	const other = text
		.split('\n')
		.filter((line) => !/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]+"\})? [\d.e+-]+|)$/.test(line));
	expect(other).toEqual([]);
});

const CLOSED = closeFrame(1002, 'The opcode of this frame is reserved.');

test('counts what happens', async () => {
	site = await startSite();
	const client = RawClient.connect(site.port);
	await client.upgrade('/echo');
	client.write(hex('81 85 00000000 48656c6c6f  01 81 00000000 61  80 81 00000000 62  83 80 00000000'));
	await client.until(({ received }) => received.includes(CLOSED));
	client.write(hex('88 82 00000000 03ea'));
	await client.toEnd();
	const refused = RawClient.connect(site.port);
	refused.write(upgradeRequest('/refuse?status=429'));
	await refused.toEnd();
	const crashed = RawClient.connect(site.port);
	await crashed.upgrade('/crash');
	crashed.write(hex('81 80 00000000'));
	await crashed.until(({ received }) => received.includes(hex('03f3')));

	const figures = await samples();
	const lab = Object.fromEntries([...figures].filter(([name]) => /^websocket_lab_.*_total/.test(name)));
	expect(lab).toEqual({
		websocket_lab_sockets_opened_total: 2,
		'websocket_lab_handshakes_refused_total{status="429"}': 1,
		'websocket_lab_sockets_closed_total{code="1002"}': 1,
		websocket_lab_messages_received_total: 3,
		websocket_lab_frames_received_total: 5,
		'websocket_lab_violations_total{rule="reserved-opcode"}': 1,
		'websocket_lab_scenario_crashes_total{path="/crash"}': 1,
		websocket_lab_tap_sent_bytes_total: 0,
		websocket_lab_tap_lost_bytes_total: 0,
		websocket_lab_received_bytes_total: 11 + 7 + 7 + 6 + 8 + 6,
		websocket_lab_sent_bytes_total: expect.any(Number),
	});
	expect(figures.get('websocket_lab_sockets_open')).toBe(1);
	expect(figures.get('websocket_lab_event_loop_delay_seconds{quantile="0.5"}')).toBeGreaterThanOrEqual(0);
	crashed.link.destroy();
});

const denied: readonly [
	what: string,
	options: Parameters<typeof startSite>[0],
	headers: Record<string, string>,
	status: number,
][] = [
	['a name that could be anybody’s', {}, { Host: 'rebind.evil.example' }, 403],
	['a proxy, where every client seems to be here', { trustProxy: true }, LOCAL, 403],
	['a proxy, without the token', { trustProxy: true, metricsToken: TOKEN }, LOCAL, 401],
	[
		'a proxy, with another token',
		{ trustProxy: true, metricsToken: TOKEN },
		{ ...LOCAL, Authorization: `Bearer ${TOKEN}x` },
		401,
	],
	[
		'a proxy, with the token in another scheme',
		{ trustProxy: true, metricsToken: TOKEN },
		{ ...LOCAL, Authorization: `Basic ${TOKEN}` },
		401,
	],
	['an empty token where none is set', { trustProxy: true }, { ...LOCAL, Authorization: 'Bearer ' }, 403],
];

test.each(denied)('are not for %s', async (_whom, options, headers, status) => {
	site = await startSite(options);
	const answer = await ask(site.port, '/metrics', { headers });
	expect(answer.status).toBe(status);
	expect(answer.body.toString()).toMatch(/^Metrics are for .*METRICS_TOKEN.*\.\n$/);
	expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Bearer realm="metrics"' : undefined);
});

test('are for a bearer of the token, from anywhere', async () => {
	site = await startSite({ trustProxy: true, metricsToken: TOKEN });
	const headers = { Host: 'lab.example.org', Authorization: `Bearer ${TOKEN}` };
	expect((await ask(site.port, '/metrics', { headers })).status).toBe(200);
	expect((await ask(site.port, '/metrics', { headers, method: 'HEAD' })).status).toBe(200);
});

test('are not to be reached through a tunnel, which ends on this machine', async () => {
	site = await startSite();
	const client = RawClient.connect(site.port);
	await client.upgrade('/raw');
	const request = 'GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n';
	client.write(encodeFrame({ opcode: 2, payload: Buffer.from(request), maskingKey: new Uint8Array(4) }));
	await client.until(({ received }) => received.includes('elsewhere.\n'));
	expect(client.received.toString('latin1')).toContain('HTTP/1.1 403 Forbidden\r\n');
	client.link.destroy();
});
