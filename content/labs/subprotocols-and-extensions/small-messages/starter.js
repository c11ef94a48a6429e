const socket = new WebSocket('ws://localhost:4321/deflate');
const noise = '29326ml64lg2tjf8cz2ka7edcmpb3u';
const more = '2m7os5af3r09fquo6sbegzgsyebann';
const messages = ['ok', '{"ok":true}', noise + more];

socket.onopen = () => next();
socket.onmessage = ({ data }) => {
	console.log('message', data.length);
	next();
};

function next() {
	if (messages.length > 0) socket.send(messages.shift());
	else socket.close(1000);
}
