package httpapi

import (
	_ "embed"
	"net/http"
)

//go:embed openapi.json
var openapi []byte

// contract answers with the OpenAPI document.
func contract(*http.Request) reply {
	return reply{typed: typeAnswer, status: http.StatusOK, body: openapi, kept: true}
}
