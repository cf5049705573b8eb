package version

import "syscall/js"

// JavaScript's own parseFloat. Package strconv's has tables of 12 KB (brotli),
// a twentieth of the embedded engine, that nothing else needs.
func parseFloat(s string) float64 { return js.Global().Call("parseFloat", s).Float() }
