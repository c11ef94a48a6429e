import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6, Socket } from 'node:net';
import { sameSecret } from '../guard/secrets.ts';
import { isTrustedHost } from '../http/trusted-host.ts';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export interface MetricsRules {
	/** What a bearer must show; null: nobody from elsewhere may read the metrics. */
	readonly metricsToken: string | null;
	/** Then every request comes from this machine, and that says nothing. */
	readonly trustProxy: boolean;
}

/** The answer to somebody who may not read the metrics. */
export interface Denial {
	readonly status: 401 | 403;
	readonly sentence: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** @returns null when whoever sent the request may read the metrics: a bearer of the token, or somebody on this machine */
export function metricsDenial(request: IncomingMessage, { metricsToken, trustProxy }: MetricsRules): Denial | null {
	const [, shown] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
	if (metricsToken !== null && shown !== undefined && sameSecret(shown, metricsToken)) return null;
	if (!trustProxy && isFromHere(request)) return null;
	if (metricsToken === null) {
		return {
			status: 403,
			sentence: 'Metrics are for this machine only: set METRICS_TOKEN to read them from elsewhere.',
		};
	}
	const sentence = 'Metrics are for bearers of METRICS_TOKEN: send "Authorization: Bearer <token>".';
	return { status: 401, sentence, headers: { 'WWW-Authenticate': 'Bearer realm="metrics"' } };
}

/** What comes through a tunnel is not, nor is a page whose name was made to point here. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
	if (!(socket instanceof Socket) || !isTrustedHost(headers.host ?? '')) return false;
	const address = socket.remoteAddress ?? '';
	return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
