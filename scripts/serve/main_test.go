package main

import (
	"net"
	"strings"
	"testing"
)

func TestPortInUse(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, err = listen(taken.Addr().String())
	if err == nil || !strings.Contains(err.Error(), "is in use") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}

func TestAddressThatIsNone(t *testing.T) {
	for _, addr := range []string{"nowhere", "127.0.0.1:port", "256.0.0.1:80"} {
		if _, err := listen(addr); err == nil || !strings.Contains(err.Error(), "cannot listen") {
			t.Errorf("%s: got %v", addr, err)
		}
	}
}
