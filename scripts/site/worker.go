package site

import (
	"fmt"
	"path/filepath"
)

// WorkerDist is where the Worker is made, under the module's root.
const WorkerDist = "wasm/worker/build"

// maxWorker is the largest Worker that is made, in bytes with gzip: Cloudflare's
// free plan takes 3 MB.
const maxWorker = 2_500_000

// BuildWorker makes the Worker of the program in wasm/worker and returns what
// it made. A Worker that is too large is not put in place.
func BuildWorker(root string) ([]File, error) {
	tools, err := plainGo(root)
	if err != nil {
		return nil, err
	}
	wasm, err := tools.compile("./wasm/worker")
	if err != nil {
		return nil, err
	}
	script, err := workerScript(tools)
	if err != nil {
		return nil, err
	}
	m := &made{files: map[string][]byte{"worker.js": script, "minicompat.wasm": wasm}}
	files := m.report()
	if err := fits(files); err != nil {
		return nil, err
	}
	licences, err := collectLicences(root, tools)
	if err != nil {
		return nil, err
	}
	if err := licences.cover("the Worker", wasm); err != nil {
		return nil, err
	}
	m.files[thirdParty] = licences.text()
	return files, place(filepath.Join(root, WorkerDist), m.files)
}

func workerScript(tools toolchain) ([]byte, error) {
	exec, err := tools.exec()
	if err != nil {
		return nil, err
	}
	return bundle{
		web: filepath.Join(tools.root, "wasm", "worker"), entry: "worker.mjs",
		modules: map[string]module{"exec": {source: exec}},
	}.make()
}

// fits refuses what is over maxWorker.
func fits(files []File) error {
	sum := 0
	for _, f := range files {
		sum += f.Gzip
	}
	if sum > maxWorker {
		return fmt.Errorf("site: the Worker has %d bytes with gzip, over %d", sum, maxWorker)
	}
	return nil
}
