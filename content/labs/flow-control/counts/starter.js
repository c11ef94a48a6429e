const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	send('Hello');
	send('你好');
	send(new Uint8Array(200));
	send(new Blob(['Hello']));
};

let left = 4;
socket.onmessage = () => {
	left -= 1;
	if (left === 0) setTimeout(finish, 200);
};
socket.onclose = () => {
	console.log('closed,', socket.bufferedAmount);
};

function finish() {
	console.log('all sent,', socket.bufferedAmount);
	socket.close(1000);
	send('Hello');
}

function send(data) {
	socket.send(data);
	console.log('waiting,', socket.bufferedAmount);
}
