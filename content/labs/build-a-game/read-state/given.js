function play(steps) {
	const player = new WebSocket(address);
	player.binaryType = 'arraybuffer';
	let id;
	let number = 0;
	player.onmessage = ({ data }) => {
		if (typeof data === 'string') {
			const news = JSON.parse(data);
			if (news.type === 'welcome') id = news.you;
			return;
		}
		if (number === steps) return player.close(1000);
		number += 1;
		const keys = 1 + Math.floor(Math.random() * 15);
		player.send(input(id, number, keys));
	};
}

function input(player, number, keys) {
	const view = new DataView(new ArrayBuffer(7));
	view.setUint8(0, 1);
	view.setUint8(1, player);
	view.setUint32(2, number);
	view.setUint8(6, keys);
	return view;
}
