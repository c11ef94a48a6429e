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
	const names = Object.keys(versions).reverse();
	const socket = new WebSocket(url, names);
	let version;
	socket.onopen = () => {
		version = versions[socket.protocol];
		if (version) socket.send(version.write('hello'));
		else socket.close(1000);
	};
	socket.onmessage = ({ data }) => {
		console.log(number, version.read(data));
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = () => {
			if (!version) console.log(number, 'no version');
			done();
		};
	});
}
