package word

import "minicompat/internal/dataset"

// Place is the path of the static badge of a root ("chooseMedia", "canvas"),
// without its extension: platform, folder, name. Names that differ in case
// alone lie in different folders, for file systems that do not tell them apart.
func Place(p dataset.Platform, f dataset.Feature) string {
	return string(p) + "/" + folder(f.Kind) + "/" + f.Path
}

func folder(k dataset.Kind) string {
	switch k {
	case dataset.KindComponent:
		return "component"
	case dataset.KindClass:
		return "class"
	}
	return "api"
}
