// Package intake turns files, pages and JSON Lines into Documents.
package intake
