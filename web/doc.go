// Package web is the reading room: server-rendered pages over an archive, and the same as JSON at the same address with ".json".
//
// It listens on 127.0.0.1 unless told otherwise. Reading is free there; every write, and every request to a server on another address,
// needs the token that the server prints when it starts. A browser gets it once, in the address, and keeps it in a cookie that scripts
// cannot read and other sites cannot send.
package web
