// go mod init example && go get github.com/gorilla/websocket && go run server.go
package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/gorilla/websocket"
)

const (
	heartbeat    = 25 * time.Second
	answerWithin = 60 * time.Second
	writeWithin  = 10 * time.Second
	maxMessage   = 1024 * 1024
)

// Without CheckOrigin, pages of the same host alone may connect, and clients that name no origin.
var upgrader = websocket.Upgrader{}

var (
	lock    sync.Mutex
	sockets = map[*websocket.Conn]bool{}
)

func echo(w http.ResponseWriter, r *http.Request) {
	socket, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // Upgrade has answered with 400 or 403.
	}
	lock.Lock()
	sockets[socket] = true
	lock.Unlock()
	done := make(chan struct{})
	defer func() {
		close(done)
		lock.Lock()
		delete(sockets, socket)
		lock.Unlock()
		socket.Close()
	}()

	// A larger message ends the connection with 1009.
	socket.SetReadLimit(maxMessage)
	alive := func(string) error { return socket.SetReadDeadline(time.Now().Add(answerWithin)) }
	alive("")
	socket.SetPongHandler(alive)
	go beat(socket, done)

	// One goroutine writes messages. WriteControl alone may be called from others.
	for {
		kind, data, err := socket.ReadMessage()
		if err != nil {
			return
		}
		socket.SetWriteDeadline(time.Now().Add(writeWithin))
		if err := socket.WriteMessage(kind, data); err != nil {
			return
		}
	}
}

func beat(socket *websocket.Conn, done <-chan struct{}) {
	ticks := time.NewTicker(heartbeat)
	defer ticks.Stop()
	for {
		select {
		case <-done:
			return
		case <-ticks.C:
			socket.WriteControl(websocket.PingMessage, nil, time.Now().Add(writeWithin))
		}
	}
}

// Before a restart: everybody is told, and who does not answer within 5 s is cut.
func stop(server *http.Server) {
	server.Shutdown(context.Background()) // Does not wait for WebSockets: they were taken over from it.
	goodbye := websocket.FormatCloseMessage(websocket.CloseGoingAway, "restart")
	soon := time.Now().Add(5 * time.Second)
	lock.Lock()
	for socket := range sockets {
		socket.WriteControl(websocket.CloseMessage, goodbye, soon)
		socket.SetReadDeadline(soon)
	}
	lock.Unlock()
	for open := true; open; time.Sleep(50 * time.Millisecond) {
		lock.Lock()
		open = len(sockets) > 0
		lock.Unlock()
	}
}

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	server := &http.Server{Addr: ":" + port, Handler: http.HandlerFunc(echo)}
	stopped := make(chan struct{})
	go func() {
		signals := make(chan os.Signal, 1)
		signal.Notify(signals, syscall.SIGTERM)
		<-signals
		stop(server)
		close(stopped)
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-stopped
}
