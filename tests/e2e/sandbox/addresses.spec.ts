import { expect, FIRST_TICKET, TICKETS, test } from './fixture.ts';

/** Opens an address, and prints what the code is told of it. */
const open = (address: string): string => `const socket = new WebSocket(${address});
console.log(socket.readyState);
socket.onerror = () => console.log('error', socket.readyState);
socket.onclose = (event) => console.log('close', event.code, event.wasClean);`;

const FAILS = ['log 2: 0', 'log 3: error 3', 'log 4: close 1006 false'];

test.describe('an address that a lab does not reach says why, and fails as any connection does', () => {
	const cases: readonly (readonly [string, (server: URL) => string, (server: string) => string])[] = [
		[
			'a foreign host',
			() => 'ws://example.com/news',
			(server) => `ws://example.com/news. That is another host; a lab reaches only its own server, ${server}`,
		],
		[
			'another port',
			() => 'ws://127.0.0.1:9/echo',
			(server) => `ws://127.0.0.1:9/echo. That is another port; a lab reaches only its own server, ${server}`,
		],
		[
			'TLS where the page came without',
			({ host }) => `wss://${host}/echo`,
			(server) =>
				`${server.replace('ws:', 'wss:')}/echo. This page came over http, where the lab server speaks no TLS, which wss: needs`,
		],
		[
			'the other name of this machine',
			({ port }) => `ws://localhost:${port}/echo`,
			(server) =>
				`${server.replace('127.0.0.1', 'localhost')}/echo. It is this machine, but to a browser localhost and 127.0.0.1 are two hosts, and a lab reaches only ${server}`,
		],
		[
			'what the page watches the wire with',
			({ host }) => `ws://${host}/tap`,
			(server) => `${server}/tap. That is how this page itself watches the wire`,
		],
	];
	for (const [name, address, why] of cases) {
		test(name, async ({ lab, site }) => {
			site.targets.length = 0;
			const server = site.origin.replace('http', 'ws');
			await lab.run(open(`'${address(new URL(site.origin))}'`));
			expect(await lab.console()).toEqual([`error 1: Not reached: ${why(server)}. Write ${server}/echo`, ...FAILS]);
			expect(site.targets).toEqual([]);
		});
	}
});

test('records the events of such a connection, and throws for what it can’t do yet', async ({ lab }) => {
	const events = await lab.run(`const socket = new WebSocket('ws://example.com/');
try { socket.send('x'); } catch (error) { console.log(error.name); }
socket.onclose = () => console.log('close');`);
	const story = events.flatMap((event) => {
		if (event.kind === 'call') return [`${event.method} ${event.threw?.name ?? ''}`];
		if (event.kind === 'event') return [event.type];
		return event.kind === 'state' ? [`state ${event.readyState}`] : [];
	});
	expect(story).toEqual(['construct ', 'state 0', 'send InvalidStateError', 'state 3', 'error', 'close']);
});

test('lets an address through that the lab server does not have, and says what was meant', async ({ lab, site }) => {
	await lab.start("const socket = new WebSocket('/ecko');\nsocket.onopen = () => console.log('the server answered');");
	await lab.waitForLine('the server answered');
	expect(site.targets).toContain('/ecko');
	expect((await lab.console())[0]).toBe(
		'warn 1: /ecko is not an address of the lab server, which answers it with 404. Did you mean /echo?',
	);
});

test('takes the page’s own location for that of the code', async ({ lab, site }) => {
	await lab.run(`console.log(location.href, location.origin, location.host, location.hostname, String(location));
const a = new WebSocket('ws://' + location.host + '/echo?a');
const b = new WebSocket(new URL('/echo?b', location.href));
a.onopen = () => a.close();
b.onopen = () => b.close();`);
	const { host, hostname } = new URL(site.origin);
	expect(await lab.console()).toEqual([`log 1: ${site.origin}/ ${site.origin} ${host} ${hostname} ${site.origin}/`]);
	expect(site.targets).toEqual(expect.arrayContaining(['/echo?a', '/echo?b']));
});

test('refuses other ways to a server with a sentence', async ({ lab, site }) => {
	site.requests.length = 0;
	await lab.run(`const say = (error) => console.log(error.message);
await fetch('/echo').catch(say);
for (const Kind of [EventSource, XMLHttpRequest]) try { new Kind('/echo'); } catch (error) { say(error); }`);
	const updates = (name: string): string =>
		`log 1: In a lab ${name} reaches http://localhost:4321/updates/poll and /updates/events only, to be compared with WebSocket. Use new WebSocket('/echo').`;
	expect(await lab.console()).toEqual([
		updates('fetch()'),
		updates('EventSource'),
		"log 1: A lab speaks WebSocket only, since that is what it can show: XMLHttpRequest does not work here. Use new WebSocket('/echo').",
	]);
	expect(site.requests).toEqual([]);
});

test('puts the tap of the page behind one that the code has written', async ({ lab, site }) => {
	await lab.start("new WebSocket('/echo?tap=mine').onopen = (event) => console.log(event.target.url);", TICKETS);
	await lab.waitForLine(`${site.origin.replace('http', 'ws')}/echo?tap=mine`);
	expect(site.targets).toContain(`/echo?tap=mine&tap=${FIRST_TICKET}`);
});
