const server = 'ws://localhost:4321/subprotocol';
const versions = {
	'chat.v2': {
		write: (text) => JSON.stringify({ type: 'say', text }),
		read: (data) => JSON.parse(data).text,
	},
	'chat.v1': { write: (text) => text, read: (data) => data },
};

await talk('chat.v2,chat.v1');
await talk('chat.v1');
await talk('chat.v3');

function talk(supported) {
	const url = `${server}?supported=${supported}`;
	const names = Object.keys(versions);
	const socket = new WebSocket(url, names);
	let version;
	socket.onopen = () => {
		version = versions[socket.protocol];
		version ??= versions['chat.v1'];
		socket.send(version.write('hello'));
	};
	socket.onmessage = ({ data }) => {
		console.log(supported, version.read(data));
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = () => {
			done();
		};
	});
}
