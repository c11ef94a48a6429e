const own = 'https://chat.example';
const app = 'https://app.chat.example';
const allowed = [own, app];
const server = 'ws://localhost:4321';
const socket = new WebSocket(`${server}/visitors`);
let judged = 0;

socket.onmessage = ({ data }) => {
	const verdict = mayEnter(data) ? 'enter' : 'refuse';
	console.log(originOf(data) ?? 'no Origin', verdict);
	socket.send(verdict);
	judged += 1;
	if (judged === 10) socket.close(1000);
};

function mayEnter(head) {
	const from = originOf(head);
	return from === null || allowed.includes(from);
}

function originOf(head) {
	const name = 'origin: ';
	const lines = head.split('\r\n');
	const line = lines.find((text) => {
		return text.toLowerCase().startsWith(name);
	});
	return line?.slice(name.length) ?? null;
}
