# pip install websockets, or apt install python3-websockets; then: python3 server.py
import asyncio
import os
import signal

import websockets


async def echo(socket):
    async for message in socket:
        await socket.send(message)


async def main():
    stop = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set_result, None)

    async with websockets.serve(
        echo,
        host=None,
        port=int(os.environ.get("PORT", 8080)),
        # Pages that may connect; None: a client that is no browser.
        origins=["https://app.example.org", None],
        # A ping every 25 s; who does not answer within 20 s loses the connection with 1011.
        ping_interval=25,
        ping_timeout=20,
        # A larger message ends the connection with 1009.
        max_size=1024 * 1024,
        # How long to wait for the other Close frame.
        close_timeout=5,
    ):
        await stop
    # Leaving the block closes every connection with 1001.


asyncio.run(main())
