package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"minicompat/scripts/datagen/endpoint"
)

// largest is how large an answer of the endpoint may be; the real one has 30 KB.
const largest = 1 << 20

// archived enters the distribution that miniprogram-versions archives.
func (u *updater) archived() {
	text, err := os.ReadFile(u.file("scripts/node_modules/miniprogram-versions/libversions.json"))
	if err != nil {
		u.note("The archived distribution is not installed: %v.", err)
		return
	}
	u.enter("The archived distribution", text, "miniprogram-versions")
}

// official enters what WeChat publishes itself, where that can be reached.
func (u *updater) official(address string) {
	text, err := fetch(address)
	if err != nil {
		u.note("WeChat's endpoint was not reached, so no distribution came from it: %s.", reason(err))
		return
	}
	file := filepath.Join(os.TempDir(), fmt.Sprintf("minicompat-%d.json", os.Getpid()))
	if err := os.WriteFile(file, text, 0o600); err != nil {
		u.note("WeChat's answer could not be kept: %v.", err)
		return
	}
	defer os.Remove(file)
	u.enter("WeChat's endpoint", text, file)
}

func fetch(address string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("it answered %s", response.Status)
	}
	text, err := io.ReadAll(io.LimitReader(response.Body, largest+1))
	if len(text) > largest {
		return nil, fmt.Errorf("it answered more than %d bytes", largest)
	}
	return text, err
}

// reason says why an address was not reached, without what is only true of this
// network.
func reason(err error) string {
	var dns *net.DNSError
	var address *url.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "no answer within " + patience.String()
	case errors.As(err, &dns):
		return dns.Err
	case errors.As(err, &address):
		return address.Err.Error()
	}
	return err.Error()
}

// enter has datagen enter an answer as a snapshot, if its day is new and it
// passes the lints. from is what datagen takes.
func (u *updater) enter(who string, text []byte, from string) {
	d, err := endpoint.Parse(text)
	if err != nil {
		u.note("%s gave no distribution that can be used: %v.", who, err)
		return
	}
	name := "internal/dataset/src/wechat/shares/" + d.AsOf + ".tsv"
	if _, err := os.Stat(u.file(name)); err == nil {
		u.note("%s: the distribution of %s is there already.", who, d.AsOf)
		return
	}
	restore, err := keep(u.file(name), u.file("internal/dataset/src/wechat/clients.tsv"))
	if err != nil {
		u.note("%s: %v.", who, err)
		return
	}
	if err := u.enterNew(from); err != nil {
		err = errors.Join(err, restore())
		u.note("%s: the distribution of %s was not entered: %s.", who, d.AsOf, strings.ReplaceAll(err.Error(), "\n", " "))
		return
	}
	u.note("%s: the distribution of %s is new.", who, d.AsOf)
}

func (u *updater) enterNew(from string) error {
	if _, err := u.datagen("shares", "-from", from); err != nil {
		return err
	}
	if out, err := u.command(u.root, "go", "test", "./internal/dataset", "-run", "TestSource"); err != nil {
		return fmt.Errorf("the lints refuse it: %s", out)
	}
	return nil
}
