package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// module is what the build puts in place of an import "minicompat:<name>": a
// source of its own, or (path) a file under web.
type module struct {
	source string
	bytes  []byte
	path   string
}

// bundle is one script or style sheet to be made of an entry under web.
type bundle struct {
	web     string
	entry   string
	modules map[string]module
}

// make returns the minified script or style sheet. What an entry imports by
// "minicompat:" must be among the modules.
func (b bundle) make() ([]byte, error) {
	result := api.Build(api.BuildOptions{
		AbsWorkingDir: b.web, EntryPoints: []string{b.entry}, Bundle: true, Write: false, Outdir: b.web,
		External: []string{"*.wasm"}, // the Worker's program stays beside its script
		Format:   api.FormatESModule, Target: api.ES2022, Charset: api.CharsetUTF8, LegalComments: api.LegalCommentsNone,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		Plugins: []api.Plugin{{Name: "minicompat", Setup: b.resolve}},
	})
	if len(result.Errors) > 0 {
		lines := api.FormatMessages(result.Errors, api.FormatMessagesOptions{})
		return nil, errors.New("site: " + b.entry + " does not build: " + strings.TrimSpace(strings.Join(lines, "\n")))
	}
	return result.OutputFiles[0].Contents, nil
}

func (b bundle) resolve(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: "^minicompat:"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
		name := strings.TrimPrefix(args.Path, "minicompat:")
		m, ok := b.modules[name]
		if !ok {
			return api.OnResolveResult{}, errors.New(b.entry + " has no " + args.Path)
		}
		if m.path != "" {
			return api.OnResolveResult{Path: filepath.Join(b.web, m.path)}, nil
		}
		return api.OnResolveResult{Path: name, Namespace: "made"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "made"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		m := b.modules[args.Path]
		if m.bytes != nil {
			text := string(m.bytes)
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderBinary}, nil
		}
		return api.OnLoadResult{Contents: &m.source, Loader: api.LoaderJS}, nil
	})
	if strings.HasSuffix(b.entry, ".js") { // a style sheet that a script imports is a text
		build.OnLoad(api.OnLoadOptions{Filter: `\.css$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := bundle{web: b.web, entry: args.Path}.make()
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderText}, err
		})
	}
}

// hashed puts a hash of the content into a file name: a name then stands for
// one content for ever.
func hashed(name string, content []byte) string {
	sum := sha256.Sum256(content)
	extension := filepath.Ext(name)
	return strings.TrimSuffix(name, extension) + "-" + hex.EncodeToString(sum[:5]) + extension
}
