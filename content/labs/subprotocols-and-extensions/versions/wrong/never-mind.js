const server = 'ws://localhost:4321/subprotocol';
const versions = {
	'chat.v2': {
		write: (text) => JSON.stringify({ type: 'say', text }),
		read: (data) => JSON.parse(data).text,
	},
	'chat.v1': { write: (text) => text, read: (data) => data },
};

for (const number of [1, 2, 3]) await talk(number);

function talk(number) {
	const url = `${server}?server=${number}`;
	const names = Object.keys(versions);
	const socket = new WebSocket(url, names);
	let version;
	socket.onopen = () => {
		version = versions[socket.protocol];
		version ??= versions['chat.v1'];
		socket.send(version.write('hello'));
	};
	socket.onmessage = ({ data }) => {
		console.log(number, version.read(data));
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = () => {
			done();
		};
	});
}
