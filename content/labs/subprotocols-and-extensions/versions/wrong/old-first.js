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
	const names = Object.keys(versions).reverse();
	const socket = new WebSocket(url, names);
	let version;
	socket.onopen = () => {
		version = versions[socket.protocol];
		if (version) socket.send(version.write('hello'));
		else socket.close(1000);
	};
	socket.onmessage = ({ data }) => {
		console.log(supported, version.read(data));
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = () => {
			if (!version) console.log(supported, 'no version');
			done();
		};
	});
}
