// Ends with 0 when the server on this machine is healthy: the health check of the container. Reads PORT as the server does.
const { PORT = '' } = process.env;

try {
	const { ok } = await fetch(`http://127.0.0.1:${PORT || '4321'}/healthz`, { signal: AbortSignal.timeout(3000) });
	process.exitCode = ok ? 0 : 1;
} catch {
	process.exitCode = 1;
}
