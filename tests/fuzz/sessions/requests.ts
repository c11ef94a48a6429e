import { anyHead, PATHS } from '../heads.ts';
import type { Session, SessionKind } from './session.ts';

/** What stands in files that nobody may read. */
const SECRETS = /root:x:0|\[core\]|scriptHashes|^secret$|^draft$/m;

/** Request heads of every kind, in any pieces, several on one connection. */
export const requests: SessionKind = async (session) => {
	const { random } = session;
	const link = await session.open();
	for (let count = random.size(4); count > 0; count -= 1) await link.write(anyHead(random), random);
	link.socket.end();
	await link.until('the end of an answer to a request', () => false);
	const answer = link.received.toString('latin1');
	session.require(
		answer === '' || /^HTTP\/1\.1 [1-5]\d\d /.test(answer),
		`what came is no answer: ${answer.slice(0, 80)}`,
	);
};

/** Files by odd paths. */
export const files: SessionKind = async (session) => {
	const link = await session.open();
	const path = session.random.pick(PATHS);
	await link.write(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`), session.random);
	await link.until(`the file ${path.slice(0, 60)}`, () => false);
	check(session, path, link.received.toString('latin1'));
};

function check(session: Session, path: string, answer: string): void {
	const [, status = ''] = /^HTTP\/1\.1 (\d\d\d) /.exec(answer) ?? [];
	const what = `${path.slice(0, 60)} was answered with ${status}`;
	session.require(['200', '301', '400', '404', '426'].includes(status), what);
	session.require(!SECRETS.test(answer.slice(answer.indexOf('\r\n\r\n') + 4)), `${what} and something secret`);
	const location = /^location: (.*)\r$/im.exec(answer)?.[1] ?? '/';
	session.require(/^\/(?![/\\])/.test(location), `${what} and leads to ${location}`);
}
