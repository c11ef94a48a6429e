const server = 'ws://localhost:4321';
let opened = false;
const paths = [
	'/close?code=1011&after=100',
	'/refuse?status=503',
	'/drop?after=100',
	'/violate?kind=rsv&after=100',
	'/bad-accept',
	'/close?code=4008&after=100',
];

for (const path of paths) await watch(path);

function watch(path) {
	const socket = new WebSocket(server + path);
	socket.onopen = () => {
		opened = true;
	};
	return new Promise((done) => {
		socket.onclose = (event) => {
			console.log(path, verdict(event));
			done();
		};
	});
}

function verdict(event) {
	if (!opened) return 'never open';
	if (event.code === 1006) return 'lost';
	return `told ${event.code}`;
}
