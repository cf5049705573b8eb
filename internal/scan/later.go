package scan

import "minicompat/internal/scan/script"

// What package script will do.
func readScript(script.Input) script.Output { return script.Output{} }
