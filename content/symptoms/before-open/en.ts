import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'failed-without-reason': {
		wire: 'Nothing, or no more than a TCP connection that was refused. Chrome leaves the reason out when it did not come from the handshake itself.',
		causes: [
			'Nobody listens at that host and port, or the name does not exist.',
			'An extension or a content blocker stopped the request.',
			'The page is public and the address is `localhost` or in a private network: the permission for local network access was not given.',
		],
		check:
			'Open the Network panel, filter by WS, and read the status column of the request: `net::ERR_…` names the reason that the console leaves out.',
		fixes: [
			{
				stack: 'all',
				how: 'Try the same address with `curl` on the same machine, then in a private window without extensions.',
			},
		],
	},
	'err-connection-refused': {
		wire: 'A TCP SYN went out and a RST came back: the machine is there, and nobody listens on that port. No byte of HTTP was sent.',
		causes: [
			'The server is not running, or it listens on another port.',
			'The server listens on `127.0.0.1` inside a container, and the port is not published.',
			'`localhost` was resolved to `::1`, and the server listens on IPv4 only (or the other way round).',
		],
		check:
			'Ask the port without WebSocket. “succeeded” means that somebody listens, and that it is the handshake that fails.',
		fixes: [
			{
				stack: 'Node',
				how: 'Listen without a host, or on `0.0.0.0` in a container; log the port when `listening` fires.',
			},
			{
				stack: 'Docker',
				how: 'Publish the port (`-p 8080:8080`) and connect to the host’s port, not to the container’s.',
			},
		],
	},
	'tunnel-failed': {
		wire: 'The browser asked its proxy for a tunnel with `CONNECT host:443`, and the proxy refused.',
		causes: [
			'A company’s proxy allows tunnels to port 443 only, and the address names another.',
			'The proxy wants a login that the browser did not give.',
			'The proxy’s list does not allow this host.',
		],
		check: 'Try `curl -v -x http://proxy:3128 https://host:port/` and read the answer to CONNECT.',
		fixes: [
			{ stack: 'server', how: 'Offer `wss:` on port 443, which proxies let pass.' },
			{ stack: 'client', how: 'Have the host added to the proxy’s list.' },
		],
	},
	'err-ssl-protocol-error': {
		wire: 'A TLS ClientHello went out, and what came back was no TLS.',
		causes: [
			'`wss:` to a port that speaks plain HTTP.',
			'TLS ends at a proxy, and the address names the server behind it.',
		],
		check: 'Try `openssl`: “wrong version number” means that the port does not speak TLS.',
		fixes: [
			{ stack: 'page', how: 'Use the address of the proxy that ends TLS, or `ws:` in development.' },
			{ stack: 'Node', how: 'Pass `https.createServer({ key, cert })` to the WebSocket server.' },
		],
	},
	'err-cert-authority-invalid': {
		wire: 'The TLS handshake was broken off by the browser; the server sees a TLS alert. For a page a browser shows a warning, for a WebSocket it shows nothing.',
		causes: [
			'A self-signed certificate.',
			'The certificate is for another name, or has expired.',
			'An intermediate certificate is missing: browsers that have met it elsewhere do connect.',
		],
		check: 'Open the same host and port with `https://` in the browser: the warning there says what is wrong.',
		fixes: [
			{
				stack: 'development',
				how: 'Use a local authority that the system trusts (such as `mkcert`), or open the `https://` address once and accept it.',
			},
			{ stack: 'server', how: 'Send the whole chain, and renew in time.' },
		],
	},
	'handshake-timed-out': {
		wire: 'SYN packets without an answer, or a request without one. Chrome gives up after 240 seconds.',
		causes: [
			'A firewall or a security group drops the packets.',
			'The handler of the upgrade waits for something that never comes.',
			'A captive portal or a VPN that is half up.',
		],
		check: 'Ask the port with a time limit: no answer at all is a firewall, an open port is a handler that hangs.',
		fixes: [
			{ stack: 'client', how: 'Set a timer of your own, of 10 seconds say, close the socket and try again.' },
			{ stack: 'server', how: 'Answer the upgrade before waiting for anything.' },
		],
	},
	'closed-before-established': {
		wire: '`close()` was called while CONNECTING. The page gets an error and close 1006, even where a right 101 was already on its way.',
		causes: [
			'React’s StrictMode mounts each component twice in development: the first socket is closed at once.',
			'The address is part of a component’s state or of an effect’s dependencies, and changes.',
			'The page is left, or a token is renewed, while the socket connects.',
		],
		check:
			'Count the constructors: log in the line before `new WebSocket`. Two lines for one connection are a double mount.',
		fixes: [
			{
				stack: 'React',
				how: 'Leave the `close()` in the clean-up: the second mount connects, and production builds mount once. Or keep the socket outside of the component.',
			},
			{ stack: 'page', how: 'Close in `open` when the socket is no longer wanted, if the warning disturbs.' },
		],
	},
	'mixed-content': {
		wire: 'Nothing. The browser does not let a page that came by https open an insecure socket; the constructor throws SecurityError, or the connection fails.',
		causes: [
			'The address begins with `ws://` in code that is now served by https.',
			'A configuration of the development server was shipped.',
		],
		check: 'Read the address in the message: it begins with `ws:`, the page with `https:`.',
		fixes: [
			{ stack: 'page', how: "`new WebSocket('/ws')` takes the scheme from the page in browsers of today." },
			{ stack: 'server', how: 'End TLS in front of the WebSocket server, with the certificate of the site.' },
		],
	},
	'firefox-cant-establish': {
		wire: 'Anything at all before `open`: nobody listens, a bad certificate, an answer other than 101, a wrong accept value. Firefox has one sentence for all of these.',
		causes: [
			'See the sentences of Chrome: the same address in Chrome names the reason.',
			'A self-signed certificate, which Firefox trusts for each host and port by itself.',
			'Firefox delays attempts after failures, so that a server that is back is met late.',
		],
		check: 'The Network panel lists the request only where a 101 came. Ask with `curl` for the answer.',
		fixes: [
			{ stack: 'all', how: 'Find the status first, then look it up above.' },
			{ stack: 'development', how: 'Open the `https://` address of the very port once, and accept the certificate.' },
		],
	},
	'safari-network-error-refused': {
		wire: 'Safari hands on the system’s sentence: refused by the machine, the link lost, or a frame that breaks the protocol. The words are in the language of the system.',
		causes: [
			'“Connection refused”: nobody listens there.',
			'“Socket is not connected”: the network went away. Safari closes as soon as Wi-Fi does.',
			'“Protocol error”: a frame that may not be sent.',
		],
		check: 'Ask the port from the same machine.',
		fixes: [{ stack: 'client', how: 'Reconnect on `close` and on `online`.' }],
	},
	'safari-bad-response': {
		wire: 'An HTTP answer other than 101, or a 101 that is not right.',
		causes: ['What Chrome says as “Unexpected response code” or “Incorrect Sec-WebSocket-Accept”.'],
		check: 'Ask with `curl` for the status and the headers.',
		fixes: [{ stack: 'all', how: 'Find the status first, then look it up above.' }],
	},
	'local-network-access': {
		wire: 'Nothing. Since Chrome 147 a page from the public internet needs the reader’s permission to open a socket to `localhost` or to a private address.',
		causes: [
			'The permission was denied, or never asked for because the page is not a secure context.',
			'The socket is opened in an iframe to which the permission was not delegated.',
		],
		check: 'Open the site’s settings (the icon beside the address) and look at the permission for the local network.',
		fixes: [
			{ stack: 'page', how: 'Serve by https, and open the socket after a click that makes plain why.' },
			{ stack: 'iframe', how: 'Add `allow="local-network-access"`.' },
		],
	},
} satisfies SymptomTexts;
