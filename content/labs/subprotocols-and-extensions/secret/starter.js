const url = 'ws://localhost:4321/deflate?takeover=0';
const secret = 'token=7391-kiwi';
const guesses = ['1111-plum', '7391-plum', '7391-kiwi'];
const socket = new WebSocket(url);

socket.onopen = () => next();
socket.onmessage = ({ data }) => {
	console.log(data.length, data);
	next();
};

function next() {
	const guess = guesses.shift();
	if (guess) socket.send(`${secret};search=token=${guess}`);
	else socket.close(1000);
}
