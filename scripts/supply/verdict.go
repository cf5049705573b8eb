package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strings"
	"time"
)

// state is how a check ended.
type state string

const (
	clean     state = "nothing known"
	found     state = "vulnerable"
	unchecked state = "not checked"
	broken    state = "the check is broken"
)

// verdict is what a check of something said, and the lines that explain it.
type verdict struct {
	what  string
	state state
	lines []string
}

// job is a program to be run, and the longest that it may take.
type job struct {
	program   string
	arguments []string
	folder    string
	env       []string // beside this program's own
	limit     time.Duration
}

// outcome is what a job wrote; late says that it was stopped.
type outcome struct {
	out, errors []byte
	err         error
	late        bool
}

// run runs a job. Children that it leaves behind do not hold it up.
func (j job) run() outcome {
	ctx, stop := context.WithTimeout(context.Background(), j.limit)
	defer stop()
	command := exec.CommandContext(ctx, j.program, j.arguments...)
	command.Dir, command.Env, command.WaitDelay = j.folder, append(os.Environ(), j.env...), time.Second
	var out, errors bytes.Buffer
	command.Stdout, command.Stderr = &out, &errors
	err := command.Run()
	return outcome{out.Bytes(), errors.Bytes(), err, ctx.Err() != nil}
}

// last returns the end of a text, which says what went wrong.
func last(text []byte) []string {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[max(0, len(lines)-10):]
}
